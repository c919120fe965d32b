#include "text/rules.h"

#include <ctype.h>

static const struct { const char *kind; uint32_t bits; } KINDS[] = {
    {"abbreviation", TEXT_ABBREVIATION},
    {"abbreviation-final", TEXT_ABBREVIATION_FINAL},
    {"abbreviation-number", TEXT_ABBREVIATION_NUMBER},
    {"sentence-opener", TEXT_OPENER},
    {"no-genitive", TEXT_NO_GENITIVE},
    {"byline", TEXT_BYLINE},
    {"unknown-value", TEXT_UNKNOWN},
    {"internet-ending", TEXT_DOMAIN},
    {"header-date", TEXT_KEY_DATE},
    {"header-source", TEXT_KEY_SOURCE},
    {"header-url", TEXT_KEY_URL},
    {"header-title", TEXT_KEY_TITLE},
    {"header-other", TEXT_KEY_OTHER},
    {"title-minor", TEXT_MINOR},
};

/* The number behind a prefix ("month-7"), or -1. */
static long numbered(Str kind, Str prefix)
{
    long n;
    if (!str_starts(kind, prefix) || !str_to_long(str_sub(kind, prefix.len, kind.len), &n))
        return -1;
    return n;
}

static uint32_t kind_bits(Str kind)
{
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (str_is(kind, KINDS[i].kind))
            return KINDS[i].bits;
    long n = numbered(kind, STR_LIT("month-"));
    if (n >= 1 && n <= 12)
        return (uint32_t)n << 16;
    n = numbered(kind, STR_LIT("weekday-"));
    if (n >= 0 && n <= 6)
        return (uint32_t)(n + 1) << 20;
    return 0;
}

bool text_rules_add(TextRules *rules, Str kind, Str words)
{
    uint32_t bits = kind_bits(kind);
    if (!bits)
        return false;
    uint32_t at = 0;
    while (at < words.len) {
        uint32_t begin = at;
        while (at < words.len && !isspace((unsigned char)words.ptr[at]))
            at++;
        if (at > begin) {
            Str word = str_sub(words, begin, at);
            uint32_t *known = strmap_find(&rules->words, word);
            if (!known)
                known = strmap_put(rules->arena, &rules->words, arena_str(rules->arena, word), NULL);
            *known |= bits;
        }
        at++;
    }
    return true;
}

uint32_t text_rules_word(const TextRules *rules, Str lower)
{
    const uint32_t *bits = rules ? strmap_find(&rules->words, lower) : NULL;
    return bits ? *bits : 0;
}
