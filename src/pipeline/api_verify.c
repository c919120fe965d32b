/* The public interface: verifying graphs. */
#include "pipeline/api.h"
#include "pipeline/verify.h"

/* Each article in turn, in an arena of its own that is reset for the next. */
static Status read_one(Verifier *verifier, const Knowledge *k, const Record *record, Arena *arena,
                       Diag *diag)
{
    arena_reset(arena);
    if (ARENA_GUARD(arena)) {
        diag_say(diag, SEV_ERROR, record->path, record->line, 0, "needs more memory than there is");
        return ST_NOMEM;
    }
    Symbols symbols;
    ReadOptions options = {0};
    Document *document;
    symbols_init(&symbols, &k->symbols, arena);
    TRY(document_read(&document, record, &options, &k->text_rules, arena, &symbols, diag));
    verify_article(verifier, document);
    return ST_OK;
}

static Status read_all(Verifier *verifier, const Knowledge *k, const char *const *paths, size_t n,
                       Diag *diag)
{
    Reader *reader;
    ReadOptions options = {0};
    TRY(reader_open(&reader, paths, n, &options, diag));
    Arena arena;
    arena_init(&arena, 0);
    Record record;
    Status status;
    while ((status = reader_next(reader, &record)) != ST_NOTFOUND) {
        if (status != ST_OK)
            continue;
        read_one(verifier, k, &record, &arena, diag);
        record_free(&record);
    }
    arena_free(&arena);
    reader_close(reader);
    return ST_OK;
}

static Status verify(const Knowledge *k, const char *graph, const char *const *articles, size_t n,
                     Arena *arena, Verification *result, Diag *diag)
{
    if (ARENA_GUARD(arena))
        return ST_NOMEM;
    Verifier *verifier;
    TRY(verify_open(&verifier, graph, &k->vocab, arena, diag));
    TRY(read_all(verifier, k, articles, n, diag));
    return verify_close(verifier, result);
}

sitrep_status sitrep_verify(const sitrep_knowledge *knowledge, const char *graph,
                            const char *const *articles, size_t n, sitrep_verification *result,
                            sitrep_sink *sink, void *user)
{
    Outlet outlet;
    Arena arena;
    Verification v = {0};
    arena_init(&arena, 0);
    Status status =
        verify(knowledge->k, graph, articles, n, &arena, &v, outlet_open(&outlet, sink, user));
    arena_free(&arena);
    *result = (sitrep_verification){
        .articles = v.articles,
        .claims = v.claims,
        .grounded = v.grounded,
        .sentences = v.sentences,
        .mentions = v.mentions,
        .triples = v.triples,
        .unsupported = v.unsupported,
        .missing = v.missing,
    };
    return api_status(status);
}
