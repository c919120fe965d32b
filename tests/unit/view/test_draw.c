#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "view/picture.h"

/* Two articles: one asserts that A opposes B, the other denies it; one cites who says that A is
 * allied with C; B's link with C is denied, D's help for A is planned; an attack has two tolls. */
static const char graph[] =
    "@prefix sit: <https://w3id.org/sitrep/ont#> . @prefix x: <http://example.org/> .\n"
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: "
    "<http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix dcterms: <http://purl.org/dc/terms/> . @prefix xsd: "
    "<http://www.w3.org/2001/XMLSchema#> .\n"
    "x:a a sit:ArmedGroup ; rdfs:label \"Alpha <b> & \\\"co\\\"\" ; skos:altLabel \"The Alphas\" "
    ".\n"
    "x:b a sit:State ; rdfs:label \"Beta\" . x:c a sit:Person ; rdfs:label \"Gamma\" .\n"
    "x:d a sit:State ; rdfs:label \"Delta\\u202e\" .\n"
    "x:e a sit:Bombing ; rdfs:label \"blast\" ; sit:date \"2016-02-01\"^^xsd:date ; "
    "sit:perpetrator x:a .\n"
    "x:one a sit:Article ; dcterms:title \"One\" ; dcterms:date \"2016-02-02\"^^xsd:date .\n"
    "x:two a sit:Article ; dcterms:title \"Two\" ; dcterms:date \"2017-02-02\"^^xsd:date .\n"
    "x:one_s0-20 a sit:Sentence ; sit:inArticle x:one ; sit:begin 0 ; sit:end 20 ; sit:text "
    "\"Alpha fights Beta.\" .\n"
    "x:two_s0-20 a sit:Sentence ; sit:inArticle x:two ; sit:begin 0 ; sit:end 20 ; sit:text \"No "
    "fight.\" .\n"
    "x:one_m0-5 a sit:Mention ; sit:begin 0 ; sit:end 5 ; sit:refersTo x:a ; sit:mentionKind "
    "sit:name .\n"
    "x:c1 a sit:Claim ; rdf:subject x:a ; rdf:predicate sit:fights ; rdf:object x:b ; "
    "sit:inSentence x:one_s0-20 ;\n"
    "  sit:polarity sit:asserted ; sit:modality sit:actual ; sit:confidence 0.95 ; "
    "sit:subjectMention x:one_m0-5 .\n"
    "x:c2 a sit:Claim ; rdf:subject x:a ; rdf:predicate sit:fights ; rdf:object x:b ; "
    "sit:inSentence x:two_s0-20 ;\n"
    "  sit:polarity sit:negated ; sit:modality sit:actual ; sit:confidence 0.9 .\n"
    "x:c3 a sit:Claim ; rdf:subject x:c ; rdf:predicate sit:alliedWith ; rdf:object x:a ; "
    "sit:inSentence x:one_s0-20 ;\n"
    "  sit:polarity sit:asserted ; sit:modality sit:actual ; sit:confidence 0.9 ; sit:attributedTo "
    "x:b .\n"
    "x:c4 a sit:Claim ; rdf:subject x:b ; rdf:predicate sit:backedBy ; rdf:object x:c ; "
    "sit:inSentence x:two_s0-20 ;\n"
    "  sit:polarity sit:negated ; sit:modality sit:actual ; sit:confidence 0.9 .\n"
    "x:c5 a sit:Claim ; rdf:subject x:a ; rdf:predicate sit:backedBy ; rdf:object x:d ; "
    "sit:inSentence x:two_s0-20 ;\n"
    "  sit:polarity sit:asserted ; sit:modality sit:planned ; sit:confidence 0.9 .\n"
    "x:c6 a sit:Claim ; rdf:subject x:e ; rdf:predicate sit:killed ; rdf:object 12 ; "
    "sit:inSentence x:one_s0-20 ;\n"
    "  sit:polarity sit:asserted ; sit:modality sit:actual ; sit:confidence 0.9 .\n"
    "x:c7 a sit:Claim ; rdf:subject x:e ; rdf:predicate sit:killed ; rdf:object 1500 ; "
    "sit:inSentence x:two_s0-20 ;\n"
    "  sit:polarity sit:asserted ; sit:modality sit:actual ; sit:confidence 0.9 ; sit:atLeast true "
    ".\n";

typedef struct Fixture {
    Arena arena;
    Triples ontology, triples;
    Vocab vocab;
    Dossier dossier;
    Picture picture;
    Diag diag;
} Fixture;

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    char path[64];
    snprintf(path, sizeof path, "/tmp/test_draw_%ld.ttl", (long)getpid());
    FILE *file = fopen(path, "wb");
    if (!f || !file)
        return 1;
    fputs(graph, file);
    fclose(file);
    arena_init(&f->arena, 0);
    if (ARENA_GUARD(&f->arena))
        return 1;
    triples_init(&f->ontology, &f->arena);
    triples_init(&f->triples, &f->arena);
    Status status = triples_read(&f->ontology, SITREP_ONTOLOGY "/sitrep.ttl", &f->diag);
    triples_index(&f->ontology);
    if (status == ST_OK)
        status = vocab_load(&f->vocab, &f->ontology, &f->arena, &f->diag);
    if (status == ST_OK)
        status = triples_read(&f->triples, path, &f->diag);
    unlink(path);
    triples_index(&f->triples);
    dossier_make(&f->dossier, &f->triples, &f->vocab, &f->arena);
    *state = f;
    return status != ST_OK;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    arena_free(&f->arena);
    free(f);
    return 0;
}

static Status choose(Fixture *f, const DrawOptions *options)
{
    return picture_choose(&f->picture, &f->dossier, options, &f->diag);
}

static uint32_t node(Fixture *f, const char *name)
{
    return dossier_find(&f->dossier, str_of(name));
}

static const PictureEdge *edge(Fixture *f, const char *from, const char *to)
{
    for (uint32_t i = 0; i < f->picture.edges.n; i++) {
        const PictureEdge *e = &f->picture.edges.at[i];
        bool straight = e->from == node(f, from) && e->to == node(f, to);
        if (e->kept &&
            (straight || (e->symmetric && e->to == node(f, from) && e->from == node(f, to))))
            return e;
    }
    return NULL;
}

static char *dot_of(Fixture *f)
{
    char *text = NULL;
    size_t n = 0;
    FILE *out = open_memstream(&text, &n);
    picture_dot(&f->picture, "dot", true, out);
    fclose(out);
    return text;
}

static void dossier_holds_the_graph(void **state)
{
    Fixture *f = *state;
    const Dossier *d = &f->dossier;
    assert_int_equal(d->articles.n, 3);
    assert_int_equal(d->sentences.n, 3);
    assert_int_equal(d->mentions.n, 2);
    assert_int_equal(d->nodes.n, 6);
    assert_int_equal(d->claims.n, 10); /* seven claims, and two facts without a claim */
    assert_true(str_is(d->articles.at[1].title, "One"));
    assert_int_equal(d->mentions.at[1].article, 1);
    assert_int_equal(d->mentions.at[1].node, node(f, "the alphas"));
    assert_true(d->nodes.at[node(f, "blast")].event);
    assert_true(str_is(d->nodes.at[node(f, "blast")].date, "2016-02-01"));
    assert_int_equal(node(f, "nobody"), 0);
    assert_int_equal(node(f, "lph"), node(f, "The Alphas"));
}

static void statuses_are_told_apart(void **state)
{
    Fixture *f = *state;
    assert_int_equal(choose(f, &(DrawOptions){0}), ST_OK);
    assert_int_equal(edge(f, "The Alphas", "Beta")->status, FACT_DISPUTED);
    assert_int_equal(edge(f, "The Alphas", "Beta")->claims, 2);
    assert_int_equal(edge(f, "The Alphas", "Gamma")->status, FACT_CLAIMED);
    assert_int_equal(edge(f, "Beta", "Gamma")->status, FACT_DENIED);
    assert_int_equal(edge(f, "The Alphas", "Delta")->status, FACT_UNREAL);
    assert_int_equal(edge(f, "blast", "The Alphas")->status, FACT_ASSERTED);
    assert_int_equal(f->picture.n_kept, 5);
    assert_true(str_is(event_toll(&f->picture, node(f, "blast")), "12\u20131,500+ killed"));
}

static void filters_filter(void **state)
{
    Fixture *f = *state;
    assert_int_equal(choose(f, &(DrawOptions){.only = STR_LIT("opposes,alliedWith")}), ST_OK);
    assert_non_null(edge(f, "The Alphas", "Beta"));
    assert_null(edge(f, "Beta", "Gamma"));
    assert_int_equal(choose(f, &(DrawOptions){.min_sources = 2}), ST_OK);
    assert_int_equal(f->picture.n_edges, 1);
    assert_int_equal(choose(f, &(DrawOptions){.no_events = true}), ST_OK);
    assert_null(edge(f, "blast", "The Alphas"));
    assert_int_equal(choose(f, &(DrawOptions){.classes = STR_LIT("Group")}), ST_OK);
    assert_null(edge(f, "Beta", "Gamma"));
    assert_non_null(edge(f, "The Alphas", "Delta"));
    assert_int_equal(choose(f, &(DrawOptions){.since = STR_LIT("2017")}), ST_OK);
    assert_int_equal(edge(f, "The Alphas", "Beta")->status, FACT_DENIED);
    assert_null(edge(f, "The Alphas", "Gamma"));
    assert_int_equal(choose(f, &(DrawOptions){.until = STR_LIT("2016-12")}), ST_OK);
    assert_null(edge(f, "Beta", "Gamma"));
    assert_int_equal(choose(f, &(DrawOptions){.around = STR_LIT("delta")}), ST_OK);
    assert_int_equal(f->picture.n_kept, 2);
    assert_int_equal(choose(f, &(DrawOptions){.around = STR_LIT("delta"), .depth = 2}), ST_OK);
    assert_int_equal(f->picture.n_kept, 5);
    assert_int_equal(choose(f, &(DrawOptions){.view = DRAW_ALLIANCES}), ST_OK);
    assert_int_equal(f->picture.n_edges, 4);
    assert_int_equal(choose(f, &(DrawOptions){.view = DRAW_ATTACKS}), ST_OK);
    assert_int_equal(f->picture.n_edges, 1);
}

static void what_makes_no_sense_is_said(void **state)
{
    Fixture *f = *state;
    assert_int_equal(choose(f, &(DrawOptions){.only = STR_LIT("nothing")}), ST_USAGE);
    assert_int_equal(choose(f, &(DrawOptions){.classes = STR_LIT("Nothing")}), ST_USAGE);
    assert_int_equal(choose(f, &(DrawOptions){.around = STR_LIT("nobody")}), ST_NOTFOUND);
    DrawOptions layout = {.layout = STR_LIT("nothing")};
    assert_int_equal(draw_write(&f->dossier, &layout, DRAW_SVG, stdout, &f->diag), ST_USAGE);
}

static void best_connected_are_kept_and_the_rest_told(void **state)
{
    Fixture *f = *state;
    assert_int_equal(choose(f, &(DrawOptions){.most = 3}), ST_OK);
    assert_true(f->picture.nodes[node(f, "The Alphas")].kept);
    assert_int_equal(f->picture.n_kept, 3);
    char *text = dot_of(f);
    assert_non_null(strstr(text, "Shown are the 3 best connected of 5"));
    free(text);
}

static void text_is_only_text(void **state)
{
    Fixture *f = *state;
    DrawOptions options = {.report = STR_LIT("r.html?a=1&b"), .title = STR_LIT("<T> & \"t\"\\")};
    assert_int_equal(choose(f, &options), ST_OK);
    char *text = dot_of(f);
    assert_non_null(strstr(text, "Alpha &lt;b&gt; &amp; &quot;co&quot;"));
    assert_null(strstr(text, "<b> &"));
    assert_null(strstr(text, "\xe2\x80\xae"));
    assert_non_null(strstr(text, "&lt;T&gt; &amp; &quot;t&quot;\\"));
    assert_non_null(strstr(text, "URL=\"r.html?a=1&amp;b#claim:c1\""));
    assert_non_null(strstr(text, "Alpha fights Beta."));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(dossier_holds_the_graph, setup, teardown),
        cmocka_unit_test_setup_teardown(statuses_are_told_apart, setup, teardown),
        cmocka_unit_test_setup_teardown(filters_filter, setup, teardown),
        cmocka_unit_test_setup_teardown(what_makes_no_sense_is_said, setup, teardown),
        cmocka_unit_test_setup_teardown(best_connected_are_kept_and_the_rest_told, setup, teardown),
        cmocka_unit_test_setup_teardown(text_is_only_text, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
