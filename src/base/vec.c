#include "base/vec.h"

void *vec_grow(Arena *arena, const void *old, uint32_t *cap, uint32_t n, size_t size)
{
    uint32_t wider = *cap < 4 ? 8 : *cap * 2;
    if (wider <= *cap)
        longjmp(arena->exhausted, 1);
    void *fresh = arena_array(arena, wider, size);
    if (n)
        memcpy(fresh, old, n * size);
    *cap = wider;
    return fresh;
}
