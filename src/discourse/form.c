/* form.c - how names and descriptions are written, and what their local names are made of. */
#include "discourse/internal.h"
#include "mention/fold.h"

Str text_of(const Work *w, uint32_t first, uint32_t last)
{
    if (first >= last)
        return (Str){"", 0};
    Str raw = str_sub(w->doc->text, w->doc->tokens.at[first].begin, w->doc->tokens.at[last - 1].end);
    char *out = arena_alloc(w->arena, raw.len + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < raw.len; i++) {
        char c = raw.ptr[i];
        bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank)
            out[n++] = c;
        else if (n && out[n - 1] != ' ')
            out[n++] = ' ';
    }
    return (Str){out, n};
}

Str slug(Arena *arena, Str text)
{
    Pieces p;
    fold_split(text, &p);
    char *out = arena_alloc(arena, PIECE_BYTES + PIECES_MAX + 20);
    uint32_t n = 0;
    bool foreign = false;
    for (uint32_t i = 0; i < p.n; i++) {
        uint32_t start = n;
        for (uint32_t k = 0; k < p.at[i].text.len; k++) {
            char c = p.at[i].text.ptr[k];
            bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            foreign |= (unsigned char)c >= 0x80;
            if (plain && k == 0 && n)
                out[n++] = '-';
            else if (plain && n == start && n)
                out[n++] = '-';
            if (plain)
                out[n++] = c;
        }
    }
    if (foreign || n == 0) {   /* other scripts have no such letters: the hash tells names apart */
        Str hash = arena_printf(arena, "%s%08x", n ? "-" : "", (unsigned)(str_hash(text) & 0xffffffffu));
        memcpy(out + n, hash.ptr, hash.len);
        n += hash.len;
    }
    return (Str){out, n};
}

Str kebab(Arena *arena, Str name)
{
    char *out = arena_alloc(arena, 2 * name.len + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < name.len; i++) {
        bool upper = name.ptr[i] >= 'A' && name.ptr[i] <= 'Z';
        if (upper && i)
            out[n++] = '-';
        out[n++] = (char)(upper ? name.ptr[i] + 32 : name.ptr[i]);
    }
    return (Str){out, n};
}

static bool skipped_at_start(const Work *w, uint32_t token)
{
    Tag t = tag_at(w, token);
    bool ordinal = t == TAG_ORDINAL && !(w->doc->tokens.at[token].shape & SHAPE_DIGITS);   /* "a second bomb" */
    return ordinal || t == TAG_DET || t == TAG_POSS_PRON || t == TAG_COMMA || t == TAG_QUOTE || t == TAG_GENITIVE ||
           word_is(word_at(w, token), KIND_POSSIBLE_ADJ);
}

/* "members of the Shining Path": people who are nothing without their body. */
static bool is_of_body(const Work *w, const Np *np)
{
    const Np *body = np_at(w, np->partitive);
    return np->partitive && family_of(w->v, np->cls) == FAMILY_PEOPLE && vocab_is(w->v, body->cls, C_GROUP) && body->first > np->head &&
           body->first <= np->head + 3;
}

void core_span(const Work *w, NpId id, uint32_t *first, uint32_t *last)
{
    const Np *np = np_at(w, id);
    *first = np->core_first;
    *last = np->core_last;
    if (np->kind == NP_NOMINAL)
        while (*first + 1 < *last && *first < np->head && skipped_at_start(w, *first))
            ++*first;
    if (np->kind == NP_NOMINAL && *last == np->head + 1 && is_of_body(w, np))
        *last = np_at(w, np->partitive)->core_last;
}

/* Whose a place or thing is: persons and groups, not "the streets of Basra". */
static bool is_owner(const Work *w, NpId id)
{
    const Np *np = np_at(w, id);
    Family f = family_of(w->v, np->cls);
    return id && np->kind != NP_PRONOUN && (f == FAMILY_PERSON || f == FAMILY_GROUP) && !vocab_is(w->v, np->cls, C_STATE);
}

void mention_span(const Work *w, NpId id, uint32_t *first, uint32_t *last)
{
    const Np *np = np_at(w, id);
    core_span(w, id, first, last);
    Family f = family_of(w->v, np->cls);
    if (np->kind != NP_NOMINAL || np->name || (f != FAMILY_PLACE && f != FAMILY_ASSET))
        return;
    const Np *owner = np_at(w, np->possessor);
    if (is_owner(w, np->possessor) && owner->last < np->head && owner->last + 1 >= np->first) {
        *first = owner->title && np_at(w, owner->title)->first < owner->first ? np_at(w, owner->title)->first : owner->first;
        while (*first + 1 < *last && skipped_at_start(w, *first))
            ++*first;
        return;
    }
    for (uint32_t i = 0; i < np->n_preps; i++) {
        const Prep *p = &w->p->preps.at[np->preps + i];
        if (p->prep == w->of && p->token == *last && is_owner(w, p->np))
            *last = np_at(w, p->np)->last;
    }
}

uint32_t modifiers_of(const Work *w, NpId id, bool names, Sym out[MODIFIERS_MAX])
{
    const Np *np = np_at(w, id);
    uint32_t first, last, n = 0;
    core_span(w, id, &first, &last);
    for (uint32_t t = first; t < np->head && n < MODIFIERS_MAX; t++) {
        Tag tag = tag_at(w, t);
        bool name = w->m->name_at[t] != 0;
        bool content = tag == TAG_NOUN || tag == TAG_NOUNS || tag == TAG_ADJ || tag == TAG_PROPER || tag == TAG_VBN ||
                       tag == TAG_VBG || tag == TAG_VBD || tag == TAG_ORDINAL;
        if ((name && names) || (!name && content && !w->m->number_at[t] && !w->m->date_at[t]))
            out[n++] = w->r->tagged[t].lemma;
    }
    return n;
}
