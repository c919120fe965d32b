/* verify.h - a graph held against the articles that it was read from. */
#ifndef SITREP_PIPELINE_VERIFY_H
#define SITREP_PIPELINE_VERIFY_H

#include "text/reader.h"
#include "vocab/vocab.h"

typedef struct Verification {
    uint32_t articles, claims, grounded, sentences, mentions, triples, unsupported, missing;
} Verification;

typedef struct Verifier Verifier;

/* Read the graph; arena guarded by the caller. */
Status verify_open(Verifier **verifier, const char *graph, const Vocab *vocab, Arena *arena,
                   Diag *diag);
/* Hold what the graph says of this article against its text. Nothing happens when the graph does
 * not know the article. */
void verify_article(Verifier *verifier, const Document *document);
/* After the last article: claims that rest on articles that were not given, triples without a
 * claim. ST_INVALID when something is not grounded. */
Status verify_close(Verifier *verifier, Verification *result);

#endif
