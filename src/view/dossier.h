/* dossier.h - a graph as people look at it: articles with their sentences, the things and events
 * that they speak of, and the claims that join them. What pictures and pages are made from.
 *
 * All numbers are positions in the lists below, whose first element is unused: 0 is none.
 */
#ifndef SITREP_VIEW_DOSSIER_H
#define SITREP_VIEW_DOSSIER_H

#include "vocab/vocab.h"

typedef struct DossierArticle {
    Str iri, title, date, source, publisher; /* empty: not said */
    uint32_t original;                       /* the article whose text it prints, or itself */
    uint32_t first, last; /* its sentences, half open, in the order of the text */
} DossierArticle;

typedef struct DossierSentence {
    Str iri, text;
    uint32_t article;
    uint32_t begin, end; /* code points of the article's text */
} DossierSentence;

typedef struct DossierMention {
    Str iri;
    uint32_t article;
    uint32_t begin, end; /* code points of the article's text */
    uint32_t node;       /* 0: a number or a date */
    Str kind;            /* local name: "name", "nominal", "pronoun"; or empty */
} DossierMention;

/* A thing or an event. */
typedef struct DossierNode {
    Term term;
    Str iri, label;
    ClassId cls; /* the most specific one */
    bool event;
    Str date; /* of an event, the first one that is said; or empty */
} DossierNode;

typedef enum ClaimModality {
    CLAIM_ACTUAL,
    CLAIM_POSSIBLE,
    CLAIM_PLANNED,
    CLAIM_DEMANDED
} ClaimModality;

/* A claim; or a fact for which the graph has none, with an empty IRI and no sentence. */
typedef struct DossierClaim {
    Str iri;
    uint32_t subject, object; /* nodes; object 0: the value is a literal */
    PropId prop;
    Str value;        /* lexical form of a literal */
    uint32_t speaker; /* node; 0: the article's own voice */
    uint32_t sentence;
    uint32_t subject_mention, object_mention;
    Str rule; /* IRI */
    ClaimModality modality;
    bool negated, at_least, at_most;
    uint16_t confidence; /* per mille */
} DossierClaim;

typedef VEC(uint32_t) Numbers;

typedef struct Dossier {
    const Triples *graph;
    const Vocab *vocab;
    Arena *arena;
    VEC(DossierArticle) articles;
    VEC(DossierSentence) sentences; /* by article, then begin */
    VEC(DossierMention) mentions;   /* by article, then begin, longer first */
    VEC(DossierNode) nodes;
    VEC(DossierClaim) claims; /* in the order of the articles; facts without claims last */
    uint32_t *node_of;        /* by Term */
    Numbers *about;           /* by node: the claims of which it is the subject */
} Dossier;

/* Read an indexed graph. The graph, the vocabulary and the arena must outlive the dossier. */
void dossier_make(Dossier *dossier, const Triples *graph, const Vocab *vocab, Arena *arena);

/* All names of a node beside its label, in the graph's order: literals. */
TripleSpan dossier_names(const Dossier *dossier, uint32_t node);
/* What a name in camel case says: "claimedBy" -> "claimed by"; "AirStrike" -> "air strike". */
Str words_of_name(Arena *arena, Str name);
/* The part of an IRI behind the last '/' or '#'. */
Str iri_tail(Str iri);
/* The node of a name: a label, another name (case does not matter), or a local name; else the first
 * label that holds it. 0: there is none. */
uint32_t dossier_find(const Dossier *dossier, Str name);
/* The article of a claim; 0: none. */
static inline uint32_t claim_article(const Dossier *d, const DossierClaim *c)
{
    return d->sentences.at[c->sentence].article;
}
/* The day, month or year that a claim is about: its event's date, else its article's; or empty. */
Str claim_date(const Dossier *dossier, const DossierClaim *claim);

#endif
