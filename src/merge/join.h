/* join.h - what is one thing: parts, joins and their reasons.
 *
 * A part is what one IRI means in the articles that mean the same by it. A gazetteer's IRI, a description and an event
 * are one part each; a name is several parts when its articles disagree on country or office ("Mohammed Ali" twice).
 * Joining makes clusters of parts; what excludes each other never stands in one cluster.
 */
#ifndef SITREP_MERGE_JOIN_H
#define SITREP_MERGE_JOIN_H

#include "merge/corpus.h"

typedef uint32_t PartNo; /* 0: none; 1..n_nodes-1: the node's main part, above: further parts of names */

/* Why two parts are one, or may be. */
typedef enum Feature {
    F_DECIDED, F_SAME_NAME, F_SPELLING, F_ACRONYM, F_CONTAINED_NAME, F_SURNAME, F_SAME_COUNTRY, F_SAME_OFFICE, F_RELATED,
    F_SAME_ROLE, F_SAME_KIND, F_NEAR_KIND, F_SAME_DAY, F_NEAR_DAY, F_SAME_MONTH, F_SAME_PLACE, F_PLACE_WITHIN,
    F_NEAR_PLACE, F_SAME_COUNTRY_PLACE, F_SAME_ACTOR, F_SAME_TARGET, F_SIMILAR_TARGET, F_COMMON_TARGET, F_SAME_WEAPON, F_SAME_TOLL,
    F_NEAR_TOLL, F_SAME_STORY, F_BOTH_LEAD, F_SAME_TEXT, F_OTHER_TOLL, F_OTHER_ACTOR, F_OTHER_DAY, F_OTHER_PLACE, F_OTHER_OFFICE,
    F_OTHER_COUNTRY,
    F_COUNT
} Feature;
_Static_assert(F_COUNT <= 64, "features are bits");

static inline uint64_t feature(Feature f) { return (uint64_t)1 << f; }
/* What graphs and people call it. */
const char *feature_name(Feature f);

typedef struct Join {
    PartNo a, b; /* a < b */
    int score;   /* per mille */
    uint64_t features;
} Join;

typedef struct Part {
    NodeNo node;
    ArticleNo first; /* of a further part: the first of its articles, which its IRI names */
} Part;

/* (node, article) -> part, for nodes with several parts; sorted. */
typedef struct PartPlace {
    NodeNo node;
    ArticleNo article;
    PartNo part;
} PartPlace;

typedef struct Joins {
    const Corpus *corpus;
    Arena *arena;
    VEC(Part) parts;
    VEC(PartPlace) places;
    bool *several;   /* by node: it has several parts */
    PartNo *parent;  /* by part: union-find; after joins_close() the root of each, the least of its cluster */
    PartNo *next;    /* by part: the next of its cluster, 0 at the end; begins at the root */
    uint32_t *size;  /* by root */
    IntMap apart;    /* pairs that were decided not to be one */
    VEC(Join) made, doubts;
} Joins;

void joins_open(Joins *joins, const Corpus *corpus, Arena *arena);
/* Make the union-find once all parts are there. */
void joins_ready(Joins *joins);
PartNo joins_part(const Joins *joins, NodeNo node, ArticleNo article);
PartNo joins_root(const Joins *joins, PartNo part);
/* May two clusters become one, by people's decisions? */
bool joins_allowed(const Joins *joins, PartNo a, PartNo b);
/* Make one cluster of two, and note why. False when they are one already. */
bool joins_join(Joins *joins, Join join);
void joins_doubt(Joins *joins, Join join);
/* Obey the decisions of the table. */
void joins_decide(Joins *joins);

/* split.c: find names that mean several things. */
void split_names(Joins *joins);
/* entity.c: join entities. */
void join_entities(Joins *joins);
/* event.c: join events. */
void join_events(Joins *joins);
/* role.c: join descriptions that play the same part in joined events. */
void join_roles(Joins *joins);
/* list.c: what was joined, and what may be one, for people; conflict.c: what contradicts. */
void list_joins(Joins *joins, FILE *file);
void list_doubts(Joins *joins, FILE *file);
uint32_t list_conflicts(Joins *joins, FILE *file);
/* duplicate.c: note which articles print another's text. */
void find_duplicates(Corpus *corpus);

#endif
