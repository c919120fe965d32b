/* coordinate.c - coordination of noun groups: "A, B and C". */
#include "phrase/complex.h"

KnownClass broad(const Parser *ps, NpId id)
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
