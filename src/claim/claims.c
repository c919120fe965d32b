/* claims.c - every match of a rule with its qualification. */
#include "claim/qualify.h"

enum { DOUBTFUL = 600 };   /* below it a reading is no fact: two names of unknown kind in a rule that is itself a guess */

static bool same_arg(Arg a, Arg b)
{
    return a.kind == b.kind && a.id == b.id;
}

static bool below(const Vocab *v, PropId prop, PropId top)
{
    for (PropId p = v->props[prop].parent; p; p = v->props[p].parent)
        if (p == top)
            return true;
    return false;
}

/* Whoever fights an enemy opposes him: of two statements of one sentence only the one that says more is made. True when an
 * earlier one says at least what `c` does; an earlier one that says less gives its place to `c`. */
static bool said_already(Claims *claims, const Claim *c, const Vocab *v, uint32_t from)
{
    for (uint32_t k = from; k < claims->all.n; k++) {
        Claim *other = &claims->all.at[k];
        if (other->modality != c->modality || other->polarity != c->polarity || !same_arg(other->subject, c->subject) ||
            !same_arg(other->object, c->object))
            continue;
        if (below(v, c->prop, other->prop))
            *other = *c;
        if (other->prop == c->prop || below(v, other->prop, c->prop))
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
        if (event && m->pred && q.modality == MOD_ACTUAL && habitual(reading, m->pred))
            q.modality = MOD_POSSIBLE;
        PropId prop = told_of(reading, m);
        if (!settle_plan(rules_planned(rules, m->rule, reading->phrases, m->pred), &q))
            continue;
        uint16_t confidence = (uint16_t)(m->confidence * q.confidence / 1000);
        if (confidence < DOUBTFUL && q.modality == MOD_ACTUAL)
            q.modality = MOD_POSSIBLE;
        Claim claim = {.rule = m->rule, .subject = m->subject, .prop = prop, .object = m->object,
                       .sentence = m->sentence, .speaker = q.speaker, .polarity = q.polarity, .modality = q.modality,
                       .confidence = confidence};
        if (!said_already(claims, &claim, reading->vocab, from))
            VEC_ADD(reading->arena, &claims->all, claim);
    }
}
