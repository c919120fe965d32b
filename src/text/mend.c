#include <libxml/HTMLparser.h>

#include "base/utf8.h"
#include "text/decode.h"

enum { ENTITY_LONGEST = 12, NBSP = 0xA0 };

/* The Windows-1252 byte of a code point, or -1. */
static int byte_of(uint32_t cp)
{
    if (cp <= 0xFF)
        return (int)cp;
    for (int b = 0x80; b <= 0x9F; b++)
        if (windows_1252((unsigned char)b) == cp)
            return b;
    return -1;
}

static uint32_t before(Str text, uint32_t at)
{
    if (at == 0)
        return 0;
    at--;
    while (at > 0 && (text.ptr[at] & 0xC0) == 0x80)
        at--;
    return utf8_next(text, &at);
}

/* Might the signs have been meant as they stand? Text in capitals has accented ones, and quotation marks may follow. */
static bool plausible_as_is(Str text, uint32_t at, uint32_t lead, bool typographic, bool sign)
{
    if (lead == 0xC2 || lead == 0xE2 || lead == 0xEF)
        return lead == 0xC2 && typographic && cp_is_upper(before(text, at));
    if (lead >= 0xE0)
        return !sign;
    return typographic && (lead != 0xC3 || cp_is_upper(before(text, at)));
}

/* The code point that was encoded twice at `at`, or 0; *end behind it. */
static uint32_t twice_encoded(Str text, uint32_t at, uint32_t *end)
{
    uint32_t next = at;
    uint32_t lead = utf8_next(text, &next);
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    char bytes[4] = {(char)lead};
    uint32_t n = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    bool typographic = false, sign = false;   /* followed by a quote or dash; by what only a wrong decoding leaves */
    for (uint32_t i = 1; i < n; i++) {
        if (next >= text.len)
            return 0;
        uint32_t cp = utf8_next(text, &next);
        int byte = byte_of(cp);
        if (byte < 0x80 || byte > 0xBF)
            return 0;
        bytes[i] = (char)byte;
        if ((cp >= 0x2013 && cp <= 0x2026) || cp == 0xBB || cp == 0xAB || cp == 0x2039 || cp == 0x203A || cp == 0x2122)
            typographic = true;
        else
            sign = true;
    }
    uint32_t from = 0;
    uint32_t meant = utf8_next((Str){bytes, n}, &from);
    if (from != n || plausible_as_is(text, at, lead, typographic, sign))
        return 0;
    *end = next;
    return meant;
}

/* A capital A circumflex is what is left of a no-break space whose second half has become a plain one. */
static bool lone_remnant(Str text, uint32_t at, uint32_t end)
{
    uint32_t cp = before(text, at);
    return text.ptr[at] == '\xC3' && text.ptr[at + 1] == '\x82' && !cp_is_upper(cp) &&
           (end >= text.len || text.ptr[end] == ' ' || text.ptr[end] == '\n' || text.ptr[end] == '\r');
}

static uint32_t numeric_entity(Str name)
{
    bool hex = name.len > 2 && (name.ptr[1] | 32) == 'x';
    uint32_t cp = 0;
    for (uint32_t i = hex ? 2 : 1; i < name.len; i++) {
        char c = name.ptr[i];
        uint32_t digit = c >= '0' && c <= '9' ? (uint32_t)(c - '0') : hex && (c | 32) >= 'a' && (c | 32) <= 'f' ? (uint32_t)((c | 32) - 'a' + 10) : 99;
        if (digit == 99 || cp > 0x10FFFF)
            return 0;
        cp = cp * (hex ? 16 : 10) + digit;
    }
    if (cp < ' ' || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000) || name.len < 2)
        return 0;
    return cp < 0x100 ? windows_1252((unsigned char)cp) : cp;
}

/* The code point of the entity at `at`, or 0; *end behind its semicolon. */
static uint32_t entity(Str text, uint32_t at, uint32_t *end)
{
    char name[ENTITY_LONGEST + 1];
    uint32_t n = 0;
    for (uint32_t i = at + 1; i < text.len && n < ENTITY_LONGEST && text.ptr[i] != ';'; i++) {
        char c = text.ptr[i];
        if (!(c == '#' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z')))
            return 0;
        name[n++] = c;
    }
    if (n == 0 || at + 1 + n >= text.len || text.ptr[at + 1 + n] != ';')
        return 0;
    name[n] = '\0';
    *end = at + n + 2;
    if (name[0] == '#')
        return numeric_entity((Str){name, n});
    const htmlEntityDesc *known = htmlEntityLookup((const xmlChar *)name);
    return known ? known->value : strcmp(name, "apos") == 0 ? '\'' : 0;
}

/* Mend what stands at `at`: true with the code point meant (0: nothing) and the end of what it replaces. */
static bool mend_at(Str text, uint32_t at, uint32_t *cp, uint32_t *end)
{
    unsigned char c = (unsigned char)text.ptr[at];
    if (c == '&') {
        *cp = entity(text, at, end);
        return *cp != 0;
    }
    if (c < 0x80) {   /* a control character */
        *cp = 0;
        *end = at + 1;
        return true;
    }
    *end = at + 2;
    if (c == 0xC2) {
        *cp = windows_1252((unsigned char)text.ptr[at + 1]);
        if (*cp < 0xA0)
            *cp = 0;
        return (unsigned char)text.ptr[at + 1] < 0xA0;
    }
    uint32_t behind = *end;
    *cp = twice_encoded(text, at, end);
    if (*cp)
        return true;
    *end = behind;
    return lone_remnant(text, at, behind);
}

Str mend_text(Arena *arena, Str text, bool *changed)
{
    bool special[256] = {['&'] = true, [0x7F] = true, [0xC2] = true, [0xC3] = true};
    for (int c = 0; c < ' '; c++)
        special[c] = c < '\t' || c > '\r';
    char *out = NULL;
    uint32_t n = 0, copied = 0;
    for (uint32_t at = 0; at < text.len;) {
        uint32_t cp, end;
        if (!special[(unsigned char)text.ptr[at]] || !mend_at(text, at, &cp, &end)) {
            at++;
            continue;
        }
        if (!out)
            out = arena_alloc(arena, (size_t)text.len + text.len / 2 + 8);
        memcpy(out + n, text.ptr + copied, at - copied);
        n += at - copied;
        if (cp)
            n += utf8_put(out + n, cp);
        at = copied = end;
    }
    if (!out)
        return text;
    memcpy(out + n, text.ptr + copied, text.len - copied);
    n += text.len - copied;
    out[n] = '\0';
    *changed = true;
    return (Str){out, n};
}
