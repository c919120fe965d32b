/* merge_table.h - merging statements that stand in a table. Private to this folder. */
#ifndef SITREP_MERGE_MERGE_TABLE_H
#define SITREP_MERGE_MERGE_TABLE_H

#include "merge/merge.h"
#include "merge/table.h"

/* As merge_open(), of a table that is taken over, also after a failure. */
Status merge_table(Merge **merge, Table *table, const Vocab *vocab, const Triples *background, Diag *diag);

#endif
