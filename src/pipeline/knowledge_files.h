/* knowledge_files.h - which files make up the knowledge. Private to this folder. */
#ifndef SITREP_PIPELINE_KNOWLEDGE_FILES_H
#define SITREP_PIPELINE_KNOWLEDGE_FILES_H

#include "base/diag.h"
#include "base/status.h"
#include "base/vec.h"

typedef struct FileList {
    VEC(Str) paths; /* NUL-terminated, in the order of loading */
} FileList;

/* Add a file, or all RDF files of a folder and the folders in it, sorted by name. A file that is
 * listed already, under whatever path, is left out. ST_IO with a message. */
Status knowledge_list(FileList *files, Arena *arena, const char *path, Diag *diag);
/* Is it a folder with an ontology of its own? */
bool knowledge_is_complete(const char *path);

#endif
