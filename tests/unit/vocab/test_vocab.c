#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vocab/vocab.h"

static ClassId c(const Vocab *v, const char *name) { return vocab_class(v, str_of(name)); }
static const PropInfo *p(const Vocab *v, const char *name)
{
    return &v->props[vocab_prop(v, str_of(name))];
}

static void reads_the_ontology(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena, 0);
    assert_false(ARENA_GUARD(&arena));
    Triples t;
    triples_init(&t, &arena);
    assert_int_equal(triples_read(&t, SITREP_ONTOLOGY "/sitrep.ttl", NULL), ST_OK);
    triples_index(&t);
    Vocab vocab, *v = &vocab;
    assert_int_equal(vocab_load(v, &t, &arena, NULL), ST_OK);

    /* Classes: all ancestors, by every parent. */
    assert_true(vocab_is(v, c(v, "SuicideBombing"), C_ATTACK));
    assert_true(vocab_is(v, c(v, "State"), C_GROUP));
    assert_true(vocab_is(v, c(v, "State"), C_PLACE));
    assert_false(vocab_is(v, c(v, "Population"), C_GROUP));
    assert_false(vocab_is(v, 0, C_AGENT));
    assert_int_equal(v->classes[c(v, "Bombing")].parent, c(v, "Attack"));
    assert_true(v->classes[c(v, "SuicideBombing")].depth > v->classes[c(v, "Bombing")].depth);
    assert_int_equal(vocab_class_of_iri(v, STR_LIT(NS_SIT "Talks")), c(v, "Talks"));
    assert_int_equal(vocab_class_of_iri(v, STR_LIT("http://other/Talks")), 0);

    /* Properties. */
    assert_int_equal(p(v, "fights")->parent, vocab_prop(v, STR_LIT("opposes")));
    assert_int_equal(p(v, "backedBy")->inverse, vocab_prop(v, STR_LIT("backs")));
    assert_int_equal(p(v, "backs")->inverse, vocab_prop(v, STR_LIT("backedBy")));
    assert_true(p(v, "alliedWith")->symmetric);
    assert_true(p(v, "killed")->literal);
    assert_false(p(v, "victim")->literal);
    assert_int_equal(p(v, "leads")->domain, c(v, "Person"));

    /* A union: no one class, but a set. */
    assert_int_equal(p(v, "victim")->range, 0);
    assert_true(vocab_fits(v, p(v, "victim")->ranges, c(v, "Population")));
    assert_false(vocab_fits(v, p(v, "victim")->ranges, c(v, "City")));
    assert_true(vocab_fits(v, p(v, "claimedBy")->domains, c(v, "Shelling")));
    assert_false(vocab_fits(v, p(v, "claimedBy")->domains, c(v, "Talks")));
    arena_free(&arena);
}

static void refuses_to_go_on_without_an_ontology(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena, 0);
    assert_false(ARENA_GUARD(&arena));
    Triples t;
    triples_init(&t, &arena);
    triples_index(&t);
    Vocab vocab;
    Diag diag = {0};
    assert_int_equal(vocab_load(&vocab, &t, &arena, &diag), ST_INVALID);
    assert_int_equal(diag.errors, 1);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_ontology),
        cmocka_unit_test(refuses_to_go_on_without_an_ontology),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
