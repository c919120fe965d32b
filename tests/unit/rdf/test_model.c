#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "rdf/model.h"

#define XSD "http://www.w3.org/2001/XMLSchema#"

static TermInfo iri(const char *s) { return rdf_iri(str_of(s)); }

/* What a writer makes of the statements; the caller frees it. */
static char *written(const Statements *s, RdfFormat format)
{
    char *text;
    size_t n;
    FILE *stream = open_memstream(&text, &n);
    RdfWriter *writer;
    assert_int_equal(rdf_writer_open(&writer, format, stream, "test", NULL), ST_OK);
    rdf_writer_prefix(writer, "e", "http://e/");
    rdf_writer_add(writer, s, STR_LIT("http://e/graph"));
    assert_int_equal(rdf_writer_close(writer), ST_OK);
    fclose(stream);
    return text;
}

static void hard_terms(Statements *s)
{
    Arena *arena = s->arena;
    statements_add(s, iri("http://e/a b<>\"{}|^`\\"), iri("http://e/p"),
                   rdf_text(STR_LIT("quote \" slash \\ tab \t")));
    statements_add(s, iri("http://e/\xff"), iri("http://e/p"),
                   rdf_text(STR_LIT("bad \xff byte, NUL \0 in it")));
    statements_add(s, iri("http://e/s"), iri("http://e/cr"), rdf_text(STR_LIT("a\rb")));
    statements_add(s, iri("http://e/s"), iri("http://e/crlf"), rdf_text(STR_LIT("a\r\nb \"\"\"")));
    statements_add(s, iri("http://e/s"), iri("http://e/p"),
                   rdf_typed(STR_LIT("12"), STR_LIT(XSD "decimal")));
    statements_add(s, iri("http://e/s"), iri("http://e/p"), rdf_integer(arena, -12));
    statements_add(s, iri("http://e/s"), iri("http://e/p"), rdf_per_mille(arena, 950));
    statements_add(s, iri("http://e/s"), iri("http://e/p"), rdf_per_mille(arena, 1000));
    statements_add(s, iri("http://e/s"), iri("http://e/p"), rdf_true());
    statements_add(s, iri("http://e/s"), iri("http://e/p"),
                   rdf_typed(STR_LIT("2016-02"), STR_LIT(XSD "gYearMonth")));
    statements_add(s, iri("http://e/s"), iri("http://e/\xc3\xa9"),
                   rdf_text(STR_LIT("\xf0\x9f\x98\x80")));
    statements_add(s, iri("http://e/s"), iri("http://e/p"), rdf_text(STR_LIT("")));
    statements_sort(s);
}

/* Each statement of a file as "s p o^^type", sorted: the same for equal graphs. */
static void read_back(Arena *arena, const char *text, const char *ending, Statements *s)
{
    char path[64];
    snprintf(path, sizeof path, "/tmp/test_model_%ld%s", (long)getpid(), ending);
    FILE *file = fopen(path, "wb");
    fputs(text, file);
    fclose(file);
    Triples t;
    triples_init(&t, arena);
    assert_int_equal(triples_read(&t, path, NULL), ST_OK);
    unlink(path);
    *s = (Statements){.arena = arena};
    for (uint32_t i = 0; i < t.all.n; i++) {
        const Triple *x = &t.all.at[i];
        *VEC_PUSH(arena, &s->all) =
            (Statement){*term_info(&t, x->s), *term_info(&t, x->p), *term_info(&t, x->o)};
    }
    statements_sort(s);
}

static void every_format_carries_every_term(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena, 0);
    assert_false(ARENA_GUARD(&arena));
    Statements given = {.arena = &arena};
    hard_terms(&given);
    static const struct {
        RdfFormat format;
        const char *ending;
    } formats[] = {{RDF_TURTLE, ".ttl"}, {RDF_NTRIPLES, ".nt"}, {RDF_NQUADS, ".nq"}};
    for (int i = 0; i < 3; i++) {
        char *text = written(&given, formats[i].format);
        Statements back;
        read_back(&arena, text, formats[i].ending, &back);
        free(text);
        assert_int_equal(back.all.n, given.all.n);
        for (uint32_t k = 0; k < given.all.n; k++) {
            assert_true(str_eq(back.all.at[k].s.text, given.all.at[k].s.text));
            assert_true(str_eq(back.all.at[k].o.text, given.all.at[k].o.text));
            assert_true(str_eq(back.all.at[k].o.datatype, given.all.at[k].o.datatype));
        }
    }
    arena_free(&arena);
}

static void repetitive(Statements *s)
{
    statements_add(s, iri("b:b"), iri("p:p"), iri("o:o"));
    statements_add(s, iri("a:a"), iri("p:p"), iri("o:o"));
    statements_add(s, iri("b:b"), iri("p:p"), iri("o:o"));
    statements_add(s, iri("b:b"), iri("p:p"), rdf_text(STR_LIT("o:o")));
}

static void sorts_and_drops_repetitions(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena, 0);
    assert_false(ARENA_GUARD(&arena));
    Statements s = {.arena = &arena};
    repetitive(&s);
    statements_sort(&s);
    assert_int_equal(s.all.n, 3);
    assert_true(str_is(s.all.at[0].s.text, "a:a"));
    arena_free(&arena);
}

static void turtle_unites_graphs_and_forgets_order(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena, 0);
    assert_false(ARENA_GUARD(&arena));
    Statements s = {.arena = &arena};
    hard_terms(&s);
    char *once = written(&s, RDF_TURTLE);
    for (uint32_t i = 0; i < s.all.n / 2; i++) {
        Statement swapped = s.all.at[i];
        s.all.at[i] = s.all.at[s.all.n - 1 - i];
        s.all.at[s.all.n - 1 - i] = swapped;
    }
    Statement first = s.all.at[0];
    VEC_ADD(&arena, &s.all, first);
    char *again = written(&s, RDF_TURTLE);
    assert_string_equal(once, again);
    free(once);
    free(again);
    arena_free(&arena);
}

static void a_full_disk_is_reported_at_the_end(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena, 0);
    assert_false(ARENA_GUARD(&arena));
    Statements s = {.arena = &arena};
    hard_terms(&s);
    static const RdfFormat formats[] = {RDF_TURTLE, RDF_NTRIPLES};
    for (int i = 0; i < 2; i++) {
        FILE *full = fopen("/dev/full", "wb");
        if (!full)
            skip();
        setvbuf(full, NULL, _IONBF, 0);
        Diag diag = {0};
        RdfWriter *writer;
        assert_int_equal(rdf_writer_open(&writer, formats[i], full, "full", &diag), ST_OK);
        rdf_writer_add(writer, &s, STR_LIT(""));
        assert_int_equal(rdf_writer_close(writer), ST_IO);
        assert_int_equal(diag.errors, 1);
        fclose(full);
    }
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_carries_every_term),
        cmocka_unit_test(sorts_and_drops_repetitions),
        cmocka_unit_test(turtle_unites_graphs_and_forgets_order),
        cmocka_unit_test(a_full_disk_is_reported_at_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
