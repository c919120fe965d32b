/* clause_participle.c - participles: reduced relatives, adjuncts, gerunds, past forms that are finite after all. */
#include "phrase/linker.h"

/* A bare past form read as a participle that must be a finite past: it has an object, or it reports in passing. */
static bool finite_after_all(Linker *l, PredId id, long b)
{
    const Pred *p = pred_at(l->ps, id);
    const Element *prev = el(l, b), *next = el(l, (long)l->k + 1);
    const Tagged *tg = tagged(l->ps, p->head);
    bool past = p->voice == VOICE_PASSIVE && p->first == p->head && tg->word && (tg->word->tags >> TAG_VBD & 1);
    if (past && inverted(l, id, prev))
        return true;
    if (!past || !prev || (prev->kind != EL_NP && prev->kind != EL_COMMA && prev->kind != EL_DASH))
        return false;
    if (word_is(tg->word, KIND_INTRANSITIVE))
        return true;
    bool oblique = next && next->kind == EL_PREP;
    bool infinitive_next = next && next->kind == EL_VERB && pred_at(l->ps, next->id)->kind == PRED_INFINITIVE;
    if (next && next->kind == EL_SCONJ && lower_at(l->ps, next->first) == l->ps->w.that && prev->kind == EL_NP)
        return true;
    bool tries = word_is(tg->word, KIND_PLANNING) || word_is(tg->word, KIND_ASPECT) || word_is(tg->word, KIND_FAILING);
    bool object = clause(l)->pred && takes_clause(l->ps, clause(l)->pred) && clause(l)->pending == prev->id;
    if (infinitive_next && tries && (object || (clause(l)->surface && !clause(l)->pred)) && !verb_ahead(l))
        return true;   /* "two men on a motorcycle attempted to flee" */
    if (word_is(tg->word, KIND_REPORTING) && !oblique && !infinitive_next && !word_is(tg->word, KIND_NAMING))
        return true;
    if (prev->kind == EL_NP && !prev->governed && has_verb_before(l) && parenthetical(l, id, b))
        return true;
    if (prev->kind == EL_NP && !prev->governed && np_at(l->ps, prev->id)->kind == NP_PRONOUN)
        return true;
    if (prev->kind == EL_NP && !prev->governed && clause(l)->surface == prev->id && !clause(l)->pred && !verb_ahead(l))
        return true;
    const Clause *c = clause(l);
    if (prev->kind == EL_NP && c->link == LINK_RELATIVE && !c->pred && c->antecedent && c->surface == prev->id && !c->oblique)
        return true;   /* "the village that the army shelled is empty" */
    if (prev->kind == EL_NP && !c->pred && c->contact && c->surface == prev->id)
        return true;   /* "the village the army shelled is empty" */
    object = next && next->kind == EL_NP && np_at(l->ps, next->id)->kind != NP_DATE && next->first == p->last;
    return object && !word_is(tg->word, KIND_NAMING);
}

/* A participle behind "and": the form of the verb it is joined to. */
static void joined_participle(Linker *l, PredId id)
{
    Pred *p = pred_at(l->ps, id), *with = pred_at(l->ps, clause(l)->pred);
    if (with->voice == VOICE_PASSIVE || p->voice == VOICE_ACTIVE || with->kind != PRED_FINITE) {
        p->kind = with->kind;
        conjunct(l, id, l->cur);
        return;
    }
    p->voice = VOICE_ACTIVE;   /* "attacked the base and captured it": one past form is read as the other */
    p->kind = PRED_FINITE;
    conjunct(l, id, finite_level(l));
}

/* ", saying": of the one who speaks in the outermost clause. */
static void of_speaker(Linker *l, Clause *n)
{
    uint32_t top = l->cur;
    while (l->all.at[top].outer != NO_CLAUSE && l->all.at[l->all.at[top].outer].pred)
        top = l->all.at[top].outer;
    n->outer = top;
    n->governor = l->all.at[top].pred;
    n->surface = n->governor ? controlled(l, n->governor) : l->all.at[top].surface;
}

/* "a raid in Kunar | targeting a leader": the event noun that a place belongs to, 0 none. */
static NpId happening(const Linker *l, long b)
{
    const Element *place = el(l, b), *noun = el(l, before(l, before(l, b)));
    if (!place->governed || !class_is(l->ps, np_at(l->ps, place->id)->cls, C_PLACE) || !noun || noun->kind != EL_NP)
        return 0;
    return class_is(l->ps, np_at(l->ps, noun->id)->cls, C_EVENT) ? noun->id : 0;
}

/* Does a participle behind the noun group at b hang on the clause rather than on that noun: with a date between them, or
 * behind a place that is only where it happened ("blasts that rocked a suburb of the capital killing six")? */
static bool apart(Linker *l, long b, const Pred *p)
{
    if (p->voice != VOICE_ACTIVE)
        return false;
    const Element *noun = el(l, b);
    const Np *np = np_at(l->ps, noun->id);
    if (noun->governed && np->kind == NP_NAME && class_is(l->ps, np->cls, C_PLACE))
        return true;
    for (long k = b + 1; k < (long)l->k; k++)
        if (el(l, k)->kind == EL_NP && np_at(l->ps, el(l, k)->id)->kind == NP_DATE)
            return true;
    return false;
}

/* "detained them while searching for arms": the clause that "while" opened has no subject of its own. */
static bool in_opened_clause(Linker *l, const Element *prev)
{
    const Clause *c = clause(l);
    return prev && prev->kind == EL_SCONJ && !c->pred && !c->surface && c->outer != NO_CLAUSE && l->all.at[c->outer].pred;
}

/* What a participle hangs on, by what stands before it. */
static Clause participle_clause(Linker *l, PredId id, const Element *prev)
{
    Clause *c = clause(l);
    Pred *p = pred_at(l->ps, id);
    Clause n = {.outer = l->cur, .governor = c->pred, .antecedent_used = true};
    if (prev && prev->kind == EL_PREP) {
        p->kind = PRED_GERUND;
        n.link = LINK_GERUND;
        n.surface = c->pred ? controlled(l, c->pred) : c->surface;
        attach_prep(l, 0, id);
        n.fronted = !c->pred && !c->surface;
    } else if (prev && prev->kind == EL_VERB && c->pred) {
        p->kind = PRED_GERUND;
        n.link = LINK_GERUND;
        n.surface = controlled(l, c->pred);
    } else if (prev && prev->kind == EL_NP && happening(l, before(l, l->k))) {
        n.link = LINK_RELATIVE;
        n.surface = n.antecedent = happening(l, before(l, l->k));
    } else if (prev && prev->kind == EL_NP && c->pred && apart(l, before(l, l->k), p)) {
        n.link = LINK_ADJUNCT;
        n.surface = c->surface ? c->surface : controlled(l, c->pred);
    } else if (prev && prev->kind == EL_NP) {
        n.link = LINK_RELATIVE;
        n.surface = n.antecedent = prev->id;
        if (c->pred && p->voice == VOICE_ACTIVE && c->pending == prev->id && verb_is(l, c->pred, KIND_CONTROL_OBJECT))
            n.link = LINK_GERUND;
    } else if (prev && (prev->kind == EL_COMMA || prev->kind == EL_DASH) && (c->pred || c->surface)) {
        bool on_noun = p->voice == VOICE_PASSIVE || !c->pred;
        n.link = on_noun ? LINK_RELATIVE : LINK_ADJUNCT;
        n.after_comma = true;
        NpId noun = c->last_np ? c->last_np : c->surface;
        n.surface = on_noun ? noun : (c->surface ? c->surface : controlled(l, c->pred));
        n.antecedent = on_noun ? noun : 0;
    } else {
        n.link = LINK_ADJUNCT;
        n.fronted = true;
    }
    return n;
}

void participle(Linker *l, PredId id)
{
    long b = before(l, l->k);
    const Element *prev = el(l, b);
    if (finite_after_all(l, id, b)) {
        Pred *p = pred_at(l->ps, id);
        p->voice = VOICE_ACTIVE;
        p->kind = PRED_FINITE;
        finite_verb(l, id);
        return;
    }
    if (prev && prev->kind == EL_CCONJ && clause(l)->pred) {
        joined_participle(l, id);
        return;
    }
    if (in_opened_clause(l, prev)) {
        Clause *c = clause(l);
        c->link = LINK_ADJUNCT;
        c->governor = l->all.at[c->outer].pred;
        c->surface = controlled(l, c->governor);
        give_verb(l, l->cur, id);
        return;
    }
    Clause n = participle_clause(l, id, prev);
    if (n.link == LINK_ADJUNCT && !n.fronted && verb_is(l, id, KIND_REPORTING))
        of_speaker(l, &n);
    give_verb(l, open_clause(l, n), id);
}
