/* cluster.h - event mentions on their way into event nodes. Private to src/discourse. */
#ifndef SITREP_DISCOURSE_CLUSTER_H
#define SITREP_DISCOURSE_CLUSTER_H

#include "discourse/internal.h"

enum { ENDS_MAX = 12, CLUSTERS_MAX = 64 };

typedef struct NodeList { NodeId at[ENDS_MAX]; uint32_t n; } NodeList;
typedef struct CountList { long at[ENDS_MAX]; uint32_t n; } CountList;
typedef struct DateList { Date at[ENDS_MAX]; uint32_t n; } DateList;

/* How an event mention is brought up. */
typedef enum Manner { MANNER_VERB, MANNER_BARE, MANNER_GIVEN /* the, that, Monday's */, MANNER_NEW /* a, another, two */,
                      MANNER_GENERAL /* attacks, recent violence */ } Manner;

/* What is known of one event mention, or of all mentions of a cluster. */
typedef struct Features {
    ClassId cls;
    NodeList places, doers, targets, weapons, parties;
    NodeList names;      /* names before its noun that are no places: "the NATO treaty" */
    CountList killed, injured;
    DateList dates;
    long scale;          /* the greatest count of the dead, hedged or not; 0 unknown */
} Features;

typedef struct Occurrence {
    Features f;
    Manner manner;
    bool calendar;       /* by its words it is told of a certain day or month of the calendar */
    bool habit;          /* "have attacked", "has been targeted": what was done over time */
    bool counted;        /* some statement counts its dead or hurt, hedged or not */
    bool renewed;        /* "another", "a second", "earlier" */
    bool ordinal;        /* "the second": one of several that are known */
    bool plural;
    bool real;           /* some statement says that it happened, or nothing says that it did not */
    uint32_t sentence, token;
    bool headline, lead; /* in a headline; in the first sentence of the body */
} Occurrence;

typedef struct Cluster {
    Features f;
    NodeId node;
    uint32_t first;          /* event mention that opened it */
    uint32_t last_sentence;
    uint32_t mentions;
    bool headline, lead, general, real, plural;
    bool calendar;           /* some mention gives a day or month of the calendar */
    bool habit;              /* all mentions tell of what was done over time */
} Cluster;

/* features.c */
void features_read(Work *w, Occurrence *occurrences);
void features_join(const Vocab *v, Features *into, const Features *f);
/* score.c: how well a mention fits a cluster; at least MERGE_SCORE: it is the same event. */
enum { MERGE_SCORE = 2 };
int merge_score(const Work *w, const Cluster *cluster, const Occurrence *occurrence);

#endif
