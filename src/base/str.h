/* str.h - a borrowed view of bytes.
 *
 * A Str owns nothing and need not end in NUL. It lives as long as what it looks into: an article's arena, or
 * the knowledge's.
 */
#ifndef SITREP_BASE_STR_H
#define SITREP_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct Str {
    const char *ptr;
    uint32_t len;   /* bytes */
} Str;

#define STR_LIT(literal) ((Str){(literal), sizeof(literal) - 1})
#define STR_FMT "%.*s"
#define STR_ARG(s) (int)(s).len, (s).ptr

static inline Str str_of(const char *nul_terminated)
{
    return (Str){nul_terminated, nul_terminated ? (uint32_t)strlen(nul_terminated) : 0};
}

static inline Str str_sub(Str s, uint32_t begin, uint32_t end)
{
    return (Str){s.ptr + begin, end - begin};
}

static inline bool str_eq(Str a, Str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool str_is(Str a, const char *b)
{
    return str_eq(a, str_of(b));
}

static inline bool str_starts(Str s, Str prefix)
{
    return s.len >= prefix.len && memcmp(s.ptr, prefix.ptr, prefix.len) == 0;
}

static inline bool str_ends(Str s, Str suffix)
{
    return s.len >= suffix.len && memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0;
}

/* -1, 0 or 1 by byte order, shorter first. */
int str_cmp(Str a, Str b);
/* The view without ASCII white space at both ends. */
Str str_trim(Str s);
/* Take the part before the next `separator` off the front of *rest; false when *rest is exhausted (ptr NULL). */
bool str_split(Str *rest, char separator, Str *part);
/* Position of the first `needle` in s, or -1. */
long str_find(Str s, Str needle);
/* 64-bit hash (FNV-1a with a final mix). */
uint64_t str_hash(Str s);
/* The whole of s as a decimal integer that fits; false otherwise. */
bool str_to_long(Str s, long *value);

#endif
