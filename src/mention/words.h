/* words.h - the closed word lists that names, numbers and dates are read by.
 *
 * Loaded from sit:WordList: sit:kind, sit:words (single tokens) or sit:phrases (separated by "|"), and for the value of
 * each word sit:start and sit:step in the order of the list, or sit:nameClass. Immutable; lives in the knowledge's arena.
 */
#ifndef SITREP_MENTION_WORDS_H
#define SITREP_MENTION_WORDS_H

#include "lexicon/lexicon.h"

#define MENTION_KINDS(X)                                                                                   \
    X(UNIT, "number-unit")           /* zero .. nineteen */                                                 \
    X(TENS, "number-tens")           /* twenty .. ninety */                                                 \
    X(SCALE, "number-scale")         /* hundred, thousand, million */                                       \
    X(BUNCH, "number-bunch")         /* dozen, couple, pair: a noun that is a number */                     \
    X(VAGUE, "number-vague")         /* dozens, hundreds, several: the value is the least that it means */  \
    X(ORDINAL, "ordinal-word")       /* first, second */                                                    \
    X(HEDGE_LEAST, "hedge-least")    /* at least, more than */                                              \
    X(HEDGE_MOST, "hedge-most")      /* up to, as many as */                                                \
    X(HEDGE_ABOUT, "hedge-about")    /* about, nearly, some */                                              \
    X(FRACTION, "number-fraction")   /* half of, a quarter of: less than the number that follows */        \
    X(AFTER_LEAST, "hedge-least-after")  /* or more */                                                      \
    X(AFTER_MOST, "hedge-most-after")    /* or fewer */                                                     \
    X(ARTICLE, "number-article")     /* a, an, another: before dozen, couple, hundred */                    \
    X(AND, "number-and")             /* and: "two hundred and five" */                                      \
    X(RANGE, "range-word")           /* to, and, or: between two numbers or days */                         \
    X(BETWEEN, "range-opener")       /* between, from */                                                    \
    X(MONEY_SIGN, "money-sign") X(MONEY_UNIT, "money-unit") X(PERCENT, "percent-word")                      \
    X(MEASURE, "measure-unit")       /* metres, hours, tons */                                              \
    X(AGE, "age-word")               /* year-old, years old, aged */                                        \
    X(CLOCK, "clock-word")           /* GMT, a.m. */                                                        \
    X(WEEKDAY, "weekday") X(MONTH, "month")                                                                 \
    X(DAY, "day-offset")             /* yesterday -1, today 0 */                                            \
    X(DAY_PHRASE, "same-day")        /* earlier in the day */                                               \
    X(DAY_PART, "day-part")          /* morning, night */                                                   \
    X(TIME_UNIT, "time-unit")        /* 1 day, 7 week, 30 month, 365 year, 3650 decade */                   \
    X(LAST, "relative-last") X(NEXT, "relative-next") X(THIS, "relative-this")                              \
    X(AGO, "ago-word")               /* ago, earlier: counts back from now */                               \
    X(DATE_MODIFIER, "date-modifier")    /* early, late, mid */                                             \
    X(EVERY, "repeat-word")          /* every, each */                                                      \
    X(YEAR_PREP, "year-prep")        /* in, since, by, of, until: before a bare year */                     \
    X(SEASON, "season")              /* month in which it begins */                                         \
    X(ORG_HEAD, "organisation-head") X(PLACE_HEAD, "place-head")                                            \
    X(NAME_LINK, "name-link")        /* of, for: between a head noun and the rest of a name */              \
    X(RANK, "rank")                  /* President, Col.: what follows is a name */                           \
    X(EZAFE, "name-joint")           /* e, i: "Nahr-e Saraj" */                                              \
    X(CLOCK_PREP, "clock-prep")      /* at: "at 0530" */                                                     \
    X(NAME_PURPOSE, "name-purpose")  /* for, on: those before common words only */                           \
    X(NO_NAME, "no-name")            /* Islam, God, Internet: capitals, but no participant */                \
    X(NAME_AND, "name-and")          /* and, & */                                                           \
    X(DEFINITE, "definite")                                                                                 \
    X(HYPHEN_ARTICLE, "hyphen-article")  /* al, el, as, ash, ez: Arabic article before a hyphen */          \
    X(ARTICLE_NAME, "name-article")  /* al, el: it may be left off or joined to the name */                 \
    X(NAMING, "naming-phrase")       /* called, known as, calling itself */                                 \
    X(ALIAS, "alias-link")           /* or: "Higher Negotiations Committee or HNC" */                       \
    X(WHO, "person-relative")        /* who, whose */                                                       \
    X(PLACE_IN, "name-place-prep")   /* in, near, outside: an unknown name after it is a place */           \
    X(PLACE_PREFIX, "place-prefix")  /* Tal, Deir, San: first word of place names */                        \
    X(GROUP_PREFIX, "group-prefix")  /* Jaysh, Liwa, Harakat: first word of group names */                  \
    X(FORCE_NAME, "force-name")      /* army, armed forces: as good as a name, with the definite article */

typedef enum MentionKindOfWord {
#define X(name, text) MW_##name,
    MENTION_KINDS(X)
#undef X
    MW_COUNT
} MentionWordKind;

enum { PHRASE_MAX = 6 };

typedef struct WordPhrase {
    Sym syms[PHRASE_MAX];
    uint32_t n;
    long value;         /* by start and step; the ClassId of sit:nameClass; else 0 */
    uint32_t next;      /* next phrase with this first word and kind */
} WordPhrase;

typedef struct MentionWords {
    VEC(WordPhrase) phrases;   /* [0] unused */
    IntMap first;              /* (first word, kind + 1) -> phrase */
    Sym article;               /* the spelling that all Arabic articles are compared as; 0 none is listed */
} MentionWords;

void mention_words_load(MentionWords *words, const Triples *triples, const Vocab *vocab, Symbols *symbols, Arena *arena);

/* The longest phrase of a kind that the tokens from `at` (below `end`) spell, or NULL. */
const WordPhrase *words_match(const MentionWords *words, const Document *document, uint32_t at, uint32_t end,
                              MentionWordKind kind);
/* Is this lower-case word a (one-word) member of the list? Its value goes to *value when not NULL. */
bool words_has(const MentionWords *words, Sym lower, MentionWordKind kind, long *value);

#endif
