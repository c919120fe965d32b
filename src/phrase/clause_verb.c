/* clause_verb.c - finite verbs and infinitives. */
#include "phrase/linker.h"

/* Does the verb belong to an outer clause that would get none otherwise ("the group that claimed the attack | vanished")? */
static bool wanted_outside(const Linker *l, uint32_t outer, PredId inner)
{
    bool reports = verb_is(l, inner, KIND_REPORTING) || verb_is(l, inner, KIND_DOUBT) || verb_is(l, inner, KIND_DENIAL);
    return outer != NO_CLAUSE && (!reports || !verb_ahead(l));
}

/* A finite verb group behind a free noun group, element s, that may be the object of the verb before or its own subject. */
static void finite_after_noun(Linker *l, PredId id, long s)
{
    Clause *c = clause(l);
    NpId subject = el(l, s)->id;
    const Element *mark = el(l, before(l, s));
    bool joined = mark && mark->kind == EL_CCONJ;
    bool comma = mark && (mark->kind == EL_COMMA || mark->kind == EL_DASH);
    if (joined) {
        release(l, c->pred, subject);
        uint32_t with = finite_level(l);
        PredId governor = l->all.at[with].pred;
        l->cur = with;
        Clause n = {.link = LINK_CONJUNCT, .outer = l->all.at[with].outer, .surface = subject, .governor = governor};
        give_verb(l, open_clause(l, n), id);
        return;
    }
    uint32_t outer = waiting_outer(l);
    if (takes_clause(l->ps, c->pred) && !comma && !wanted_outside(l, outer, c->pred)) {
        release(l, c->pred, subject);
        new_with_subject(l, id, LINK_COMPLEMENT, subject, c->pred);
    } else if (outer != NO_CLAUSE && !comma) {
        give_verb(l, outer, id);
    } else if (comma) {
        release(l, c->pred, subject);
        Clause n = {.link = LINK_MAIN, .outer = NO_CLAUSE, .surface = subject};
        give_verb(l, open_clause(l, n), id);
    } else if (mark && mark->kind == EL_NP) {
        release(l, c->pred, subject);
        Clause n = {.link = LINK_RELATIVE, .outer = l->cur, .antecedent = mark->id, .surface = subject,
                    .oblique = kind_at(l->ps, np_at(l->ps, mark->id)->head, KIND_TIME_NOUN)};
        give_verb(l, open_clause(l, n), id);
    } else {
        release(l, c->pred, subject);
        new_with_subject(l, id, LINK_COMPLEMENT, subject, c->pred);
    }
}

/* A verb behind "and": of the same form as the one before, or of the nearest finite one. */
static void joined_verb(Linker *l, PredId id)
{
    Pred *p = pred_at(l->ps, id), *with = pred_at(l->ps, clause(l)->pred);
    bool bare = tag_at(l->ps, p->head) == TAG_VB && p->first == p->head;
    if (bare && with->kind != PRED_FINITE) {
        p->kind = with->kind;
        conjunct(l, id, l->cur);
    } else {
        conjunct(l, id, finite_level(l));
    }
}

/* "the man attacked on Sunday died": the first of two finite verbs was a participle. */
static bool reduced_after_all(Linker *l, PredId id, const Element *prev)
{
    Clause *c = clause(l);
    Pred *p = pred_at(l->ps, c->pred);
    bool simple = p->kind == PRED_FINITE && tag_at(l->ps, p->head) == TAG_VBD && p->first == p->head;
    if ((prev && prev->kind == EL_COMMA) || !simple || p->object || !c->surface)
        return false;
    p->kind = PRED_PARTICIPLE;
    p->voice = VOICE_PASSIVE;
    p->link = LINK_RELATIVE;
    p->object = p->governor_np = c->surface;
    p->subject = 0;
    Clause n = {.link = c->link, .outer = c->outer, .surface = c->surface, .governor = c->governor};
    give_verb(l, open_clause(l, n), id);
    return true;
}

/* "The fuel | they buy | costs more": a relative clause without a mark. */
static void contact_clause(Linker *l, PredId id)
{
    Clause *c = clause(l);
    Clause n = {.link = LINK_RELATIVE, .outer = l->cur, .antecedent = c->contact, .surface = c->surface,
                .oblique = kind_at(l->ps, np_at(l->ps, c->contact)->head, KIND_TIME_NOUN)};
    c->surface = c->held;
    c->contact = c->held = 0;
    give_verb(l, open_clause(l, n), id);
}

/* "said a spokesman for the army denied it", "and men from the town fled": does a phrase with element s for head begin a clause? */
static bool own_clause(const Linker *l, long s)
{
    const Element *mark = el(l, before(l, s));
    bool apart = mark && (mark->kind == EL_CCONJ || mark->kind == EL_COMMA || mark->kind == EL_DASH);
    return apart || takes_clause(l->ps, l->all.at[l->cur].pred);
}

/* "Defeating the group | will take years": is the participle that opened the sentence, with no comma since, the subject? */
static bool gerund_subject(const Linker *l)
{
    const Clause *c = &l->all.at[l->cur];
    if (!c->pred || !c->fronted || c->link != LINK_ADJUNCT || c->outer == NO_CLAUSE)
        return false;
    const Pred *p = pred_at(l->ps, c->pred);
    const Clause *outer = &l->all.at[c->outer];
    bool own = c->pending && c->pending != p->object;   /* "Fearing an ambush the patrol | turned back" */
    return p->voice == VOICE_ACTIVE && p->kind == PRED_PARTICIPLE && !outer->pred && !outer->surface && !own;
}

void finite_verb(Linker *l, PredId id)
{
    long b = before(l, l->k);
    const Element *prev = el(l, b);
    Clause *c = clause(l);
    if (report(l, id, b))
        return;
    if (gerund_subject(l)) {
        give_verb(l, c->outer, id);
        return;
    }
    if (!c->pred) {
        if (c->contact && verb_ahead(l))
            contact_clause(l, id);
        else
            give_verb(l, l->cur, id);
        return;
    }
    if (prev && prev->kind == EL_CCONJ) {
        joined_verb(l, id);
        return;
    }
    long s = prev && prev->kind == EL_NP ? phrase_head(l, b) : -1;
    if (s >= 0 && c->pending == el(l, s)->id && (s == b || own_clause(l, s))) {
        finite_after_noun(l, id, s);
        return;
    }
    uint32_t outer = waiting_outer(l);
    if (outer != NO_CLAUSE) {
        give_verb(l, outer, id);
        return;
    }
    const Pred *p = pred_at(l->ps, c->pred);
    if (prev && prev->kind == EL_COMMA && takes_clause(l->ps, c->pred) && p->object && p->object == c->pending) {
        NpId subject = p->object;   /* "said the assault, which wounded 60, targeted a stand" */
        release(l, c->pred, subject);
        new_with_subject(l, id, LINK_COMPLEMENT, subject, c->pred);
        return;
    }
    if (!reduced_after_all(l, id, prev))
        conjunct(l, id, finite_level(l));
}

/* Who is to do what an infinitive behind a thing says: its owner ("X's strategy to defeat Y"), or the subject of the clause
 * ("X leads efforts to defeat Y"). */
static NpId planner(Linker *l, NpId noun, NpId controller)
{
    Parser *ps = l->ps;
    const Np *np = np_at(ps, noun), *by = np_at(ps, controller);
    PredId pred = clause(l)->pred;
    if (class_is(ps, np->cls, C_AGENT) || noun == controller)
        return controller;
    if (np->possessor && (kind_at(ps, np->head, KIND_INTENT_NOUN) || !pred))
        return np->possessor;
    bool place = class_is(ps, by->cls, C_PLACE) && !class_is(ps, by->cls, C_STATE);   /* "left the house to meet X" */
    bool thing = controller && by->kind == NP_NOMINAL && (!by->cls || place);
    NpId subject = pred && pred_at(ps, pred)->voice == VOICE_ACTIVE ? pred_at(ps, pred)->subject : 0;
    return thing && subject ? subject : controller;
}

/* "waited for the army | to enter": is the noun group at b, behind "for", the subject of the infinitive behind it? */
static bool meant_for(const Linker *l, long b)
{
    const Element *noun = el(l, b), *prep = el(l, b - 1);
    if (!noun->governed || !prep || lower_at(l->ps, prep->first) != l->ps->w.for_)
        return false;
    const Np *np = np_at(l->ps, noun->id);
    return np->kind == NP_PRONOUN || class_is(l->ps, np->cls, C_AGENT) || class_is(l->ps, np->cls, C_STATE);
}

/* "to pay heed to the orders issued by us and to prevent losses": the nearest clause outwards that has an infinitive, or this one. */
static uint32_t infinitive_level(const Linker *l)
{
    for (uint32_t at = l->cur; at != NO_CLAUSE; at = l->all.at[at].outer)
        if (l->all.at[at].pred && pred_at(l->ps, l->all.at[at].pred)->kind == PRED_INFINITIVE)
            return at;
    return l->cur;
}

static void infinitive(Linker *l, PredId id)
{
    Clause *c = clause(l);
    Clause n = {.link = LINK_INFINITIVE, .outer = l->cur, .governor = c->pred};
    long b = before(l, l->k);
    const Element *prev = el(l, b);
    if (prev && prev->kind == EL_CCONJ && c->pred) {
        conjunct(l, id, infinitive_level(l));
        return;
    }
    if (c->pred)
        n.surface = controlled(l, c->pred);
    if (prev && prev->kind == EL_NP) {
        n.governor_np = prev->id;
        n.surface = planner(l, prev->id, n.surface);
        if (meant_for(l, b))
            n.surface = prev->id;
    }
    n.fronted = !c->pred && !c->surface;
    give_verb(l, open_clause(l, n), id);
}

/* "helped | stop the attack": a bare verb right behind a verb that takes one. */
static bool bare_infinitive(const Linker *l, PredId id)
{
    const Element *prev = el(l, (long)l->k - 1);
    const Pred *p = pred_at(l->ps, id);
    return prev && prev->kind == EL_VERB && p->first == p->head && tag_at(l->ps, p->head) == TAG_VB &&
           (verb_is(l, prev->id, KIND_BARE_INFINITIVE) || verb_is(l, prev->id, KIND_ASPECT));
}

void verb_element(Linker *l, Element *e)
{
    PredId id = e->id;
    if (bare_infinitive(l, id))
        pred_at(l->ps, id)->kind = PRED_INFINITIVE;
    switch (pred_at(l->ps, id)->kind) {
    case PRED_FINITE: finite_verb(l, id); break;
    case PRED_INFINITIVE: infinitive(l, id); break;
    default: participle(l, id); break;
    }
    span(l, e);
}
