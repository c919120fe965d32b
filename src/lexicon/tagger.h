/* tagger.h - one sentence while its readings are chosen. Private to src/lexicon. */
#ifndef SITREP_LEXICON_TAGGER_H
#define SITREP_LEXICON_TAGGER_H

#include "lexicon/table.h"

/* What the verb group so far asks the next verb to be. */
typedef enum Pending { PENDING_NONE, PENDING_BASE /* to, will, did */, PENDING_BE, PENDING_HAVE } Pending;

typedef struct Tagger {
    const Lexicon *lexicon;
    const Document *document;
    Tagged *out;             /* by token of the document */
    uint64_t *readings;      /* bits of the tags still possible, by token of the document */
    IntMap capitals;         /* lower-case form -> CAPITAL_* seen where capitals mean something */
    Arena *arena;
    /* the sentence */
    uint32_t first, last;    /* its tokens, half open */
    bool headline, caseless; /* capitals say nothing in it */
    bool capitals_only;      /* it is all in capitals */
    /* the clause so far */
    Pending pending;
    bool subject, finite;    /* it has had a noun group; a finite verb */
    bool outer;              /* a relative clause inside one that still wants its verb */
    bool relative;           /* a question word opened it */
    bool subordinate;        /* a conjunction opened it */
    uint32_t last_verb_at;
    Tag last_verb;           /* form of its last verb; TAG_NONE */
    bool passive;            /* its last verb was a participle after be */
    bool contact;            /* a relative clause without a mark, inside one that still wants its verb */
    bool inverted;           /* its auxiliary stands before its subject: "did the rebels attack" */
    const uint8_t *forced;   /* by token of the sentence: a reading settled before, TAG_NONE none; may be NULL */
} Tagger;

/* Nearest token to the left, over adverbs and quotation marks when asked; -1 at the start. */
long left_of(const Tagger *t, uint32_t i, bool over_adverbs);
Tag left_tag(const Tagger *t, uint32_t i, bool over_adverbs);
/* Readings of the next token, over quotation marks; 0 at the end. */
uint64_t right_readings(const Tagger *t, uint32_t i);
uint32_t right_of(const Tagger *t, uint32_t i);   /* == last at the end */
/* May a noun group begin at j? continue at j? */
bool starts_group(const Tagger *t, uint32_t j);
bool in_group(const Tagger *t, uint32_t j);
/* Is there a verb behind i that must be finite, before the clause ends? */
bool finite_ahead(const Tagger *t, uint32_t i);
/* Does a clause follow i: a noun group and then a finite verb; when strict, one that can be no participle? */
bool clause_follows(const Tagger *t, uint32_t i, bool strict);
bool is_kind(const Tagger *t, uint32_t i, WordKind kind);

/* Which words the document writes with a capital inside sentences. */
void tagger_capitals(Tagger *t);
/* Fill the readings of the sentence. */
void tagger_candidates(Tagger *t, const Sentence *sentence);
Tag choose_function(Tagger *t, uint32_t i);   /* function words */
Tag choose_open(Tagger *t, uint32_t i);       /* nouns, verbs, adjectives, adverbs */
Tag choose_past(Tagger *t, uint32_t i);       /* killed, wounded, set, left: past tense or participle */
Tag choose_gerund(Tagger *t, uint32_t i);     /* bombing, fighting, warring, ongoing */
/* After tagging: the token in a clause without a finite verb that must be it, and its form; 0 none. */
uint32_t verbless_clause(const Tagger *t, Tag *form);
/* The word, never NULL. */
const Word *word_at(const Tagger *t, uint32_t i);
/* Singular or plural noun, or name. */
Tag noun_tag(const Tagger *t, uint32_t i);
/* The best reading that is no verb, TAG_NONE when there is none; or else a verb's. */
Tag nominal(const Tagger *t, uint32_t i);
Tag nominal_or(const Tagger *t, uint32_t i, Tag verb);

/* Does the clause have its finite verb, with no clause around it that wants one? */
static inline bool has_verb(const Tagger *t) { return t->finite && !t->outer; }
static inline bool is(Tag tag, uint64_t set) { return set >> tag & 1; }
static inline bool any(uint64_t readings, uint64_t tags) { return (readings & tags) != 0; }

#define B(tag) (UINT64_C(1) << TAG_##tag)
#define SET_NOUNISH (B(NOUN) | B(NOUNS) | B(PROPER))
#define SET_BEFORE_NOUN (B(DET) | B(POSS_PRON) | B(ADJ) | B(ORDINAL) | B(NUM) | B(GENITIVE))
#define SET_AUX (B(BE) | B(HAVE) | B(DO) | B(MODAL))
#define SET_PAST (B(VBD) | B(VBN))
#define SET_VERB (B(VB) | B(VBZ) | B(VBD) | B(VBN) | B(VBG))
#define SET_BREAK (B(COMMA) | B(STOP) | B(COLON) | B(DASH) | B(LPAREN) | B(RPAREN))

#endif
