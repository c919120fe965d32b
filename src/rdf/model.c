#include "rdf/model.h"

#include <errno.h>
#include <librdf.h>
#include <stdlib.h>

enum { PREFIXES_MAX = 16 };

struct RdfWriter {
    RdfFormat format;
    FILE *stream;
    const char *name;
    Diag *diag;
    Status status; /* the first problem; ST_OK: none yet */
    librdf_world *world;
    librdf_storage *storage; /* Turtle: what is collected */
    librdf_model *model;
    librdf_serializer *turtle;
    const char *prefixes[PREFIXES_MAX][2]; /* prefix, IRI */
    int n_prefixes;
    raptor_iostream *out; /* N-Triples, N-Quads: what is streamed */
    raptor_serializer *lines;
};

static void fail(RdfWriter *w, Status status, const char *what)
{
    if (w->status == ST_OK) {
        w->status = status;
        diag_say(w->diag, SEV_ERROR, w->name, 0, 0, "%s", what);
    }
}

static void fail_write(RdfWriter *w)
{
    if (w->status != ST_OK)
        return;
    w->status = ST_IO;
    diag_say(w->diag, SEV_ERROR, w->name, 0, 0, "cannot write%s%s", errno ? ": " : "",
             errno ? strerror(errno) : "");
}

/* Raptor and librdf say what goes wrong here and nowhere else. */
static int on_log(void *user, librdf_log_message *message)
{
    RdfWriter *w = user;
    if (librdf_log_message_level(message) >= LIBRDF_LOG_ERROR)
        fail(w, ST_IO, librdf_log_message_message(message));
    return 1;
}

static void writer_free(RdfWriter *w)
{
    if (w->lines)
        raptor_free_serializer(w->lines);
    if (w->out)
        raptor_free_iostream(w->out);
    if (w->turtle)
        librdf_free_serializer(w->turtle);
    if (w->model)
        librdf_free_model(w->model);
    if (w->storage)
        librdf_free_storage(w->storage);
    if (w->world)
        librdf_free_world(w->world);
    free(w);
}

static bool open_turtle(RdfWriter *w)
{
    w->storage = librdf_new_storage(w->world, "trees", NULL, NULL);
    w->model = w->storage ? librdf_new_model(w->world, w->storage, NULL) : NULL;
    w->turtle = librdf_new_serializer(w->world, "turtle", NULL, NULL);
    return w->model && w->turtle;
}

static bool open_lines(RdfWriter *w)
{
    raptor_world *raptor = librdf_world_get_raptor(w->world);
    w->out = raptor_new_iostream_to_file_handle(raptor, w->stream);
    w->lines = raptor_new_serializer(raptor, w->format == RDF_NQUADS ? "nquads" : "ntriples");
    return w->out && w->lines && !raptor_serializer_start_to_iostream(w->lines, NULL, w->out);
}

Status rdf_writer_open(RdfWriter **writer, RdfFormat format, FILE *stream, const char *name,
                       Diag *diag)
{
    RdfWriter *w = calloc(1, sizeof *w);
    *writer = NULL;
    if (!w)
        return ST_NOMEM;
    *w = (RdfWriter){.format = format, .stream = stream, .name = name, .diag = diag};
    w->world = librdf_new_world();
    if (w->world) {
        librdf_world_set_logger(w->world, w, on_log);
        librdf_world_open(w->world);
    }
    if (!w->world || !(format == RDF_TURTLE ? open_turtle(w) : open_lines(w))) {
        writer_free(w);
        return ST_NOMEM;
    }
    *writer = w;
    return ST_OK;
}

void rdf_writer_prefix(RdfWriter *w, const char *prefix, const char *iri)
{
    if (w->n_prefixes == PREFIXES_MAX) {
        fail(w, ST_LIMIT, "too many prefixes");
        return;
    }
    w->prefixes[w->n_prefixes][0] = prefix;
    w->prefixes[w->n_prefixes++][1] = iri;
}

/* Raptor frees a serializer's prefixes only when it has written, so they are handed over just
 * before. */
static int write_turtle(RdfWriter *w)
{
    for (int i = 0; i < w->n_prefixes; i++) {
        librdf_uri *uri = librdf_new_uri(w->world, (const unsigned char *)w->prefixes[i][1]);
        if (!uri || librdf_serializer_set_namespace(w->turtle, uri, w->prefixes[i][0]))
            fail(w, ST_NOMEM, "cannot declare a prefix");
        if (uri)
            librdf_free_uri(uri);
    }
    return librdf_serializer_serialize_model_to_file_handle(w->turtle, w->stream, NULL, w->model);
}

/* A term of Raptor, which is a node of librdf: NULL without memory. */
static raptor_term *term_new(RdfWriter *w, const TermInfo *t)
{
    raptor_world *raptor = librdf_world_get_raptor(w->world);
    const unsigned char *text = (const unsigned char *)t->text.ptr;
    if (t->kind == TERM_IRI)
        return raptor_new_term_from_counted_uri_string(raptor, text, t->text.len);
    raptor_uri *datatype = NULL;
    if (t->datatype.len)
        datatype = raptor_new_uri_from_counted_string(
            raptor, (const unsigned char *)t->datatype.ptr, t->datatype.len);
    raptor_term *term =
        raptor_new_term_from_counted_literal(raptor, text, t->text.len, datatype, NULL, 0);
    if (datatype)
        raptor_free_uri(datatype);
    return term;
}

static void add_line(RdfWriter *w, raptor_statement *statement)
{
    if (raptor_serializer_serialize_statement(w->lines, statement))
        fail_write(w);
}

static void add_one(RdfWriter *w, const Statement *s, raptor_term *graph)
{
    raptor_statement *statement = raptor_new_statement(librdf_world_get_raptor(w->world));
    if (!statement) {
        fail(w, ST_NOMEM, status_text(ST_NOMEM));
        return;
    }
    statement->subject = term_new(w, &s->s);
    statement->predicate = term_new(w, &s->p);
    statement->object = term_new(w, &s->o);
    statement->graph = graph ? raptor_term_copy(graph) : NULL;
    if (!statement->subject || !statement->predicate || !statement->object)
        fail(w, ST_NOMEM, status_text(ST_NOMEM));
    else if (w->lines)
        add_line(w, statement);
    else if (librdf_model_add_statement(w->model, statement) < 0)
        fail(w, ST_NOMEM, status_text(ST_NOMEM));
    raptor_free_statement(statement);
}

Status rdf_writer_add(RdfWriter *w, const Statements *statements, Str graph)
{
    raptor_term *name = NULL;
    if (w->format == RDF_NQUADS && graph.len) {
        TermInfo term = rdf_iri(graph);
        name = term_new(w, &term);
    }
    errno = 0;
    for (uint32_t i = 0; i < statements->all.n && w->status == ST_OK; i++)
        add_one(w, &statements->all.at[i], name);
    /* What Raptor's own streams lose, the stream beneath remembers; the reason only until the next
     * call. */
    if (w->lines && ferror(w->stream))
        fail_write(w);
    if (name)
        raptor_free_term(name);
    return w->status;
}

Status rdf_writer_close(RdfWriter *w)
{
    int failed = 0;
    errno = 0;
    if (w->lines)
        failed = raptor_serializer_serialize_end(w->lines);
    else if (w->status == ST_OK)
        failed = write_turtle(w);
    if (failed || ferror(w->stream))
        fail_write(w);
    Status status = w->status;
    writer_free(w);
    return status;
}

void rdf_writer_abort(RdfWriter *w) { writer_free(w); }
