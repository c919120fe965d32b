/* decisions.h - what people decided of claims, obeyed when the graph is written again.
 *
 * A decision names its claim by IRI. That IRI follows from the claim itself, so it finds the claim
 * again; where a rule has changed its name since, the article, the place of the sentence and the
 * statement find it.
 */
#ifndef SITREP_GRAPH_DECISIONS_H
#define SITREP_GRAPH_DECISIONS_H

#include "rdf/model.h"

typedef struct Decisions Decisions;

/* Read a file. It lives in the arena. ST_IO, ST_SYNTAX with a message. */
Status decisions_read(Decisions **decisions, const char *path, Arena *arena, Diag *diag);

/* Obey them in one article's statements, which hold its claims and are sorted: a rejected claim
 * goes, a corrected one says what is right, with both goes the fact if no other claim states it; an
 * accepted or corrected claim says so. Sorts again. */
void decisions_obey(const Decisions *decisions, Statements *statements);

#endif
