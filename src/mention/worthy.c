#include "mention/finder.h"

bool is_acronym(const Finder *f, uint32_t first, uint32_t last)
{
    return last - first == 1 && has_shape(f, first, SHAPE_ALL_CAPS) && token_at(f, first)->end - token_at(f, first)->begin <= 7
        && casing_at(f, first) != CASING_NONE;
}

/* "S-400", "AK-47", "T-72": models of things, or a single letter. */
static bool is_model_number(const Finder *f, uint32_t first, uint32_t last)
{
    if (last - first != 1)
        return false;
    bool hyphen = last + 1 < f->d->tokens.n && is_joining_hyphen(f, last) && has_shape(f, last + 1, SHAPE_DIGITS);
    return hyphen || utf8_count(token_text(f->d, first)) == 1;
}

bool is_common(const Finder *f, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (has_shape(f, i, SHAPE_WORD) && is_unknown(f, i))
            return false;
    return true;
}

/* "Civil War", "Arab Spring": common words whose head is an event. */
static bool is_event_name(const Finder *f, uint32_t first, uint32_t last)
{
    const Word *w = word_at(f, last - 1);
    return is_common(f, first, last) && w && vocab_is(f->vocab, w->denotes, C_EVENT);
}

/* A common word as a surname behind its bearer's title: "Secretary Rice", but not "Official Visit" in a headline. */
static bool follows_title(const Finder *f, uint32_t first)
{
    if (first == 0 || f->sentence_of[first - 1] != f->sentence_of[first])
        return false;
    if (is_word(f, first - 1, MW_RANK))
        return true;
    return casing_at(f, first) == CASING_NORMAL && word_is(word_at(f, first - 1), KIND_TITLE)
        && !has_shape(f, first - 1, SHAPE_SENTENCE_START);
}

/* Common words alone are no name, whatever their capitals: "Parliament", "Western". */
bool is_nameworthy(const Finder *f, uint32_t first, uint32_t last, bool several)
{
    if (is_model_number(f, first, last) || (last - first == 1 && is_word(f, first, MW_NO_NAME)) || is_event_name(f, first, last))
        return false;
    if (several)
        return true;
    for (uint32_t i = first; i < last; i++)
        if (has_shape(f, i, SHAPE_WORD) && (is_unknown(f, i) || word_is(word_at(f, i), KIND_GIVEN_NAME)))
            return true;
    bool noun = word_at(f, first) && (word_at(f, first)->tags & (1u << TAG_NOUN));
    return (is_acronym(f, first, last) && !noun) || follows_title(f, first);
}
