#include "mention/finder.h"

enum { ACRONYM_MAX = 8 };

typedef struct Settled {
    ClassId cls;
    int strength;
    EntityId entity;
    uint32_t name;   /* the first with that key */
} Settled;

typedef struct Settler {
    Finder *f;
    int *strengths;
    VEC(Settled) all;   /* [0] unused */
    IntMap by_key;      /* key -> Settled */
} Settler;

static Name *name_of(const Settler *s, uint32_t i) { return &s->f->out->names.at[i]; }

static Settled *settled_of(Settler *s, Sym key)
{
    bool added;
    uint32_t *at = intmap_put(s->f->arena, &s->by_key, key, &added);
    if (added) {
        *at = s->all.n;
        VEC_ADD(s->f->arena, &s->all, (Settled){0});
    }
    return &s->all.at[*at];
}

static void learn(Settler *s, Sym key, uint32_t name, ClassId cls, int strength, EntityId entity)
{
    if (!key)
        return;
    Settled *known = settled_of(s, key);
    if (!known->name)
        known->name = name;
    if (strength > known->strength) {
        known->strength = strength;
        known->cls = cls;
        known->entity = entity;
    }
}

/* The last word of a key: a person's surname. */
static Sym last_word(const Settler *s, Sym key)
{
    Str text = symbol_str(s->f->d->symbols, key);
    uint32_t cut = text.len;
    while (cut && text.ptr[cut - 1] != ' ')
        cut--;
    return cut ? symbol(s->f->d->symbols, str_sub(text, cut, text.len)) : 0;
}

static void collect(Settler *s)
{
    for (uint32_t i = 1; i < s->f->out->names.n; i++) {
        const Name *n = name_of(s, i);
        if (n->form == NAME_DEMONYM)
            continue;
        learn(s, n->key, i, n->cls, n->entity ? 4 : s->strengths[i], n->entity);
        if (vocab_is(s->f->vocab, n->cls, C_PERSON) && s->strengths[i] > 0)
            learn(s, last_word(s, n->key), i, n->cls, s->strengths[i] > 2 ? 2 : s->strengths[i], 0);
    }
}

static void apply(Settler *s)
{
    for (uint32_t i = 1; i < s->f->out->names.n; i++) {
        Name *n = name_of(s, i);
        if (n->entity || n->form == NAME_DEMONYM || !n->key)
            continue;
        const Settled *known = settled_of(s, n->key);
        if (known->strength > s->strengths[i]) {
            n->cls = known->cls;
            n->entity = known->entity;
        }
    }
}

static bool is_opening(const Finder *f, uint32_t token)
{
    Str t = token_text(f->d, token);
    return str_is(t, "(") || str_is(t, "[");
}

/* Letters of an acronym that the name's words begin with, in order. */
static uint32_t initials_match(const Finder *f, const Name *full, uint32_t acronym, uint32_t *letters)
{
    Str a = symbol_str(f->d->symbols, token_at(f, acronym)->lower);
    uint32_t at = 0, hits = 0;
    *letters = 0;
    for (uint32_t i = 0; i < a.len; i++)
        *letters += a.ptr[i] != '.';
    for (uint32_t i = full->first; i < full->last; i++) {
        Str w = symbol_str(f->d->symbols, token_at(f, i)->lower);
        while (at < a.len && a.ptr[at] == '.')
            at++;
        if (at < a.len && w.len && w.ptr[0] == a.ptr[at]) {
            at++;
            hits++;
        }
    }
    return hits;
}

/* Is name b the acronym of name a, which stands right before it? */
static bool is_acronym_of(const Finder *f, const Name *a, const Name *b)
{
    uint32_t gap = b->first - a->last;
    if (b->last - b->first != 1 || !has_shape(f, b->first, SHAPE_ALL_CAPS) || token_at(f, b->first)->end - token_at(f, b->first)->begin > ACRONYM_MAX
        || a->last - a->first < 2 || gap != 1 || f->sentence_of[a->first] != f->sentence_of[b->first])
        return false;
    uint32_t letters, hits = initials_match(f, a, b->first, &letters);
    if (is_opening(f, a->last)) {
        bool group = vocab_is(f->vocab, a->cls, C_GROUP) && !vocab_is(f->vocab, a->cls, C_STATE);
        return hits * 2 > letters || (group && hits > 0) || (!a->cls && hits > 0);
    }
    return is_word(f, a->last, MW_ALIAS) && hits + 1 >= letters && hits >= 2;
}

static void unite(Settler *s, uint32_t full, uint32_t acronym)
{
    Name *a = name_of(s, full), *b = name_of(s, acronym);
    b->acronym = true;
    b->acronym_of = full;
    if (a->entity) {
        b->entity = a->entity;
        b->cls = a->cls;
        b->form = NAME_PLAIN;
    } else if (b->entity && !vocab_is(s->f->vocab, b->cls, C_PLACE)) {
        a->entity = b->entity;
        a->cls = b->cls;
    } else if (a->cls) {
        b->cls = a->cls;
        b->entity = 0;
    }
}

static void link_acronyms(Settler *s)
{
    Finder *f = s->f;
    IntMap full_of = {0};
    for (uint32_t i = 2; i < f->out->names.n; i++)
        if (is_acronym_of(f, name_of(s, i - 1), name_of(s, i))) {
            unite(s, i - 1, i);
            *intmap_put(f->arena, &full_of, name_of(s, i)->key, NULL) = i;
        }
    for (uint32_t i = 1; i < f->out->names.n; i++) {
        Name *n = name_of(s, i);
        const uint32_t *first = n->key && n->last - n->first == 1 ? intmap_find(&full_of, n->key) : NULL;
        if (!first || *first == i || !has_shape(f, n->first, SHAPE_ALL_CAPS))
            continue;
        const Name *introduced = name_of(s, *first);
        n->acronym = true;
        n->acronym_of = introduced->acronym_of;
        n->cls = introduced->cls;
        n->entity = introduced->entity;
        n->form = introduced->form;
    }
}

void finder_settle(Finder *f, int *strengths)
{
    Settler s = {.f = f, .strengths = strengths};
    VEC_ADD(f->arena, &s.all, (Settled){0});
    collect(&s);
    apply(&s);
    link_acronyms(&s);
}
