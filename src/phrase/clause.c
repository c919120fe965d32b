/* clause.c - which verb belongs to which clause, and who takes part in it.
 *
 * One pass from left to right over the sentence's elements with a current clause and its chain of outer clauses. A clause opened
 * by a mark (who, that, after, to, a participle) closes at a comma or when an outer clause that still waits for its verb gets one.
 */
#include "phrase/internal.h"

typedef struct Clause {
    PredLink link;
    uint32_t outer;          /* the clause that it stands in, NO_CLAUSE at the top */
    PredId pred;
    NpId surface;            /* surface subject */
    NpId antecedent;         /* of a relative: takes the free place */
    bool antecedent_used;
    bool oblique;            /* "where", "in which": the antecedent is no participant */
    bool whose;              /* the next noun group belongs to the antecedent */
    bool fronted;            /* stands before the clause that it hangs on */
    bool after_comma;
    PredId governor;
    NpId governor_np;
    NpId last_np;            /* last noun group seen in it, governed or not */
    NpId pending;            /* last free noun group behind its verb */
    uint32_t pending_el;
    uint32_t first, last;    /* tokens */
    VEC(uint32_t) dates;
} Clause;

typedef struct Linker {
    Parser *ps;
    VEC(Clause) all;
    uint32_t cur;
    uint32_t k;              /* the element being read */
} Linker;

static Clause *clause(Linker *l) { return &l->all.at[l->cur]; }
static Element *el(Linker *l, long k)
{
    return k >= 0 && (uint32_t)k < l->ps->el.n ? &l->ps->el.at[k] : NULL;
}

bool takes_clause(const Parser *ps, PredId id)
{
    const Word *w = tagged(ps, pred_at(ps, id)->head)->word;
    return word_is(w, KIND_REPORTING) || word_is(w, KIND_DENIAL) || word_is(w, KIND_DOUBT) || word_is(w, KIND_DEMANDING) ||
           word_is(w, KIND_PLANNING);
}

static bool verb_is(const Linker *l, PredId id, WordKind kind)
{
    return id && word_is(tagged(l->ps, pred_at(l->ps, id)->head)->word, kind);
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

/* The last significant element before k, or -1; skips a preposition whose date was skipped. */
static long before(Linker *l, long k)
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

static uint32_t open_clause(Linker *l, Clause c)
{
    c.first = c.last = el(l, l->k)->first;
    VEC_ADD(l->ps->arena, &l->all, c);
    l->cur = l->all.n - 1;
    return l->cur;
}

static void span(Linker *l, const Element *e)
{
    Clause *c = clause(l);
    if (c->first > e->first)
        c->first = e->first;
    if (c->last < e->last)
        c->last = e->last;
}

/* Give a verb to a clause that waits for one. */
static void bind(Linker *l, uint32_t at, PredId id)
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

/* The nearest clause outside the current one that has a subject and no verb; NO_CLAUSE none. */
static uint32_t waiting_outer(Linker *l)
{
    for (uint32_t at = clause(l)->outer; at != NO_CLAUSE; at = l->all.at[at].outer)
        if (waits(&l->all.at[at]))
            return at;
    return NO_CLAUSE;
}

/* ---- noun groups */

static void attach_prep(Linker *l, const Element *e, NpId np, PredId gerund)
{
    long j = l->k - 1;
    const Element *prep = el(l, j);
    Parser *ps = l->ps;
    Sym word = lower_at(ps, prep->first);
    if (prep->last == prep->first + 2)
        word = word ? word : lower_at(ps, prep->first + 1);
    Clause *c = clause(l);
    const Element *left = el(l, j - 1);
    long at = j - 1;
    while (left && (left->kind == EL_OTHER || (left->kind == EL_NP && left->hidden) || left->kind == EL_QUOTE) && at > 0)
        left = el(l, --at);
    RawPrep raw = {.prep = {.prep = word, .token = prep->first, .np = np, .pred = gerund}, .clause = NO_CLAUSE};
    if (left && left->kind == EL_NP && np_at(ps, left->id)->kind != NP_DATE)
        raw.prep.on_np = left->id;
    bool of = word == ps->w.of;
    if (!of || !raw.prep.on_np)
        raw.clause = l->cur;
    if (of && raw.prep.on_np && np) {
        Np *head = np_at(ps, raw.prep.on_np);
        if (head->kind == NP_NUMBER || kind_at(ps, head->head, KIND_PARTITIVE))
            head->partitive = np;
    }
    (void)e;
    (void)c;
    VEC_ADD(ps->arena, &ps->raw, raw);
}

static void take_object(Linker *l, NpId id)
{
    Clause *c = clause(l);
    Parser *ps = l->ps;
    Pred *p = pred_at(ps, c->pred);
    long b = before(l, l->k);
    const Element *prev = el(l, b);
    bool comma = prev && (prev->kind == EL_COMMA || prev->kind == EL_DASH || prev->kind == EL_CCONJ || prev->kind == EL_COLON);
    c->pending = id;
    c->pending_el = l->k;
    if (comma)
        return;
    if (verb_is(l, c->pred, KIND_COPULA) && p->voice == VOICE_ACTIVE) {
        if (!p->complement)
            p->complement = id;
        return;
    }
    if (p->voice == VOICE_PASSIVE) {
        if (!p->complement && prev && prev->kind == EL_VERB)
            p->complement = id;
        return;
    }
    if (!p->object)
        p->object = id;
    else if (!p->object2 && prev && prev->kind == EL_NP && prev->id == p->object)
        p->object2 = id;
}

static void noun_group_element(Linker *l, Element *e)
{
    Parser *ps = l->ps;
    Np *np = np_at(ps, e->id);
    Clause *c = clause(l);
    span(l, e);
    if (np->kind == NP_DATE || (np->date && !e->hidden)) {
        VEC_ADD(ps->arena, &c->dates, np->date);
        if (np->kind == NP_DATE)
            return;
    }
    if (e->hidden)
        return;
    if (c->whose && c->antecedent) {
        np->possessor = c->antecedent;
        c->whose = false;
    }
    if (e->governed)
        attach_prep(l, e, e->id, 0);
    else if (c->pred)
        take_object(l, e->id);
    else
        c->surface = e->id;
    c->last_np = e->id;
}

/* ---- verbs */

/* What an infinitive or participle behind `governor` has for subject. */
static NpId controlled(Linker *l, PredId governor)
{
    const Pred *g = pred_at(l->ps, governor);
    if (g->voice == VOICE_PASSIVE)
        return g->object;
    if (g->object && verb_is(l, governor, KIND_CONTROL_OBJECT))
        return g->object;
    return g->subject;
}

/* ", the ministry said": a report put in or behind what it reports. */
static bool parenthetical(Linker *l, PredId id, long subject)
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

static bool has_verb_before(Linker *l)
{
    for (uint32_t k = 0; k < l->all.n; k++)
        if (l->all.at[k].pred)
            return true;
    return false;
}

static void new_with_subject(Linker *l, PredId id, PredLink link, NpId subject, PredId governor)
{
    Clause c = {.link = link, .outer = l->cur, .surface = subject, .governor = governor};
    bind(l, open_clause(l, c), id);
}

static void conjunct(Linker *l, PredId id, uint32_t with)
{
    const Clause *w = &l->all.at[with];
    Clause c = {.link = LINK_CONJUNCT, .outer = w->outer, .surface = w->surface, .antecedent = w->antecedent,
                .oblique = w->oblique, .antecedent_used = true, .governor = w->pred};
    const Pred *g = pred_at(l->ps, w->pred);
    if (!c.surface)
        c.surface = g->voice == VOICE_PASSIVE ? g->object : g->subject;
    bind(l, open_clause(l, c), id);
}

/* Forget that the last noun group was an object: it is the subject of what follows. */
static void release(Linker *l, PredId from, NpId np)
{
    Pred *p = pred_at(l->ps, from);
    if (p->object == np)
        p->object = 0;
    if (p->object2 == np)
        p->object2 = 0;
    if (p->complement == np)
        p->complement = 0;
}

/* The nearest clause, from the current one outwards, whose verb is finite. */
static uint32_t finite_level(Linker *l)
{
    for (uint32_t at = l->cur; at != NO_CLAUSE; at = l->all.at[at].outer)
        if (l->all.at[at].pred && is_finite(pred_at(l->ps, l->all.at[at].pred)))
            return at;
    return l->cur;
}

/* A finite verb group right behind a noun group that is free. */
static void finite_after_noun(Linker *l, PredId id, long b)
{
    Clause *c = clause(l);
    NpId subject = el(l, b)->id;
    const Element *mark = el(l, before(l, b));
    bool joined = mark && mark->kind == EL_CCONJ;
    bool comma = mark && (mark->kind == EL_COMMA || mark->kind == EL_DASH);
    if (joined) {
        release(l, c->pred, subject);
        uint32_t with = finite_level(l);
        PredId governor = l->all.at[with].pred;
        l->cur = with;
        Clause n = {.link = LINK_CONJUNCT, .outer = l->all.at[with].outer, .surface = subject, .governor = governor};
        bind(l, open_clause(l, n), id);
        return;
    }
    uint32_t outer = waiting_outer(l);
    if (takes_clause(l->ps, c->pred) && !comma) {
        release(l, c->pred, subject);
        new_with_subject(l, id, LINK_COMPLEMENT, subject, c->pred);
    } else if (outer != NO_CLAUSE && !comma) {
        bind(l, outer, id);
    } else if (comma) {
        release(l, c->pred, subject);
        Clause n = {.link = LINK_MAIN, .outer = NO_CLAUSE, .surface = subject};
        bind(l, open_clause(l, n), id);
    } else if (mark && mark->kind == EL_NP) {
        release(l, c->pred, subject);
        Clause n = {.link = LINK_RELATIVE, .outer = l->cur, .antecedent = mark->id, .surface = subject};
        bind(l, open_clause(l, n), id);
    } else {
        release(l, c->pred, subject);
        new_with_subject(l, id, LINK_COMPLEMENT, subject, c->pred);
    }
}

static void finite_verb(Linker *l, PredId id)
{
    Parser *ps = l->ps;
    long b = before(l, l->k);
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
        return;
    }
    bool inverted = prev && prev->kind == EL_COMMA && verb_is(l, id, KIND_REPORTING) && has_verb_before(l) &&
                    el(l, l->k + 1) && el(l, l->k + 1)->kind == EL_NP && !el(l, l->k + 1)->governed;
    if (inverted) {
        NpId subject = el(l, l->k + 1)->id;
        el(l, l->k + 1)->hidden = true;
        report_clause(l, id, subject);
        return;
    }
    if (!c->pred) {
        bind(l, l->cur, id);
        return;
    }
    Pred *p = pred_at(ps, id);
    if (prev && prev->kind == EL_CCONJ) {
        Pred *cp = pred_at(ps, c->pred);
        bool bare = tag_at(ps, p->head) == TAG_VB && p->first == p->head;
        if (bare && cp->kind != PRED_FINITE) {
            p->kind = cp->kind;
            conjunct(l, id, l->cur);
        } else {
            conjunct(l, id, finite_level(l));
        }
        return;
    }
    if (noun_before && c->pending == prev->id) {
        finite_after_noun(l, id, b);
        return;
    }
    uint32_t outer = waiting_outer(l);
    if (outer != NO_CLAUSE) {
        bind(l, outer, id);
        return;
    }
    Pred *cp = pred_at(ps, c->pred);
    if (prev && prev->kind == EL_COMMA && takes_clause(ps, c->pred) && cp->object && cp->object == c->pending) {
        NpId subject = cp->object;   /* "said the assault, which wounded 60, targeted a stand" */
        release(l, c->pred, subject);
        new_with_subject(l, id, LINK_COMPLEMENT, subject, c->pred);
        return;
    }
    bool reduced = !prev || prev->kind != EL_COMMA;
    if (reduced && cp->kind == PRED_FINITE && tag_at(ps, cp->head) == TAG_VBD && cp->first == cp->head && !cp->object && c->surface) {
        cp->kind = PRED_PARTICIPLE;   /* "the man attacked on Sunday died" */
        cp->voice = VOICE_PASSIVE;
        cp->link = LINK_RELATIVE;
        cp->object = cp->governor_np = c->surface;
        cp->subject = 0;
        Clause n = {.link = c->link, .outer = c->outer, .surface = c->surface, .governor = c->governor};
        bind(l, open_clause(l, n), id);
        return;
    }
    conjunct(l, id, finite_level(l));
}

/* Behind the current element: does the clause get another finite verb that is not joined to this one by "and"? */
static bool finite_ahead(Linker *l)
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

/* A bare past form read as a participle that must be a finite past: it has an object, or it reports in passing. */
static bool finite_after_all(Linker *l, PredId id, long b)
{
    const Pred *p = pred_at(l->ps, id);
    const Element *prev = el(l, b), *next = el(l, (long)l->k + 1);
    const Tagged *tg = tagged(l->ps, p->head);
    bool past = p->voice == VOICE_PASSIVE && p->first == p->head && tg->word && (tg->word->tags >> TAG_VBD & 1);
    if (!past || !prev || (prev->kind != EL_NP && prev->kind != EL_COMMA && prev->kind != EL_DASH))
        return false;
    bool oblique = next && next->kind == EL_PREP;
    bool infinitive_next = next && next->kind == EL_VERB && pred_at(l->ps, next->id)->kind == PRED_INFINITIVE;
    if (word_is(tg->word, KIND_REPORTING) && !oblique && !infinitive_next && !word_is(tg->word, KIND_NAMING))
        return true;
    if (prev->kind == EL_NP && !prev->governed && has_verb_before(l) && parenthetical(l, id, b))
        return true;
    if (prev->kind == EL_NP && !prev->governed && np_at(l->ps, prev->id)->kind == NP_PRONOUN)
        return true;
    if (prev->kind == EL_NP && !prev->governed && clause(l)->surface == prev->id && !clause(l)->pred && !finite_ahead(l))
        return true;
    bool object = next && next->kind == EL_NP && np_at(l->ps, next->id)->kind != NP_DATE && next->first == p->head + 1;
    return object && !word_is(tg->word, KIND_NAMING);
}

static void participle(Linker *l, PredId id)
{
    Parser *ps = l->ps;
    Pred *p = pred_at(ps, id);
    long b = before(l, l->k);
    const Element *prev = el(l, b);
    Clause *c = clause(l);
    if (finite_after_all(l, id, b)) {
        p->voice = VOICE_ACTIVE;
        p->kind = PRED_FINITE;
        finite_verb(l, id);
        return;
    }
    Clause n = {.outer = l->cur, .governor = c->pred};
    if (prev && prev->kind == EL_CCONJ && c->pred) {
        Pred *cp = pred_at(ps, c->pred);
        if (cp->voice == VOICE_PASSIVE || p->voice == VOICE_ACTIVE || cp->kind != PRED_FINITE) {
            p->kind = cp->kind;
            conjunct(l, id, l->cur);
            return;
        }
        p->voice = VOICE_ACTIVE;   /* "attacked the base and captured it": one past form is read as the other */
        p->kind = PRED_FINITE;
        conjunct(l, id, finite_level(l));
        return;
    }
    if (prev && prev->kind == EL_PREP) {
        p->kind = PRED_GERUND;
        n.link = LINK_GERUND;
        n.surface = c->pred ? controlled(l, c->pred) : c->surface;
        attach_prep(l, el(l, l->k), 0, id);
        n.fronted = !c->pred && !c->surface;
    } else if (prev && prev->kind == EL_VERB && c->pred) {
        p->kind = PRED_GERUND;
        n.link = LINK_GERUND;
        n.surface = controlled(l, c->pred);
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
    if (n.link == LINK_ADJUNCT && !n.fronted && verb_is(l, id, KIND_REPORTING)) {   /* ", saying": of the one who speaks */
        uint32_t top = l->cur;
        while (l->all.at[top].outer != NO_CLAUSE && l->all.at[l->all.at[top].outer].pred)
            top = l->all.at[top].outer;
        n.outer = top;
        n.governor = l->all.at[top].pred;
        n.surface = n.governor ? controlled(l, n.governor) : l->all.at[top].surface;
    }
    n.antecedent_used = true;
    bind(l, open_clause(l, n), id);
}

static void infinitive(Linker *l, PredId id)
{
    Clause *c = clause(l);
    Clause n = {.link = LINK_INFINITIVE, .outer = l->cur, .governor = c->pred};
    long b = before(l, l->k);
    const Element *prev = el(l, b);
    if (prev && prev->kind == EL_CCONJ && c->pred) {
        conjunct(l, id, l->cur);
        return;
    }
    if (c->pred)
        n.surface = controlled(l, c->pred);
    if (prev && prev->kind == EL_NP)
        n.governor_np = prev->id;
    bind(l, open_clause(l, n), id);
}

static void verb_element(Linker *l, Element *e)
{
    PredId id = e->id;
    switch (pred_at(l->ps, id)->kind) {
    case PRED_FINITE: finite_verb(l, id); break;
    case PRED_INFINITIVE: infinitive(l, id); break;
    default: participle(l, id); break;
    }
    span(l, e);
}

/* ---- marks */

static void relative(Linker *l, Element *e)
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

static void subordinate(Linker *l, Element *e)
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

static void comma(Linker *l)
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

/* ---- the result */

/* Copy the sentence's prepositional phrases behind each noun group and each predicate that they hang on. */
static void emit_preps(Linker *l)
{
    Parser *ps = l->ps;
    Phrases *p = ps->p;
    for (NpId id = 1; id < p->nps.n; id++) {
        if (np_at(ps, id)->sentence != ps->sentence)
            continue;
        np_at(ps, id)->preps = p->preps.n;
        for (uint32_t k = 0; k < ps->raw.n; k++) {
            Prep prep = ps->raw.at[k].prep;
            if (prep.on_np != id)
                continue;
            VEC_ADD(ps->arena, &p->preps, prep);
            np_at(ps, id)->n_preps++;
        }
    }
    for (uint32_t c = 0; c < l->all.n; c++) {
        PredId id = l->all.at[c].pred;
        if (!id)
            continue;
        Pred *pred = pred_at(ps, id);
        pred->preps = p->preps.n;
        for (uint32_t k = 0; k < ps->raw.n; k++) {
            Prep prep = ps->raw.at[k].prep;
            if (ps->raw.at[k].clause != c)
                continue;
            prep.on_pred = id;
            if (prep.prep == ps->w.by && pred->voice == VOICE_PASSIVE && prep.np && !pred->agent && prep.token >= pred->last)
                pred->agent = prep.np;
            VEC_ADD(ps->arena, &p->preps, prep);
            pred->n_preps++;
        }
    }
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
        if (c->link == LINK_RELATIVE && !p->governor && c->outer != NO_CLAUSE)
            p->governor = l->all.at[c->outer].pred;
        if (!c->fronted || c->outer == NO_CLAUSE)
            continue;
        const Clause *o = &l->all.at[c->outer];
        if (o->pred && !p->governor)
            p->governor = o->pred;
        NpId subject = o->surface;
        if ((c->link == LINK_ADJUNCT || c->link == LINK_GERUND) && subject) {
            if (p->voice == VOICE_PASSIVE)
                p->object = p->object ? p->object : subject;
            else
                p->subject = p->subject ? p->subject : subject;
        }
    }
    emit_preps(l);
}

/* A particle behind the object: "blew himself up". */
static void late_particle(Linker *l, const Element *e)
{
    Clause *c = clause(l);
    if (!c->pred || !kind_at(l->ps, e->first, KIND_PARTICLE))
        return;
    Pred *p = pred_at(l->ps, c->pred);
    const Element *prev = el(l, (long)l->k - 1), *next = el(l, (long)l->k + 1);
    if (next && next->kind == EL_NP)
        return;   /* a preposition */
    if (!p->particle && p->object && prev && prev->kind == EL_NP && prev->id == p->object)
        p->particle = lower_at(l->ps, e->first);
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
