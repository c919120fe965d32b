/* events.c - which noun groups and predicates denote events, and which of them speak of one and the same. */
#include "rule/scene.h"

enum { LONG = 32 };

static void raise_class(Scene *s, EventKey key, ClassId class)
{
    const ClassInfo *classes = s->reading->vocab->classes;
    if (!s->event_class[key] || classes[class].depth > classes[s->event_class[key]].depth)
        s->event_class[key] = class;
}

/* The rule's sit:self may say which words the noun group must hold or must not. */
static bool self_allows(const Scene *s, const Rule *rule, NpId id)
{
    for (uint32_t i = 0; i < rule->n_roles; i++)
        if (rule->roles[i].kind == ROLE_SELF && !fits_words(s, &rule->roles[i], id))
            return false;
    return true;
}

/* A noun denotes its event whether or not participants are named with it. */
void find_noun_events(Scene *s)
{
    const Vocab *vocab = s->reading->vocab;
    for (NpId id = 1; id < s->n_nps; id++) {
        const Np *np = scene_np(s, id);
        if (np->kind == NP_DATE || np->kind == NP_PRONOUN)
            continue;
        if (vocab_is(vocab, np->cls, C_EVENT))
            raise_class(s, id, np->cls);
        const Candidates *found = index_find(&s->rules->nouns, np->lemma);
        for (uint32_t i = 0; found && i < found->n; i++) {
            const Rule *rule = &s->rules->all[found->at[i].rule];
            if (rule->event && !rule->same_event && trigger_fits_noun(s, found->at[i].trigger, id) &&
                self_allows(s, rule, id) && !vetoed(s, rule, np->sentence))
                raise_class(s, id, rule->event);
        }
    }
}

static const Candidates *verb_rules(const Scene *s, const Pred *p, bool compound)
{
    if (compound && p->kind != PRED_COMPOUND)
        return NULL;
    return index_find(compound ? &s->rules->compounds : &s->rules->verbs, p->lemma);
}

static void find_own_events(Scene *s, PredId id)
{
    const Pred *p = scene_pred(s, id);
    Bound bound;
    for (int compound = 0; compound < 2; compound++) {
        const Candidates *found = verb_rules(s, p, compound);
        for (uint32_t i = 0; found && i < found->n; i++) {
            const Rule *rule = &s->rules->all[found->at[i].rule];
            if (rule->event && !rule->same_event && trigger_fits_verb(s, rule, found->at[i].trigger, p) &&
                !vetoed(s, rule, p->sentence) && bind_verb(s, rule, id, &bound))
                raise_class(s, pred_key(s, id), rule->event);
        }
    }
}

/* Two keys become one; never in a ring. */
static void unify(Scene *s, EventKey key, EventKey other)
{
    if (event_resolve(s, other) != key && s->event_class[event_resolve(s, other)])
        s->same[key] = other;
}

static void find_same_event(Scene *s, PredId id)
{
    const Pred *p = scene_pred(s, id);
    const Candidates *found = verb_rules(s, p, false);
    Bound bound;
    for (uint32_t i = 0; found && i < found->n && !s->same[pred_key(s, id)]; i++) {
        const Rule *rule = &s->rules->all[found->at[i].rule];
        if (!rule->same_event || !trigger_fits_verb(s, rule, found->at[i].trigger, p) || vetoed(s, rule, p->sentence) ||
            !bind_verb(s, rule, id, &bound))
            continue;
        const Fillers *what = &bound.vars[rule->same_event];
        for (uint32_t k = 0; k < what->n && !s->same[pred_key(s, id)]; k++)
            if (what->at[k].arg.kind == ARG_EVENT)
                unify(s, pred_key(s, id), what->at[k].arg.id);
    }
    if (!s->same[pred_key(s, id)] && p->object && event_class(s, p->object) && light_verb(s, p->object) == id)
        unify(s, pred_key(s, id), p->object);
}

void find_verb_events(Scene *s)
{
    for (PredId id = 1; id < s->n_preds; id++)
        find_own_events(s, id);
    for (PredId id = 1; id < s->n_preds; id++)
        find_same_event(s, id);
}

/* Events get their numbers in the order of the text. */
void number_events(Scene *s)
{
    (void)VEC_PUSH(s->arena, &s->out->events);
    NpId np = 1;
    PredId pred = 1;
    while (np < s->n_nps || pred < s->n_preds) {
        bool noun = pred >= s->n_preds || (np < s->n_nps && scene_np(s, np)->head <= scene_pred(s, pred)->head);
        EventKey key = noun ? np : pred_key(s, pred);
        if (s->event_class[key] && !s->same[key]) {
            EventMention event = {.cls = s->event_class[key]};
            if (noun) {
                const Np *n = scene_np(s, np);
                event = (EventMention){n->core_first, n->core_last, n->sentence, event.cls, np, 0};
            } else {
                const Pred *p = scene_pred(s, pred);
                event = (EventMention){p->head, p->head + 1, p->sentence, event.cls, 0, pred};
            }
            s->final[key] = s->out->events.n;
            VEC_ADD(s->arena, &s->out->events, event);
        }
        if (noun)
            np++;
        else
            pred++;
    }
}
