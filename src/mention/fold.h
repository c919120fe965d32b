/* fold.h - what names are compared by: words in lower case without accents, apostrophes and periods. */
#ifndef SITREP_MENTION_FOLD_H
#define SITREP_MENTION_FOLD_H

#include "base/utf8.h"

enum { PIECES_MAX = 24, PIECE_BYTES = 256 };

/* One comparable part of a token or label; hyphens separate parts. */
typedef struct Piece {
    Str text;           /* into Pieces.bytes */
    bool hyphen_after;  /* a hyphen and nothing else parts it from the next */
    bool hyphen_before;
    bool capital;       /* its first letter is a capital */
    bool all_caps;      /* two or more letters, all capitals */
    bool space_before;
} Piece;

typedef struct Pieces {
    Piece at[PIECES_MAX];
    uint32_t n;
    char bytes[PIECE_BYTES];
    uint32_t used;
    bool overflow;      /* longer than any name: nothing more was added */
} Pieces;

/* Split text at blanks and hyphens. A final 's is a piece "s" of its own; other apostrophes and periods vanish. */
void fold_split(Str text, Pieces *pieces);

#endif
