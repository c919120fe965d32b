/* where.h - which place lies in which, and to which country somebody or something belongs. */
#ifndef SITREP_MERGE_WHERE_H
#define SITREP_MERGE_WHERE_H

#include "merge/join.h"

enum { UP_MAX = 12 };

/* What is known of a place, of the gazetteer or told by the graphs. */
typedef struct Whereabouts {
    Tid up[UP_MAX]; /* what holds it, nearest first */
    uint32_t n_up;
    Tid country; /* the one state that it lies in, is, or belongs to; 0: not known, or several */
    bool point;
    double latitude, longitude;
    bool town; /* as small as a city, or smaller */
} Whereabouts;

typedef struct Where {
    const Joins *joins;
    Whereabouts *of; /* by node */
} Where;

typedef enum Nearness { PLACE_UNKNOWN, PLACE_APART, PLACE_COUNTRY, PLACE_NEAR, PLACE_WITHIN, PLACE_SAME } Nearness;

/* Look up all nodes. Joined entities are taken for one. */
void where_make(Where *where, const Joins *joins);
/* How two place nodes lie to each other. */
Nearness where_compare(const Where *where, NodeNo a, NodeNo b);
/* Does b hold a? */
bool where_within(const Where *where, NodeNo a, NodeNo b);
/* What stands for a node's cluster: the term of its root's node. */
Tid where_term(const Where *where, NodeNo node);

#endif
