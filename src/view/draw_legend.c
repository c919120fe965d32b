/* Title, legend, and what was left out: the label of the graph. */
#include "view/draw_put.h"

enum { LEGEND_WIDTH = 90 };

static bool in_legend(const Picture *p, const NodeStyle *style)
{
    bool timeline = p->options->view == DRAW_TIMELINE;
    for (uint32_t n = 1; n < p->dossier->nodes.n; n++)
        if (p->nodes[n].kept && node_style(p->dossier->vocab, p->dossier->nodes.at[n].cls) == style)
            return !timeline || p->dossier->nodes.at[n].event;
    return false;
}

/* One cell for each kind of node, in rows of about the same length. */
static void put_legend_nodes(FILE *out, const Picture *p)
{
    const Vocab *v = p->dossier->vocab;
    uint32_t all = 0, written = 0, row = 1;
    for (size_t k = 0; k < n_node_styles; k++)
        if (in_legend(p, &node_styles[k]))
            all += v->classes[v->known[node_styles[k].cls]].name.len + 4;
    uint32_t rows = (all + LEGEND_WIDTH - 1) / LEGEND_WIDTH;
    for (size_t k = 0; k < n_node_styles; k++) {
        const NodeStyle *s = &node_styles[k];
        if (!in_legend(p, s))
            continue;
        Str name = v->classes[v->known[s->cls]].name;
        if (written + name.len / 2 > all * row / rows) {
            fputs("</tr></table></td></tr><tr><td><table border=\"0\" cellspacing=\"4\"><tr>", out);
            row++;
        }
        written += name.len + 4;
        fprintf(
            out,
            "<td bgcolor=\"%s\" color=\"%s\" border=\"1\"%s cellpadding=\"4\"><font color=\"%s\">",
            s->fill, s->border, strstr(s->style, "rounded") ? " style=\"rounded\"" : "", s->ink);
        put_html(out, words_of_name(p->arena, name), LABEL_MOST, 0);
        fputs("</font></td>", out);
    }
    if (!all)
        fputs("<td> </td>", out);
}

static void put_legend_edges(FILE *out, const Picture *p)
{
    bool used[FACT_STATUSES] = {false}, any = false;
    for (uint32_t i = 0; i < p->edges.n; i++)
        if (p->edges.at[i].kept && p->options->view != DRAW_TIMELINE)
            used[p->edges.at[i].status] = any = true;
    for (int s = 0; s < FACT_STATUSES; s++)
        if (used[s])
            fprintf(out, "<td><font color=\"%s\">%s %s</font></td>", edge_styles[s].color,
                    edge_styles[s].sample, edge_styles[s].name);
    if (!any)
        fputs("<td> </td>", out);
}

static void put_left_out(FILE *out, const Picture *p)
{
    if (p->n_kept == p->n_candidates)
        return;
    fprintf(out,
            "<tr><td><font color=\"#b3261e\"><b>Shown are the %u best connected of %u; left out: "
            "%u things and "
            "events, %u relations.</b></font></td></tr>",
            p->n_kept, p->n_candidates, p->n_candidates - p->n_kept,
            p->n_edge_candidates - p->n_edges);
}

void put_legend(FILE *out, const Picture *p)
{
    fputs("  label=<<table border=\"0\" cellspacing=\"2\" cellpadding=\"2\">", out);
    if (p->options->title.len) {
        fputs("<tr><td><font point-size=\"17\" color=\"#1c2833\"><b>", out);
        put_html(out, p->options->title, LABEL_MOST, 0);
        fputs("</b></font></td></tr>", out);
    }
    put_left_out(out, p);
    if (!p->n_kept)
        fputs("<tr><td>Nothing in the graph is as asked for.</td></tr>", out);
    fputs("<tr><td><table border=\"0\" cellspacing=\"4\"><tr>", out);
    put_legend_nodes(out, p);
    fputs("</tr></table></td></tr><tr><td><table border=\"0\" cellspacing=\"8\"><tr>", out);
    put_legend_edges(out, p);
    fputs("</tr></table></td></tr></table>>;\n", out);
}
