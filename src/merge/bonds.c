#include <stdlib.h>

#include "merge/entity.h"

static int by_bond(const void *a, const void *b)
{
    const Bond *x = a, *y = b;
    if (x->part != y->part)
        return x->part < y->part ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    return (x->value > y->value) - (x->value < y->value);
}

static void add(Bonds *b, Arena *arena, PartNo part, BondKind kind, Tid value)
{
    if (part && value)
        VEC_ADD(arena, &b->all, ((Bond){part, kind, value}));
}

/* All countries that the gazetteer gives. */
static void add_known(Bonds *b, const Joins *j, NodeNo node, Term country)
{
    const Corpus *c = j->corpus;
    TripleSpan span = triples_with(c->background, corpus_known(c, c->nodes[node].term), country);
    for (uint32_t i = 0; i < span.n; i++) {
        Str iri = term_info(c->background, span.at[i].o)->text;
        Str text = arena_printf(j->arena, "<" STR_FMT ">", STR_ARG(iri));
        add(b, j->arena, node, BOND_COUNTRY, terms_put(&c->table->terms, text));
    }
}

static void add_claim(Bonds *b, const Joins *j, const Where *where, const MergeClaim *claim)
{
    const Corpus *c = j->corpus;
    if (claim->negated || !claim->subject || !claim->object_node || c->nodes[claim->subject].naming == DESCRIBED ||
        c->nodes[claim->object_node].naming == DESCRIBED)
        return;
    PartNo subject = joins_part(j, claim->subject, claim->article), object = joins_part(j, claim->object_node, claim->article);
    KnownTerm p = word_of(claim->predicate);
    bool office = p == W_LEADS || p == W_REPRESENTS || p == W_SPEAKS_FOR;
    if ((office || p == W_MEMBER_OF || p == W_BASED_IN || p == W_LOCATED_IN) &&
        c->nodes[claim->subject].naming != NAMED_KNOWN)
        add(b, j->arena, subject, BOND_COUNTRY, where->of[claim->object_node].country);
    if (office)
        add(b, j->arena, subject, BOND_OFFICE, c->nodes[claim->object_node].term);
    add(b, j->arena, subject, BOND_RELATED, c->nodes[claim->object_node].term);
    add(b, j->arena, object, BOND_RELATED, c->nodes[claim->subject].term);
}

void bonds_make(Bonds *b, const Joins *j)
{
    const Corpus *c = j->corpus;
    Where where;
    where_make(&where, j);
    *b = (Bonds){0};
    Term country = triples_iri(c->background, STR_LIT(NS_SIT "country"));
    for (NodeNo n = 1; n < c->n_nodes; n++)
        if (c->nodes[n].naming == NAMED_KNOWN && !c->nodes[n].event)
            add_known(b, j, n, country);
    for (uint32_t i = 0; i < c->n_claims; i++)
        add_claim(b, j, &where, &c->claims[i]);
    if (b->all.n)
        qsort(b->all.at, b->all.n, sizeof *b->all.at, by_bond);
}

static uint32_t first_of(const Bonds *b, PartNo part, BondKind kind)
{
    Bond key = {part, kind, 0};
    uint32_t low = 0, high = b->all.n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (by_bond(&b->all.at[mid], &key) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static bool belongs(const Bonds *b, uint32_t i, PartNo part, BondKind kind)
{
    return i < b->all.n && b->all.at[i].part == part && b->all.at[i].kind == kind;
}

Agreement bonds_compare(const Bonds *b, PartNo x, PartNo y, BondKind kind)
{
    uint32_t i = first_of(b, x, kind), k = first_of(b, y, kind);
    bool both = belongs(b, i, x, kind) && belongs(b, k, y, kind);
    while (belongs(b, i, x, kind) && belongs(b, k, y, kind)) {
        Tid m = b->all.at[i].value, n = b->all.at[k].value;
        if (m == n)
            return AGREE;
        if (m < n)
            i++;
        else
            k++;
    }
    return both ? DISAGREE : UNKNOWN;
}
