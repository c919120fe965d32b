/* knowledge.h - everything sitrep knows, loaded once from RDF, then immutable and shared by
 * threads. */
#ifndef SITREP_PIPELINE_KNOWLEDGE_H
#define SITREP_PIPELINE_KNOWLEDGE_H

#include "rule/rule.h"
#include "text/rules.h"

typedef struct Knowledge {
    Arena arena;     /* holds all of it */
    Triples triples; /* every file, as read */
    Symbols symbols;
    Vocab vocab;
    TextRules text_rules;
    Lexicon *lexicon;
    Gazetteer *gazetteer;
    Rules *rules;
} Knowledge;

/* Load RDF files, and folders with all RDF files in them: of a folder that holds sitrep.ttl nothing
 * else is needed; when no path is one, the default knowledge (below) is loaded first and the paths
 * add to it.
 *
 * ST_OK; ST_INVALID or ST_SYNTAX: something was left out, each with a message, and *knowledge is
 * usable all the same. Else *knowledge is NULL: ST_NOTFOUND (no knowledge, or no ontology in it),
 * ST_IO, ST_NOMEM. */
Status knowledge_load(Knowledge **knowledge, const char *const *paths, size_t n, Diag *diag);
void knowledge_free(Knowledge *knowledge);

/* Where the default knowledge lies: $SITREP_KNOWLEDGE, share/sitrep beside the running program, the
 * source tree when the program runs in its build tree, or where it was to be installed. Malloc'ed;
 * NULL when there is none. */
char *knowledge_default_path(void);

#endif
