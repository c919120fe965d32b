/* quote.h - which quotation marks open and which close, and what stands between them. */
#ifndef SITREP_TEXT_QUOTE_H
#define SITREP_TEXT_QUOTE_H

#include "text/document.h"

/* Give the quotation marks of one paragraph's tokens their direction: by their own form where they are curly, else by
 * the white space around them and by what is open. Tells closing ' from a plural's genitive. */
void quote_directions(Document *document, uint32_t first, uint32_t last);

/* Mark what stands in quotes, over sentences. A quotation that no mark closes goes on to the paragraph's end when the
 * next paragraph opens with a quotation mark, as newspapers do; else it ends with its sentence. */
void quote_spans(Document *document);

#endif
