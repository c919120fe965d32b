/* triples.h - RDF files read into an immutable, indexed table: what knowledge is loaded from. */
#ifndef SITREP_RDF_TRIPLES_H
#define SITREP_RDF_TRIPLES_H

#include "base/diag.h"
#include "base/status.h"
#include "base/symbol.h"
#include "base/vec.h"

typedef uint32_t Term; /* 0: none. Equal terms have equal numbers. */

typedef enum TermKind { TERM_IRI = 1, TERM_BLANK, TERM_LITERAL } TermKind;

typedef struct TermInfo {
    TermKind kind;
    Str text; /* IRI, label of the blank node (unique over files), or lexical form; NUL-terminated
               */
    Str datatype; /* IRI of the datatype, or empty */
    Str lang;
} TermInfo;

typedef struct Triple {
    Term s, p, o;
    uint32_t line; /* line of the file where the statement ended, from 1 */
    uint16_t file;
} Triple;

typedef struct Triples {
    Arena *arena;
    StrMap index;            /* term key -> Term */
    VEC(TermInfo) terms;     /* [0] unused */
    VEC(Triple) all;         /* after triples_index(): sorted by s, then p, then order of reading */
    VEC(Str) files;          /* paths, by Triple.file */
    VEC(uint32_t) by_object; /* after triples_index(): positions in all, sorted by p, o, s */
    uint32_t *first_of_subject; /* after triples_index(): for Term s, position of its first triple
                                   (n_terms + 1 entries) */
} Triples;

typedef struct TripleSpan {
    const Triple *at;
    uint32_t n;
} TripleSpan;

void triples_init(Triples *triples, Arena *arena);
/* Add one RDF file (Turtle, N-Triples, RDF/XML by its ending) through Raptor. A syntax error is
 * reported with file, line and column and gives ST_SYNTAX; an unreadable file ST_IO. What was read
 * before the error stays in the table. */
Status triples_read(Triples *triples, const char *path, Diag *diag);
/* Sort and index; call once after the last file, before the look-ups below. */
void triples_index(Triples *triples);

Term triples_iri(const Triples *triples, Str iri);              /* 0 when no statement has it */
TripleSpan triples_about(const Triples *triples, Term subject); /* all statements about a subject */
TripleSpan triples_with(const Triples *triples, Term subject, Term predicate);
/* Subjects with (predicate, object), in order of subject number: positions in triples->by_object.
 */
uint32_t triples_subjects(const Triples *triples, Term predicate, Term object,
                          const uint32_t **positions);
Term triples_value(const Triples *triples, Term subject,
                   Term predicate); /* the first object, or 0 */
static inline const TermInfo *term_info(const Triples *t, Term term) { return &t->terms.at[term]; }

#endif
