#define _GNU_SOURCE
#include "pipeline/knowledge_files.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/knowledge.h"

enum { DEPTH_MAX = 16 };

/* Set by CMake: where the ontology is installed, and where it lies while the program runs in its
 * build tree. */
#ifndef SITREP_INSTALLED_KNOWLEDGE
#define SITREP_INSTALLED_KNOWLEDGE "/usr/local/share/sitrep"
#endif
#ifndef SITREP_BUILD_TREE
#define SITREP_BUILD_TREE       ""
#define SITREP_SOURCE_KNOWLEDGE ""
#endif

bool knowledge_is_complete(const char *path)
{
    char file[PATH_MAX];
    int n = snprintf(file, sizeof file, "%s/sitrep.ttl", path);
    return n > 0 && (size_t)n < sizeof file && access(file, R_OK) == 0;
}

char *knowledge_default_path(void)
{
    const char *set = getenv("SITREP_KNOWLEDGE");
    if (set && *set)
        return strdup(set);
    char program[PATH_MAX], beside[PATH_MAX + 32];
    ssize_t n = readlink("/proc/self/exe", program, sizeof program - 1);
    if (n > 0) {
        program[n] = '\0';
        size_t tree = strlen(SITREP_BUILD_TREE);
        if (tree && strncmp(program, SITREP_BUILD_TREE "/", tree + 1) == 0 &&
            knowledge_is_complete(SITREP_SOURCE_KNOWLEDGE))
            return strdup(SITREP_SOURCE_KNOWLEDGE);
        *strrchr(program, '/') = '\0';
        snprintf(beside, sizeof beside, "%s/../share/sitrep", program);
        if (knowledge_is_complete(beside))
            return realpath(beside, NULL);
    }
    return knowledge_is_complete(SITREP_INSTALLED_KNOWLEDGE) ? strdup(SITREP_INSTALLED_KNOWLEDGE)
                                                             : NULL;
}

static bool is_rdf_name(const struct dirent *entry)
{
    static const Str endings[] = {STR_LIT(".ttl"), STR_LIT(".nt"), STR_LIT(".rdf"),
                                  STR_LIT(".owl")};
    Str name = str_of(entry->d_name);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (str_ends(name, endings[i]))
            return true;
    return false;
}

static bool same_file(const char *a, const struct stat *b)
{
    struct stat info;
    return stat(a, &info) == 0 && info.st_dev == b->st_dev && info.st_ino == b->st_ino;
}

static void add_file(FileList *files, Arena *arena, const char *path, const struct stat *info)
{
    for (uint32_t i = 0; i < files->paths.n; i++)
        if (same_file(files->paths.at[i].ptr, info))
            return;
    VEC_ADD(arena, &files->paths, arena_str(arena, str_of(path)));
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int is_shown(const struct dirent *entry) { return entry->d_name[0] != '.'; }

static Status list(FileList *files, Arena *arena, const char *path, int depth, Diag *diag)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        diag_say(diag, SEV_ERROR, path, 0, 0, "cannot read knowledge: %s", strerror(errno));
        return ST_IO;
    }
    if (!S_ISDIR(info.st_mode)) {
        add_file(files, arena, path, &info);
        return ST_OK;
    }
    struct dirent **entries;
    int n = depth < DEPTH_MAX ? scandir(path, &entries, is_shown, by_bytes) : -1;
    if (n < 0) {
        diag_say(diag, SEV_ERROR, path, 0, 0, "cannot read knowledge: %s",
                 depth < DEPTH_MAX ? strerror(errno) : "folders nested too deeply");
        return ST_IO;
    }
    Status status = ST_OK;
    for (int i = 0; i < n; i++) {
        char *child;
        if (status == ST_OK && asprintf(&child, "%s/%s", path, entries[i]->d_name) < 0)
            status = ST_NOMEM;
        if (status == ST_OK) {
            struct stat kind;
            bool folder = stat(child, &kind) == 0 && S_ISDIR(kind.st_mode);
            if (folder || is_rdf_name(entries[i]))
                status = list(files, arena, child, depth + 1, diag);
            free(child);
        }
        free(entries[i]);
    }
    free(entries);
    return status;
}

Status knowledge_list(FileList *files, Arena *arena, const char *path, Diag *diag)
{
    return list(files, arena, path, 0, diag);
}
