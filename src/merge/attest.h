/* attest.h - which names articles use for what. */
#ifndef SITREP_MERGE_ATTEST_H
#define SITREP_MERGE_ATTEST_H

#include "merge/corpus.h"

/* An article uses a name for a node. */
typedef struct Attestation {
    NodeNo node;
    Tid name; /* "name" as a literal's term */
    ArticleNo article;
} Attestation;

typedef struct Attested {
    const Corpus *corpus;
    VEC(Attestation) all; /* sorted by node, name, article; without repetition */
} Attested;

/* Of all nodes that have minted names. */
void attest(Attested *attested, const Corpus *corpus);
/* How many articles use a name for a node; *at (may be NULL): the first of them in `all`. */
uint32_t attested(const Attested *attested, NodeNo node, Tid name, uint32_t *at);

#endif
