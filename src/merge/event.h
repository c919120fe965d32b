/* event.h - events as merging compares them. Private to this folder. */
#ifndef SITREP_MERGE_EVENT_H
#define SITREP_MERGE_EVENT_H

#include "merge/entity.h"

enum { EVENT_DAYS = 6, EVENT_THINGS = 12, EVENT_WORDS = 24, EVENT_TOLLS = 8, STORY_MAX = 24, SCORE_JOIN = 360, SCORE_DOUBT = 280, TIES_LEAST = 2 };

typedef struct DaySpan { /* of days, half open */
    int32_t begin, end;
} DaySpan;

typedef struct TollCount {
    KnownTerm kind;
    long value;
} TollCount;

/* Sets of few members; what does not fit is left out (in byte order of the claims). */
typedef struct Event {
    NodeNo node;
    ArticleNo article;
    ClassId cls;
    DaySpan days[EVENT_DAYS]; /* as stated: a day, a month, a year */
    uint32_t n_days;
    NodeNo places[EVENT_THINGS]; /* of a cluster the root's node */
    uint32_t n_places;
    NodeNo actors[EVENT_THINGS];  /* named: did it, claimed it, are blamed, take part */
    uint32_t n_actors;
    NodeNo targets[EVENT_THINGS]; /* named targets and victims */
    uint32_t n_targets;
    NodeNo weapons[EVENT_THINGS];
    uint32_t n_weapons;
    uint64_t words[EVENT_WORDS]; /* hashes of the words that describe targets, victims and sites */
    uint32_t n_words;
    TollCount tolls[EVENT_TOLLS];
    uint32_t n_tolls;
    uint32_t claims; /* how many say something of it */
    bool lead;       /* its article tells of it at the beginning */
} Event;

/* What an article is about: its named entities, with weights. */
typedef struct Story {
    NodeNo node[STORY_MAX];
    uint16_t weight[STORY_MAX];
    uint32_t n;
} Story;

typedef struct Events {
    Joins *joins;
    const Corpus *corpus;
    Where where;
    Event *all; /* [0] unused; by node */
    uint32_t n;
    Story *stories;  /* by article */
    uint32_t *number; /* by node: its position in all */
} Events;

void events_gather(Events *events, Joins *joins);
void stories_gather(Events *events);
/* How alike two articles' stories are, per mille. */
int story_likeness(const Story *a, const Story *b);
/* Can they not be one? */
bool events_contradict(const Events *events, const Event *a, const Event *b);
/* How much speaks for their being one, with the reasons. */
int events_score(const Events *events, const Event *a, const Event *b, uint64_t *features);
/* How many things of their own two events share, such as a place or a toll: one may be chance. */
int events_ties(uint64_t features, const Event *a, const Event *b);
/* The days in which it may have happened, from its own dates, else from its article's; false: not known. */
bool event_when(const Events *events, const Event *event, DaySpan *span);

#endif
