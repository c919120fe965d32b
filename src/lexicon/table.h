/* table.h - the lexicon while it is built: forms with their readings. Private to src/lexicon. */
#ifndef SITREP_LEXICON_TABLE_H
#define SITREP_LEXICON_TABLE_H

#include "lexicon/lexicon.h"

typedef struct Entry {
    Str form;
    Word word;
    bool plural;       /* only ever a plural: "people" */
    bool closed;       /* a function word: rules of inflection add no reading */
    bool firm;         /* `denotes` was said of the word itself, not of a sense's whole list */
} Entry;

/* A multi-word entry: "foreign minister", "because of". */
typedef struct PhraseEntry {
    const Sym *words;
    uint32_t n;
    uint32_t next;     /* next phrase with the same first word, shorter or equal; 0 none */
    Word word;
} PhraseEntry;

struct Lexicon {
    Arena *arena;
    Symbols *symbols;
    uint32_t *slots;         /* hash table of positions in entries; 0 free */
    uint32_t *hashes;        /* upper half of each slot's hash */
    uint32_t cap;            /* power of two */
    VEC(Entry) entries;      /* [0] unused */
    VEC(PhraseEntry) phrases;    /* [0] unused */
    IntMap phrase_of;        /* first word -> its longest phrase */
    char *pool;              /* room for inflected forms */
    uint32_t pool_left;
};

/* Room for so many entries. */
void table_reserve(Lexicon *lexicon, uint32_t n);
/* The entry of a form, added when new; the form's bytes must live as long as the lexicon. */
Entry *table_put(Lexicon *lexicon, Str form);
const Entry *table_find(const Lexicon *lexicon, Str form);
/* Room for `n` bytes of an inflected form. */
char *table_room(Lexicon *lexicon, uint32_t n);

/* Called with each inflected form of a lemma and the tags it has. */
typedef void InflectSink(void *user, Str form, uint32_t tags);

/* Regular forms of a lower-case lemma by English spelling; `buffer` must hold lemma.len + 5 bytes and is reused. */
void inflect_noun(Str lemma, char *buffer, InflectSink *sink, void *user);
void inflect_verb(Str lemma, bool past, char *buffer, InflectSink *sink, void *user);
void inflect_adjective(Str lemma, char *buffer, InflectSink *sink, void *user);

#define TAG_BIT(tag) (UINT32_C(1) << (tag))
enum {
    TAGS_NOUN = 1 << TAG_NOUN | 1 << TAG_NOUNS,
    TAGS_VERB = 1 << TAG_VB | 1 << TAG_VBZ | 1 << TAG_VBD | 1 << TAG_VBN | 1 << TAG_VBG,
    TAGS_AUX = 1 << TAG_BE | 1 << TAG_HAVE | 1 << TAG_DO,
    TAGS_OPEN = TAGS_NOUN | TAGS_VERB | 1 << TAG_ADJ | 1 << TAG_ADV | 1 << TAG_PROPER
};

#endif
