#include "merge/join.h"

#include <stdlib.h>

const char *feature_name(Feature f)
{
    static const char *const names[F_COUNT] = {
        [F_DECIDED] = "decided", [F_SAME_NAME] = "same name", [F_SPELLING] = "spelling", [F_ACRONYM] = "acronym",
        [F_CONTAINED_NAME] = "contained name", [F_SURNAME] = "surname", [F_SAME_COUNTRY] = "same country",
        [F_SAME_OFFICE] = "same office", [F_RELATED] = "related to the same", [F_SAME_ROLE] = "same role",
        [F_SAME_KIND] = "same kind", [F_NEAR_KIND] = "near kind", [F_SAME_DAY] = "same day", [F_NEAR_DAY] = "near day",
        [F_SAME_MONTH] = "same month", [F_SAME_PLACE] = "same place", [F_PLACE_WITHIN] = "place within",
        [F_NEAR_PLACE] = "near place", [F_SAME_COUNTRY_PLACE] = "place in the same country",
        [F_SAME_ACTOR] = "same actor", [F_SAME_TARGET] = "same target", [F_SIMILAR_TARGET] = "similar target",
        [F_COMMON_TARGET] = "same kind of target", [F_SAME_WEAPON] = "same weapon", [F_SAME_TOLL] = "same toll", [F_NEAR_TOLL] = "near toll",
        [F_SAME_STORY] = "same story", [F_BOTH_LEAD] = "both lead", [F_SAME_TEXT] = "same text", [F_OTHER_TOLL] = "other toll",
        [F_OTHER_ACTOR] = "other actor", [F_OTHER_DAY] = "other day", [F_OTHER_PLACE] = "other place",
        [F_OTHER_OFFICE] = "other office", [F_OTHER_COUNTRY] = "other country",
    };
    return names[f];
}

void joins_open(Joins *j, const Corpus *corpus, Arena *arena)
{
    *j = (Joins){.corpus = corpus, .arena = arena};
    j->several = ARENA_ARRAY(arena, bool, corpus->n_nodes);
    for (NodeNo n = 0; n < corpus->n_nodes; n++)
        VEC_ADD(arena, &j->parts, (Part){.node = n});
}

static int by_place(const void *a, const void *b)
{
    const PartPlace *x = a, *y = b;
    if (x->node != y->node)
        return x->node < y->node ? -1 : 1;
    return (x->article > y->article) - (x->article < y->article);
}

void joins_ready(Joins *j)
{
    uint32_t n = j->parts.n;
    j->parent = ARENA_ARRAY(j->arena, PartNo, n);
    j->next = ARENA_ARRAY(j->arena, PartNo, n);
    j->size = ARENA_ARRAY(j->arena, uint32_t, n);
    for (PartNo p = 0; p < n; p++) {
        j->parent[p] = p;
        j->size[p] = 1;
    }
    if (j->places.n)
        qsort(j->places.at, j->places.n, sizeof *j->places.at, by_place);
}

PartNo joins_part(const Joins *j, NodeNo node, ArticleNo article)
{
    if (!node || !j->several[node])
        return node;
    PartPlace key = {node, article, 0};
    const PartPlace *found = bsearch(&key, j->places.at, j->places.n, sizeof key, by_place);
    return found ? found->part : node;
}

PartNo joins_root(const Joins *j, PartNo part)
{
    while (j->parent[part] != part)
        part = j->parent[part] = j->parent[j->parent[part]];
    return part;
}

bool joins_allowed(const Joins *j, PartNo a, PartNo b)
{
    if (!j->apart.n)
        return true;
    for (PartNo x = joins_root(j, a); x; x = j->next[x])
        for (PartNo y = joins_root(j, b); y; y = j->next[y])
            if (intmap_find(&j->apart, x < y ? pair_key(x, y) : pair_key(y, x)))
                return false;
    return true;
}

/* The root is the least part, so that it does not depend on the order of joins; members hang on it in any order. */
bool joins_join(Joins *j, Join join)
{
    PartNo a = joins_root(j, join.a), b = joins_root(j, join.b);
    if (a == b)
        return false;
    if (b < a) {
        PartNo swap = a;
        a = b;
        b = swap;
    }
    PartNo end = a;
    while (j->next[end])
        end = j->next[end];
    j->next[end] = b;
    j->parent[b] = a;
    j->size[a] += j->size[b];
    if (join.a > join.b) {
        PartNo swap = join.a;
        join.a = join.b;
        join.b = swap;
    }
    VEC_ADD(j->arena, &j->made, join);
    return true;
}

void joins_doubt(Joins *j, Join join)
{
    if (join.a > join.b) {
        PartNo swap = join.a;
        join.a = join.b;
        join.b = swap;
    }
    VEC_ADD(j->arena, &j->doubts, join);
}

static int by_decision(const void *a, const void *b)
{
    const Join *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

void joins_decide(Joins *j)
{
    const Table *t = j->corpus->table;
    VEC(Join) same = {0};
    for (uint32_t i = 0; i < t->n_decisions; i++) {
        NodeNo a = corpus_node(j->corpus, t->decisions[i].a), b = corpus_node(j->corpus, t->decisions[i].b);
        if (!a || !b || a == b)
            continue;
        Join join = {a < b ? a : b, a < b ? b : a, 1000, feature(F_DECIDED)};
        if (t->decisions[i].same)
            VEC_ADD(j->arena, &same, join);
        else
            *intmap_put(j->arena, &j->apart, pair_key(join.a, join.b), NULL) = 1;
    }
    if (same.n)
        qsort(same.at, same.n, sizeof *same.at, by_decision);
    for (uint32_t i = 0; i < same.n; i++)
        joins_join(j, same.at[i]);
}
