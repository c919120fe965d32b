#include "merge/terms.h"

#include <stdlib.h>

enum { CHUNK_BYTES = 1 << 20, FIRST_ROOM = 1 << 12 };

static uint64_t mix(uint64_t a, uint64_t b)
{
    __uint128_t product = (__uint128_t)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* Eight bytes at a time, after Wang Yi's wyhash: a term is hashed twenty million times. */
static uint32_t hash_of(Str s)
{
    uint64_t h = s.len * 0x9e3779b97f4a7c15u, word;
    const char *p = s.ptr;
    uint32_t n = s.len;
    for (; n >= 8; p += 8, n -= 8) {
        memcpy(&word, p, 8);
        h = mix(h ^ word, 0xa0761d6478bd642fu);
    }
    word = 0;
    memcpy(&word, p, n);
    h = mix(h ^ word, 0xe7037ed1a0b428dbu);
    return (uint32_t)(h ^ h >> 32);
}

static bool grow_slots(Terms *t)
{
    uint32_t n = t->n_slots ? t->n_slots * 2 : FIRST_ROOM * 2;
    uint32_t *slots = calloc(n, sizeof *slots);
    if (!slots)
        return false;
    for (uint32_t i = 1; i < t->n; i++) {
        uint32_t at = t->at[i].hash & (n - 1);
        while (slots[at])
            at = (at + 1) & (n - 1);
        slots[at] = i;
    }
    free(t->slots);
    t->slots = slots;
    t->n_slots = n;
    return true;
}

static bool grow_rows(Terms *t)
{
    uint32_t room = t->room ? t->room + t->room / 2 : FIRST_ROOM;
    TermText *at = realloc(t->at, room * sizeof *at);
    if (!at)
        return false;
    if (!t->n) {
        at[0] = (TermText){"", 0, 0};
        t->n = 1;
    }
    t->at = at;
    t->room = room;
    return true;
}

static const char *keep(Terms *t, Str text)
{
    if (!t->n_chunks || t->chunk_used + text.len > t->chunk_size) {
        size_t size = text.len > CHUNK_BYTES ? text.len : CHUNK_BYTES;
        char **chunks = realloc(t->chunks, (t->n_chunks + 1) * sizeof *chunks);
        if (!chunks)
            return NULL;
        t->chunks = chunks;
        chunks[t->n_chunks] = malloc(size);
        if (!chunks[t->n_chunks])
            return NULL;
        t->n_chunks++;
        t->chunk_used = 0;
        t->chunk_size = size;
    }
    char *to = t->chunks[t->n_chunks - 1] + t->chunk_used;
    memcpy(to, text.ptr, text.len);
    t->chunk_used += text.len;
    return to;
}

static uint32_t slot_of(const Terms *t, Str text, uint32_t hash)
{
    uint32_t at = hash & (t->n_slots - 1);
    for (; t->slots[at]; at = (at + 1) & (t->n_slots - 1)) {
        const TermText *known = &t->at[t->slots[at]];
        if (known->hash == hash && known->len == text.len && memcmp(known->ptr, text.ptr, text.len) == 0)
            break;
    }
    return at;
}

Tid terms_put(Terms *t, Str text)
{
    if (t->n >= t->room && (t->n == UINT32_MAX / 2 || !grow_rows(t)))
        return 0;
    if (t->n * 4ull >= t->n_slots * 3ull && !grow_slots(t))
        return 0;
    uint32_t hash = hash_of(text), slot = slot_of(t, text, hash);
    if (t->slots[slot])
        return t->slots[slot];
    const char *kept = keep(t, text);
    if (!kept)
        return 0;
    t->at[t->n] = (TermText){kept, text.len, hash};
    t->slots[slot] = t->n;
    return t->n++;
}

Tid terms_find(const Terms *t, Str text) { return t->n_slots ? t->slots[slot_of(t, text, hash_of(text))] : 0; }

void terms_free(Terms *t)
{
    for (uint32_t i = 0; i < t->n_chunks; i++)
        free(t->chunks[i]);
    free(t->chunks);
    free(t->at);
    free(t->slots);
    *t = (Terms){0};
}

Str term_lexical(const Terms *t, Tid id)
{
    Str s = term_str(t, id);
    uint32_t end = s.len;
    while (end > 1 && s.ptr[end - 1] != '"')
        end--;
    return end > 1 && s.ptr[0] == '"' ? str_sub(s, 1, end - 1) : (Str){"", 0};
}

bool term_number(const Terms *t, Tid id, long *value)
{
    Str s = id ? term_lexical(t, id) : (Str){"", 0};
    return s.len && str_to_long(s, value);
}
