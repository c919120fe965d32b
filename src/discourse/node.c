/* node.c - making nodes, their classes, labels and local names. */
#include "discourse/internal.h"

#include <stdlib.h>

Family family_of(const Vocab *v, ClassId c)
{
    static const struct { KnownClass known; Family family; } table[] = {
        {C_PERSON, FAMILY_PERSON}, {C_POPULATION, FAMILY_PEOPLE}, {C_GROUP, FAMILY_GROUP}, {C_STATE, FAMILY_GROUP},
        {C_PLACE, FAMILY_PLACE},   {C_ASSET, FAMILY_ASSET},       {C_WEAPON, FAMILY_WEAPON}, {C_EVENT, FAMILY_EVENT},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        if (vocab_is(v, c, table[i].known))
            return table[i].family;
    return FAMILY_NONE;
}

bool classes_agree(const Vocab *v, ClassId a, ClassId b)
{
    if (!a || !b || vocab_is_a(v, a, b) || vocab_is_a(v, b, a))
        return true;
    Family x = family_of(v, a), y = family_of(v, b);
    if (x != y)
        return (vocab_is(v, a, C_STATE) && y == FAMILY_PLACE) || (vocab_is(v, b, C_STATE) && x == FAMILY_PLACE) ||
               (x == FAMILY_PEOPLE && vocab_is(v, b, C_ARMED_GROUP)) || (y == FAMILY_PEOPLE && vocab_is(v, a, C_ARMED_GROUP));
    if (x == FAMILY_GROUP)   /* what a text calls a movement may be a party or a militia, but a state is no militia */
        return !vocab_is(v, a, C_STATE) && !vocab_is(v, b, C_STATE);
    return x == FAMILY_PLACE || x == FAMILY_PERSON || x == FAMILY_PEOPLE;
}

NodeId node_new(Work *w, ClassId cls, bool named)
{
    NodeId id = w->d->nodes.n;
    VEC_ADD(w->arena, &w->d->nodes, ((Node){.cls = cls}));
    VEC_ADD(w->arena, &w->traces, ((Trace){.named = named}));
    node_refine(w, id, cls);
    return id;
}

NodeId node_of_entity(Work *w, EntityId entity)
{
    if (!entity)
        return 0;
    bool added;
    uint32_t *slot = intmap_put(w->arena, &w->by_entity, entity, &added);
    if (!added)
        return *slot;
    const Entity *e = gazetteer_entity(w->r->gazetteer, entity);
    NodeId id = node_new(w, e->cls, true);
    node_at(w, id)->entity = entity;
    return *slot = id;
}

void node_refine(Work *w, NodeId id, ClassId cls)
{
    Node *n = node_at(w, id);
    if (!n->entity && cls && (!n->cls || vocab_is_a(w->v, cls, n->cls)))
        n->cls = cls;
    n->cls2 = vocab_is(w->v, n->cls, C_STATE) ? w->v->known[C_PLACE] : 0;
}

void node_label(Work *w, NodeId id, Str form)
{
    Node *n = node_at(w, id);
    if (!form.len || n->labels.n >= LABELS_MAX)
        return;
    for (uint32_t i = 0; i < n->labels.n; i++)
        if (str_eq(n->labels.at[i], form))
            return;
    VEC_ADD(w->arena, &n->labels, form);
}

static int by_bytes(const void *a, const void *b)
{
    return str_cmp(*(const Str *)a, *(const Str *)b);
}

/* The longest form is the fullest; of names only those with capitals count before descriptions of the same thing. */
static bool better_label(const Work *w, NodeId id, Str a, Str b)
{
    if (trace_at(w, id)->named) {
        bool ca = a.ptr[0] < 'a' || a.ptr[0] > 'z', cb = b.ptr[0] < 'a' || b.ptr[0] > 'z';
        if (ca != cb)
            return ca;
    }
    return a.len != b.len ? a.len > b.len : str_cmp(a, b) < 0;
}

static void choose_label(Work *w, NodeId id)
{
    Node *n = node_at(w, id);
    Str best = n->label;
    if (n->entity)
        best = gazetteer_entity(w->r->gazetteer, n->entity)->label;
    else if (!best.len)
        for (uint32_t i = 0; i < n->labels.n; i++)
            if (!best.len || better_label(w, id, n->labels.at[i], best))
                best = n->labels.at[i];
    n->label = best;
    uint32_t keep = 0;
    for (uint32_t i = 0; i < n->labels.n; i++)
        if (!str_eq(n->labels.at[i], best))
            n->labels.at[keep++] = n->labels.at[i];
    n->labels.n = keep;
    if (keep > 1)
        qsort(n->labels.at, keep, sizeof *n->labels.at, by_bytes);
}

/* The word that opens a local name: the broad class, so that a later, finer class does not change the IRI. */
static Str family_word(Work *w, ClassId cls)
{
    static const KnownClass tops[] = {C_PERSON, C_POPULATION, C_STATE, C_GROUP, C_PLACE, C_ASSET, C_WEAPON, C_AGENT};
    for (size_t i = 0; i < sizeof tops / sizeof tops[0]; i++)
        if (vocab_is(w->v, cls, tops[i]))
            return kebab(w->arena, w->v->classes[w->v->known[tops[i]]].name);
    return kebab(w->arena, w->v->classes[cls].name);
}

static Str local_name(Work *w, NodeId id)
{
    Node *n = node_at(w, id);
    const Trace *t = trace_at(w, id);
    if (n->entity) {
        Str iri = gazetteer_entity(w->r->gazetteer, n->entity)->iri, base = STR_LIT(NS_SID);
        return str_starts(iri, base) ? str_sub(iri, base.len, iri.len) : slug(w->arena, iri);
    }
    if (t->local.len)
        return t->local;
    Str family = family_word(w, n->cls), name = slug(w->arena, n->label);
    bool everywhere = t->named || vocab_is(w->v, n->cls, C_WEAPON);   /* a kind of weapon is the same in every article */
    return everywhere ? arena_printf(w->arena, STR_FMT "-" STR_FMT, STR_ARG(family), STR_ARG(name))
                      : arena_printf(w->arena, STR_FMT "-" STR_FMT "-" STR_FMT, STR_ARG(family), STR_ARG(name),
                                     STR_ARG(w->article));
}

void nodes_finish(Work *w)
{
    StrMap taken = {0};
    for (NodeId id = 1; id < w->d->nodes.n; id++) {
        Node *n = node_at(w, id);
        choose_label(w, id);
        if (!n->event)
            n->local = local_name(w, id);
        bool added;
        uint32_t *uses = strmap_put(w->arena, &taken, n->local, &added);
        if (!added)
            n->local = arena_printf(w->arena, STR_FMT "-%u", STR_ARG(n->local), ++*uses);
        else
            *uses = 1;
    }
}
