/* verb_frame.c - binding the roles of a frame at a predicate. */
#include "rule/scene.h"

bool particle_is_preposition(const Scene *s, const Pred *pred)
{
    return pred->particle && pred->last < s->reading->document->tokens.n &&
           s->reading->document->tokens.at[pred->last].lower == pred->particle;
}

bool trigger_fits_verb(const Scene *s, const Rule *rule, const Trigger *trigger, const Pred *pred)
{
    if (trigger->particle != pred->particle && (trigger->particle || (pred->particle && !particle_is_preposition(s, pred))))
        return false;
    return rule->voice == VOICE_ANY || (rule->voice == VOICE_ONLY_PASSIVE) == (pred->voice == VOICE_PASSIVE);
}

static bool same_dates(const Pred *a, const Pred *b)
{
    return !a->n_dates || !b->n_dates;
}

/* ", killing 12" and "... and killed 12" tell more of what the clause before them told. */
EventKey governor_event(const Scene *s, const Pred *pred)
{
    if (!pred->governor || (pred->link != LINK_ADJUNCT && pred->link != LINK_CONJUNCT))
        return 0;
    const Pred *governor = scene_pred(s, pred->governor);
    if (pred->link == LINK_CONJUNCT && (pred->subject != governor->subject || !same_dates(pred, governor)))
        return 0;
    if (event_class(s, pred_key(s, pred->governor)))
        return pred_key(s, pred->governor);
    if (pred->link == LINK_CONJUNCT)
        return 0;
    NpId np = governor->voice == VOICE_PASSIVE ? governor->object : governor->subject;
    if (np && event_class(s, np))
        return np;
    return governor->object && event_class(s, governor->object) ? governor->object : 0;
}

static bool bind_subject(const Scene *s, const Role *role, const Pred *p, Fillers *out, bool *present)
{
    NpId np = p->voice == VOICE_PASSIVE && p->kind != PRED_COMPOUND ? p->agent : p->subject;
    if (!np && p->kind == PRED_COMPOUND)
        np = p->agent;
    *present = np != 0;
    if (np && fill_np(s, role, np, out))
        return true;
    EventKey governor = role->wants_event ? governor_event(s, p) : 0;
    return governor && fill_event(s, role, governor, out);
}

static bool bind_object(const Scene *s, const Role *role, const Pred *p, Fillers *out, bool *present)
{
    *present = p->object != 0;
    return fill_np(s, role, p->object, out) || fill_np(s, role, p->object2, out);
}

static bool bind_complement(const Scene *s, const Role *role, const Pred *p, Fillers *out, bool *present)
{
    *present = p->complement != 0;
    if (p->complement)
        return fill_np(s, role, p->complement, out);
    bool fitted = fill_np(s, role, p->object2, out);   /* "consider X a threat" */
    for (uint32_t i = 0; i < p->n_preps; i++) {
        const Prep *prep = &s->phrases->preps.at[p->preps + i];
        if (prep->prep == s->rules->as)
            fitted |= fill_prep(s, role, prep, out, present);
    }
    return fitted;
}

static bool bind_preps_of_np(const Scene *s, const Role *role, NpId id, Fillers *out)
{
    bool fitted = false, ignored = false;
    const Np *np = scene_np(s, id);
    for (uint32_t i = 0; id && i < np->n_preps; i++) {
        const Prep *prep = &s->phrases->preps.at[np->preps + i];
        if (sym_in(role->preps, prep->prep))
            fitted |= fill_prep(s, role, prep, out, &ignored);
    }
    return fitted;
}

/* "died when a bomb exploded": a clause whose first word is one of the role's prepositions. */
static bool bind_clause(const Scene *s, const Role *role, PredId pred, Fillers *out)
{
    const Pred *p = scene_pred(s, pred);
    bool fitted = false;
    for (PredId q = s->first_pred[p->sentence]; q < s->first_pred[p->sentence + 1]; q++) {
        const Pred *clause = scene_pred(s, q);
        if (clause->governor == pred && clause->link == LINK_ADVERBIAL &&
            sym_in(role->preps, s->reading->document->tokens.at[clause->clause_first].lower))
            fitted |= fill_event(s, role, pred_key(s, q), out);
    }
    return fitted;
}

/* A phrase after the object may hang on the object in the analysis and belong to the verb in meaning. */
static bool bind_prep(const Scene *s, const Role *role, PredId pred, Fillers *out, bool *present)
{
    const Pred *p = scene_pred(s, pred);
    bool fitted = false;
    for (uint32_t i = 0; i < p->n_preps; i++) {
        const Prep *prep = &s->phrases->preps.at[p->preps + i];
        if (sym_in(role->preps, prep->prep))
            fitted |= fill_prep(s, role, prep, out, present);
    }
    if (!fitted)
        fitted = bind_preps_of_np(s, role, p->object, out) || bind_preps_of_np(s, role, p->object2, out) ||
                 bind_preps_of_np(s, role, p->complement, out);
    if (!fitted && role->wants_event)
        fitted = bind_clause(s, role, pred, out);
    return fitted;
}

static bool bind_role(const Scene *s, const Role *role, PredId pred, Fillers *out, bool *present)
{
    const Pred *p = scene_pred(s, pred);
    switch (role->kind) {
    case ROLE_SUBJECT:
        return bind_subject(s, role, p, out, present);
    case ROLE_OBJECT:
        return bind_object(s, role, p, out, present);
    case ROLE_COMPLEMENT:
        return bind_complement(s, role, p, out, present);
    case ROLE_PREP:
        return bind_prep(s, role, pred, out, present);
    case ROLE_DATE:
        for (uint32_t i = 0; i < p->n_dates; i++)
            add_filler(out, (Filler){{ARG_DATE, p->dates[i]}, 0, 1000});
        return p->n_dates != 0;
    default:
        return false;
    }
}

/* Did another role take the phrase that this one found unfitting ("in Damascus" beside "in the attack")? */
static bool taken_by_another(const Rule *rule, uint32_t role, uint32_t fitted)
{
    const Role *mine = &rule->roles[role];
    for (uint32_t i = 0; i < rule->n_roles; i++)
        if (fitted >> (i % 32) & 1 && rule->roles[i].kind == ROLE_PREP)
            for (uint32_t j = 0; j < mine->preps.n; j++)
                if (sym_in(rule->roles[i].preps, mine->preps.at[j]))
                    return true;
    return false;
}

bool bind_verb(const Scene *s, const Rule *rule, PredId pred, Bound *bound)
{
    uint32_t fitted = 0, unfit = 0;
    bound_reset(bound);
    bound->pred = pred;
    for (uint32_t i = 0; i < rule->n_roles; i++) {
        const Role *role = &rule->roles[i];
        if (role->kind == ROLE_SELF || role->kind == ROLE_POSSESSOR || role->kind == ROLE_MODIFIER)
            continue;
        bool present = false;
        /* Two roles may bind one variable; a role without a variable is a condition only. */
        if (bind_role(s, role, pred, &bound->vars[role->var], &present))
            fitted |= 1u << (i % 32);
        else if (role->required)
            return false;
        else if (present && !role->optional)
            unfit |= 1u << (i % 32);
    }
    for (uint32_t i = 0; i < rule->n_roles; i++)
        if (unfit >> (i % 32) & 1 && (rule->roles[i].kind != ROLE_PREP || !taken_by_another(rule, i, fitted)))
            return false;
    return true;
}
