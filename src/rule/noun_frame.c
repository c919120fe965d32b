/* noun_frame.c - binding the roles of a frame at a noun group. */
#include "rule/scene.h"

enum { LONG = 32 };

typedef struct NounFrame {
    const Scene *scene;
    const Rule *rule;
    NpId id;
    const Np *np;
    Bound *bound;
    const Role *subject, *object;       /* the first of each, NULL none */
    bool own_possessor, own_modifier;   /* the rule reads those constructions by roles of their own */
    bool subject_bound, object_bound;
    bool of_taken, possessor_taken;
    uint32_t modifiers_taken;           /* one more than the position of the modifier that is used, 0 none */
    bool blocked;
} NounFrame;

bool trigger_fits_noun(const Scene *s, const Trigger *trigger, NpId id)
{
    const Np *np = scene_np(s, id);
    SymList before = trigger->before;
    uint32_t token = np->head;
    for (uint32_t i = before.n; i > 0; i--) {
        do {
            if (token <= np->first)
                return false;
            token--;
        } while (s->reading->tagged[token].tag == TAG_HYPHEN);
        if (s->reading->tagged[token].lemma != before.at[i - 1] && s->reading->document->tokens.at[token].lower != before.at[i - 1])
            return false;
    }
    return true;
}

typedef struct PrepSearch {
    const Scene *scene;
    const Role *role;
    SymList preps;
    Fillers *out;
    bool *present;
} PrepSearch;

static bool search_preps(const PrepSearch *q, uint32_t first, uint32_t n, uint32_t from_token)
{
    bool fitted = false;
    for (uint32_t i = 0; i < n; i++) {
        const Prep *prep = &q->scene->phrases->preps.at[first + i];
        if (prep->token >= from_token && sym_in(q->preps, prep->prep))
            fitted |= fill_prep(q->scene, q->role, prep, q->out, q->present);
    }
    return fitted;
}

/* "the killing of farmers by soldiers": phrases that the analysis hung on the noun groups of nearer phrases. */
static bool search_nested(const PrepSearch *q, uint32_t first, uint32_t n, uint32_t depth)
{
    bool fitted = false, ignored = false;
    PrepSearch inner = *q;
    inner.present = &ignored;
    for (uint32_t i = 0; i < n && depth; i++) {
        NpId id = q->scene->phrases->preps.at[first + i].np;
        const Np *np = scene_np(q->scene, id);
        if (id && event_class(q->scene, id))
            continue;   /* "the arrest over the killing of X" */
        if (id && (search_preps(&inner, np->preps, np->n_preps, 0) || search_nested(&inner, np->preps, np->n_preps, depth - 1)))
            fitted = true;
    }
    return fitted;
}

/* Prepositional phrases of the noun group; of what it is apposed to, behind it; of the light verb that carries it ("launched an
 * attack ... on"); of the noun groups in those phrases. */
static bool bind_preps(NounFrame *f, const Role *role, SymList preps, Fillers *out, bool *present)
{
    const Scene *s = f->scene;
    PrepSearch q = {s, role, preps, out, present};
    const Np *np = f->np, *apposed = scene_np(s, np->apposed_to ? np->apposed_to : np->title_of);
    const Pred *light = scene_pred(s, light_verb(s, f->id));
    bool fitted = search_preps(&q, np->preps, np->n_preps, 0);
    fitted |= search_preps(&q, apposed->preps, apposed->n_preps, np->last);
    if (search_preps(&q, light->preps, light->n_preps, 0)) {
        fitted = true;
        f->bound->pred = light_verb(s, f->id);   /* "may have been planned by X" is only as sure as its verb */
    }
    if (!fitted)
        fitted = search_nested(&q, np->preps, np->n_preps, 2);
    const Pred *happens = scene_pred(s, s->happens[f->id]);   /* "clashes broke out between ..." */
    if (!fitted && event_class(s, f->id))
        fitted = search_preps(&q, happens->preps, happens->n_preps, np->last);
    if (!fitted && f->np->partitive && sym_in(preps, s->rules->of))
        fitted = fill_np(s, role, f->np->partitive, out);
    return fitted;
}

static bool bind_one_prep(NounFrame *f, const Role *role, Sym prep, Fillers *out)
{
    bool ignored = false;
    return bind_preps(f, role, (SymList){&prep, 1}, out, &ignored);
}

static bool bind_possessor(NounFrame *f, const Role *role, Fillers *out)
{
    return f->np->possessor && fill_np(f->scene, role, f->np->possessor, out);
}

/* The names before the head; a title's stand on the named group when its own has none. */
static const uint32_t *modifiers_of(const NounFrame *f, uint32_t *n)
{
    const Np *np = f->np;
    if (!np->n_modifiers && np->title_of)
        np = scene_np(f->scene, np->title_of);
    *n = np->n_modifiers;
    return np->modifiers;
}

/* All names before the head that fit, or the surest one; among equals the last. */
static bool bind_modifier(NounFrame *f, const Role *role, Fillers *out, bool all)
{
    uint32_t n, best = 0;
    const uint32_t *modifiers = modifiers_of(f, &n);
    Fillers found = {0};
    for (uint32_t i = n; i > 0; i--) {
        if ((f->modifiers_taken == i && !all) || in_compound(f->scene, f->np, modifiers[i - 1]))
            continue;
        Fillers one = {0};
        if (!fill_name(f->scene, role, modifiers[i - 1], &one))
            continue;
        if (all) {
            add_filler(out, one.at[0]);
        } else if (!found.n || one.at[0].sure > found.at[0].sure) {
            found = one;
            best = i;
        }
        f->modifiers_taken = all ? f->modifiers_taken : best;
    }
    if (found.n)
        add_filler(out, found.at[0]);
    return all ? out->n > 0 : found.n > 0;
}

static void bind_object_by_prep(NounFrame *f)
{
    const Scene *s = f->scene;
    const Role *role = f->object;
    Fillers *out = &f->bound->vars[role->var];
    bool present = false, ignored = false;
    Sym strong[] = {s->rules->on, s->rules->against}, of[] = {s->rules->of}, at[] = {s->rules->at};
    const Vocab *v = s->reading->vocab;
    const ClassId towns[] = {v->known[C_CITY], v->known[C_REGION]};
    SymList preps = role->preps.n ? role->preps : (SymList){strong, 2};
    f->object_bound = bind_preps(f, role, preps, out, &present);
    if (f->object_bound) {
        f->of_taken = sym_in(preps, s->rules->of);
    } else if (!role->preps.n && !present) {   /* "an attack on the cost of ...": only the cost is meant */
        f->object_bound = f->of_taken = bind_preps(f, role, (SymList){of, 1}, out, &ignored);
        Role here = *role;   /* "the attack at a hotel" was on it, "the attack at Goma" only took place there */
        if (!here.not_classes.n)
            here.not_classes = (ClassList){towns, 2};
        if (!f->object_bound)
            f->object_bound = f->of_taken = bind_preps(f, &here, (SymList){at, 1}, out, &ignored);
    }
    f->blocked |= present && !f->object_bound && !role->optional;
}

/* The doer that the verb gives which only carries the noun: "X launched an attack", "an attack was launched by X". */
static bool bind_light_subject(NounFrame *f, const Role *role, Fillers *out)
{
    const Scene *s = f->scene;
    PredId light = light_verb(s, f->id);
    if (!light)
        return false;
    const Pred *p = scene_pred(s, light);
    NpId doer = p->voice == VOICE_PASSIVE ? p->agent : p->subject;
    if (!doer || !fill_np(s, role, doer, out))
        return false;
    f->bound->pred = light;
    return true;
}

static void bind_subject(NounFrame *f)
{
    const Scene *s = f->scene;
    const Role *role = f->subject;
    Fillers *out = &f->bound->vars[role->var];
    bool ignored = false;
    bool bound = role->preps.n ? bind_preps(f, role, role->preps, out, &ignored) : bind_one_prep(f, role, s->rules->by, out);
    if (!bound && !f->own_possessor)
        bound = f->possessor_taken = bind_possessor(f, role, out);
    if (!bound && !role->preps.n && !f->of_taken && (!f->object || f->object_bound))
        bound = bind_one_prep(f, role, s->rules->of, out);
    if (!bound)
        bound = bind_light_subject(f, role, out);
    if (!bound && !f->own_modifier)
        bound = bind_modifier(f, role, out, false);
    f->subject_bound = bound;
}

static void bind_object_before(NounFrame *f)
{
    const Role *role = f->object;
    Fillers *out = &f->bound->vars[role->var];
    if (!f->own_possessor && !f->possessor_taken)
        f->object_bound = bind_possessor(f, role, out);
    if (!f->object_bound && !f->own_modifier)
        f->object_bound = bind_modifier(f, role, out, false);
}

/* The thing that the noun denotes: the named one beside it, the subject of "X is the leader", or the noun group itself. */
static bool bind_self(NounFrame *f, const Role *role, Fillers *out)
{
    const Scene *s = f->scene;
    PredId pred = s->complement_of[f->id];
    if (f->np->det == DET_NEGATIVE)
        return false;
    const Np *first = scene_np(s, f->np->first_conjunct);
    bool beside = f->np->title_of || first->title_of || f->np->apposed_to || first->apposed_to;
    if (pred && !beside && f->np->kind != NP_NAME) {
        const Pred *p = scene_pred(s, pred);
        NpId subject = p->object ? p->object : p->subject;
        Role described = *role;   /* the words are the description's, the class is the subject's */
        described.words = described.containing = described.without = (SymList){0};
        if (subject && fits_words(s, role, f->id) && fill_np(s, &described, subject, out)) {
            f->bound->pred = pred;
            return true;
        }
    }
    return fill_one(s, role, f->id, out);
}

static bool bind_other(NounFrame *f, const Role *role, Fillers *out, bool *present)
{
    switch (role->kind) {
    case ROLE_SELF:
        *present = true;
        return bind_self(f, role, out);
    case ROLE_POSSESSOR:
        *present = f->np->possessor != 0;
        return bind_possessor(f, role, out);
    case ROLE_MODIFIER:
        return bind_modifier(f, role, out, true);
    case ROLE_PREP:
        return bind_preps(f, role, role->preps, out, present);
    default:
        return false;
    }
}

static bool find_places(NounFrame *f)
{
    for (uint32_t i = 0; i < f->rule->n_roles; i++) {
        const Role *role = &f->rule->roles[i];
        if (role->kind == ROLE_SUBJECT && !f->subject)
            f->subject = role;
        if (role->kind == ROLE_OBJECT && !f->object)
            f->object = role;
        f->own_possessor |= role->kind == ROLE_POSSESSOR;
        f->own_modifier |= role->kind == ROLE_MODIFIER;
    }
    if (f->object)
        bind_object_by_prep(f);
    if (f->subject)
        bind_subject(f);
    if (f->object && !f->object_bound)
        bind_object_before(f);
    return !f->blocked && !(f->subject && f->subject->required && !f->subject_bound) &&
           !(f->object && f->object->required && !f->object_bound);
}

bool bind_noun(const Scene *s, const Rule *rule, NpId id, Bound *bound)
{
    bound_reset(bound);
    bound->np = id;
    NounFrame f = {.scene = s, .rule = rule, .id = id, .np = scene_np(s, id), .bound = bound};
    if (!find_places(&f))
        return false;
    for (uint32_t i = 0; i < rule->n_roles; i++) {
        const Role *role = &rule->roles[i];
        if (role->kind == ROLE_SUBJECT || role->kind == ROLE_OBJECT || role->kind == ROLE_COMPLEMENT || role->kind == ROLE_DATE)
            continue;
        bool present = false;
        if (!bind_other(&f, role, &bound->vars[role->var], &present) && (role->required || (present && !role->optional)))
            return false;
    }
    return true;
}
