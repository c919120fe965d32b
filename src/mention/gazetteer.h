/* gazetteer.h - the inside of a Gazetteer: entities and a trie of their labels' pieces. Private to this folder. */
#ifndef SITREP_MENTION_GAZETTEER_H
#define SITREP_MENTION_GAZETTEER_H

#include "mention/fold.h"
#include "mention/mention.h"
#include "mention/words.h"

enum {
    LABEL_ACRONYM = 1 << 0,    /* written in capitals and short: matches capitals only */
    LABEL_LOWER = 1 << 1,      /* written without a capital: a common word that is a name */
    LABEL_ORDINARY = 1 << 2,   /* all its words are English words: only capitals tell that it is a name */
    LABEL_AMBIGUOUS = 1 << 3,  /* usually something else */
    LABEL_PLURAL = 1 << 4,     /* a demonym that is a plural noun */
    LABEL_CAPITALS = 1 << 6,   /* written in capitals throughout, however long */
    LABEL_SURNAME = 1 << 5    /* last name of a person: weak */
};

typedef struct Label {
    EntityId entity;
    NameForm form;
    uint32_t flags;
    uint32_t pieces;    /* how many */
    uint32_t next;      /* next label of the same node, 0 none */
} Label;

struct Gazetteer {
    VEC(Entity) entities;    /* [0] unused */
    VEC(Label) labels;       /* [0] unused */
    VEC(uint32_t) nodes;     /* trie node -> first label; [0] unused, [1] the root */
    IntMap edges;            /* (node, piece) -> node */
    IntMap by_term;          /* Term -> EntityId, while loading */
    MentionWords words;
    uint32_t skipped;        /* bad entries and labels */
};

enum { TRIE_ROOT = 1, LABEL_PIECES_MAX = 12 };

/* Add a label to the trie. */
void label_add(Gazetteer *g, const Lexicon *lexicon, Symbols *symbols, Arena *arena, Str text, Label label);
/* The node below `node` on a piece, or 0. */
static inline uint32_t trie_step(const Gazetteer *g, uint32_t node, Sym piece)
{
    const uint32_t *next = piece ? intmap_find(&g->edges, pair_key(node, piece)) : NULL;
    return next ? *next : 0;
}
/* The piece's number: an Arabic article before a hyphen counts as "al". `symbols` is only read. */
Sym piece_symbol(const MentionWords *words, const Symbols *symbols, const Piece *piece, bool hyphen_after);

#endif
