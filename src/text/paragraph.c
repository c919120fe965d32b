#include "text/paragraph.h"

#include "base/utf8.h"

enum {
    WRAP_LEAST = 40,    /* nobody wraps lines at fewer bytes */
    WRAP_MOST = 130,    /* nor at more: such lines are paragraphs */
    HEADER_MOST = 300   /* a header line is not longer */
};

static uint32_t line_end(Str text, uint32_t at)
{
    const char *hit = at < text.len ? memchr(text.ptr + at, '\n', text.len - at) : NULL;
    return hit ? (uint32_t)(hit - text.ptr) : text.len;
}

/* The line [begin, end) without white space (of any kind) at its ends. */
static Str trimmed(Str text, uint32_t begin, uint32_t end)
{
    while (begin < end) {
        uint32_t next = begin;
        if (!cp_is_space(utf8_next(text, &next)))
            break;
        begin = next;
    }
    while (end > begin) {
        uint32_t last = end - 1;
        while (last > begin && (text.ptr[last] & 0xC0) == 0x80)
            last--;
        uint32_t next = last;
        if (!cp_is_space(utf8_next(text, &next)))
            break;
        end = last;
    }
    return str_sub(text, begin, end);
}

static Str line_at(Str text, uint32_t at)
{
    return trimmed(text, at, line_end(text, at));
}

/* Key bits of "Date: ..." and the like, and where the value begins. */
static uint32_t header_key(const TextRules *rules, Str line, uint32_t *value)
{
    char key[24];
    uint32_t n = 0;
    while (n < line.len && n < sizeof key && line.ptr[n] != ':' && line.ptr[n] != ' ') {
        key[n] = (char)cp_lower((unsigned char)line.ptr[n]);
        n++;
    }
    if (n == 0 || n >= line.len || line.ptr[n] != ':' || line.len > HEADER_MOST)
        return 0;
    *value = n + 1;
    return text_rules_word(rules, (Str){key, n}) & TEXT_KEYS;
}

static bool is_bullet(Str line)
{
    static const char *const BULLETS[] = {"\u2022", "\u00b7", "\u25aa", "\u25cf", "*", "- ", "\u2013 "};
    for (size_t i = 0; i < sizeof BULLETS / sizeof *BULLETS; i++)
        if (str_starts(line, str_of(BULLETS[i])))
            return true;
    uint32_t n = 0;
    while (n < line.len && line.ptr[n] >= '0' && line.ptr[n] <= '9')
        n++;
    return n > 0 && n <= 2 && n + 1 < line.len && (line.ptr[n] == '.' || line.ptr[n] == ')') && line.ptr[n + 1] == ' ';
}

static bool ends_sentence(Str line)
{
    while (line.len && strchr("\"')]", line.ptr[line.len - 1]))
        line.len--;
    if (str_ends(line, STR_LIT("\u201d")) || str_ends(line, STR_LIT("\u2019")))
        line.len -= 3;
    return line.len && strchr(".!?:", line.ptr[line.len - 1]);
}

static uint32_t first_letter(Str line)
{
    for (uint32_t at = 0; at < line.len;) {
        uint32_t cp = utf8_next(line, &at);
        if (cp_is_letter(cp) || (cp >= '0' && cp <= '9'))
            return cp;
    }
    return 0;
}

/* Does the paragraph go on over the newline between two lines of a block? */
static bool goes_on(const ParagraphCursor *c, Str line, Str next)
{
    if (is_bullet(next))
        return false;
    uint32_t cp = first_letter(next);
    if (cp_is_letter(cp) && !cp_is_upper(cp) && cp_lower(cp) == cp && !ends_sentence(line))
        return true;
    if (c->width < WRAP_LEAST || c->width > WRAP_MOST)
        return false;
    /* A wrapped line is broken because the next word did not fit any more. */
    uint32_t word = 0;
    while (word < next.len && next.ptr[word] != ' ')
        word++;
    bool full = line.len + 1 + word + (c->width / 10) >= c->width;
    return full && !(ends_sentence(line) && line.len * 10 < c->width * 8);
}

/* Find the run of lines that begins at c->at. */
static void enter_block(ParagraphCursor *c)
{
    uint32_t at = c->at;
    c->width = 0;
    while (at < c->text.len) {
        uint32_t end = line_end(c->text, at);
        Str line = trimmed(c->text, at, end);
        if (!line.len)
            break;
        if (line.len > c->width)
            c->width = line.len;
        at = end < c->text.len ? end + 1 : end;
    }
    c->block_end = at;
}

bool paragraph_next(ParagraphCursor *c, Paragraph *p)
{
    bool blank = c->at == 0;
    while (c->at < c->text.len && line_at(c->text, c->at).len == 0) {
        uint32_t end = line_end(c->text, c->at);
        c->at = end < c->text.len ? end + 1 : end;
        blank = true;
    }
    if (c->at >= c->text.len)
        return false;
    if (c->at >= c->block_end)
        enter_block(c);
    Str line = line_at(c->text, c->at);
    *p = (Paragraph){.begin = (uint32_t)(line.ptr - c->text.ptr), .blank_before = blank};
    uint32_t value = 0, ignored;
    p->key = c->body ? 0 : header_key(c->rules, line, &value);
    p->value = p->begin + value;
    for (;;) {
        p->end = (uint32_t)(line.ptr + line.len - c->text.ptr);
        uint32_t end = line_end(c->text, c->at);
        c->at = end < c->text.len ? end + 1 : end;
        if (p->key || c->at >= c->block_end)
            break;
        Str next = line_at(c->text, c->at);
        if ((!c->body && header_key(c->rules, next, &ignored)) || !goes_on(c, line, next))
            break;
        line = next;
    }
    if (!p->key && p->end - p->begin > HEADER_MOST)
        c->body = true;
    return true;
}
