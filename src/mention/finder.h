/* finder.h - the state of one search for names, numbers and dates. Private to this folder; lives in the article's arena. */
#ifndef SITREP_MENTION_FINDER_H
#define SITREP_MENTION_FINDER_H

#include "mention/gazetteer.h"

/* What the case of letters says in a sentence. */
typedef enum Casing {
    CASING_NORMAL,   /* a capital inside the sentence marks a name */
    CASING_TITLE,    /* a headline with capitals on all words */
    CASING_NONE      /* all capitals */
} Casing;

/* A gazetteer label that the text has. */
typedef struct Match {
    uint32_t first, last;
    const Label *label;    /* first of the labels that fit */
    uint32_t node;         /* its trie node: all labels */
    EntityId entity;       /* chosen; 0 while open or when dropped */
    const Label *chosen;
    bool dropped;
} Match;

typedef struct Finder {
    Mentions *out;
    const Gazetteer *g;
    const MentionWords *w;
    const Lexicon *lexicon;
    const Vocab *vocab;
    const Document *d;
    Tagged *tagged;
    Arena *arena;
    Casing *casing;          /* per sentence */
    uint32_t *sentence_of;   /* per token */
    IntMap capital_seen;     /* lower-case form -> times with a capital inside a sentence of normal case */
    IntMap lower_seen;       /* ... -> times without */
    VEC(Match) matches;      /* [0] unused */
    uint32_t *match_at;      /* per token */
    IntMap country_votes;    /* EntityId of a state -> how often the article's sure names belong to it */
    IntMap entity_sure;      /* EntityId that a sure name stands for -> 1 */
    IntMap key_class;        /* name key -> ClassId settled in this article */
    IntMap key_name;         /* name key -> first Name */
} Finder;

static inline const Token *token_at(const Finder *f, uint32_t i) { return &f->d->tokens.at[i]; }
static inline bool has_shape(const Finder *f, uint32_t i, uint32_t shape) { return f->d->tokens.at[i].shape & shape; }
static inline Casing casing_at(const Finder *f, uint32_t token) { return f->casing[f->sentence_of[token]]; }
static inline Tag tag_at(const Finder *f, uint32_t i) { return f->tagged[i].tag; }
static inline const Word *word_at(const Finder *f, uint32_t i) { return f->tagged[i].word; }
/* Is the token a listed word of that kind? */
static inline bool is_word(const Finder *f, uint32_t i, MentionWordKind kind)
{
    return words_has(f->w, f->d->tokens.at[i].lower, kind, NULL);
}

/* casing.c */
void finder_read_casing(Finder *f);
/* Not an English word, or only known as a name. */
bool is_unknown(const Finder *f, uint32_t token);
/* Is it a hyphen between two words without blanks? */
bool is_joining_hyphen(const Finder *f, uint32_t token);
/* Does the token look like a part of a name, by its letters and the article? */
bool is_name_like(const Finder *f, uint32_t token);

/* match.c: all labels of the gazetteer, longest first, left to right; resolve.c: which entity, or none. */
void finder_match(Finder *f);
void finder_resolve(Finder *f);

/* dates.c, numbers.c, names.c */
void finder_dates(Finder *f);
void finder_numbers(Finder *f);
void finder_names(Finder *f);

/* number_value.c: a number without hedges, read from `at`. Returns its end, or `at` when there is none. */
typedef struct Figure {
    long value;
    bool digits, vague, ordinal, decimal;
} Figure;
uint32_t read_figure(const Finder *f, uint32_t at, uint32_t end, Figure *figure);

/* run.c: a stretch of name words, in units. */
typedef enum UnitKind { UNIT_WORD, UNIT_MATCH, UNIT_DEMONYM, UNIT_LINK, UNIT_NUMBER } UnitKind;
typedef struct Unit {
    uint32_t first, last;
    UnitKind kind;
    bool particle;   /* joined to the unit before it: "de Mistura", "al-Mislet", a hyphen */
} Unit;
enum { RUN_UNITS = 24 };
typedef struct Run {
    Unit at[RUN_UNITS];
    uint32_t n;
} Run;
/* Read the run that begins at a token; returns its end, or `at` when no name begins there. */
uint32_t read_run(const Finder *f, const Sentence *s, uint32_t at, Run *run);

/* worthy.c: is an unknown stretch of capitals a name? */
bool is_acronym(const Finder *f, uint32_t first, uint32_t last);   /* "HNC" */
bool is_common(const Finder *f, uint32_t first, uint32_t last);    /* English words only */
bool is_nameworthy(const Finder *f, uint32_t first, uint32_t last, bool several /* more than one unit */);

/* context.c: what stands around a stretch of tokens tells of its class. */
typedef struct Guess {
    ClassId cls;
    int strength;    /* 0 nothing .. 3 sure */
} Guess;
Guess guess_class(const Finder *f, const Sentence *s, uint32_t first, uint32_t last);
/* The class of names with this head noun ("Brigade", "Province"), 0 none. */
ClassId head_class(const Finder *f, uint32_t token);
/* First token of the title before a name, or `first`. */
uint32_t title_start(const Finder *f, const Sentence *s, uint32_t first);

/* define.c: the long form before an acronym in brackets, "National Revolutionary Movement (MNR)", whatever its case.
 * Its first token for the bracket at `bracket`, or `bracket` when the initials do not fit. */
uint32_t definition_start(const Finder *f, const Sentence *s, uint32_t bracket);

/* settle.c: names of one key get one class; acronyms get what they stand for. strengths: per Name. */
void finder_settle(Finder *f, int *strengths);

/* key.c: the normalised form of a name's tokens. */
Sym name_key(const Finder *f, uint32_t first, uint32_t last);

#endif
