/* A picture in Graphviz's language. Text of articles passes put_plain() or put_html() only. */
#include "view/draw_put.h"

enum { WRAP = 22, TOOLTIP_MOST = 400, QUOTES_MOST = 3, PROPS_MOST = 3 };
/* Nodes up to which better looks take little time: moved apart until none overlap, with lines
 * around them. */
enum { PRISM_MOST = 2000, SPLINES_MOST = 70 };

/* An address into the report; what a fragment may not hold is percent-encoded. The ampersand never
 * arrives: Graphviz would not escape it. */
static void put_link(FILE *out, const Picture *p, const char *what, Str iri)
{
    Str report = p->options->report, tail = iri_tail(iri);
    if (!report.len || !iri.len)
        return;
    fputs(", URL=\"", out);
    if (!str_is(report, "#"))
        put_plain(out, report, UINT32_MAX, 0);
    fprintf(out, "#%s:", what);
    for (uint32_t i = 0; i < tail.len; i++) {
        unsigned char c = (unsigned char)tail.ptr[i];
        bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                    c == '-' || c == '_' || c == '.' || c == '~';
        if (safe)
            fputc(c, out);
        else
            fprintf(out, "%%%02X", c);
    }
    fputc('"', out);
}

/* ------------------------------------------------------------------------------------------- nodes
 */

static void put_line(FILE *out, Str what, Str text)
{
    if (!text.len)
        return;
    fputs("<br/><font point-size=\"9\">", out);
    put_html(out, what, LABEL_MOST, 0);
    put_html(out, text, LABEL_MOST, 34);
    fputs("</font>", out);
}

static void put_who(FILE *out, const Picture *p, uint32_t node)
{
    static const KnownProp shown[] = {P_CLAIMED_BY, P_PERPETRATOR, P_BLAMED_ON, P_TARGET,
                                      P_PARTICIPANT};
    for (size_t i = 0; i < sizeof shown / sizeof shown[0]; i++) {
        Str name = p->dossier->vocab->props[p->dossier->vocab->known_prop[shown[i]]].name;
        put_line(out, arena_printf(p->arena, STR_FMT ": ", STR_ARG(words_of_name(p->arena, name))),
                 event_objects(p, node, shown[i]));
    }
}

static void put_event_label(FILE *out, const Picture *p, uint32_t node)
{
    const DossierNode *n = &p->dossier->nodes.at[node];
    Str place = event_objects(p, node, P_LOCATION);
    Str date = p->options->view == DRAW_TIMELINE ? STR_LIT("") : n->date;
    Str where = date.len && place.len ? arena_printf(p->arena, STR_FMT " \u00b7 " STR_FMT,
                                                     STR_ARG(date), STR_ARG(place))
                : place.len           ? place
                                      : date;
    fputs("label=<<b>", out);
    put_html(out, n->label, LABEL_MOST, WRAP + 4);
    fputs("</b>", out);
    put_line(out, STR_LIT(""), where);
    put_line(out, STR_LIT(""), event_toll(p, node));
    if (p->options->view == DRAW_TIMELINE)
        put_who(out, p, node);
    fputc('>', out);
}

void put_node(FILE *out, const Picture *p, uint32_t node)
{
    const DossierNode *n = &p->dossier->nodes.at[node];
    const Vocab *v = p->dossier->vocab;
    const NodeStyle *style = node_style(v, n->cls);
    fprintf(out, "  n%u [", node);
    if (n->event) {
        put_event_label(out, p, node);
    } else {
        fputs("label=\"", out);
        put_plain(out, n->label, LABEL_MOST, WRAP);
        fputc('"', out);
    }
    fprintf(out, ", shape=%s, style=\"%s\", fillcolor=\"%s\", color=\"%s\", fontcolor=\"%s\"",
            style->shape, style->style, style->fill, style->border, style->ink);
    fprintf(out, ", class=\"k-" STR_FMT "\", tooltip=\"",
            STR_ARG(v->classes[v->known[style->cls]].name));
    put_plain(out, n->label, TOOLTIP_MOST, 0);
    fputs(" \u2013 ", out);
    put_plain(out, words_of_name(p->arena, v->classes[n->cls].name), LABEL_MOST, 0);
    TripleSpan names = dossier_names(p->dossier, node);
    for (uint32_t i = 0; i < names.n && i < 8; i++) {
        fputs(i ? ", " : "\\nalso: ", out);
        put_plain(out, term_info(p->dossier->graph, names.at[i].o)->text, LABEL_MOST, 0);
    }
    fputc('"', out);
    put_link(out, p, "thing", n->iri);
    fputs("];\n", out);
}

/* ------------------------------------------------------------------------------------------- edges
 */

static void put_edge_label(FILE *out, const Picture *p, const PictureEdge *e)
{
    const Vocab *v = p->dossier->vocab;
    fputs(edge_styles[e->status].prefix, out);
    for (uint32_t i = 0; i < e->facts.n && i < PROPS_MOST; i++) {
        const PictureFact *f = &p->facts.at[e->facts.at[i]];
        const DossierClaim *c = &p->dossier->claims.at[f->claims.at[0]];
        static const char *const hedges[] = {[CLAIM_ACTUAL] = "",
                                             [CLAIM_POSSIBLE] = " (possible)",
                                             [CLAIM_PLANNED] = " (planned)",
                                             [CLAIM_DEMANDED] = " (demanded)"};
        fputs(i ? "\\n" : "", out);
        put_plain(out, words_of_name(p->arena, v->props[f->prop].name), LABEL_MOST, 0);
        fputs(f->status == FACT_UNREAL ? hedges[c->modality] : "", out);
        if (f->claims.n > 1)
            fprintf(out, " \u00d7%u", f->claims.n);
    }
    if (e->facts.n > PROPS_MOST)
        fprintf(out, "\\n+%u more", e->facts.n - PROPS_MOST);
}

static void put_quotes(FILE *out, const Picture *p, const PictureEdge *e)
{
    const Dossier *d = p->dossier;
    uint32_t shown = 0, last = 0;
    for (uint32_t i = 0; i < e->facts.n; i++) {
        const PictureFact *f = &p->facts.at[e->facts.at[i]];
        for (uint32_t k = 0; k < f->claims.n; k++) {
            const DossierClaim *c = &d->claims.at[f->claims.at[k]];
            if (!c->sentence || c->sentence == last || shown == QUOTES_MOST)
                continue;
            last = c->sentence;
            shown++;
            const DossierArticle *a = &d->articles.at[claim_article(d, c)];
            fputs("\\n\u201c", out);
            put_plain(out, d->sentences.at[c->sentence].text, TOOLTIP_MOST, 0);
            fputs("\u201d\\n  \u2013 ", out);
            if (c->speaker) {
                put_plain(out, d->nodes.at[c->speaker].label, LABEL_MOST, 0);
                fputs(", in: ", out);
            }
            put_plain(out, a->title.len ? a->title : iri_tail(a->iri), LABEL_MOST, 0);
            if (a->date.len) {
                fputs(", ", out);
                put_plain(out, a->date, LABEL_MOST, 0);
            }
        }
    }
}

static void put_edge(FILE *out, const Picture *p, const PictureEdge *e, bool labels)
{
    const EdgeStyle *style = &edge_styles[e->status];
    const DossierNode *from = &p->dossier->nodes.at[e->from], *to = &p->dossier->nodes.at[e->to];
    const PictureFact *first = &p->facts.at[e->facts.at[0]];
    fprintf(out, "  n%u -> n%u [style=\"%s\", color=\"%s\", fontcolor=\"%s\", arrowhead=%s",
            e->from, e->to, style->line, style->color, style->color,
            e->symmetric ? "none" : style->head);
    fprintf(out, ", penwidth=%.1f, class=\"s-%d\"",
            e->claims > 3   ? 2.2
            : e->claims > 1 ? 1.7
                            : 1.2,
            (int)e->status);
    if (labels) {
        fputs(", label=\"", out);
        put_edge_label(out, p, e);
        fputc('"', out);
    }
    fputs(labels ? ", labeltooltip=\"" : ", edgetooltip=\"", out);
    for (int again = 0; again < (labels ? 2 : 1); again++) {
        fputs(again ? "\", edgetooltip=\"" : "", out);
        put_plain(out, from->label, LABEL_MOST, 0);
        fputs(" \u2013 ", out);
        put_edge_label(out, p, e);
        fputs(" \u2013 ", out);
        put_plain(out, to->label, LABEL_MOST, 0);
        put_quotes(out, p, e);
    }
    fputc('"', out);
    put_link(out, p, "claim", p->dossier->claims.at[first->claims.at[0]].iri);
    fputs("];\n", out);
}

void picture_dot(const Picture *p, const char *engine, bool edge_labels, FILE *out)
{
    bool dot = !strcmp(engine, "dot"), timeline = p->options->view == DRAW_TIMELINE;
    fprintf(out,
            "digraph sitrep {\n  layout=%s; charset=\"UTF-8\"; bgcolor=\"%s\"; tooltip=\" \"; "
            "pad=0.3;\n",
            engine, p->options->bare ? "transparent" : "white");
    fputs("  fontname=\"Helvetica\"; fontsize=11; labelloc=t;\n", out);
    fputs("  node [fontname=\"Helvetica\", fontsize=11, margin=\"0.12,0.06\", height=0.3, "
          "penwidth=1.3];\n",
          out);
    fputs("  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.7];\n", out);
    if (dot)
        fprintf(out, "  rankdir=%s; nodesep=0.25; ranksep=%s;\n", timeline ? "TB" : "LR",
                timeline ? "0.3" : "0.7");
    else
        fprintf(out,
                "  overlap=%s; overlap_scaling=-4; splines=%s; K=%s; sep=\"+%d\"; "
                "outputorder=edgesfirst;\n",
                p->n_kept > PRISM_MOST ? "prism0" : "prism",
                p->n_kept > SPLINES_MOST ? "line" : "true", edge_labels ? "0.6" : "0.7",
                edge_labels ? 12 : 5);
    if (!p->options->bare)
        put_legend(out, p);
    if (timeline) {
        put_timeline(out, p);
    } else {
        for (uint32_t n = 1; n < p->dossier->nodes.n; n++)
            if (p->nodes[n].kept)
                put_node(out, p, n);
        for (uint32_t i = 0; i < p->edges.n; i++)
            if (p->edges.at[i].kept)
                put_edge(out, p, &p->edges.at[i], edge_labels);
    }
    fputs("}\n", out);
}
