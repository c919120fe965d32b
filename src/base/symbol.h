/* symbol.h - interned strings: equal bytes have equal numbers.
 *
 * Knowledge interns its words while loading and is then frozen; an article's table has the knowledge's as its base and
 * adds the words that only this article has. So a Sym of the knowledge means the same in every article.
 */
#ifndef SITREP_BASE_SYMBOL_H
#define SITREP_BASE_SYMBOL_H

#include "base/map.h"
#include "base/vec.h"

typedef uint32_t Sym;   /* 0: none */

typedef struct Symbols {
    const struct Symbols *base;   /* frozen, shared; or NULL */
    Arena *arena;                 /* where new strings go */
    Sym first;                    /* the first number of this table */
    StrMap map;
    VEC(Str) strings;
} Symbols;

void symbols_init(Symbols *symbols, const Symbols *base, Arena *arena);
/* The number of s, added (with a copy of its bytes) when new. */
Sym symbol(Symbols *symbols, Str s);
/* The number of s, or 0 when no table has it. */
Sym symbol_find(const Symbols *symbols, Str s);
/* The bytes of a number; NUL-terminated. The empty string for 0. */
Str symbol_str(const Symbols *symbols, Sym sym);
/* One more than the largest number given out. */
Sym symbols_end(const Symbols *symbols);

#endif
