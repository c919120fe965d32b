#include "fixture.h"

static void definite_descriptions_take_up_earlier_ones(void **state)
{
    Fixture *f = *state;
    read_article(f, "Three masked gunmen stormed a hotel in Kabul. The gunmen fired at guests.");
    assert_int_not_equal(mention_of(f, "gunmen", 0), 0);
    assert_int_equal(mention_of(f, "masked gunmen", 0), mention_of(f, "gunmen", 0));
}

static void other_words_for_the_only_attackers(void **state)
{
    Fixture *f = *state;
    read_article(f, "Two gunmen stormed a hotel in Kabul. The attackers fired at guests.");
    assert_int_not_equal(mention_of(f, "attackers", 0), 0);
    assert_int_equal(mention_of(f, "gunmen", 0), mention_of(f, "attackers", 0));
}

static void a_states_organs_are_one_each(void **state)
{
    Fixture *f = *state;
    const Discourse *d = read_article(f, "The Syrian government denied it. Syria's government blamed the rebels. Syrian troops left.");
    NodeId id = called(d, "Syrian government");
    assert_int_not_equal(id, 0);
    assert_true(str_is(d->nodes.at[id].local, "government-of-syria"));
    assert_int_equal(id, called(d, "government of Syria"));
    NodeId troops = called(d, "Syrian troops");
    assert_int_not_equal(troops, 0);
    assert_true(str_is(d->nodes.at[troops].local, "security-force-of-syria"));
}

static void the_city_of_is_the_city(void **state)
{
    Fixture *f = *state;
    const Discourse *d = read_article(f, "A bomb exploded in the northern city of Mosul. Soldiers sealed the city.");
    assert_true(same(d, "Mosul", "northern city of Mosul"));
    assert_int_equal(mention_of(f, "city", 0), called(d, "Mosul"));
}

static void he_is_the_only_person_near(void **state)
{
    Fixture *f = *state;
    const Discourse *d = read_article(f, "General Harun Belkasi spoke to reporters. He blamed the rebels for the bombing.");
    assert_int_equal(mention_of(f, "He", 0), called(d, "Harun Belkasi"));
}

static void he_stays_open_between_two(void **state)
{
    Fixture *f = *state;
    read_article(f, "General Harun Belkasi and Colonel Omar Taluni spoke to reporters. He blamed the rebels for the bombing.");
    assert_int_equal(mention_of(f, "He", 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(definite_descriptions_take_up_earlier_ones), cmocka_unit_test(other_words_for_the_only_attackers),
        cmocka_unit_test(a_states_organs_are_one_each),               cmocka_unit_test(the_city_of_is_the_city),
        cmocka_unit_test(he_is_the_only_person_near),                 cmocka_unit_test(he_stays_open_between_two),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
