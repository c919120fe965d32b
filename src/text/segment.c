#include "text/segment.h"

#include "text/dateline.h"
#include "text/paragraph.h"
#include "text/quote.h"
#include "text/sentence.h"
#include "text/token.h"

enum { HEADLINE_TOKENS = 32, SUBHEAD_TOKENS = 16, DATE_LINE_TOKENS = 14 };

static bool is_form(const Document *d, uint32_t token, const char *form)
{
    return str_is(symbol_str(d->symbols, d->tokens.at[token].form), form);
}

/* The token that ends the paragraph, closing quotes and brackets aside. */
static uint32_t last_sign(const Document *d, uint32_t first, uint32_t last)
{
    uint32_t i = last - 1;
    while (i > first && (d->tokens.at[i].shape & SHAPE_QUOTE_CLOSE || is_form(d, i, ")") || is_form(d, i, "]")))
        i--;
    return i;
}

static bool ends_like_prose(const Document *d, uint32_t first, uint32_t last)
{
    uint32_t i = last_sign(d, first, last);
    return (token_is_stop(d, i) && !is_form(d, i, "?") && !is_form(d, i, "!")) || is_form(d, i, ":") ||
           is_form(d, i, ",") || is_form(d, i, ";");
}

static uint32_t count_words(const Document *d, uint32_t first, uint32_t last)
{
    uint32_t n = 0;
    for (uint32_t i = first; i < last; i++)
        n += d->tokens.at[i].shape & SHAPE_WORD && !(d->tokens.at[i].shape & SHAPE_GENITIVE) &&
             d->tokens.at[i].end - d->tokens.at[i].begin > 1;
    return n;
}

static bool is_date_line(const Document *d, const TextRules *rules, uint32_t first, uint32_t last)
{
    DateReading reading;
    return last - first <= DATE_LINE_TOKENS && date_at(d, rules, first, last, &reading) && reading.date.year;
}

/* A number with letters for a release, such as 2011-09-S-035? */
static bool is_number_line(const Document *d, uint32_t first, uint32_t last)
{
    bool digits = false;
    for (uint32_t i = first; i < last; i++) {
        const Token *t = &d->tokens.at[i];
        digits |= (t->shape & SHAPE_DIGITS) != 0;
        if (t->shape & SHAPE_WORD && (!(t->shape & SHAPE_ALL_CAPS) || t->end - t->begin > 3) && t->end - t->begin > 1)
            return false;
    }
    return digits;
}

/* A line about the report, not of it: by whom, when, with whose help. */
static bool is_byline(const Document *d, const TextRules *rules, uint32_t first, uint32_t last)
{
    while (first < last && d->tokens.at[first].shape & SHAPE_PUNCT)
        first++;
    if (first == last)
        return true;
    uint32_t opener = text_rules_word(rules, symbol_str(d->symbols, d->tokens.at[first].lower));
    if (opener & TEXT_BYLINE)
        return true;
    if (text_word_weekday(opener) >= 0 && ++first < last && is_form(d, first, ","))
        first++;
    return is_number_line(d, first, last) || is_date_line(d, rules, first, last);
}

/* Kind of a paragraph as a whole; `head`: no headline has been seen yet, nor anything of the body. */
static SentenceKind paragraph_kind(const Document *d, const TextRules *rules, uint32_t first, uint32_t last, bool head)
{
    uint32_t n = last - first, words = count_words(d, first, last);
    if (words == 0 || (n <= SUBHEAD_TOKENS && !ends_like_prose(d, first, last) && is_byline(d, rules, first, last)))
        return SENTENCE_OTHER;
    if (ends_like_prose(d, first, last) || n > HEADLINE_TOKENS)
        return SENTENCE_BODY;
    uint32_t start = d->tokens.at[first].shape;
    if (head && !is_form(d, first, "("))
        return words >= 2 ? SENTENCE_HEADLINE : SENTENCE_OTHER;
    if (n > SUBHEAD_TOKENS || token_is_stop(d, last_sign(d, first, last)))
        return SENTENCE_BODY;
    if (start & SHAPE_PUNCT && !(start & SHAPE_QUOTE_OPEN))
        return SENTENCE_OTHER;
    return SENTENCE_HEADLINE;
}

/* `head`: nothing has been seen yet but header lines; `body`: text has. */
typedef struct Progress {
    bool head, body;
} Progress;

static void add_paragraph(Document *d, const TextRules *rules, const Paragraph *p, uint32_t number, Progress *seen)
{
    uint32_t first = d->tokens.n;
    tokenize(d, rules, p->begin, p->end);
    uint32_t last = d->tokens.n;
    if (first == last)
        return;
    d->tokens.at[first].shape |= SHAPE_PARAGRAPH;
    quote_directions(d, first, last);
    if (p->key) {
        sentence_add(d, first, last, number, SENTENCE_OTHER);
        return;
    }
    Dateline line;
    SentenceKind kind = paragraph_kind(d, rules, first, last, seen->head);
    if (dateline_parse(d, rules, first, last, &line) && (kind == SENTENCE_BODY || line.date.month) &&
        (line.sure || !seen->body)) {
        sentence_add(d, first, line.end, number, SENTENCE_OTHER);
        first = line.end;
        kind = SENTENCE_BODY;
    }
    if (kind == SENTENCE_OTHER)
        sentence_add(d, first, last, number, kind);
    else
        sentences_split(d, rules, first, last, number, kind);
    seen->head = seen->head && kind == SENTENCE_OTHER;
    seen->body |= kind == SENTENCE_BODY;
}

void document_segment(Document *d, const TextRules *rules)
{
    ParagraphCursor cursor = paragraph_cursor(d->text, rules);
    Paragraph paragraph;
    Progress seen = {.head = true};
    for (uint32_t number = 0; paragraph_next(&cursor, &paragraph); number++)
        add_paragraph(d, rules, &paragraph, number, &seen);
    for (uint32_t s = 0; s < d->sentences.n && !seen.body; s++)   /* a line by itself is no headline */
        if (d->sentences.at[s].kind == SENTENCE_HEADLINE)
            d->sentences.at[s].kind = SENTENCE_BODY;
    quote_spans(d);
}
