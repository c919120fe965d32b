#define _DEFAULT_SOURCE
#include "text/reader.h"

#include <dirent.h>
#include <errno.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/file.h"

enum { LOOK = 64 * 1024, RECORD_MOST = 64 * 1024 * 1024, DEPTH_MOST = 64 };

typedef struct Pending {
    char *path;
    int depth;      /* folders it was found in; 0: named by the caller */
} Pending;

struct Reader {
    const ReadOptions *options;
    Diag *diag;
    Pending *pending;          /* a stack: the next path is on top */
    size_t n, cap;
    FILE *stream;              /* an NDJSON file under way, or NULL */
    char *path;
    uint32_t line;
    char *look;                /* bytes taken from the stream to tell its format */
    size_t looked, look_at;
};

static bool push(Reader *r, char *path, int depth)
{
    if (path && r->n == r->cap) {
        size_t cap = r->cap ? 2 * r->cap : 64;
        Pending *wider = realloc(r->pending, cap * sizeof *wider);
        if (wider) {
            r->pending = wider;
            r->cap = cap;
        }
    }
    if (!path || r->n == r->cap) {
        free(path);
        return false;
    }
    r->pending[r->n++] = (Pending){path, depth};
    return true;
}

Status reader_open(Reader **reader, const char *const *paths, size_t n, const ReadOptions *options, Diag *diag)
{
    xmlInitParser();
    Reader *r = calloc(1, sizeof *r);
    if (!r)
        return ST_NOMEM;
    *r = (Reader){.options = options, .diag = diag, .look = malloc(LOOK)};
    bool good = r->look != NULL;
    while (good && n-- > 0)
        good = push(r, strdup(paths[n]), 0);
    if (!good) {
        reader_close(r);
        return ST_NOMEM;
    }
    *reader = r;
    return ST_OK;
}

static void close_stream(Reader *r)
{
    if (r->stream && r->stream != stdin)
        fclose(r->stream);
    free(r->path);
    r->stream = NULL;
    r->path = NULL;
}

void reader_close(Reader *r)
{
    if (!r)
        return;
    close_stream(r);
    while (r->n)
        free(r->pending[--r->n].path);
    free(r->pending);
    free(r->look);
    free(r);
}

void record_free(Record *record)
{
    free(record->path);
    free((char *)record->bytes.ptr);
    *record = (Record){0};
}

static Status fail(Reader *r, const char *path, int error)
{
    diag_say(r->diag, SEV_ERROR, path, 0, 0, "cannot read: %s", strerror(error));
    return ST_IO;
}

static bool ends(const char *path, const char *ending)
{
    size_t n = strlen(path), m = strlen(ending);
    return n > m && strcasecmp(path + n - m, ending) == 0;
}

static Format format_of_name(const char *path)
{
    if (ends(path, ".html") || ends(path, ".htm") || ends(path, ".xhtml"))
        return FORMAT_HTML;
    if (ends(path, ".ndjson") || ends(path, ".jsonl"))
        return FORMAT_NDJSON;
    return ends(path, ".txt") || ends(path, ".text") ? FORMAT_TEXT : FORMAT_AUTO;
}

/* Is a file of a folder read? */
static bool is_article_name(const char *name)
{
    return name[0] != '.' && (format_of_name(name) != FORMAT_AUTO || !strchr(name, '.'));
}

/* Is an entry of a folder read: an article's file, or a folder that is no link (links may go in circles)? */
static bool is_wanted(const char *path, const char *name)
{
    struct stat info;
    if (lstat(path, &info) != 0)
        return false;
    if (S_ISDIR(info.st_mode))
        return true;
    return is_article_name(name) && stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static int by_name_backwards(const void *a, const void *b)
{
    return -strcmp(((const Pending *)a)->path, ((const Pending *)b)->path);
}

/* Put a folder's files and folders on the stack, the first by name on top. */
static Status open_folder(Reader *r, const char *path, int depth)
{
    if (depth >= DEPTH_MOST) {
        diag_say(r->diag, SEV_ERROR, path, 0, 0, "folders nested too deeply");
        return ST_LIMIT;
    }
    DIR *folder = opendir(path);
    if (!folder)
        return fail(r, path, errno);
    size_t base = r->n;
    bool good = true;
    for (struct dirent *e; good && (e = readdir(folder));) {
        if (e->d_name[0] == '.')
            continue;
        size_t size = strlen(path) + strlen(e->d_name) + 2;
        char *child = malloc(size);
        if (child)
            snprintf(child, size, "%s%s%s", path, path[strlen(path) - 1] == '/' ? "" : "/", e->d_name);
        if (child && !is_wanted(child, e->d_name))
            free(child);
        else
            good = push(r, child, depth + 1);
    }
    closedir(folder);
    if (r->n > base)
        qsort(r->pending + base, r->n - base, sizeof *r->pending, by_name_backwards);
    return good ? ST_OK : ST_NOMEM;
}

/* The next byte of the stream; the looked-at ones first. */
static size_t take_bytes(Reader *r, char *to, size_t n)
{
    size_t left = r->looked - r->look_at;
    if (left == 0)
        return fread(to, 1, n, r->stream);
    n = n < left ? n : left;
    memcpy(to, r->look + r->look_at, n);
    r->look_at += n;
    return n;
}

/* What content is, by how it begins: an object that ends with its line is NDJSON, a tag that a page may begin with HTML. */
static Format sniff(const char *p, size_t n)
{
    if (n >= 3 && memcmp(p, "\xEF\xBB\xBF", 3) == 0) {
        p += 3;
        n -= 3;
    }
    while (n && strchr(" \t\r\n", *p) && *p) {
        p++;
        n--;
    }
    if (n && *p == '{')
        return FORMAT_NDJSON;
    static const char *const TAGS[] = {"<!doctype html", "<html", "<head", "<body", "<article", "<!--", "<div", "<p>"};
    for (size_t i = 0; i < sizeof TAGS / sizeof *TAGS; i++)
        if (n >= strlen(TAGS[i]) && strncasecmp(p, TAGS[i], strlen(TAGS[i])) == 0)
            return FORMAT_HTML;
    return FORMAT_TEXT;
}

/* Does the first line of what begins like JSON hold an object by itself? A long line does. */
static bool is_line_record(const char *p, size_t n)
{
    size_t at = 0;
    while (at < n && p[at] != '{')
        at++;
    const char *end = at < n ? memchr(p + at, '\n', n - at) : NULL;
    if (!end)
        return n == LOOK;
    while (end > p && strchr(" \t\r\n", *end))
        end--;
    return *end == '}' && end > p + at;
}

/* The rest of the stream. */
static Status read_rest(Reader *r, Str *bytes)
{
    size_t cap = r->looked + LOOK, n = 0;
    char *data = malloc(cap + 1);
    while (data) {
        size_t got = take_bytes(r, data + n, cap - n);
        n += got;
        if (n > RECORD_MOST) {
            free(data);
            diag_say(r->diag, SEV_ERROR, r->path, 0, 0, "longer than 64 MB");
            return ST_LIMIT;
        }
        if (!got)
            break;
        if (n == cap) {
            char *wider = realloc(data, 2 * cap + 1);
            if (!wider)
                free(data);
            data = wider;
            cap *= 2;
        }
    }
    if (!data)
        return ST_NOMEM;
    if (ferror(r->stream)) {
        free(data);
        return fail(r, r->path, errno);
    }
    data[n] = '\0';
    *bytes = (Str){data, (uint32_t)n};
    return ST_OK;
}

/* Refill the look-ahead; false at the end of the stream. */
static bool refill(Reader *r)
{
    if (r->look_at < r->looked)
        return true;
    r->looked = fread(r->look, 1, LOOK, r->stream);
    r->look_at = 0;
    return r->looked > 0;
}

/* One line; *too_long when it has more than a record may have (then it is skipped). False at the end of the stream. */
static bool read_line(Reader *r, char **line, size_t *n, bool *too_long)
{
    size_t cap = 0;
    *line = NULL;
    *n = 0;
    *too_long = false;
    if (!refill(r))
        return false;
    do {
        char *from = r->look + r->look_at;
        size_t left = r->looked - r->look_at;
        char *newline = memchr(from, '\n', left);
        size_t part = newline ? (size_t)(newline - from) : left;
        r->look_at += part + (newline != NULL);
        *too_long |= *n + part > RECORD_MOST;
        if (!*too_long && *n + part + 1 > cap) {
            cap = 2 * (*n + part + 1);
            char *wider = realloc(*line, cap);
            *too_long |= !wider;
            *line = wider ? wider : *line;
        }
        if (!*too_long) {
            memcpy(*line + *n, from, part);
            *n += part;
            (*line)[*n] = '\0';
        }
        if (newline)
            break;
    } while (refill(r));
    return true;
}

/* The next record of the NDJSON stream under way; ST_NOTFOUND when it is at its end. */
static Status next_line(Reader *r, Record *record)
{
    char *line;
    size_t n;
    bool too_long;
    while (read_line(r, &line, &n, &too_long)) {
        r->line++;
        if (too_long) {
            free(line);
            diag_say(r->diag, SEV_ERROR, r->path, r->line, 0, "record longer than 64 MB");
            return ST_LIMIT;
        }
        if (str_trim((Str){line, (uint32_t)n}).len) {
            *record = (Record){FORMAT_NDJSON, strdup(r->path), r->line, {line, (uint32_t)n}};
            return record->path ? ST_OK : (record_free(record), ST_NOMEM);
        }
        free(line);
    }
    Status status = ferror(r->stream) ? fail(r, r->path, errno) : ST_NOTFOUND;
    close_stream(r);
    return status;
}

/* Open one input: a file becomes the record, or for NDJSON the stream under way (ST_NOTFOUND: ask that). Takes path over. */
static Status open_input(Reader *r, char *path, int depth, Record *record)
{
    struct stat info;
    bool standard = strcmp(path, "-") == 0 && depth == 0;
    if (!standard && stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
        Status status = open_folder(r, path, depth);
        free(path);
        return status == ST_OK ? ST_NOTFOUND : status;
    }
    r->stream = standard ? stdin : fopen(path, "rb");
    if (!r->stream) {
        Status status = fail(r, path, errno);
        free(path);
        return status;
    }
    r->path = path;
    r->line = 0;
    r->looked = fread(r->look, 1, LOOK, r->stream);
    r->look_at = 0;
    Format format = r->options->format != FORMAT_AUTO ? r->options->format : format_of_name(path);
    bool named = format == FORMAT_NDJSON;
    if (format == FORMAT_AUTO)
        format = sniff(r->look, r->looked);
    if (format == FORMAT_NDJSON && (named || is_line_record(r->look, r->looked)))
        return ST_NOTFOUND;
    Str bytes;
    Status status = read_rest(r, &bytes);
    if (status == ST_OK) {
        *record = (Record){format, r->path, 0, bytes};
        r->path = NULL;
    }
    close_stream(r);
    return status;
}

Status reader_next(Reader *r, Record *record)
{
    *record = (Record){0};
    for (;;) {
        if (r->stream) {
            Status status = next_line(r, record);
            if (status != ST_NOTFOUND)
                return status;
        }
        if (r->n == 0)
            return ST_NOTFOUND;
        Pending next = r->pending[--r->n];
        Status status = open_input(r, next.path, next.depth, record);
        if (status != ST_NOTFOUND)
            return status;
    }
}
