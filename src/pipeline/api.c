/* The public interface: knowledge, options, checks. */
#include "pipeline/api.h"

#include <stdlib.h>

#ifndef SITREP_VERSION
#define SITREP_VERSION "0.0.0"
#endif

_Static_assert((int)SITREP_USAGE == (int)ST_USAGE && (int)SITREP_SYNTAX == (int)ST_SYNTAX,
               "statuses are the same numbers");
_Static_assert((int)SITREP_ERROR == (int)SEV_ERROR, "severities are the same numbers");
_Static_assert((int)SITREP_MONTH_FIRST == (int)DATE_ORDER_MDY, "date orders are the same numbers");
_Static_assert((int)SITREP_NONE == (int)EVIDENCE_NONE, "evidence levels are the same numbers");
_Static_assert((int)SITREP_NQUADS == (int)RDF_NQUADS, "formats are the same numbers");

const char *sitrep_status_text(sitrep_status status) { return status_text((Status)status); }
const char *sitrep_version(void) { return SITREP_VERSION; }

/* -------------------------------------------------------------------------------------------
 * messages */

static void forward(void *user, const Diagnostic *d)
{
    Outlet *outlet = user;
    outlet->sink(outlet->user, &(sitrep_diagnostic){(sitrep_severity)d->severity, d->file, d->line,
                                                    d->column, d->message});
}

Diag *outlet_open(Outlet *outlet, sitrep_sink *sink, void *user)
{
    *outlet = (Outlet){
        .diag = {.sink = sink ? forward : NULL, .user = outlet}, .sink = sink, .user = user};
    return &outlet->diag;
}

/* -------------------------------------------------------------------------------------------
 * options */

/* An absolute IRI that local names can follow. */
static bool is_base(const char *base)
{
    const char *p = base;
    while ((*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z') ||
           (p > base && strchr("0123456789+-.", *p) && *p))
        p++;
    if (p == base || *p != ':')
        return false;
    for (; *p; p++)
        if ((unsigned char)*p <= ' ' || strchr("<>\"{}|^`\\", *p))
            return false;
    return strchr("/#:", p[-1]) != NULL;
}

sitrep_status settings_make(Settings *settings, const sitrep_options *options)
{
    *settings = (Settings){0};
    if (!options)
        return SITREP_OK;
    if ((unsigned)options->date_order > SITREP_MONTH_FIRST ||
        (unsigned)options->evidence > SITREP_NONE)
        return SITREP_USAGE;
    settings->read.date_order = (DateOrder)options->date_order;
    settings->graph.evidence = (Evidence)options->evidence;
    if (options->date && !date_parse_iso(str_of(options->date), &settings->read.default_date))
        return SITREP_USAGE;
    if (!options->base)
        return SITREP_OK;
    if (!is_base(options->base))
        return SITREP_USAGE;
    settings->base = strdup(options->base);
    settings->graph.base = str_of(settings->base);
    return settings->base ? SITREP_OK : SITREP_NOMEM;
}

void settings_free(Settings *settings) { free(settings->base); }

/* -------------------------------------------------------------------------------------------
 * knowledge */

sitrep_status sitrep_knowledge_load(sitrep_knowledge **knowledge, const char *const *paths,
                                    size_t n, sitrep_sink *sink, void *user)
{
    Outlet outlet;
    *knowledge = NULL;
    Knowledge *k;
    Status status = knowledge_load(&k, paths, n, outlet_open(&outlet, sink, user));
    if (!k)
        return api_status(status);
    *knowledge = malloc(sizeof **knowledge);
    if (!*knowledge) {
        knowledge_free(k);
        return SITREP_NOMEM;
    }
    (*knowledge)->k = k;
    return api_status(status);
}

void sitrep_knowledge_free(sitrep_knowledge *knowledge)
{
    if (knowledge)
        knowledge_free(knowledge->k);
    free(knowledge);
}

char *sitrep_knowledge_default(void) { return knowledge_default_path(); }

sitrep_knowledge_size sitrep_knowledge_measure(const sitrep_knowledge *knowledge)
{
    const Knowledge *k = knowledge->k;
    return (sitrep_knowledge_size){
        .files = k->triples.files.n,
        .triples = k->triples.all.n,
        .classes = k->vocab.n_classes - 1u,
        .properties = k->vocab.n_props - 1u,
        .entities = gazetteer_count(k->gazetteer),
        .rules = rules_count(k->rules),
    };
}

static Status run_examples(const Knowledge *k, Matcher *matcher, Diag *diag, ExampleReport *report)
{
    Arena arena;
    arena_init(&arena, (size_t)1 << 30);
    if (ARENA_GUARD(&arena)) {
        arena_free(&arena);
        diag_say(diag, SEV_ERROR, NULL, 0, 0, "not enough memory for the rules' examples");
        return ST_NOMEM;
    }
    ExampleContext context = {k, matcher};
    Status status = rules_check_examples(k->rules, 0, example_read, &context, &arena, diag, report);
    arena_free(&arena);
    return status;
}

sitrep_status sitrep_check(const sitrep_knowledge *knowledge, sitrep_check_result *result,
                           sitrep_sink *sink, void *user)
{
    const Knowledge *k = knowledge->k;
    Outlet outlet;
    Diag *diag = outlet_open(&outlet, sink, user);
    Matcher *matcher;
    *result = (sitrep_check_result){0};
    Status status = matcher_new(&matcher, k->rules);
    if (status != ST_OK)
        return api_status(status);
    ExampleReport report = {0};
    rules_lint(k->rules, k->lexicon, &k->symbols, diag);
    status = run_examples(k, matcher, diag, &report);
    matcher_free(matcher);
    *result =
        (sitrep_check_result){rules_count(k->rules), report.run, report.failed, diag->warnings};
    return api_status(status);
}
