/* graph.h - what was read of an article as RDF statements: direct triples, labels, types, and the
 * evidence for them.
 *
 * All IRIs follow from what they name: an entity's from the gazetteer or from its class and name,
 * an article's from its short name and the digest of its text, a sentence's, mention's or claim's
 * from its article and its offsets. So the same article gives the same graph wherever, whenever and
 * beside whatever it is read.
 */
#ifndef SITREP_GRAPH_GRAPH_H
#define SITREP_GRAPH_GRAPH_H

#include "discourse/discourse.h"
#include "rdf/model.h"

typedef enum Evidence {
    EVIDENCE_FULL,   /* every claim, mention and sentence of the article */
    EVIDENCE_CLAIMS, /* claims, and the mentions and sentences that they use */
    EVIDENCE_NONE    /* direct triples, labels and types only */
} Evidence;

typedef struct GraphOptions {
    Str base; /* IRI of entities, events and articles up to their local names; empty: NS_SID */
    Evidence evidence;
} GraphOptions;

/* One article, read through all stages; borrowed. */
typedef struct GraphSource {
    const Reading *reading;
    const Rules *rules;
    const Claims *claims;
    const Discourse *discourse;
} GraphSource;

/* Add the article's statements, sorted and without repetition; statements->arena must outlive them.
 */
void graph_write(Statements *statements, const GraphSource *source, const GraphOptions *options);

/* The IRI of an article: base + "article/" + short name + "-" + the digest's first digits. */
Str graph_article_iri(Arena *arena, const Document *document, Str base);
/* The IRI of an entity or event of the graph. */
Str graph_node_iri(Arena *arena, const Node *node, const Gazetteer *gazetteer, Str base);
/* A claim's literal: a count or a date. False when its object is none, or a date that could not be
 * resolved. */
bool graph_literal(Arena *arena, const Claim *claim, const Mentions *mentions, TermInfo *literal);
/* A span of tokens in code points of the article's text. */
void graph_span(const Document *document, uint32_t first, uint32_t last, uint32_t *begin,
                uint32_t *end);

/* Declare the prefixes that graphs use. `base` as in the options. */
void graph_prefixes(RdfWriter *writer, Arena *arena, Str base);

#endif
