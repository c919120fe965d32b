/* sentence.h - where sentences end. */
#ifndef SITREP_TEXT_SENTENCE_H
#define SITREP_TEXT_SENTENCE_H

#include "text/document.h"
#include "text/rules.h"

/* Append the sentences of one paragraph's tokens, [first, last), to the document's. Quotation marks must have their
 * direction (quote.h). A sentence of more than a few hundred tokens is cut: no newsroom writes one. */
void sentences_split(Document *document, const TextRules *rules, uint32_t first, uint32_t last, uint32_t paragraph,
                     SentenceKind kind);

/* Append tokens [first, last) as one sentence. */
void sentence_add(Document *document, uint32_t first, uint32_t last, uint32_t paragraph, SentenceKind kind);

/* Does the token end a sentence by itself: . ! ? or an ellipsis? */
bool token_is_stop(const Document *document, uint32_t token);

#endif
