#include "mention/finder.h"

enum { MILLION = 1000000 };
static const long VALUE_MAX = 1000000000000000L;

/* "250,000", "3.5", "76", "4th"; the value of 3.5 is kept in thousandths by *scale. */
static bool digits_value(Str s, long *thousandths, Figure *figure)
{
    long whole = 0, part = 0, unit = 1000;
    uint32_t i = 0, n = 0;
    for (; i < s.len && ((s.ptr[i] >= '0' && s.ptr[i] <= '9') || s.ptr[i] == ','); i++) {
        if (s.ptr[i] == ',')
            continue;
        whole = whole * 10 + (s.ptr[i] - '0');
        if (++n > 12)
            return false;
    }
    if (i < s.len && s.ptr[i] == '.') {
        for (i++; i < s.len && s.ptr[i] >= '0' && s.ptr[i] <= '9'; i++) {
            figure->decimal = true;
            if (unit >= 10) {
                unit /= 10;
                part += (s.ptr[i] - '0') * unit;
            }
        }
    }
    Str rest = str_sub(s, i, s.len);
    if (rest.len == 2 && (str_is(rest, "th") || str_is(rest, "st") || str_is(rest, "nd") || str_is(rest, "rd")
                          || str_is(rest, "TH") || str_is(rest, "ST") || str_is(rest, "ND") || str_is(rest, "RD")))
        figure->ordinal = true;
    else if (rest.len)
        return false;
    *thousandths = whole * 1000 + part;
    return n > 0;
}

/* "twenty-five" in one token. */
static bool hyphenated_value(const Finder *f, Str s, long *value)
{
    long hyphen = str_find(s, STR_LIT("-")), tens = 0, unit = 0;
    if (hyphen <= 0)
        return false;
    Sym a = symbol_find(f->d->symbols, str_sub(s, 0, (uint32_t)hyphen));
    Sym b = symbol_find(f->d->symbols, str_sub(s, (uint32_t)hyphen + 1, s.len));
    if (!words_has(f->w, a, MW_TENS, &tens) || !words_has(f->w, b, MW_UNIT, &unit))
        return false;
    *value = tens + unit;
    return true;
}

/* A number below a hundred, or digits. Returns the end, or `at`. Values are thousandths. */
static uint32_t read_simple(const Finder *f, uint32_t at, uint32_t end, long *value, Figure *figure)
{
    const Token *t = token_at(f, at);
    Str lower = symbol_str(f->d->symbols, t->lower);
    long tens, unit;
    if (t->shape & SHAPE_DIGITS) {
        figure->digits = digits_value(token_text(f->d, at), value, figure);
        return figure->digits ? at + 1 : at;
    }
    if (words_has(f->w, t->lower, MW_TENS, &tens)) {
        uint32_t next = at + 1;
        *value = tens * 1000;
        if (next + 1 < end && is_joining_hyphen(f, next))
            next++;
        if (next < end && words_has(f->w, token_at(f, next)->lower, MW_UNIT, &unit) && unit > 0 && unit < 10) {
            *value += unit * 1000;
            return next + 1;
        }
        return at + 1;
    }
    if (words_has(f->w, t->lower, MW_UNIT, &unit) || hyphenated_value(f, lower, &unit)) {
        *value = unit * 1000;
        return at + 1;
    }
    return at;
}

/* Multiply by the scales that follow: "two hundred thousand", "1.5 million". */
static uint32_t read_scales(const Finder *f, uint32_t at, uint32_t end, long *value)
{
    long scale;
    while (at < end) {
        uint32_t word = at + 1 < end && is_joining_hyphen(f, at) ? at + 1 : at;
        if (!(words_has(f->w, token_at(f, word)->lower, MW_SCALE, &scale) || words_has(f->w, token_at(f, word)->lower, MW_BUNCH, &scale))
            || *value > VALUE_MAX / scale)
            break;
        *value *= scale;
        at = word + 1;
    }
    return at;
}

static uint32_t read_vague(const Finder *f, uint32_t at, uint32_t end, Figure *figure)
{
    const WordPhrase *p = words_match(f->w, f->d, at, end, MW_VAGUE);
    if (!p)
        return at;
    figure->value = p->value;
    figure->vague = true;
    at += p->n;
    /* "tens of thousands", "hundreds of thousands" */
    long more;
    if (at + 1 < end && is_word(f, at, MW_NAME_LINK) && words_has(f->w, token_at(f, at + 1)->lower, MW_VAGUE, &more) && more >= 100) {
        figure->value = p->value * more / 2;
        at += 2;
    }
    return at;
}

uint32_t read_figure(const Finder *f, uint32_t at, uint32_t end, Figure *figure)
{
    *figure = (Figure){0};
    if (at >= end)
        return at;
    long value = 0, total = 0, unit;
    uint32_t next = read_vague(f, at, end, figure);
    if (next != at)
        return next;
    if (words_has(f->w, token_at(f, at)->lower, MW_ORDINAL, &unit)) {
        figure->value = unit;
        figure->ordinal = true;
        return at + 1;
    }
    uint32_t start = at;
    if (is_word(f, at, MW_ARTICLE) && at + 1 < end
        && (is_word(f, at + 1, MW_SCALE) || is_word(f, at + 1, MW_BUNCH))) {
        value = 1000;
        next = at + 1;
    } else if (is_word(f, at, MW_SCALE) || is_word(f, at, MW_BUNCH)) {
        value = 1000;
        next = at;
    } else {
        next = read_simple(f, at, end, &value, figure);
        if (next == at)
            return at;
    }
    next = read_scales(f, next, end, &value);
    total = value;
    /* "two hundred (and) five": smaller parts are added */
    while (next < end && value >= 100 * 1000 && !figure->ordinal && !figure->digits) {
        uint32_t part = is_word(f, next, MW_AND) ? next + 1 : next;
        Figure smaller = {0};
        long add = 0;
        uint32_t after = part < end ? read_simple(f, part, end, &add, &smaller) : part;
        if (after == part || smaller.digits || add >= value)
            break;
        after = read_scales(f, after, end, &add);
        if (add >= value)
            break;
        total += add;
        value = add;
        next = after;
    }
    figure->value = total / 1000;
    figure->decimal = figure->decimal && total % 1000 != 0;
    return next > start ? next : at;
}
