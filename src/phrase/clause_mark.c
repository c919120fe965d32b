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

/* The element of the noun group that a relative clause without a comma tells apart: a name needs none ("attacks in Kabul | that
 * killed 12"), and "who" is no place or event. */
static long antecedent(const Linker *l, long k, bool comma, bool who)
{
    for (;;) {
        const Element *e = el(l, k), *prep = el(l, before(l, k));
        const Np *np = np_at(l->ps, e->id);
        bool thing = class_is(l->ps, np->cls, C_PLACE) || class_is(l->ps, np->cls, C_EVENT);
        if (!e->governed || !prep || prep->kind != EL_PREP || !((np->kind == NP_NAME && !comma) || (who && thing)))
            return k;
        if (lower_at(l->ps, prep->first) == l->ps->w.of && !class_is(l->ps, np->cls, C_PLACE))
            return k;
        long head = before(l, k) - 1;
        if (!el(l, head) || el(l, head)->kind != EL_NP || np_at(l->ps, el(l, head)->id)->kind == NP_PRONOUN)
            return k;
        k = head;
    }
}

/* ", some of whom ...": the noun group before "of" is the clause's subject. */
static NpId part_of_which(const Linker *l, long prep)
{
    long part = before(l, prep);
    if (lower_at(l->ps, el(l, prep)->first) != l->ps->w.of || !el(l, part) || el(l, part)->kind != EL_NP || el(l, part)->governed)
        return 0;
    const Element *mark = el(l, before(l, part));
    return mark && mark->kind == EL_COMMA ? el(l, part)->id : 0;
}

void relative(Linker *l, Element *e)
{
    Parser *ps = l->ps;
    Clause *c = clause(l);
    Sym word = lower_at(ps, e->first);
    long b = before(l, l->k);
    const Element *prev = el(l, b);
    if (word == ps->w.when) {
        subordinate(l, e);
        return;
    }
    bool oblique = word == ps->w.where;
    NpId part = 0;
    if (prev && prev->kind == EL_PREP) {
        oblique = true;
        part = part_of_which(l, b);
        b = before(l, b);
        prev = el(l, b);
    }
    bool comma = prev && (prev->kind == EL_COMMA || prev->kind == EL_DASH);
    if (comma && el(l, before(l, b)) && el(l, before(l, b))->kind == EL_NP && el(l, before(l, b))->id == c->last_np) {
        b = before(l, b);
        prev = el(l, b);
    }
    if (prev && prev->kind == EL_CCONJ && c->link == LINK_RELATIVE && c->antecedent) {   /* "which ... and which ..." */
        open_clause(l, (Clause){.link = LINK_RELATIVE, .outer = c->outer, .antecedent = c->antecedent, .oblique = oblique,
                                .whose = kind_at(ps, e->first, KIND_POSSESSIVE_WH), .after_comma = c->after_comma});
        return;
    }
    bool noun = (prev && prev->kind == EL_NP) || (comma && c->last_np);
    if (noun && !comma && told(l, word, prev))
        noun = false;
    Clause n = {.outer = l->cur, .after_comma = comma, .oblique = oblique};
    if (noun) {
        n.link = LINK_RELATIVE;
        n.antecedent = prev->kind == EL_NP ? el(l, antecedent(l, b, comma, word == ps->w.who))->id : c->last_np;
        if (part) {
            n.surface = n.antecedent = part;
            if (!c->pred && c->surface != part)
                n.antecedent = np_at(ps, part)->partitive = c->surface;
        }
        n.oblique = n.oblique || kind_at(ps, np_at(ps, n.antecedent)->head, KIND_TIME_NOUN);
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

/* "when complete,", "if necessary,": no clause of its own. */
static bool without_verb(const Linker *l)
{
    const Element *word = el(l, (long)l->k + 1), *mark = el(l, (long)l->k + 2);
    return word && (word->kind == EL_ADJ || word->kind == EL_ADV) && (!mark || mark->kind == EL_COMMA);
}

void subordinate(Linker *l, Element *e)
{
    Parser *ps = l->ps;
    Clause *c = clause(l);
    if (without_verb(l))
        return;
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

/* Between this dash and the next: a clause with a subject and a verb of its own ("the raid -- the first time they struck -- failed")? */
static bool clause_between_dashes(const Linker *l)
{
    bool noun = false, verb = false;
    for (long k = (long)l->k + 1; el(l, k); k++) {
        const Element *e = el(l, k);
        if (e->kind == EL_DASH)
            return verb;
        if (!noun && (e->kind == EL_WH || e->kind == EL_SCONJ || e->kind == EL_VERB))
            return false;
        noun |= e->kind == EL_NP && !e->governed && np_at(l->ps, e->id)->kind != NP_DATE;
        verb |= e->kind == EL_VERB && is_finite(pred_at(l->ps, e->id));
    }
    return false;
}

/* Open or close a clause between dashes. */
static bool dash(Linker *l)
{
    for (uint32_t at = l->cur; at != NO_CLAUSE; at = l->all.at[at].outer)
        if (l->all.at[at].dashed) {
            l->cur = l->all.at[at].outer;
            return true;
        }
    const Clause *c = clause(l);
    if (c->pred || !c->surface || !clause_between_dashes(l))
        return false;
    open_clause(l, (Clause){.link = LINK_MAIN, .outer = l->cur, .dashed = true});
    return true;
}

void comma(Linker *l)
{
    const Element *next = el(l, l->k + 1);
    if (el(l, l->k)->kind == EL_DASH && dash(l))
        return;
    bool goes_on = next && next->kind == EL_VERB && !is_finite(pred_at(l->ps, next->id));   /* ", he said, adding" */
    if (clause(l)->back && !goes_on)
        l->cur = clause(l)->back - 1;
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
