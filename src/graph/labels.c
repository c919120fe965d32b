#include "graph/labels.h"

#include "vocab/vocab.h"

/* The best name of a subject, `offered` if it had none; NULL when it has none and none is offered.
 */
static const Str *best_name(LabelUnion *u, Str subject, const Str *offered)
{
    uint32_t *known = strmap_find(&u->best, subject);
    if (known)
        return &u->labels.at[*known];
    if (!offered)
        return NULL;
    *strmap_put(u->arena, &u->best, arena_str(u->arena, subject), NULL) = u->labels.n;
    VEC_ADD(u->arena, &u->labels, arena_str(u->arena, *offered));
    return &u->labels.at[u->labels.n - 1];
}

void labels_unite(LabelUnion *u, Statements *statements)
{
    for (uint32_t i = 0; i < statements->all.n; i++) {
        Statement *s = &statements->all.at[i];
        if (str_is(s->p.text, NS_RDFS "label") &&
            !str_eq(*best_name(u, s->s.text, &s->o.text), s->o.text))
            s->p.text = STR_LIT(NS_SKOS "altLabel");
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < statements->all.n; i++) {
        const Statement *s = &statements->all.at[i];
        const Str *best =
            str_is(s->p.text, NS_SKOS "altLabel") ? best_name(u, s->s.text, NULL) : NULL;
        if (!best || !str_eq(*best, s->o.text))
            statements->all.at[kept++] = *s;
    }
    statements->all.n = kept;
    statements_sort(statements);
}
