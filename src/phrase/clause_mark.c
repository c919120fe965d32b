/* clause_mark.c - words and marks that open or close a clause: who, that, after, a comma. */
#include "phrase/linker.h"

/* "told the council that ...": what was told, not which council. */
static bool told(const Linker *l, Sym word, const Element *prev)
{
    const Clause *c = &l->all.at[l->cur];
    long k = (long)l->k + 1;
    while (el(l, k) && (el(l, k)->kind == EL_ADV || el(l, k)->kind == EL_ADJ || el(l, k)->kind == EL_PREP ||
                        (el(l, k)->kind == EL_NP && np_at(l->ps, el(l, k)->id)->kind == NP_DATE)))
        k++;
    return word == l->ps->w.that && c->pred && verb_is(l, c->pred, KIND_REPORTING) &&
           pred_at(l->ps, c->pred)->object == prev->id && el(l, k) && el(l, k)->kind == EL_NP;
}

void relative(Linker *l, Element *e)
{
    Parser *ps = l->ps;
    Clause *c = clause(l);
    Sym word = lower_at(ps, e->first);
    long b = before(l, l->k);
    const Element *prev = el(l, b);
    bool comma = prev && prev->kind == EL_COMMA;
    bool oblique = word == ps->w.where || word == ps->w.when;
    if (prev && prev->kind == EL_PREP) {
        oblique = true;
        prev = el(l, before(l, b));
        comma = prev && prev->kind == EL_COMMA;
    }
    bool noun = (prev && prev->kind == EL_NP) || (comma && c->last_np);
    if (noun && !comma && told(l, word, prev))
        noun = false;
    Clause n = {.outer = l->cur, .after_comma = comma, .oblique = oblique};
    if (noun) {
        n.link = LINK_RELATIVE;
        n.antecedent = prev->kind == EL_NP ? prev->id : c->last_np;
        n.whose = kind_at(ps, e->first, KIND_POSSESSIVE_WH);
        if (n.whose)
            n.oblique = true;
    } else {
        n.link = c->pred ? LINK_COMPLEMENT : LINK_ADVERBIAL;
        n.governor = c->pred;
        n.fronted = !c->pred;
    }
    open_clause(l, n);
}

void subordinate(Linker *l, Element *e)
{
    Parser *ps = l->ps;
    Clause *c = clause(l);
    Clause n = {.outer = l->cur, .governor = c->pred};
    if (lower_at(ps, e->first) == ps->w.that) {
        const Element *prev = el(l, before(l, l->k));
        n.link = LINK_COMPLEMENT;
        if (prev && prev->kind == EL_NP)
            n.governor_np = prev->id;
        if (prev && prev->kind == EL_CCONJ && c->link == LINK_COMPLEMENT) {
            n.governor = c->governor;   /* "said that A and that B" */
            n.outer = c->outer;
        }
    } else {
        n.link = kind_at(ps, e->first, KIND_CONDITION) ? LINK_CONDITION : LINK_ADVERBIAL;
        n.fronted = !c->pred && !c->surface;
    }
    open_clause(l, n);
}

void comma(Linker *l)
{
    const Element *next = el(l, l->k + 1);
    if (next && next->kind == EL_CCONJ)
        return;
    for (;;) {
        Clause *c = clause(l);
        if (c->outer == NO_CLAUSE || !c->pred)
            return;
        uint32_t waiting = waiting_outer(l);
        bool closes = c->fronted || (c->link == LINK_RELATIVE && c->after_comma) || c->link == LINK_ADVERBIAL;
        if (waiting != NO_CLAUSE) {
            l->cur = waiting;
            return;
        }
        bool empty_outer = !l->all.at[c->outer].pred && !l->all.at[c->outer].surface;
        if (!closes && !empty_outer)
            return;
        l->cur = c->outer;
    }
}

void late_particle(Linker *l, const Element *e)
{
    Clause *c = clause(l);
    if (!c->pred || !kind_at(l->ps, e->first, KIND_PARTICLE))
        return;
    Pred *p = pred_at(l->ps, c->pred);
    const Element *prev = el(l, (long)l->k - 1), *next = el(l, (long)l->k + 1);
    if (next && (next->kind == EL_NP || (next->kind == EL_VERB && !is_finite(pred_at(l->ps, next->id)))))
        return;   /* a preposition */
    if (!p->particle && p->object && prev && prev->kind == EL_NP && prev->id == p->object)
        p->particle = lower_at(l->ps, e->first);
}
