/* compiled.h - rules as the engine holds them. Private to src/rule. Everything is immutable after rules_load(). */
#ifndef SITREP_RULE_COMPILED_H
#define SITREP_RULE_COMPILED_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "rule/rule.h"

enum { MAX_VARS = 12, MAX_FILLERS = 16, VAR_EVENT = 1 };   /* variable 0: none; 1: ?event */

typedef struct SymList { const Sym *at; uint32_t n; } SymList;
typedef struct ClassList { const ClassId *at; uint32_t n; } ClassList;

typedef enum RoleKind {
    ROLE_SUBJECT, ROLE_OBJECT, ROLE_PREP, ROLE_COMPLEMENT, ROLE_SELF, ROLE_POSSESSOR, ROLE_MODIFIER, ROLE_DATE,
    ROLE_KIND_COUNT
} RoleKind;

typedef struct Role {
    RoleKind kind;
    uint8_t var;                      /* 0: only a condition */
    ClassList classes, not_classes;   /* empty: any */
    SymList words;                    /* lemmas of the head; empty: any */
    SymList preps;                    /* empty: the construction's own */
    SymList containing, without;      /* words one of which the noun group must hold; none of which it may hold */
    bool named, counted, required, optional;
    bool wants_event;                 /* has classes, and all are events' */
    bool wants_place;                 /* has classes, and all are places' */
} Role;

/* What of a filler is meant: itself, the Number that counts it (?v.count), or whose it is by a name before it or a genitive
 * (?planes.owner in "Syrian warplanes"), or the country of a person whose title names no body ("President X"), or the body
 * that common words of his title name ("army chief X"), or the named groups to which the people belong (?men.body in "Shining
 * Path rebels", "members of the ELN"). */
typedef enum Part { PART_SELF, PART_COUNT, PART_OWNER, PART_COUNTRY, PART_ORGAN, PART_BODY } Part;

typedef struct Template {
    uint8_t subject, object;          /* variables */
    Part subject_part, object_part;
    PropId prop;
} Template;

/* A verb with its particle, or a noun with the words that must stand before it. */
typedef struct Trigger {
    Sym head;
    Sym particle;
    SymList before;                   /* left to right, next to the head */
} Trigger;

typedef struct TriggerList { const Trigger *at; uint32_t n; } TriggerList;

typedef enum RuleKind { RULE_FRAME, RULE_ADJUNCT, RULE_PATTERN } RuleKind;
typedef enum VoiceWanted { VOICE_ANY, VOICE_ONLY_ACTIVE, VOICE_ONLY_PASSIVE } VoiceWanted;

/* One compiled expression over a sentence's line. */
typedef struct Regex {
    pcre2_code *code;
    Str source;                       /* as the author wrote it */
    uint8_t group_var[MAX_VARS * 2];  /* by capture group: the variable it fills, 0 none */
    uint32_t n_groups;                /* capture groups, numbered from 1 */
    uint32_t verb_groups[MAX_VARS], n_verbs;   /* capture groups of the <verb>s */
    uint32_t noun_group;              /* capture group of the first [noun], 0 none */
    SymList triggers;                 /* one of these words must be in the sentence; empty: no such word */
} Regex;

typedef struct Rule {
    RuleInfo info;
    RuleKind kind;
    TriggerList verbs, nouns, compounds;
    bool any_noun;                    /* sit:noun "*" */
    VoiceWanted voice;
    const Role *roles; uint32_t n_roles;
    const Template *then; uint32_t n_then;
    ClassId event;                    /* what the trigger denotes, 0 nothing */
    uint8_t same_event;               /* the variable whose event the trigger speaks of, 0 none */
    ClassList of;                     /* adjuncts: kinds of events */
    Regex when;                       /* patterns */
    const Regex *unless; uint32_t n_unless;
    PlannedToo planned;
    bool figurative;                  /* silent where the words are of sport, trade and the like */
    bool possible;                    /* what it reads is only possible */
    SymList under;                    /* verbs of the plan that sit:planned "also" is for; empty: any */
    uint16_t confidence;              /* per mille */
    const Str *vars; uint32_t n_vars; /* names by number; [0] and [1] are "" and "event" */
} Rule;

typedef struct Candidate { RuleId rule; const Trigger *trigger; } Candidate;
typedef VEC(Candidate) Candidates;

/* Word -> rules that it may trigger. */
typedef struct TriggerIndex {
    IntMap map;                       /* Sym -> position in lists */
    VEC(Candidates) lists;            /* [0] unused */
} TriggerIndex;

struct Rules {
    const Rule *all;                  /* [0] unused */
    uint32_t n;                       /* without [0] */
    const Vocab *vocab;
    TriggerIndex verbs, nouns, compounds, patterns;
    Candidates any_nouns, adjuncts;
    /* The prepositions that the grammar of frames itself names. */
    Sym by, as, of, on, against, at, from;
};

static inline bool sym_in(SymList list, Sym sym)
{
    for (uint32_t i = 0; i < list.n; i++)
        if (list.at[i] == sym)
            return true;
    return false;
}

static inline bool class_in(const Vocab *vocab, ClassList list, ClassId class)
{
    for (uint32_t i = 0; i < list.n; i++)
        if (vocab_is_a(vocab, class, list.at[i]))
            return true;
    return false;
}

/* index.c */
void index_rules(Rules *rules, Arena *arena);
const Candidates *index_find(const TriggerIndex *index, Sym word);   /* NULL when it triggers nothing */

/* regex.c: what the translation of sit:when needs to know. */
typedef struct RegexSpec {
    const Vocab *vocab;
    Symbols *symbols;
    Arena *arena;
    const Str *vars; uint32_t n_vars;   /* names of variables that may be captured; may grow by `declare` */
    uint8_t (*declare)(void *user, Str name);   /* number of a variable, 0 when there are too many; NULL: none are captured */
    void *user;
} RegexSpec;
/* Translate and compile; on failure a message in *problem (in the arena). */
Status regex_compile(Regex *regex, const RegexSpec *spec, Str source, Str *problem);

#endif
