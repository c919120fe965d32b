#include "fixture.h"

static void surnames_join_full_names(void **state)
{
    Fixture *f = *state;
    const Discourse *d = read_article(f, "The spokesman Harun Belkasi spoke in Geneva. Belkasi said that the talks had failed.");
    assert_true(same(d, "Harun Belkasi", "Belkasi"));
    NodeId id = called(d, "Belkasi");
    assert_true(str_is(d->nodes.at[id].label, "Harun Belkasi"));
    assert_true(str_is(d->nodes.at[id].local, "person-harun-belkasi"));
}

static void a_shared_surname_stays_open(void **state)
{
    Fixture *f = *state;
    const Discourse *d = read_article(f, "President Harun Belkasi met General Omar Belkasi. Mr. Belkasi said little.");
    assert_int_not_equal(called(d, "Harun Belkasi"), called(d, "Omar Belkasi"));
    assert_false(same(d, "Harun Belkasi", "Belkasi"));
    assert_false(same(d, "Omar Belkasi", "Belkasi"));
}

static void acronyms_join_what_introduced_them(void **state)
{
    Fixture *f = *state;
    const Discourse *d = read_article(f, "The Northern Liberation Front (NLF) attacked a barracks. The NLF said it would go on.");
    assert_true(same(d, "Northern Liberation Front", "NLF"));
}

static void known_entities_keep_their_iri(void **state)
{
    Fixture *f = *state;
    const Discourse *d = read_article(f, "Troops entered Damascus. Syria denied it.");
    NodeId id = called(d, "Syria");
    assert_int_not_equal(id, 0);
    assert_true(str_is(d->nodes.at[id].local, "state-syria"));
    assert_int_equal(d->nodes.at[id].cls2, f->knowledge->vocab.known[C_PLACE]);
}

static void the_same_text_gives_the_same_nodes(void **state)
{
    Fixture *f = *state;
    const char *text = "Gunmen attacked a bus in Kabul on Friday. The gunmen killed 12 people.";
    const Discourse *d = read_article(f, text);
    char first[64][96];
    uint32_t n = d->nodes.n;
    assert_true(n > 1 && n < 64);
    for (NodeId id = 1; id < n; id++)
        snprintf(first[id], sizeof first[id], STR_FMT, STR_ARG(d->nodes.at[id].local));
    d = read_article(f, text);
    assert_int_equal(d->nodes.n, n);
    for (NodeId id = 1; id < n; id++)
        assert_true(str_is(d->nodes.at[id].local, first[id]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(surnames_join_full_names),    cmocka_unit_test(a_shared_surname_stays_open),
        cmocka_unit_test(acronyms_join_what_introduced_them), cmocka_unit_test(known_entities_keep_their_iri),
        cmocka_unit_test(the_same_text_gives_the_same_nodes),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
