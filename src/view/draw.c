#include "view/draw.h"

#include <stdlib.h>

#include "view/picture.h"

/* One way to lay a picture out, from the best looking to the surest. */
typedef struct Attempt {
    const char *engine;
    bool labels;
} Attempt;

enum {
    LABELS_MOST = 260,
    DOT_NODES_MOST = 45,
    DOT_EDGES_MOST = 70,
    FORCE_MOST = 320,
    LAST_MILLISECONDS = 12000
};

static uint32_t attempts(const Picture *p, Attempt *list)
{
    const DrawOptions *o = p->options;
    bool labels = p->n_edges <= LABELS_MOST;
    uint32_t n = 0;
    if (o->layout.len)
        list[n++] = (Attempt){o->layout.ptr, labels};
    else if (o->view == DRAW_TIMELINE ||
             (p->n_kept <= DOT_NODES_MOST && p->n_edges <= DOT_EDGES_MOST))
        list[n++] = (Attempt){"dot", labels};
    if (p->n_kept <= FORCE_MOST)
        list[n++] = (Attempt){"fdp", labels};
    list[n++] = (Attempt){"sfdp", false};
    return n;
}

static bool layout_known(Str layout)
{
    static const char *const known[] = {"dot", "neato", "fdp", "sfdp", "circo", "twopi"};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (str_is(layout, known[i]))
            return true;
    return !layout.len;
}

static Status dot_text(const Picture *p, const Attempt *a, char **text, size_t *n)
{
    FILE *memory = open_memstream(text, n);
    if (!memory)
        return ST_NOMEM;
    picture_dot(p, a->engine, a->labels, memory);
    return fclose(memory) == 0 ? ST_OK : ST_NOMEM;
}

static Status try_all(Picture *p, DrawFormat format, FILE *out)
{
    static const char *const renderers[] = {
        [DRAW_SVG] = "svg", [DRAW_PNG] = "png", [DRAW_PDF] = "pdf"};
    Attempt list[3];
    uint32_t n = attempts(p, list), limit = p->options->milliseconds;
    Status status = ST_LIMIT;
    for (uint32_t i = 0; i < n && status == ST_LIMIT; i++) {
        char *text = NULL;
        size_t size = 0;
        status = dot_text(p, &list[i], &text, &size);
        if (status == ST_OK && format == DRAW_DOT)
            fwrite(text, 1, size, out);
        else if (status == ST_OK)
            status = render_dot((Str){text, (uint32_t)size}, list[i].engine, renderers[format],
                                limit       ? limit
                                : i + 1 < n ? DRAW_MILLISECONDS
                                            : LAST_MILLISECONDS,
                                out);
        free(text);
    }
    return status;
}

Status draw_write(const Dossier *dossier, const DrawOptions *options, DrawFormat format, FILE *out,
                  Diag *diag)
{
    if (!layout_known(options->layout)) {
        diag_say(diag, SEV_ERROR, NULL, 0, 0, "there is no layout " STR_FMT,
                 STR_ARG(options->layout));
        return ST_USAGE;
    }
    Picture picture;
    TRY(picture_choose(&picture, dossier, options, diag));
    Status status = try_all(&picture, format, out);
    if (status == ST_LIMIT && picture.n_kept > DRAW_MOST) {
        DrawOptions fewer = *options;
        fewer.most = DRAW_MOST;
        fewer.layout = STR_LIT("");
        diag_say(diag, SEV_WARNING, NULL, 0, 0,
                 "no layout of %u nodes ended in its time; drawn are %d", picture.n_kept,
                 DRAW_MOST);
        TRY(picture_choose(&picture, dossier, &fewer, diag));
        status = try_all(&picture, format, out);
    }
    if (status == ST_LIMIT)
        diag_say(diag, SEV_ERROR, NULL, 0, 0, "no layout ended in its time; ask for fewer nodes");
    return status;
}
