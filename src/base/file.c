#define _POSIX_C_SOURCE 200809L
#include "base/file.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024, NAME_TRIES = 100 };

static Status fail(Diag *diag, const char *path, const char *what, int error)
{
    diag_say(diag, SEV_ERROR, path, 0, 0, "%s: %s", what, strerror(error));
    return ST_IO;
}

Status file_read_stream(FILE *stream, const char *name, uint32_t max, Str *bytes, Diag *diag)
{
    size_t cap = CHUNK, n = 0;
    char *data = malloc(cap + 1);
    while (data) {
        errno = 0;
        n += fread(data + n, 1, cap - n, stream);
        if (n > max) {
            free(data);
            diag_say(diag, SEV_ERROR, name, 0, 0, "longer than %u bytes", max);
            return ST_LIMIT;
        }
        if (n < cap)
            break;
        char *wider = realloc(data, 2 * cap + 1);
        if (!wider)
            free(data);
        data = wider;
        cap *= 2;
    }
    if (!data)
        return ST_NOMEM;
    if (ferror(stream)) {
        int error = errno;
        free(data);
        return fail(diag, name, "cannot read", error);
    }
    data[n] = '\0';
    *bytes = (Str){data, (uint32_t)n};
    return ST_OK;
}

Status file_read(const char *path, uint32_t max, Str *bytes, Diag *diag)
{
    if (strcmp(path, "-") == 0)
        return file_read_stream(stdin, "-", max, bytes, diag);
    FILE *stream = fopen(path, "rb");
    if (!stream)
        return fail(diag, path, "cannot open", errno);
    Status status = file_read_stream(stream, path, max, bytes, diag);
    fclose(stream);
    return status;
}

/* Make the temporary file beside its target, so that the rename stays within one file system. */
static FILE *open_temporary(FileWriter *w)
{
    size_t size = strlen(w->path) + 40;
    w->temporary = malloc(size);
    if (!w->temporary) {
        errno = ENOMEM;
        return NULL;
    }
    for (int i = 0; i < NAME_TRIES; i++) {
        snprintf(w->temporary, size, "%s.%ld-%d.tmp", w->path, (long)getpid(), i);
        FILE *stream = fopen(w->temporary, "wbx");
        if (stream || errno != EEXIST)
            return stream;
    }
    return NULL;
}

static void forget(FileWriter *w)
{
    free(w->path);
    free(w->temporary);
    w->path = w->temporary = NULL;
    w->stream = NULL;
}

Status file_create(FileWriter *writer, const char *path, Diag *diag)
{
    *writer = (FileWriter){.diag = diag, .path = strdup(path)};
    if (!writer->path)
        return ST_NOMEM;
    if (strcmp(path, "-") == 0) {
        writer->stream = stdout;
        return ST_OK;
    }
    struct stat info;
    bool special = stat(path, &info) == 0 && !S_ISREG(info.st_mode);
    writer->stream = special ? fopen(path, "wb") : open_temporary(writer);
    if (writer->stream)
        return ST_OK;
    Status status = fail(diag, path, "cannot create", errno);
    forget(writer);
    return status;
}

Status file_commit(FileWriter *w)
{
    if (!w->stream)
        return ST_IO;
    errno = 0;
    bool bad = ferror(w->stream) != 0;
    bad |= fflush(w->stream) != 0;
    if (w->temporary)
        bad |= fsync(fileno(w->stream)) != 0;
    int error = errno;
    if (w->stream != stdout && fclose(w->stream) != 0 && !bad) {
        bad = true;
        error = errno;
    }
    if (!bad && w->temporary && rename(w->temporary, w->path) != 0) {
        bad = true;
        error = errno;
    }
    Status status = ST_OK;
    if (bad) {
        if (w->temporary)
            unlink(w->temporary);
        /* A write that failed earlier has left only the stream's error mark. */
        const char *reason = error ? strerror(error) : "an earlier write failed";
        diag_say(w->diag, SEV_ERROR, w->path, 0, 0, "cannot write: %s", reason);
        status = ST_IO;
    }
    forget(w);
    return status;
}

void file_abort(FileWriter *w)
{
    if (!w->stream)
        return;
    if (w->stream != stdout)
        fclose(w->stream);
    if (w->temporary)
        unlink(w->temporary);
    forget(w);
}
