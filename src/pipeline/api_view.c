/* The public interface: pictures and pages of graphs. */
#include "base/date.h"
#include "base/file.h"
#include "pipeline/api.h"
#include "view/draw.h"
#include "view/report.h"

static Status complain(Diag *diag, const char *what, const char *value)
{
    diag_say(diag, SEV_ERROR, NULL, 0, 0, "%s '%s'", what, value);
    return ST_USAGE;
}

static Status read_view(const char *name, DrawView *view, Diag *diag)
{
    static const char *const views[] = {[DRAW_NETWORK] = "network",
                                        [DRAW_ALLIANCES] = "alliances",
                                        [DRAW_ATTACKS] = "attacks",
                                        [DRAW_TIMELINE] = "timeline"};
    *view = DRAW_NETWORK;
    for (size_t i = 0; name && i < sizeof views / sizeof views[0]; i++)
        if (strcmp(views[i], name) == 0) {
            *view = (DrawView)i;
            return ST_OK;
        }
    return name ? complain(diag, "there is no view", name) : ST_OK;
}

static Status read_format(const char *path, DrawFormat *format, Diag *diag)
{
    static const char *const endings[] = {
        [DRAW_SVG] = ".svg", [DRAW_PNG] = ".png", [DRAW_PDF] = ".pdf", [DRAW_DOT] = ".dot"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (str_ends(str_of(path), str_of(endings[i]))) {
            *format = (DrawFormat)i;
            return ST_OK;
        }
    return complain(diag, "a picture's name ends in .svg, .png, .pdf or .dot, not", path);
}

static Status read_draw_options(const sitrep_draw_options *from, DrawOptions *to, Diag *diag)
{
    static const sitrep_draw_options nothing;
    Date date;
    if (!from)
        from = &nothing;
    *to = (DrawOptions){.around = str_of(from->around),
                        .depth = from->depth,
                        .only = str_of(from->only),
                        .classes = str_of(from->classes),
                        .since = str_of(from->since),
                        .until = str_of(from->until),
                        .min_sources = from->min_sources,
                        .no_events = from->no_events,
                        .most = from->nodes,
                        .layout = str_of(from->layout),
                        .report = str_of(from->report),
                        .title = str_of(from->title),
                        .milliseconds = from->milliseconds};
    if (to->since.len && !date_parse_iso(to->since, &date))
        return complain(diag, "no date YYYY[-MM[-DD]]:", from->since);
    if (to->until.len && !date_parse_iso(to->until, &date))
        return complain(diag, "no date YYYY[-MM[-DD]]:", from->until);
    return read_view(from->view, &to->view, diag);
}

/* Read a graph; everything that is made of it lives in the arena. */
static Status open_dossier(const Knowledge *k, const char *path, Dossier *dossier, Arena *arena,
                           Diag *diag)
{
    Triples *graph = ARENA_NEW(arena, Triples);
    triples_init(graph, arena);
    TRY(triples_read(graph, path, diag));
    triples_index(graph);
    dossier_make(dossier, graph, &k->vocab, arena);
    return ST_OK;
}

static Status draw(const Knowledge *k, const char *graph, const char *output,
                   const DrawOptions *options, DrawFormat format, Arena *arena, Diag *diag)
{
    FileWriter writer = {0};
    if (ARENA_GUARD(arena)) {
        file_abort(&writer);
        return ST_NOMEM;
    }
    Dossier dossier;
    TRY(open_dossier(k, graph, &dossier, arena, diag));
    TRY(file_create(&writer, output, diag));
    Status status = draw_write(&dossier, options, format, writer.stream, diag);
    if (status == ST_OK)
        return file_commit(&writer);
    file_abort(&writer);
    return status;
}

sitrep_status sitrep_draw(const sitrep_knowledge *knowledge, const char *graph, const char *output,
                          const sitrep_draw_options *options, sitrep_sink *sink, void *user)
{
    Outlet outlet;
    Arena arena;
    Diag *diag = outlet_open(&outlet, sink, user);
    DrawOptions o;
    DrawFormat format;
    Status status = read_draw_options(options, &o, diag);
    if (status == ST_OK)
        status = read_format(output, &format, diag);
    if (status != ST_OK)
        return api_status(status);
    arena_init(&arena, 0);
    status = draw(knowledge->k, graph, output, &o, format, &arena, diag);
    arena_free(&arena);
    return api_status(status);
}

static Status report(const Knowledge *k, const char *graph, const char *output,
                     const ReportOptions *options, Arena *arena, Diag *diag)
{
    FileWriter writer = {0};
    if (ARENA_GUARD(arena)) {
        file_abort(&writer);
        return ST_NOMEM;
    }
    Dossier dossier;
    TRY(open_dossier(k, graph, &dossier, arena, diag));
    TRY(file_create(&writer, output, diag));
    Status status = report_write(&dossier, options, writer.stream, diag);
    if (status == ST_OK)
        return file_commit(&writer);
    file_abort(&writer);
    return status;
}

sitrep_status sitrep_report(const sitrep_knowledge *knowledge, const char *graph,
                            const char *output, const char *title, sitrep_sink *sink, void *user)
{
    Outlet outlet;
    Arena arena;
    ReportOptions options = {.title = str_of(title), .version = str_of(sitrep_version())};
    arena_init(&arena, 0);
    Status status =
        report(knowledge->k, graph, output, &options, &arena, outlet_open(&outlet, sink, user));
    arena_free(&arena);
    return api_status(status);
}
