/* coordinate.c - complex noun phrases: coordination ("A, B and C") and apposition ("A, the leader of B,"). */
#include "phrase/internal.h"

static Element *el_at(const Parser *ps, long k)
{
    return k >= 0 && (uint32_t)k < ps->el.n ? &ps->el.at[k] : NULL;
}

static bool is_kind(const Parser *ps, long k, ElementKind kind)
{
    const Element *e = el_at(ps, k);
    return e && e->kind == kind;
}

static bool participant(const Parser *ps, long k)
{
    const Element *e = el_at(ps, k);
    return e && e->kind == EL_NP && np_at(ps, e->id)->kind != NP_DATE;
}

/* The broad kind of thing, for telling whether two noun groups may stand side by side. */
static KnownClass broad(const Parser *ps, NpId id)
{
    ClassId c = np_at(ps, id)->cls;
    static const KnownClass order[] = {C_EVENT, C_WEAPON, C_ASSET, C_STATE, C_PLACE, C_AGENT};
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
        if (class_is(ps, c, order[i]))
            return order[i];
    return C_NONE;
}

static bool alike(const Parser *ps, NpId a, NpId b)
{
    KnownClass x = broad(ps, a), y = broad(ps, b);
    if (x == y || x == C_NONE || y == C_NONE)
        return true;
    bool state_x = x == C_STATE && (y == C_AGENT || y == C_PLACE);
    bool state_y = y == C_STATE && (x == C_AGENT || x == C_PLACE);
    bool target_x = (x == C_PLACE || x == C_ASSET || x == C_AGENT) && (y == C_PLACE || y == C_ASSET || y == C_AGENT);
    return state_x || state_y || target_x;
}

/* Is a participle the past of a clause: "the army said", "a witness found that"? */
static bool past_of_clause(const Parser *ps, long k)
{
    const Pred *p = pred_at(ps, el_at(ps, k)->id);
    const Word *w = tagged(ps, p->head)->word;
    if (p->kind != PRED_PARTICIPLE || p->voice != VOICE_PASSIVE || p->first != p->head || !w || !(w->tags >> TAG_VBD & 1))
        return false;
    return word_is(w, KIND_REPORTING) || is_kind(ps, k + 1, EL_SCONJ) || is_kind(ps, k + 1, EL_NP);
}

/* Behind element k: past prepositional phrases, is there a finite verb group? Then k begins a clause of its own. */
static bool verb_follows(const Parser *ps, long k)
{
    long j = k + 1;
    while (is_kind(ps, j, EL_ADV) || (is_kind(ps, j, EL_PREP) && is_kind(ps, j + 1, EL_NP)))
        j += is_kind(ps, j, EL_PREP) ? 2 : 1;
    return is_kind(ps, j, EL_VERB) && (is_finite(pred_at(ps, el_at(ps, j)->id)) || past_of_clause(ps, j));
}

/* Before element k, in the same clause: a finite verb group that has its object there? */
static bool verb_before(const Parser *ps, long k)
{
    bool other = false;
    for (long j = k - 1; j >= 0; j--) {
        const Element *e = el_at(ps, j);
        if (e->kind == EL_SCONJ || e->kind == EL_WH || e->kind == EL_COLON)
            return false;
        if (e->kind != EL_VERB)
            continue;
        if (is_finite(pred_at(ps, e->id)))
            return !takes_clause(ps, e->id) || (j != k - 1 && (!other || is_kind(ps, j + 1, EL_VERB)));
        other = true;   /* "wants to attack A": look for the verb of the clause */
    }
    return false;
}

/* Members of a list are of one kind; a state that no preposition governs may act beside groups. */
static bool same_kind(const Parser *ps, long a, long b)
{
    KnownClass x = broad(ps, el_at(ps, a)->id), y = broad(ps, el_at(ps, b)->id);
    return x == y || (x == C_STATE && y == C_AGENT && !el_at(ps, a)->governed);
}

static void absorb(Parser *ps, long from, long to)
{
    for (long j = from; j <= to; j++)
        if (ps->el.at[j].kind == EL_COMMA || ps->el.at[j].kind == EL_CCONJ || ps->el.at[j].kind == EL_DASH)
            ps->el.at[j].kind = EL_OTHER;
}

static void join(Parser *ps, long left, long right)
{
    NpId a = el_at(ps, left)->id, b = el_at(ps, right)->id;
    NpId first = np_at(ps, a)->first_conjunct;
    np_at(ps, a)->conjunct = b;
    for (NpId m = b; m; m = np_at(ps, m)->conjunct)
        np_at(ps, m)->first_conjunct = first;
    el_at(ps, right)->hidden = true;
    absorb(ps, left + 1, right - 1);
}

/* "Kerry, the secretary of state, and Lavrov": is b, behind a's comma, a description of a? */
static bool describes(const Parser *ps, NpId a, NpId b)
{
    const Np *x = np_at(ps, a), *y = np_at(ps, b);
    return x->kind == NP_NAME && y->kind == NP_NOMINAL && y->det != DET_NONE && !y->plural && !y->number &&
           class_is(ps, x->cls, C_PERSON) && class_is(ps, y->cls, C_PERSON);
}

/* The left partner of a coordination whose right one is at `right`: the nearest noun group, or the one that governs its phrase. */
static long left_partner(const Parser *ps, long conj, long right)
{
    long k = conj - 1;
    if (is_kind(ps, k, EL_COMMA))
        k--;
    if (!participant(ps, k))
        return -1;
    NpId r = el_at(ps, right)->id;
    for (long at = k;; at -= 2) {
        NpId l = el_at(ps, at)->id;
        bool same_form = np_at(ps, l)->kind == np_at(ps, r)->kind;
        bool higher = el_at(ps, at)->governed && participant(ps, at - 2) && is_kind(ps, at - 1, EL_PREP);
        bool higher_fits = higher && np_at(ps, el_at(ps, at - 2)->id)->kind == np_at(ps, r)->kind &&
                           broad(ps, el_at(ps, at - 2)->id) == broad(ps, r);
        if (alike(ps, l, r) && (same_form || !higher_fits))
            return at;
        if (!higher)
            return -1;
    }
}

void coordinate(Parser *ps)
{
    for (long k = 1; k + 1 < (long)ps->el.n; k++) {
        if (!is_kind(ps, k, EL_CCONJ) || !participant(ps, k + 1))
            continue;
        if (lower_at(ps, el_at(ps, k)->first) == ps->w.than)
            continue;
        long left = left_partner(ps, k, k + 1);
        if (left < 0)
            continue;
        if (verb_follows(ps, k + 1) && verb_before(ps, left))
            continue;
        join(ps, left, k + 1);
        for (long a = left; is_kind(ps, a - 1, EL_COMMA) && participant(ps, a - 2); a -= 2) {
            NpId x = el_at(ps, a - 2)->id, y = el_at(ps, a)->id;
            if (!alike(ps, x, y) || describes(ps, x, y) || np_at(ps, x)->conjunct ||
                np_at(ps, x)->kind != np_at(ps, y)->kind || !same_kind(ps, a - 2, a))
                break;
            if (is_kind(ps, a - 3, EL_PREP) && a - 4 < 0)
                break;   /* "In Washington, Kerry and Lavrov": a fronted phrase is no member */
            join(ps, a - 2, a);
        }
    }
}

/* Where the noun phrase that begins at element k ends: behind its prepositional phrases. */
static long phrase_end(const Parser *ps, long k)
{
    long j = k + 1;
    for (;;) {
        if (is_kind(ps, j, EL_PREP) && is_kind(ps, j + 1, EL_NP))
            j += 2;
        else if (is_kind(ps, j, EL_OTHER) && is_kind(ps, j + 1, EL_NP) && el_at(ps, j + 1)->hidden)
            j += 2;
        else
            return j;
    }
}

static bool compatible(const Parser *ps, NpId a, NpId b)
{
    const Np *x = np_at(ps, a), *y = np_at(ps, b);
    if (x->kind == NP_PRONOUN || y->kind == NP_PRONOUN || x->kind == NP_NUMBER || y->kind == NP_NUMBER)
        return false;
    KnownClass bx = broad(ps, a), by = broad(ps, b);
    if (x->kind == NP_NAME && y->kind == NP_NAME)
        return false;
    bool anyone = y->cls && y->cls == ps->r->vocab->known[C_AGENT];   /* "Chad, an ally": states, groups and persons are such */
    if (bx != by && bx != C_NONE && by != C_NONE && !(bx == C_STATE && (by == C_PLACE || anyone)))
        return false;
    bool person_x = class_is(ps, x->cls, C_PERSON), person_y = class_is(ps, y->cls, C_PERSON);
    if (person_y && y->kind == NP_NAME && !x->cls)   /* "After the attack, Karim Haddad, a spokesman, said" */
        return false;
    if (x->cls && y->cls && person_x != person_y && bx == C_AGENT && !anyone)
        return false;
    if (x->kind == NP_NOMINAL && y->kind == NP_NOMINAL)
        return x->cls && x->cls == y->cls && y->det == DET_INDEFINITE;
    bool office = person_x && person_y && x->kind == NP_NAME && !y->plural;   /* "Karim Haddad, commander of the brigade," */
    return y->kind == NP_NAME || y->det != DET_NONE || y->number || y->n_modifiers || y->possessor || office;
}

static void link_apposition(Parser *ps, long a, long b)
{
    NpId x = el_at(ps, a)->id, y = el_at(ps, b)->id;
    /* the link goes from the named one to the description */
    if (np_at(ps, y)->kind == NP_NAME && np_at(ps, x)->kind != NP_NAME) {
        np_at(ps, y)->apposition = x;
        np_at(ps, x)->apposed_to = y;
    } else {
        np_at(ps, x)->apposition = y;
        np_at(ps, y)->apposed_to = x;
    }
    el_at(ps, b)->hidden = true;
}

static long last_member(const Parser *ps, long k)
{
    long j = k;
    while (is_kind(ps, j + 1, EL_OTHER) && is_kind(ps, j + 2, EL_NP) && el_at(ps, j + 2)->hidden &&
           np_at(ps, el_at(ps, j + 2)->id)->first_conjunct == np_at(ps, el_at(ps, k)->id)->first_conjunct)
        j += 2;
    return j;
}

/* "(HNC)", "(a suburb)": a bracket right behind a noun group. */
static void bracket(Parser *ps, long open)
{
    long close = open + 1;
    while (el_at(ps, close) && el_at(ps, close)->kind != EL_RPAREN)
        close++;
    if (!el_at(ps, close) || close - open > 24)
        return;
    bool verb = false;
    for (long j = open + 1; j < close; j++)
        verb |= el_at(ps, j)->kind == EL_VERB;
    if (participant(ps, open - 1) && close == open + 2 && participant(ps, open + 1)) {
        NpId a = el_at(ps, open - 1)->id, b = el_at(ps, open + 1)->id;
        if (np_at(ps, b)->kind == NP_NAME && (broad(ps, a) == broad(ps, b) || broad(ps, b) == C_NONE))
            link_apposition(ps, open - 1, open + 1);
    }
    if (!verb)
        for (long j = open; j <= close; j++) {
            if (el_at(ps, j)->kind == EL_NP)
                el_at(ps, j)->hidden = true;
            else
                el_at(ps, j)->kind = EL_OTHER;
        }
}

/* "Higher Negotiations Committee or HNC": an acronym given as an alternative is the same thing. */
static void alternative_acronym(Parser *ps, long conj)
{
    if (!participant(ps, conj - 1) || !participant(ps, conj + 1) || lower_at(ps, el_at(ps, conj)->first) != ps->w.or_)
        return;
    NpId a = el_at(ps, conj - 1)->id, b = el_at(ps, conj + 1)->id;
    const Mentions *m = ps->r->mentions;
    if (np_at(ps, a)->kind != NP_NAME || np_at(ps, b)->kind != NP_NAME || !m->names.at[np_at(ps, b)->name].acronym)
        return;
    link_apposition(ps, conj - 1, conj + 1);
    el_at(ps, conj)->kind = EL_OTHER;
}

/* "Tripoli, Lebanon": a place with what it lies in, which is a prepositional phrase without a preposition. */
static void place_comma(Parser *ps, long k)
{
    if (!participant(ps, k - 1) || !participant(ps, k + 1))
        return;
    const Np *a = np_at(ps, el_at(ps, k - 1)->id), *b = np_at(ps, el_at(ps, k + 1)->id);
    if (!class_is(ps, a->cls, C_PLACE) || !class_is(ps, b->cls, C_PLACE) || class_is(ps, a->cls, C_STATE) ||
        b->kind != NP_NAME || a->kind == NP_PRONOUN || b->possessor ||
        (a->cls == b->cls && !(a->kind == NP_NAME && is_kind(ps, k - 2, EL_PREP))))
        return;
    if (is_kind(ps, k + 2, EL_CCONJ) || (is_kind(ps, k + 2, EL_COMMA) && participant(ps, k + 3) && is_kind(ps, k + 4, EL_CCONJ)))
        return;
    VEC_ADD(ps->arena, &ps->raw, ((RawPrep){.prep = {.prep = ps->w.comma, .token = el_at(ps, k)->first,
                                            .np = el_at(ps, k + 1)->id, .on_np = el_at(ps, k - 1)->id}, .clause = NO_CLAUSE}));
    el_at(ps, k + 1)->hidden = true;
    el_at(ps, k)->kind = EL_OTHER;
    if (is_kind(ps, k + 2, EL_COMMA))
        el_at(ps, k + 2)->kind = EL_OTHER;
}

void bracket_all(Parser *ps)
{
    for (long k = 1; k + 1 < (long)ps->el.n; k++) {
        if (is_kind(ps, k, EL_CCONJ))
            alternative_acronym(ps, k);
        else if (is_kind(ps, k, EL_LPAREN))
            bracket(ps, k);
        else if (is_kind(ps, k, EL_COMMA))
            place_comma(ps, k);
    }
}

void appose(Parser *ps)
{
    for (long k = 1; k + 1 < (long)ps->el.n; k++) {
        bool mark = is_kind(ps, k, EL_COMMA) || is_kind(ps, k, EL_DASH);
        if (!mark || !participant(ps, k + 1) || el_at(ps, k + 1)->hidden)
            continue;
        long a = k - 1;
        while (is_kind(ps, a, EL_NP) && el_at(ps, a)->hidden && a > 1)
            a -= 2;
        if (!participant(ps, a) || last_member(ps, a) != k - 1)
            continue;
        NpId x = el_at(ps, a)->id, y = el_at(ps, k + 1)->id;
        bool many = np_at(ps, x)->conjunct != 0;
        if (np_at(ps, y)->conjunct || !compatible(ps, x, y) || (many && !np_at(ps, y)->plural))
            continue;
        long end = phrase_end(ps, k + 1);
        const Element *behind = el_at(ps, end);
        bool closes = !behind || behind->kind == EL_COMMA || behind->kind == EL_DASH || behind->kind == EL_RPAREN ||
                      behind->kind == EL_WH || behind->kind == EL_OTHER || behind->kind == EL_COLON ||
                      (behind->kind == EL_VERB && !is_finite(pred_at(ps, behind->id)));
        bool reports = behind && behind->kind == EL_VERB && end == k + 2 &&
                       kind_at(ps, pred_at(ps, behind->id)->head, KIND_REPORTING);
        if (!closes || reports)
            continue;
        link_apposition(ps, a, k + 1);
        el_at(ps, k)->kind = EL_OTHER;
        if (behind && (behind->kind == EL_COMMA || behind->kind == EL_DASH))
            ps->el.at[end].kind = EL_OTHER;
    }
}
