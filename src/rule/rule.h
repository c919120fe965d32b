/* rule.h - extraction rules: loaded from Turtle, compiled once, matched on an article's phrases.
 *
 * Three kinds. A sit:Frame names an action (verb, noun, compound) with its participants; a sit:Adjunct adds a participant to
 * any event (place, weapon, date); a sit:Pattern is a PCRE2 expression over the sentence's line of phrases.
 */
#ifndef SITREP_RULE_RULE_H
#define SITREP_RULE_RULE_H

#include "phrase/phrase.h"

typedef struct Rules Rules;   /* immutable, shared by threads */

typedef uint32_t RuleId;      /* 0: none */

typedef struct RuleInfo {
    Str iri, name;            /* name: local name of the IRI */
    const char *file;
    uint32_t line;
    const Str *yes; uint32_t n_yes;   /* the examples, as written */
    const Str *no; uint32_t n_no;
} RuleInfo;

/* Read and compile all rules. A rule with a problem is reported (file:line, its name, the remedy) and left out; the others
 * load. Then ST_INVALID, with *rules usable all the same. */
Status rules_load(Rules **rules, const Triples *triples, const Vocab *vocab, Symbols *symbols, Arena *arena, Diag *diag);
/* Give back what PCRE2 holds outside the arena. */
void rules_free(Rules *rules);
uint32_t rules_count(const Rules *rules);                       /* RuleIds are 1 .. count */
const RuleInfo *rules_info(const Rules *rules, RuleId rule);

/* What a rule says of deeds that are only wanted or planned: whoever means to destroy somebody is an enemy already. */
typedef enum PlannedToo {
    PLANNED_STAYS,    /* a planned deed is a planned statement */
    PLANNED_ALSO,     /* the statement holds of a planned deed as of a done one */
    PLANNED_ONLY      /* it follows from a planned deed alone: who tries to take a town from X finds it held by X */
} PlannedToo;
/* For a match that hangs on `pred` (0 none): a rule may ask for certain verbs over it ("agreed to"). */
PlannedToo rules_planned(const Rules *rules, RuleId rule, const Phrases *phrases, PredId pred);

/* Is what this rule reads only possible, however plainly the text puts it? */
bool rules_doubtful(const Rules *rules, RuleId rule);

/* Warnings for `sitrep check`: words that the lexicon does not know, rules that repeat an earlier one, templates whose ends can
 * never fit the property's domain and range, roles that nothing uses. */
void rules_lint(const Rules *rules, const Lexicon *lexicon, const Symbols *symbols, Diag *diag);

/* What a role of a rule was bound to. */
typedef enum ArgKind { ARG_NONE, ARG_NP, ARG_EVENT, ARG_NUMBER, ARG_DATE, ARG_NAME,
               ARG_COUNTRY   /* the state that the person of an NpId serves, whom his title gives no body */,
    ARG_ORGAN     /* the body that common words of his title name: "army chief" */ } ArgKind;

typedef struct Arg {
    ArgKind kind;
    uint32_t id;      /* NpId, event (1-based position in Matches.events), Number, DateRef, or Name */
} Arg;

/* An event that a verb or noun denotes. One for each trigger, whatever number of rules see it. */
typedef struct EventMention {
    uint32_t first, last;   /* tokens of the trigger: the verb, or the noun group's core */
    uint32_t sentence;
    ClassId cls;
    NpId np;                /* the noun group that denotes it, 0 for a verb */
    PredId pred;            /* the predicate that denotes it, 0 for a noun */
} EventMention;

/* One statement that a rule read. */
typedef struct Match {
    RuleId rule;
    Arg subject;
    PropId prop;
    Arg object;
    PredId pred;            /* the predicate it hangs on, for negation, modality and speaker; 0: a noun group only */
    NpId np;                /* the noun group of a nominal or compound match, 0 none */
    uint32_t sentence;
    uint16_t confidence;    /* per mille, from the rule */
} Match;

typedef struct Matches {
    VEC(EventMention) events;   /* [0] unused */
    VEC(Match) all;             /* by sentence, then rule, then position: deterministic */
} Matches;

typedef struct Matcher Matcher;   /* one worker's mutable state: match data, JIT stack, limits */
Status matcher_new(Matcher **matcher, const Rules *rules);
void matcher_free(Matcher *matcher);
void rules_match(Matches *matches, Matcher *matcher, const Rules *rules, const Reading *reading);

/* The line that PCRE2 sees for one sentence, for explain and tests: elements that each end in a blank.
 *     [n12 /Agent/Group/ArmedGroup/ =group]    a noun group: NpId, its classes (of the event, if it denotes one), head lemma;
 *                                              a mark ~ after the classes: a pronoun or a name of unknown class, may be any agent
 *     [v7 a carry_out]                         a verb group: PredId, a(ctive) or p(assive), lemma with particle
 *     after                                    any other word or mark, in lower case                                        */
Str rules_line(const Rules *rules, const Reading *reading, uint32_t sentence);

/* One fact of an article's graph with everything that it may be called by; for checking the rules' examples. */
typedef struct LabelledFact {
    RuleId rule;                          /* the rule of one of its claims; a fact with claims of two rules comes twice */
    const Str *subjects; uint32_t n_subjects;   /* all labels of the subject; for an event also its trigger words */
    PropId prop;
    const Str *objects; uint32_t n_objects;     /* the same of the object; for a literal its lexical form */
    bool direct;                          /* asserted and actual */
    bool possible;                        /* asserted and possible; what a rule of sit:modality sit:possible must give */
} LabelledFact;

typedef struct LabelledFacts {
    VEC(LabelledFact) all;
    const Matches *matches;   /* what the rules read before repetitions were dropped; NULL: not known */
} LabelledFacts;

/* Read `text` as an article of its own and list its facts, in memory of `arena`. */
typedef Status ExampleReader(void *user, Str text, Arena *arena, LabelledFacts *facts);

typedef struct ExampleReport {
    uint32_t run, failed;
} ExampleReport;

/* Run the examples of one rule (0: of all). A failure is an error in diag with the rule's file and line. `arena` is reset before
 * each example. ST_INVALID when an example failed. */
Status rules_check_examples(const Rules *rules, RuleId rule, ExampleReader *reader, void *user, Arena *arena, Diag *diag,
                            ExampleReport *report);

#endif
