#include "merge/names.h"

#include <stdlib.h>

#include "mention/fold.h"
#include "vocab/vocab.h"

static int by_length(const void *a, const void *b)
{
    const Str *x = a, *y = b; /* each the first member of a pair */
    if (x->len != y->len)
        return x->len > y->len ? -1 : 1;
    return str_cmp(*x, *y);
}

void spelling_load(Spelling *s, const Triples *t)
{
    *s = (Spelling){0};
    Term type = triples_iri(t, STR_LIT(NS_RDF "type")), table = triples_iri(t, STR_LIT(NS_SIT "SpellingTable"));
    Term sound = triples_iri(t, STR_LIT(NS_SIT "sameSound")), prefix = triples_iri(t, STR_LIT(NS_SIT "namePrefix"));
    const uint32_t *tables;
    uint32_t n = triples_subjects(t, type, table, &tables);
    for (uint32_t i = 0; i < n; i++) {
        TripleSpan sounds = triples_with(t, t->all.at[tables[i]].s, sound);
        for (uint32_t k = 0; k < sounds.n && s->n_sounds < 64; k++) {
            Str to = term_info(t, sounds.at[k].o)->text, from;
            if (str_split(&to, ' ', &from) && to.ptr && from.len)
                s->sounds[s->n_sounds].from = from, s->sounds[s->n_sounds++].to = to;
        }
        TripleSpan prefixes = triples_with(t, t->all.at[tables[i]].s, prefix);
        for (uint32_t k = 0; k < prefixes.n && s->n_prefixes < 32; k++)
            s->prefixes[s->n_prefixes++] = term_info(t, prefixes.at[k].o)->text;
    }
    qsort(s->sounds, s->n_sounds, sizeof s->sounds[0], by_length);
}

static bool comes_and_goes(const Spelling *s, Str word)
{
    for (uint32_t i = 0; i < s->n_prefixes; i++)
        if (str_eq(s->prefixes[i], word))
            return true;
    return false;
}

static bool is_vowel(char c) { return strchr("aeiouy", c) != NULL && c; }

static bool put(NameForm *f, char c)
{
    if (f->used == NAME_BYTES)
        return false;
    f->bytes[f->used++] = c;
    return true;
}

static bool put_all(NameForm *f, Str text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if (!put(f, text.ptr[i]))
            return false;
    return true;
}

/* Each sound in its one way, doubled letters once. */
static bool put_sounds(const Spelling *s, NameForm *f, Str word)
{
    uint32_t begin = f->used;
    for (uint32_t at = 0; at < word.len;) {
        Str from = str_sub(word, at, at + 1), to = from;
        for (uint32_t i = 0; i < s->n_sounds; i++)
            if (str_starts(str_sub(word, at, word.len), s->sounds[i].from)) {
                from = s->sounds[i].from;
                to = s->sounds[i].to;
                break;
            }
        for (uint32_t i = 0; i < to.len; i++)
            if ((f->used == begin || f->bytes[f->used - 1] != to.ptr[i]) && !put(f, to.ptr[i]))
                return false;
        at += from.len;
    }
    return true;
}

static bool put_bones(NameForm *f, Str word)
{
    uint32_t begin = f->used;
    for (uint32_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        if (is_vowel(c) && i)
            continue;
        if (is_vowel(c))
            c = 'a';
        if ((f->used == begin || f->bytes[f->used - 1] != c) && !put(f, c))
            return false;
    }
    return true;
}

bool name_form(const Spelling *s, Str name, NameForm *f)
{
    Pieces pieces = {0};
    *f = (NameForm){0};
    fold_split(name, &pieces);
    if (pieces.overflow || !pieces.n)
        return false;
    uint32_t initials = 0;
    f->acronym = pieces.n == 1 && pieces.at[0].all_caps;
    for (uint32_t i = 0; i < pieces.n; i++) {
        Str text = pieces.at[i].text;
        if (initials < NAME_WORDS && text.len)
            f->initials[initials++] = text.ptr[0];
        if ((comes_and_goes(s, text) && pieces.n > 1) || !text.len)
            continue;
        if (f->n == NAME_WORDS)
            return false;
        uint32_t begin = f->used;
        if (f->acronym ? !put_all(f, text) : !put_sounds(s, f, text))
            return false;
        f->word[f->n] = (Str){f->bytes + begin, f->used - begin};
        begin = f->used;
        if (f->acronym ? !put_all(f, text) : !put_bones(f, f->word[f->n]))
            return false;
        f->bones[f->n++] = (Str){f->bytes + begin, f->used - begin};
    }
    return f->n > 0;
}

int word_likeness(Str a, Str b)
{
    enum { LONGEST = 40 };
    uint8_t row[LONGEST + 1];
    if (str_eq(a, b))
        return 1000;
    if (!a.len || !b.len || a.len > LONGEST || b.len > LONGEST)
        return 0;
    for (uint32_t k = 0; k <= b.len; k++)
        row[k] = (uint8_t)k;
    for (uint32_t i = 1; i <= a.len; i++) {
        uint8_t corner = row[0];
        row[0] = (uint8_t)i;
        for (uint32_t k = 1; k <= b.len; k++) {
            uint8_t up = row[k], best = (uint8_t)(corner + (a.ptr[i - 1] != b.ptr[k - 1]));
            best = up + 1 < best ? (uint8_t)(up + 1) : best;
            best = row[k - 1] + 1 < best ? (uint8_t)(row[k - 1] + 1) : best;
            corner = up;
            row[k] = best;
        }
    }
    uint32_t longer = a.len > b.len ? a.len : b.len;
    return 1000 - (int)(1000u * row[b.len] / longer);
}

/* Words of one consonant must be equal: nothing tells "Ali" from "Ola" but its vowels. */
static int same_word(const NameForm *a, uint32_t i, const NameForm *b, uint32_t k)
{
    if (!str_eq(a->bones[i], b->bones[k]))
        return 0;
    int alike = word_likeness(a->word[i], b->word[k]);
    return alike == 1000 || (a->bones[i].len > 1 && alike >= 500) ? alike : 0;
}

int name_likeness(const NameForm *a, const NameForm *b)
{
    int sum = 0;
    if (a->n != b->n || a->acronym != b->acronym)
        return 0;
    for (uint32_t i = 0; i < a->n; i++) {
        int alike = same_word(a, i, b, i);
        if (!alike || (a->acronym && alike < 1000))
            return 0;
        sum += alike;
    }
    return 600 + sum / (int)a->n * 400 / 1000;
}

bool name_is_acronym(const NameForm *acronym, const NameForm *full)
{
    if (!acronym->acronym || full->n < 2)
        return false;
    char initials[NAME_WORDS + 1] = {0};
    for (uint32_t i = 0; i < full->n; i++)
        initials[i] = full->word[i].ptr[0];
    char letters[2 * NAME_WORDS] = {0};
    if (acronym->word[0].len >= sizeof letters)
        return false;
    memcpy(letters, acronym->word[0].ptr, acronym->word[0].len);
    return acronym->word[0].len > 1 && (strcmp(letters, full->initials) == 0 || strcmp(letters, initials) == 0);
}

bool name_contains(const NameForm *whole, const NameForm *part)
{
    if (part->n >= whole->n || part->acronym)
        return false;
    for (uint32_t i = 0; i < part->n; i++) {
        bool found = false;
        for (uint32_t k = 0; k < whole->n && !found; k++)
            found = same_word(part, i, whole, k) >= 700;
        if (!found)
            return false;
    }
    return true;
}

Str name_bones(Arena *arena, const NameForm *f)
{
    Str key = {"", 0};
    for (uint32_t i = 0; i < f->n; i++)
        key = arena_printf(arena, STR_FMT "%s" STR_FMT, STR_ARG(key), i ? " " : "", STR_ARG(f->bones[i]));
    return key;
}
