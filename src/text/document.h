/* document.h - an article as text, sentences and tokens.
 *
 * Everything here lives in the article's arena. Positions are bytes of `text`; the graph wants code points, which
 * document_code_point() gives.
 */
#ifndef SITREP_TEXT_DOCUMENT_H
#define SITREP_TEXT_DOCUMENT_H

#include "base/date.h"
#include "base/symbol.h"
#include "base/vec.h"

/* What a token looks like; bits. */
enum {
    SHAPE_WORD = 1 << 0,      /* has a letter */
    SHAPE_INITIAL_CAP = 1 << 1,   /* its first letter is a capital */
    SHAPE_ALL_CAPS = 1 << 2,  /* two or more letters, all capitals ("HNC", "U.S."); never set together with LOWER */
    SHAPE_LOWER = 1 << 3,     /* no capital at all */
    SHAPE_DIGITS = 1 << 4,    /* starts with a digit: 76, 250,000, 3.5, 1980s, 4th */
    SHAPE_PUNCT = 1 << 5,
    SHAPE_PERIOD = 1 << 6,    /* a word that keeps its period: "Gen.", "U.S." */
    SHAPE_GLUED = 1 << 7,     /* no white space before it */
    SHAPE_QUOTE_OPEN = 1 << 8,    /* a quotation mark that opens */
    SHAPE_QUOTE_CLOSE = 1 << 9,
    SHAPE_IN_QUOTE = 1 << 10, /* stands between quotation marks, perhaps opened sentences ago */
    SHAPE_GENITIVE = 1 << 11, /* 's or a bare ' after a plural, split off its noun */
    SHAPE_SENTENCE_START = 1 << 12,   /* first word of its sentence, or of a quotation: a capital says nothing */
    SHAPE_PARAGRAPH = 1 << 13 /* first token of a paragraph */
};

typedef struct Token {
    uint32_t begin, end;   /* bytes in the text */
    Sym form;              /* as written, with ' and - for typographic apostrophes and dashes */
    Sym lower;             /* the same, folded to lower case */
    uint32_t shape;
} Token;

typedef enum SentenceKind { SENTENCE_BODY, SENTENCE_HEADLINE, SENTENCE_OTHER /* by-line, list of links, ... */ } SentenceKind;

typedef struct Sentence {
    uint32_t begin, end;     /* bytes, trimmed of white space */
    uint32_t first, last;    /* tokens, half open */
    uint32_t paragraph;
    SentenceKind kind;
    bool all_caps;           /* written without case: capitals say nothing in it */
} Sentence;

typedef struct Document {
    Arena *arena;
    Symbols *symbols;
    Str text;             /* decoded, well-formed UTF-8, NUL-terminated; the offsets' text */
    Str id;               /* short name: the file's without folder and ending, or the record's id */
    Str path;             /* the file it came from, or "-" */
    Str title, publisher, url;
    Date date;            /* the article's own date, year 0 when nothing says it */
    char sha256[65];      /* of text, lower-case hex */
    bool repaired;        /* double-encoded bytes were mended, or the encoding was not UTF-8 */
    VEC(Sentence) sentences;
    VEC(Token) tokens;
    const uint32_t *code_points;   /* code points before each 64-byte stretch of text */
} Document;

/* Code points before a byte position. */
uint32_t document_code_point(const Document *document, uint32_t byte);

static inline Str token_text(const Document *d, uint32_t token)
{
    return str_sub(d->text, d->tokens.at[token].begin, d->tokens.at[token].end);
}

#endif
