/* vocab.h - the ontology's classes and properties, as small numbers. Immutable after loading. */
#ifndef SITREP_VOCAB_VOCAB_H
#define SITREP_VOCAB_VOCAB_H

#include "base/diag.h"
#include "base/status.h"
#include "base/symbol.h"
#include "rdf/triples.h"

#define NS_SIT     "https://w3id.org/sitrep/ont#"
#define NS_SID     "https://w3id.org/sitrep/id/"
#define NS_RULE    "https://w3id.org/sitrep/rule/"
#define NS_RDF     "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define NS_RDFS    "http://www.w3.org/2000/01/rdf-schema#"
#define NS_OWL     "http://www.w3.org/2002/07/owl#"
#define NS_SKOS    "http://www.w3.org/2004/02/skos/core#"
#define NS_XSD     "http://www.w3.org/2001/XMLSchema#"
#define NS_DCTERMS "http://purl.org/dc/terms/"
#define NS_PROV    "http://www.w3.org/ns/prov#"

typedef uint16_t ClassId; /* 0: none */
typedef uint16_t PropId;  /* 0: none */

/* The classes that the engine itself must tell apart; the ontology must define them all. */
typedef enum KnownClass {
    C_NONE,
    C_AGENT,
    C_PERSON,
    C_GROUP,
    C_ARMED_GROUP,
    C_POLITICAL_GROUP,
    C_GOVERNMENT,
    C_SECURITY_FORCE,
    C_INTERNATIONAL_ORGANIZATION,
    C_MEDIA_ORGANIZATION,
    C_ORGANIZATION,
    C_STATE,
    C_POPULATION,
    C_PLACE,
    C_REGION,
    C_CITY,
    C_SITE,
    C_EVENT,
    C_ATTACK,
    C_KILLING,
    C_KIDNAPPING,
    C_CLASH,
    C_CONFLICT,
    C_TALKS,
    C_AGREEMENT,
    C_ARREST,
    C_ASSET,
    C_WEAPON,
    C_KNOWN_COUNT
} KnownClass;

/* The properties that the engine itself names (adjuncts, discourse, merging). */
typedef enum KnownProp {
    P_NONE,
    P_LOCATED_IN,
    P_LOCATION,
    P_DATE,
    P_KILLED,
    P_INJURED,
    P_ABDUCTED,
    P_DETAINED,
    P_PERPETRATOR,
    P_CLAIMED_BY,
    P_BLAMED_ON,
    P_TARGET,
    P_VICTIM,
    P_WEAPON,
    P_PARTICIPANT,
    P_REPRESENTS,
    P_LEADS,
    P_SPEAKS_FOR,
    P_MEMBER_OF,
    P_BASED_IN,
    P_KNOWN_COUNT
} KnownProp;

typedef struct ClassInfo {
    Str name; /* local name: "ArmedGroup" */
    Str iri;
    uint16_t parent; /* the first super-class inside the vocabulary; 0 at the top */
    uint16_t depth;
    uint64_t ancestors[2]; /* bit set of ClassIds: itself and all super-classes (all parents) */
} ClassInfo;

typedef struct PropInfo {
    Str name, iri;
    PropId parent;  /* super-property, 0 none */
    PropId inverse; /* 0 none */
    bool symmetric;
    bool literal;                   /* a datatype property */
    ClassId domain, range;          /* 0: not restricted to one class of the vocabulary */
    uint64_t domains[2], ranges[2]; /* bit sets: the class above, or the members of its union;
                                       empty: not restricted */
} PropInfo;

typedef struct Vocab {
    const ClassInfo *classes; /* [0] unused */
    uint16_t n_classes;
    const PropInfo *props; /* [0] unused */
    uint16_t n_props;
    ClassId known[C_KNOWN_COUNT];
    PropId known_prop[P_KNOWN_COUNT];
    StrMap class_by_name, prop_by_name; /* by local name */
} Vocab;

/* Read classes and properties out of the loaded triples. Errors: ST_INVALID with a message for each
 * problem. */
Status vocab_load(Vocab *vocab, const Triples *triples, Arena *arena, Diag *diag);
ClassId vocab_class(const Vocab *vocab, Str local_name); /* 0 when unknown */
PropId vocab_prop(const Vocab *vocab, Str local_name);
/* The class of an IRI term, 0 when it is none of the vocabulary's. */
ClassId vocab_class_of_iri(const Vocab *vocab, Str iri);
PropId vocab_prop_of_iri(const Vocab *vocab, Str iri);

/* Is `class` the same as or below `ancestor`? False when either is 0. */
static inline bool vocab_is_a(const Vocab *v, ClassId class, ClassId ancestor)
{
    return class && ancestor && (v->classes[class].ancestors[ancestor / 64] >> (ancestor % 64) & 1);
}

/* May something of the class stand where a property's `domains` or `ranges` are wanted? */
static inline bool vocab_fits(const Vocab *v, const uint64_t wanted[2], ClassId class)
{
    const uint64_t *is = v->classes[class].ancestors;
    return !(wanted[0] | wanted[1]) || (is[0] & wanted[0]) || (is[1] & wanted[1]);
}

static inline bool vocab_is(const Vocab *v, ClassId class, KnownClass known)
{
    return vocab_is_a(v, class, v->known[known]);
}

#endif
