/* draw.h - pictures of a graph, through Graphviz. */
#ifndef SITREP_VIEW_DRAW_H
#define SITREP_VIEW_DRAW_H

#include <stdio.h>

#include "base/status.h"
#include "view/dossier.h"

typedef enum DrawView { DRAW_NETWORK, DRAW_ALLIANCES, DRAW_ATTACKS, DRAW_TIMELINE } DrawView;
typedef enum DrawFormat { DRAW_SVG, DRAW_PNG, DRAW_PDF, DRAW_DOT } DrawFormat;

typedef struct DrawOptions {
    DrawView view;
    Str around;           /* a name; empty: all */
    uint32_t depth;       /* steps around it; 0: 1 */
    Str only;             /* properties, commas between; empty: those of the view */
    Str classes;          /* classes, commas between; empty: all */
    Str since, until;     /* YYYY[-MM[-DD]]; empty: open */
    uint32_t min_sources; /* articles that must say it; 0: 1 */
    bool no_events;
    uint32_t most;         /* nodes; 0: DRAW_MOST */
    Str layout;            /* a layout program of Graphviz; empty: by size */
    Str report;            /* address of the report that links lead to; "#" a page that holds both;
                              empty: no links */
    Str title;             /* above the picture; may be empty */
    bool bare;             /* no title, no legend: for a page that has its own */
    uint32_t milliseconds; /* for one try of a layout; 0: DRAW_MILLISECONDS */
} DrawOptions;

enum { DRAW_MOST = 150, DRAW_MILLISECONDS = 5000 };

/* Draw. ST_NOTFOUND with a message: no node has the name of `around`; ST_USAGE: a property, class
 * or layout that there is not; ST_LIMIT: no layout ended in its time. */
Status draw_write(const Dossier *dossier, const DrawOptions *options, DrawFormat format, FILE *out,
                  Diag *diag);

#endif
