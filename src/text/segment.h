/* segment.h - a document's text into paragraphs, sentences and tokens. */
#ifndef SITREP_TEXT_SEGMENT_H
#define SITREP_TEXT_SEGMENT_H

#include "text/document.h"
#include "text/rules.h"

/* Fill document->sentences and ->tokens from ->text; arena and symbols must be set. Header lines, datelines, by-lines and
 * date lines become sentences of kind SENTENCE_OTHER; headlines and subheads SENTENCE_HEADLINE. */
void document_segment(Document *document, const TextRules *rules);

/* Compute ->sha256 and ->code_points from ->text. */
void document_finish(Document *document);

/* What document_segment and document_finish do, for a text by itself (a rule's example). The text is copied. */
Document *document_of_text(Str text, const TextRules *rules, Arena *arena, Symbols *symbols);

#endif
