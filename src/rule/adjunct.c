/* adjunct.c - participants that any event may take, read from its noun group and from the verbs that speak of it. */
#include "rule/scene.h"

enum { GOVERNORS_MAX = 6, EARLIER_SENTENCES = 3, SHARED = 850 /* per mille: said of a neighbour of what it is taken for */ };

/* "attack on the embassy in Kabul": a place may hang on a place or a person of the event. */
static void from_preps(const Scene *s, const Role *role, uint32_t first, uint32_t n, uint32_t depth, Fillers *out)
{
    bool ignored = false;
    for (uint32_t i = 0; i < n; i++) {
        const Prep *prep = &s->phrases->preps.at[first + i];
        if (sym_in(role->preps, prep->prep))
            fill_prep(s, role, prep, out, &ignored);
        if (depth && prep->np && role->wants_place && !event_class(s, prep->np)) {
            const Np *np = scene_np(s, prep->np);
            from_preps(s, role, np->preps, np->n_preps, depth - 1, out);
        }
    }
}

static void from_nested(const Scene *s, const Role *role, NpId id, Fillers *out)
{
    if (!id || !role->wants_place || event_class(s, id))
        return;
    const Np *np = scene_np(s, id);
    from_preps(s, role, np->preps, np->n_preps, 1, out);
}

/* "the attack on Friday was", "the attack in Kabul on Friday was": a date behind the noun group, or behind its phrases when no
 * verb before them can have it. */
static void date_behind(const Scene *s, NpId id, Fillers *out)
{
    const Np *np = scene_np(s, id);
    const Mentions *m = s->reading->mentions;
    uint32_t end = np->last, stop = s->reading->document->sentences.at[np->sentence].last;
    for (uint32_t i = 0; i < np->n_preps && !s->object_of[id]; i++) {
        NpId other = s->phrases->preps.at[np->preps + i].np;
        if (other && scene_np(s, other)->last > end)
            end = scene_np(s, other)->last;
    }
    if (end < stop && s->reading->tagged[end].tag == TAG_PREP)
        end++;
    if (end < stop && m->date_at[end] && !m->name_at[end])
        add_filler(out, (Filler){{ARG_DATE, m->date_at[end]}, 0, 1000});
}

static void dates_of_np(const Scene *s, NpId id, Fillers *out)
{
    const Np *np = scene_np(s, id);
    const uint32_t *date_at = s->reading->mentions->date_at;
    for (uint32_t token = np->first; token < np->last; token++)
        if (date_at[token])
            add_filler(out, (Filler){{ARG_DATE, date_at[token]}, 0, 1000});
    date_behind(s, id, out);
    if (np->date)   /* "Friday's attack" */
        add_filler(out, (Filler){{ARG_DATE, np->date}, 0, 1000});
    for (uint32_t i = 0; i < np->n_preps; i++) {
        NpId other = s->phrases->preps.at[np->preps + i].np;
        if (other && scene_np(s, other)->date)
            add_filler(out, (Filler){{ARG_DATE, scene_np(s, other)->date}, 0, 1000});
    }
}

/* "confirmed today the arrest of a smuggler in Oran on Friday": what is said behind a reported event is said of the event; "police
 * repelled an attack on Friday": an event that the clause brings in is of the clause's day. */
static void dates_of_clause(const Scene *s, NpId id, Fillers *out)
{
    PredId host = s->object_of[id];
    if (!host)
        return;
    const Pred *p = scene_pred(s, host);
    const Word *verb = s->reading->tagged[p->head].word;
    bool reported = word_is(verb, KIND_REPORTING);
    bool brought_in = scene_np(s, id)->det == DET_INDEFINITE && p->past && !word_is(verb, KIND_PLANNING) && !word_is(verb, KIND_DEMANDING);
    for (uint32_t i = 0; i < p->n_dates && (reported || brought_in); i++)
        if (!reported || s->reading->mentions->dates.at[p->dates[i]].first >= scene_np(s, id)->last)
            add_filler(out, (Filler){{ARG_DATE, p->dates[i]}, 0, SHARED});
}

/* "since 2015", "until Friday": a limit of time is no date of what happened. */
static bool is_limit(const Scene *s, const Role *role, uint32_t date)
{
    uint32_t first = s->reading->mentions->dates.at[date].first;
    return first && sym_in(role->without, s->reading->document->tokens.at[first - 1].lower);
}

static void drop_limits(const Scene *s, const Role *role, Fillers *dates)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < dates->n; i++)
        if (!is_limit(s, role, dates->at[i].arg.id))
            dates->at[kept++] = dates->at[i];
    dates->n = kept;
}

static void from_noun(const Scene *s, const Role *role, NpId id, Fillers *out)
{
    const Np *np = scene_np(s, id);
    switch (role->kind) {
    case ROLE_PREP:
        from_preps(s, role, np->preps, np->n_preps, 2, out);
        break;
    case ROLE_DATE:
        dates_of_np(s, id, out);
        if (!out->n)
            dates_of_clause(s, id, out);
        drop_limits(s, role, out);
        break;
    case ROLE_MODIFIER:
        for (uint32_t i = 0; i < np->n_modifiers; i++)
            if (!in_compound(s, np, np->modifiers[i]))
                fill_name(s, role, np->modifiers[i], out);
        for (NpId q = np->qualifier; q; q = scene_np(s, q)->qualifier)
            fill_one(s, role, q, out);
        break;
    case ROLE_POSSESSOR:
        if (np->possessor)
            fill_np(s, role, np->possessor, out);
        break;
    default:
        break;
    }
}

/* Is the clause of `below` one happening with that of its governor `above`, so that a date or a place in one holds for both? Not a
 * clause with a tense of its own that only describes ("the base, which was built in 1990"), a gerund that tells the reason ("held
 * for bombing a bar in Oran"), nor a report. */
static bool one_happening(const Scene *s, PredId below, PredId above)
{
    for (int step = 0; below && step < GOVERNORS_MAX; step++) {
        const Pred *p = scene_pred(s, below);
        bool loose = p->link == LINK_CONJUNCT || p->link == LINK_ADJUNCT || p->link == LINK_INFINITIVE ||
                     (p->link == LINK_RELATIVE && p->kind != PRED_FINITE);
        if (p->link == LINK_GERUND && p->governor)
            loose = word_is(s->reading->tagged[scene_pred(s, p->governor)->head].word, KIND_ASPECT);
        if (p->link == LINK_ADVERBIAL)
            loose = word_is(s->reading->tagged[p->clause_first].word, KIND_SIMULTANEOUS);
        if (!loose || !p->governor)
            return false;
        below = p->governor;
        if (below == above)
            return true;
    }
    return false;
}

/* What the clause of one predicate says for the role. */
static void from_clause(const Scene *s, const Role *role, const Pred *p, Fillers *out)
{
    if (role->kind == ROLE_DATE) {
        for (uint32_t i = 0; i < p->n_dates; i++)
            if (!is_limit(s, role, p->dates[i]))
                add_filler(out, (Filler){{ARG_DATE, p->dates[i]}, 0, 1000});
        return;
    }
    from_preps(s, role, p->preps, p->n_preps, 2, out);
    from_nested(s, role, p->object, out);
}

/* The verb that has this noun group as its object or subject, or the verb that it is the noun of; 0 none. */
static PredId told_with(const Scene *s, NpId id)
{
    uint32_t sentence = scene_np(s, id)->sentence;
    for (PredId q = s->first_pred[sentence]; q < s->first_pred[sentence + 1]; q++)
        if (scene_pred(s, q)->object == id || scene_pred(s, q)->subject == id)
            return q;
    return 0;
}

/* "Troops conducted an operation in Herat on Friday. During the operation, they seized nine men": when and where is told with the
 * earlier mention of what the clause happens in. */
static void from_earlier(const Scene *s, const Role *role, const Pred *p, Fillers *out)
{
    for (uint32_t i = 0; i < p->n_preps && !out->n; i++) {
        const Prep *prep = &s->phrases->preps.at[p->preps + i];
        if (!prep->np || !word_is(s->reading->tagged[prep->token].word, KIND_SIMULTANEOUS))
            continue;
        const Np *in = scene_np(s, prep->np);
        if (in->kind != NP_NOMINAL || (in->det != DET_DEFINITE && in->det != DET_DEMONSTRATIVE) || in->cls)
            continue;
        uint32_t from = p->sentence > EARLIER_SENTENCES ? p->sentence - EARLIER_SENTENCES : 0;
        for (NpId id = s->first_np[p->sentence]; id-- > s->first_np[from] && !out->n;)
            if (scene_np(s, id)->lemma == in->lemma && scene_np(s, id)->kind == NP_NOMINAL && told_with(s, id))
                from_clause(s, role, scene_pred(s, told_with(s, id)), out);
        for (PredId q = s->first_pred[p->sentence]; q-- > s->first_pred[from] && !out->n;)
            if (scene_pred(s, q)->lemma == in->lemma)
                from_clause(s, role, scene_pred(s, q), out);
    }
}

/* A predicate's own clause, else the nearest clause that is one happening with it. */
static void from_verb(const Scene *s, const Role *role, PredId id, Fillers *out)
{
    if (role->kind != ROLE_DATE && role->kind != ROLE_PREP)
        return;
    const Pred *p = scene_pred(s, id);
    from_clause(s, role, p, out);
    if (out->n || (role->kind == ROLE_PREP && !role->wants_place))
        return;
    for (PredId q = s->first_pred[p->sentence]; q < s->first_pred[p->sentence + 1] && !out->n; q++) {
        if (q == id || scene_pred(s, q)->kind == PRED_COMPOUND || !(one_happening(s, q, id) || one_happening(s, id, q)))
            continue;
        from_clause(s, role, scene_pred(s, q), out);
    }
    if (!out->n)
        from_earlier(s, role, p, out);
    for (uint32_t i = 0; i < out->n; i++)
        out->at[i].sure = SHARED;
}

void bind_adjunct(const Scene *s, const Rule *rule, EventKey event, Bound *bound)
{
    bound_reset(bound);
    uint32_t sentence;
    if (event < s->n_nps) {
        bound->np = event;
        sentence = scene_np(s, event)->sentence;
    } else {
        bound->pred = event - s->n_nps;
        sentence = scene_pred(s, bound->pred)->sentence;
    }
    for (uint32_t i = 0; i < rule->n_roles; i++) {
        const Role *role = &rule->roles[i];
        Fillers *out = &bound->vars[role->var];
        if (bound->np)
            from_noun(s, role, bound->np, out);
        for (PredId pred = s->first_pred[sentence]; pred < s->first_pred[sentence + 1]; pred++)
            if (event_resolve(s, pred_key(s, pred)) == event) {
                from_verb(s, role, pred, out);
                if (!bound->pred)
                    bound->pred = pred;
            }
    }
}
