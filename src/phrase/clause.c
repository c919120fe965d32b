/* clause.c - which verb belongs to which clause, and who takes part in it. */
#include "phrase/linker.h"

bool takes_clause(const Parser *ps, PredId id)
{
    const Word *w = tagged(ps, pred_at(ps, id)->head)->word;
    return word_is(w, KIND_REPORTING) || word_is(w, KIND_DENIAL) || word_is(w, KIND_DOUBT) || word_is(w, KIND_DEMANDING) ||
           word_is(w, KIND_PLANNING);
}

/* Does an element count when asking what stands before? */
static bool significant(const Linker *l, const Element *e)
{
    if (e->kind == EL_ADV || e->kind == EL_OTHER || e->kind == EL_ADJ)
        return false;
    if (e->kind != EL_NP)
        return true;
    return !e->hidden && np_at(l->ps, e->id)->kind != NP_DATE;
}

long before(const Linker *l, long k)
{
    for (long j = k - 1; j >= 0; j--) {
        const Element *e = el(l, j);
        if (e->kind == EL_QUOTE)
            continue;
        if (e->kind == EL_PREP && el(l, j + 1)->kind == EL_NP && np_at(l->ps, el(l, j + 1)->id)->kind == NP_DATE)
            continue;
        if (significant(l, e))
            return j;
    }
    return -1;
}

uint32_t open_clause(Linker *l, Clause c)
{
    c.first = c.last = el(l, l->k)->first;
    VEC_ADD(l->ps->arena, &l->all, c);
    l->cur = l->all.n - 1;
    return l->cur;
}

void span(Linker *l, const Element *e)
{
    Clause *c = clause(l);
    if (c->first > e->first)
        c->first = e->first;
    if (c->last < e->last)
        c->last = e->last;
}

void give_verb(Linker *l, uint32_t at, PredId id)
{
    Clause *c = &l->all.at[at];
    Pred *p = pred_at(l->ps, id);
    l->cur = at;
    c->pred = id;
    p->link = c->link;
    p->governor = c->governor;
    p->governor_np = c->link == LINK_RELATIVE ? c->antecedent : c->governor_np;
    if (!c->surface && c->antecedent && !c->oblique) {
        c->surface = c->antecedent;
        c->antecedent_used = true;
    }
    if (p->voice == VOICE_PASSIVE)
        p->object = c->surface;
    else
        p->subject = c->surface;
    if (c->link == LINK_RELATIVE && c->antecedent && !c->antecedent_used && !c->oblique && p->voice == VOICE_ACTIVE)
        p->object = c->antecedent;
}

static bool waits(const Clause *c)
{
    return !c->pred && (c->surface || c->antecedent);
}

uint32_t waiting_outer(Linker *l)
{
    for (uint32_t at = clause(l)->outer; at != NO_CLAUSE; at = l->all.at[at].outer)
        if (waits(&l->all.at[at]))
            return at;
    return NO_CLAUSE;
}

NpId controlled(Linker *l, PredId governor)
{
    const Pred *g = pred_at(l->ps, governor);
    if (g->voice == VOICE_PASSIVE)
        return g->object;
    if (g->object && verb_is(l, governor, KIND_CONTROL_OBJECT))
        return g->object;
    return g->subject;
}

bool has_verb_before(const Linker *l)
{
    for (uint32_t k = 0; k < l->all.n; k++)
        if (l->all.at[k].pred)
            return true;
    return false;
}

long phrase_head(const Linker *l, long k)
{
    while (el(l, k) && el(l, k)->kind == EL_NP && el(l, k)->governed) {
        long prep = before(l, k);
        if (!el(l, prep) || el(l, prep)->kind != EL_PREP)
            return -1;
        k = before(l, prep);
    }
    return el(l, k) && el(l, k)->kind == EL_NP ? k : -1;
}

bool verb_ahead(const Linker *l)
{
    for (long k = (long)l->k + 1; el(l, k); k++) {
        const Element *e = el(l, k);
        if (e->kind == EL_SCONJ || e->kind == EL_WH || e->kind == EL_COLON)
            return false;
        if (e->kind != EL_VERB || !is_finite(pred_at(l->ps, e->id)))
            continue;
        const Element *b = el(l, before(l, k));
        return !b || b->kind != EL_CCONJ;
    }
    return false;
}

void new_with_subject(Linker *l, PredId id, PredLink link, NpId subject, PredId governor)
{
    Clause c = {.link = link, .outer = l->cur, .surface = subject, .governor = governor};
    give_verb(l, open_clause(l, c), id);
}

void conjunct(Linker *l, PredId id, uint32_t with)
{
    const Clause *w = &l->all.at[with];
    Clause c = {.link = LINK_CONJUNCT, .outer = w->outer, .surface = w->surface, .antecedent = w->antecedent,
                .oblique = w->oblique, .antecedent_used = true, .governor = w->pred};
    const Pred *g = pred_at(l->ps, w->pred);
    if (!c.surface)
        c.surface = g->voice == VOICE_PASSIVE ? g->object : g->subject;
    give_verb(l, open_clause(l, c), id);
}

void release(Linker *l, PredId from, NpId np)
{
    Pred *p = pred_at(l->ps, from);
    if (p->object == np)
        p->object = 0;
    if (p->object2 == np)
        p->object2 = 0;
    if (p->complement == np)
        p->complement = 0;
}

uint32_t finite_level(Linker *l)
{
    for (uint32_t at = l->cur; at != NO_CLAUSE; at = l->all.at[at].outer)
        if (l->all.at[at].pred && is_finite(pred_at(l->ps, l->all.at[at].pred)))
            return at;
    return l->cur;
}

static void finish(Linker *l)
{
    Parser *ps = l->ps;
    for (uint32_t k = 0; k < l->all.n; k++) {
        Clause *c = &l->all.at[k];
        if (!c->pred)
            continue;
        Pred *p = pred_at(ps, c->pred);
        p->dates = c->dates.at;
        p->n_dates = c->dates.n;
        p->clause_first = c->first;
        p->clause_last = c->last;
        if (l->reported == k + 1 && p->link == LINK_MAIN && !p->governor) {
            p->governor = l->reporter;
            p->link = LINK_COMPLEMENT;
        }
        if ((c->link == LINK_RELATIVE || c->link == LINK_COMPLEMENT) && !p->governor && c->outer != NO_CLAUSE)
            p->governor = l->all.at[c->outer].pred;
        if (!c->fronted || c->outer == NO_CLAUSE)
            continue;
        const Clause *o = &l->all.at[c->outer];
        if (o->pred && !p->governor)
            p->governor = o->pred;
        NpId subject = o->surface;
        if ((c->link == LINK_ADJUNCT || c->link == LINK_GERUND || c->link == LINK_INFINITIVE) && subject) {
            if (p->voice == VOICE_PASSIVE)
                p->object = p->object ? p->object : subject;
            else
                p->subject = p->subject ? p->subject : subject;
        }
    }
    emit_preps(l);
}

void link_clauses(Parser *ps)
{
    Linker l = {.ps = ps};
    if (!ps->el.n)
        return;
    open_clause(&l, (Clause){.link = LINK_MAIN, .outer = NO_CLAUSE});
    for (l.k = 0; l.k < ps->el.n; l.k++) {
        Element *e = el(&l, l.k);
        switch (e->kind) {
        case EL_NP: noun_group_element(&l, e); break;
        case EL_VERB: verb_element(&l, e); break;
        case EL_WH: relative(&l, e); break;
        case EL_SCONJ: subordinate(&l, e); break;
        case EL_COMMA: case EL_DASH: comma(&l); break;
        case EL_COLON: open_clause(&l, (Clause){.link = LINK_MAIN, .outer = NO_CLAUSE}); break;
        case EL_PREP: case EL_ADV: late_particle(&l, e); break;
        default: break;
        }
    }
    finish(&l);
}
