/* linker.h - a sentence while its verbs find their clauses. Private to src/phrase.
 *
 * One pass from left to right over the sentence's elements with a current clause and its chain of outer clauses. A clause opened
 * by a mark (who, that, after, to, a participle) closes at a comma or when an outer clause that still waits for its verb gets one.
 */
#ifndef SITREP_PHRASE_LINKER_H
#define SITREP_PHRASE_LINKER_H

#include "phrase/internal.h"

typedef struct Clause {
    PredLink link;
    uint32_t outer;          /* the clause that it stands in, NO_CLAUSE at the top */
    PredId pred;
    NpId surface;            /* surface subject */
    NpId held;               /* the noun group that stood there before, parted from it by a comma or not at all */
    NpId contact;            /* right before the surface subject: "the town | rebels hold" */
    uint32_t back;           /* of a report put in: 1 + the clause that goes on behind it; 0 none */
    NpId antecedent;         /* of a relative: takes the free place */
    bool antecedent_used;
    bool oblique;            /* "where", "in which": the antecedent is no participant */
    bool whose;              /* the next noun group belongs to the antecedent */
    bool fronted;            /* stands before the clause that it hangs on */
    bool after_comma;
    bool dashed;             /* stands between dashes */
    PredId governor;
    NpId governor_np;
    NpId last_np;            /* last noun group seen in it, governed or not */
    NpId pending;            /* last free noun group behind its verb */
    uint32_t pending_el;
    uint32_t first, last;    /* tokens */
    VEC(uint32_t) dates;
} Clause;

typedef struct Linker {
    Parser *ps;
    VEC(Clause) all;
    uint32_t cur;
    uint32_t k;              /* the element being read */
    uint32_t reported;       /* 1 + a clause that waited for its verb when `reporter` was put in; 0 none */
    PredId reporter;
} Linker;

static inline Clause *clause(Linker *l) { return &l->all.at[l->cur]; }
static inline Element *el(const Linker *l, long k)
{
    return k >= 0 && (uint32_t)k < l->ps->el.n ? &l->ps->el.at[k] : NULL;
}
static inline bool verb_is(const Linker *l, PredId id, WordKind kind)
{
    return id && word_is(tagged(l->ps, pred_at(l->ps, id)->head)->word, kind);
}

/* clause.c: clauses as such. */
/* The last significant element before k, or -1; skips a preposition whose date was skipped. */
long before(const Linker *l, long k);
/* Make it the current clause. */
uint32_t open_clause(Linker *l, Clause c);
/* Give a verb to a clause that waits for one. */
void give_verb(Linker *l, uint32_t at, PredId id);
/* The nearest clause outside the current one that has a subject and no verb; NO_CLAUSE none. */
uint32_t waiting_outer(Linker *l);
/* The nearest clause, from the current one outwards, whose verb is finite. */
uint32_t finite_level(Linker *l);
bool has_verb_before(const Linker *l);
/* The free noun group that heads the phrase whose last noun group is element k ("a spokesman | for the army"); -1 none. */
long phrase_head(const Linker *l, long k);
/* Behind the current element: does the clause get another finite verb that is not joined to this one by "and"? */
bool verb_ahead(const Linker *l);
void new_with_subject(Linker *l, PredId id, PredLink link, NpId subject, PredId governor);
/* A verb that shares the clause `with`: "attacked ... and killed". */
void conjunct(Linker *l, PredId id, uint32_t with);
/* Forget that the last noun group was an object: it is the subject of what follows. */
void release(Linker *l, PredId from, NpId np);
/* What an infinitive or participle behind `governor` has for subject. */
NpId controlled(Linker *l, PredId governor);
/* Widen the current clause over an element. */
void span(Linker *l, const Element *e);

/* attach.c: noun groups in their clause, prepositional phrases. */
void noun_group_element(Linker *l, Element *e);
/* Hang the preposition before the current element, with its noun group or its gerund. */
void attach_prep(Linker *l, NpId np, PredId gerund);
/* Copy the sentence's prepositional phrases behind each noun group and each predicate that they hang on. */
void emit_preps(Linker *l);

/* clause_verb.c, clause_participle.c, clause_report.c */
void verb_element(Linker *l, Element *e);
void finite_verb(Linker *l, PredId id);
void participle(Linker *l, PredId id);
/* ", the ministry said": a report put in or behind what it reports? subject: the element of its subject. */
bool parenthetical(Linker *l, PredId id, long subject);
/* ", said the ministry", "..." said the minister"? prev: the element before it. */
bool inverted(const Linker *l, PredId id, const Element *prev);
/* Is it such a report, in either order ("said the ministry")? Then hang the reported predicates on it. */
bool report(Linker *l, PredId id, long b);

/* clause_mark.c */
void relative(Linker *l, Element *e);
void subordinate(Linker *l, Element *e);
void comma(Linker *l);
/* A particle behind the object: "blew himself up". */
void late_particle(Linker *l, const Element *e);

#endif
