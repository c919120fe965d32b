/* Entities joined by evidence. A name alone joins only when it is long enough to be rare and nothing contradicts; a
 * surname, an acronym or a part of a name needs a shared country, office or relation, and one candidate only. */
#define _GNU_SOURCE /* qsort_r */
#include "merge/entity.h"

#include <stdlib.h>

enum { JOIN_AT = 750, DOUBT_AT = 450, BLOCK_MAX = 40, KEY_NAME = 1, KEY_ACRONYM, KEY_SURNAME, KEY_WORD };

typedef struct Entry {
    uint64_t key;
    uint32_t form; /* position in forms */
} Entry;

typedef struct Form {
    PartNo part;
    NameForm *name;
} Form;

typedef struct Entities {
    Joins *joins;
    const Corpus *corpus;
    Spelling spelling;
    Attested attested;
    Bonds bonds;
    VEC(Form) forms;
    VEC(Entry) entries;
    IntMap tried;       /* pairs of parts */
    VEC(Join) strong, weak;
} Entities;

static NodeNo node_of(const Entities *e, PartNo p) { return e->joins->parts.at[p].node; }

static int family(const Entities *e, NodeNo n)
{
    const Corpus *c = e->corpus;
    return node_is(c, n, C_PERSON)  ? 1
           : node_is(c, n, C_PLACE) ? 2
           : node_is(c, n, C_GROUP) ? 3
           : node_is(c, n, C_ASSET) ? 4
                                    : 0;
}

/* ------------------------------------------------------------------------------------------ names */

static void add_entry(Entities *e, int kind, int family, Str text)
{
    uint64_t key = (str_hash(text) << 6) ^ (uint64_t)(kind << 3 | family);
    VEC_ADD(e->joins->arena, &e->entries, ((Entry){key ? key : 1, e->forms.n - 1}));
}

static void add_form(Entities *e, PartNo part, Str name)
{
    Arena *arena = e->joins->arena;
    NameForm *form = ARENA_NEW(arena, NameForm);
    if (!name_form(&e->spelling, name, form))
        return;
    int kind = family(e, node_of(e, part));
    VEC_ADD(arena, &e->forms, ((Form){part, form}));
    add_entry(e, KEY_NAME, kind, name_bones(arena, form));
    if (form->acronym)
        add_entry(e, KEY_ACRONYM, kind, form->word[0]);
    else if (form->n > 1)
        add_entry(e, KEY_ACRONYM, kind, str_of(form->initials));
    if (kind == 1)
        add_entry(e, KEY_SURNAME, kind, form->bones[form->n - 1]);
    for (uint32_t i = 0; i < form->n && kind > 1 && !form->acronym; i++)
        if (form->bones[i].len > 2)
            add_entry(e, KEY_WORD, kind, form->bones[i]);
}

static void add_known_names(Entities *e, NodeNo node)
{
    const Triples *known = e->corpus->background;
    Term term = corpus_known(e->corpus, e->corpus->nodes[node].term);
    static const char *const labels[] = {NS_SKOS "prefLabel", NS_SKOS "altLabel", NS_SKOS "hiddenLabel"};
    for (int i = 0; i < 3; i++) {
        TripleSpan span = triples_with(known, term, triples_iri(known, str_of(labels[i])));
        for (uint32_t k = 0; k < span.n; k++)
            add_form(e, node, term_info(known, span.at[k].o)->text);
    }
}

static void add_names(Entities *e, PartNo part)
{
    NodeNo node = node_of(e, part);
    const Corpus *c = e->corpus;
    if (!family(e, node) || c->nodes[node].naming == DESCRIBED || c->nodes[node].event)
        return;
    if (c->nodes[node].naming == NAMED_KNOWN) {
        add_known_names(e, node);
        return;
    }
    RowSpan span = table_about(c->table, c->nodes[node].term);
    Tid *names = ARENA_ARRAY(e->joins->arena, Tid, span.n + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < span.n; i++)
        if (span.at[i].p == W_LABEL ||
            (span.at[i].p == W_ALT_LABEL && attested(&e->attested, node, span.at[i].o, NULL)))
            names[n++] = span.at[i].o;
    qsort_r(names, n, sizeof *names, term_order, &c->table->terms);
    for (uint32_t i = 0; i < n; i++)
        add_form(e, part, term_lexical(&c->table->terms, names[i]));
}

/* ------------------------------------------------------------------------------------------ pairs */

/* What the names say: a score and a feature; 0 when nothing. */
static int compare_names(const NameForm *a, const NameForm *b, int family, uint64_t *features)
{
    int alike = name_likeness(a, b);
    if (alike) {
        *features = feature(alike == 1000 ? F_SAME_NAME : F_SPELLING);
        return alike - 100 - (family == 1 && a->n == 1 ? 250 : 0);
    }
    if (name_is_acronym(a, b) || name_is_acronym(b, a)) {
        *features = feature(F_ACRONYM);
        return 620;
    }
    bool contained = name_contains(a, b) || name_contains(b, a);
    if (!contained)
        return 0;
    if (family != 1) {
        *features = feature(F_CONTAINED_NAME);
        return 500;
    }
    const NameForm *part = a->n < b->n ? a : b, *whole = a->n < b->n ? b : a;
    if (!str_eq(part->bones[part->n - 1], whole->bones[whole->n - 1]) ||
        (part->n > 1 && !str_eq(part->bones[0], whole->bones[0])))
        return 0;
    *features = feature(part->n > 1 ? F_CONTAINED_NAME : F_SURNAME);
    return part->n > 1 ? 700 : 450;
}

static bool classes_differ(const Entities *e, NodeNo a, NodeNo b)
{
    const Vocab *v = e->corpus->vocab;
    ClassId x = e->corpus->nodes[a].cls, y = e->corpus->nodes[b].cls;
    if (vocab_is_a(v, x, y) || vocab_is_a(v, y, x))
        return false;
    ClassId loose = v->known[C_ORGANIZATION];
    return x != loose && y != loose;
}

static int compare_context(const Entities *e, PartNo a, PartNo b, uint64_t *features)
{
    Agreement country = bonds_compare(&e->bonds, a, b, BOND_COUNTRY), office = bonds_compare(&e->bonds, a, b, BOND_OFFICE);
    int score = 0;
    if (country == AGREE)
        score += 150, *features |= feature(F_SAME_COUNTRY);
    if (country == DISAGREE)
        score -= 600, *features |= feature(F_OTHER_COUNTRY);
    if (office == AGREE)
        score += 200, *features |= feature(F_SAME_OFFICE);
    if (office == DISAGREE && family(e, node_of(e, a)) == 1)
        score -= country == AGREE ? 150 : 300, *features |= feature(F_OTHER_OFFICE);
    if (bonds_compare(&e->bonds, a, b, BOND_RELATED) == AGREE)
        score += 150, *features |= feature(F_RELATED);
    if (classes_differ(e, node_of(e, a), node_of(e, b)))
        score -= 200;
    return score;
}

static void try_pair(Entities *e, const Form *a, const Form *b)
{
    const MergeNode *x = &e->corpus->nodes[node_of(e, a->part)], *y = &e->corpus->nodes[node_of(e, b->part)];
    if (x == y || (x->naming == NAMED_KNOWN && y->naming == NAMED_KNOWN) ||
        family(e, node_of(e, a->part)) != family(e, node_of(e, b->part)))
        return;
    uint64_t features = 0;
    int score = compare_names(a->name, b->name, family(e, node_of(e, a->part)), &features);
    if (!score)
        return;
    uint64_t named = features;
    score += compare_context(e, a->part, b->part, &features);
    if (score < DOUBT_AT)
        return;
    bool added;
    PartNo low = a->part < b->part ? a->part : b->part, high = a->part < b->part ? b->part : a->part;
    uint32_t *best = intmap_put(e->joins->arena, &e->tried, pair_key(low, high), &added);
    Join join = {low, high, score > 990 ? 990 : score, features};
    bool weak = named & (feature(F_ACRONYM) | feature(F_CONTAINED_NAME) | feature(F_SURNAME));
    if (!added && (int)*best > join.score)
        return;
    *best = (uint32_t)join.score;
    if (weak)
        VEC_ADD(e->joins->arena, &e->weak, join);
    else
        VEC_ADD(e->joins->arena, &e->strong, join);
}

static int by_key(const void *a, const void *b)
{
    const Entry *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->form > y->form) - (x->form < y->form);
}

static void try_blocks(Entities *e)
{
    qsort(e->entries.at, e->entries.n, sizeof *e->entries.at, by_key);
    for (uint32_t i = 0; i < e->entries.n; i++)
        for (uint32_t k = i + 1; k < e->entries.n && k <= i + BLOCK_MAX && e->entries.at[k].key == e->entries.at[i].key; k++)
            try_pair(e, &e->forms.at[e->entries.at[i].form], &e->forms.at[e->entries.at[k].form]);
}

/* ------------------------------------------------------------------------------------------ joining */

/* May two clusters be one? Not two entities of the gazetteer, nor two parts of a name, nor two countries. */
static bool compatible(const Entities *e, PartNo a, PartNo b)
{
    const Joins *j = e->joins;
    for (PartNo x = joins_root(j, a); x; x = j->next[x])
        for (PartNo y = joins_root(j, b); y; y = j->next[y]) {
            NodeNo m = node_of(e, x), n = node_of(e, y);
            if (m == n || (e->corpus->nodes[m].naming == NAMED_KNOWN && e->corpus->nodes[n].naming == NAMED_KNOWN) ||
                bonds_compare(&e->bonds, x, y, BOND_COUNTRY) == DISAGREE)
                return false;
        }
    return joins_allowed(j, a, b);
}

int join_by_score(const void *a, const void *b)
{
    const Join *x = a, *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    return (x->features > y->features) - (x->features < y->features);
}

static void settle(Entities *e, Join join, bool sure)
{
    if (joins_root(e->joins, join.a) == joins_root(e->joins, join.b))
        return;
    if (sure && join.score >= JOIN_AT && compatible(e, join.a, join.b))
        joins_join(e->joins, join);
    else
        joins_doubt(e->joins, join);
}

/* A weak name must have one candidate: no other join of the same score class leads elsewhere. */
static bool is_only(const IntMap *first, Join join)
{
    PartNo ends[2] = {join.a, join.b};
    for (int i = 0; i < 2; i++) {
        const uint32_t *other = intmap_find(first, ends[i]);
        if (other && *other == UINT32_MAX)
            return false;
    }
    return true;
}

/* Of each part that is the lesser name: the one cluster that its weak joins lead to, or UINT32_MAX for several. */
static void count_candidates(Entities *e, IntMap *first)
{
    for (uint32_t i = 0; i < e->weak.n; i++) {
        const Join *join = &e->weak.at[i];
        if (join->score < JOIN_AT)
            continue;
        PartNo ends[2] = {join->a, join->b};
        for (int k = 0; k < 2; k++) {
            bool added;
            PartNo root = joins_root(e->joins, ends[1 - k]);
            uint32_t *at = intmap_put(e->joins->arena, first, ends[k], &added);
            if (added)
                *at = root;
            else if (*at != root && *at != joins_root(e->joins, ends[k]))
                *at = UINT32_MAX;
        }
    }
}

void join_entities(Joins *j)
{
    Entities e = {.joins = j, .corpus = j->corpus};
    spelling_load(&e.spelling, j->corpus->background);
    attest(&e.attested, j->corpus);
    bonds_make(&e.bonds, j);
    for (PartNo p = 1; p < j->parts.n; p++)
        add_names(&e, p);
    if (!e.entries.n)
        return;
    try_blocks(&e);
    if (e.strong.n)
        qsort(e.strong.at, e.strong.n, sizeof *e.strong.at, join_by_score);
    for (uint32_t i = 0; i < e.strong.n; i++)
        settle(&e, e.strong.at[i], true);
    IntMap first = {0};
    count_candidates(&e, &first);
    if (e.weak.n)
        qsort(e.weak.at, e.weak.n, sizeof *e.weak.at, join_by_score);
    for (uint32_t i = 0; i < e.weak.n; i++)
        settle(&e, e.weak.at[i], is_only(&first, e.weak.at[i]));
}
