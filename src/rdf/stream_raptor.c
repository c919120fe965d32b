#include "rdf/stream_raptor.h"

#include <errno.h>
#include <raptor.h>
#include <stdlib.h>

enum { CHUNK_BYTES = 1 << 16 };

typedef struct Source {
    const char *path;
    raptor_world *world;
    raptor_parser *parser;
    RdfRowHandler *handler;
    void *user;
    Diag *diag;
    char *text[3]; /* the terms of one statement */
    size_t room[3];
    uint32_t errors;
    uint64_t blank;
    Status status; /* of the handler, or ST_NOMEM */
} Source;

static const char *parser_name(Str path)
{
    if (str_ends(path, STR_LIT(".trig")))
        return "trig";
    return str_ends(path, STR_LIT(".rdf")) || str_ends(path, STR_LIT(".xml")) || str_ends(path, STR_LIT(".owl"))
               ? "rdfxml"
               : "turtle";
}

static char *put(char *to, const char *bytes, size_t n)
{
    memcpy(to, bytes, n);
    return to + n;
}

static char *put_escaped(char *to, const char *bytes, size_t n)
{
    static const char from[] = "\"\\\n\r\t", name[] = "\"\\nrt";
    for (size_t i = 0; i < n; i++) {
        const char *known = bytes[i] ? strchr(from, bytes[i]) : NULL;
        if (known) {
            *to++ = '\\';
            *to++ = name[known - from];
        } else {
            *to++ = bytes[i];
        }
    }
    return to;
}

static bool reserve(Source *s, int i, size_t size)
{
    if (size <= s->room[i])
        return true;
    char *bigger = realloc(s->text[i], size * 2);
    if (!bigger)
        return false;
    s->text[i] = bigger;
    s->room[i] = size * 2;
    return true;
}

/* The canonical text of a term; false without memory. */
static bool term_text(Source *s, int i, const raptor_term *term, Str *out)
{
    size_t n = 0, n_type = 0;
    const char *type = NULL, *text;
    char *to;
    if (term->type == RAPTOR_TERM_TYPE_URI) {
        text = (const char *)raptor_uri_as_counted_string(term->value.uri, &n);
        if (!reserve(s, i, n + 2))
            return false;
        to = put(put(put(s->text[i], "<", 1), text, n), ">", 1);
        *out = (Str){s->text[i], (uint32_t)(to - s->text[i])};
        return true;
    }
    const raptor_term_literal_value *literal = &term->value.literal;
    if (literal->datatype)
        type = (const char *)raptor_uri_as_counted_string(literal->datatype, &n_type);
    if (type && strcmp(type, "http://www.w3.org/2001/XMLSchema#string") == 0)
        type = NULL;
    n = literal->string_len;
    if (!reserve(s, i, n * 2 + n_type + literal->language_len + 8))
        return false;
    to = put(put_escaped(put(s->text[i], "\"", 1), (const char *)literal->string, n), "\"", 1);
    if (type)
        to = put(put(put(to, "^^<", 3), type, n_type), ">", 1);
    else if (literal->language_len)
        to = put(put(to, "@", 1), (const char *)literal->language, literal->language_len);
    *out = (Str){s->text[i], (uint32_t)(to - s->text[i])};
    return true;
}

static void on_statement(void *user, raptor_statement *statement)
{
    Source *s = user;
    const raptor_term *terms[3] = {statement->subject, statement->predicate, statement->object};
    Str row[3];
    if (s->status != ST_OK)
        return;
    for (int i = 0; i < 3; i++)
        if (terms[i]->type == RAPTOR_TERM_TYPE_BLANK) {
            s->blank++;
            return;
        }
    for (int i = 0; i < 3 && s->status == ST_OK; i++)
        if (!term_text(s, i, terms[i], &row[i]))
            s->status = ST_NOMEM;
    if (s->status == ST_OK)
        s->status = s->handler(s->user, row);
    if (s->status != ST_OK)
        raptor_parser_parse_abort(s->parser);
}

static void on_log(void *user, raptor_log_message *message)
{
    Source *s = user;
    if (message->level < RAPTOR_LOG_LEVEL_WARN)
        return;
    bool error = message->level >= RAPTOR_LOG_LEVEL_ERROR;
    s->errors += error;
    raptor_locator *locator = message->locator;
    if (!locator && s->parser)
        locator = raptor_parser_get_locator(s->parser);
    int line = locator ? locator->line : 0, column = locator ? locator->column : 0;
    diag_say(s->diag, error ? SEV_ERROR : SEV_WARNING, s->path, line > 0 ? (uint32_t)line : 0,
             column > 0 ? (uint32_t)column : 0, "%s", message->text ? message->text : "unreadable RDF");
}

static Status parse(Source *s, FILE *file)
{
    s->world = raptor_new_world();
    if (!s->world)
        return ST_NOMEM;
    raptor_world_set_log_handler(s->world, s, on_log);
    if (raptor_world_open(s->world))
        return ST_NOMEM;
    s->parser = raptor_new_parser(s->world, parser_name(str_of(s->path)));
    unsigned char *base_text = raptor_uri_filename_to_uri_string(s->path);
    raptor_uri *base = base_text ? raptor_new_uri(s->world, base_text) : NULL;
    raptor_free_memory(base_text);
    if (!s->parser || !base) {
        raptor_free_uri(base);
        return ST_NOMEM;
    }
    raptor_parser_set_option(s->parser, RAPTOR_OPTION_NO_NET, NULL, 1);
    raptor_parser_set_option(s->parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
    raptor_parser_set_statement_handler(s->parser, s, on_statement);
    int failed = raptor_parser_parse_start(s->parser, base);
    unsigned char chunk[CHUNK_BYTES];
    size_t n;
    do {
        n = fread(chunk, 1, sizeof chunk, file);
        failed = failed || raptor_parser_parse_chunk(s->parser, chunk, n, n == 0);
    } while (n && !failed && s->status == ST_OK);
    raptor_free_uri(base);
    if (s->status != ST_OK)
        return s->status;
    if (failed && !s->errors)
        diag_say(s->diag, SEV_ERROR, s->path, 0, 0, "cannot be read as RDF");
    return failed || s->errors ? ST_SYNTAX : ST_OK;
}

Status raptor_stream(const char *path, RdfRowHandler *handler, void *user, uint64_t *blank, Diag *diag)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        diag_say(diag, SEV_ERROR, path, 0, 0, "cannot open: %s", strerror(errno));
        return ST_IO;
    }
    Source s = {.path = path, .handler = handler, .user = user, .diag = diag};
    Status status = parse(&s, file);
    if (status == ST_OK && ferror(file)) {
        diag_say(diag, SEV_ERROR, path, 0, 0, "cannot read");
        status = ST_IO;
    }
    if (s.parser)
        raptor_free_parser(s.parser);
    if (s.world)
        raptor_free_world(s.world);
    for (int i = 0; i < 3; i++)
        free(s.text[i]);
    fclose(file);
    *blank += s.blank;
    return status;
}
