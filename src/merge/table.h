/* table.h - the statements of many graphs in one table, as if none of them had been merged before.
 *
 * A merged graph says of all that it joined what it was made of (sit:Original, sit:readAs and the like); reading it
 * takes the joins back. So a merge sees the same statements whether an article comes alone or in a merged graph, and
 * that is why merging has its laws: it is one function of the set of articles' graphs.
 *
 * What follows from other statements is left out, to be made anew: facts that a claim of the same file supports,
 * tolls, counts of sources, marks of duplicates. Decisions of people are kept apart.
 */
#ifndef SITREP_MERGE_TABLE_H
#define SITREP_MERGE_TABLE_H

#include "merge/words.h"
#include "rdf/stream.h"

typedef struct Row {
    Tid s, p, o;
} Row;

/* Rows that grow by malloc. */
typedef struct Rows {
    Row *at;
    uint32_t n, room;
} Rows;

/* Somebody said that two nodes are one, or that they are not. a < b as numbers. */
typedef struct Decision {
    Tid a, b;
    bool same;
} Decision;

typedef struct Table {
    Terms terms;
    Rows rows; /* after table_index(): sorted by s, p, o, without repetition */
    uint32_t *first; /* after table_index(): for Tid s the position of its first row; n_first + 1 entries */
    uint32_t n_first;
    Decision *decisions;
    uint32_t n_decisions, decisions_room;
    uint64_t blank; /* statements with blank nodes, left out */
} Table;

typedef struct RowSpan {
    const Row *at;
    uint32_t n;
} RowSpan;

Status table_open(Table *table);
/* Add a graph. ST_IO, ST_SYNTAX with a message; ST_NOMEM. */
Status table_read(Table *table, const char *path, Diag *diag);
/* Add one statement of a graph, a line of N-Triples or N-Quads; table_restore() ends the graph. `scratch` as for rdf_line().
 * ST_NOTFOUND: the line is blank or a comment; ST_SYNTAX without a message. */
Status table_add_line(Table *table, Str line, char *scratch);
Status table_restore(Table *table, uint32_t first_row);
/* Add the owl:sameAs and owl:differentFrom of a file as decisions. */
Status table_read_decisions(Table *table, const char *path, Diag *diag);
/* Call once, after the last file. */
Status table_index(Table *table);
void table_free(Table *table);

/* All rows about a subject; a term that was added after table_index() has none. */
static inline RowSpan table_about(const Table *t, Tid s)
{
    if (s >= t->n_first)
        return (RowSpan){t->rows.at, 0};
    return (RowSpan){t->rows.at + t->first[s], t->first[s + 1] - t->first[s]};
}
/* The first object of (s, p), or 0. */
Tid table_value(const Table *table, Tid s, Tid p);
bool span_has(RowSpan span, Tid p, Tid o);

/* Add a row; false when memory ends. */
bool rows_add(Rows *rows, Row row);
/* Sort by subject, predicate, object, by number. False when memory ends. */
bool rows_sort(Row *rows, uint32_t n);

#endif
