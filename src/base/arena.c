#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct ArenaBlock {
    ArenaBlock *next;
    size_t size;    /* bytes in data */
    size_t used;
    _Alignas(max_align_t) unsigned char data[];
};

enum { FIRST_BLOCK = 64 * 1024, KEEP = 1024 * 1024, ALIGN = 16 };

void arena_init(Arena *arena, size_t limit)
{
    *arena = (Arena){.limit = limit};
}

static void free_chain(ArenaBlock *block)
{
    while (block) {
        ArenaBlock *next = block->next;
        free(block);
        block = next;
    }
}

void arena_reset(Arena *arena)
{
    size_t kept = 0;
    for (ArenaBlock *b = arena->first; b; b = b->next) {
        b->used = 0;
        kept += b->size;
        if (kept >= KEEP && b->next) {
            free_chain(b->next);
            b->next = NULL;
        }
    }
    arena->current = arena->first;
    arena->used = 0;
}

void arena_free(Arena *arena)
{
    free_chain(arena->first);
    arena->first = arena->current = NULL;
    arena->used = 0;
}

static ArenaBlock *next_block(Arena *arena, size_t size)
{
    ArenaBlock *last = arena->current;
    while (last && last->next) {
        last = last->next;
        if (last->size >= size && last->used == 0)
            return last;
    }
    size_t want = last ? last->size * 2 : FIRST_BLOCK;
    if (want > 64u * 1024 * 1024)
        want = 64u * 1024 * 1024;
    if (want < size)
        want = size;
    ArenaBlock *block = malloc(sizeof *block + want);
    if (!block)
        longjmp(arena->exhausted, 1);
    *block = (ArenaBlock){.size = want};
    if (last)
        last->next = block;
    else
        arena->first = block;
    return block;
}

void *arena_alloc(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - ALIGN)
        longjmp(arena->exhausted, 1);
    size = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    if (arena->limit && (size > arena->limit || arena->used > arena->limit - size))
        longjmp(arena->exhausted, 1);
    ArenaBlock *block = arena->current;
    if (!block || block->size - block->used < size) {
        block = next_block(arena, size);
        arena->current = block;
    }
    void *p = block->data + block->used;
    block->used += size;
    arena->used += size;
    return memset(p, 0, size);
}

void *arena_array(Arena *arena, size_t n, size_t size)
{
    if (size && n > SIZE_MAX / size)
        longjmp(arena->exhausted, 1);
    return arena_alloc(arena, n * size);
}

Str arena_str(Arena *arena, Str s)
{
    char *copy = arena_alloc(arena, (size_t)s.len + 1);
    if (s.len)
        memcpy(copy, s.ptr, s.len);
    return (Str){copy, s.len};
}

Str arena_join(Arena *arena, Str a, Str b)
{
    char *copy = arena_alloc(arena, (size_t)a.len + b.len + 1);
    if (a.len)
        memcpy(copy, a.ptr, a.len);
    if (b.len)
        memcpy(copy + a.len, b.ptr, b.len);
    return (Str){copy, a.len + b.len};
}

Str arena_printf(Arena *arena, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    char *out = arena_alloc(arena, (size_t)(n < 0 ? 0 : n) + 1);
    if (n > 0)
        vsnprintf(out, (size_t)n + 1, format, again);
    va_end(again);
    return (Str){out, n < 0 ? 0 : (uint32_t)n};
}
