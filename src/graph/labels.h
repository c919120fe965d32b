/* labels.h - one best name for each thing where the graphs of several articles become one. */
#ifndef SITREP_GRAPH_LABELS_H
#define SITREP_GRAPH_LABELS_H

#include "rdf/model.h"

typedef struct LabelUnion {
    Arena *arena; /* outlives all graphs */
    StrMap best;  /* IRI -> position in labels */
    VEC(Str) labels;
} LabelUnion;

/* The first article's rdfs:label of a thing stands; another one becomes a skos:altLabel, and no
 * skos:altLabel repeats the best name. Call for each graph in turn, in the order of the articles.
 */
void labels_unite(LabelUnion *unite, Statements *statements);

#endif
