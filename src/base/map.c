#include "base/map.h"

static void strmap_widen(Arena *arena, StrMap *map)
{
    StrMap wider = {.cap = map->cap ? map->cap * 2 : 16, .n = map->n};
    wider.slots = ARENA_ARRAY(arena, StrMapSlot, wider.cap);
    for (uint32_t i = 0; i < map->cap; i++) {
        if (!map->slots[i].key.ptr)
            continue;
        uint32_t j = (uint32_t)map->slots[i].hash & (wider.cap - 1);
        while (wider.slots[j].key.ptr)
            j = (j + 1) & (wider.cap - 1);
        wider.slots[j] = map->slots[i];
    }
    *map = wider;
}

static StrMapSlot *strmap_slot(const StrMap *map, Str key, uint64_t hash)
{
    uint32_t i = (uint32_t)hash & (map->cap - 1);
    while (map->slots[i].key.ptr && !(map->slots[i].hash == hash && str_eq(map->slots[i].key, key)))
        i = (i + 1) & (map->cap - 1);
    return &map->slots[i];
}

uint32_t *strmap_find(const StrMap *map, Str key)
{
    if (!map->cap)
        return NULL;
    StrMapSlot *slot = strmap_slot(map, key, str_hash(key));
    return slot->key.ptr ? &slot->value : NULL;
}

uint32_t *strmap_put(Arena *arena, StrMap *map, Str key, bool *added)
{
    if (map->n + map->n / 2 >= map->cap)
        strmap_widen(arena, map);
    uint64_t hash = str_hash(key);
    StrMapSlot *slot = strmap_slot(map, key, hash);
    if (added)
        *added = !slot->key.ptr;
    if (!slot->key.ptr) {
        *slot = (StrMapSlot){.key = key.ptr ? key : STR_LIT(""), .hash = hash};
        map->n++;
    }
    return &slot->value;
}

static uint64_t mix(uint64_t x)
{
    x ^= x >> 33;
    x *= 0xff51afd7ed558ccdu;
    x ^= x >> 33;
    x *= 0xc4ceb9fe1a85ec53u;
    return x ^ (x >> 33);
}

static IntMapSlot *intmap_slot(const IntMap *map, uint64_t key)
{
    uint32_t i = (uint32_t)mix(key) & (map->cap - 1);
    while (map->slots[i].key && map->slots[i].key != key)
        i = (i + 1) & (map->cap - 1);
    return &map->slots[i];
}

uint32_t *intmap_find(const IntMap *map, uint64_t key)
{
    if (!map->cap)
        return NULL;
    IntMapSlot *slot = intmap_slot(map, key);
    return slot->key ? &slot->value : NULL;
}

uint32_t *intmap_put(Arena *arena, IntMap *map, uint64_t key, bool *added)
{
    if (map->n + map->n / 2 >= map->cap) {
        IntMap wider = {.cap = map->cap ? map->cap * 2 : 16, .n = map->n};
        wider.slots = ARENA_ARRAY(arena, IntMapSlot, wider.cap);
        for (uint32_t i = 0; i < map->cap; i++)
            if (map->slots[i].key)
                *intmap_slot(&wider, map->slots[i].key) = map->slots[i];
        *map = wider;
    }
    IntMapSlot *slot = intmap_slot(map, key);
    if (added)
        *added = !slot->key;
    if (!slot->key) {
        *slot = (IntMapSlot){.key = key};
        map->n++;
    }
    return &slot->value;
}
