/* file.h - whole files: read with a maximum, written whole or not at all. */
#ifndef SITREP_BASE_FILE_H
#define SITREP_BASE_FILE_H

#include <stdio.h>

#include "base/diag.h"
#include "base/status.h"
#include "base/str.h"

/* The bytes of a file, or of standard input for "-". *bytes is malloc'ed and NUL-terminated; free((char *)bytes->ptr).
 * ST_IO with a message when it cannot be read, ST_LIMIT with a message when it is longer than `max` bytes. */
Status file_read(const char *path, uint32_t max, Str *bytes, Diag *diag);
/* The same from an open stream; `name` is for messages. */
Status file_read_stream(FILE *stream, const char *name, uint32_t max, Str *bytes, Diag *diag);

/* A file that appears under its name only when all of it has been written: until then it is a temporary file in the
 * same folder. "-" is standard output, written as it comes. */
typedef struct FileWriter {
    FILE *stream;      /* write here, no need to check each call; NULL after commit or abort */
    char *path, *temporary;   /* malloc'ed; temporary NULL for standard output and for what is no regular file */
    Diag *diag;
} FileWriter;

/* ST_IO with a message when it cannot be made. */
Status file_create(FileWriter *writer, const char *path, Diag *diag);
/* Flush, fsync, rename. ST_IO with a message when anything that was written did not arrive (full disk, closed pipe):
 * then the temporary file is gone and what stood under the name still stands. */
Status file_commit(FileWriter *writer);
/* Give up: remove the temporary file. Harmless after commit. */
void file_abort(FileWriter *writer);

#endif
