/* appose.c - apposition ("A, the leader of B,"), brackets, acronyms, "Town, Country". */
#include "phrase/complex.h"

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

/* "Karim Haddad, a teacher at the school was killed": a person's description that lacks its second comma; the person is no part of
 * a phrase. */
static bool open_description(const Parser *ps, long a, long b, const Element *behind)
{
    const Np *x = np_at(ps, el_at(ps, a)->id), *y = np_at(ps, el_at(ps, b)->id);
    return behind && behind->kind == EL_VERB && x->kind == NP_NAME && class_is(ps, x->cls, C_PERSON) && !el_at(ps, a)->governed &&
           y->kind == NP_NOMINAL && y->det == DET_INDEFINITE && !y->plural && class_is(ps, y->cls, C_PERSON) &&
           !kind_at(ps, pred_at(ps, behind->id)->head, KIND_REPORTING);
}

/* "two reporters, A and B", "three judges: A, B and C": people of a kind with all their names. */
static bool names_them(const Parser *ps, NpId people, NpId first)
{
    const Np *x = np_at(ps, people);
    if (x->kind != NP_NOMINAL || !x->plural || x->conjunct || x->first_conjunct != people || !class_is(ps, x->cls, C_POPULATION))
        return false;
    uint32_t n = 0;
    for (NpId m = first; m; m = np_at(ps, m)->conjunct, n++)
        if (np_at(ps, m)->kind != NP_NAME || !(class_is(ps, np_at(ps, m)->cls, C_PERSON) || !np_at(ps, m)->cls))
            return false;
    const Number *count = x->number ? &ps->r->mentions->numbers.at[x->number] : NULL;
    return n > 1 && (!count || count->value == n);
}

void appose(Parser *ps)
{
    for (long k = 1; k + 1 < (long)ps->el.n; k++) {
        bool mark = is_kind(ps, k, EL_COMMA) || is_kind(ps, k, EL_DASH);
        if ((mark || is_kind(ps, k, EL_COLON)) && participant(ps, k - 1) && participant(ps, k + 1) && !el_at(ps, k + 1)->hidden &&
            names_them(ps, el_at(ps, k - 1)->id, el_at(ps, k + 1)->id)) {
            link_apposition(ps, k - 1, k + 1);
            el_at(ps, k)->kind = EL_OTHER;
            continue;
        }
        if (!mark || !participant(ps, k + 1) || el_at(ps, k + 1)->hidden)
            continue;
        long a = k - 1;
        while (is_kind(ps, a, EL_NP) && el_at(ps, a)->hidden && a > 1)
            a -= 2;
        if (!participant(ps, a) || last_member(ps, a) != k - 1)
            continue;
        NpId x = el_at(ps, a)->id, y = el_at(ps, k + 1)->id;
        bool many = np_at(ps, x)->conjunct != 0;
        if (many && !np_at(ps, y)->plural && np_at(ps, y)->det == DET_INDEFINITE) {   /* "A and B, a teacher" */
            a = k - 1;
            x = el_at(ps, a)->id;
            many = false;
        }
        if (np_at(ps, y)->conjunct || !compatible(ps, x, y) || (many && !np_at(ps, y)->plural))
            continue;
        long end = phrase_end(ps, k + 1);
        const Element *behind = el_at(ps, end);
        bool closes = !behind || behind->kind == EL_COMMA || behind->kind == EL_DASH || behind->kind == EL_RPAREN ||
                      behind->kind == EL_WH || behind->kind == EL_OTHER || behind->kind == EL_COLON ||
                      (behind->kind == EL_VERB && !is_finite(pred_at(ps, behind->id))) || open_description(ps, a, k + 1, behind);
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
