#include "rdf/stream.h"

#include <errno.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "rdf/stream_raptor.h"

enum { LINE_MAX_BYTES = 64 << 20, BUFFER_BYTES = 1 << 20, SCRATCH_EXTRA = 64 };

/* ------------------------------------------------------------------------------------------ terms */

static int hex_digit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

/* The code point of \uXXXX or \UXXXXXXXX at s[*at], behind its letter; moves *at behind it. */
static bool unicode_escape(Str s, uint32_t *at, uint32_t digits, uint32_t *cp)
{
    *cp = 0;
    for (uint32_t i = 0; i < digits; i++, ++*at) {
        int digit = *at < s.len ? hex_digit(s.ptr[*at]) : -1;
        if (digit < 0)
            return false;
        *cp = *cp << 4 | (uint32_t)digit;
    }
    return *cp <= 0x10ffff && *cp && (*cp < 0xd800 || *cp > 0xdfff);
}

/* A code point as the canonical form has it. */
static char *put_plain(char *to, uint32_t cp)
{
    static const char from[] = "\"\\\n\r\t", name[] = "\"\\nrt";
    const char *known = cp < 128 ? strchr(from, (int)cp) : NULL;
    if (known && *known) {
        *to++ = '\\';
        *to++ = name[known - from];
        return to;
    }
    return to + utf8_put(to, cp);
}

uint32_t rdf_plain(Str term, char *to)
{
    char *start = to;
    static const char name[] = "\"\\nrtbf'", value[] = "\"\\\n\r\t\b\f'";
    for (uint32_t at = 0; at < term.len;) {
        char c = term.ptr[at++];
        if (c != '\\') {
            *to++ = c;
            continue;
        }
        char kind = at < term.len ? term.ptr[at++] : '\0';
        const char *known = kind ? strchr(name, kind) : NULL;
        uint32_t cp;
        if (known)
            cp = (unsigned char)value[known - name];
        else if ((kind != 'u' && kind != 'U') || !unicode_escape(term, &at, kind == 'u' ? 4 : 8, &cp))
            return UINT32_MAX;
        to = put_plain(to, cp);
    }
    return (uint32_t)(to - start);
}

/* ------------------------------------------------------------------------------------------ lines */

static uint32_t skip_blanks(Str line, uint32_t at)
{
    while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == '\t'))
        at++;
    return at;
}

static uint32_t end_of_iri(Str line, uint32_t at)
{
    const char *end = memchr(line.ptr + at, '>', line.len - at);
    return end ? (uint32_t)(end - line.ptr) + 1 : UINT32_MAX;
}

static uint32_t end_of_literal(Str line, uint32_t at)
{
    for (at++;; at++) {
        const char *quote = at < line.len ? memchr(line.ptr + at, '"', line.len - at) : NULL;
        if (!quote)
            return UINT32_MAX;
        at = (uint32_t)(quote - line.ptr);
        uint32_t slashes = 0;
        while (line.ptr[at - 1 - slashes] == '\\')
            slashes++;
        if (slashes % 2 == 0)
            break;
    }
    at++;
    if (at + 2 < line.len && line.ptr[at] == '^' && line.ptr[at + 1] == '^' && line.ptr[at + 2] == '<')
        return end_of_iri(line, at + 2);
    if (at < line.len && line.ptr[at] == '@')
        while (at < line.len && line.ptr[at] != ' ' && line.ptr[at] != '\t')
            at++;
    return at;
}

static uint32_t end_of_term(Str line, uint32_t at)
{
    if (at >= line.len)
        return UINT32_MAX;
    if (line.ptr[at] == '<')
        return end_of_iri(line, at);
    if (line.ptr[at] == '"')
        return end_of_literal(line, at);
    if (line.ptr[at] != '_')
        return UINT32_MAX;
    while (at < line.len && line.ptr[at] != ' ' && line.ptr[at] != '\t')
        at++;
    return at;
}

static Str without_string_type(Str term)
{
    static const char type[] = "\"^^<http://www.w3.org/2001/XMLSchema#string>";
    Str ending = {type, sizeof type - 1};
    return term.ptr[0] == '"' && str_ends(term, ending) ? str_sub(term, 0, term.len - ending.len + 1) : term;
}

Status rdf_line(Str line, char *scratch, Str row[3], uint32_t *at)
{
    *at = skip_blanks(line, 0);
    if (*at == line.len || line.ptr[*at] == '#')
        return ST_NOTFOUND;
    for (int i = 0; i < 3; i++) {
        uint32_t end = end_of_term(line, *at);
        if (end == UINT32_MAX)
            return ST_SYNTAX;
        row[i] = str_sub(line, *at, end);
        if (memchr(row[i].ptr, '\\', row[i].len)) {
            uint32_t n = rdf_plain(row[i], scratch);
            if (n == UINT32_MAX)
                return ST_SYNTAX;
            row[i] = (Str){scratch, n};
            scratch += n;
        }
        if (i == 2)
            row[i] = without_string_type(row[i]);
        *at = skip_blanks(line, end);
    }
    if (row[0].ptr[0] == '"' || row[1].ptr[0] != '<')
        return ST_SYNTAX;
    if (*at < line.len && (line.ptr[*at] == '<' || line.ptr[*at] == '_')) {
        uint32_t end = end_of_term(line, *at);
        if (end == UINT32_MAX)
            return ST_SYNTAX;
        *at = skip_blanks(line, end);
    }
    return *at < line.len && line.ptr[*at] == '.' ? ST_OK : ST_SYNTAX;
}

/* ------------------------------------------------------------------------------------------ files */

typedef struct Lines {
    FILE *file;
    const char *path;
    char *buffer, *scratch;
    size_t size, begin, end; /* of the buffer; of what is in it */
    uint32_t line;
    uint64_t blank;
} Lines;

/* The next line, without its end. ST_NOTFOUND at the end of the file. */
static Status next_line(Lines *l, Str *line, Diag *diag)
{
    for (size_t seen = l->begin;;) {
        char *newline = memchr(l->buffer + seen, '\n', l->end - seen);
        if (newline) {
            *line = (Str){l->buffer + l->begin, (uint32_t)(newline - l->buffer - (long)l->begin)};
            l->begin = (size_t)(newline - l->buffer) + 1;
            break;
        }
        if (l->begin) {
            memmove(l->buffer, l->buffer + l->begin, l->end - l->begin);
            l->end -= l->begin;
            l->begin = 0;
        } else if (l->end == l->size) {
            char *bigger = l->size < LINE_MAX_BYTES ? realloc(l->buffer, l->size * 2) : NULL;
            char *scratch = bigger ? realloc(l->scratch, l->size * 2 + SCRATCH_EXTRA) : NULL;
            l->buffer = bigger ? bigger : l->buffer;
            l->scratch = scratch ? scratch : l->scratch;
            if (!scratch) {
                diag_say(diag, SEV_ERROR, l->path, l->line + 1, 0, "the line is too long");
                return ST_LIMIT;
            }
            l->size *= 2;
        }
        seen = l->end;
        size_t n = fread(l->buffer + l->end, 1, l->size - l->end, l->file);
        l->end += n;
        if (!n && ferror(l->file)) {
            diag_say(diag, SEV_ERROR, l->path, 0, 0, "cannot read: %s", strerror(errno));
            return ST_IO;
        }
        if (!n && l->begin == l->end)
            return ST_NOTFOUND;
        if (!n) {
            *line = (Str){l->buffer + l->begin, (uint32_t)(l->end - l->begin)};
            l->begin = l->end;
            break;
        }
    }
    l->line++;
    if (line->len && line->ptr[line->len - 1] == '\r')
        line->len--;
    return ST_OK;
}

static Status read_lines(Lines *l, RdfRowHandler *handler, void *user, Diag *diag)
{
    Status status;
    Str line, row[3];
    uint32_t at;
    while ((status = next_line(l, &line, diag)) == ST_OK) {
        status = rdf_line(line, l->scratch, row, &at);
        if (status == ST_NOTFOUND)
            continue;
        if (status != ST_OK) {
            diag_say(diag, SEV_ERROR, l->path, l->line, at + 1, "this is no statement of N-Triples or N-Quads");
            return status;
        }
        if (row[0].ptr[0] == '_' || row[2].ptr[0] == '_')
            l->blank++;
        else
            TRY(handler(user, row));
    }
    return status == ST_NOTFOUND ? ST_OK : status;
}

static Status stream_lines(const char *path, RdfRowHandler *handler, void *user, uint64_t *blank, Diag *diag)
{
    bool standard = strcmp(path, "-") == 0;
    Lines l = {.path = path, .size = BUFFER_BYTES, .file = standard ? stdin : fopen(path, "rb")};
    if (!l.file) {
        diag_say(diag, SEV_ERROR, path, 0, 0, "cannot open: %s", strerror(errno));
        return ST_IO;
    }
    l.buffer = malloc(l.size);
    l.scratch = malloc(l.size + SCRATCH_EXTRA);
    Status status = l.buffer && l.scratch ? read_lines(&l, handler, user, diag) : ST_NOMEM;
    free(l.buffer);
    free(l.scratch);
    if (!standard)
        fclose(l.file);
    *blank += l.blank;
    return status;
}

Status rdf_stream(const char *path, RdfRowHandler *handler, void *user, uint64_t *blank, Diag *diag)
{
    Str name = str_of(path);
    if (str_is(name, "-") || str_ends(name, STR_LIT(".nt")) || str_ends(name, STR_LIT(".nq")))
        return stream_lines(path, handler, user, blank, diag);
    return raptor_stream(path, handler, user, blank, diag);
}
