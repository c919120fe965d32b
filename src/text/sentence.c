#include "text/sentence.h"

enum { LONGEST = 300, LONGEST_EVER = 400 };

static Str form_of(const Document *d, uint32_t token)
{
    return symbol_str(d->symbols, d->tokens.at[token].form);
}

static uint32_t word_of(const Document *d, const TextRules *rules, uint32_t token)
{
    return text_rules_word(rules, symbol_str(d->symbols, d->tokens.at[token].lower));
}

bool token_is_stop(const Document *d, uint32_t token)
{
    if (!(d->tokens.at[token].shape & SHAPE_PUNCT))
        return false;
    Str form = form_of(d, token);
    return str_is(form, ".") || str_is(form, "!") || str_is(form, "?") || str_is(form, "...");
}

static bool has_capital(const Document *d, uint32_t token)
{
    return d->tokens.at[token].shape & SHAPE_INITIAL_CAP;
}

/* The token behind the marks that close with a sentence: its further stops, closing quotes and brackets. */
static uint32_t behind_closers(const Document *d, uint32_t i, uint32_t last)
{
    for (; i < last; i++) {
        const Token *t = &d->tokens.at[i];
        Str form = form_of(d, i);
        bool bracket = t->shape & SHAPE_PUNCT && (str_is(form, ")") || str_is(form, "]"));
        if (!(t->shape & SHAPE_QUOTE_CLOSE || (t->shape & SHAPE_GLUED && (bracket || token_is_stop(d, i)))))
            break;
    }
    return i;
}

/* The first word from a token on, looking past opening quotes and brackets; `last` when something else comes first. */
static uint32_t opening_word(const Document *d, uint32_t i, uint32_t last)
{
    for (; i < last; i++) {
        uint32_t shape = d->tokens.at[i].shape;
        if (shape & (SHAPE_WORD | SHAPE_DIGITS))
            return i;
        Str form = form_of(d, i);
        if (!(shape & SHAPE_QUOTE_OPEN || str_is(form, "(") || str_is(form, "[") || str_is(form, "--") ||
              str_is(form, "'") || str_is(form, "\"") || str_is(form, "...") || str_is(form, "$")))
            break;
    }
    return last;
}

/* May a sentence begin at the word? "al-Qaida said" and "de Mistura said" do although they begin small. */
static bool may_open(const Document *d, uint32_t word, uint32_t last)
{
    if (!(d->tokens.at[word].shape & SHAPE_WORD) || has_capital(d, word))
        return true;
    uint32_t next = word + 1;
    if (next < last && str_is(form_of(d, next), "-"))
        next++;
    return next < last && d->tokens.at[word].end - d->tokens.at[word].begin <= 4 && has_capital(d, next);
}

/* Does the period of the abbreviation at `i` end its sentence too? next: the word that follows. */
static bool abbreviation_ends(const Document *d, const TextRules *rules, uint32_t i, uint32_t next, bool closed)
{
    Str form = form_of(d, i);
    uint32_t word = word_of(d, rules, i), follower = word_of(d, rules, next);
    bool initials = form.len >= 4 && form.ptr[1] == '.';
    bool final = word & TEXT_ABBREVIATION_FINAL || initials;
    if (!has_capital(d, next) || (word & TEXT_ABBREVIATION && !final))
        return false;
    if (follower & TEXT_OPENER || closed)
        return final || form.len == 2;
    if (!final || !(d->tokens.at[i].shape & SHAPE_LOWER))
        return false;
    /* "at 5 p.m. Police said", but "5 p.m. Thursday" and "5 a.m. GMT" go on. */
    return text_word_weekday(follower) < 0 && !text_word_month(follower) && !(d->tokens.at[next].shape & SHAPE_ALL_CAPS);
}

/* Is "first ." only the number or letter of a list item? */
static bool is_item_number(const Document *d, uint32_t first, uint32_t i)
{
    const Token *t = &d->tokens.at[first];
    return i == first + 1 && (t->shape & SHAPE_DIGITS || t->end - t->begin == 1) && t->end - t->begin <= 3;
}

/* The token behind the sentence that begins with `first` and ends with token i, or 0 when none does. */
static uint32_t sentence_end(const Document *d, const TextRules *rules, uint32_t first, uint32_t i, uint32_t last)
{
    bool stop = token_is_stop(d, i);
    bool period = d->tokens.at[i].shape & SHAPE_PERIOD;
    if ((!stop && !period) || is_item_number(d, first, i))
        return 0;
    uint32_t end = behind_closers(d, i + 1, last);
    if (end >= last)
        return last;
    uint32_t next = opening_word(d, end, last);
    if (next >= last)
        return 0;
    if (!stop)
        return abbreviation_ends(d, rules, i, next, end > i + 1) ? end : 0;
    bool glued = d->tokens.at[end].shape & SHAPE_GLUED && !(d->tokens.at[end].shape & SHAPE_QUOTE_OPEN);
    if (glued && !(str_is(form_of(d, i), ".") && has_capital(d, next)) && end == i + 1)
        return 0;
    if (str_is(form_of(d, i), "...") && !has_capital(d, next))
        return 0;
    return may_open(d, next, last) ? end : 0;
}

/* Too long to be one sentence: cut behind a semicolon or comma, at last anywhere. */
static bool too_long(const Document *d, uint32_t first, uint32_t i)
{
    uint32_t n = i - first + 1;
    if (n < LONGEST)
        return false;
    Str form = form_of(d, i);
    return n >= LONGEST_EVER || str_is(form, ";") || str_is(form, ",");
}

void sentence_add(Document *d, uint32_t first, uint32_t last, uint32_t paragraph, SentenceKind kind)
{
    if (first >= last)
        return;
    uint32_t upper = 0, lower = 0;
    bool start = false;
    for (uint32_t i = first; i < last; i++) {
        Token *t = &d->tokens.at[i];
        if (t->shape & SHAPE_WORD) {
            upper += (t->shape & SHAPE_ALL_CAPS) != 0;
            lower += !(t->shape & (SHAPE_ALL_CAPS | SHAPE_GENITIVE | SHAPE_DIGITS)) && t->end - t->begin > 1;
        }
        if (!start && t->shape & (SHAPE_WORD | SHAPE_DIGITS)) {
            t->shape |= SHAPE_SENTENCE_START;
            start = true;
        }
        if (t->shape & SHAPE_QUOTE_OPEN && str_is(form_of(d, i), "\""))
            start = false;
    }
    VEC_ADD(d->arena, &d->sentences, ((Sentence){
        .begin = d->tokens.at[first].begin, .end = d->tokens.at[last - 1].end,
        .first = first, .last = last, .paragraph = paragraph, .kind = kind, .all_caps = upper >= 2 && lower * 8 <= upper,
    }));
}

void sentences_split(Document *d, const TextRules *rules, uint32_t first, uint32_t last, uint32_t paragraph,
                     SentenceKind kind)
{
    for (uint32_t i = first; i < last;) {
        uint32_t end = sentence_end(d, rules, first, i, last);
        if (!end && too_long(d, first, i))
            end = i + 1;
        if (end) {
            sentence_add(d, first, end, paragraph, kind);
            first = i = end;
        } else {
            i++;
        }
    }
    sentence_add(d, first, last, paragraph, kind);
}
