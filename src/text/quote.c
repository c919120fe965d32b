#include "text/quote.h"

#include "base/utf8.h"

enum { NONE = UINT32_MAX, LOOK_AHEAD = 200 };

static uint32_t code_point(const Document *d, uint32_t token)
{
    uint32_t at = d->tokens.at[token].begin;
    return utf8_next(d->text, &at);
}

static bool is_mark(const Document *d, uint32_t token, char mark)
{
    const Token *t = &d->tokens.at[token];
    Str form = symbol_str(d->symbols, t->form);
    return t->shape & SHAPE_PUNCT && form.len == 1 && form.ptr[0] == mark;
}

/* Is there white space behind the token (or nothing)? */
static bool space_behind(const Document *d, uint32_t token, uint32_t last)
{
    return token + 1 >= last || !(d->tokens.at[token + 1].shape & SHAPE_GLUED);
}

/* Does the token stand where an opening mark stands: behind white space, a bracket or a dash? */
static bool opens_by_place(const Document *d, uint32_t token, uint32_t first)
{
    if (token == first || !(d->tokens.at[token].shape & SHAPE_GLUED))
        return true;
    Str before = symbol_str(d->symbols, d->tokens.at[token - 1].form);
    return d->tokens.at[token - 1].shape & SHAPE_PUNCT && before.len && strchr("([{-", before.ptr[0]);
}

/* Direction of a double mark; `open`: is a quotation open before it? */
static bool double_opens(const Document *d, uint32_t i, uint32_t first, uint32_t last, bool open)
{
    bool behind = space_behind(d, i, last), place = opens_by_place(d, i, first);
    switch (code_point(d, i)) {
    case 0x201C: case 0xAB: case 0x201E:
        return !(open && behind && !place);
    case 0x201D: case 0xBB: case 0x201F:
        return !open && place && !behind;
    case '`':
        return true;
    default:
        return open ? place && !behind : place || !behind;
    }
}

/* Is there a ' that could close, a little ahead and before one that could open? */
static bool closes_ahead(const Document *d, uint32_t i, uint32_t last)
{
    uint32_t end = last - i > LOOK_AHEAD ? i + LOOK_AHEAD : last;
    for (uint32_t k = i + 1; k < end; k++)
        if (is_mark(d, k, '\'')) {
            if (!(d->tokens.at[k].shape & SHAPE_GLUED) && !space_behind(d, k, last))
                return false;
            if (d->tokens.at[k].shape & SHAPE_GLUED && (space_behind(d, k, last) || d->tokens.at[k + 1].shape & SHAPE_PUNCT))
                return true;
        }
    return false;
}

static bool after_s(const Document *d, uint32_t i, uint32_t first)
{
    if (i == first || !(d->tokens.at[i].shape & SHAPE_GLUED) || !(d->tokens.at[i - 1].shape & SHAPE_WORD))
        return false;
    char c = d->text.ptr[d->tokens.at[i - 1].end - 1] | 32;
    return c == 's' || c == 'x' || c == 'z';
}

/* A single mark: opens, closes, belongs to a plural, or is an apostrophe. Returns whether a quotation is open then. */
static bool single_mark(Document *d, uint32_t i, uint32_t first, uint32_t last, bool open)
{
    Token *t = &d->tokens.at[i];
    bool behind = space_behind(d, i, last);
    if (opens_by_place(d, i, first) && !behind && code_point(d, i) != 0x2019) {
        if (!open && closes_ahead(d, i, last)) {
            t->shape |= SHAPE_QUOTE_OPEN;
            return true;
        }
        return open;
    }
    if (!(t->shape & SHAPE_GLUED))
        return open;
    bool plural = after_s(d, i, first) && behind && i + 1 < last && d->tokens.at[i + 1].shape & SHAPE_WORD;
    if (plural && (!open || closes_ahead(d, i, last))) {
        t->shape = (t->shape & ~(uint32_t)SHAPE_PUNCT) | SHAPE_GENITIVE;
        return open;
    }
    if (open)
        t->shape |= SHAPE_QUOTE_CLOSE;
    return false;
}

void quote_directions(Document *d, uint32_t first, uint32_t last)
{
    bool open_double = false, open_single = false;
    for (uint32_t i = first; i < last; i++) {
        if (is_mark(d, i, '"')) {
            open_double = double_opens(d, i, first, last, open_double);
            d->tokens.at[i].shape |= open_double ? SHAPE_QUOTE_OPEN : SHAPE_QUOTE_CLOSE;
        } else if (is_mark(d, i, '\'')) {
            open_single = single_mark(d, i, first, last, open_single);
        }
    }
}

static void mark(Document *d, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (!(d->tokens.at[i].shape & (SHAPE_QUOTE_OPEN | SHAPE_QUOTE_CLOSE)))
            d->tokens.at[i].shape |= SHAPE_IN_QUOTE;
}

/* Sentences [first, last) are one paragraph; `more`: the next one opens with a quotation mark. */
static void mark_paragraph(Document *d, uint32_t first, uint32_t last, bool more, char sign)
{
    uint32_t open = NONE, until = 0;   /* the opening mark; end of its sentence */
    for (uint32_t s = first; s < last; s++) {
        const Sentence *sentence = &d->sentences.at[s];
        for (uint32_t i = sentence->first; i < sentence->last; i++) {
            uint32_t shape = d->tokens.at[i].shape;
            if (!(shape & (SHAPE_QUOTE_OPEN | SHAPE_QUOTE_CLOSE)) || !is_mark(d, i, sign))
                continue;
            if (shape & SHAPE_QUOTE_OPEN) {
                if (open != NONE)
                    mark(d, open, until < i ? until : i);
                open = i;
                until = sentence->last;
            } else if (open != NONE) {
                mark(d, open, i);
                open = NONE;
            }
        }
    }
    if (open != NONE)
        mark(d, open, more ? d->sentences.at[last - 1].last : until);
}

void quote_spans(Document *d)
{
    for (uint32_t first = 0, last; first < d->sentences.n; first = last) {
        uint32_t paragraph = d->sentences.at[first].paragraph;
        for (last = first; last < d->sentences.n && d->sentences.at[last].paragraph == paragraph; last++)
            ;
        bool more = last < d->sentences.n && d->tokens.at[d->sentences.at[last].first].shape & SHAPE_QUOTE_OPEN;
        mark_paragraph(d, first, last, more, '"');
        mark_paragraph(d, first, last, false, '\'');
    }
}
