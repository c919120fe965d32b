/* The public interface: looking at graphs. */
#include "pipeline/api.h"
#include "view/summary.h"

static Status summarize(const Knowledge *k, const char *graph, unsigned most, FILE *out,
                        Arena *arena, Diag *diag)
{
    if (ARENA_GUARD(arena))
        return ST_NOMEM;
    Triples triples;
    triples_init(&triples, arena);
    TRY(triples_read(&triples, graph, diag));
    triples_index(&triples);
    return summary_write(&triples, &k->vocab, most, out, arena);
}

sitrep_status sitrep_summarize(const sitrep_knowledge *knowledge, const char *graph, unsigned most,
                               FILE *out, sitrep_sink *sink, void *user)
{
    Outlet outlet;
    Arena arena;
    arena_init(&arena, 0);
    Status status =
        summarize(knowledge->k, graph, most, out, &arena, outlet_open(&outlet, sink, user));
    arena_free(&arena);
    return api_status(status);
}
