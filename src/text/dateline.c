#include "text/dateline.h"

enum { PLACE_TOKENS = 12, DATELINE_TOKENS = 40 };

static Str form_of(const Document *d, uint32_t token)
{
    return symbol_str(d->symbols, d->tokens.at[token].form);
}

static bool is(const Document *d, uint32_t token, uint32_t last, const char *form)
{
    return token < last && str_is(form_of(d, token), form);
}

static bool is_weekday(const Document *d, const TextRules *rules, uint32_t token)
{
    return text_word_weekday(text_rules_word(rules, symbol_str(d->symbols, d->tokens.at[token].lower))) >= 0;
}

/* Is there a dash, or what a lost encoding made of one, at the token? */
static bool is_dash(const Document *d, uint32_t token, uint32_t last)
{
    return is(d, token, last, "--") || (is(d, token, last, "?") && !(d->tokens.at[token].shape & SHAPE_GLUED)) ||
           (is(d, token, last, "-") && !(d->tokens.at[token].shape & SHAPE_GLUED));
}

/* The token behind the bracket that closes the one at `open`, or 0. */
static uint32_t behind_bracket(const Document *d, uint32_t open, uint32_t last, const char *closing)
{
    uint32_t until = last - open > DATELINE_TOKENS ? open + DATELINE_TOKENS : last;
    for (uint32_t i = open + 1; i < until; i++)
        if (is(d, i, until, closing))
            return i + 1;
    return 0;
}

/* What the signs of a dateline have shown so far. */
typedef struct Signs {
    bool capitals;    /* the first word of the place is all capitals */
    bool slash;       /* two places with a slash between */
    bool brackets;    /* "(...)" follows the place */
    bool date;
} Signs;

static void take_date(Dateline *out, Signs *signs, const DateReading *reading)
{
    if (!signs->date)
        out->date = reading->swapped.year ? (Date){0} : reading->date;
    signs->date = true;
}

/* The words of the place: capitals, commas, slashes, hyphens, lower-case particles between. Returns the token behind. */
static uint32_t take_place(const Document *d, const TextRules *rules, uint32_t first, uint32_t last, Signs *signs)
{
    uint32_t i = first, until = last - first > PLACE_TOKENS ? first + PLACE_TOKENS : last;
    signs->capitals = d->tokens.at[first].shape & SHAPE_ALL_CAPS;
    for (; i < until; i++) {
        uint32_t shape = d->tokens.at[i].shape;
        DateReading reading;
        if (date_at(d, rules, i, last, &reading) || is_weekday(d, rules, i))
            break;
        if (shape & SHAPE_WORD && shape & (SHAPE_INITIAL_CAP | SHAPE_GENITIVE))
            continue;
        bool glued = shape & SHAPE_GLUED;
        if (is(d, i, until, "/") && i > first)
            signs->slash = true;
        else if (!((is(d, i, until, ",") && i > first) || (is(d, i, until, "-") && glued && i > first)))
            break;
    }
    return i;
}

/* "(AP)", "(Sep. 17, 2011)", "(Reuters, June 5)" or, right behind the place, "(BRAZIL)". Returns the token behind. */
static uint32_t take_brackets(const Document *d, const TextRules *rules, uint32_t open, uint32_t last, Dateline *out,
                              Signs *signs)
{
    uint32_t behind = behind_bracket(d, open, last, ")");
    if (!behind)
        return open;
    DateReading reading;
    signs->brackets = true;
    if (date_find(d, rules, open + 1, behind - 1, &reading))
        take_date(out, signs, &reading);
    else if (behind - open > 2)
        out->agency = str_sub(d->text, d->tokens.at[open + 1].begin, d->tokens.at[behind - 2].end);
    return behind;
}

/* Dates, brackets and commas between the place and the closing sign. Returns the token behind them. */
static uint32_t take_middle(const Document *d, const TextRules *rules, uint32_t i, uint32_t last, Dateline *out,
                            Signs *signs)
{
    uint32_t until = last - i > DATELINE_TOKENS ? i + DATELINE_TOKENS : last;
    while (i < until) {
        DateReading reading;
        uint32_t behind = i;
        if (date_at(d, rules, i, last, &reading)) {
            take_date(out, signs, &reading);
            behind = reading.last;
        } else if (is(d, i, until, "(")) {
            behind = take_brackets(d, rules, i, last, out, signs);
        } else if (is(d, i, until, ",") || is_weekday(d, rules, i)) {
            behind = i + 1;
        }
        if (behind == i)
            break;
        i = behind;
    }
    return i;
}

static bool all_capitals(const Document *d, uint32_t first, uint32_t last)
{
    uint32_t until = last - first > 3 * DATELINE_TOKENS ? first + 3 * DATELINE_TOKENS : last;
    for (uint32_t i = first; i < until; i++)
        if (d->tokens.at[i].shape & SHAPE_LOWER && !(d->tokens.at[i].shape & (SHAPE_GENITIVE | SHAPE_DIGITS)))
            return false;
    return true;
}

bool dateline_parse(const Document *d, const TextRules *rules, uint32_t first, uint32_t last, Dateline *out)
{
    *out = (Dateline){.first = first};
    if (first >= last || !(d->tokens.at[first].shape & SHAPE_INITIAL_CAP))
        return false;
    Signs signs = {0};
    uint32_t i = take_place(d, rules, first, last, &signs);
    if (i == first)
        return false;
    out->last = i;
    while (is(d, out->last - 1, last, ","))
        out->last--;
    i = take_middle(d, rules, i, last, out, &signs);
    bool upper = all_capitals(d, first, last);
    out->sure = signs.date || signs.brackets || signs.slash;
    if (is_dash(d, i, last)) {
        if (!signs.date && !signs.brackets && (upper || !signs.capitals))
            return false;
        i++;
    } else if (is(d, i, last, ":")) {
        if (upper || !(signs.slash || signs.date || signs.brackets || signs.capitals))
            return false;
        if (out->last - first > 5 && !signs.date)
            return false;
        i++;
    } else if (!(i == last && signs.date && signs.brackets)) {
        return false;
    }
    while (is(d, i, last, "[")) {
        uint32_t behind = behind_bracket(d, i, last, "]");
        if (!behind)
            break;
        i = behind;
    }
    out->end = i;
    return true;
}

bool sentence_dateline(const Document *d, const TextRules *rules, uint32_t sentence, Dateline *out)
{
    const Sentence *s = &d->sentences.at[sentence];
    uint32_t last = s->last;
    for (uint32_t k = sentence + 1; k < d->sentences.n && d->sentences.at[k].paragraph == s->paragraph; k++)
        last = d->sentences.at[k].last;
    return s->kind == SENTENCE_OTHER && dateline_parse(d, rules, s->first, last, out) && out->end == s->last;
}

bool document_dateline(const Document *d, const TextRules *rules, Dateline *out)
{
    for (uint32_t s = 0; s < d->sentences.n; s++)
        if (sentence_dateline(d, rules, s, out))
            return true;
    return false;
}
