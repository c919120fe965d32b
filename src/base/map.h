/* map.h - hash maps in an arena: from bytes or from a 64-bit key to a 32-bit value. Nothing is ever removed. */
#ifndef SITREP_BASE_MAP_H
#define SITREP_BASE_MAP_H

#include "base/arena.h"

typedef struct StrMapSlot {
    Str key;          /* ptr NULL: free */
    uint64_t hash;
    uint32_t value;
} StrMapSlot;

typedef struct StrMap {
    StrMapSlot *slots;
    uint32_t cap, n;   /* cap is a power of two */
} StrMap;

/* The place of a key's value, or NULL. */
uint32_t *strmap_find(const StrMap *map, Str key);
/* The place of a key's value, added with value 0 when new (*added tells; may be NULL). The key's bytes are borrowed. */
uint32_t *strmap_put(Arena *arena, StrMap *map, Str key, bool *added);

typedef struct IntMapSlot {
    uint64_t key;     /* 0: free; so 0 is no key */
    uint32_t value;
} IntMapSlot;

typedef struct IntMap {
    IntMapSlot *slots;
    uint32_t cap, n;
} IntMap;

uint32_t *intmap_find(const IntMap *map, uint64_t key);
uint32_t *intmap_put(Arena *arena, IntMap *map, uint64_t key, bool *added);

/* Two 32-bit numbers as one key. */
static inline uint64_t pair_key(uint32_t a, uint32_t b)
{
    return (uint64_t)a << 32 | b;
}

#endif
