/* state.c - what belongs to a state: its government and forces, "the country", "the capital", holders of its offices. */
#include "discourse/internal.h"

enum { SURE_SHARE = 60 };   /* per cent of the votes that make a state the article's own */

EntityId state_of_entity(const Work *w, EntityId id)
{
    if (!id)
        return 0;
    const Entity *e = gazetteer_entity(w->r->gazetteer, id);
    if (vocab_is(w->v, e->cls, C_STATE))
        return id;
    return e->n_countries == 1 ? e->countries[0] : 0;
}

static EntityId state_of_name(const Work *w, uint32_t name)
{
    const Name *n = name_at(w, name);
    return n->state ? n->state : state_of_entity(w, n->entity);
}

void find_main_state(Work *w)
{
    IntMap votes = {0};
    uint32_t all = 0, best = 0;
    for (uint32_t i = 1; i < w->m->names.n; i++) {
        EntityId state = state_of_name(w, i);
        if (!state)
            continue;
        const Name *n = name_at(w, i);
        bool itself = n->entity == state && n->form != NAME_DEMONYM;
        uint32_t *v = intmap_put(w->arena, &votes, state, NULL);
        *v += 1u + itself;
        all += 1u + itself;
        if (*v > best) {
            best = *v;
            w->main_state = state;
        }
    }
    if (best * 100 < all * SURE_SHARE)
        w->main_state = 0;
}

bool place_within(const Work *w, EntityId inner, EntityId outer)
{
    for (uint32_t depth = 0; inner && depth < 8; depth++) {
        if (inner == outer)
            return true;
        const Entity *e = gazetteer_entity(w->r->gazetteer, inner);
        for (uint32_t i = 0; i < e->n_countries; i++)
            if (e->countries[i] == outer)
                return true;
        inner = e->within;
    }
    return false;
}

static EntityId state_of_node(const Work *w, NodeId node)
{
    return node ? state_of_entity(w, node_at(w, node)->entity) : 0;
}

/* Join two readings: the same or nothing. */
static void agree(EntityId *state, bool *clash, EntityId other)
{
    if (*state && other && *state != other)
        *clash = true;
    if (other)
        *state = other;
}

/* "Syrian", "Kremlin", "Assad": what before a noun tells whose it is. */
static bool stands_for_state(const Work *w, uint32_t name)
{
    const Name *n = name_at(w, name);
    return n->state || vocab_is(w->v, n->cls, C_STATE) || (n->entity && vocab_is(w->v, n->cls, C_PERSON));
}

EntityId state_of_np(Work *w, NpId id)
{
    const Np *np = np_at(w, id);
    EntityId state = 0;
    bool clash = false;
    for (uint32_t i = 0; i < np->n_modifiers; i++)
        if (stands_for_state(w, np->modifiers[i]))
            agree(&state, &clash, state_of_name(w, np->modifiers[i]));
    if (np->possessor)
        agree(&state, &clash, state_of_node(w, np_node(w, np->possessor)));
    for (uint32_t i = 0; i < np->n_preps; i++) {
        const Prep *p = &w->p->preps.at[np->preps + i];
        const Np *inner = p->np ? np_at(w, p->np) : NULL;
        if (p->prep == w->of && inner && inner->kind == NP_NAME && vocab_is(w->v, inner->cls, C_STATE))
            agree(&state, &clash, state_of_name(w, inner->name));
    }
    return clash ? 0 : state;
}

/* The adjective by which this article calls a state; empty when it has none. */
Str demonym_in_text(const Work *w, EntityId state)
{
    for (uint32_t i = 1; i < w->m->names.n; i++) {
        const Name *n = name_at(w, i);
        if (n->form == NAME_DEMONYM && n->entity == state && !n->people)
            return text_of(w, n->first, n->last);
    }
    return (Str){"", 0};
}

static void label_organ(Work *w, NodeId node, NpId id, EntityId state)
{
    const Np *np = np_at(w, id);
    const Entity *e = gazetteer_entity(w->r->gazetteer, state);
    uint32_t first, last;
    core_span(w, id, &first, &last);
    Str form = text_of(w, first, last), head = text_of(w, np->head, np->head + 1), adjective = demonym_in_text(w, state);
    node_label(w, node, form);
    if (adjective.len)
        node_label(w, node, arena_printf(w->arena, STR_FMT " " STR_FMT, STR_ARG(adjective), STR_ARG(head)));
    node_label(w, node, arena_printf(w->arena, STR_FMT " of " STR_FMT, STR_ARG(head), STR_ARG(e->label)));
    if (np->possessor && np_at(w, np->possessor)->kind == NP_NAME)
        node_label(w, node, text_of(w, np_at(w, np->possessor)->first, np->last));
}

/* The one node of a state's executive or armed forces. */
NodeId state_organ(Work *w, EntityId state, KnownClass known)
{
    IntMap *map = known == C_GOVERNMENT ? &w->government_of : &w->force_of;
    bool added;
    uint32_t *slot = intmap_put(w->arena, map, state, &added);
    if (added) {
        NodeId node = *slot = node_new(w, w->v->known[known], false);
        Str cls = kebab(w->arena, w->v->classes[w->v->known[known]].name);
        Str name = slug(w->arena, gazetteer_entity(w->r->gazetteer, state)->label);
        trace_at(w, node)->local = arena_printf(w->arena, STR_FMT "-of-" STR_FMT, STR_ARG(cls), STR_ARG(name));
        trace_at(w, node)->plural = known == C_SECURITY_FORCE;
        return node;
    }
    return *slot;
}

static NodeId organ(Work *w, NpId id, EntityId state, KnownClass known)
{
    NodeId node = state_organ(w, state, known);
    label_organ(w, node, id, state);
    return node;
}

/* The state that was named last in this sentence or the one before, else the article's own. */
static EntityId nearest_state(const Work *w, const Np *np)
{
    uint32_t from = w->doc->sentences.at[np->sentence ? np->sentence - 1 : 0].first;
    for (uint32_t i = w->m->names.n; i > 1; i--) {
        const Name *n = name_at(w, i - 1);
        if (n->first >= np->first || !n->entity)
            continue;
        if (n->first < from)
            break;
        if (vocab_is(w->v, gazetteer_entity(w->r->gazetteer, n->entity)->cls, C_STATE))
            return n->entity;
    }
    return w->main_state;
}

NodeId state_description(Work *w, NpId id)
{
    const Np *np = np_at(w, id);
    if (np->kind != NP_NOMINAL || np->number)
        return 0;
    EntityId state = state_of_np(w, id);
    Sym mods[MODIFIERS_MAX];
    bool bare = modifiers_of(w, id, false, mods) == 0 && (!np->n_modifiers || state) && (!np->possessor || state);
    bool given = definite(np) || np->det == DET_POSSESSIVE || state;
    if (head_is(w, id, KIND_GOVERNMENT_NOUN) && bare && given && (state || w->main_state))
        return organ(w, id, state ? state : w->main_state, C_GOVERNMENT);
    if (head_is(w, id, KIND_STATE_FORCE) && bare && (state || (definite(np) && !np->plural && w->main_state)) &&
        (!np->cls || vocab_is(w->v, np->cls, C_SECURITY_FORCE)))
        return organ(w, id, state ? state : w->main_state, C_SECURITY_FORCE);
    if (np->plural)
        return 0;
    if (head_is(w, id, KIND_COUNTRY_NOUN) && definite(np) && !np->n_modifiers && !np->possessor)
        return node_of_entity(w, nearest_state(w, np));
    if (head_is(w, id, KIND_CAPITAL_NOUN) && bare && given) {
        EntityId of = state ? state : w->main_state;
        return of ? node_of_entity(w, gazetteer_entity(w->r->gazetteer, of)->capital) : 0;
    }
    if (vocab_is(w->v, np->cls, C_PERSON) && (definite(np) || state))
        return officer(w, id, state);
    return 0;
}
