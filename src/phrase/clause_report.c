/* clause_report.c - reports put in, behind or in reversed order: ", the ministry said", ", said the ministry". */
#include "phrase/linker.h"

bool parenthetical(Linker *l, PredId id, long subject)
{
    const Element *s = el(l, subject);
    if (!verb_is(l, id, KIND_REPORTING) || !s || s->kind != EL_NP)
        return false;
    long j = subject - 1;
    while (j >= 0 && (el(l, j)->kind == EL_QUOTE || el(l, j)->kind == EL_OTHER))
        j--;
    bool mark = j >= 0 && (el(l, j)->kind == EL_COMMA || el(l, j)->kind == EL_DASH);
    bool quoted = subject > 0 && el(l, subject - 1)->kind == EL_QUOTE;
    if (!mark && !quoted)
        return false;
    long n = l->k + 1;
    while (el(l, n) && (el(l, n)->kind == EL_ADV || el(l, n)->kind == EL_QUOTE ||
                        (el(l, n)->kind == EL_NP && np_at(l->ps, el(l, n)->id)->kind == NP_DATE)))
        n++;
    const Element *next = el(l, n);
    if (!next || next->kind == EL_COMMA || next->kind == EL_OTHER || next->kind == EL_DASH || next->kind == EL_COLON)
        return true;
    return next->kind == EL_PREP || next->kind == EL_SCONJ ? quoted || next->kind == EL_PREP : false;
}

/* Hang the sentence's main predicates so far on a report that follows them. */
static void report_clause(Linker *l, PredId id, NpId subject)
{
    Parser *ps = l->ps;
    uint32_t back = l->cur;
    Clause c = {.link = LINK_MAIN, .outer = NO_CLAUSE, .surface = subject};
    uint32_t at = open_clause(l, c);
    bind(l, at, id);
    for (uint32_t k = 0; k < at; k++) {
        PredId p = l->all.at[k].pred;
        if (p && !pred_at(ps, p)->governor && pred_at(ps, p)->link == LINK_MAIN) {
            pred_at(ps, p)->governor = id;
            pred_at(ps, p)->link = LINK_COMPLEMENT;
        }
    }
    while (el(l, l->k + 1) && el(l, l->k + 1)->kind == EL_NP && np_at(ps, el(l, l->k + 1)->id)->kind == NP_DATE) {
        l->k++;
        VEC_ADD(ps->arena, &l->all.at[at].dates, np_at(ps, el(l, l->k)->id)->date);
    }
    l->cur = back;
}

bool report(Linker *l, PredId id, long b)
{
    const Element *prev = el(l, b);
    Clause *c = clause(l);
    bool noun_before = prev && prev->kind == EL_NP && !prev->governed;
    if (noun_before && has_verb_before(l) && parenthetical(l, id, b)) {
        NpId subject = prev->id;
        if (c->pred)
            release(l, c->pred, subject);
        else if (c->surface == subject)
            c->surface = 0;
        report_clause(l, id, subject);
        return true;
    }
    Element *next = el(l, (long)l->k + 1);
    bool inverted = prev && prev->kind == EL_COMMA && c->pred && verb_is(l, id, KIND_REPORTING) && has_verb_before(l) && next &&
                    next->kind == EL_NP && !next->governed;
    if (!inverted)
        return false;
    next->hidden = true;
    report_clause(l, id, next->id);
    return true;
}
