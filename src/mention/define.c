#include "mention/finder.h"

enum { LETTERS_MAX = 8, WORDS_MAX = 14 };

static bool opens_bracket(const Finder *f, uint32_t token)
{
    Str t = token_text(f->d, token);
    return str_is(t, "(") || str_is(t, "[");
}

/* Words that an acronym leaves out. */
static bool is_small(const Finder *f, uint32_t token)
{
    Tag tag = tag_at(f, token);
    return tag == TAG_DET || tag == TAG_PREP || tag == TAG_CCONJ || is_word(f, token, MW_NAME_LINK) || is_word(f, token, MW_NAME_AND)
        || is_word(f, token, MW_DEFINITE) || word_is(word_at(f, token), KIND_NAME_PARTICLE);
}

static char first_letter(const Finder *f, uint32_t token)
{
    Str lower = symbol_str(f->d->symbols, token_at(f, token)->lower);
    return lower.len ? lower.ptr[0] : 0;
}

uint32_t definition_start(const Finder *f, const Sentence *s, uint32_t bracket)
{
    if (!opens_bracket(f, bracket) || bracket + 2 >= s->last || !has_shape(f, bracket + 1, SHAPE_ALL_CAPS))
        return bracket;
    char letters[LETTERS_MAX];
    uint32_t n = 0;
    Str acronym = symbol_str(f->d->symbols, token_at(f, bracket + 1)->lower);
    for (uint32_t i = 0; i < acronym.len; i++)
        if (acronym.ptr[i] != '.' && n < LETTERS_MAX)
            letters[n++] = acronym.ptr[i];
    if (n < 2 || n == LETTERS_MAX)
        return bracket;
    uint32_t at = bracket;
    while (n && at > s->first && bracket - at < WORDS_MAX) {
        at--;
        if (is_joining_hyphen(f, at) || has_shape(f, at, SHAPE_GENITIVE))
            continue;
        if (!has_shape(f, at, SHAPE_WORD) || f->out->name_at[at])
            return bracket;
        bool capital = has_shape(f, at, SHAPE_INITIAL_CAP);
        if (capital && first_letter(f, at) == letters[n - 1] && !(is_small(f, at) && n > 1 && letters[n - 2] != letters[n - 1]
                                                                && at > s->first && first_letter(f, at - 1) == letters[n - 1]))
            n--;
        else if (!is_small(f, at))
            return bracket;
    }
    return n == 0 && bracket - at >= 2 ? at : bracket;
}
