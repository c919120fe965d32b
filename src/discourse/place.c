/* place.c - a kind of place with its name is the place: "the city of X", "X province". */
#include "discourse/internal.h"

/* The reading of a name as a place of a class: "Homs" is a city, and in "Homs province" a region. */
static EntityId reading_as(const Work *w, const Name *n, ClassId cls)
{
    if (n->entity && vocab_is_a(w->v, gazetteer_entity(w->r->gazetteer, n->entity)->cls, cls))
        return n->entity;
    for (uint32_t i = 0; i < n->n_others; i++)
        if (vocab_is_a(w->v, gazetteer_entity(w->r->gazetteer, n->others[i])->cls, cls))
            return n->others[i];
    return 0;
}

static NodeId named_place(Work *w, uint32_t name, ClassId cls)
{
    const Name *n = name_at(w, name);
    if (n->form == NAME_DEMONYM)
        return 0;
    EntityId entity = reading_as(w, n, cls);
    if (entity)
        return node_of_entity(w, entity);
    bool unknown = !n->entity && (!n->cls || (vocab_is(w->v, n->cls, C_PLACE) && !vocab_is(w->v, n->cls, C_STATE)));
    return unknown ? w->of_name[name] : 0;
}

static uint32_t name_after_of(const Work *w, const Np *np)
{
    for (uint32_t i = 0; i < np->n_preps; i++) {
        const Prep *p = &w->p->preps.at[np->preps + i];
        if (p->prep == w->of && p->np && p->token == np->last && np_at(w, p->np)->kind == NP_NAME)
            return np_at(w, p->np)->name;
    }
    return 0;
}

NodeId place_description(Work *w, NpId id)
{
    const Np *np = np_at(w, id);
    bool wide = vocab_is(w->v, np->cls, C_CITY) || vocab_is(w->v, np->cls, C_REGION);
    if (!wide || np->plural || np->number || !head_is(w, id, KIND_PLACE_HEAD))
        return 0;
    uint32_t after = np->det == DET_INDEFINITE ? 0 : name_after_of(w, np);
    NodeId node = after ? named_place(w, after, np->cls) : 0;
    uint32_t last = np->n_modifiers ? np->modifiers[np->n_modifiers - 1] : 0;
    if (node || head_is(w, id, KIND_PLACE_PART) || !last || name_at(w, last)->last != np->head)
        return node;
    return named_place(w, last, np->cls);
}
