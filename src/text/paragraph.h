/* paragraph.h - text into paragraphs.
 *
 * A blank line ends a paragraph. A single newline does so too, unless the text is hard-wrapped: then lines of about equal
 * length go on in the next line. Headlines, list items and header lines ("Date: ...") are paragraphs of their own.
 */
#ifndef SITREP_TEXT_PARAGRAPH_H
#define SITREP_TEXT_PARAGRAPH_H

#include "text/document.h"
#include "text/rules.h"

typedef struct Paragraph {
    uint32_t begin, end;   /* bytes, without white space at the ends */
    bool blank_before;     /* after a blank line, or the text's first */
    uint32_t key;          /* TEXT_KEY_* of a header line, else 0 */
    uint32_t value;        /* where a header line's value begins */
} Paragraph;

typedef struct ParagraphCursor {
    Str text;
    const TextRules *rules;
    uint32_t at;
    uint32_t block_end;    /* end of the run of lines that holds `at` */
    uint32_t width;        /* its longest line */
    bool body;             /* something longer than a header has been seen: no more header lines */
} ParagraphCursor;

static inline ParagraphCursor paragraph_cursor(Str text, const TextRules *rules)
{
    return (ParagraphCursor){.text = text, .rules = rules};
}

/* The next paragraph; false at the end. All calls together are linear in the text. */
bool paragraph_next(ParagraphCursor *cursor, Paragraph *paragraph);

#endif
