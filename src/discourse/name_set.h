/* name_set.h - the names of an article, those of equal spelling together. Private to src/discourse. */
#ifndef SITREP_DISCOURSE_NAME_SET_H
#define SITREP_DISCOURSE_NAME_SET_H

#include "discourse/internal.h"

enum { KEY_WORDS = 10, SETS_MAX = 500, SET_KEYS = 8 };

typedef struct KeyWords { Str at[KEY_WORDS]; uint32_t n; } KeyWords;

/* All names with one key or one gazetteer entity. */
typedef struct NameSet {
    Sym keys[SET_KEYS];
    uint32_t n_keys;
    EntityId entity;
    ClassId cls;
    uint32_t first;        /* its first Name */
    bool acronym;          /* written in capitals as initials */
    uint32_t link;         /* the set that it is another form of; itself at the end of a chain */
    NodeId node;
} NameSet;

typedef struct NameSets {
    VEC(NameSet) all;      /* [0] unused */
    uint32_t *of_name;     /* by Name; 0: no participant (a bare demonym) */
} NameSets;

KeyWords key_words(const Work *w, Sym key);
static inline uint32_t set_root(const NameSets *s, uint32_t set)
{
    while (s->all.at[set].link != set)
        set = s->all.at[set].link;
    return set;
}
/* name_link.c: which sets are short forms of which others. */
void name_sets_link(Work *w, NameSets *sets);

#endif
