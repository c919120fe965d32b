#define _POSIX_C_SOURCE 200809L
#include "cli/articles.h"

#include <pthread.h>
#include <stdlib.h>

enum { SLOTS_PER_JOB = 4 };

/* One article between the thread that reads it and the one that takes it. */
typedef struct Slot {
    bool ready;
    sitrep_article *article; /* NULL: it could not be read */
    char *messages;          /* malloc'ed */
} Slot;

/* Article number i is in slot i % n_slots, from when its record is taken from the input until it is
 * handed out. */
struct Articles {
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    sitrep_input *input;
    FILE *input_messages; /* where the input's messages go; set while it is read */
    Slot *slots;
    size_t n_slots, taken,
        given;      /* how many records were taken from the input, articles handed out */
    bool end, stop; /* the input is at its end; nobody wants more */
    pthread_t *threads;
    sitrep_worker **workers;
    size_t n_threads, n_started;
};

typedef struct Start {
    Articles *articles;
    sitrep_worker *worker;
} Start;

static void input_message(void *user, const sitrep_diagnostic *d)
{
    Articles *a = user;
    print_message(a->input_messages ? a->input_messages : stderr, d);
}

/* Take one record, in the input's order, and read it. False when there is nothing to do. Locked on
 * entry and exit. */
static bool read_one(Articles *a, sitrep_worker *worker)
{
    while (!a->end && !a->stop && a->taken - a->given >= a->n_slots)
        pthread_cond_wait(&a->changed, &a->mutex);
    if (a->end || a->stop)
        return false;
    char *text = NULL;
    size_t n = 0;
    FILE *messages = open_memstream(&text, &n);
    sitrep_record *record;
    a->input_messages = messages;
    sitrep_status status = sitrep_input_next(a->input, &record);
    a->input_messages = NULL;
    a->end |= status == SITREP_NOTFOUND || status == SITREP_NOMEM;
    Slot *slot = NULL;
    if (status != SITREP_NOTFOUND)
        slot = &a->slots[a->taken++ % a->n_slots];
    pthread_mutex_unlock(&a->mutex);

    sitrep_article *article = NULL;
    if (record)
        sitrep_read_record(worker, record, &article, print_message, messages ? messages : stderr);
    sitrep_record_free(record);
    if (messages)
        fclose(messages);

    pthread_mutex_lock(&a->mutex);
    if (slot)
        *slot = (Slot){true, article, text};
    else
        free(text);
    pthread_cond_broadcast(&a->changed);
    return true;
}

static void *work(void *user)
{
    Start *start = user;
    Articles *a = start->articles;
    pthread_mutex_lock(&a->mutex);
    while (read_one(a, start->worker))
        continue;
    pthread_mutex_unlock(&a->mutex);
    free(start);
    return NULL;
}

static bool start_thread(Articles *a, const sitrep_knowledge *knowledge,
                         const sitrep_options *options)
{
    sitrep_worker *worker;
    Start *start = malloc(sizeof *start);
    if (!start || sitrep_worker_new(&worker, knowledge, options) != SITREP_OK) {
        free(start);
        return false;
    }
    *start = (Start){a, worker};
    a->workers[a->n_started] = worker;
    if (pthread_create(&a->threads[a->n_started], NULL, work, start) != 0) {
        sitrep_worker_free(worker);
        free(start);
        return false;
    }
    a->n_started++;
    return true;
}

Articles *articles_open(const sitrep_knowledge *knowledge, const sitrep_options *options,
                        const char *const *paths, size_t n, size_t jobs)
{
    Articles *a = calloc(1, sizeof *a);
    if (!a)
        return NULL;
    pthread_mutex_init(&a->mutex, NULL);
    pthread_cond_init(&a->changed, NULL);
    a->n_slots = jobs * SLOTS_PER_JOB;
    a->slots = calloc(a->n_slots, sizeof *a->slots);
    a->threads = calloc(jobs, sizeof *a->threads);
    a->workers = calloc(jobs, sizeof *a->workers);
    bool good = a->slots && a->threads && a->workers &&
                sitrep_input_open(&a->input, paths, n, input_message, a) == SITREP_OK;
    for (size_t i = 0; good && i < jobs; i++)
        good = start_thread(a, knowledge, options) || i > 0; /* one is enough to go on */
    if (good)
        return a;
    say("cannot start reading: out of memory");
    articles_close(a);
    return NULL;
}

bool articles_next(Articles *a, sitrep_article **article)
{
    *article = NULL;
    pthread_mutex_lock(&a->mutex);
    Slot *slot = &a->slots[a->given % a->n_slots];
    while (!(a->given < a->taken && slot->ready) && !(a->end && a->given == a->taken))
        pthread_cond_wait(&a->changed, &a->mutex);
    bool more = a->given < a->taken;
    char *messages = NULL;
    if (more) {
        *article = slot->article;
        messages = slot->messages;
        *slot = (Slot){0};
        a->given++;
        pthread_cond_broadcast(&a->changed);
    } else {
        messages = NULL;
    }
    pthread_mutex_unlock(&a->mutex);
    if (messages)
        fputs(messages, stderr);
    free(messages);
    return more;
}

void articles_close(Articles *a)
{
    pthread_mutex_lock(&a->mutex);
    a->stop = true;
    pthread_cond_broadcast(&a->changed);
    pthread_mutex_unlock(&a->mutex);
    for (size_t i = 0; i < a->n_started; i++)
        pthread_join(a->threads[i], NULL);
    for (size_t i = 0; i < a->n_started; i++)
        sitrep_worker_free(a->workers[i]);
    for (size_t i = 0; a->slots && i < a->n_slots; i++) {
        sitrep_article_free(a->slots[i].article);
        free(a->slots[i].messages);
    }
    sitrep_input_close(a->input);
    pthread_cond_destroy(&a->changed);
    pthread_mutex_destroy(&a->mutex);
    free(a->slots);
    free(a->threads);
    free(a->workers);
    free(a);
}

/* Is this one option alone all right? */
static bool option_works(const sitrep_knowledge *knowledge, const sitrep_options *options)
{
    sitrep_worker *worker;
    sitrep_status status = sitrep_worker_new(&worker, knowledge, options);
    sitrep_worker_free(worker);
    return status != SITREP_USAGE;
}

bool reading_options(const Args *args, const sitrep_knowledge *knowledge, sitrep_options *o)
{
    static const char *const orders[] = {NULL, "dmy", "mdy"};
    static const char *const levels[] = {"full", "claims", "none"};
    int order = args_choice(args, OPT_DATE_ORDER, orders, 3, SITREP_BY_EVIDENCE);
    int level = args_choice(args, OPT_EVIDENCE, levels, 3, SITREP_FULL);
    if (order < 0 || level < 0)
        return false;
    *o = (sitrep_options){.base = args->value[OPT_BASE],
                          .date = args->value[OPT_DATE],
                          .date_order = (sitrep_date_order)order,
                          .evidence = (sitrep_evidence)level,
                          .decisions = args->value[OPT_DECISIONS]};
    if (o->base && !option_works(knowledge, &(sitrep_options){.base = o->base}))
        say("--base wants an absolute IRI that ends in / # or :, not '%s'", o->base);
    else if (o->date && !option_works(knowledge, &(sitrep_options){.date = o->date}))
        say("--date wants YYYY-MM-DD, not '%s'", o->date);
    else
        return true;
    return false;
}
