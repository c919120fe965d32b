/* Names that mean several things: a minted IRI says only that a class and a name agree. Where the articles that use it
 * tell different countries or offices of it, they mean different people, groups or places.
 *
 * Each article's ties (countries, offices) link it to the articles that tell the same; what remains unlinked and
 * disagrees is parted. Articles that tell nothing stay with the part that most articles speak of, with a doubt. */
#include <stdlib.h>

#include "merge/join.h"
#include "merge/where.h"

typedef struct Tie {
    NodeNo node;
    ArticleNo article;
    Tid value;   /* a state, or whose office it is */
    bool office;
} Tie;

/* A group of articles that agree. */
typedef struct Camp {
    ArticleNo first;
    uint32_t articles;
    bool country, office;
    uint32_t joined; /* position of the camp that it went into; its own otherwise */
} Camp;

typedef struct Split {
    Joins *joins;
    const Corpus *corpus;
    Where where;
    VEC(Tie) ties;
} Split;

static int by_tie(const void *a, const void *b)
{
    const Tie *x = a, *y = b;
    if (x->node != y->node)
        return x->node < y->node ? -1 : 1;
    if (x->article != y->article)
        return x->article < y->article ? -1 : 1;
    if (x->value != y->value)
        return x->value < y->value ? -1 : 1;
    return x->office - y->office;
}

static bool may_split(const Split *s, NodeNo n)
{
    const MergeNode *node = &s->corpus->nodes[n];
    return node->naming == NAMED && node->n_articles > 1 && !node->event &&
           (node_is(s->corpus, n, C_PERSON) || node_is(s->corpus, n, C_GROUP) || node_is(s->corpus, n, C_PLACE));
}

static void add_ties(Split *s, const MergeClaim *claim)
{
    const Corpus *c = s->corpus;
    KnownTerm p = word_of(claim->predicate);
    bool office = p == W_LEADS || p == W_REPRESENTS || p == W_SPEAKS_FOR;
    if (claim->negated || !claim->subject || !claim->object_node || !may_split(s, claim->subject) ||
        (!office && p != W_MEMBER_OF && p != W_BASED_IN && p != W_LOCATED_IN))
        return;
    Tid country = s->where.of[claim->object_node].country;
    if (country)
        VEC_ADD(s->joins->arena, &s->ties, ((Tie){claim->subject, claim->article, country, false}));
    if (office && node_is(c, claim->subject, C_PERSON) && c->nodes[claim->object_node].naming != DESCRIBED)
        VEC_ADD(s->joins->arena, &s->ties,
                ((Tie){claim->subject, claim->article, c->nodes[claim->object_node].term, true}));
}

static uint32_t camp_root(const Camp *camps, uint32_t i)
{
    while (camps[i].joined != i)
        i = camps[i].joined;
    return i;
}

static void unite(Camp *camps, uint32_t a, uint32_t b)
{
    a = camp_root(camps, a);
    b = camp_root(camps, b);
    if (a == b)
        return;
    uint32_t keep = a < b ? a : b, gone = a < b ? b : a;
    camps[gone].joined = keep;
    camps[keep].articles += camps[gone].articles;
    camps[keep].country |= camps[gone].country;
    camps[keep].office |= camps[gone].office;
}

/* One camp for each article at first, in order; those that share a tie become one. */
static uint32_t make_camps(Split *s, const Tie *ties, uint32_t n, Camp *camps)
{
    uint32_t n_camps = 0;
    IntMap owner = {0};
    for (uint32_t i = 0; i < n; i++) {
        if (!n_camps || camps[n_camps - 1].first != ties[i].article) {
            camps[n_camps] = (Camp){.first = ties[i].article, .articles = 1, .joined = n_camps};
            n_camps++;
        }
        Camp *root = &camps[camp_root(camps, n_camps - 1)];
        root->office |= ties[i].office;
        root->country |= !ties[i].office;
        bool added;
        uint32_t *at = intmap_put(s->joins->arena, &owner, pair_key(1 + ties[i].office, ties[i].value), &added);
        if (added)
            *at = n_camps - 1;
        else
            unite(camps, *at, n_camps - 1);
    }
    /* What disagrees in nothing that both tell is one. */
    for (uint32_t i = 1; i < n_camps; i++)
        for (uint32_t k = 0; k < i && camps[i].joined == i; k++) {
            const Camp *a = &camps[i], *b = &camps[k];
            if (b->joined == k && !(a->country && b->country) && !(a->office && b->office))
                unite(camps, k, i);
        }
    return n_camps;
}

static uint32_t largest(const Camp *camps, uint32_t n)
{
    uint32_t best = 0;
    for (uint32_t i = 0; i < n; i++)
        if (camps[i].joined == i && camps[i].articles > camps[best].articles)
            best = i;
    return best;
}

static void part_one(Split *s, const Tie *ties, uint32_t n, Camp *camps)
{
    Joins *j = s->joins;
    NodeNo node = ties->node;
    uint32_t n_camps = make_camps(s, ties, n, camps), main = largest(camps, n_camps);
    PartNo *part = ARENA_ARRAY(j->arena, PartNo, n_camps);
    for (uint32_t i = 0; i < n_camps; i++)
        if (camps[i].joined == i && i != main) {
            part[i] = j->parts.n;
            VEC_ADD(j->arena, &j->parts, ((Part){node, camps[i].first}));
            j->several[node] = true;
            joins_doubt(j, (Join){node, part[i], 0,
                                  feature(F_SAME_NAME) | feature(camps[i].country ? F_OTHER_COUNTRY : F_OTHER_OFFICE)});
        }
    for (uint32_t i = 0; i < n_camps && j->several[node]; i++) {
        uint32_t root = camp_root(camps, i);
        if (root != main)
            VEC_ADD(j->arena, &j->places, ((PartPlace){node, camps[i].first, part[root]}));
    }
}

void split_names(Joins *j)
{
    Split s = {.joins = j, .corpus = j->corpus};
    joins_ready(j); /* every part its own: countries are looked up before anything is joined */
    where_make(&s.where, j);
    for (uint32_t i = 0; i < j->corpus->n_claims; i++)
        add_ties(&s, &j->corpus->claims[i]);
    if (s.ties.n)
        qsort(s.ties.at, s.ties.n, sizeof *s.ties.at, by_tie);
    for (uint32_t i = 0, end; i < s.ties.n; i = end) {
        for (end = i + 1; end < s.ties.n && s.ties.at[end].node == s.ties.at[i].node;)
            end++;
        Camp *camps = ARENA_ARRAY(j->arena, Camp, end - i + 1);
        part_one(&s, s.ties.at + i, end - i, camps);
    }
    joins_ready(j);
}
