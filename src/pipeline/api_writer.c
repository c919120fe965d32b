/* The public interface: writing graphs. */
#define _POSIX_C_SOURCE 200809L
#include <stdlib.h>

#include "base/file.h"
#include "graph/decisions.h"
#include "graph/labels.h"
#include "pipeline/api.h"

struct sitrep_writer {
    Settings settings;
    Outlet outlet;
    sitrep_format format;
    FileWriter file;
    FILE *memory; /* instead of the file */
    RdfWriter *rdf;
    Arena arena;   /* of one article's statements */
    Arena lasting; /* of what is kept over articles */
    LabelUnion labels;
    Decisions *decisions; /* NULL: none */
    Status status; /* the first failure */
};

static void writer_free(sitrep_writer *w)
{
    arena_free(&w->arena);
    arena_free(&w->lasting);
    settings_free(&w->settings);
    free(w);
}

static Status start(sitrep_writer *w, const char *name)
{
    Diag *diag = &w->outlet.diag;
    TRY(rdf_writer_open(&w->rdf, (RdfFormat)w->format, w->memory ? w->memory : w->file.stream, name,
                        diag));
    if (ARENA_GUARD(&w->lasting))
        return ST_NOMEM;
    graph_prefixes(w->rdf, &w->lasting, w->settings.graph.base);
    return ST_OK;
}

static Status read_decisions(sitrep_writer *w, const char *path)
{
    if (ARENA_GUARD(&w->lasting))
        return ST_NOMEM;
    if (w->settings.graph.evidence != EVIDENCE_NONE)
        return decisions_read(&w->decisions, path, &w->lasting, &w->outlet.diag);
    diag_say(&w->outlet.diag, SEV_ERROR, path, 0, 0, "decisions on claims want a graph with claims");
    return ST_USAGE;
}

static sitrep_writer *writer_new(sitrep_format format, const sitrep_options *options,
                                 sitrep_sink *sink, void *user, sitrep_status *status)
{
    sitrep_writer *w = calloc(1, sizeof *w);
    *status = SITREP_NOMEM;
    if (!w)
        return NULL;
    outlet_open(&w->outlet, sink, user);
    arena_init(&w->arena, 0);
    arena_init(&w->lasting, 0);
    w->labels.arena = &w->lasting;
    w->format = format;
    *status =
        (unsigned)format > SITREP_NQUADS ? SITREP_USAGE : settings_make(&w->settings, options);
    if (*status == SITREP_OK && options && options->decisions)
        *status = api_status(read_decisions(w, options->decisions));
    if (*status == SITREP_OK)
        return w;
    writer_free(w);
    return NULL;
}

sitrep_status sitrep_writer_open(sitrep_writer **writer, const char *path, sitrep_format format,
                                 const sitrep_options *options, sitrep_sink *sink, void *user)
{
    sitrep_status status;
    sitrep_writer *w = *writer = writer_new(format, options, sink, user, &status);
    if (!w)
        return status;
    Status opened = file_create(&w->file, path, &w->outlet.diag);
    if (opened == ST_OK)
        opened = start(w, strcmp(path, "-") == 0 ? "standard output" : w->file.path);
    if (opened != ST_OK) {
        sitrep_writer_abort(w);
        *writer = NULL;
    }
    return api_status(opened);
}

sitrep_status sitrep_writer_open_memory(sitrep_writer **writer, char **bytes, size_t *n,
                                        sitrep_format format, const sitrep_options *options,
                                        sitrep_sink *sink, void *user)
{
    sitrep_status status;
    *bytes = NULL;
    *n = 0;
    sitrep_writer *w = *writer = writer_new(format, options, sink, user, &status);
    if (!w)
        return status;
    w->memory = open_memstream(bytes, n);
    Status opened = w->memory ? start(w, NULL) : ST_NOMEM;
    if (opened != ST_OK) {
        sitrep_writer_abort(w);
        *writer = NULL;
    }
    return api_status(opened);
}

sitrep_status sitrep_writer_add(sitrep_writer *w, const sitrep_article *article)
{
    if (w->status != ST_OK)
        return api_status(w->status);
    arena_reset(&w->arena);
    if (ARENA_GUARD(&w->arena) || ARENA_GUARD(&w->lasting)) {
        w->status = ST_NOMEM;
        return SITREP_NOMEM;
    }
    Statements statements = {.arena = &w->arena};
    GraphSource source = extraction_source(&article->x, article->k);
    graph_write(&statements, &source, &w->settings.graph);
    if (w->decisions)
        decisions_obey(w->decisions, &statements);
    if (w->format != SITREP_NQUADS)
        labels_unite(&w->labels, &statements);
    Str graph = graph_article_iri(&w->arena, article->document, w->settings.graph.base);
    return api_status(rdf_writer_add(w->rdf, &statements, graph));
}

sitrep_status sitrep_writer_close(sitrep_writer *w)
{
    Status written = rdf_writer_close(w->rdf), first = w->status != ST_OK ? w->status : written;
    if (w->memory) {
        if (fclose(w->memory) != 0 && first == ST_OK)
            first = ST_NOMEM;
    } else if (first == ST_OK) {
        first = file_commit(&w->file);
    } else {
        file_abort(&w->file);
    }
    writer_free(w);
    return api_status(first);
}

void sitrep_writer_abort(sitrep_writer *w)
{
    if (!w)
        return;
    if (w->rdf)
        rdf_writer_abort(w->rdf);
    if (w->memory)
        fclose(w->memory);
    else
        file_abort(&w->file);
    writer_free(w);
}
