/* extract.h - an article through all stages. */
#ifndef SITREP_PIPELINE_EXTRACT_H
#define SITREP_PIPELINE_EXTRACT_H

#include "graph/graph.h"
#include "pipeline/knowledge.h"

/* What each stage found; lives in the document's arena. */
typedef struct Extraction {
    Reading reading; /* the document with its tags, mentions and phrases */
    Mentions mentions;
    Phrases phrases;
    Matches matches;
    Claims claims;
    Discourse discourse;
} Extraction;

/* `matcher` is one worker's own. The document's arena must be guarded. */
void extract(Extraction *x, const Knowledge *knowledge, Matcher *matcher, Document *document);

/* What graph_write() needs of it; borrowed. */
GraphSource extraction_source(const Extraction *x, const Knowledge *knowledge);

#endif
