/* arena.h - memory that is freed all at once.
 *
 * All state of one article lives in one arena that is reset for the next; knowledge has its own. Allocation never
 * returns NULL: when memory or the arena's limit is exhausted, control goes to the arena's `exhausted` jump buffer,
 * which whoever created the arena must have set (ARENA_GUARD) before calling anything that allocates. So out of
 * memory is a status of the one function that owns the arena and no concern of the code between.
 */
#ifndef SITREP_BASE_ARENA_H
#define SITREP_BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

#include "base/str.h"

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    ArenaBlock *first;     /* the chain of blocks, kept over resets */
    ArenaBlock *current;   /* where the next bytes come from */
    size_t used;           /* bytes given out since the last reset */
    size_t limit;          /* most bytes that may be given out; 0: no limit */
    jmp_buf exhausted;     /* where control goes when there is no more */
} Arena;

void arena_init(Arena *arena, size_t limit);
/* Forget all that was allocated; keeps the blocks (beyond the first megabyte they are freed). */
void arena_reset(Arena *arena);
void arena_free(Arena *arena);

/* True when control comes back because the arena is exhausted:
 *     if (ARENA_GUARD(&arena)) return ST_NOMEM;                                             */
#define ARENA_GUARD(arena) (setjmp((arena)->exhausted) != 0)

/* Zeroed memory, aligned for any type. */
void *arena_alloc(Arena *arena, size_t size);
#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, Type, n) ((Type *)arena_array((arena), (n), sizeof(Type)))
void *arena_array(Arena *arena, size_t n, size_t size);

/* A NUL-terminated copy. */
Str arena_str(Arena *arena, Str s);
/* a and b joined, NUL-terminated. */
Str arena_join(Arena *arena, Str a, Str b);
/* printf into the arena; NUL-terminated. */
Str arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
