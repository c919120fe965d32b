#include "base/utf8.h"

#include <unicode/uchar.h>

enum { REPLACEMENT = 0xFFFD };

/* Length of the well-formed sequence at p (RFC 3629), or 0; its code point in *cp. */
static uint32_t sequence(const unsigned char *p, uint32_t left, uint32_t *cp)
{
    unsigned char c = p[0];
    if (c < 0x80) {
        *cp = c;
        return 1;
    }
    uint32_t n = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
    if (c < 0xC2 || c > 0xF4 || n > left)
        return 0;
    uint32_t v = c & (0x7Fu >> n);
    for (uint32_t i = 1; i < n; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
        v = v << 6 | (p[i] & 0x3F);
    }
    if ((n == 3 && v < 0x800) || (n == 4 && (v < 0x10000 || v > 0x10FFFF)) || (v >= 0xD800 && v <= 0xDFFF))
        return 0;
    *cp = v;
    return n;
}

uint32_t utf8_next(Str s, uint32_t *at)
{
    uint32_t cp;
    uint32_t n = sequence((const unsigned char *)s.ptr + *at, s.len - *at, &cp);
    *at += n ? n : 1;
    return n ? cp : REPLACEMENT;
}

uint32_t utf8_put(char out[4], uint32_t cp)
{
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
        cp = REPLACEMENT;
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    uint32_t n = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (uint32_t i = n - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (cp & 0x3F));
        cp >>= 6;
    }
    out[0] = (char)((0xF00u >> n & 0xFF) | cp);
    return n;
}

uint32_t utf8_valid_prefix(Str s)
{
    uint32_t at = 0;
    while (at < s.len) {
        uint64_t eight;
        if (s.len - at >= sizeof eight) {   /* plain ASCII goes by in words */
            memcpy(&eight, s.ptr + at, sizeof eight);
            if (!(eight & 0x8080808080808080u)) {
                at += sizeof eight;
                continue;
            }
        }
        uint32_t cp;
        uint32_t n = sequence((const unsigned char *)s.ptr + at, s.len - at, &cp);
        if (!n)
            return at;
        at += n;
    }
    return at;
}

uint32_t utf8_count(Str s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.len; i++)
        n += (s.ptr[i] & 0xC0) != 0x80;
    return n;
}

bool cp_is_letter(uint32_t cp)
{
    if (cp < 0x80)
        return (cp | 32) >= 'a' && (cp | 32) <= 'z';
    return u_isalpha((UChar32)cp) || (U_GET_GC_MASK((UChar32)cp) & U_GC_M_MASK);
}

bool cp_is_upper(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z';
    return u_isupper((UChar32)cp);
}

bool cp_is_space(uint32_t cp)
{
    if (cp < 0x80)
        return cp == ' ' || (cp >= '\t' && cp <= '\r');
    return cp == 0xA0 || cp == 0x200B || cp == 0xFEFF || u_isUWhiteSpace((UChar32)cp);
}

uint32_t cp_lower(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
    return (uint32_t)u_tolower((UChar32)cp);
}

/* The ASCII sign of a typographic apostrophe or dash; other code points as they are. */
static uint32_t plain_sign(uint32_t cp)
{
    switch (cp) {
    case 0x2018: case 0x2019: case 0x201B: case 0x02BC: case 0x02BB: case 0x2032:
        return '\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
        return '-';
    default:
        return cp;
    }
}

Str utf8_fold(Arena *arena, Str s)
{
    /* A lower-case form is at most one byte longer than its capital (U+023A), which has two. */
    char *out = arena_alloc(arena, (size_t)s.len + s.len / 2 + 4);
    uint32_t n = 0;
    for (uint32_t at = 0; at < s.len;)
        n += utf8_put(out + n, plain_sign(cp_lower(utf8_next(s, &at))));
    out[n] = '\0';
    return (Str){out, n};
}
