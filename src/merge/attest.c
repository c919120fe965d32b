#include "merge/attest.h"

#include <stdlib.h>

static int by_node(const void *a, const void *b)
{
    const Attestation *x = a, *y = b;
    if (x->node != y->node)
        return x->node < y->node ? -1 : 1;
    if (x->name != y->name)
        return x->name < y->name ? -1 : 1;
    return (x->article > y->article) - (x->article < y->article);
}

static Tid literal_of(const Corpus *c, Str text)
{
    char literal[256];
    if (!text.len || text.len + 2 > sizeof literal)
        return 0;
    literal[0] = '"';
    memcpy(literal + 1, text.ptr, text.len);
    literal[text.len + 1] = '"';
    return terms_put(&c->table->terms, (Str){literal, text.len + 2});
}

void attest(Attested *t, const Corpus *c)
{
    *t = (Attested){.corpus = c};
    for (uint32_t i = 0; i < c->n_mentions; i++) {
        const MergeMention *m = &c->mentions[i];
        if (!m->name || c->nodes[m->node].naming != NAMED || c->nodes[m->node].event)
            continue;
        Tid name = literal_of(c, corpus_surface(c, m));
        if (name)
            VEC_ADD(c->arena, &t->all, ((Attestation){m->node, name, m->article}));
    }
    if (!t->all.n)
        return;
    qsort(t->all.at, t->all.n, sizeof *t->all.at, by_node);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < t->all.n; i++)
        if (by_node(&t->all.at[kept - 1], &t->all.at[i]) != 0)
            t->all.at[kept++] = t->all.at[i];
    t->all.n = kept;
}

uint32_t attested(const Attested *t, NodeNo node, Tid name, uint32_t *at)
{
    Attestation key = {node, name, 0};
    uint32_t low = 0, high = t->all.n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (by_node(&t->all.at[mid], &key) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    uint32_t end = low;
    while (end < t->all.n && t->all.at[end].node == node && t->all.at[end].name == name)
        end++;
    if (at)
        *at = low;
    return end - low;
}
