/* scene.h - one article while rules are matched on it. Private to src/rule. */
#ifndef SITREP_RULE_SCENE_H
#define SITREP_RULE_SCENE_H

#include "rule/compiled.h"

/* An event while it may still turn out to be another one: the NpId of the noun group that denotes it, or the number of noun
 * groups plus the PredId of the verb. 0: none. */
typedef uint32_t EventKey;

/* What one role was filled with. For ARG_EVENT, arg.id is an EventKey until the match is written. */
typedef struct Filler {
    Arg arg;
    uint32_t number;    /* the Number that counts it, 0 none */
    uint16_t sure;      /* per mille */
} Filler;

typedef struct Fillers {
    Filler at[MAX_FILLERS];
    uint32_t n;
} Fillers;

/* The variables of one rule at one place. */
typedef struct Bound {
    Fillers vars[MAX_VARS];
    PredId pred;        /* what the match hangs on */
    NpId np;
} Bound;

static inline void bound_reset(Bound *bound)
{
    for (uint32_t i = 0; i < MAX_VARS; i++)
        bound->vars[i].n = 0;
    bound->pred = bound->np = 0;
}

typedef struct Scene {
    const Rules *rules;
    const Reading *reading;
    const Phrases *phrases;
    Arena *arena;
    Matcher *matcher;
    Matches *out;
    uint32_t n_nps, n_preds;
    ClassId *event_class;     /* by EventKey: 0 when it denotes no event */
    EventKey *same;           /* by EventKey: the event that it speaks of; 0: itself */
    uint32_t *final;          /* by EventKey: position in out->events, once they are numbered */
    PredId *complement_of;    /* by NpId: the predicate whose complement it is ("X is the leader"), 0 none */
    PredId *object_of;        /* by NpId: the predicate whose object it is */
    PredId *happens;          /* by NpId: the predicate without object whose subject it is ("clashes broke out"), 0 none */
    uint32_t *first_pred;     /* by sentence: its first predicate; one entry more at the end */
    uint32_t *first_np;       /* by sentence */
    Str *lines;               /* by sentence: ptr NULL until it is asked for */
    bool *calm;               /* by sentence: words that are often figures of speech are so here */
} Scene;

static inline const Np *scene_np(const Scene *s, NpId np) { return &s->phrases->nps.at[np]; }
static inline const Pred *scene_pred(const Scene *s, PredId pred) { return &s->phrases->preds.at[pred]; }
static inline EventKey pred_key(const Scene *s, PredId pred) { return s->n_nps + pred; }

/* scene.c */
void scene_init(Scene *scene, Matches *out, Matcher *matcher, const Rules *rules, const Reading *reading);
/* The event that a key ends at, over "speaks of the same". */
EventKey event_resolve(const Scene *scene, EventKey key);
/* Class of the event that a noun group or predicate stands for, 0 none. */
ClassId event_class(const Scene *scene, EventKey key);
/* The predicate of a light verb that has this noun group as its object ("carried out an attack"), 0 none. */
PredId light_verb(const Scene *scene, NpId np);

/* fit.c: put what an Np stands for into `out` where it fits the role: all members of its coordination, through partitives,
 * appositions and titles. True when something fitted. */
bool fill_np(const Scene *scene, const Role *role, NpId np, Fillers *out);
bool fill_one(const Scene *scene, const Role *role, NpId np, Fillers *out);   /* without its coordination */
/* possessive.c: whom a possessive pronoun means by the construction that it stands in; 0: that does not say. */
NpId own_antecedent(const Scene *scene, NpId pronoun);
bool fill_name(const Scene *scene, const Role *role, uint32_t name, Fillers *out);
bool fill_event(const Scene *scene, const Role *role, EventKey key, Fillers *out);
/* A prepositional phrase; *present is set when it could have filled the role but need not have fitted. */
bool fill_prep(const Scene *scene, const Role *role, const Prep *prep, Fillers *out, bool *present);
bool fits_words(const Scene *scene, const Role *role, NpId np);   /* the role's words, sit:containing and sit:without */
/* The class by which a noun group is judged: its own, or what an apposition or a title says. */
ClassId np_class(const Scene *scene, NpId np);
void add_filler(Fillers *out, Filler filler);

/* verb_frame.c, noun_frame.c: true when the rule fires at this place. */
bool trigger_fits_verb(const Scene *scene, const Rule *rule, const Trigger *trigger, const Pred *pred);
bool bind_verb(const Scene *scene, const Rule *rule, PredId pred, Bound *bound);
bool trigger_fits_noun(const Scene *scene, const Trigger *trigger, NpId np);
bool bind_noun(const Scene *scene, const Rule *rule, NpId np, Bound *bound);
/* A particle that stands outside the verb group may be nothing but a preposition: "died in Homs" is "die". */
bool particle_is_preposition(const Scene *scene, const Pred *pred);
/* Does a name before the head belong to a compound such as "X-backed", which is a predicate of its own? */
bool in_compound(const Scene *scene, const Np *np, uint32_t name);
/* The event of the clause on which a participle or a conjunct hangs, 0 none. */
EventKey governor_event(const Scene *scene, const Pred *pred);

/* adjunct.c */
void bind_adjunct(const Scene *scene, const Rule *rule, EventKey event, Bound *bound);

/* events.c: find which noun groups and predicates denote events, and number them. */
void find_noun_events(Scene *scene);
void find_verb_events(Scene *scene);
void number_events(Scene *scene);

/* tone.c: finds the sentences that speak of no violence in an article about none. */
void scene_tone(Scene *scene);

/* line.c */
Str scene_line(Scene *scene, uint32_t sentence);

/* pattern.c */
bool vetoed(Scene *scene, const Rule *rule, uint32_t sentence);
void match_patterns(Scene *scene, uint32_t sentence);

/* match.c: write the matches of a rule's templates. */
void emit(Scene *scene, RuleId rule, const Bound *bound, EventKey event, uint32_t sentence);

#endif
