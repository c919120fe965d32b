/* The public interface: merging graphs. */
#include <string.h>

#include "base/file.h"
#include "merge/merge.h"
#include "pipeline/api.h"

enum { BUFFER_BYTES = 1 << 20 };

static Status write_file(Merge *merge, const char *path, RdfFormat format, Diag *diag)
{
    FileWriter file;
    TRY(file_create(&file, path, diag));
    setvbuf(file.stream, NULL, _IOFBF, BUFFER_BYTES);
    Status status = merge_write(merge, format, file.stream);
    if (status == ST_NOMEM) {
        file_abort(&file);
        return status;
    }
    return file_commit(&file);
}

static Status write_review(Merge *merge, const char *path, Diag *diag)
{
    FileWriter file;
    TRY(file_create(&file, path, diag));
    Status status = merge_review(merge, file.stream);
    if (status == ST_NOMEM) {
        file_abort(&file);
        return status;
    }
    return file_commit(&file);
}

static Status write_all(Merge *merge, const char *output, sitrep_format format, const sitrep_merge_options *options,
                        uint32_t *conflicts, Diag *diag)
{
    if (options->joins)
        TRY(merge_list(merge, options->joins));
    if (options->conflicts)
        TRY(merge_conflicts(merge, options->conflicts, conflicts));
    if (options->review)
        TRY(write_review(merge, options->review, diag));
    return output ? write_file(merge, output, (RdfFormat)format, diag) : ST_OK;
}

static void tell(sitrep_merge_result *result, const MergeSize *size, uint32_t conflicts)
{
    *result = (sitrep_merge_result){.statements = size->statements,
                                    .written = size->written,
                                    .blank = size->blank,
                                    .articles = size->articles,
                                    .duplicates = size->duplicates,
                                    .entities = size->nodes - size->events,
                                    .events = size->events,
                                    .entities_joined = size->entities_joined,
                                    .events_joined = size->events_joined,
                                    .doubts = size->doubts,
                                    .conflicts = conflicts};
}

static Status write_blocks(const Knowledge *k, const char *const *graphs, size_t n, const char *output,
                           const char *decisions, MergeSize *size, Diag *diag)
{
    FileWriter file;
    TRY(file_create(&file, output, diag));
    setvbuf(file.stream, NULL, _IOFBF, BUFFER_BYTES);
    Status status = merge_blocks(graphs, n, decisions, &k->vocab, &k->triples, file.stream, size, diag);
    if (status != ST_OK) {
        file_abort(&file);
        return status;
    }
    return file_commit(&file);
}

sitrep_status sitrep_merge(const sitrep_knowledge *knowledge, const char *const *graphs, size_t n, const char *output,
                           sitrep_format format, const sitrep_merge_options *options, sitrep_merge_result *result,
                           sitrep_sink *sink, void *user)
{
    static const sitrep_merge_options defaults = {0};
    Outlet outlet;
    Diag *diag = outlet_open(&outlet, sink, user);
    Merge *merge;
    uint32_t conflicts = 0;
    options = options ? options : &defaults;
    if (result)
        *result = (sitrep_merge_result){0};
    if ((unsigned)format > SITREP_NQUADS || (options->blocks && (!output || format != SITREP_NQUADS)))
        return SITREP_USAGE;
    if (options->blocks) {
        MergeSize sums;
        Status done = write_blocks(knowledge->k, graphs, n, output, options->decisions, &sums, diag);
        if (result)
            tell(result, &sums, 0);
        return api_status(done);
    }
    Status status = merge_open(&merge, graphs, n, options->decisions, &knowledge->k->vocab, &knowledge->k->triples, diag);
    if (status != ST_OK)
        return api_status(status);
    status = write_all(merge, output, format, options, &conflicts, diag);
    MergeSize size = merge_size(merge);
    if (result)
        tell(result, &size, conflicts);
    merge_close(merge);
    return api_status(status);
}
