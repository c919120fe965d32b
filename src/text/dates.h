/* dates.h - calendar dates as front matter writes them: ISO, 1 Feb 2016, Sept. 22, 4 FEB 90, 01/02/2016. */
#ifndef SITREP_TEXT_DATES_H
#define SITREP_TEXT_DATES_H

#include "text/document.h"
#include "text/rules.h"

/* Order of day and month in 01/02/2016. */
typedef enum DateOrder { DATE_ORDER_EVIDENCE, DATE_ORDER_DMY, DATE_ORDER_MDY } DateOrder;

typedef struct DateReading {
    Date date;        /* year 0 with month set: the text leaves the year out */
    Date swapped;     /* the other reading of an ambiguous 01/02/2016; year 0: there is none */
    uint32_t first, last;   /* its tokens, half open */
} DateReading;

/* The date that begins at a token (before token `last`), if one does. An ambiguous one is read day first. */
bool date_at(const Document *document, const TextRules *rules, uint32_t token, uint32_t last, DateReading *reading);
/* The first date in tokens [first, last). */
bool date_find(const Document *document, const TextRules *rules, uint32_t first, uint32_t last, DateReading *reading);
/* The first date in a string of its own (a meta element's, a record's); uses the document's arena and symbols. */
bool date_of_string(const Document *document, const TextRules *rules, Str s, DateReading *reading);

/* Settle which reading of an ambiguous date is meant. By order when it says so; else by the document: other numeric dates
 * that can be read in one way only, a weekday beside the date, months that the text names, and the weekdays that it
 * names, which lie in the few days before it was published. False when nothing decides. */
bool date_settle(const Document *document, const TextRules *rules, const DateReading *reading, DateOrder order, Date *date);

#endif
