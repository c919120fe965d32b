#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "rdf/triples.h"

typedef struct Fixture {
    Arena arena;
    Triples triples;
    Diag diag;
    char path[64];
    uint32_t line; /* of the last message */
} Fixture;

static void keep(void *user, const Diagnostic *d)
{
    Fixture *f = user;
    f->line = d->line;
}

/* Read a text as a file with the given ending. */
static Status read_text(Fixture *f, const char *ending, const char *text)
{
    snprintf(f->path, sizeof f->path, "/tmp/test_triples_%ld%s", (long)getpid(), ending);
    FILE *file = fopen(f->path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
    Status status = triples_read(&f->triples, f->path, &f->diag);
    unlink(f->path);
    return status;
}

static int setup(void **state)
{
    Fixture *f = *state = calloc(1, sizeof *f);
    arena_init(&f->arena, 0);
    f->diag = (Diag){.sink = keep, .user = f};
    triples_init(&f->triples, &f->arena);
    return 0;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    arena_free(&f->arena);
    free(f);
    return 0;
}

#define GUARD(f) assert_false(ARENA_GUARD(&(f)->arena))

static void looks_up_by_subject_and_by_object(void **state)
{
    Fixture *f = *state;
    GUARD(f);
    assert_int_equal(
        read_text(f, ".ttl",
                  "@prefix e: <http://e/> .\ne:b e:p e:x , e:y .\ne:a e:p e:x ;\n e:q 5 .\n"),
        ST_OK);
    assert_int_equal(read_text(f, ".nt", "<http://e/a> <http://e/p> <http://e/z> .\n"), ST_OK);
    Triples *t = &f->triples;
    triples_index(t);
    Term a = triples_iri(t, STR_LIT("http://e/a")), p = triples_iri(t, STR_LIT("http://e/p"));
    assert_int_equal(triples_about(t, a).n, 3);
    TripleSpan span = triples_with(t, a, p);
    assert_int_equal(span.n, 2);
    assert_true(
        str_is(term_info(t, span.at[0].o)->text, "http://e/x")); /* in the order of reading */
    assert_int_equal(span.at[0].line, 4);                        /* where the statement ends */
    assert_int_equal(span.at[1].file, 1);
    const uint32_t *at;
    assert_int_equal(triples_subjects(t, p, triples_iri(t, STR_LIT("http://e/x")), &at), 2);
    assert_true(t->all.at[at[0]].s < t->all.at[at[1]].s);
    const TermInfo *five = term_info(t, triples_value(t, a, triples_iri(t, STR_LIT("http://e/q"))));
    assert_int_equal(five->kind, TERM_LITERAL);
    assert_true(str_is(five->datatype, "http://www.w3.org/2001/XMLSchema#integer"));
    assert_int_equal(triples_iri(t, STR_LIT("http://e/none")), 0);
    assert_int_equal(triples_about(t, 0).n, 0);
    assert_int_equal(triples_value(t, p, p), 0);
}

static void tells_terms_apart(void **state)
{
    Fixture *f = *state;
    GUARD(f);
    assert_int_equal(read_text(f, ".ttl",
                               "<s:s> <p:p> <a:a> , \"a:a\" , \"a:a\"@en , \"a:a\"^^<d:d> , "
                               "\"a:a\"^^<http://www.w3.org/2001/XMLSchema#string> .\n"),
                     ST_OK);
    triples_index(&f->triples);
    Term seen[8];
    TripleSpan span = triples_about(&f->triples, triples_iri(&f->triples, STR_LIT("s:s")));
    uint32_t n = 0;
    for (uint32_t i = 0; i < span.n; i++) {
        bool is_new = true;
        for (uint32_t j = 0; j < n; j++)
            is_new &= seen[j] != span.at[i].o;
        if (is_new)
            seen[n++] = span.at[i].o;
    }
    assert_int_equal(n, 4); /* a string of xsd:string is a plain string */
}

static void keeps_blank_nodes_of_two_files_apart(void **state)
{
    Fixture *f = *state;
    GUARD(f);
    assert_int_equal(read_text(f, ".ttl", "_:x <p:p> 1 .\n"), ST_OK);
    assert_int_equal(read_text(f, ".ttl", "_:x <p:p> 2 .\n"), ST_OK);
    triples_index(&f->triples);
    assert_int_not_equal(f->triples.all.at[0].s, f->triples.all.at[1].s);
}

static void reports_where_the_syntax_is_wrong(void **state)
{
    Fixture *f = *state;
    GUARD(f);
    assert_int_equal(read_text(f, ".ttl", "<a:a> <b:b> 1 .\n<a:a> <b:b> .\n"), ST_SYNTAX);
    assert_int_equal(f->line, 2);
    assert_int_equal(f->triples.all.n, 1);
    assert_int_equal(read_text(f, ".nt", "<a:a> <b:b> <c:c> .\n\nx\n"), ST_SYNTAX);
    assert_int_equal(f->line, 3);
    assert_int_equal(read_text(f, ".ttl", "nope:x nope:y 1 .\n"), ST_SYNTAX);
    assert_int_equal(triples_read(&f->triples, "/no/such/file.ttl", &f->diag), ST_IO);
}

static void gives_back_memory_when_the_arena_is_exhausted(void **state)
{
    Fixture *f = *state;
    Arena *arena = &f->arena;
    static char text[200000];
    for (size_t n = 0; n + 40 < sizeof text;)
        n += (size_t)snprintf(text + n, sizeof text - n, "<a:%zu> <b:b> %zu .\n", n, n);
    arena->limit = 500000;
    if (ARENA_GUARD(arena)) {
        unlink(f->path);
        return;
    }
    read_text(f, ".ttl", text);
    fail();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(looks_up_by_subject_and_by_object, setup, teardown),
        cmocka_unit_test_setup_teardown(tells_terms_apart, setup, teardown),
        cmocka_unit_test_setup_teardown(keeps_blank_nodes_of_two_files_apart, setup, teardown),
        cmocka_unit_test_setup_teardown(reports_where_the_syntax_is_wrong, setup, teardown),
        cmocka_unit_test_setup_teardown(gives_back_memory_when_the_arena_is_exhausted, setup,
                                        teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
