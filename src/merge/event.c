/* Events joined: candidates share a block (a place, an actor or a target, in a week), pairs are scored, and clusters
 * grow from the surest pair down. Nothing joins a cluster when one of its members contradicts. */
#include "merge/event.h"

#include <stdlib.h>

enum { BLOCK_MAX = 40, MEMBERS_MAX = 24, WEEKS_MAX = 5, ANY_WEEK = 0xffff };

typedef struct Entry {
    uint64_t key;
    int32_t day; /* neighbours in a large block are near in time */
    uint32_t event;
    bool vague;  /* its time is not known to a month */
} Entry;

typedef struct Blocks {
    Events *events;
    Arena *arena;
    VEC(Entry) entries;
    IntMap tried;
    VEC(Join) pairs; /* of positions of events */
} Blocks;

/* ------------------------------------------------------------------------------------------ blocks */

/* The class right below sit:Event, which all that may be one event share. */
static ClassId top_class(const Vocab *v, ClassId cls)
{
    while (v->classes[cls].parent && v->classes[cls].parent != v->known[C_EVENT])
        cls = v->classes[cls].parent;
    return cls;
}

static int32_t week_of(int32_t day) { return (day + 7 * 20000) / 7; }

static void add_entry(Blocks *b, uint32_t event, uint64_t thing, uint32_t week, const DaySpan *when, bool vague)
{
    const Events *e = b->events;
    uint64_t key = thing * 0x9e3779b97f4a7c15u ^ ((uint64_t)top_class(e->corpus->vocab, e->all[event].cls) << 48 | week);
    key ^= key >> 31;
    VEC_ADD(b->arena, &b->entries, ((Entry){key, when ? when->begin : 0, event, vague}));
}

/* Under one thing, in each week in which it may have happened; and once for events of which no week is known. */
static void add_thing(Blocks *b, uint32_t event, uint64_t thing)
{
    DaySpan when;
    bool known = event_when(b->events, &b->events->all[event], &when);
    bool vague = !known || when.end - when.begin > 31;
    if (!vague) {
        int32_t first = week_of(when.begin - 1), last = week_of(when.end);
        for (int32_t week = first; week <= last && week < first + WEEKS_MAX; week++)
            add_entry(b, event, thing, (uint32_t)week & 0x7fff, &when, false);
    }
    add_entry(b, event, thing, ANY_WEEK, known ? &when : NULL, vague);
}

static void add_event(Blocks *b, uint32_t i)
{
    const Events *e = b->events;
    const Event *event = &e->all[i];
    uint32_t things = 0;
    if (!event->claims || !event->article)
        return;
    for (uint32_t k = 0; k < event->n_places; k++)
        if (!node_is(e->corpus, event->places[k], C_STATE)) {
            add_thing(b, i, (uint64_t)1 << 32 | event->places[k]);
            things++;
        }
    for (uint32_t k = 0; k < event->n_targets; k++)
        if (!node_is(e->corpus, event->targets[k], C_STATE)) {
            add_thing(b, i, (uint64_t)1 << 32 | event->targets[k]);
            things++;
        }
    for (uint32_t k = 0; k < event->n_actors; k++)
        add_thing(b, i, (uint64_t)2 << 32 | event->actors[k]);
    for (uint32_t k = 0; k < event->n_places && !things; k++)
        add_thing(b, i, (uint64_t)1 << 32 | event->places[k]);
    for (uint32_t k = 0; k < event->n_tolls; k++)
        if (event->tolls[k].value > 2)
            add_thing(b, i, (uint64_t)(3 + event->tolls[k].kind) << 32 | (uint32_t)event->tolls[k].value);
    const Story *story = &e->stories[event->article];
    for (uint32_t k = 0; k < story->n && !things; k++)
        if (!node_is(e->corpus, story->node[k], C_STATE))
            add_thing(b, i, (uint64_t)1 << 32 | story->node[k]);
}

static int by_key(const void *a, const void *b)
{
    const Entry *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return (x->event > y->event) - (x->event < y->event);
}

static void try_pair(Blocks *b, const Entry *x, const Entry *y)
{
    const Events *e = b->events;
    const Event *m = &e->all[x->event], *n = &e->all[y->event];
    if (m->article == n->article)
        return;
    bool added;
    uint32_t low = x->event < y->event ? x->event : y->event, high = x->event < y->event ? y->event : x->event;
    intmap_put(b->arena, &b->tried, pair_key(low, high), &added);
    if (!added || events_contradict(e, m, n))
        return;
    Join join = {.a = low, .b = high};
    join.score = events_score(e, m, n, &join.features);
    if (join.score >= SCORE_DOUBT)
        VEC_ADD(b->arena, &b->pairs, join);
}

static void try_blocks(Blocks *b)
{
    qsort(b->entries.at, b->entries.n, sizeof *b->entries.at, by_key);
    for (uint32_t i = 0; i < b->entries.n; i++)
        for (uint32_t k = i + 1; k < b->entries.n && k <= i + BLOCK_MAX && b->entries.at[k].key == b->entries.at[i].key; k++)
            try_pair(b, &b->entries.at[i], &b->entries.at[k]);
}

/* ------------------------------------------------------------------------------------------ clusters */

/* May two clusters become one: no two of an article, nothing that contradicts, and alike on the whole? */
static bool compatible(const Events *e, PartNo a, PartNo b)
{
    const Joins *j = e->joins;
    long sum = 0, pairs = 0;
    uint32_t m = 0, n;
    for (PartNo x = joins_root(j, a); x && m < MEMBERS_MAX; x = j->next[x], m++) {
        n = 0;
        for (PartNo y = joins_root(j, b); y && n < MEMBERS_MAX; y = j->next[y], n++) {
            const Event *p = &e->all[e->number[x]], *q = &e->all[e->number[y]];
            uint64_t features;
            if (p->article == q->article || events_contradict(e, p, q))
                return false;
            sum += events_score(e, p, q, &features);
            pairs++;
        }
    }
    return sum >= pairs * SCORE_DOUBT && joins_allowed(j, a, b);
}

static int sure(int score)
{
    int per_mille = 500 + (score - SCORE_DOUBT) * 500 / (2 * SCORE_JOIN);
    return per_mille > 990 ? 990 : per_mille;
}

static void settle(Events *e, Join pair)
{
    Joins *j = e->joins;
    Join join = {e->all[pair.a].node, e->all[pair.b].node, sure(pair.score), pair.features};
    if (joins_root(j, join.a) == joins_root(j, join.b))
        return;
    bool tied = events_ties(pair.features, &e->all[pair.a], &e->all[pair.b]) >= TIES_LEAST;
    if (pair.score >= SCORE_JOIN && tied && compatible(e, join.a, join.b))
        joins_join(j, join);
    else
        joins_doubt(j, join);
}

void join_events(Joins *j)
{
    Events e;
    events_gather(&e, j);
    stories_gather(&e);
    Blocks b = {.events = &e, .arena = j->arena};
    for (uint32_t i = 1; i < e.n; i++)
        add_event(&b, i);
    if (b.entries.n)
        try_blocks(&b);
    if (b.pairs.n)
        qsort(b.pairs.at, b.pairs.n, sizeof *b.pairs.at, join_by_score);
    for (uint32_t i = 0; i < b.pairs.n; i++)
        settle(&e, b.pairs.at[i]);
}
