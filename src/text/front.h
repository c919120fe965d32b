/* front.h - what an article says of itself: headline, date, publisher, address. */
#ifndef SITREP_TEXT_FRONT_H
#define SITREP_TEXT_FRONT_H

#include "base/diag.h"
#include "text/dates.h"

typedef struct FrontOptions {
    DateOrder date_order;
    Date default_date;     /* when nothing says one; year 0: none. Gives the year to "Sept 22", too */
    uint32_t line;         /* of the record in its file, for messages; 0: none */
    Str stated_date;       /* as the metadata writes it; empty: none */
} FrontOptions;

/* Fill title, date, publisher and url of a segmented document where they are still empty. The date is, in this order: the
 * metadata's, a header line's, a date line's, the dateline's, that which leads in the headline ("Feb. 17: ..."), the default,
 * the month of a release number (2011-09-S-035). An ambiguous 01/02/2016 that nothing settles
 * gives a note and no date. */
void document_front(Document *document, const TextRules *rules, const FrontOptions *options, Diag *diag);

#endif
