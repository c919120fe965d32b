/* restore.h - take the joins of a merged graph back. Private to this folder. */
#ifndef SITREP_MERGE_RESTORE_H
#define SITREP_MERGE_RESTORE_H

#include "merge/table.h"

/* The rows of one file, from `begin` to the end of the table. False when memory ends. */
bool restore(Table *table, uint32_t begin);

/* Keep a decision; false when memory ends. */
bool table_decide(Table *table, Tid a, Tid b, bool same);

#endif
