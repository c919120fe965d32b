#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "sitrep/sitrep.h"

/* Invented: the Falcon Brigade, Marwa, Colonel Haddad. */
static const char story[] =
    "Bomb kills twelve in Marwa\n\n"
    "MARWA, 3 March 2014 \xe2\x80\x94 A bombing killed at least 12 people in Marwa on Sunday. "
    "The Falcon Brigade claimed responsibility for the bombing. "
    "Russia denied that it had backed the Falcon Brigade.\n";

typedef struct Fixture {
    sitrep_knowledge *knowledge;
    sitrep_worker *worker;
    sitrep_article *article;
} Fixture;

static void count(void *user, const sitrep_diagnostic *d)
{
    *(size_t *)user += d->severity == SITREP_ERROR;
}

static int setup(void **state)
{
    Fixture *f = *state = calloc(1, sizeof *f);
    const char *paths[] = {SITREP_ONTOLOGY};
    sitrep_knowledge_load(&f->knowledge, paths, 1, NULL, NULL);
    if (!f->knowledge || sitrep_worker_new(&f->worker, f->knowledge, NULL) != SITREP_OK)
        return -1;
    return sitrep_read(f->worker, story, strlen(story), "folder/marwa.txt", &f->article, NULL,
                       NULL);
}

static int teardown(void **state)
{
    Fixture *f = *state;
    sitrep_article_free(f->article);
    sitrep_worker_free(f->worker);
    sitrep_knowledge_free(f->knowledge);
    free(f);
    return 0;
}

static char *graph(const Fixture *f, sitrep_format format, const sitrep_options *options)
{
    sitrep_writer *writer;
    char *bytes;
    size_t n;
    assert_int_equal(sitrep_writer_open_memory(&writer, &bytes, &n, format, options, NULL, NULL),
                     SITREP_OK);
    assert_int_equal(sitrep_writer_add(writer, f->article), SITREP_OK);
    assert_int_equal(sitrep_writer_close(writer), SITREP_OK);
    assert_int_equal(strlen(bytes), n);
    return bytes;
}

static void tells_what_an_article_says_of_itself(void **state)
{
    Fixture *f = *state;
    assert_string_equal(sitrep_article_id(f->article), "marwa");
    assert_string_equal(sitrep_article_path(f->article), "folder/marwa.txt");
    assert_string_equal(sitrep_article_date(f->article), "2014-03-03");
    assert_string_equal(sitrep_article_title(f->article), "Bomb kills twelve in Marwa");
    size_t bytes;
    assert_memory_equal(sitrep_article_text(f->article, &bytes), story, 20);
    assert_int_equal(strlen(sitrep_article_sha256(f->article)), 64);
    sitrep_span last = sitrep_article_sentence(f->article, sitrep_article_sentences(f->article));
    assert_true(last.begin < last.end && last.end < bytes); /* code points are fewer than bytes */
    assert_int_equal(sitrep_article_sentence(f->article, 0).end, 0);
    assert_int_equal(sitrep_article_sentence(f->article, 1000).end, 0);
}

static void lists_claims_with_their_evidence(void **state)
{
    Fixture *f = *state;
    bool toll = false, denied = false;
    sitrep_claim c;
    for (size_t i = 0; sitrep_article_claim(f->article, i, &c); i++) {
        assert_true(c.subject_span.begin < c.subject_span.end);
        assert_true(c.sentence >= 1 && c.sentence <= sitrep_article_sentences(f->article));
        if (strcmp(c.predicate_name, "killed") == 0) {
            toll = true;
            assert_string_equal(c.object, "12");
            assert_string_equal(c.object_datatype, "http://www.w3.org/2001/XMLSchema#integer");
            assert_true(c.at_least && c.direct);
        }
        denied |= strcmp(c.polarity, "negated") == 0 && !c.direct;
    }
    assert_true(toll);
    assert_true(denied);
    assert_false(sitrep_article_claim(f->article, sitrep_article_claims(f->article), &c));
}

static void writes_the_same_bytes_again(void **state)
{
    Fixture *f = *state;
    char *once = graph(f, SITREP_NQUADS, NULL);
    sitrep_article *first = f->article;
    assert_int_equal(
        sitrep_read(f->worker, story, strlen(story), "folder/marwa.txt", &f->article, NULL, NULL),
        SITREP_OK);
    sitrep_article_free(first);
    char *again = graph(f, SITREP_NQUADS, NULL);
    assert_string_equal(once, again);
    free(once);
    free(again);
}

static void keeps_to_its_options(void **state)
{
    Fixture *f = *state;
    sitrep_options none = {.evidence = SITREP_NONE, .base = "http://example.org/x#"};
    char *text = graph(f, SITREP_NTRIPLES, &none);
    assert_null(strstr(text, "ont#Claim"));
    assert_null(strstr(text, "ont#Sentence"));
    assert_non_null(strstr(text, "<http://example.org/x#"));
    assert_null(strstr(text, "w3id.org/sitrep/id/"));
    free(text);
    sitrep_options claims = {.evidence = SITREP_CLAIMS};
    char *some = graph(f, SITREP_NTRIPLES, &claims), *all = graph(f, SITREP_NTRIPLES, NULL);
    assert_non_null(strstr(some, "ont#Claim"));
    assert_true(strlen(some) < strlen(all));
    free(some);
    free(all);
    sitrep_worker *worker;
    assert_int_equal(sitrep_worker_new(&worker, f->knowledge, &(sitrep_options){.base = "no iri"}),
                     SITREP_USAGE);
    assert_null(worker);
    assert_int_equal(
        sitrep_worker_new(&worker, f->knowledge, &(sitrep_options){.date = "2014-13-01"}),
        SITREP_USAGE);
}

static void verifies_what_it_wrote_and_nothing_else(void **state)
{
    Fixture *f = *state;
    char article[64], path[64];
    snprintf(article, sizeof article, "/tmp/test_api_%ld.txt", (long)getpid());
    snprintf(path, sizeof path, "/tmp/test_api_%ld.nq", (long)getpid());
    char *text = graph(f, SITREP_NQUADS, NULL);
    const char *articles[] = {article};
    for (int tampered = 0; tampered < 2; tampered++) {
        FILE *file = fopen(article, "wb");
        fputs(story, file);
        if (tampered)
            fputs("One word more.\n", file);
        fclose(file);
        file = fopen(path, "wb");
        fputs(text, file);
        fclose(file);
        sitrep_verification v;
        size_t errors = 0;
        sitrep_status status = sitrep_verify(f->knowledge, path, articles, 1, &v, count, &errors);
        assert_int_equal(v.articles, 1);
        assert_int_equal(v.claims, sitrep_article_claims(f->article));
        assert_int_equal(status, tampered ? SITREP_INVALID : SITREP_OK);
        assert_int_equal(v.grounded, tampered ? 0 : v.claims);
        assert_int_equal(v.missing, tampered);
        assert_int_equal(errors > 0, tampered);
    }
    unlink(article);
    unlink(path);
    free(text);
}

static void refuses_what_is_no_text(void **state)
{
    Fixture *f = *state;
    sitrep_article *article;
    size_t errors = 0;
    assert_int_equal(sitrep_read(f->worker, "", 0, "empty.txt", &article, count, &errors),
                     SITREP_SYNTAX);
    assert_null(article);
    assert_int_equal(errors, 1);
    assert_int_equal(
        sitrep_read(f->worker, "\0\1\2\3\0\0\5\6\0\0", 10, "x.bin", &article, count, &errors),
        SITREP_SYNTAX);
    assert_int_equal(errors, 2);
}

static void leaves_no_file_behind_a_failure(void **state)
{
    Fixture *f = *state;
    sitrep_writer *writer;
    size_t errors = 0;
    assert_int_equal(
        sitrep_writer_open(&writer, "/no/such/folder/x.ttl", SITREP_TURTLE, NULL, count, &errors),
        SITREP_IO);
    assert_null(writer);
    assert_int_equal(errors, 1);
    char path[64];
    snprintf(path, sizeof path, "/tmp/test_api_%ld.ttl", (long)getpid());
    assert_int_equal(sitrep_writer_open(&writer, path, SITREP_TURTLE, NULL, NULL, NULL), SITREP_OK);
    sitrep_writer_add(writer, f->article);
    sitrep_writer_abort(writer);
    assert_int_not_equal(access(path, F_OK), 0);
}

static void explains_a_sentence(void **state)
{
    Fixture *f = *state;
    char *text;
    size_t n;
    FILE *out = open_memstream(&text, &n);
    assert_int_equal(sitrep_explain(f->article, 0, NULL, out), SITREP_OK);
    assert_int_equal(sitrep_explain(f->article, 1000, NULL, out), SITREP_NOTFOUND);
    assert_int_equal(sitrep_explain(f->article, 0, "no-such-rule", out), SITREP_NOTFOUND);
    fclose(out);
    assert_non_null(strstr(text, "tokens"));
    assert_non_null(strstr(text, "claims"));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_what_an_article_says_of_itself),
        cmocka_unit_test(lists_claims_with_their_evidence),
        cmocka_unit_test(writes_the_same_bytes_again),
        cmocka_unit_test(keeps_to_its_options),
        cmocka_unit_test(verifies_what_it_wrote_and_nothing_else),
        cmocka_unit_test(refuses_what_is_no_text),
        cmocka_unit_test(leaves_no_file_behind_a_failure),
        cmocka_unit_test(explains_a_sentence),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
