/* clause_report.c - reports put in, behind or in reversed order: ", the ministry said", ", said the ministry". */
#include "phrase/linker.h"

static bool is_date(const Linker *l, const Element *e)
{
    return e->kind == EL_NP && np_at(l->ps, e->id)->kind == NP_DATE;
}

/* Does a main clause have its verb? */
static bool main_verb_before(const Linker *l)
{
    for (uint32_t k = 0; k < l->all.n; k++)
        if (l->all.at[k].pred && l->all.at[k].link == LINK_MAIN)
            return true;
    return false;
}

bool parenthetical(Linker *l, PredId id, long subject)
{
    const Element *s = el(l, subject);
    if (!verb_is(l, id, KIND_REPORTING) || !s || s->kind != EL_NP)
        return false;
    long j = subject - 1;
    while (j >= 0 && (el(l, j)->kind == EL_QUOTE || el(l, j)->kind == EL_OTHER || is_date(l, el(l, j))))
        j--;
    bool mark = j >= 0 && (el(l, j)->kind == EL_COMMA || el(l, j)->kind == EL_DASH);
    bool quoted = subject > 0 && el(l, subject - 1)->kind == EL_QUOTE;
    if (!mark && !quoted)
        return false;
    long n = l->k + 1;
    while (el(l, n) && (el(l, n)->kind == EL_ADV || el(l, n)->kind == EL_QUOTE || is_date(l, el(l, n))))
        n++;
    const Element *next = el(l, n), *quote = el(l, n + 1);
    bool comma = next && (next->kind == EL_COMMA || next->kind == EL_DASH);
    if (!main_verb_before(l))   /* "The raid, the army said, ..." but not "After the raid the army said, "..."" */
        return comma && !(quote && quote->kind == EL_QUOTE);
    if (!next || comma || next->kind == EL_OTHER || next->kind == EL_COLON || next->kind == EL_PREP)
        return true;
    if (next->kind == EL_NP && !np_at(l->ps, next->id)->possessor) {   /* ", he told reporters" */
        const Element *end = el(l, n + 1);
        return !end || end->kind == EL_COMMA || end->kind == EL_OTHER || end->kind == EL_PREP || is_date(l, end);
    }
    return next->kind == EL_SCONJ && quoted;
}

/* Hang the sentence's main predicates so far on a report that follows them. The report goes on up to the next comma. */
static void report_clause(Linker *l, PredId id, NpId subject)
{
    Parser *ps = l->ps;
    Clause c = {.link = LINK_MAIN, .outer = NO_CLAUSE, .surface = subject, .back = l->cur + 1};
    uint32_t top = l->cur;
    while (l->all.at[top].outer != NO_CLAUSE)
        top = l->all.at[top].outer;
    if (!l->all.at[top].pred) {
        l->reported = top + 1;
        l->reporter = id;
    }
    uint32_t at = open_clause(l, c);
    give_verb(l, at, id);
    for (uint32_t k = 0; k < at; k++) {
        PredId p = l->all.at[k].pred;
        if (p && !pred_at(ps, p)->governor && pred_at(ps, p)->link == LINK_MAIN) {
            pred_at(ps, p)->governor = id;
            pred_at(ps, p)->link = LINK_COMPLEMENT;
        }
    }
}

bool inverted(const Linker *l, PredId id, const Element *prev)
{
    const Element *next = el(l, (long)l->k + 1), *quote = el(l, (long)l->k - 1), *mark = el(l, (long)l->k - 2);
    if (!verb_is(l, id, KIND_REPORTING) || !next || next->kind != EL_NP || next->governed)
        return false;
    if (quote && quote->kind == EL_QUOTE && mark && (mark->kind == EL_COMMA || mark->kind == EL_OTHER) &&
        np_at(l->ps, next->id)->kind != NP_DATE)
        return true;
    return prev && prev->kind == EL_COMMA && l->all.at[l->cur].pred && has_verb_before(l);
}

bool report(Linker *l, PredId id, long b)
{
    const Element *prev = el(l, b);
    Clause *c = clause(l);
    long s = prev && prev->kind == EL_NP ? phrase_head(l, b) : -1;
    if (s >= 0 && parenthetical(l, id, s)) {
        NpId subject = el(l, s)->id;
        if (c->pred)
            release(l, c->pred, subject);
        else if (c->surface == subject)
            c->surface = c->held;
        report_clause(l, id, subject);
        return true;
    }
    if (!inverted(l, id, prev))
        return false;
    Element *next = el(l, (long)l->k + 1);
    next->hidden = true;
    report_clause(l, id, next->id);
    return true;
}
