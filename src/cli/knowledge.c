#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

sitrep_knowledge *open_knowledge(const Args *args, const char **more, size_t n_more, bool *partial)
{
    size_t n = args->n_knowledge + n_more;
    const char **paths = calloc(n + 1, sizeof *paths);
    if (!paths) {
        say("out of memory");
        return NULL;
    }
    memcpy(paths, args->knowledge, args->n_knowledge * sizeof *paths);
    if (n_more)
        memcpy(paths + args->n_knowledge, more, n_more * sizeof *paths);
    sitrep_knowledge *knowledge;
    sitrep_status status = sitrep_knowledge_load(&knowledge, paths, n, print_message, stderr);
    free(paths);
    *partial = status != SITREP_OK;
    if (!knowledge)
        say("the knowledge cannot be used: %s", sitrep_status_text(status));
    return knowledge;
}
