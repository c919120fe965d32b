/* output.h - statements written in their order, in constant memory: Turtle, N-Triples, N-Quads. */
#ifndef SITREP_MERGE_OUTPUT_H
#define SITREP_MERGE_OUTPUT_H

#include <stdio.h>

#include "merge/terms.h"
#include "rdf/model.h"

typedef struct OutputPrefix {
    Str name, iri;
} OutputPrefix;

typedef struct Output {
    FILE *file;
    RdfFormat format;
    const Terms *terms;
    OutputPrefix prefixes[16];
    uint32_t n_prefixes;
    Tid subject, predicate; /* Turtle: whose statement is open; 0: none is */
    uint64_t written;       /* statements */
} Output;

/* `base` is that of entities, as the graphs have it; borrowed until the output is closed. Prefixes go into the arena. */
void output_open(Output *output, RdfFormat format, FILE *file, const Terms *terms, Str base, Arena *arena);
/* Statements of one subject come together, sorted by predicate. graph 0: the default graph. */
void output_add(Output *output, Tid s, Tid p, Tid o, Tid graph);
void output_close(Output *output);

#endif
