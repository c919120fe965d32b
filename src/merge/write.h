/* write.h - the merged graph. */
#ifndef SITREP_MERGE_WRITE_H
#define SITREP_MERGE_WRITE_H

#include "merge/attest.h"
#include "merge/join.h"
#include "merge/output.h"

/* A statement of the graph that is no evidence. */
typedef struct Quad {
    Tid s, p, o, graph;
} Quad;

typedef struct Writing {
    const Joins *joins;
    const Corpus *corpus;
    Terms *terms;
    Arena *arena;
    Output *out;
    Tid *canon;    /* by part: the IRI of its cluster */
    uint32_t *rank; /* by Tid: of predicates, their order by bytes */
    VEC(Quad) quads;
} Writing;

/* Write all to an output that is open. Resorts joins->made. */
void write_graph(Joins *joins, Output *output);
/* Where merged graphs' IRIs begin: what stands before "article/" in the first article's IRI, else the default. */
Str write_base(const Corpus *corpus);

/* write_nodes.c: the quads. */
void write_collect(Writing *writing);
/* write_canon.c */
void write_choose(Writing *writing);
/* The IRI of one part by itself. */
Tid write_part_term(const Writing *writing, PartNo part);
/* A cluster's best name as rdfs:label, the others as skos:altLabel. */
void write_names(Writing *writing, const Attested *attested, PartNo root);
/* Was the cluster made of several IRIs, or of a part of one? */
bool write_is_made(const Writing *writing, PartNo root);
void write_quad(Writing *writing, Tid s, Tid p, Tid o, Tid graph);
/* A literal's or IRI's term made with printf. */
Tid write_term(Writing *writing, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* write_toll.c: tolls and counts of sources of an event's cluster. */
void write_support(Writing *writing);

#endif
