#include "base/str.h"

int str_cmp(Str a, Str b)
{
    uint32_t n = a.len < b.len ? a.len : b.len;
    int c = n ? memcmp(a.ptr, b.ptr, n) : 0;
    if (c)
        return c < 0 ? -1 : 1;
    return a.len < b.len ? -1 : a.len > b.len;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

Str str_trim(Str s)
{
    while (s.len && is_space(s.ptr[0])) {
        s.ptr++;
        s.len--;
    }
    while (s.len && is_space(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

bool str_split(Str *rest, char separator, Str *part)
{
    if (!rest->ptr)
        return false;
    const char *hit = rest->len ? memchr(rest->ptr, separator, rest->len) : NULL;
    if (!hit) {
        *part = *rest;
        *rest = (Str){NULL, 0};
        return true;
    }
    uint32_t n = (uint32_t)(hit - rest->ptr);
    *part = (Str){rest->ptr, n};
    *rest = (Str){hit + 1, rest->len - n - 1};
    return true;
}

long str_find(Str s, Str needle)
{
    if (needle.len == 0)
        return 0;
    for (uint32_t i = 0; i + needle.len <= s.len; i++)
        if (s.ptr[i] == needle.ptr[0] && memcmp(s.ptr + i, needle.ptr, needle.len) == 0)
            return (long)i;
    return -1;
}

uint64_t str_hash(Str s)
{
    uint64_t h = 0xcbf29ce484222325u;
    for (uint32_t i = 0; i < s.len; i++)
        h = (h ^ (unsigned char)s.ptr[i]) * 0x100000001b3u;
    h ^= h >> 32;
    h *= 0x9e3779b97f4a7c15u;
    return h ^ (h >> 29);
}

bool str_to_long(Str s, long *value)
{
    bool minus = s.len && s.ptr[0] == '-';
    if (s.len == minus || s.len > 18)
        return false;
    long v = 0;
    for (uint32_t i = minus; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
        v = v * 10 + (s.ptr[i] - '0');
    }
    *value = minus ? -v : v;
    return true;
}
