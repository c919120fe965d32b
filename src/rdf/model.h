/* model.h - RDF made and written: statements of one graph, and writers that stream or collect many
 * graphs.
 *
 * Turtle is collected in a librdf model and serialized when the writer is closed; N-Triples and
 * N-Quads are streamed through Raptor as they come. Raptor 2.0.15's Turtle writer corrupts some
 * terms (doubles, decimals without a dot, blank nodes' labels, IRIs with forbidden characters, text
 * that is not UTF-8, a lone carriage return): statements_add() lets none of them through, so that
 * every format says the same.
 */
#ifndef SITREP_RDF_MODEL_H
#define SITREP_RDF_MODEL_H

#include <stdio.h>

#include "rdf/triples.h"

typedef struct Statement {
    TermInfo s, p, o;
} Statement;

/* The statements of one graph. All text lives in the arena, or outlives it. */
typedef struct Statements {
    Arena *arena;
    VEC(Statement) all;
} Statements;

/* Terms. Strings are borrowed. */
static inline TermInfo rdf_iri(Str iri) { return (TermInfo){.kind = TERM_IRI, .text = iri}; }
static inline TermInfo rdf_text(Str text) { return (TermInfo){.kind = TERM_LITERAL, .text = text}; }
static inline TermInfo rdf_typed(Str lexical, Str datatype)
{
    return (TermInfo){.kind = TERM_LITERAL, .text = lexical, .datatype = datatype};
}
TermInfo rdf_integer(Arena *arena, long value);
TermInfo rdf_per_mille(Arena *arena, unsigned per_mille); /* xsd:decimal: 950 is 0.95 */
TermInfo rdf_true(void);                                  /* xsd:boolean */

/* Add one statement, its terms mended: forbidden characters of an IRI are percent-encoded, bad
 * bytes and NUL in a literal become U+FFFD, a carriage return that no line feed follows becomes
 * one, a decimal gets its dot. */
void statements_add(Statements *statements, TermInfo s, TermInfo p, TermInfo o);
/* Sort by subject, predicate and object in byte order, and drop repetitions. */
void statements_sort(Statements *statements);

typedef enum RdfFormat { RDF_TURTLE, RDF_NTRIPLES, RDF_NQUADS } RdfFormat;

typedef struct RdfWriter RdfWriter;

/* A writer onto an open stream, which stays the caller's; `name` is for messages, borrowed. */
Status rdf_writer_open(RdfWriter **writer, RdfFormat format, FILE *stream, const char *name,
                       Diag *diag);
/* Declare a prefix; Turtle shows it, in the order of declaration. At most 16; the strings are
 * borrowed until the writer is closed. */
void rdf_writer_prefix(RdfWriter *writer, const char *prefix, const char *iri);
/* Write the statements of one graph, in their order. N-Quads shows the graph's IRI; Turtle unites
 * the graphs. The status is the first problem so far, which close returns again. */
Status rdf_writer_add(RdfWriter *writer, const Statements *statements, Str graph);
/* Finish the output and free the writer. The first problem of all calls is what it returns: ST_IO
 * or ST_NOMEM, said in diag. */
Status rdf_writer_close(RdfWriter *writer);
/* Free the writer without finishing the output. */
void rdf_writer_abort(RdfWriter *writer);

#endif
