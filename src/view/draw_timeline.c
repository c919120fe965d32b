/* Events by date. */
#include "view/draw_put.h"

#include <stdlib.h>

typedef struct Moment {
    Str date;
    uint32_t node;
} Moment;

static int by_moment(const void *a, const void *b)
{
    const Moment *x = a, *y = b;
    if (!x->date.len != !y->date.len)
        return x->date.len ? -1 : 1;
    int order = str_cmp(x->date, y->date);
    return order ? order : x->node < y->node ? -1 : 1;
}

/* Dates one below the other, each with its events on its right. */
void put_timeline(FILE *out, const Picture *p)
{
    Moment *moments = ARENA_ARRAY(p->arena, Moment, p->dossier->nodes.n);
    uint32_t n = 0, day = 0;
    for (uint32_t i = 1; i < p->dossier->nodes.n; i++)
        if (p->nodes[i].kept && p->dossier->nodes.at[i].event)
            moments[n++] = (Moment){p->dossier->nodes.at[i].date, i};
    qsort(moments, n, sizeof *moments, by_moment);
    for (uint32_t i = 0, in_row = 0; i < n; i++) {
        bool first = !i || !str_eq(moments[i].date, moments[i - 1].date);
        if (first || in_row == 4) {
            day++;
            fprintf(out,
                    "  d%u [shape=plaintext, fontsize=13, fontname=\"Helvetica-Bold\", label=\"",
                    day);
            if (first)
                put_plain(out, moments[i].date.len ? moments[i].date : STR_LIT("no date"),
                          LABEL_MOST, 0);
            fputs("\", tooltip=\" \"];\n", out);
            if (day > 1)
                fprintf(out, "  d%u -> d%u [color=\"#90a4ae\", penwidth=3, arrowhead=none];\n",
                        day - 1, day);
            in_row = 0;
        }
        put_node(out, p, moments[i].node);
        char left[24];
        snprintf(left, sizeof left, in_row ? "n%u" : "d%u", in_row ? moments[i - 1].node : day);
        fprintf(out, "  { rank=same; %s -> n%u [style=%s, color=\"#b0bec5\", arrowhead=none]; }\n",
                left, moments[i].node, in_row ? "invis" : "solid");
        in_row++;
    }
}
