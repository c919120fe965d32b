/* name_link.c - short forms of names: surnames, acronyms, names inside longer names. */
#include "discourse/name_set.h"

/* Is `a` the end of `b`? its beginning? Both only when shorter. */
static bool ends(const KeyWords *a, const KeyWords *b)
{
    for (uint32_t i = 1; i <= a->n && a->n < b->n; i++)
        if (!str_eq(a->at[a->n - i], b->at[b->n - i]))
            return false;
    return a->n && a->n < b->n;
}

static bool begins(const KeyWords *a, const KeyWords *b)
{
    for (uint32_t i = 0; i < a->n && a->n < b->n; i++)
        if (!str_eq(a->at[i], b->at[i]))
            return false;
    return a->n && a->n < b->n;
}

static const Word *key_word(const Work *w, Str word)
{
    return lexicon_word(w->r->lexicon, w->doc->symbols, symbol_find(w->doc->symbols, word));
}

/* Do words of these kinds add nothing to a name: "X group", "X Front", "X Province"? */
static bool only_generic(const Work *w, const KeyWords *k, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        const Word *word = key_word(w, k->at[i]);
        if (!word_is(word, KIND_GENERIC_GROUP) && !word_is(word, KIND_ORGANISATION_HEAD) && !word_is(word, KIND_PLACE_HEAD))
            return false;
    }
    return true;
}

/* First letters in a row, small words left out when `content`. */
static bool initials_are(const Work *w, Str acronym, const KeyWords *k, bool content)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < k->n; i++) {
        const Word *word = key_word(w, k->at[i]);
        if (content && word && (word->usual == TAG_PREP || word->usual == TAG_DET || word->usual == TAG_CCONJ))
            continue;
        if (n >= acronym.len || acronym.ptr[n] != k->at[i].ptr[0])
            return false;
        n++;
    }
    return n == acronym.len && n >= 2;
}

/* How surely `a` is a short form of `b`; 0 not at all. */
typedef enum Likeness { UNLIKE, LIKE_GIVEN, LIKE_PART, LIKE_SURNAME, LIKE_INITIALS } Likeness;

static Likeness person_likeness(const KeyWords *a, const KeyWords *b)
{
    if (ends(a, b))
        return LIKE_SURNAME;
    bool both_ends = a->n >= 2 && a->n < b->n && str_eq(a->at[0], b->at[0]) && str_eq(a->at[a->n - 1], b->at[b->n - 1]);
    if (both_ends)
        return LIKE_SURNAME;
    if (a->n == 1 && b->n > 2 && str_eq(a->at[0], b->at[b->n - 2]))   /* the father's name before the mother's */
        return LIKE_PART;
    if (!begins(a, b))
        return UNLIKE;
    return a->n == 1 ? LIKE_GIVEN : LIKE_SURNAME;
}

static Likeness key_likeness(const Work *w, const NameSet *x, const NameSet *y, Sym a_key, Sym b_key)
{
    KeyWords a = key_words(w, a_key), b = key_words(w, b_key);
    Family fa = family_of(w->v, x->cls), fb = family_of(w->v, y->cls);
    if (a.n == 1 && b.n >= 2 && x->acronym && fb != FAMILY_PERSON &&
        (initials_are(w, a.at[0], &b, true) || initials_are(w, a.at[0], &b, false)))
        return LIKE_INITIALS;
    if (fb == FAMILY_PERSON && (fa == FAMILY_PERSON || fa == FAMILY_NONE))
        return person_likeness(&a, &b);
    if (fa == FAMILY_PERSON || fb == FAMILY_PERSON || (fa && fb && !classes_agree(w->v, x->cls, y->cls)))
        return UNLIKE;
    if (begins(&a, &b))
        return only_generic(w, &b, a.n, b.n) ? LIKE_PART : UNLIKE;
    return ends(&a, &b) && only_generic(w, &b, 0, b.n - a.n) ? LIKE_PART : UNLIKE;
}

static Likeness likeness(const Work *w, const NameSet *x, const NameSet *y)
{
    Likeness best = UNLIKE;
    for (uint32_t i = 0; i < x->n_keys; i++)
        for (uint32_t k = 0; k < y->n_keys; k++) {
            Likeness like = key_likeness(w, x, y, x->keys[i], y->keys[k]);
            best = like > best ? like : best;
        }
    return best;
}

static void tie(NameSets *s, uint32_t child, uint32_t parent)
{
    child = set_root(s, child);
    parent = set_root(s, parent);
    if (child == parent)
        return;
    NameSet *c = &s->all.at[child], *p = &s->all.at[parent];
    if (c->entity && p->entity)
        return;
    if (c->entity)
        p->link = child;
    else
        c->link = parent;
}

/* The only set that a short form may stand for; 0 when there is none or several. */
static uint32_t only_owner(const Work *w, const NameSets *s, uint32_t at)
{
    const NameSet *x = &s->all.at[at];
    uint32_t best = 0, n = s->all.n < SETS_MAX ? s->all.n : SETS_MAX;
    Likeness like = UNLIKE;
    bool several = false;
    for (uint32_t k = 1; k < n; k++) {
        Likeness l = k == at ? UNLIKE : likeness(w, x, &s->all.at[k]);
        if (!l || l < like)
            continue;
        if (l == like && set_root(s, k) != set_root(s, best)) {
            several = true;
            continue;
        }
        if (l > like)
            several = false;
        like = l;
        best = k;
    }
    return several ? 0 : best;
}

/* The same spelling, once known to the gazetteer and once not. */
static void tie_equal_keys(Work *w, NameSets *s)
{
    IntMap owner = {0};
    for (uint32_t i = 1; i < s->all.n; i++)
        for (uint32_t k = 0; s->all.at[i].entity && k < s->all.at[i].n_keys; k++)
            *intmap_put(w->arena, &owner, s->all.at[i].keys[k], NULL) = i;
    for (uint32_t i = 1; i < s->all.n; i++) {
        const NameSet *x = &s->all.at[i];
        const uint32_t *known = x->entity || !x->n_keys ? NULL : intmap_find(&owner, x->keys[0]);
        if (known && classes_agree(w->v, x->cls, s->all.at[*known].cls))
            tie(s, i, *known);
    }
}

/* Names that the text itself says are one: "Higher Negotiations Committee (HNC)", "X or HNC". */
static void tie_introduced(Work *w, NameSets *s)
{
    for (uint32_t i = 1; i < w->m->names.n; i++) {
        const Name *n = name_at(w, i);
        if (n->acronym_of && s->of_name[i] && s->of_name[n->acronym_of])
            tie(s, s->of_name[i], s->of_name[n->acronym_of]);
    }
    for (NpId id = 1; id < w->p->nps.n; id++) {
        const Np *np = np_at(w, id);
        if (np->kind != NP_NAME || !np->apposition || np_at(w, np->apposition)->kind != NP_NAME)
            continue;
        uint32_t a = np->name, b = np_at(w, np->apposition)->name;
        bool acronym = name_at(w, a)->acronym || name_at(w, b)->acronym;
        if (acronym && s->of_name[a] && s->of_name[b])
            tie(s, s->of_name[b], s->of_name[a]);
    }
}

static bool in_headline(const Work *w, uint32_t name)
{
    NpId id = w->np_of_name[name];
    uint32_t sentence = id ? np_at(w, id)->sentence : 0;   /* a name inside a noun group that is none's head: look it up */
    for (; !id && sentence < w->doc->sentences.n; sentence++)
        if (name_at(w, name)->first < w->doc->sentences.at[sentence].last)
            break;
    return sentence < w->doc->sentences.n && w->doc->sentences.at[sentence].kind == SENTENCE_HEADLINE;
}

/* A surname that the gazetteer took for someone famous, while the text introduces another bearer in full. */
static void local_bearer(Work *w, NameSets *s, uint32_t at)
{
    NameSet *x = &s->all.at[at];
    if (!vocab_is(w->v, x->cls, C_PERSON))
        return;
    for (uint32_t k = 0; k < x->n_keys; k++)
        if (key_words(w, x->keys[k]).n > 1)
            return;
    uint32_t owner = only_owner(w, s, at);
    if (!owner || (s->all.at[owner].first > x->first && !in_headline(w, x->first)) || likeness(w, x, &s->all.at[owner]) != LIKE_SURNAME)
        return;
    x->entity = 0;
    tie(s, at, owner);
}

void name_sets_link(Work *w, NameSets *s)
{
    tie_equal_keys(w, s);
    tie_introduced(w, s);
    uint32_t n = s->all.n < SETS_MAX ? s->all.n : SETS_MAX;
    for (uint32_t i = 1; i < n; i++) {
        if (s->all.at[i].link != i)
            continue;
        if (s->all.at[i].entity) {
            local_bearer(w, s, i);
            continue;
        }
        uint32_t owner = only_owner(w, s, i);
        if (owner)
            tie(s, i, owner);
    }
}
