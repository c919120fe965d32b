/* mention.h - names, numbers and dates found in an article, before any grammar. */
#ifndef SITREP_MENTION_MENTION_H
#define SITREP_MENTION_MENTION_H

#include "lexicon/lexicon.h"

typedef uint32_t EntityId;   /* position in the gazetteer; 0: none */

typedef struct Office {
    Str title;            /* "president" */
    EntityId body;
    Date from, until;
} Office;

typedef struct Entity {
    Str iri;
    Str label;                      /* skos:prefLabel */
    ClassId cls;
    bool ambiguous;                 /* needs support from context */
    uint32_t population;
    EntityId within, capital;       /* 0 none */
    const EntityId *countries; uint32_t n_countries;
    const EntityId *part_of; uint32_t n_part_of;         /* sit:partOf, sit:affiliate excluded */
    const Office *offices; uint32_t n_offices;
    const Str *names; uint32_t n_names;      /* alternative labels, without hidden ones */
} Entity;

typedef struct Gazetteer Gazetteer;
/* ST_INVALID when a bad entry was left out, with a message for each; the gazetteer is usable. */
Status gazetteer_load(Gazetteer **gazetteer, const Triples *triples, const Vocab *vocab, const Lexicon *lexicon,
                      Symbols *symbols, Arena *arena, Diag *diag);
const Entity *gazetteer_entity(const Gazetteer *gazetteer, EntityId id);
uint32_t gazetteer_count(const Gazetteer *gazetteer);

typedef enum NameForm {
    NAME_PLAIN,       /* "Syria", "Kerry", "HNC" */
    NAME_DEMONYM,     /* "Syrian", "Syrians": the entity is the State (Region, Population) that the word belongs to */
    NAME_METONYM,     /* "Kremlin": stands for its state */
    NAME_CAPITAL      /* "Moscow": a city that may stand for its state; entity is the city, `state` the state */
} NameForm;

/* One name in the text. Names do not overlap. */
typedef struct Name {
    uint32_t first, last;     /* tokens, half open; without title, determiner or genitive */
    ClassId cls;              /* best class; 0 when the shape tells nothing ("Zanab") */
    EntityId entity;          /* best gazetteer entity; 0: a name that only its shape tells */
    EntityId state;           /* for NAME_CAPITAL and NAME_METONYM */
    const EntityId *others; uint32_t n_others;   /* further entities of that label, best first */
    NameForm form;
    bool acronym;             /* "HNC", "U.N." */
    bool people;              /* a demonym as a noun: "two Syrians", "the Kurds" */
    uint32_t title_first;     /* first token of a title before it ("U.N. special envoy"), else == first */
    uint32_t acronym_of;      /* the Name that introduced this acronym: "Higher Negotiations Committee (HNC)"; 0 none */
    Sym key;                  /* normalised name for comparing: lower case, no accents, "al-" and apostrophes dropped */
} Name;

/* A number as a count or value. */
typedef struct Number {
    uint32_t first, last;     /* tokens with the hedge: "at least 76", "more than a dozen" */
    long value;
    bool exact;               /* a stated figure; false for "dozens", "several", "hundreds" */
    bool at_least, at_most;   /* hedged */
    bool ordinal, money, percent, year, age;   /* not a count of things */
    bool measure, clock;      /* "30 metres", "two hours"; "0530 GMT", "5 p.m." */
} Number;

typedef struct DateRef {
    uint32_t first, last;     /* tokens: "on Sunday" -> "Sunday"; "earlier in the day" whole */
    Date date;                /* resolved against the article's date, with its precision; year 0 when it cannot be */
    Date until;               /* end of a range, or year 0 */
    bool repeated;            /* "every Friday", "Fridays" */
} DateRef;

typedef struct Mentions {
    VEC(Name) names;       /* by position; [0] unused so that 0 is none */
    VEC(Number) numbers;   /* [0] unused */
    VEC(DateRef) dates;    /* [0] unused */
    uint32_t *name_at, *number_at, *date_at;   /* for each token: the Name / Number / DateRef that covers it, 0 none */
} Mentions;

/* Find all names, numbers and dates. May correct tags: tokens of a name become TAG_PROPER (but a demonym keeps TAG_ADJ or TAG_NOUNS). */
void mentions_find(Mentions *mentions, const Gazetteer *gazetteer, const Lexicon *lexicon, const Vocab *vocab,
                   const Document *document, Tagged *tagged, Arena *arena);

#endif
