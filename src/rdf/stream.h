/* stream.h - RDF files read statement by statement, each term as one piece of text.
 *
 * A term's text is its N-Triples form with the fewest escapes: <IRI>, "literal", "literal"^^<datatype>, "literal"@lang,
 * in UTF-8, with only \" \\ \n \r \t escaped, and without ^^xsd:string. So equal terms have equal bytes, whatever format
 * they came in, and the text can be written to N-Triples and N-Quads as it is.
 *
 * N-Triples and N-Quads are scanned line by line in constant memory; other formats go through Raptor. Graph names are
 * passed over.
 */
#ifndef SITREP_RDF_STREAM_H
#define SITREP_RDF_STREAM_H

#include <stdio.h>

#include "base/diag.h"
#include "base/status.h"
#include "base/str.h"

/* Subject, predicate, object; they live until the handler returns. What it returns, unless ST_OK, ends the reading. */
typedef Status RdfRowHandler(void *user, const Str row[3]);

/* Read a file, by the ending of its name N-Triples, N-Quads, RDF/XML, TriG or Turtle; "-" is standard input, lines of
 * N-Triples or N-Quads. Statements with blank nodes are left out and counted in *blank. ST_SYNTAX, ST_IO with a message. */
Status rdf_stream(const char *path, RdfRowHandler *handler, void *user, uint64_t *blank, Diag *diag);

/* One line of N-Triples or N-Quads, without its end. ST_NOTFOUND: it holds no statement (blank or comment);
 * ST_SYNTAX: it is wrong at byte *at. The terms look into the line or, where they had to be rewritten, into `scratch`,
 * which must have room for the length of the line and 64 bytes more. */
Status rdf_line(Str line, char *scratch, Str row[3], uint32_t *at);

/* Rewrite escapes of a term into their fewest; `to` has room for the term's length. Returns the bytes written, or
 * UINT32_MAX when an escape is wrong. */
uint32_t rdf_plain(Str term, char *to);

#endif
