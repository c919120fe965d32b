/* attach.c - noun groups in their clause: subject, object, complement; prepositional phrases. */
#include "phrase/linker.h"

/* "in support of" is no "in": a preposition of three words or more by its words, joined by blanks. */
static Sym whole_preposition(const Parser *ps, const Element *prep)
{
    Symbols *symbols = ps->r->document->symbols;
    Str whole = {0};
    for (uint32_t t = prep->first; t < prep->last; t++) {
        Str word = symbol_str(symbols, lower_at(ps, t));
        whole = whole.len ? arena_printf(ps->arena, STR_FMT " " STR_FMT, STR_ARG(whole), STR_ARG(word)) : word;
    }
    return symbol_find(symbols, whole);
}

/* "Moscow is an ally, along with Minsk": a phrase that joins another to the clause's subject. */
static void join_subject(Linker *l, const Element *prep, NpId np)
{
    Parser *ps = l->ps;
    const Clause *c = clause(l);
    uint32_t n;
    if (!np || !c->pred || !c->surface || np_at(ps, np)->first_conjunct != np)
        return;
    if (!word_is(lexicon_phrase(ps->r->lexicon, ps->r->document, prep->first, prep->last, &n), KIND_ACCOMPANYING))
        return;
    NpId first = np_at(ps, c->surface)->first_conjunct, last = c->surface;
    if (first == np || class_is(ps, np_at(ps, first)->cls, C_EVENT))
        return;
    while (np_at(ps, last)->conjunct)
        last = np_at(ps, last)->conjunct;
    np_at(ps, last)->conjunct = np;
    for (NpId m = np; m; m = np_at(ps, m)->conjunct)
        np_at(ps, m)->first_conjunct = first;
}

void attach_prep(Linker *l, NpId np, PredId gerund)
{
    long j = l->k - 1;
    const Element *prep = el(l, j);
    Parser *ps = l->ps;
    Sym word = lower_at(ps, prep->first);
    if (prep->last == prep->first + 2)
        word = word ? word : lower_at(ps, prep->first + 1);
    if (prep->last > prep->first + 2 && whole_preposition(ps, prep))
        word = whole_preposition(ps, prep);
    const Element *left = el(l, j - 1);
    long at = j - 1;
    while (left && (left->kind == EL_OTHER || (left->kind == EL_NP && left->hidden) || left->kind == EL_QUOTE) && at > 0)
        left = el(l, --at);
    if (left && left->kind == EL_ADV && word == ps->w.of && at > 0 && el(l, at - 1)->kind == EL_NP && kind_at(ps, left->first, KIND_PARTICLE))
        left = el(l, --at);   /* "the handing over of the men" */
    if (left && left->kind == EL_COMMA && word == ps->w.of && at > 0 && el(l, at - 1)->kind == EL_NP && !el(l, at - 1)->hidden)
        left = el(l, --at);   /* "Karim Haddad, of the council, said" */
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
    join_subject(l, prep, np);
    VEC_ADD(ps->arena, &ps->raw, raw);
}

/* "fears that it would hurt the talks": a clause taken for a relative has an object of its own, so it says what the noun is about. */
static bool content_clause(Linker *l, Pred *p, NpId id, const Element *prev)
{
    Clause *c = clause(l);
    bool relative = c->link == LINK_RELATIVE && c->antecedent && !c->antecedent_used && p->object == c->antecedent;
    if (!relative || !prev || prev->kind != EL_VERB)
        return false;
    bool that = lower_at(l->ps, c->first) == l->ps->w.that || kind_at(l->ps, np_at(l->ps, c->antecedent)->head, KIND_REPORT_NOUN);
    if (!that || verb_is(l, c->pred, KIND_NAMING)) {   /* "groups that it considers terrorists" */
        p->complement = id;
        return true;
    }
    p->object = id;
    p->link = c->link = LINK_COMPLEMENT;
    return true;
}

/* Behind element k and its prepositional phrases: a finite verb, or a report's? */
static bool verb_behind(const Linker *l, long k)
{
    for (k++; el(l, k); k++) {
        const Element *e = el(l, k);
        bool inside = e->kind == EL_PREP || e->kind == EL_ADV || e->kind == EL_ADJ || e->kind == EL_QUOTE ||
                      (e->kind == EL_NP && (e->governed || e->hidden || np_at(l->ps, e->id)->kind == NP_DATE)) ||
                      (e->kind == EL_OTHER && el(l, k + 1) && el(l, k + 1)->kind == EL_NP && el(l, k + 1)->hidden);
        if (inside)
            continue;
        if (e->kind != EL_VERB)
            return false;
        const Pred *p = pred_at(l->ps, e->id);
        return is_finite(p) || (p->voice == VOICE_PASSIVE && verb_is(l, e->id, KIND_REPORTING));
    }
    return false;
}

/* A noun group where the clause still waits for its verb. */
static void take_subject(Linker *l, NpId id)
{
    Clause *c = clause(l);
    const Element *prev = el(l, before(l, l->k));
    bool mark = prev && (prev->kind == EL_COMMA || prev->kind == EL_DASH);
    if (c->surface && mark && !verb_behind(l, l->k))
        return;   /* a description put in */
    c->held = c->surface;
    c->contact = c->surface && prev && prev->kind == EL_NP ? prev->id : 0;
    c->surface = id;
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
    if (kind_at(ps, np_at(ps, id)->head, KIND_TIME_NOUN) && np_at(ps, id)->det == DET_OTHER)
        return;   /* "fell every day" */
    if (content_clause(l, p, id, prev))
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

/* ", Saturday.": a date behind a comma at the end is the sentence's. */
static bool closes_sentence(const Linker *l, const Element *e)
{
    const Parser *ps = l->ps;
    bool comma = e->first > ps->begin && tag_at(ps, e->first - 1) == TAG_COMMA;
    return comma && (e->last >= ps->end || tag_at(ps, e->last) == TAG_STOP);
}

/* The outermost clause around the current one that has its verb. */
static uint32_t outermost(const Linker *l)
{
    uint32_t found = l->cur;
    for (uint32_t at = l->cur; at != NO_CLAUSE; at = l->all.at[at].outer)
        if (l->all.at[at].pred)
            found = at;
    return found;
}

void noun_group_element(Linker *l, Element *e)
{
    Parser *ps = l->ps;
    Np *np = np_at(ps, e->id);
    Clause *c = clause(l);
    span(l, e);
    if (np->kind == NP_DATE || (np->date && !e->hidden)) {
        VEC_ADD(ps->arena, &c->dates, np->date);
        uint32_t main = closes_sentence(l, e) ? outermost(l) : finite_level(l);
        if (np->kind == NP_DATE && main != l->cur && l->all.at[l->cur].pred)
            VEC_ADD(ps->arena, &l->all.at[main].dates, np->date);   /* "an operation to arrest a leader on Friday": of the whole */
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
        attach_prep(l, e->id, 0);
    else if (c->pred)
        take_object(l, e->id);
    else
        take_subject(l, e->id);
    c->last_np = e->id;
}

/* "freed after its occupation by X", "linked to a strike by Y": whose noun stands behind a preposition that tells of another
 * event, its by-phrase is its own and not the verb's. */
static bool by_of_noun(const Linker *l, const Prep *by)
{
    const Parser *ps = l->ps;
    if (!by->on_np)
        return false;
    const Np *np = np_at(ps, by->on_np);
    if (np->kind != NP_NOMINAL || np->cls || kind_at(ps, np->head, KIND_TIME_NOUN))
        return false;
    for (uint32_t k = 0; k < ps->raw.n; k++) {
        const Prep *p = &ps->raw.at[k].prep;
        if (p->np == by->on_np)
            return p->prep == ps->w.to ? np->det != DET_NONE   /* but "shot to death by X" */
                                       : !kind_at(ps, p->token, KIND_PLACE_PREP) && !kind_at(ps, p->token, KIND_SIMULTANEOUS);
    }
    return false;
}

void emit_preps(Linker *l)
{
    Parser *ps = l->ps;
    Phrases *p = ps->p;
    for (NpId id = ps->first_np; id < p->nps.n; id++) {
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
            if (prep.prep == ps->w.by && pred->voice == VOICE_PASSIVE && prep.np && !pred->agent && prep.token >= pred->last &&
                !by_of_noun(l, &prep))
                pred->agent = prep.np;
            VEC_ADD(ps->arena, &p->preps, prep);
            pred->n_preps++;
        }
    }
}
