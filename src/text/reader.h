/* reader.h - files, folders and standard input into documents.
 *
 * Two steps, so that reading goes on in one thread while others work:
 *     reader_open(&reader, paths, n, &options, &diag);
 *     while ((st = reader_next(reader, &record)) != ST_NOTFOUND)       one thread: input, one record at a time
 *         if (st == ST_OK) {
 *             document_read(&document, &record, ..., &arena, ...);      any thread, with an arena of its own
 *             record_free(&record);
 *         }
 *     reader_close(reader);
 * A record that is bad gives a message and a status, and the next one comes.
 */
#ifndef SITREP_TEXT_READER_H
#define SITREP_TEXT_READER_H

#include "base/status.h"
#include "text/front.h"

/* FORMAT_AUTO: by the name's ending, else by how the content begins. */
typedef enum Format { FORMAT_AUTO, FORMAT_TEXT, FORMAT_HTML, FORMAT_NDJSON } Format;

typedef struct ReadOptions {
    Format format;
    DateOrder date_order;
    Date default_date;     /* of articles that do not say theirs; year 0: none */
} ReadOptions;

/* One article as it came in. */
typedef struct Record {
    Format format;         /* never FORMAT_AUTO */
    char *path;            /* malloc'ed; "-" for standard input */
    uint32_t line;         /* of an NDJSON file, from 1; 0: the record is the whole file */
    Str bytes;             /* malloc'ed, NUL-terminated */
} Record;

typedef struct Reader Reader;

/* paths are borrowed until reader_close; so are options and diag. Folders are read with what is in them, sorted by name:
 * files ending in .txt .text .html .htm .xhtml .ndjson .jsonl or in nothing, hidden ones left out. Call it before
 * threads start: it sets up libxml2. */
Status reader_open(Reader **reader, const char *const *paths, size_t n, const ReadOptions *options, Diag *diag);
/* ST_OK with a record; ST_NOTFOUND at the end; else (ST_IO, ST_LIMIT, with a message) one input is lost: call again.
 * An NDJSON file is streamed; one line, or another file, may have 64 MB. */
Status reader_next(Reader *reader, Record *record);
void reader_close(Reader *reader);
void record_free(Record *record);

/* The whole document, segmented and finished, in the arena (whose ARENA_GUARD the caller has set). Text beyond 4 MB is cut
 * off at a paragraph, with a warning. ST_SYNTAX with a message: binary data, no text, bad JSON. */
Status document_read(Document **document, const Record *record, const ReadOptions *options, const TextRules *rules,
                     Arena *arena, Symbols *symbols, Diag *diag);

#endif
