/* loader.h - word lists on their way into the lexicon. Private to src/lexicon. */
#ifndef SITREP_LEXICON_LOADER_H
#define SITREP_LEXICON_LOADER_H

#include "lexicon/table.h"

typedef struct Irregular {
    Sym form;
    uint32_t tags;
    uint32_t next;   /* next form of the same lemma, 0 none */
} Irregular;

typedef struct Loader {
    Lexicon *lexicon;
    const Triples *triples;
    const Vocab *vocab;
    Diag *diag;
    VEC(Irregular) irregular;   /* [0] unused */
    IntMap irregular_of;        /* lemma -> its first irregular form */
    Term words, phrases, pos, kind, sense, denotes;   /* the properties */
    Status status;
} Loader;

/* One sit:WordList. */
typedef struct List {
    Term subject;
    Str pos;
    uint32_t tags;        /* of a closed class's list */
    KindBits kinds;
    ClassId denotes;
    bool foreign;         /* its kinds are for other readers of word lists, such as src/text */
    bool firm;            /* what it denotes is said of each word, not of a whole sense */
} List;

/* Take in the words of one literal: separated by bars when it has any or `bars` says so, else by white space. */
void loader_add_words(Loader *loader, const List *list, Str text, bool bars);

#endif
