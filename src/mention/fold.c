#include "mention/fold.h"

#include <unicode/unorm2.h>

/* Letters without canonical decomposition, as newsrooms type them. */
static const char *plain_letter(uint32_t cp)
{
    switch (cp) {
    case 0xF8: return "o";
    case 0x142: return "l";
    case 0x111: case 0xF0: return "d";
    case 0xFE: return "th";
    case 0xDF: return "ss";
    case 0xE6: return "ae";
    case 0x153: return "oe";
    case 0x131: return "i";
    case 0x259: return "a";
    case 0x127: return "h";
    default: return NULL;
    }
}

static bool is_dropped(uint32_t cp)
{
    return cp == '\'' || cp == '.' || cp == '`' || cp == 0xB4 || cp == 0x2018 || cp == 0x2019 || cp == 0x2BB
        || cp == 0x2BC || cp == 0x2BE || cp == 0x2BF || (cp >= 0x300 && cp < 0x370);
}

static bool is_hyphen(uint32_t cp)
{
    return cp == '-' || cp == 0x2010 || cp == 0x2011 || cp == 0x2013 || cp == 0xAD;
}

static void put_byte(Pieces *p, char c)
{
    if (p->used < PIECE_BYTES)
        p->bytes[p->used++] = c;
    else
        p->overflow = true;
}

static void put_letter(Pieces *p, uint32_t cp)
{
    cp = cp_lower(cp);
    if (cp >= 0xC0 && cp < 0x2000) {
        UErrorCode error = U_ZERO_ERROR;
        const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);
        UChar parts[8];
        const char *plain = plain_letter(cp);
        if (!plain && U_SUCCESS(error) && unorm2_getDecomposition(nfd, (UChar32)cp, parts, 8, &error) > 0)
            cp = parts[0];
        for (; plain && *plain; plain++)
            put_byte(p, *plain);
        if (plain)
            return;
    }
    char out[4];
    uint32_t n = utf8_put(out, cp);
    for (uint32_t i = 0; i < n; i++)
        put_byte(p, out[i]);
}

static void close_piece(Pieces *p, Piece piece, uint32_t begin, uint32_t capitals, uint32_t letters)
{
    if (p->used == begin)
        return;
    if (p->n == PIECES_MAX) {
        p->overflow = true;
        return;
    }
    piece.text = (Str){p->bytes + begin, p->used - begin};
    piece.all_caps = letters > 1 && capitals == letters;
    p->at[p->n++] = piece;
}

/* Byte length of a genitive 's at the end of the word that ends at `end`, else 0. */
static uint32_t genitive_length(Str s, uint32_t begin, uint32_t end)
{
    if (end - begin >= 3 && (s.ptr[end - 1] == 's' || s.ptr[end - 1] == 'S')) {
        if (s.ptr[end - 2] == '\'')
            return 2;
        if (end - begin >= 5 && memcmp(s.ptr + end - 4, "\xE2\x80\x99", 3) == 0)
            return 4;
    }
    return 0;
}

static uint32_t word_end(Str s, uint32_t at)
{
    while (at < s.len) {
        uint32_t next = at, cp = utf8_next(s, &next);
        if (cp_is_space(cp) || is_hyphen(cp))
            break;
        at = next;
    }
    return at;
}

static void add_word(Pieces *p, Str s, uint32_t begin, uint32_t end, bool space, bool hyphen)
{
    Piece piece = {.space_before = space, .hyphen_before = hyphen};
    uint32_t from = p->used, capitals = 0, letters = 0;
    uint32_t stop = end - genitive_length(s, begin, end);
    for (uint32_t i = begin; i < stop;) {
        uint32_t cp = utf8_next(s, &i);
        if (is_dropped(cp))
            continue;
        if (cp_is_letter(cp)) {
            letters++;
            capitals += cp_is_upper(cp);
            piece.capital |= letters == 1 && cp_is_upper(cp);
        }
        put_letter(p, cp);
    }
    close_piece(p, piece, from, capitals, letters);
    if (stop < end) {
        from = p->used;
        put_byte(p, 's');
        close_piece(p, (Piece){0}, from, 0, 1);
    }
}

void fold_split(Str text, Pieces *pieces)
{
    bool space = false, hyphen = false;
    pieces->n = pieces->used = 0;
    pieces->overflow = false;
    for (uint32_t i = 0; i < text.len;) {
        uint32_t next = i, cp = utf8_next(text, &next);
        if (is_hyphen(cp) || cp_is_space(cp)) {
            hyphen |= is_hyphen(cp);
            space |= cp_is_space(cp);
            if (pieces->n)
                pieces->at[pieces->n - 1].hyphen_after = hyphen && !space;
            i = next;
            continue;
        }
        uint32_t end = word_end(text, i);
        add_word(pieces, text, i, end, space, hyphen && !space);
        space = hyphen = false;
        i = end;
    }
}
