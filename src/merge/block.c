/* Merging keyed input block by block. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "merge/merge_table.h"

enum { SCRATCH_EXTRA = 64 };

typedef struct Blocks {
    const char *decisions;
    const Vocab *vocab;
    const Triples *background;
    FILE *out;
    MergeSize *size;
    Diag *diag;
    Table table; /* of the block that is being read */
    bool open;
    char *key; /* its key; malloc'ed */
} Blocks;

static void add_size(MergeSize *sum, const MergeSize *one)
{
    sum->statements += one->statements;
    sum->blank += one->blank;
    sum->articles += one->articles;
    sum->duplicates += one->duplicates;
    sum->nodes += one->nodes;
    sum->events += one->events;
    sum->entities_joined += one->entities_joined;
    sum->events_joined += one->events_joined;
    sum->doubts += one->doubts;
    sum->parted += one->parted;
    sum->written += one->written;
}

static Status finish_block(Blocks *b)
{
    if (!b->open)
        return ST_OK;
    b->open = false;
    Status status = table_restore(&b->table, 0);
    if (status == ST_OK && b->decisions)
        status = table_read_decisions(&b->table, b->decisions, b->diag);
    if (status != ST_OK) {
        table_free(&b->table);
        return status;
    }
    Merge *merge;
    TRY(merge_table(&merge, &b->table, b->vocab, b->background, b->diag));
    status = merge_write(merge, RDF_NQUADS, b->out);
    MergeSize size = merge_size(merge);
    add_size(b->size, &size);
    merge_close(merge);
    return status;
}

static Status start_block(Blocks *b, const char *key)
{
    TRY(finish_block(b));
    TRY(table_open(&b->table));
    b->open = true;
    free(b->key);
    b->key = strdup(key);
    return b->key ? ST_OK : ST_NOMEM;
}

static Status take_line(Blocks *b, char *line, char *scratch)
{
    char *tab = strchr(line, '\t');
    if (!tab)
        return ST_SYNTAX;
    *tab = '\0';
    if (!b->open || strcmp(b->key, line) != 0)
        TRY(start_block(b, line));
    Status status = table_add_line(&b->table, str_of(tab + 1), scratch);
    return status == ST_NOTFOUND ? ST_OK : status;
}

static Status read_file(Blocks *b, FILE *file, const char *path)
{
    char *line = NULL, *scratch = NULL;
    size_t room = 0, scratch_room = 0;
    ssize_t n;
    uint32_t number = 0;
    Status status = ST_OK;
    while (status == ST_OK && (n = getline(&line, &room, file)) >= 0) {
        number++;
        if (room + SCRATCH_EXTRA > scratch_room) {
            scratch_room = room * 2 + SCRATCH_EXTRA;
            free(scratch);
            scratch = malloc(scratch_room);
        }
        while (n && (line[n - 1] == '\n' || line[n - 1] == '\r'))
            line[--n] = '\0';
        status = !scratch ? ST_NOMEM : n ? take_line(b, line, scratch) : ST_OK;
    }
    if (status == ST_SYNTAX)
        diag_say(b->diag, SEV_ERROR, path, number, 0, "this is no line of a key, a tab and a statement of N-Quads");
    if (status == ST_OK && ferror(file)) {
        diag_say(b->diag, SEV_ERROR, path, 0, 0, "cannot read: %s", strerror(errno));
        status = ST_IO;
    }
    free(line);
    free(scratch);
    return status;
}

Status merge_blocks(const char *const *paths, size_t n, const char *decisions, const Vocab *vocab, const Triples *background,
                    FILE *out, MergeSize *size, Diag *diag)
{
    Blocks b = {.decisions = decisions, .vocab = vocab, .background = background, .out = out, .size = size, .diag = diag};
    Status status = ST_OK;
    *size = (MergeSize){0};
    for (size_t i = 0; i < n && status == ST_OK; i++) {
        bool standard = strcmp(paths[i], "-") == 0;
        FILE *file = standard ? stdin : fopen(paths[i], "rb");
        if (!file) {
            diag_say(diag, SEV_ERROR, paths[i], 0, 0, "cannot open: %s", strerror(errno));
            status = ST_IO;
            break;
        }
        status = read_file(&b, file, paths[i]);
        if (!standard)
            fclose(file);
    }
    if (status == ST_OK)
        status = finish_block(&b);
    else if (b.open)
        table_free(&b.table);
    free(b.key);
    return status;
}
