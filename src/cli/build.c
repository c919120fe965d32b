#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/articles.h"

enum { JOBS_MAX = 256, JOBS_DEFAULT_MAX = 16 };

static bool ends(const char *s, const char *ending)
{
    size_t n = strlen(s), m = strlen(ending);
    return n >= m && strcmp(s + n - m, ending) == 0;
}

/* By --format, else by the output's name; -1 after a message. */
static int output_format(const Args *args)
{
    static const char *const formats[] = {
        [SITREP_TURTLE] = "turtle", [SITREP_NTRIPLES] = "ntriples", [SITREP_NQUADS] = "nquads"};
    const char *output = args->value[OPT_OUTPUT] ? args->value[OPT_OUTPUT] : "";
    int by_name = ends(output, ".nt")   ? SITREP_NTRIPLES
                  : ends(output, ".nq") ? SITREP_NQUADS
                                        : SITREP_TURTLE;
    return args_choice(args, OPT_FORMAT, formats, 3, by_name);
}

static long default_jobs(void)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : n > JOBS_DEFAULT_MAX ? JOBS_DEFAULT_MAX : n;
}

/* What --keep-text asks for: the text in a file that has the article's name in the graph. */
static bool keep_text(const char *folder, const sitrep_article *article)
{
    const char *name = strrchr(sitrep_article_iri(article), '/') + 1;
    size_t bytes, size = strlen(folder) + strlen(name) + 6;
    const char *text = sitrep_article_text(article, &bytes);
    char *path = malloc(size);
    if (!path)
        return false;
    snprintf(path, size, "%s/%s.txt", folder, name);
    FILE *file = fopen(path, "wb");
    bool good = file && fwrite(text, 1, bytes, file) == bytes;
    if (file && fclose(file) != 0)
        good = false;
    if (!good)
        say("cannot write %s: %s", path, strerror(errno));
    free(path);
    return good;
}

typedef struct Counts {
    size_t read, skipped;
    bool failed; /* output went wrong */
} Counts;

/* Progress on a terminal, one line that is written over; `done` removes it. */
static void show_progress(const Counts *counts, bool done)
{
    if (!isatty(STDERR_FILENO) || isatty(STDOUT_FILENO))
        return;
    if (done)
        fputs("\r\033[K", stderr);
    else if ((counts->read + counts->skipped) % 16 == 0)
        fprintf(stderr, "\r%zu articles\033[K\r", counts->read + counts->skipped);
}

static Counts write_all(const Args *args, Articles *articles, sitrep_writer *writer)
{
    Counts counts = {0};
    const char *folder = args->value[OPT_KEEP_TEXT];
    sitrep_article *article;
    while (!counts.failed && articles_next(articles, &article)) {
        if (article) {
            counts.read++;
            counts.failed = sitrep_writer_add(writer, article) != SITREP_OK ||
                            (folder && !keep_text(folder, article));
        } else {
            counts.skipped++;
        }
        sitrep_article_free(article);
        show_progress(&counts, false);
    }
    show_progress(&counts, true);
    return counts;
}

static int build(const Args *args, const sitrep_knowledge *knowledge, sitrep_format format,
                 size_t jobs)
{
    sitrep_options options;
    if (!reading_options(args, knowledge, &options))
        return EXIT_TROUBLE;
    const char *folder = args->value[OPT_KEEP_TEXT];
    if (folder && mkdir(folder, 0777) != 0 && errno != EEXIST) {
        say("cannot make %s: %s", folder, strerror(errno));
        return EXIT_TROUBLE;
    }
    sitrep_writer *writer;
    const char *output = args->value[OPT_OUTPUT] ? args->value[OPT_OUTPUT] : "-";
    if (sitrep_writer_open(&writer, output, format, &options, print_message, stderr) != SITREP_OK)
        return EXIT_TROUBLE;
    Articles *articles = articles_open(knowledge, &options, args->operands, args->n_operands, jobs);
    Counts counts = {.failed = true};
    if (articles) {
        counts = write_all(args, articles, writer);
        articles_close(articles);
    }
    if (counts.failed || !counts.read) {
        sitrep_writer_abort(writer);
        if (!counts.failed)
            say("no article could be read: no graph");
        return EXIT_TROUBLE;
    }
    if (sitrep_writer_close(writer) != SITREP_OK)
        return EXIT_TROUBLE;
    if (counts.skipped)
        say("%zu of %zu articles skipped", counts.skipped, counts.skipped + counts.read);
    return counts.skipped ? EXIT_NEGATIVE : EXIT_DONE;
}

int run_build(const Args *args)
{
    int format = output_format(args);
    long jobs = args_number(args, OPT_JOBS, JOBS_MAX, default_jobs());
    if (format < 0 || jobs < 0)
        return EXIT_TROUBLE;
    bool partial;
    sitrep_knowledge *knowledge = open_knowledge(args, NULL, 0, &partial);
    if (!knowledge)
        return EXIT_TROUBLE;
    int code = build(args, knowledge, (sitrep_format)format, (size_t)jobs);
    sitrep_knowledge_free(knowledge);
    if (partial)
        say("some of the knowledge was left out: the graph may miss what it would have said");
    return code == EXIT_DONE && partial ? EXIT_NEGATIVE : code;
}
