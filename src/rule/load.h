/* load.h - what the files that read rules out of triples share. Private to src/rule. */
#ifndef SITREP_RULE_LOAD_H
#define SITREP_RULE_LOAD_H

#include "rule/compiled.h"

/* Terms of the rule form, by the local names of their properties. */
#define RULE_KEYS(X)                                                                                                  \
    X(subject) X(object) X(prep) X(complement) X(self) X(possessor) X(modifier) X(date) X(as) X(class) X(notClass)    \
    X(word) X(containing) X(without) X(preposition) X(named) X(counted) X(required) X(optional) X(verb) X(noun) X(compound) X(voice) X(event)  \
    X(sameEvent) X(of) X(when) X(unless) X(then) X(yes) X(no) X(confidence) X(planned) X(under) X(modality) X(figurative)

typedef enum RuleKey {
#define X(name) KEY_##name,
    RULE_KEYS(X)
#undef X
    KEY_COUNT
} RuleKey;

typedef struct Loader {
    const Triples *triples;
    const Vocab *vocab;
    Symbols *symbols;
    Arena *arena;
    Diag *diag;
    Term keys[KEY_COUNT];      /* 0: no statement has it */
    /* The rule that is being read. */
    Term subject;
    Rule *rule;
    Str vars[MAX_VARS];
    uint32_t n_vars;
    bool bad;
} Loader;

/* load_value.c. Report a problem of the rule in hand at a line of its file (0: the rule's own). */
void load_problem(Loader *loader, uint32_t line, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* The number of a variable, added when new; reports and gives 0 when there are too many. */
uint8_t load_declare(Loader *loader, Str name);
uint8_t load_variable(const Loader *loader, Str name);   /* 0 when unknown */
/* The words between bars of all literals of a property, in lower case. */
SymList load_words(Loader *loader, Term subject, RuleKey key);
ClassList load_classes(Loader *loader, Term subject, RuleKey key);
bool load_flag(Loader *loader, Term subject, RuleKey key);
/* "carry out|attack" of the rule in hand; sets any_noun for a noun "*". */
TriggerList load_triggers(Loader *loader, RuleKey key);

/* load_role.c, load_then.c */
void load_roles(Loader *loader);
void load_templates(Loader *loader);

#endif
