/* internal.h - what the passes of src/phrase/ share: the sentence as a row of elements. */
#ifndef SITREP_PHRASE_INTERNAL_H
#define SITREP_PHRASE_INTERNAL_H

#include "phrase/phrase.h"

typedef enum ElementKind {
    EL_NP, EL_VERB, EL_PREP, EL_COMMA, EL_CCONJ, EL_SCONJ, EL_WH, EL_ADJ, EL_ADV, EL_COLON, EL_DASH, EL_LPAREN, EL_RPAREN,
    EL_QUOTE, EL_OTHER
} ElementKind;

typedef struct Element {
    ElementKind kind;
    uint32_t first, last;   /* tokens */
    uint32_t id;            /* NpId or PredId */
    bool governed;          /* a noun group behind a preposition */
    bool hidden;            /* a noun group that another one stands for: later conjunct, apposition, title, possessor */
} Element;

typedef VEC(Element) Elements;

/* Function words that the syntax itself turns on. */
typedef struct Grammar {
    Sym of, by, as, that, to, be, been, being, than, where, when, who, for_, including, or_, comma;
} Grammar;

/* A prepositional phrase before it is attached; clause: position in the sentence's clauses, or NO_CLAUSE. */
typedef struct RawPrep {
    Prep prep;
    uint32_t clause;
} RawPrep;
enum { NO_CLAUSE = UINT32_MAX };

typedef struct Parser {
    Reading *r;
    Phrases *p;
    Arena *arena;
    Grammar w;
    uint32_t sentence;
    uint32_t begin, end;    /* the sentence's tokens */
    NpId first_np;          /* its first noun group */
    Elements el;
    VEC(RawPrep) raw;       /* the sentence's prepositional phrases */
} Parser;

static inline const Tagged *tagged(const Parser *ps, uint32_t token) { return &ps->r->tagged[token]; }
static inline Tag tag_at(const Parser *ps, uint32_t token)
{
    return token < ps->end ? ps->r->tagged[token].tag : TAG_STOP;
}
static inline Sym lower_at(const Parser *ps, uint32_t token)
{
    return token < ps->end ? ps->r->document->tokens.at[token].lower : 0;
}
static inline bool kind_at(const Parser *ps, uint32_t token, WordKind kind)
{
    return token < ps->end && word_is(ps->r->tagged[token].word, kind);
}
/* "south of", "north and west of": tells where from something else, as a preposition does. Behind it; 0: none begins there. */
static inline uint32_t bearing_end(const Parser *ps, uint32_t token)
{
    if (!kind_at(ps, token, KIND_DIRECTION))
        return 0;
    if (tag_at(ps, token + 1) == TAG_CCONJ && kind_at(ps, token + 2, KIND_DIRECTION))
        token += 2;
    return lower_at(ps, token + 1) == ps->w.of ? token + 2 : 0;
}
static inline bool bearing_at(const Parser *ps, uint32_t token) { return bearing_end(ps, token) != 0; }
static inline Np *np_at(const Parser *ps, NpId id) { return &ps->p->nps.at[id]; }
static inline Pred *pred_at(const Parser *ps, PredId id) { return &ps->p->preds.at[id]; }
static inline bool is_verb_tag(Tag t) { return t >= TAG_VB && t <= TAG_VBG; }
static inline bool is_noun_tag(Tag t) { return t == TAG_NOUN || t == TAG_NOUNS || t == TAG_PROPER; }
static inline bool class_is(const Parser *ps, ClassId c, KnownClass k) { return vocab_is(ps->r->vocab, c, k); }

/* Read a noun group that starts at token i; its NpId, or 0. *after: the token behind it (behind a genitive where one follows). */
NpId noun_group(Parser *ps, uint32_t i, uint32_t *after);
/* Read a verb group that starts at token i; its PredId, or 0. */
PredId verb_group(Parser *ps, uint32_t i, uint32_t *after);
/* Cut the sentence into elements, by the two above. */
void chunk_sentence(Parser *ps);
/* Link bracketed and alternative acronyms and "Town, Country"; coordinated noun groups; appositions. In this order. */
void bracket_all(Parser *ps);
void coordinate(Parser *ps);
void appose(Parser *ps);
/* Link clauses and give every predicate its participants; attach prepositional phrases. */
void link_clauses(Parser *ps);

/* Can a predicate with this lemma govern a whole clause ("said X did")? */
bool takes_clause(const Parser *ps, PredId pred);
/* Is it the verb of a clause of its own, with tense? */
bool is_finite(const Pred *pred);

#endif
