/* English spelling of inflected forms (the inverse of WordNet's rules of detachment). */
#include "lexicon/table.h"

static bool vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

static bool ends(Str s, const char *suffix)
{
    return str_ends(s, str_of(suffix));
}

/* lemma minus `cut` bytes plus `suffix` */
static Str spell(Str lemma, uint32_t cut, const char *suffix, char *buffer)
{
    uint32_t keep = lemma.len - cut, n = (uint32_t)strlen(suffix);
    memcpy(buffer, lemma.ptr, keep);
    memcpy(buffer + keep, suffix, n);
    return (Str){buffer, keep + n};
}

static bool consonant_y(Str s)
{
    return s.len > 2 && s.ptr[s.len - 1] == 'y' && !vowel(s.ptr[s.len - 2]);
}

/* One syllable that ends consonant, vowel, consonant: "stop", "ban"; not "bomb", "raid", "fix". */
static bool doubles(Str s)
{
    if (s.len < 3 || s.len > 6)
        return false;
    const char *end = s.ptr + s.len;
    char last = end[-1];
    if (vowel(last) || last == 'w' || last == 'x' || last == 'y' || !vowel(end[-2]))
        return false;
    for (const char *c = s.ptr; c < end - 2; c++)
        if (vowel(*c) && !(c > s.ptr && *c == 'u' && c[-1] == 'q'))
            return false;
    return true;
}

static Str spell_s(Str lemma, char *buffer)
{
    if (consonant_y(lemma))
        return spell(lemma, 1, "ies", buffer);
    bool hiss = ends(lemma, "s") || ends(lemma, "x") || ends(lemma, "z") || ends(lemma, "ch") || ends(lemma, "sh");
    return spell(lemma, 0, hiss ? "es" : "s", buffer);
}

void inflect_noun(Str lemma, char *buffer, InflectSink *sink, void *user)
{
    if (ends(lemma, "man") && lemma.len > 4)
        sink(user, spell(lemma, 2, "en", buffer), TAG_BIT(TAG_NOUNS));
    else
        sink(user, spell_s(lemma, buffer), TAG_BIT(TAG_NOUNS));
    if (ends(lemma, "o"))
        sink(user, spell(lemma, 0, "es", buffer), TAG_BIT(TAG_NOUNS));
}

static Str spell_ed(Str lemma, const char *ed, char *buffer)
{
    if (ends(lemma, "e"))
        return spell(lemma, 1, ed, buffer);
    if (consonant_y(lemma))
        return spell(lemma, 1, ed[1] == 'd' ? "ied" : ed[1] == 'r' ? "ier" : "iest", buffer);
    if (doubles(lemma)) {
        char doubled[] = {lemma.ptr[lemma.len - 1], ed[0], ed[1], ed[2], ed[2] ? ed[3] : '\0', '\0'};
        return spell(lemma, 0, doubled, buffer);
    }
    return spell(lemma, 0, ed, buffer);
}

void inflect_verb(Str lemma, bool past, char *buffer, InflectSink *sink, void *user)
{
    sink(user, ends(lemma, "o") ? spell(lemma, 0, "es", buffer) : spell_s(lemma, buffer), TAG_BIT(TAG_VBZ));
    if (past)
        sink(user, spell_ed(lemma, "ed", buffer), TAG_BIT(TAG_VBD) | TAG_BIT(TAG_VBN));
    bool drop_e = ends(lemma, "e") && !ends(lemma, "ee") && !ends(lemma, "ye") && !ends(lemma, "oe");
    if (ends(lemma, "ie") && lemma.len < 5)
        sink(user, spell(lemma, 2, "ying", buffer), TAG_BIT(TAG_VBG));
    else if (doubles(lemma))
        sink(user, spell(lemma, 0, (char[]){lemma.ptr[lemma.len - 1], 'i', 'n', 'g', '\0'}, buffer), TAG_BIT(TAG_VBG));
    else
        sink(user, spell(lemma, drop_e, "ing", buffer), TAG_BIT(TAG_VBG));
}

void inflect_adjective(Str lemma, char *buffer, InflectSink *sink, void *user)
{
    sink(user, spell_ed(lemma, "er", buffer), TAG_BIT(TAG_ADJ));
    sink(user, spell_ed(lemma, "est", buffer), TAG_BIT(TAG_ADJ));
}
