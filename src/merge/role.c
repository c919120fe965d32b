/* Descriptions that play the same part in joined events: "the market" that two reports of one bombing say was hit. Only
 * what stands in one event alone is joined, so that "police" of one event never becomes the police of another. */
#include <stdlib.h>

#include "mention/fold.h"
#include "merge/join.h"

enum { SURE = 800 };

typedef struct Role {
    PartNo event;      /* the root of its cluster */
    Tid property;
    uint64_t name;     /* of its words */
    NodeNo node;
} Role;

static int by_role(const void *a, const void *b)
{
    const Role *x = a, *y = b;
    if (x->event != y->event)
        return x->event < y->event ? -1 : 1;
    if (x->property != y->property)
        return x->property < y->property ? -1 : 1;
    if (x->name != y->name)
        return x->name < y->name ? -1 : 1;
    return (x->node > y->node) - (x->node < y->node);
}

/* The words of a description, without the plural's ending. */
static uint64_t name_of(const Corpus *c, NodeNo node)
{
    Pieces pieces = {0};
    uint64_t hash = 1;
    fold_split(corpus_label(c, node), &pieces);
    for (uint32_t i = 0; i < pieces.n; i++) {
        Str word = pieces.at[i].text;
        if (word.len > 3 && word.ptr[word.len - 1] == 's')
            word.len--;
        hash = hash * 0x9e3779b97f4a7c15u ^ str_hash(word);
    }
    return hash;
}

void join_roles(Joins *j)
{
    const Corpus *c = j->corpus;
    PartNo *only = ARENA_ARRAY(j->arena, PartNo, c->n_nodes); /* the one event that a node stands in; UINT32_MAX: several */
    VEC(Role) roles = {0};
    for (uint32_t i = 0; i < c->n_claims; i++) {
        const MergeClaim *claim = &c->claims[i];
        NodeNo node = claim->object_node;
        if (!node || !claim->subject || !c->nodes[claim->subject].event || c->nodes[node].event ||
            c->nodes[node].naming != DESCRIBED)
            continue;
        PartNo event = joins_root(j, claim->subject);
        only[node] = !only[node] || only[node] == event ? event : UINT32_MAX;
        if (!claim->negated && claim->actual && j->size[event] > 1)
            VEC_ADD(j->arena, &roles, ((Role){event, claim->predicate, name_of(c, node), node}));
    }
    if (roles.n)
        qsort(roles.at, roles.n, sizeof *roles.at, by_role);
    for (uint32_t i = 0; i + 1 < roles.n; i++) {
        const Role *a = &roles.at[i], *b = a + 1;
        bool same = a->event == b->event && a->property == b->property && a->name == b->name && a->node != b->node;
        if (same && only[a->node] == a->event && only[b->node] == a->event &&
            c->nodes[a->node].cls == c->nodes[b->node].cls && c->nodes[a->node].article != c->nodes[b->node].article &&
            joins_allowed(j, a->node, b->node))
            joins_join(j, (Join){a->node, b->node, SURE, feature(F_SAME_ROLE) | feature(F_SAME_NAME)});
    }
}
