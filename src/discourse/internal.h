/* internal.h - an article while its nodes are found. Private to src/discourse. */
#ifndef SITREP_DISCOURSE_INTERNAL_H
#define SITREP_DISCOURSE_INTERNAL_H

#include "discourse/discourse.h"

/* Kinds of things that can never be one another. A state is of two families and is told apart by its class. */
typedef enum Family { FAMILY_NONE, FAMILY_PERSON, FAMILY_PEOPLE, FAMILY_GROUP, FAMILY_PLACE, FAMILY_ASSET, FAMILY_WEAPON,
                      FAMILY_EVENT } Family;

typedef enum Gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE } Gender;

enum { MODIFIERS_MAX = 8, SALIENT_SENTENCES = 2, LABELS_MAX = 48, HEADS_MAX = 8 };

/* What is known of a node beyond what the graph shows. Same index as nodes. */
typedef struct Trace {
    bool named;              /* by a name in the text or the gazetteer; else only described */
    bool plural;
    bool headline;           /* a description that only a headline has given so far */
    Gender gender;
    Sym lemma;               /* head of a description */
    Sym modifiers[MODIFIERS_MAX];
    uint32_t n_modifiers;
    Sym heads[HEADS_MAX];    /* of a named one: heads of what it was described as ("the town", "spokesman") */
    uint32_t n_heads;
    NodeId owner;            /* whose: possessor or modifying name, 0 none */
    long number;             /* exact count of a description, 0 none */
    Str local;               /* settled local name; ptr NULL: by its label */
} Trace;

/* A node was spoken of here. */
typedef struct Seen {
    NodeId node;
    uint32_t token, sentence;
    bool subject;
} Seen;

typedef struct Work {
    Discourse *d;
    const Claims *claims;
    const Matches *matches;
    const Reading *r;
    const Document *doc;
    const Vocab *v;
    const Phrases *p;
    const Mentions *m;
    Arena *arena;
    VEC(Trace) traces;
    NodeId *of_np;           /* by NpId; also of what stands for another node */
    NodeId *of_name;         /* by Name */
    NodeId *of_event;        /* by event mention */
    NpId *np_of_name;        /* by Name: the noun group whose head it is */
    NpId *alias;             /* by NpId: a noun group that the text says is the same thing */
    bool *resolved;          /* by NpId */
    bool *subject;           /* by NpId: it is the surface subject of a predicate */
    uint32_t *event_of_np;   /* by NpId: the event mention that it denotes */
    IntMap by_entity;        /* EntityId -> NodeId */
    IntMap government_of, force_of;   /* EntityId of a state -> NodeId */
    IntMap inside;           /* pair of nodes: the text says that the first lies in the second */
    VEC(Seen) seen;
    Str article;             /* short key of the article */
    EntityId main_state;     /* the state that the article is about, 0 when there is no clear one */
    Sym of;
} Work;

static inline const Np *np_at(const Work *w, NpId id) { return &w->p->nps.at[id]; }
static inline const Name *name_at(const Work *w, uint32_t id) { return &w->m->names.at[id]; }
static inline Node *node_at(const Work *w, NodeId id) { return &w->d->nodes.at[id]; }
static inline Trace *trace_at(const Work *w, NodeId id) { return &w->traces.at[id]; }
static inline const Word *word_at(const Work *w, uint32_t token) { return w->r->tagged[token].word; }
static inline Tag tag_at(const Work *w, uint32_t token) { return w->r->tagged[token].tag; }
static inline bool head_is(const Work *w, NpId id, WordKind kind) { return word_is(word_at(w, np_at(w, id)->head), kind); }
static inline bool definite(const Np *np) { return np->det == DET_DEFINITE || np->det == DET_DEMONSTRATIVE; }

/* node.c */
Family family_of(const Vocab *v, ClassId cls);
/* May two mentions of these classes be one thing? 0 is compatible with all. */
bool classes_agree(const Vocab *v, ClassId a, ClassId b);
NodeId node_new(Work *w, ClassId cls, bool named);
NodeId node_of_entity(Work *w, EntityId entity);
/* Take the more specific of the node's class and another. */
void node_refine(Work *w, NodeId node, ClassId cls);
void node_label(Work *w, NodeId node, Str form);
/* Best labels, order, local names. */
void nodes_finish(Work *w);

/* form.c */
Str text_of(const Work *w, uint32_t first, uint32_t last);   /* tokens as written, white space as single blanks */
Str slug(Arena *arena, Str text);                            /* [a-z0-9-] */
Str kebab(Arena *arena, Str class_name);                     /* "ArmedGroup" -> "armed-group" */
void core_span(const Work *w, NpId np, uint32_t *first, uint32_t *last);
/* The same with whose the place or thing is, which is a part of what it is called: "the mayor's house", "offices of the union". */
void mention_span(const Work *w, NpId np, uint32_t *first, uint32_t *last);
/* Content words before the head, in the order of the text; names left out when `names` is false. */
uint32_t modifiers_of(const Work *w, NpId np, bool names, Sym out[MODIFIERS_MAX]);

/* name.c: a node for every name. */
void names_resolve(Work *w);

/* state.c */
void find_main_state(Work *w);
/* The state to which a noun group is said to belong: "Syrian", "Syria's", "of Syria", "Assad's"; 0 none or several. */
EntityId state_of_np(Work *w, NpId np);
/* "the Syrian government", "Iraqi troops", "the country", "the capital", "the president"; 0 when it is nothing of the kind. */
NodeId state_description(Work *w, NpId np);
/* The state for which a person or body stands. */
EntityId state_of_entity(const Work *w, EntityId entity);
Str demonym_in_text(const Work *w, EntityId state);
NodeId state_organ(Work *w, EntityId state, KnownClass known);   /* C_GOVERNMENT or C_SECURITY_FORCE */

/* office.c */
NodeId officer(Work *w, NpId np, EntityId state);   /* "the president" */
/* The body that common words of a person's title name: "army chief X"; 0 none. */
NodeId organ_of_title(Work *w, NpId person);
/* Whom a person with a title but no body serves: by an office held on the article's date, by country, by what the article is about. */
EntityId country_of_person(Work *w, NpId np);
bool place_within(const Work *w, EntityId inner, EntityId outer);

/* place.c: the place that "the city of X" or "X province" names, 0 none. */
NodeId place_description(Work *w, NpId np);

/* describe.c: a node for every description and pronoun, in the order of the text. */
void descriptions_resolve(Work *w);
NodeId np_node(Work *w, NpId np);

/* anaphora.c */
NodeId earlier_description(Work *w, NpId np);
NodeId pronoun_node(Work *w, NpId np);

/* event.c, cluster.c */
void events_resolve(Work *w);

/* settle.c: facts that others make needless or wrong are left out. */
void facts_settle(Work *w);

/* fact.c */
void facts_make(Work *w);
/* What an end of a claim stands for; class: what the property wants, 0 anything. */
NodeId arg_node(Work *w, const Claim *claim, Arg arg, ClassId wanted);

#endif
