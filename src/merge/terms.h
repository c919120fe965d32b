/* terms.h - RDF terms as numbers: what lets tens of millions of statements stand in a few bytes each.
 *
 * A term is its text in the form of rdf/stream.h. Memory is malloc'ed and grows in place; terms_free() frees all.
 */
#ifndef SITREP_MERGE_TERMS_H
#define SITREP_MERGE_TERMS_H

#include "base/str.h"

typedef uint32_t Tid; /* 0: none */

typedef struct TermText {
    const char *ptr;
    uint32_t len, hash;
} TermText;

typedef struct Terms {
    TermText *at; /* [0] unused */
    uint32_t n, room;
    uint32_t *slots; /* hash table of Tids; 0: free */
    uint32_t n_slots;
    char **chunks; /* where the text lies */
    uint32_t n_chunks;
    size_t chunk_used, chunk_size;
} Terms;

/* The number of a text, added when new (its bytes are copied); 0 when memory ends. */
Tid terms_put(Terms *terms, Str text);
/* The number of a text, or 0. */
Tid terms_find(const Terms *terms, Str text);
void terms_free(Terms *terms);

static inline Str term_str(const Terms *terms, Tid t) { return (Str){terms->at[t].ptr, terms->at[t].len}; }
static inline bool term_is_iri(const Terms *terms, Tid t) { return t && terms->at[t].ptr[0] == '<'; }
/* An IRI without its angle brackets. */
static inline Str term_iri(const Terms *terms, Tid t)
{
    return (Str){terms->at[t].ptr + 1, terms->at[t].len - 2};
}
/* A literal's lexical form, still escaped. */
Str term_lexical(const Terms *terms, Tid t);
/* A literal's value as a whole number; false when it is none. */
bool term_number(const Terms *terms, Tid t, long *value);

#endif
