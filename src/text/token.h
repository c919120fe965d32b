/* token.h - tokens of newsroom English.
 *
 * A word is letters and digits, with the periods of abbreviations and the apostrophes of names. Hyphens split
 * ("al-Qaida-linked" is five tokens), so do 's, n't, 're and the like. Numbers keep commas, decimals, times and slashes.
 * URLs, e-mail addresses, "--" and "..." are one token each. In `form`:
 *     '   any apostrophe or single quotation mark         "   any double quotation mark
 *     -   a hyphen: no white space around, or only behind it   --  any dash that separates, also " - "
 *     ... any ellipsis
 * Soft hyphens are left out of forms.
 */
#ifndef SITREP_TEXT_TOKEN_H
#define SITREP_TEXT_TOKEN_H

#include "text/document.h"
#include "text/rules.h"

/* Append the tokens of text [begin, end) to the document's. Linear. Quotation marks get no direction yet (quote.h). */
void tokenize(Document *document, const TextRules *rules, uint32_t begin, uint32_t end);

#endif
