/* report.h - a graph as one page: articles, things, events, pictures, in a file that needs nothing
 * else. */
#ifndef SITREP_VIEW_REPORT_H
#define SITREP_VIEW_REPORT_H

#include <stdio.h>

#include "base/status.h"
#include "view/dossier.h"

typedef struct ReportOptions {
    Str title;   /* empty: a general one */
    Str version; /* of the program */
} ReportOptions;

/* Write the page. Its text comes from strangers: the page shows it as text only, and its
 * Content-Security-Policy lets nothing run or load but the page's own script. ST_IO, ST_NOMEM. */
Status report_write(const Dossier *dossier, const ReportOptions *options, FILE *out, Diag *diag);

/* The dossier as JSON that may stand inside a script element. Private to this folder. */
void report_json(const Dossier *dossier, const ReportOptions *options, FILE *out);

#endif
