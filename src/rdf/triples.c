#include "rdf/triples.h"

#include <raptor.h>
#include <stdlib.h>

#include "base/file.h"

enum { FILE_BYTES_MAX = 1u << 30, FILES_MAX = UINT16_MAX };

/* What Raptor's handlers need while one file is read. */
typedef struct Reader {
    Triples *triples;
    const char *path;
    Diag *diag;
    raptor_world *world;
    raptor_parser *parser;
    char *bytes;
    uint16_t file;
    uint32_t errors;
    bool exhausted; /* the arena is, while Raptor was calling */
} Reader;

void triples_init(Triples *triples, Arena *arena)
{
    *triples = (Triples){.arena = arena};
    *VEC_PUSH(arena, &triples->terms) = (TermInfo){0};
}

/* ------------------------------------------------------------------------------------------- terms
 */

static Str uri_str(raptor_uri *uri)
{
    size_t n = 0;
    const unsigned char *text = uri ? raptor_uri_as_counted_string(uri, &n) : NULL;
    return (Str){text ? (const char *)text : "", (uint32_t)n};
}

enum { KEY_ON_STACK = 512 };

static char *append(char *to, Str s)
{
    if (s.len)
        memcpy(to, s.ptr, s.len);
    return to + s.len;
}

/* Kind, datatype, language and text in one string: equal for equal terms only, since no IRI holds a
 * control character. `room` bytes stand at `buffer`; a longer key goes into the arena. */
static Str term_key(Arena *arena, const TermInfo *t, char *buffer, size_t room)
{
    size_t size = (size_t)t->datatype.len + t->lang.len + t->text.len + 3;
    char *key = size < room ? buffer : arena_alloc(arena, size + 1), *to = key;
    *to++ = (char)('0' + t->kind);
    to = append(to, t->datatype);
    *to++ = '\x01';
    to = append(to, t->lang);
    *to++ = '\x01';
    append(to, t->text);
    return (Str){key, (uint32_t)size};
}

static Term intern(Triples *t, TermInfo info)
{
    char buffer[KEY_ON_STACK];
    Str key = term_key(t->arena, &info, buffer, sizeof buffer);
    uint32_t *known = strmap_find(&t->index, key);
    if (known)
        return *known;
    key = arena_str(t->arena, key);
    /* The text is the key's tail, and the key ends in NUL. */
    info.text = str_sub(key, key.len - info.text.len, key.len);
    info.datatype = arena_str(t->arena, info.datatype);
    info.lang = arena_str(t->arena, info.lang);
    Term term = t->terms.n;
    *strmap_put(t->arena, &t->index, key, NULL) = term;
    VEC_ADD(t->arena, &t->terms, info);
    return term;
}

static Term term_of(Reader *r, const raptor_term *term)
{
    TermInfo info = {.datatype = STR_LIT(""), .lang = STR_LIT("")};
    Arena *arena = r->triples->arena;
    switch (term->type) {
    case RAPTOR_TERM_TYPE_URI:
        info.kind = TERM_IRI;
        info.text = uri_str(term->value.uri);
        break;
    case RAPTOR_TERM_TYPE_BLANK:
        info.kind = TERM_BLANK;
        info.text = arena_printf(arena, "f%u-%s", r->file, (const char *)term->value.blank.string);
        break;
    case RAPTOR_TERM_TYPE_LITERAL: {
        const raptor_term_literal_value *v = &term->value.literal;
        info.kind = TERM_LITERAL;
        info.text = (Str){(const char *)v->string, v->string_len};
        info.datatype = uri_str(v->datatype);
        if (str_is(info.datatype, "http://www.w3.org/2001/XMLSchema#string"))
            info.datatype = STR_LIT("");
        if (v->language)
            info.lang = (Str){(const char *)v->language, v->language_len};
        break;
    }
    default:
        return 0;
    }
    return intern(r->triples, info);
}

/* -------------------------------------------------------------------------------------------
 * reading */

static void add_statement(Reader *r, const raptor_statement *statement)
{
    raptor_locator *locator = raptor_parser_get_locator(r->parser);
    int line = locator ? raptor_locator_line(locator) : -1;
    Triple triple = {.s = term_of(r, statement->subject),
                     .p = term_of(r, statement->predicate),
                     .o = term_of(r, statement->object),
                     .line = line > 0 ? (uint32_t)line : 0,
                     .file = r->file};
    if (triple.s && triple.p && triple.o)
        VEC_ADD(r->triples->arena, &r->triples->all, triple);
}

/* No jump may pass through Raptor, which would lose its memory: it is told to stop, and the jump is
 * made after it. */
static void on_statement(void *user, raptor_statement *statement)
{
    Reader *r = user;
    if (r->exhausted)
        return;
    if (ARENA_GUARD(r->triples->arena)) {
        r->exhausted = true;
        raptor_parser_parse_abort(r->parser);
        return;
    }
    add_statement(r, statement);
}

static void on_log(void *user, raptor_log_message *message)
{
    Reader *r = user;
    if (message->level < RAPTOR_LOG_LEVEL_WARN)
        return;
    bool error = message->level >= RAPTOR_LOG_LEVEL_ERROR;
    r->errors += error;
    raptor_locator *locator = message->locator;
    if (!locator && r->parser)
        locator = raptor_parser_get_locator(r->parser);
    int line = locator ? locator->line : 0, column = locator ? locator->column : 0;
    diag_say(r->diag, error ? SEV_ERROR : SEV_WARNING, r->path, line > 0 ? (uint32_t)line : 0,
             column > 0 ? (uint32_t)column : 0, "%s",
             message->text ? message->text : "unreadable RDF");
}

/* The parser for a file, by the ending of its name: Turtle unless it says otherwise. */
static const char *parser_name(const char *path)
{
    static const struct {
        Str ending;
        const char *parser;
    } endings[] = {
        {STR_LIT(".nt"), "ntriples"}, {STR_LIT(".nq"), "nquads"},  {STR_LIT(".rdf"), "rdfxml"},
        {STR_LIT(".owl"), "rdfxml"},  {STR_LIT(".xml"), "rdfxml"}, {STR_LIT(".trig"), "trig"},
    };
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (str_ends(str_of(path), endings[i].ending))
            return endings[i].parser;
    return "turtle";
}

static void reader_close(Reader *r)
{
    if (r->parser)
        raptor_free_parser(r->parser);
    if (r->world)
        raptor_free_world(r->world);
    free(r->bytes);
}

static Status parse(Reader *r, Str bytes)
{
    r->world = raptor_new_world();
    if (!r->world)
        return ST_NOMEM;
    raptor_world_set_log_handler(r->world, r, on_log);
    if (raptor_world_open(r->world))
        return ST_NOMEM;
    r->parser = raptor_new_parser(r->world, parser_name(r->path));
    unsigned char *base_text = raptor_uri_filename_to_uri_string(r->path);
    raptor_uri *base = base_text ? raptor_new_uri(r->world, base_text) : NULL;
    raptor_free_memory(base_text);
    if (!r->parser || !base) {
        raptor_free_uri(base);
        return ST_NOMEM;
    }
    raptor_parser_set_option(r->parser, RAPTOR_OPTION_NO_NET, NULL, 1);
    raptor_parser_set_option(r->parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
    raptor_parser_set_statement_handler(r->parser, r, on_statement);
    int failed =
        raptor_parser_parse_start(r->parser, base) ||
        raptor_parser_parse_chunk(r->parser, (const unsigned char *)bytes.ptr, bytes.len, 1);
    raptor_free_uri(base);
    if (failed && !r->errors)
        diag_say(r->diag, SEV_ERROR, r->path, 0, 0, "cannot be read as RDF");
    return failed || r->errors ? ST_SYNTAX : ST_OK;
}

Status triples_read(Triples *triples, const char *path, Diag *diag)
{
    if (triples->files.n >= FILES_MAX) {
        diag_say(diag, SEV_ERROR, path, 0, 0, "more than %d files", FILES_MAX);
        return ST_LIMIT;
    }
    VEC_ADD(triples->arena, &triples->files, arena_str(triples->arena, str_of(path)));
    Str bytes;
    TRY(file_read(path, FILE_BYTES_MAX, &bytes, diag));
    Reader r = {.triples = triples,
                .path = path,
                .diag = diag,
                .bytes = (char *)bytes.ptr,
                .file = (uint16_t)(triples->files.n - 1)};
    jmp_buf outer;
    memcpy(&outer, &triples->arena->exhausted, sizeof outer);
    Status status = parse(&r, bytes);
    memcpy(&triples->arena->exhausted, &outer, sizeof outer);
    reader_close(&r);
    if (r.exhausted)
        longjmp(outer, 1);
    return status;
}

/* ------------------------------------------------------------------------------------------- index
 */

static Term subject_of(const Triple *t) { return t->s; }
static Term predicate_of(const Triple *t) { return t->p; }
static Term object_of(const Triple *t) { return t->o; }

/* One stable counting-sort pass of positions by one of the terms. count: room for every term and
 * one more. */
static void sort_pass(const Triples *t, Term (*key)(const Triple *), const uint32_t *from,
                      uint32_t *to, uint32_t *count)
{
    memset(count, 0, (t->terms.n + 1) * sizeof *count);
    for (uint32_t i = 0; i < t->all.n; i++)
        count[key(&t->all.at[i]) + 1]++;
    for (uint32_t i = 0; i < t->terms.n; i++)
        count[i + 1] += count[i];
    for (uint32_t i = 0; i < t->all.n; i++)
        to[count[key(&t->all.at[from[i]])]++] = from[i];
}

void triples_index(Triples *t)
{
    uint32_t n = t->all.n;
    uint32_t *a = ARENA_ARRAY(t->arena, uint32_t, n + 1),
             *b = ARENA_ARRAY(t->arena, uint32_t, n + 1);
    uint32_t *count = ARENA_ARRAY(t->arena, uint32_t, t->terms.n + 2);
    for (uint32_t i = 0; i < n; i++)
        a[i] = i;
    sort_pass(t, predicate_of, a, b, count);
    sort_pass(t, subject_of, b, a, count);
    Triple *sorted = ARENA_ARRAY(t->arena, Triple, n + 1);
    for (uint32_t i = 0; i < n; i++)
        sorted[i] = t->all.at[a[i]];
    t->all.at = sorted;
    t->all.cap = n + 1;

    t->first_of_subject = ARENA_ARRAY(t->arena, uint32_t, t->terms.n + 2);
    for (uint32_t i = 0; i < n; i++)
        t->first_of_subject[sorted[i].s + 1]++;
    for (uint32_t i = 0; i <= t->terms.n; i++)
        t->first_of_subject[i + 1] += t->first_of_subject[i];

    for (uint32_t i = 0; i < n; i++)
        a[i] = i; /* sorted by subject already */
    sort_pass(t, object_of, a, b, count);
    sort_pass(t, predicate_of, b, a, count);
    t->by_object.at = a;
    t->by_object.n = n;
    t->by_object.cap = n + 1;
}

/* -------------------------------------------------------------------------------------------
 * look-ups */

Term triples_iri(const Triples *t, Str iri)
{
    char small[512];
    if (iri.len + 3 > sizeof small)
        return 0;
    small[0] = '0' + TERM_IRI;
    small[1] = small[2] = '\x01';
    memcpy(small + 3, iri.ptr, iri.len);
    const uint32_t *term = strmap_find(&t->index, (Str){small, iri.len + 3});
    return term ? *term : 0;
}

TripleSpan triples_about(const Triples *t, Term subject)
{
    if (!subject || subject >= t->terms.n)
        return (TripleSpan){t->all.at, 0};
    uint32_t first = t->first_of_subject[subject];
    return (TripleSpan){t->all.at + first, t->first_of_subject[subject + 1] - first};
}

TripleSpan triples_with(const Triples *t, Term subject, Term predicate)
{
    TripleSpan span = triples_about(t, subject);
    uint32_t low = 0, high = span.n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (span.at[mid].p < predicate)
            low = mid + 1;
        else
            high = mid;
    }
    uint32_t end = low;
    while (end < span.n && span.at[end].p == predicate)
        end++;
    return (TripleSpan){span.at + low, end - low};
}

/* The first position in by_object whose (predicate, object) is not below the given. */
static uint32_t lower_bound(const Triples *t, uint64_t key)
{
    uint32_t low = 0, high = t->by_object.n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        const Triple *x = &t->all.at[t->by_object.at[mid]];
        if (pair_key(x->p, x->o) < key)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

uint32_t triples_subjects(const Triples *t, Term predicate, Term object, const uint32_t **positions)
{
    uint64_t key = pair_key(predicate, object);
    uint32_t first = lower_bound(t, key);
    *positions = t->by_object.at + first;
    return predicate && object ? lower_bound(t, key + 1) - first : 0;
}

Term triples_value(const Triples *t, Term subject, Term predicate)
{
    TripleSpan span = triples_with(t, subject, predicate);
    return span.n ? span.at[0].o : 0;
}
