/* dateline.h - where and when a report was filed: "BEIRUT (AP) --", "DUBAI, Sept 22 -", "KABUL, Afghanistan (Sep. 17, 2011)". */
#ifndef SITREP_TEXT_DATELINE_H
#define SITREP_TEXT_DATELINE_H

#include "text/dates.h"

typedef struct Dateline {
    uint32_t first, last;   /* tokens of the place, half open: "KABUL , Afghanistan" */
    uint32_t end;           /* behind its last token, the dash or colon and bracketed labels such as [TEXT] included */
    Str agency;             /* "AP"; empty when none is named */
    bool sure;              /* a date, an agency or two places show it; else only capitals before a dash or colon do */
    Date date;              /* year 0 with a month: the year is left out; month 0: no date */
} Dateline;

/* The dateline that opens tokens [first, last) of one paragraph, if one does. */
bool dateline_parse(const Document *document, const TextRules *rules, uint32_t first, uint32_t last, Dateline *dateline);
/* The dateline that a sentence of a segmented document is. */
bool sentence_dateline(const Document *document, const TextRules *rules, uint32_t sentence, Dateline *dateline);
/* The first dateline of a segmented document: it is a SENTENCE_OTHER of its own. */
bool document_dateline(const Document *document, const TextRules *rules, Dateline *dateline);

#endif
