#include "text/token.h"

#include "base/utf8.h"

enum { SOFT_HYPHEN = 0xAD, ADDRESS_LOOK = 64, SMALL = 128 };

typedef struct Scanner {
    Document *document;
    const TextRules *rules;
    Str text;          /* up to the end of what is scanned */
    uint32_t begin;    /* where scanning began */
    uint32_t at;
} Scanner;

/* The code point at a byte, 0 at the end. */
static uint32_t peek(const Scanner *s, uint32_t at)
{
    return at < s->text.len ? utf8_next(s->text, &at) : 0;
}

static bool is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

static bool is_word_cp(uint32_t cp)
{
    return is_digit(cp) || cp == '_' || cp == SOFT_HYPHEN || cp_is_letter(cp);
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019 || cp == 0x2018 || cp == 0x02BC || cp == 0x02BB || cp == '`';
}

static bool is_dash(uint32_t cp)
{
    return cp == '-' || (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212;
}

static bool is_double_quote(uint32_t cp)
{
    return cp == '"' || cp == 0x201C || cp == 0x201D || cp == 0x201E || cp == 0x201F || cp == 0xAB || cp == 0xBB;
}

/* Does white space, or nothing, stand before a byte? */
static bool space_before(const Scanner *s, uint32_t at)
{
    if (at == s->begin)
        return true;
    at--;
    while (at > s->begin && (s->text.ptr[at] & 0xC0) == 0x80)
        at--;
    return cp_is_space(peek(s, at));
}

/* The form of what stands in [begin, end), lower-cased or not, in a buffer that is big enough. */
static uint32_t write_form(Str raw, bool lower, char *out)
{
    uint32_t n = 0;
    for (uint32_t at = 0; at < raw.len;) {
        uint32_t cp = utf8_next(raw, &at);
        if (cp == SOFT_HYPHEN)
            continue;
        cp = is_apostrophe(cp) ? '\'' : is_dash(cp) ? '-' : is_double_quote(cp) ? '"' : lower ? cp_lower(cp) : cp;
        n += utf8_put(out + n, cp);
    }
    return n;
}

static uint32_t letter_shape(Str form)
{
    uint32_t letters = 0, capitals = 0;
    bool first_capital = false;
    for (uint32_t at = 0; at < form.len;) {
        uint32_t cp = utf8_next(form, &at);
        if (!cp_is_letter(cp))
            continue;
        bool capital = cp_is_upper(cp);
        if (letters == 0)
            first_capital = capital;
        letters++;
        capitals += capital;
    }
    if (!letters)
        return 0;
    return SHAPE_WORD | (first_capital ? SHAPE_INITIAL_CAP : 0) | (capitals == 0 ? SHAPE_LOWER : 0) |
           (letters >= 2 && capitals == letters ? SHAPE_ALL_CAPS : 0);
}

/* Append the token [begin, end); a given form stands for the written one. */
static void emit(Scanner *s, uint32_t begin, uint32_t end, const char *form, uint32_t shape)
{
    Document *d = s->document;
    char small[SMALL];
    Token token = {.begin = begin, .end = end, .shape = shape};
    if (form) {
        token.form = token.lower = symbol(d->symbols, str_of(form));
    } else {
        Str raw = str_sub(s->text, begin, end);
        char *out = raw.len * 2 < SMALL ? small : arena_alloc(d->arena, (size_t)raw.len * 2 + 4);
        Str written = {out, write_form(raw, false, out)};
        token.form = symbol(d->symbols, written);
        if (!(shape & SHAPE_PUNCT))
            token.shape |= letter_shape(written);
        if (token.shape & SHAPE_WORD && !(token.shape & SHAPE_LOWER))
            token.lower = symbol(d->symbols, (Str){out, write_form(raw, true, out)});
        else
            token.lower = token.form;
    }
    if (!space_before(s, begin))
        token.shape |= SHAPE_GLUED;
    if (token.shape & (SHAPE_WORD | SHAPE_DIGITS) && s->text.ptr[end - 1] == '.')
        token.shape |= SHAPE_PERIOD;
    VEC_ADD(d->arena, &d->tokens, token);
    s->at = end;
}

static bool starts_fold(const Scanner *s, const char *lower)
{
    for (uint32_t i = 0; lower[i]; i++) {
        uint32_t cp = s->at + i < s->text.len ? (unsigned char)s->text.ptr[s->at + i] : 0;
        if (cp_lower(cp) != (unsigned char)lower[i])
            return false;
    }
    return true;
}

/* A URL from here on. */
static bool take_url(Scanner *s)
{
    if (!starts_fold(s, "http://") && !starts_fold(s, "https://") && !starts_fold(s, "www."))
        return false;
    uint32_t end = s->at;
    while (end < s->text.len) {
        uint32_t next = end;
        uint32_t cp = utf8_next(s->text, &next);
        if (cp_is_space(cp) || cp == '<' || cp == '>' || is_double_quote(cp))
            break;
        end = next;
    }
    while (end > s->at && strchr(".,;:!?)]}'", s->text.ptr[end - 1]))
        end--;
    emit(s, s->at, end, NULL, 0);
    return true;
}

static bool is_address_char(char c)
{
    return is_digit((unsigned char)c) || ((c | 32) >= 'a' && (c | 32) <= 'z') || (c && strchr("._%+-", c));
}

/* An e-mail address from here on; looks only a little ahead, so that scanning stays linear. */
static bool take_address(Scanner *s)
{
    uint32_t at = s->at, look = s->at + ADDRESS_LOOK;
    while (at < s->text.len && at < look && is_address_char(s->text.ptr[at]))
        at++;
    if (at >= s->text.len || s->text.ptr[at] != '@' || !cp_is_letter(peek(s, at + 1)))
        return false;
    at++;
    for (look = at + ADDRESS_LOOK; at < s->text.len && at < look && is_address_char(s->text.ptr[at]);)
        at++;
    while (strchr("._-", s->text.ptr[at - 1]))
        at--;
    emit(s, s->at, at, NULL, 0);
    return true;
}

/* Does n't end the word here? at: the n. */
static bool is_nt(const Scanner *s, uint32_t at)
{
    if (at >= s->text.len || (s->text.ptr[at] | 32) != 'n')
        return false;
    uint32_t sign = at + 1;
    if (!is_apostrophe(peek(s, sign)))
        return false;
    utf8_next(s->text, &sign);
    return (peek(s, sign) | 32) == 't' && !is_word_cp(peek(s, sign + 1));
}

/* End of the clitic that begins with the apostrophe at `at`: 's, 're, 've, 'll, 'd, 'm; or 0. */
static uint32_t clitic_end(const Scanner *s, uint32_t at)
{
    static const char *const CLITICS[] = {"s", "re", "ve", "ll", "d", "m"};
    uint32_t letters = at;
    utf8_next(s->text, &letters);
    for (size_t i = 0; i < sizeof CLITICS / sizeof *CLITICS; i++) {
        Scanner there = *s;
        there.at = letters;
        uint32_t end = letters + (uint32_t)strlen(CLITICS[i]);
        if (starts_fold(&there, CLITICS[i]) && !is_word_cp(peek(s, end)))
            return end;
    }
    return 0;
}

/* Is the comma at `at` inside a number, as in 250,000 or 1,00,000? */
static bool groups_digits(const Scanner *s, uint32_t at)
{
    uint32_t n = 0;
    while (n < 4 && is_digit(peek(s, at + 1 + n)))
        n++;
    return n == 3 || (n == 2 && peek(s, at + 3) == ',');
}

/* May the sign at `at` stand inside the number that it follows? */
static bool inside_number(const Scanner *s, uint32_t at, uint32_t cp)
{
    if (cp == ',')
        return groups_digits(s, at);
    if (cp == ':')
        return is_digit(peek(s, at + 1)) && is_digit(peek(s, at + 2));
    return (cp == '.' || cp == '/') && is_digit(peek(s, at + 1));
}

/* May the period at `at` stand inside the word, whose part since the last period began at `part`? U.S, a.m, news.com */
static bool inside_word(const Scanner *s, uint32_t part, uint32_t at)
{
    uint32_t next = at + 1, first = part;
    uint32_t cp = peek(s, next);
    if (is_digit(cp))
        return is_digit((unsigned char)s->text.ptr[at - 1]);
    if (!cp_is_letter(cp))
        return false;
    utf8_next(s->text, &first);
    uint32_t behind = next;
    utf8_next(s->text, &behind);
    if (!is_word_cp(peek(s, behind)))   /* U.S, a.m, Ph.D, but not J.Smith */
        return first == at || at - part == 2;
    char ending[8];
    uint32_t n = 0;
    for (; n < sizeof ending && next + n < s->text.len && is_word_cp((unsigned char)s->text.ptr[next + n]); n++)
        ending[n] = (char)cp_lower((unsigned char)s->text.ptr[next + n]);
    return text_rules_word(s->rules, (Str){ending, n}) & TEXT_DOMAIN;
}

static uint32_t skip_space(const Scanner *s, uint32_t at)
{
    while (at < s->text.len) {
        uint32_t next = at;
        if (!cp_is_space(utf8_next(s->text, &next)))
            break;
        at = next;
    }
    return at;
}

/* Does the word [begin, end), whose last part begins at `part`, keep the period that follows it? */
static bool keeps_period(const Scanner *s, uint32_t begin, uint32_t part, uint32_t end)
{
    if ((part > begin && end - part == 1) || peek(s, end + 1) == ',')
        return true;
    uint32_t first = begin;
    uint32_t cp = utf8_next(s->text, &first);
    if (first == end)
        return cp_is_upper(cp) && cp != 'I';
    char lower[SMALL];
    if ((end - begin) * 2 + 2 >= SMALL)
        return false;
    uint32_t n = write_form(str_sub(s->text, begin, end), true, lower);
    lower[n++] = '.';
    uint32_t word = text_rules_word(s->rules, (Str){lower, n});
    if (word & TEXT_ABBREVIATION_NUMBER)
        return is_digit(peek(s, skip_space(s, end + 1)));
    return word & (TEXT_ABBREVIATION | TEXT_ABBREVIATION_FINAL);
}

static void take_word(Scanner *s)
{
    uint32_t begin = s->at, at = begin, part = begin;
    bool number = is_digit(peek(s, at)) || peek(s, at) == '.';
    while (at < s->text.len) {
        uint32_t next = at;
        uint32_t cp = utf8_next(s->text, &next);
        if (is_word_cp(cp)) {
            if (at > begin && is_nt(s, at))
                break;
            if (number && cp >= 'A' && peek(s, next) == '.' && cp_is_letter(peek(s, next + 1)))
                break;   /* 10a.m. */
            at = next;
            continue;
        }
        bool goes_on = false;
        if (number && inside_number(s, at, cp)) {
            goes_on = true;
        } else if (!number && cp == '.' && inside_word(s, part, at)) {
            part = next;
            goes_on = true;
        } else if (is_apostrophe(cp)) {
            goes_on = !number && cp_is_letter(peek(s, next)) && !clitic_end(s, at);
        } else if (cp == '&') {
            char before = s->text.ptr[at - 1];
            goes_on = before >= 'A' && before <= 'Z' && cp_is_upper(peek(s, next));
        }
        if (!goes_on)
            break;
        at = next;
    }
    if (peek(s, at) == '.' && !number && keeps_period(s, begin, part, at))
        at++;
    emit(s, begin, at, NULL, number ? SHAPE_DIGITS : 0);
}

static bool glued_to_word(const Scanner *s)
{
    const Document *d = s->document;
    return s->at > s->begin && d->tokens.n && d->tokens.at[d->tokens.n - 1].end == s->at &&
           d->tokens.at[d->tokens.n - 1].shape & (SHAPE_WORD | SHAPE_DIGITS);
}

static void take_apostrophe(Scanner *s)
{
    uint32_t end = s->at, begin = s->at;
    utf8_next(s->text, &end);
    uint32_t clitic = clitic_end(s, begin);
    if (clitic && glued_to_word(s)) {
        const Document *d = s->document;
        Str host = symbol_str(d->symbols, d->tokens.at[d->tokens.n - 1].lower);
        bool genitive = (s->text.ptr[clitic - 1] | 32) == 's' && !(text_rules_word(s->rules, host) & TEXT_NO_GENITIVE);
        emit(s, begin, clitic, NULL, genitive ? SHAPE_GENITIVE : 0);
    } else if (!glued_to_word(s) && is_digit(peek(s, end)) && is_digit(peek(s, end + 1)) &&
               !is_digit(peek(s, end + 2))) {   /* '90s */
        end += 2;
        if (peek(s, end) == 's')
            end++;
        emit(s, begin, end, NULL, SHAPE_DIGITS);
    } else if (is_apostrophe(peek(s, end)) && peek(s, end) == peek(s, begin)) {   /* `` and '' */
        utf8_next(s->text, &end);
        emit(s, begin, end, "\"", SHAPE_PUNCT);
    } else {
        emit(s, begin, end, "'", SHAPE_PUNCT);
    }
}

static void take_dash(Scanner *s)
{
    uint32_t begin = s->at, end = s->at;
    uint32_t cp = utf8_next(s->text, &end);
    bool many = false;
    while (is_dash(peek(s, end))) {
        utf8_next(s->text, &end);
        many = true;
    }
    bool before = !space_before(s, begin);
    bool behind = end < s->text.len && !cp_is_space(peek(s, end));
    bool hyphen = cp == 0x2014 || cp == 0x2015 ? false : cp == 0x2013 ? before && behind : before || behind;
    emit(s, begin, end, !many && hyphen ? "-" : "--", SHAPE_PUNCT);
}

static void take_sign(Scanner *s)
{
    uint32_t begin = s->at, end = s->at;
    uint32_t cp = utf8_next(s->text, &end);
    if (is_apostrophe(cp)) {
        take_apostrophe(s);
    } else if (is_dash(cp)) {
        take_dash(s);
    } else if (cp == 0x2026 || (cp == '.' && peek(s, end) == '.')) {
        while (peek(s, end) == '.')
            end++;
        emit(s, begin, end, "...", SHAPE_PUNCT);
    } else {
        emit(s, begin, end, NULL, SHAPE_PUNCT);
    }
}

void tokenize(Document *document, const TextRules *rules, uint32_t begin, uint32_t end)
{
    Scanner s = {document, rules, str_sub(document->text, 0, end), begin, begin};
    while (s.at < end) {
        uint32_t next = s.at;
        uint32_t cp = utf8_next(s.text, &next);
        if (cp_is_space(cp)) {
            s.at = next;
        } else if (cp_is_letter(cp) || is_digit(cp) || cp == '_') {
            if (is_nt(&s, s.at) && glued_to_word(&s))
                emit(&s, s.at, s.at + 2 + (next = s.at + 1, utf8_next(s.text, &next), next - s.at - 1), NULL, 0);
            else if (!take_url(&s) && !take_address(&s))
                take_word(&s);
        } else if (cp == '.' && is_digit(peek(&s, next)) && !glued_to_word(&s)) {
            take_word(&s);
        } else {
            take_sign(&s);
        }
    }
}
