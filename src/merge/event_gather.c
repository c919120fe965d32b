/* What is said of each event, in small sets. */
#include <stdlib.h>

#include "mention/fold.h"
#include "merge/event.h"

enum { WORD_LETTERS = 4, COMMON_LEAST = 25, COMMON_PER_MILLE = 10, LEAD = 300 /* code points */ };

static void add_node(NodeNo *set, uint32_t *n, NodeNo node)
{
    for (uint32_t i = 0; i < *n; i++)
        if (set[i] == node)
            return;
    if (*n < EVENT_THINGS)
        set[(*n)++] = node;
}

/* The node that stands for a part's cluster. */
static NodeNo standing(const Events *e, NodeNo node, ArticleNo article)
{
    const Joins *j = e->joins;
    return j->parts.at[joins_root(j, joins_part(j, node, article))].node;
}

static void add_words(const Events *e, Event *event, NodeNo node)
{
    Pieces pieces = {0};
    fold_split(corpus_label(e->corpus, node), &pieces);
    for (uint32_t i = 0; i < pieces.n && event->n_words < EVENT_WORDS; i++) {
        Str word = pieces.at[i].text;
        if (word.len > WORD_LETTERS && word.ptr[word.len - 1] == 's')
            word.len--;
        if (word.len < WORD_LETTERS)
            continue;
        uint64_t hash = str_hash(word);
        bool known = false;
        for (uint32_t k = 0; k < event->n_words; k++)
            known |= event->words[k] == hash;
        if (!known)
            event->words[event->n_words++] = hash;
    }
}

static void add_day(const Events *e, Event *event, Tid literal)
{
    Date date;
    if (event->n_days == EVENT_DAYS || !date_parse_iso(term_lexical(&e->corpus->table->terms, literal), &date))
        return;
    Date first = {date.year, date.month ? date.month : 1, date.day ? date.day : 1}, after = first;
    if (!date.month) {
        after.year++;
    } else if (!date.day && ++after.month == 13) {
        after.month = 1;
        after.year++;
    }
    DaySpan span = {(int32_t)date_to_days(first), (int32_t)date_to_days(after)};
    if (date.day)
        span.end = span.begin + 1;
    for (uint32_t i = 0; i < event->n_days; i++)
        if (event->days[i].begin == span.begin && event->days[i].end == span.end)
            return;
    event->days[event->n_days++] = span;
}

static void add_toll(const Events *e, Event *event, KnownTerm kind, Tid literal)
{
    long value;
    if (event->n_tolls == EVENT_TOLLS || !term_number(&e->corpus->table->terms, literal, &value) || value <= 0)
        return;
    for (uint32_t i = 0; i < event->n_tolls; i++)
        if (event->tolls[i].kind == kind && event->tolls[i].value == value)
            return;
    event->tolls[event->n_tolls++] = (TollCount){kind, value};
}

static void add_thing(const Events *e, Event *event, KnownTerm property, NodeNo node, ArticleNo article)
{
    const Corpus *c = e->corpus;
    bool described = c->nodes[node].naming == DESCRIBED;
    NodeNo stands = standing(e, node, article);
    bool target = property == W_TARGET || property == W_VICTIM;
    if (described && (target || property == W_LOCATION))
        add_words(e, event, node);
    if (described)
        return;
    if (property == W_LOCATION || (target && node_is(c, node, C_PLACE)))
        add_node(event->places, &event->n_places, stands);
    if (target && !node_is(c, node, C_CITY) && !node_is(c, node, C_REGION))
        add_node(event->targets, &event->n_targets, stands);
    if (property == W_PERPETRATOR || property == W_CLAIMED_BY || property == W_BLAMED_ON || property == W_PARTICIPANT)
        add_node(event->actors, &event->n_actors, stands);
    if (property == W_WEAPON)
        add_node(event->weapons, &event->n_weapons, stands);
}

static void take(const Events *e, Event *event, Tid predicate, Tid object, ArticleNo article)
{
    KnownTerm property = word_of(predicate);
    NodeNo node = corpus_node(e->corpus, object);
    event->claims++;
    if (property == W_DATE)
        add_day(e, event, object);
    else if (property >= W_KILLED && property <= W_DETAINED)
        add_toll(e, event, property, object);
    else if (property && node)
        add_thing(e, event, property, node, article);
}

static void number_events(Events *e)
{
    const Corpus *c = e->corpus;
    uint32_t n = 1;
    e->number = ARENA_ARRAY(e->joins->arena, uint32_t, c->n_nodes);
    for (NodeNo node = 1; node < c->n_nodes; node++)
        n += c->nodes[node].event;
    e->all = ARENA_ARRAY(e->joins->arena, Event, n);
    e->n = 1;
    for (NodeNo node = 1; node < c->n_nodes; node++)
        if (c->nodes[node].event) {
            e->number[node] = e->n;
            e->all[e->n++] = (Event){.node = node, .article = c->nodes[node].article, .cls = c->nodes[node].cls};
        }
}

/* Where the places lie in several countries, those of the country of most: one name has been taken for another place. */
static void keep_one_country(const Events *e, Event *event)
{
    uint32_t votes[EVENT_THINGS] = {0}, most = 0, rivals = 0, kept = 0;
    Tid country[EVENT_THINGS], winner = 0;
    for (uint32_t i = 0; i < event->n_places; i++)
        country[i] = e->where.of[event->places[i]].country;
    for (uint32_t i = 0; i < event->n_places; i++)
        for (uint32_t k = 0; k < event->n_places; k++)
            votes[i] += country[i] && country[i] == country[k];
    for (uint32_t i = 0; i < event->n_places; i++) {
        if (votes[i] > most)
            rivals = 0, most = votes[i], winner = country[i];
        rivals += votes[i] == most && country[i] != winner;
    }
    if (!winner || rivals)
        return;
    for (uint32_t i = 0; i < event->n_places; i++)
        if (!country[i] || country[i] == winner)
            event->places[kept++] = event->places[i];
    event->n_places = kept;
}

/* A day says more than a month, which says more than a year: what is vaguer says of when the story was told. */
static void keep_finest_days(Event *event)
{
    int32_t least = INT32_MAX;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < event->n_days; i++) {
        int32_t length = event->days[i].end - event->days[i].begin;
        least = length < least ? length : least;
    }
    for (uint32_t i = 0; i < event->n_days; i++)
        if (event->days[i].end - event->days[i].begin <= least + 3) /* months are not equally long */
            event->days[kept++] = event->days[i];
    event->n_days = kept;
}

/* Words that describe what many events hit, such as "people" or "soldiers", tell nothing apart. */
static void drop_common_words(Events *e)
{
    IntMap count = {0};
    for (uint32_t i = 1; i < e->n; i++)
        for (uint32_t k = 0; k < e->all[i].n_words; k++)
            ++*intmap_put(e->joins->arena, &count, e->all[i].words[k], NULL);
    for (uint32_t i = 1; i < e->n; i++) {
        uint32_t kept = 0;
        for (uint32_t k = 0; k < e->all[i].n_words; k++) {
            uint64_t n = *intmap_find(&count, e->all[i].words[k]);
            if (n < COMMON_LEAST || n * 1000 < (uint64_t)e->n * COMMON_PER_MILLE)
                e->all[i].words[kept++] = e->all[i].words[k];
        }
        e->all[i].n_words = kept;
    }
}

void events_gather(Events *e, Joins *joins)
{
    const Corpus *c = joins->corpus;
    *e = (Events){.joins = joins, .corpus = c};
    where_make(&e->where, joins);
    number_events(e);
    for (uint32_t i = 0; i < c->n_claims; i++) {
        const MergeClaim *claim = &c->claims[i];
        uint32_t event = claim->subject ? e->number[claim->subject] : 0;
        if (event && !claim->negated && claim->actual)
            take(e, &e->all[event], claim->predicate, claim->object, claim->article);
    }
    for (uint32_t i = 0; i < c->n_mentions; i++) {
        uint32_t event = e->number[c->mentions[i].node];
        if (event && c->mentions[i].begin < LEAD)
            e->all[event].lead = true;
    }
    for (uint32_t i = 1; i < e->n; i++) { /* facts without claims */
        RowSpan span = table_about(c->table, c->nodes[e->all[i].node].term);
        for (uint32_t k = 0; k < span.n; k++)
            if (span.at[k].p >= W_LOCATION && span.at[k].p <= W_PARTICIPANT)
                take(e, &e->all[i], span.at[k].p, span.at[k].o, e->all[i].article);
        keep_finest_days(&e->all[i]);
        keep_one_country(e, &e->all[i]);
    }
    drop_common_words(e);
}

/* ------------------------------------------------------------------------------------------ stories */

typedef struct Weighed {
    NodeNo node;
    uint32_t weight;
} Weighed;

static int by_weight(const void *a, const void *b)
{
    const Weighed *x = a, *y = b;
    if (x->weight != y->weight)
        return x->weight > y->weight ? -1 : 1;
    return (x->node > y->node) - (x->node < y->node);
}

static int by_node(const void *a, const void *b)
{
    NodeNo x = ((const Weighed *)a)->node, y = ((const Weighed *)b)->node;
    return (x > y) - (x < y);
}

/* Counted at most three times; a state, which many stories name, counts a third of another name. */
static void weigh(const Events *e, ArticleNo article, Weighed *found, uint32_t n)
{
    Story *story = &e->stories[article];
    uint32_t kept = 0;
    qsort(found, n, sizeof *found, by_node);
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && found[end].node == found[i].node;)
            end++;
        uint32_t count = end - i > 3 ? 3 : end - i;
        found[kept++] = (Weighed){found[i].node, count * (node_is(e->corpus, found[i].node, C_STATE) ? 1 : 3)};
    }
    qsort(found, kept, sizeof *found, by_weight);
    story->n = kept < STORY_MAX ? kept : STORY_MAX;
    qsort(found, story->n, sizeof *found, by_node);
    for (uint32_t i = 0; i < story->n; i++) {
        story->node[i] = found[i].node;
        story->weight[i] = (uint16_t)found[i].weight;
    }
}

void stories_gather(Events *e)
{
    const Corpus *c = e->corpus;
    Arena *arena = e->joins->arena;
    e->stories = ARENA_ARRAY(arena, Story, c->n_articles + 1);
    VEC(Weighed) found = {0};
    for (ArticleNo a = 1; a < c->n_articles; a++) {
        found.n = 0;
        for (uint32_t i = c->articles[a].mentions; i < c->articles[a + 1].mentions; i++) {
            const MergeMention *m = &c->mentions[i];
            if (m->named && c->nodes[m->node].naming != DESCRIBED)
                VEC_ADD(arena, &found, ((Weighed){standing(e, m->node, a), 1}));
        }
        if (found.n)
            weigh(e, a, found.at, found.n);
    }
}

int story_likeness(const Story *a, const Story *b)
{
    uint32_t i = 0, k = 0, both = 0, either = 0;
    while (i < a->n || k < b->n) {
        if (k == b->n || (i < a->n && a->node[i] < b->node[k])) {
            either += a->weight[i++];
        } else if (i == a->n || b->node[k] < a->node[i]) {
            either += b->weight[k++];
        } else {
            uint32_t x = a->weight[i++], y = b->weight[k++];
            both += x < y ? x : y;
            either += x < y ? y : x;
        }
    }
    return either ? (int)(1000 * both / either) : 0;
}
