/* explain.h - what every stage made of an article, for people. */
#ifndef SITREP_VIEW_EXPLAIN_H
#define SITREP_VIEW_EXPLAIN_H

#include <stdio.h>

#include "discourse/discourse.h"

typedef struct Explained { /* borrowed */
    const Reading *reading;
    const Rules *rules;
    const Matches *matches;
    const Claims *claims;
    const Discourse *discourse;
} Explained;

/* sentence: position in the document, or -1: all. rule 0: all. With a rule, only sentences where it
 * fired, unless one sentence is asked for. */
void explain_write(FILE *out, const Explained *e, long sentence, RuleId rule);

#endif
