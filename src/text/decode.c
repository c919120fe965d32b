#include "text/decode.h"

#include <iconv.h>

#include "base/utf8.h"

enum { CONTROLS_ONE_IN = 30 };   /* more control bytes than one in so many are no text */

uint32_t windows_1252(unsigned char byte)
{
    static const uint16_t HIGH[32] = {
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
    };
    return byte >= 0x80 && byte <= 0x9F ? HIGH[byte - 0x80] : byte;
}

static bool is_control(unsigned char c)
{
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') || c == 0x7F;
}

/* 'l' or 'b' when the bytes are UTF-16 of that order, by mark or by where their zeros stand; else 0. */
static char utf16_order(Str b, uint32_t *mark)
{
    *mark = 0;
    if (str_starts(b, STR_LIT("\xFF\xFE")) || str_starts(b, STR_LIT("\xFE\xFF"))) {
        *mark = 2;
        return b.ptr[0] == '\xFF' ? 'l' : 'b';
    }
    uint32_t n = b.len < 1024 ? b.len & ~1u : 1024, zeros[2] = {0, 0};
    for (uint32_t i = 0; i < n; i++)
        zeros[i & 1] += b.ptr[i] == 0;
    if (n >= 8 && zeros[1] * 3 > n && zeros[0] == 0)
        return 'l';
    return n >= 8 && zeros[0] * 3 > n && zeros[1] == 0 ? 'b' : 0;
}

static uint32_t unit16(Str b, uint32_t at, char order)
{
    unsigned char first = (unsigned char)b.ptr[at], second = (unsigned char)b.ptr[at + 1];
    return order == 'l' ? first | (uint32_t)second << 8 : second | (uint32_t)first << 8;
}

static Str from_utf16(Arena *arena, Str b, uint32_t at, char order)
{
    char *out = arena_alloc(arena, (size_t)b.len / 2 * 3 + 4);
    uint32_t n = 0;
    while (at + 1 < b.len) {
        uint32_t cp = unit16(b, at, order);
        at += 2;
        if (cp >= 0xD800 && cp < 0xDC00 && at + 1 < b.len) {
            uint32_t low = unit16(b, at, order);
            if (low >= 0xDC00 && low < 0xE000) {
                cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        if (cp)
            n += utf8_put(out + n, cp);
    }
    out[n] = '\0';
    return (Str){out, n};
}

static bool is_binary(Str b)
{
    if (b.len && memchr(b.ptr, 0, b.len))
        return true;
    uint32_t controls = 0;
    for (uint32_t i = 0; i < b.len; i++)
        controls += is_control((unsigned char)b.ptr[i]);
    return controls > b.len / CONTROLS_ONE_IN || str_starts(b, STR_LIT("%PDF-"));
}

/* By a charset that the document declares; false when iconv does not know it or the bytes are not of it. */
static bool from_declared(Arena *arena, Str b, Str declared, Str *text)
{
    char name[40];
    if (!declared.len || declared.len >= sizeof name)
        return false;
    memcpy(name, declared.ptr, declared.len);
    name[declared.len] = '\0';
    iconv_t cd = iconv_open("UTF-8", name);
    if (cd == (iconv_t)-1)
        return false;
    size_t in = b.len, room = (size_t)b.len * 4 + 4, size = room;
    if (arena->limit && arena->used + room > arena->limit) {   /* leave the descriptor closed when the arena gives up */
        iconv_close(cd);
        (void)arena_alloc(arena, room);
    }
    char *out = arena_alloc(arena, room), *to = out, *from = (char *)b.ptr;
    bool good = iconv(cd, &from, &in, &to, &room) != (size_t)-1 && in == 0;
    iconv_close(cd);
    *text = (Str){out, (uint32_t)(size - room)};
    return good && utf8_valid_prefix(*text) == text->len;
}

/* Well-formed sequences stay when `keep`; every other byte is Windows-1252. */
static Str from_1252(Arena *arena, Str b, bool keep)
{
    char *out = arena_alloc(arena, (size_t)b.len * 3 + 4);
    uint32_t n = 0;
    for (uint32_t at = 0; at < b.len;) {
        uint32_t next = at;
        uint32_t cp = utf8_next(b, &next);
        if ((keep && next - at > 1) || cp < 0x80) {
            memcpy(out + n, b.ptr + at, next - at);
            n += next - at;
        } else {
            next = at + 1;
            n += utf8_put(out + n, windows_1252((unsigned char)b.ptr[at]));
        }
        at = next;
    }
    out[n] = '\0';
    return (Str){out, n};
}

Status decode_bytes(Arena *arena, Str bytes, Str declared, Str *text, bool *changed)
{
    uint32_t mark;
    char order = utf16_order(bytes, &mark);
    if (order) {
        *text = from_utf16(arena, bytes, mark, order);
        *changed = true;
        return is_binary(*text) ? ST_SYNTAX : ST_OK;
    }
    if (is_binary(bytes))
        return ST_SYNTAX;
    if (str_starts(bytes, STR_LIT("\xEF\xBB\xBF")))
        bytes = str_sub(bytes, 3, bytes.len);
    *text = bytes;
    if (utf8_valid_prefix(bytes) == bytes.len)
        return ST_OK;
    *changed = true;
    if (from_declared(arena, bytes, declared, text))
        return ST_OK;
    uint32_t good = 0, bad = 0;
    for (uint32_t at = 0; at < bytes.len;) {
        uint32_t before = at;
        utf8_next(bytes, &at);
        if (at - before > 1)
            good++;
        else
            bad += (unsigned char)bytes.ptr[before] >= 0x80;
    }
    *text = from_1252(arena, bytes, good >= bad);
    return ST_OK;
}
