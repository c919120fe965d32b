/* api.h - what stands behind the opaque types of sitrep.h. Private to this folder. */
#ifndef SITREP_PIPELINE_API_H
#define SITREP_PIPELINE_API_H

#include "pipeline/extract.h"
#include "sitrep/sitrep.h"
#include "text/reader.h"

struct sitrep_knowledge {
    Knowledge *k;
};

/* Options with their strings copied. */
typedef struct Settings {
    char *base; /* malloc'ed; NULL: the default */
    ReadOptions read;
    GraphOptions graph;
} Settings;

struct sitrep_worker {
    const Knowledge *k;
    Matcher *matcher;
    Settings settings;
};

struct sitrep_article {
    Arena arena; /* holds all below */
    Symbols symbols;
    const Knowledge *k;
    Document *document;
    Extraction x;
    const char *iri, *id, *path, *title, *date, *publisher, *url;
    VEC(sitrep_claim) claims;
};

/* The library's messages on their way to the caller's sink; must not move while its diag is in use.
 */
typedef struct Outlet {
    Diag diag;
    sitrep_sink *sink;
    void *user;
} Outlet;

static inline sitrep_status api_status(Status status) { return (sitrep_status)status; }
Diag *outlet_open(Outlet *outlet, sitrep_sink *sink, void *user);

/* SITREP_USAGE: an option makes no sense. Free with settings_free, also then. */
sitrep_status settings_make(Settings *settings, const sitrep_options *options);
void settings_free(Settings *settings);

/* A reader of rules' examples, for rules_check_examples(). */
typedef struct ExampleContext {
    const Knowledge *k;
    Matcher *matcher;
} ExampleContext;
Status example_read(void *context, Str text, Arena *arena, LabelledFacts *facts);

#endif
