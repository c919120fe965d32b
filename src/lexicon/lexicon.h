/* lexicon.h - English words: which part of speech, which lemma, which kind of word. Immutable after loading.
 *
 * Loaded from ontology/lexicon/: word lists as sit:WordList (sit:pos, sit:words, sit:sense, sit:denotes, sit:kind), so that
 * tens of thousands of words are a few hundred triples.
 */
#ifndef SITREP_LEXICON_LEXICON_H
#define SITREP_LEXICON_LEXICON_H

#include "text/document.h"
#include "vocab/vocab.h"

/* Part of speech of one token in its sentence. */
typedef enum Tag {
    TAG_NONE,
    TAG_NOUN, TAG_NOUNS,          /* common noun, singular and plural */
    TAG_PROPER,                   /* name word (not in the lexicon, or capitalised inside a sentence) */
    TAG_ADJ, TAG_ADV,
    TAG_VB, TAG_VBZ, TAG_VBD, TAG_VBN, TAG_VBG,   /* base or plain present, -s, past, past participle, -ing */
    TAG_MODAL, TAG_BE, TAG_HAVE, TAG_DO,          /* any form of be/have/do that may serve as an auxiliary */
    TAG_TO, TAG_NOT,
    TAG_DET, TAG_POSS_PRON,       /* the, a, this, some, no, every; his, their, its */
    TAG_PRON,                     /* he, they, it, them, himself, others */
    TAG_WH,                       /* who, whom, whose, which, what, where, when; that when it opens a relative clause */
    TAG_PREP, TAG_CCONJ, TAG_SCONJ,   /* every word of "because of", "as well as", "so that"; that after "said" is SCONJ */
    TAG_NUM, TAG_ORDINAL,         /* 76, six, dozens, hundreds, million; first, 4th */
    TAG_GENITIVE,                 /* 's */
    TAG_COMMA, TAG_STOP, TAG_COLON, TAG_DASH, TAG_HYPHEN, TAG_LPAREN, TAG_RPAREN, TAG_QUOTE, TAG_PUNCT,
    TAG_COUNT
} Tag;
const char *tag_name(Tag tag);

/* Kinds of words that the engine asks for, each a named list (sit:kind "reporting") in ontology/lexicon/; bits. */
#define WORD_KINDS(X)                                                                                              \
    X(REPORTING, "reporting")       /* say, tell, report, add, announce, note, according */                         \
    X(DENIAL, "denial")             /* deny, reject, dismiss, refute */                                             \
    X(PLANNING, "planning")         /* vow, plan, threaten, intend, prepare, agree(to), want, seek, try, promise */ \
    X(DEMANDING, "demanding")       /* demand, urge, call on, order, ask, must: the complement is not yet so */     \
    X(DOUBT, "doubt")               /* suspect, believe, think, fear, allege, claim(that), appear, seem */          \
    X(FAILING, "failing")           /* fail, refuse, decline, prevent, avoid, foil, thwart: did not happen */       \
    X(ASPECT, "aspect")             /* begin, continue, manage, help, force: it happened */                         \
    X(BARE_INFINITIVE, "bare-infinitive")   /* see X attack, help X flee, make X leave */                           \
    X(PHRASAL_OVER, "phrasal-over") /* hand over, turn over: "over 21" after it is no hedge */                      \
    X(INTENT_NOUN, "intent-noun")   /* plan, effort, bid: its owner is to do what the infinitive behind it says */  \
    X(CONTROL_OBJECT, "control-object")   /* order X to, urge X to, allow X to, force X to, accuse X of -ing */     \
    X(COPULA, "copula")             /* be, become, remain, seem as linking verbs */                                 \
    X(LIGHT, "light")               /* carry out, launch, stage, conduct, mount */                                  \
    X(TITLE, "title")               /* words before a person's name: President, Gen., Sheikh, spokesman */          \
    X(HEADLESS, "headless")         /* dozens, hundreds, scores, some, many, several, others, one, both */          \
    X(PARTITIVE, "partitive")       /* member, group, number, part, series, dozens (of): head looks through "of" */ \
    X(KINSHIP, "kinship")           /* wife, son, relative */                                                       \
    X(NEGATIVE_DET, "negative-det") /* no, neither */                                                               \
    X(NEGATIVE_ADV, "negative-adv") /* not, never, n't, nor, hardly */                                              \
    X(POSSIBLE_ADV, "possible-adv") /* possibly, allegedly, reportedly, apparently */                               \
    X(POSSIBLE_ADJ, "possible-adj") /* suspected, alleged, possible, apparent, would-be, attempted */               \
    X(MODAL_POSSIBLE, "modal-possible")   /* may, might, could, can */                                              \
    X(MODAL_PLANNED, "modal-planned")     /* will, would, shall */                                                  \
    X(MODAL_DEMANDED, "modal-demanded")   /* must, should, ought */                                                 \
    X(CONDITION, "condition")       /* if, unless, whether, lest */                                                 \
    X(PARTICLE, "particle")         /* out, up, off, down, over, on, in, back, away */                              \
    X(PLACE_PREP, "place-prep")     /* in, at, near, outside, inside, across, around, throughout, on */             \
    X(AGENT_PREP, "agent-prep")     /* by: who does it, after a passive */                                          \
    X(OBJECT_PRONOUN, "object-pronoun")   /* him, them */                                                           \
    X(INTRANSITIVE, "intransitive") /* die, explode: no passive, so "died" after a noun is the past */              \
    X(WEEKDAY, "weekday") X(MONTH, "month") X(TIME_NOUN, "time-noun")   /* week, day, night, morning, year */       \
    X(ORGANISATION_HEAD, "organisation-head")   /* Front, Brigade, Movement, Party, Army: head nouns of names */    \
    X(PLACE_HEAD, "place-head")     /* Province, District, City, Valley, Mount, Camp: head nouns of place names */  \
    X(GIVEN_NAME, "given-name")     /* Mohammed, John, Maria */                                                     \
    X(NAME_PARTICLE, "name-particle")     /* al-, bin, ibn, de, van, von, el, abu, da, dos */                       \
    X(DIRECTION, "direction")       /* north, southern, eastern, central, upper */                                  \
    X(COMPARATIVE, "comparative")   /* at least, over, more than, up to: see NumberWord */                          \
    X(REPORT_NOUN, "report-noun")   /* report, claim, allegation, statement: a that-clause after it is reported */  \
    X(DEFINITE, "definite") X(INDEFINITE, "indefinite") X(DEMONSTRATIVE, "demonstrative")                          \
    X(PLURAL_PRONOUN, "plural-pronoun")   /* they, them, others */                                                  \
    X(POSSESSIVE_WH, "possessive-wh")     /* whose */                                                              \
    X(NAMING, "naming")             /* a group called X, men given weapons: a passive with an object */               \
    X(ACCUSING, "accusing")         /* accuse X of -ing, charge with: the deed is only alleged */                      \
    X(KNOWING, "knowing")           /* "is known to have": a fact seen through a passive */                          \
    X(SIMULTANEOUS, "simultaneous") /* as, while, when: the clause tells the same time */                            \
    X(ACCOMPANYING, "accompanying") /* along with: joins another to the subject */                                  \
    X(COLLECTIVE, "collective")     /* population, crowd, public: singular, but many people */                     \
    X(CALM, "calm")                 /* coach, shareholder, album: where such prevail, an attack is none */           \
    X(HISTORY, "history")           /* anniversary, commemorate, former: tells history from news */                 \
    X(GENERIC_GROUP, "generic-group")     /* group, organisation, movement: names no group by itself */             \
    X(GENERIC_NOUN, "generic-noun")       /* man, people, forces: too vague to be told apart by its head */         \
    X(COUNTRY_NOUN, "country-noun") X(CAPITAL_NOUN, "capital-noun")   /* country, nation; capital */                \
    X(PLACE_PART, "place-part")           /* suburb, coast: a part of what names it */                              \
    X(EMPTY_PLACE, "empty-place")         /* region, border, ground: alone, it is no answer to where */                 \
    X(VAGUE_PLACE, "vague-place")         /* area, part, swathe: no place by itself; its phrase or the text says which */ \
    X(GOVERNMENT_NOUN, "government-noun") /* government, regime: the executive as a whole */                        \
    X(STATE_FORCE, "state-force")         /* army, forces, troops: a state's armed forces as a whole */             \
    X(NEW_ONE, "new-one")                 /* another, second, separate: not the one spoken of */                    \
    X(MALE, "male") X(FEMALE, "female")   /* he, Mr., king; she, Mrs., queen */                                     \
    X(THING_PRONOUN, "thing-pronoun")     /* it, its */                                                             \
    X(GROUP_PRONOUN, "group-pronoun")     /* they, their */                                                         \
    X(FIRST_PERSON, "first-person")       /* I, we, our */                                                          \
    X(SECOND_PERSON, "second-person")     /* you, your */

typedef enum WordKind {
#define X(name, text) KIND_##name,
    WORD_KINDS(X)
#undef X
    KIND_COUNT
} WordKind;

typedef unsigned __int128 KindBits;   /* one bit a WordKind */
_Static_assert(KIND_COUNT <= 128, "a kind is a bit of KindBits");

/* What the lexicon knows of one lower-case form. */
typedef struct Word {
    KindBits kinds;        /* bits: 1 << WordKind, of the form itself or of its lemma */
    uint32_t tags;         /* bits: 1 << Tag of every reading; 0: only kinds are known. A form of be, have or do also has
                            * the bit of its shape: "was" BE and VBD, "being" BE and VBG */
    Sym verb, noun, adj;   /* lemma of each reading, 0 none */
    Tag usual;             /* the commonest reading */
    ClassId denotes;       /* class of what the noun stands for: "gunman" ArmedGroup, "mosque" Site; 0 none */
    uint8_t verb_count, noun_count, adj_count, adv_count;   /* how common each reading is, logarithmic, 0 unknown */
} Word;

typedef struct Lexicon Lexicon;

Status lexicon_load(Lexicon **lexicon, const Triples *triples, const Vocab *vocab, Symbols *symbols, Arena *arena, Diag *diag);
/* The word of a lower-case form, by rule of inflection where only the lemma is listed ("bombings", "attacked"); NULL unknown.
 * Thread-safe; never allocates. */
const Word *lexicon_word(const Lexicon *lexicon, const Symbols *symbols, Sym lower);
/* The longest entry of two or more words ("foreign minister", "because of", "suicide vest") that starts at a token and ends
 * at or before token `end`; *n tells its tokens. NULL when there is none. */
const Word *lexicon_phrase(const Lexicon *lexicon, const Document *document, uint32_t token, uint32_t end, uint32_t *n);
const char *word_kind_name(WordKind kind);

/* A token with its reading in its sentence. One per Token, same index. */
typedef struct Tagged {
    Tag tag;
    Sym lemma;             /* of the chosen reading; the lower-case form when unknown */
    const Word *word;      /* NULL: unknown word */
} Tagged;

static inline bool word_is(const Word *w, WordKind kind) { return w && (w->kinds >> kind & 1); }

/* Choose a reading for every token, by the lexicon and by the neighbours. Result: one Tagged per token, in the arena. */
Tagged *tag_document(const Lexicon *lexicon, const Document *document, Arena *arena);

#endif
