/* summary.h - what a graph says, in a few lines for a terminal. */
#ifndef SITREP_VIEW_SUMMARY_H
#define SITREP_VIEW_SUMMARY_H

#include <stdio.h>

#include "vocab/vocab.h"

/* Write groups, relations and attacks of a graph: `graph` indexed, with direct triples, types and labels. Lists are sorted by label
 * and cut at `most` lines each (0: never). ST_IO when writing failed. */
Status summary_write(const Triples *graph, const Vocab *vocab, uint32_t most, FILE *out, Arena *arena);

#endif
