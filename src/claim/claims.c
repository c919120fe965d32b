/* claims.c - every match of a rule with its qualification. */
#include "claim/qualify.h"

static bool same_arg(Arg a, Arg b)
{
    return a.kind == b.kind && a.id == b.id;
}

/* Is this match a repetition of an earlier one of its sentence, from another rule? The first (most confident) stays. */
static bool repeated(const Claims *claims, const Match *m, Modality modality, uint32_t from)
{
    for (uint32_t k = from; k < claims->all.n; k++) {
        const Claim *c = &claims->all.at[k];
        if (c->prop == m->prop && c->modality == modality && same_arg(c->subject, m->subject) && same_arg(c->object, m->object))
            return true;
    }
    return false;
}

/* A rule may read a standing fact out of a plan. False when it reads nothing out of what is no plan. */
static bool settle_plan(PlannedToo planned, Qualification *q)
{
    if (planned != PLANNED_STAYS && q->modality == MOD_PLANNED)
        q->modality = MOD_ACTUAL;
    else if (planned == PLANNED_ONLY)
        return false;
    return true;
}

/* Who is only a suspect is blamed: "suspected rebels killed a priest". */
static PropId told_of(const Reading *r, const Match *m)
{
    bool suspect = m->prop == r->vocab->known_prop[P_PERPETRATOR] && m->object.kind == ARG_NP && r->phrases->nps.at[m->object.id].possible;
    return suspect ? r->vocab->known_prop[P_BLAMED_ON] : m->prop;
}

void claims_make(Claims *claims, const Matches *matches, const Rules *rules, const Reading *reading)
{
    Hosts hosts = hosts_find(reading);
    uint32_t sentence = UINT32_MAX, from = 0;
    for (uint32_t k = 0; k < matches->all.n; k++) {
        const Match *m = &matches->all.at[k];
        if (m->sentence != sentence) {
            sentence = m->sentence;
            from = claims->all.n;
        }
        Qualification q = {.confidence = 1000};
        bool event = m->subject.kind == ARG_EVENT || m->object.kind == ARG_EVENT;
        if (m->pred)
            q = qualify_pred(reading, m->pred);
        else if (m->np)
            q = qualify_np(reading, &hosts, m->np, event);
        if (rules_doubtful(rules, m->rule) && q.modality == MOD_ACTUAL)
            q.modality = MOD_POSSIBLE;
        PropId prop = told_of(reading, m);
        if (!settle_plan(rules_planned(rules, m->rule, reading->phrases, m->pred), &q) || repeated(claims, m, q.modality, from))
            continue;
        VEC_ADD(reading->arena, &claims->all,
                ((Claim){.rule = m->rule, .subject = m->subject, .prop = prop, .object = m->object,
                         .sentence = m->sentence, .speaker = q.speaker, .polarity = q.polarity, .modality = q.modality,
                         .confidence = (uint16_t)(m->confidence * q.confidence / 1000)}));
    }
}
