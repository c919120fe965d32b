#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "sitrep/sitrep.h"

/* Articles' graphs, written as build would, cut down to what merging looks at. */
#define HEAD                                                                                                               \
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ." \
    "@prefix dcterms: <http://purl.org/dc/terms/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."                    \
    "@prefix sit: <https://w3id.org/sitrep/ont#> . @prefix sid: <https://w3id.org/sitrep/id/> ."                           \
    "@prefix art: <https://w3id.org/sitrep/id/article/> .\n"
#define ARTICLE(name, digest, day)                                                                                 \
    "art:" name "-" digest " a sit:Article ; dcterms:date \"" day "\"^^xsd:date .\n"                             \
    "art:" name "-" digest "_s0-20 a sit:Sentence ; sit:begin 0 ; sit:end 20 ; sit:text \"Twenty letters here.\" ; " \
    "sit:inArticle art:" name "-" digest " .\n"
#define CLAIM(article, id, s, p, o)                                                                       \
    "art:" article "_c0-" id " a sit:Claim ; rdf:subject " s " ; rdf:predicate " p " ; rdf:object " o " ; " \
    "sit:inSentence art:" article "_s0-20 ; sit:polarity sit:asserted ; sit:modality sit:actual .\n"      \
    s " " p " " o " .\n"

typedef struct Fixture {
    sitrep_knowledge *knowledge;
    char *text; /* of the last merge */
} Fixture;

static int setup(void **state)
{
    static const char *const paths[] = {SITREP_ONTOLOGY};
    Fixture *f = calloc(1, sizeof *f);
    *state = f;
    sitrep_knowledge_load(&f->knowledge, paths, 1, NULL, NULL);
    return f->knowledge ? 0 : -1;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    sitrep_knowledge_free(f->knowledge);
    free(f->text);
    free(f);
    return 0;
}

static char *contents(const char *path)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    long n = ftell(file);
    rewind(file);
    char *text = calloc(1, (size_t)n + 1);
    assert_int_equal(fread(text, 1, (size_t)n, file), n);
    fclose(file);
    return text;
}

/* Merge graphs given as text; the result as N-Triples in f->text. */
static sitrep_merge_result merge(Fixture *f, const char *const *graphs, size_t n, const char *decisions)
{
    char paths[8][64], out[64], decided[64];
    const char *list[8];
    for (size_t i = 0; i <= n; i++) {
        char *path = i < n ? paths[i] : decided;
        snprintf(path, 64, "test-merge-%ld-%zu.ttl", (long)getpid(), i);
        FILE *file = fopen(path, "wb");
        fputs(HEAD, file);
        fputs(i < n ? graphs[i] : decisions ? decisions : "", file);
        fclose(file);
        list[i] = path;
    }
    snprintf(out, sizeof out, "test-merge-%ld.nt", (long)getpid());
    sitrep_merge_options options = {.decisions = decisions ? decided : NULL};
    sitrep_merge_result result;
    assert_int_equal(sitrep_merge(f->knowledge, list, n, out, SITREP_NTRIPLES, &options, &result, NULL, NULL), SITREP_OK);
    free(f->text);
    f->text = contents(out);
    for (size_t i = 0; i <= n; i++)
        remove(i < n ? paths[i] : decided);
    remove(out);
    return result;
}

static bool says(const Fixture *f, const char *text) { return strstr(f->text, text) != NULL; }

#define ALI(digest) "sid:person-mohammed-ali a sit:Person ; rdfs:label \"Mohammed Ali\" .\n"

static void two_of_one_name(void **state)
{
    static const char *const graphs[] = {
        ARTICLE("a", "aaaaaaaaaaaa", "2015-01-01") ALI("") "sid:state-egypt a sit:State , sit:Place ; rdfs:label \"Egypt\" .\n"
            CLAIM("a-aaaaaaaaaaaa", "1", "sid:person-mohammed-ali", "sit:represents", "sid:state-egypt"),
        ARTICLE("b", "bbbbbbbbbbbb", "2015-01-02") ALI("") "sid:state-kenya a sit:State , sit:Place ; rdfs:label \"Kenya\" .\n"
            CLAIM("b-bbbbbbbbbbbb", "1", "sid:person-mohammed-ali", "sit:represents", "sid:state-kenya"),
        ARTICLE("c", "cccccccccccc", "2015-01-03") ALI("") "sid:state-kenya a sit:State , sit:Place ; rdfs:label \"Kenya\" .\n"
            CLAIM("c-cccccccccccc", "1", "sid:person-mohammed-ali", "sit:represents", "sid:state-kenya"),
    };
    merge(*state, graphs, 3, NULL);
    /* Kenya's, of whom two articles speak, keeps the name's IRI. */
    assert_true(says(*state, "person-mohammed-ali> <https://w3id.org/sitrep/ont#represents> <https://w3id.org/sitrep/id/state-kenya>"));
    assert_true(says(*state, "person-mohammed-ali-aaaaaaaaaa> <https://w3id.org/sitrep/ont#represents> <https://w3id.org/sitrep/id/state-egypt>"));
    assert_false(says(*state, "person-mohammed-ali> <https://w3id.org/sitrep/ont#represents> <https://w3id.org/sitrep/id/state-egypt>"));
}

static void spelling_needs_no_contradiction(void **state)
{
    static const char *const same[] = {
        ARTICLE("a", "aaaaaaaaaaaa", "2015-01-01") "sid:place-qasr-sayyida a sit:City ; rdfs:label \"Qasr Sayyida\" .\n"
            CLAIM("a-aaaaaaaaaaaa", "1", "sid:place-qasr-sayyida", "sit:locatedIn", "sid:state-syria")
            "sid:state-syria a sit:State , sit:Place ; rdfs:label \"Syria\" .\n",
        ARTICLE("b", "bbbbbbbbbbbb", "2015-01-02") "sid:place-kasr-sayeda a sit:City ; rdfs:label \"Kasr Sayeda\" .\n"
            CLAIM("b-bbbbbbbbbbbb", "1", "sid:place-kasr-sayeda", "sit:locatedIn", "sid:state-syria")
            "sid:state-syria a sit:State , sit:Place ; rdfs:label \"Syria\" .\n",
    };
    const char *other[] = {same[0], ARTICLE("b", "bbbbbbbbbbbb", "2015-01-02") "sid:place-kasr-sayeda a sit:City ; rdfs:label \"Kasr Sayeda\" .\n"
            CLAIM("b-bbbbbbbbbbbb", "1", "sid:place-kasr-sayeda", "sit:locatedIn", "sid:state-libya")
            "sid:state-libya a sit:State , sit:Place ; rdfs:label \"Libya\" .\n"};
    assert_int_equal(merge(*state, same, 2, NULL).entities_joined, 1);
    assert_true(says(*state, "\"spelling\""));
    assert_int_equal(merge(*state, other, 2, NULL).entities_joined, 0);
}

#define BOMBING(name, digest, day, toll)                                                                            \
    ARTICLE(name, digest, day)                                                                                      \
    "sid:event-" digest "-bombing-0 a sit:Bombing ; rdfs:label \"bombing\" .\n"                                     \
    "sid:place-mosul-iq a sit:City ; rdfs:label \"Mosul\" .\n"                                                      \
    "sid:group-islamic-state a sit:ArmedGroup ; rdfs:label \"Islamic State\" .\n"                                   \
    CLAIM(name "-" digest "aa", "1", "sid:event-" digest "-bombing-0", "sit:location", "sid:place-mosul-iq")       \
    CLAIM(name "-" digest "aa", "2", "sid:event-" digest "-bombing-0", "sit:date", "\"" day "\"^^xsd:date")       \
    CLAIM(name "-" digest "aa", "3", "sid:event-" digest "-bombing-0", "sit:killed", toll)                         \
    CLAIM(name "-" digest "aa", "4", "sid:event-" digest "-bombing-0", "sit:claimedBy", "sid:group-islamic-state")
#undef ARTICLE
#define ARTICLE(name, digest, day)                                                                                     \
    "art:" name "-" digest "aa a sit:Article ; dcterms:date \"" day "\"^^xsd:date .\n"                               \
    "art:" name "-" digest "aa_s0-20 a sit:Sentence ; sit:begin 0 ; sit:end 20 ; sit:text \"Twenty letters here.\" ; " \
    "sit:inArticle art:" name "-" digest "aa .\n"

static void tolls_side_by_side(void **state)
{
    static const char *const graphs[] = {BOMBING("a", "aaaaaaaaaa", "2015-03-04", "17"),
                                         BOMBING("b", "bbbbbbbbbb", "2015-03-04", "23")};
    sitrep_merge_result result = merge(*state, graphs, 2, NULL);
    assert_int_equal(result.events_joined, 1);
    assert_true(says(*state, "bombing-0> <https://w3id.org/sitrep/ont#killed> \"17\""));
    assert_true(says(*state, "bombing-0> <https://w3id.org/sitrep/ont#killed> \"23\""));
    assert_true(says(*state, "ont#lowest> \"17\""));
    assert_true(says(*state, "ont#highest> \"23\""));
    assert_true(says(*state, "ont#sourceCount> \"2\""));
    assert_true(says(*state, "aaaaaaaaaa-bombing-0> <http://www.w3.org/2002/07/owl#sameAs> <https://w3id.org/sitrep/id/event-bbbbbbbbbb-bombing-0>"));
}

static void another_day_is_another_event(void **state)
{
    static const char *const graphs[] = {BOMBING("a", "aaaaaaaaaa", "2015-03-04", "17"),
                                         BOMBING("b", "bbbbbbbbbb", "2015-03-25", "17")};
    assert_int_equal(merge(*state, graphs, 2, NULL).events_joined, 0);
}

static void decisions_are_obeyed(void **state)
{
    static const char *const one[] = {BOMBING("a", "aaaaaaaaaa", "2015-03-04", "17"),
                                      BOMBING("b", "bbbbbbbbbb", "2015-03-04", "23")};
    static const char *const two[] = {BOMBING("a", "aaaaaaaaaa", "2015-03-04", "17"),
                                      BOMBING("b", "bbbbbbbbbb", "2015-03-25", "17")};
    assert_int_equal(merge(*state, one, 2, "sid:event-bbbbbbbbbb-bombing-0 <http://www.w3.org/2002/07/owl#differentFrom> "
                                           "sid:event-aaaaaaaaaa-bombing-0 .").events_joined, 0);
    assert_true(says(*state, "owl#differentFrom>"));
    assert_int_equal(merge(*state, two, 2, "sid:event-bbbbbbbbbb-bombing-0 <http://www.w3.org/2002/07/owl#sameAs> "
                                           "sid:event-aaaaaaaaaa-bombing-0 .").events_joined, 1);
    assert_true(says(*state, "ont#decided>"));
}

static void bad_input(void **state)
{
    Fixture *f = *state;
    static const char *const missing[] = {"no such graph.nt"};
    sitrep_merge_options blocks = {.blocks = true};
    assert_int_equal(sitrep_merge(f->knowledge, missing, 1, NULL, SITREP_TURTLE, NULL, NULL, NULL, NULL), SITREP_IO);
    assert_int_equal(sitrep_merge(f->knowledge, missing, 1, NULL, (sitrep_format)9, NULL, NULL, NULL, NULL), SITREP_USAGE);
    assert_int_equal(sitrep_merge(f->knowledge, missing, 1, "x.ttl", SITREP_TURTLE, &blocks, NULL, NULL, NULL), SITREP_USAGE);
}

static void nothing_to_merge(void **state)
{
    static const char *const graphs[] = {""};
    sitrep_merge_result result = merge(*state, graphs, 1, NULL);
    assert_int_equal(result.articles, 0);
    assert_int_equal(result.written, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_of_one_name),     cmocka_unit_test(spelling_needs_no_contradiction),
        cmocka_unit_test(tolls_side_by_side),  cmocka_unit_test(another_day_is_another_event),
        cmocka_unit_test(decisions_are_obeyed), cmocka_unit_test(bad_input),
        cmocka_unit_test(nothing_to_merge),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
