/* match.c - all rules over one article, in the order: noun events, verb events, statements. */
#include "rule/scene.h"

#include <stdlib.h>

static Arg written(const Scene *s, Arg arg)
{
    if (arg.kind == ARG_EVENT)
        arg.id = s->final[event_resolve(s, arg.id)];
    return arg;
}

/* Bare numbers and dates name nobody. */
static bool names_something(const Scene *s, Arg arg)
{
    if (arg.kind == ARG_NP) {
        NpKind kind = scene_np(s, arg.id)->kind;
        return kind != NP_NUMBER && kind != NP_DATE;
    }
    return arg.kind != ARG_NONE && arg.id != 0;
}

static bool count_literal(const Scene *s, uint32_t number)
{
    return number && s->reading->mentions->numbers.at[number].exact;
}

static void emit_one(Scene *s, RuleId id, const Template *t, const Filler *a, const Filler *b, const Bound *bound, uint32_t sentence)
{
    bool count = t->object_part == PART_COUNT;
    Arg subject = written(s, a->arg), object = count ? (Arg){ARG_NUMBER, b->number} : written(s, b->arg);
    if (count ? !count_literal(s, b->number) : !names_something(s, object))
        return;
    if (object.kind == ARG_DATE && !date_known(s->reading->mentions->dates.at[object.id].date))
        return;
    if (!names_something(s, subject) || (subject.kind == object.kind && subject.id == object.id))
        return;
    uint32_t sure = s->rules->all[id].confidence * a->sure / 1000 * b->sure / 1000;
    VEC_ADD(s->arena, &s->out->all,
            ((Match){id, subject, t->prop, object, bound->pred, bound->np, sentence, (uint16_t)sure}));
}

static bool tells_body(const Scene *s, NpId id)
{
    const Np *np = scene_np(s, id);
    bool named = np->kind == NP_NAME;
    if (np->possessor || np->n_modifiers)
        return true;
    for (uint32_t i = 0; i < np->n_preps && !named; i++) {
        NpId inner = s->phrases->preps.at[np->preps + i].np;
        if (inner && vocab_is(s->reading->vocab, np_class(s, inner), C_GROUP))
            return true;
    }
    return false;
}

/* "President X", "army chief X": persons with a title that says by no name what they preside over. */
static void served(const Scene *s, const Fillers *all, NpId title, Part part, Fillers *out)
{
    for (uint32_t i = 0; i < all->n; i++) {
        NpId id = all->at[i].arg.id;
        if (all->at[i].arg.kind != ARG_NP || scene_np(s, id)->kind != NP_NAME)
            continue;
        if (part == PART_ORGAN)
            add_filler(out, (Filler){{ARG_ORGAN, id}, 0, all->at[i].sure});
        else if (!tells_body(s, id) && !tells_body(s, title))
            add_filler(out, (Filler){{ARG_COUNTRY, id}, 0, all->at[i].sure});
    }
}

/* "Shining Path rebels", "members of the ELN", "gunmen from the militia": the named groups to which people belong. A state's are no
 * body of theirs, and what has a name of its own is the body itself. */
static void bodies(const Scene *s, NpId id, uint32_t depth, Fillers *out)
{
    const KnownClass kinds[] = {C_ARMED_GROUP, C_SECURITY_FORCE, C_POLITICAL_GROUP};
    const Vocab *v = s->reading->vocab;
    const Np *np = scene_np(s, id);
    if (np->kind == NP_NAME)
        return;
    for (size_t c = 0; c < sizeof kinds / sizeof kinds[0]; c++) {
        const Role group = {.kind = ROLE_MODIFIER, .classes = {&v->known[kinds[c]], 1}, .named = true};
        for (uint32_t k = 0; k < np->n_modifiers; k++)
            if (!in_compound(s, np, np->modifiers[k]) && s->reading->mentions->names.at[np->modifiers[k]].cls)
                fill_name(s, &group, np->modifiers[k], out);
        const Role unnamed = {.kind = ROLE_MODIFIER, .classes = {&v->known[kinds[c]], 1}};
        if (np->possessor)
            fill_np(s, &group, np->possessor, out);
        if (np->qualifier)
            fill_one(s, &unnamed, np->qualifier, out);
        if (np->partitive)
            fill_np(s, &unnamed, np->partitive, out);
        for (uint32_t k = 0; k < np->n_preps; k++) {
            const Prep *prep = &s->phrases->preps.at[np->preps + k];
            if (!prep->np || (prep->prep != s->rules->of && prep->prep != s->rules->from))
                continue;
            bool the = scene_np(s, prep->np)->det == DET_DEFINITE && kinds[c] == C_SECURITY_FORCE;   /* "officers of the army" */
            fill_np(s, the ? &unnamed : &group, prep->np, out);
            if (depth && vocab_is(v, np_class(s, prep->np), C_GROUP))
                bodies(s, prep->np, depth - 1, out);
        }
    }
}

/* The fillers that a part of a template means: themselves, or who owns them. */
static const Fillers *parts(const Scene *s, const Fillers *all, Part part, NpId np, Fillers *owners)
{
    const ClassId agent = s->reading->vocab->known[C_AGENT];
    const Role any_agent = {.kind = ROLE_POSSESSOR, .classes = {&agent, 1}};
    if (part != PART_OWNER && part != PART_COUNTRY && part != PART_ORGAN && part != PART_BODY)
        return all;
    *owners = (Fillers){0};
    for (uint32_t i = 0; part == PART_BODY && i < all->n; i++)
        if (all->at[i].arg.kind == ARG_NP)
            bodies(s, all->at[i].arg.id, 1, owners);
    if (part == PART_BODY)
        return owners;
    if (part != PART_OWNER) {
        served(s, all, np, part, owners);
        return owners;
    }
    for (uint32_t i = 0; i < all->n; i++) {
        Arg arg = all->at[i].arg;
        if (arg.kind != ARG_NP && (arg.kind != ARG_EVENT || arg.id >= s->n_nps))
            continue;
        const Np *np = scene_np(s, arg.id);
        for (uint32_t k = 0; k < np->n_modifiers; k++)
            if (!in_compound(s, np, np->modifiers[k]))
                fill_name(s, &any_agent, np->modifiers[k], owners);
        if (np->possessor)
            fill_np(s, &any_agent, np->possessor, owners);
    }
    return owners;
}

void emit(Scene *s, RuleId id, const Bound *bound, EventKey event, uint32_t sentence)
{
    const Rule *rule = &s->rules->all[id];
    Fillers own = {.n = event && event_class(s, event) ? 1 : 0, .at = {{{ARG_EVENT, event}, 0, 1000}}};
    for (uint32_t i = 0; i < rule->n_then; i++) {
        const Template *t = &rule->then[i];
        const Fillers *a = t->subject == VAR_EVENT ? &own : &bound->vars[t->subject];
        const Fillers *b = t->object == VAR_EVENT ? &own : &bound->vars[t->object];
        Fillers owners_a, owners_b;
        a = parts(s, a, t->subject_part, bound->np, &owners_a);
        b = parts(s, b, t->object_part, bound->np, &owners_b);
        for (uint32_t j = 0; j < a->n; j++)
            /* One variable at both ends: every pair of its members ("X and Y are allies"). */
            for (uint32_t k = a == b ? j + 1 : 0; k < b->n; k++)
                emit_one(s, id, t, &a->at[j], &b->at[k], bound, sentence);
    }
}

static EventKey event_of(const Rule *rule, const Bound *bound, EventKey own)
{
    if (!rule->same_event)
        return rule->event ? own : 0;
    const Fillers *what = &bound->vars[rule->same_event];
    for (uint32_t i = 0; i < what->n; i++)
        if (what->at[i].arg.kind == ARG_EVENT)
            return what->at[i].arg.id;
    return 0;
}

static void match_verb(Scene *s, PredId id, const Candidates *found)
{
    const Pred *p = scene_pred(s, id);
    for (uint32_t i = 0; found && i < found->n; i++) {
        const Rule *rule = &s->rules->all[found->at[i].rule];
        Bound bound;
        if (!trigger_fits_verb(s, rule, found->at[i].trigger, p) || !bind_verb(s, rule, id, &bound) ||
            vetoed(s, rule, p->sentence))
            continue;
        emit(s, found->at[i].rule, &bound, event_resolve(s, event_of(rule, &bound, pred_key(s, id))), p->sentence);
    }
}

static void match_noun(Scene *s, NpId id, const Candidates *found)
{
    const Np *np = scene_np(s, id);
    for (uint32_t i = 0; found && i < found->n; i++) {
        const Rule *rule = &s->rules->all[found->at[i].rule];
        Bound bound;
        if ((found->at[i].trigger && !trigger_fits_noun(s, found->at[i].trigger, id)) || !bind_noun(s, rule, id, &bound) ||
            vetoed(s, rule, np->sentence))
            continue;
        emit(s, found->at[i].rule, &bound, event_resolve(s, event_of(rule, &bound, id)), np->sentence);
    }
}

static void match_adjuncts(Scene *s)
{
    for (EventKey key = 1; key < s->n_nps + s->n_preds; key++) {
        if (!s->final[key])
            continue;
        for (uint32_t i = 0; i < s->rules->adjuncts.n; i++) {
            RuleId id = s->rules->adjuncts.at[i].rule;
            const Rule *rule = &s->rules->all[id];
            uint32_t sentence = s->out->events.at[s->final[key]].sentence;
            if (!class_in(s->reading->vocab, rule->of, s->event_class[key]) || vetoed(s, rule, sentence))
                continue;
            Bound bound;
            bind_adjunct(s, rule, key, &bound);
            emit(s, id, &bound, key, sentence);
        }
    }
}

typedef struct Sorted { Match match; uint32_t order; } Sorted;

static int by_place(const void *a, const void *b)
{
    const Sorted *x = a, *y = b;
    if (x->match.sentence != y->match.sentence)
        return x->match.sentence < y->match.sentence ? -1 : 1;
    if (x->match.rule != y->match.rule)
        return x->match.rule < y->match.rule ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static bool same_match(const Match *a, const Match *b)
{
    return a->rule == b->rule && a->prop == b->prop && a->subject.kind == b->subject.kind && a->subject.id == b->subject.id &&
           a->object.kind == b->object.kind && a->object.id == b->object.id && a->pred == b->pred;
}

static void sort_matches(Scene *s)
{
    uint32_t n = s->out->all.n, kept = 0;
    if (!n)
        return;
    Sorted *sorted = ARENA_ARRAY(s->arena, Sorted, n);
    for (uint32_t i = 0; i < n; i++)
        sorted[i] = (Sorted){s->out->all.at[i], i};
    qsort(sorted, n, sizeof *sorted, by_place);
    for (uint32_t i = 0; i < n; i++) {
        bool repeated = false;
        for (uint32_t j = kept; j > 0 && !repeated; j--) {
            const Match *earlier = &s->out->all.at[j - 1];
            if (earlier->rule != sorted[i].match.rule || earlier->sentence != sorted[i].match.sentence)
                break;
            repeated = same_match(earlier, &sorted[i].match);
        }
        if (!repeated)
            s->out->all.at[kept++] = sorted[i].match;
    }
    s->out->all.n = kept;
}

void rules_match(Matches *matches, Matcher *matcher, const Rules *rules, const Reading *reading)
{
    Scene scene;
    *matches = (Matches){0};
    scene_init(&scene, matches, matcher, rules, reading);
    find_noun_events(&scene);
    /* Vetoes may have asked for lines before all event nouns were known. */
    memset(scene.lines, 0, reading->document->sentences.n * sizeof *scene.lines);
    find_verb_events(&scene);
    number_events(&scene);
    for (PredId id = 1; id < scene.n_preds; id++) {
        const Pred *p = scene_pred(&scene, id);
        match_verb(&scene, id, index_find(&rules->verbs, p->lemma));
        if (p->kind == PRED_COMPOUND)
            match_verb(&scene, id, index_find(&rules->compounds, p->lemma));
    }
    for (NpId id = 1; id < scene.n_nps; id++) {
        match_noun(&scene, id, index_find(&rules->nouns, scene_np(&scene, id)->lemma));
        match_noun(&scene, id, &rules->any_nouns);
    }
    match_adjuncts(&scene);
    for (uint32_t i = 0; i < reading->document->sentences.n; i++)
        match_patterns(&scene, i);
    sort_matches(&scene);
}
