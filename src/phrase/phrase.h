/* phrase.h - noun groups, predicates and how they hang together: the syntax that rules are matched on.
 *
 * A shallow deterministic analysis after the finite-state cascades of MUC (FASTUS: basic phrases, then complex phrases):
 * noun groups and verb groups are found first, then coordination, apposition, genitives, prepositional attachment and the
 * clauses with their links. Constructions are normalised here, so that a rule sees "X was attacked by Y", "Y, which attacked X",
 * "Y attacking X", "Y-attacked X" as one Pred with the same roles.
 */
#ifndef SITREP_PHRASE_PHRASE_H
#define SITREP_PHRASE_PHRASE_H

#include "mention/mention.h"

typedef uint32_t NpId;     /* 0: none */
typedef uint32_t PredId;   /* 0: none */

typedef enum NpKind {
    NP_NAME,       /* its head is a name: "US Secretary of State John Kerry", "the Nusra Front" */
    NP_NOMINAL,    /* its head is a common noun: "the two suicide bombers", "three deadly bombings" */
    NP_PRONOUN,    /* he, it, they, who as a free head, others */
    NP_NUMBER,     /* a number as head: "25", "dozens", "at least six of them" */
    NP_DATE        /* "Friday", "last month": never a participant */
} NpKind;

typedef enum Det { DET_NONE, DET_DEFINITE, DET_INDEFINITE, DET_DEMONSTRATIVE, DET_POSSESSIVE, DET_NEGATIVE, DET_OTHER } Det;

typedef struct Np {
    uint32_t first, last;      /* tokens of the whole group: determiner .. head */
    uint32_t core_first, core_last;   /* tokens of the mention: a name, or the group without determiner and number */
    uint32_t head;             /* token of the head word (last word of a name) */
    uint32_t sentence;
    Sym lemma;                 /* of the head */
    NpKind kind;
    Det det;
    bool plural;
    bool possible;             /* "suspected", "alleged": a doubtful description */
    ClassId cls;               /* of what it stands for, 0 unknown */
    uint32_t name;             /* Name at the head, 0 none */
    uint32_t number;           /* Number in it (a count of the head), 0 none */
    uint32_t date;             /* DateRef for NP_DATE */
    const uint32_t *modifiers; uint32_t n_modifiers;   /* Names before the head: "Syrian" in "Syrian forces", left to right */
    NpId qualifier;            /* "dynamite attack", "guerrilla ambush": a common noun before the head that denotes a weapon or an armed
                                  group, as a group of its own; it may have another before it; 0 none */
    NpId possessor;            /* "Syria's government"; "his aides" (the pronoun has an Np of its own) */
    NpId conjunct;             /* the next member of a coordination, 0 at its end */
    NpId first_conjunct;       /* the first member; itself when not coordinated */
    NpId apposition;           /* another description of the same thing: "Kerry, the secretary of state"; 0 none. On the named one */
    NpId apposed_to;           /* the reverse link, on the apposition */
    NpId title_of;             /* a title noun group before a name, "HNC spokesman Salem al-Mislet": on the title part; see title */
    NpId title;                /* the title part as an Np of its own (its head "spokesman"), on the name's Np */
    NpId partitive;            /* "dozens of militants", "members of X", "five of them": the Np after of */
    uint32_t preps, n_preps;   /* prepositional phrases that hang on it: positions in Phrases.preps */
} Np;

typedef struct Prep {
    Sym prep;                  /* the preposition, lower case; "according to" and the like joined by a blank */
    uint32_t token;
    NpId np;                   /* its noun group; 0 when it governs a gerund */
    PredId pred;               /* its gerund: "accused X of killing Y" */
    NpId on_np;                /* what it hangs on: one of the two */
    PredId on_pred;
} Prep;

typedef enum Voice { VOICE_ACTIVE, VOICE_PASSIVE } Voice;

typedef enum PredKind {
    PRED_FINITE, PRED_PARTICIPLE /* -ing or -ed without auxiliary */, PRED_INFINITIVE, PRED_GERUND,
    PRED_COMPOUND,    /* "Saudi-backed X", "the al-Qaida-linked Y": subject, object and lemma; the tokens of the compound */
    PRED_IMPLICIT     /* a headline's dropped verb and the like */
} PredKind;

/* How a predicate hangs on its governor. */
typedef enum PredLink {
    LINK_MAIN,           /* a main clause */
    LINK_CONJUNCT,       /* "... and VERB": same level as governor, may share its subject */
    LINK_COMPLEMENT,     /* "said (that) ...", "denied that ..." */
    LINK_INFINITIVE,     /* "vowed to ..." */
    LINK_GERUND,         /* "began shelling", "accused X of bombing" */
    LINK_RELATIVE,       /* "who ...", "which ...", "X fighting Y", "X backed by Y": governor_np is the antecedent */
    LINK_ADJUNCT,        /* ", killing 12": a participle hung on the whole clause */
    LINK_ADVERBIAL,      /* "after gunmen attacked", "when", "while", "because" */
    LINK_CONDITION       /* "if", "unless" */
} PredLink;

typedef enum Modality { MOD_ACTUAL, MOD_POSSIBLE, MOD_PLANNED, MOD_DEMANDED } Modality;

typedef struct Pred {
    uint32_t first, last;     /* tokens of the verb group, auxiliaries included */
    uint32_t head;            /* token of the main verb */
    uint32_t sentence;
    Sym lemma;
    Sym particle;             /* "carry out", "blow up": the particle, also when it stands after the object; 0 none */
    PredKind kind;
    Voice voice;
    PredLink link;
    bool past;                /* past or perfect */
    bool future;
    bool negated;             /* "did not", "never", "no X VERBed" */
    Modality modality;        /* by its own modals and adverbs only */
    NpId subject;             /* the doer's place: surface subject of an active, also inherited through links; 0 unknown */
    NpId object;              /* the done-to: object of an active, surface subject of a passive */
    NpId object2;             /* second object: "gave the rebels weapons": object = rebels, object2 = weapons */
    NpId complement;          /* "is a major ally", "was named chief negotiator", "elected X president" */
    NpId agent;               /* the by-phrase of a passive */
    PredId governor;          /* 0 at the top; of a relative: the verb of the clause around it */
    NpId governor_np;         /* antecedent of a relative */
    uint32_t preps, n_preps;  /* positions in Phrases.preps */
    const uint32_t *dates; uint32_t n_dates;   /* DateRefs that stand in its clause */
    uint32_t clause_first, clause_last;        /* tokens of its clause, for speakers and vetoes */
} Pred;

typedef struct Phrases {
    VEC(Np) nps;        /* [0] unused, by position */
    VEC(Prep) preps;
    VEC(Pred) preds;    /* [0] unused, by position of the head verb */
    uint32_t *np_at;    /* for each token: the Np whose group covers it (the innermost), 0 none */
    uint32_t *pred_at;  /* for each token: the Pred whose verb group covers it, 0 none */
} Phrases;

typedef struct Reading {   /* everything known of an article when rules are matched; borrowed */
    const Vocab *vocab;
    const Lexicon *lexicon;
    const Gazetteer *gazetteer;
    Document *document;
    Tagged *tagged;
    Mentions *mentions;
    Phrases *phrases;
    Arena *arena;
} Reading;

void phrases_find(Reading *reading);

/* Walk all members of the coordination that an Np stands in: for (NpId m = np_first(p, np); m; m = p->nps.at[m].conjunct) */
static inline NpId np_first(const Phrases *p, NpId np) { return p->nps.at[np].first_conjunct; }

#endif
