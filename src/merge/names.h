/* names.h - names compared as people spell them. */
#ifndef SITREP_MERGE_NAMES_H
#define SITREP_MERGE_NAMES_H

#include "base/map.h"
#include "base/vec.h"
#include "rdf/triples.h"

enum { NAME_WORDS = 8, NAME_BYTES = 160 };

/* The knowledge's table of spellings. */
typedef struct Spelling {
    struct {
        Str from, to;
    } sounds[64]; /* longer ones first */
    uint32_t n_sounds;
    Str prefixes[32];
    uint32_t n_prefixes;
} Spelling;

/* A name in pieces. Text lies in `bytes`. */
typedef struct NameForm {
    Str word[NAME_WORDS];  /* folded, as one sound is written in one way */
    Str bones[NAME_WORDS]; /* the same without vowels, but for the first letter */
    uint32_t n;
    bool acronym;            /* one word in capitals */
    char initials[NAME_WORDS + 1]; /* in lower case, of all words, also those that come and go */
    char bytes[NAME_BYTES];
    uint32_t used;
} NameForm;

void spelling_load(Spelling *spelling, const Triples *triples);
/* False when the name is too long or has no letters. */
bool name_form(const Spelling *spelling, Str name, NameForm *form);
/* How alike two words are that have the same bones, 0..1000. */
int word_likeness(Str a, Str b);
/* 0: different names; else 600..1000. Same words in the same order, spelled alike. */
int name_likeness(const NameForm *a, const NameForm *b);
/* Is one the acronym of the other? */
bool name_is_acronym(const NameForm *acronym, const NameForm *full);
/* Are all words of `part` words of `whole`, which has more? */
bool name_contains(const NameForm *whole, const NameForm *part);
/* All bones of a name in one string, in the arena. */
Str name_bones(Arena *arena, const NameForm *form);

#endif
