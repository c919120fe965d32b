/* The public interface: input, workers, articles and their claims. */
#include <stdlib.h>

#include "pipeline/api.h"

enum { ARTICLE_BYTES_MAX = 1 << 30 };

/* ------------------------------------------------------------------------------------------- input
 */

struct sitrep_input {
    Reader *reader;
    ReadOptions options;
    Outlet outlet;
};

struct sitrep_record {
    Record record;
};

sitrep_status sitrep_input_open(sitrep_input **input, const char *const *paths, size_t n,
                                sitrep_sink *sink, void *user)
{
    *input = calloc(1, sizeof **input);
    if (!*input)
        return SITREP_NOMEM;
    Diag *diag = outlet_open(&(*input)->outlet, sink, user);
    Status status = reader_open(&(*input)->reader, paths, n, &(*input)->options, diag);
    if (status != ST_OK) {
        free(*input);
        *input = NULL;
    }
    return api_status(status);
}

sitrep_status sitrep_input_next(sitrep_input *input, sitrep_record **record)
{
    *record = calloc(1, sizeof **record);
    if (!*record)
        return SITREP_NOMEM;
    Status status = reader_next(input->reader, &(*record)->record);
    if (status != ST_OK) {
        free(*record);
        *record = NULL;
    }
    return api_status(status);
}

void sitrep_input_close(sitrep_input *input)
{
    if (input)
        reader_close(input->reader);
    free(input);
}

const char *sitrep_record_path(const sitrep_record *record) { return record->record.path; }

void sitrep_record_free(sitrep_record *record)
{
    if (record)
        record_free(&record->record);
    free(record);
}

/* -------------------------------------------------------------------------------------------
 * workers */

sitrep_status sitrep_worker_new(sitrep_worker **worker, const sitrep_knowledge *knowledge,
                                const sitrep_options *options)
{
    sitrep_worker *w = *worker = calloc(1, sizeof *w);
    if (!w)
        return SITREP_NOMEM;
    w->k = knowledge->k;
    sitrep_status status = settings_make(&w->settings, options);
    if (status == SITREP_OK)
        status = api_status(matcher_new(&w->matcher, w->k->rules));
    if (status != SITREP_OK) {
        sitrep_worker_free(w);
        *worker = NULL;
    }
    return status;
}

void sitrep_worker_free(sitrep_worker *worker)
{
    if (!worker)
        return;
    if (worker->matcher)
        matcher_free(worker->matcher);
    settings_free(&worker->settings);
    free(worker);
}

/* -------------------------------------------------------------------------------------------
 * claims */

static sitrep_span span_of(const sitrep_article *a, uint32_t mention)
{
    sitrep_span span = {0};
    if (mention) {
        const GraphMention *m = &a->x.discourse.mentions.at[mention];
        graph_span(a->document, m->first, m->last, &span.begin, &span.end);
    }
    return span;
}

static const char *text_of(sitrep_article *a, Str s)
{
    return s.len ? arena_str(&a->arena, s).ptr : "";
}

static const char *node_iri(sitrep_article *a, NodeId node, Str base)
{
    Str iri = graph_node_iri(&a->arena, &a->x.discourse.nodes.at[node], a->k->gazetteer, base);
    return text_of(a, iri);
}

static const char *node_label(sitrep_article *a, NodeId node)
{
    return text_of(a, a->x.discourse.nodes.at[node].label);
}

static void add_claim(sitrep_article *a, const Fact *f, Str base)
{
    static const char *const modality[] = {[MOD_ACTUAL] = "actual",
                                           [MOD_POSSIBLE] = "possible",
                                           [MOD_PLANNED] = "planned",
                                           [MOD_DEMANDED] = "demanded"};
    const Claim *c = &a->x.claims.all.at[f->claim];
    TermInfo literal = {0};
    if (!f->object && !graph_literal(&a->arena, c, &a->x.mentions, &literal))
        return;
    const char *value = f->object ? NULL : text_of(a, literal.text);
    sitrep_claim claim = {
        .subject = node_iri(a, f->subject, base),
        .subject_label = node_label(a, f->subject),
        .predicate = a->k->vocab.props[c->prop].iri.ptr,
        .predicate_name = a->k->vocab.props[c->prop].name.ptr,
        .object = f->object ? node_iri(a, f->object, base) : value,
        .object_label = f->object ? node_label(a, f->object) : value,
        .object_datatype = f->object ? NULL : text_of(a, literal.datatype),
        .subject_span = span_of(a, f->subject_mention),
        .object_span = span_of(a, f->object_mention),
        .sentence = c->sentence + 1u,
        .rule = rules_info(a->k->rules, c->rule)->iri.ptr,
        .speaker = f->speaker ? node_iri(a, f->speaker, base) : NULL,
        .speaker_label = f->speaker ? node_label(a, f->speaker) : NULL,
        .polarity = c->polarity == POL_ASSERTED ? "asserted" : "negated",
        .modality = modality[c->modality],
        .confidence = c->confidence / 1000.0,
        .at_least = f->at_least,
        .at_most = f->at_most,
        .direct = c->polarity == POL_ASSERTED && c->modality == MOD_ACTUAL && !f->implied,
    };
    VEC_ADD(&a->arena, &a->claims, claim);
}

/* -------------------------------------------------------------------------------------------
 * articles */

static Status read_guarded(sitrep_article *a, sitrep_worker *w, const Record *record, Diag *diag)
{
    if (ARENA_GUARD(&a->arena)) {
        diag_say(diag, SEV_ERROR, record->path, record->line, 0, "needs more memory than there is");
        return ST_NOMEM;
    }
    symbols_init(&a->symbols, &w->k->symbols, &a->arena);
    TRY(document_read(&a->document, record, &w->settings.read, &w->k->text_rules, &a->arena,
                      &a->symbols, diag));
    extract(&a->x, w->k, w->matcher, a->document);

    const Document *d = a->document;
    a->iri = text_of(a, graph_article_iri(&a->arena, d, w->settings.graph.base));
    a->id = text_of(a, d->id);
    a->path = text_of(a, d->path);
    a->title = text_of(a, d->title);
    a->publisher = text_of(a, d->publisher);
    a->url = text_of(a, d->url);
    a->date = date_known(d->date) ? date_text(&a->arena, d->date).ptr : "";
    for (uint32_t i = 0; i < a->x.discourse.facts.n; i++)
        add_claim(a, &a->x.discourse.facts.at[i], w->settings.graph.base);
    return ST_OK;
}

static sitrep_status read_article(sitrep_worker *worker, const Record *record,
                                  sitrep_article **article, sitrep_sink *sink, void *user)
{
    Outlet outlet;
    sitrep_article *a = *article = calloc(1, sizeof *a);
    if (!a)
        return SITREP_NOMEM;
    a->k = worker->k;
    arena_init(&a->arena, ARTICLE_BYTES_MAX);
    Status status = read_guarded(a, worker, record, outlet_open(&outlet, sink, user));
    if (status != ST_OK) {
        sitrep_article_free(a);
        *article = NULL;
    }
    return api_status(status);
}

sitrep_status sitrep_read(sitrep_worker *worker, const char *bytes, size_t n, const char *name,
                          sitrep_article **article, sitrep_sink *sink, void *user)
{
    *article = NULL;
    if (n > UINT32_MAX / 2)
        return SITREP_LIMIT;
    char *copy = malloc(n + 1), *path = strdup(name ? name : "-");
    sitrep_status status = SITREP_NOMEM;
    if (copy && path) {
        memcpy(copy, bytes, n);
        copy[n] = '\0';
        Str trimmed = str_trim((Str){copy, (uint32_t)n});
        Record record = {.format = trimmed.len && trimmed.ptr[0] == '<' ? FORMAT_HTML : FORMAT_TEXT,
                         .path = path,
                         .bytes = {copy, (uint32_t)n}};
        status = read_article(worker, &record, article, sink, user);
    }
    free(copy);
    free(path);
    return status;
}

sitrep_status sitrep_read_record(sitrep_worker *worker, const sitrep_record *record,
                                 sitrep_article **article, sitrep_sink *sink, void *user)
{
    return read_article(worker, &record->record, article, sink, user);
}

void sitrep_article_free(sitrep_article *article)
{
    if (article)
        arena_free(&article->arena);
    free(article);
}

const char *sitrep_article_id(const sitrep_article *a) { return a->id; }
const char *sitrep_article_path(const sitrep_article *a) { return a->path; }
const char *sitrep_article_iri(const sitrep_article *a) { return a->iri; }
const char *sitrep_article_title(const sitrep_article *a) { return a->title; }
const char *sitrep_article_date(const sitrep_article *a) { return a->date; }
const char *sitrep_article_publisher(const sitrep_article *a) { return a->publisher; }
const char *sitrep_article_url(const sitrep_article *a) { return a->url; }
const char *sitrep_article_sha256(const sitrep_article *a) { return a->document->sha256; }

const char *sitrep_article_text(const sitrep_article *a, size_t *bytes)
{
    if (bytes)
        *bytes = a->document->text.len;
    return a->document->text.ptr;
}

size_t sitrep_article_sentences(const sitrep_article *a) { return a->document->sentences.n; }

sitrep_span sitrep_article_sentence(const sitrep_article *a, size_t sentence)
{
    if (sentence < 1 || sentence > a->document->sentences.n)
        return (sitrep_span){0};
    const Sentence *s = &a->document->sentences.at[sentence - 1];
    return (sitrep_span){document_code_point(a->document, s->begin),
                         document_code_point(a->document, s->end)};
}

size_t sitrep_article_claims(const sitrep_article *a) { return a->claims.n; }

bool sitrep_article_claim(const sitrep_article *a, size_t i, sitrep_claim *claim)
{
    if (i >= a->claims.n)
        return false;
    *claim = a->claims.at[i];
    return true;
}
