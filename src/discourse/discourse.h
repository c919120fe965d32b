/* discourse.h - which mentions are one thing: coreference of entities, assembly of events. */
#ifndef SITREP_DISCOURSE_DISCOURSE_H
#define SITREP_DISCOURSE_DISCOURSE_H

#include "claim/claim.h"

typedef uint32_t NodeId;   /* 0: none */

/* An entity or event of the article's graph. */
typedef struct Node {
    bool event;
    ClassId cls;              /* most specific class */
    ClassId cls2;             /* a second class (a State is also a Place), 0 none */
    EntityId entity;          /* gazetteer entity, 0 none */
    Str local;                /* local name of its IRI below the base: deterministic (class and normalised name, or event key) */
    Str label;                /* best name */
    VEC(Str) labels;          /* all other forms that the text uses, sorted, without the best */
} Node;

/* One mention as the graph shows it. */
/* MENTION_SHORT_NAME: a part of a person's name that stands in full elsewhere in the article ("Haddad" for "Karim Haddad"). */
typedef enum MentionKind { MENTION_NAME, MENTION_SHORT_NAME, MENTION_NOMINAL, MENTION_PRONOUN } MentionKind;
typedef struct GraphMention {
    uint32_t first, last;     /* tokens */
    NodeId node;              /* 0 for a literal's mention */
    MentionKind kind;
} GraphMention;

typedef struct Fact {         /* a claim with its ends resolved */
    uint32_t claim;           /* position in Claims.all */
    NodeId subject, object;   /* object 0 for literals */
    NodeId speaker;           /* 0: the article */
    uint32_t subject_mention, object_mention, speaker_mention;   /* positions in mentions; 0 none */
    bool at_least, at_most;
    bool implied;             /* another fact of the article says more ("leads" beside "represents"): evidence, no triple of its own */
} Fact;

typedef struct Discourse {
    VEC(Node) nodes;             /* [0] unused */
    VEC(GraphMention) mentions;  /* [0] unused; every name and resolved description, also those without claims */
    VEC(Fact) facts;             /* claims that survived: both ends resolved, no self-loops */
} Discourse;

void discourse_resolve(Discourse *discourse, const Claims *claims, const Matches *matches, const Rules *rules,
                       const Reading *reading);

#endif
