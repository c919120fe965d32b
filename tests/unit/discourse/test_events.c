#include "fixture.h"

static void the_attack_is_the_one_reported(void **state)
{
    Fixture *f = *state;
    read_article(f, "A suicide bomber attacked a mosque in Kabul on Friday. The attack killed 12 people. "
                    "Nobody claimed the bombing.");
    assert_int_equal(count_events(f, C_ATTACK), 1);
}

static void another_attack_is_another(void **state)
{
    Fixture *f = *state;
    read_article(f, "A bombing killed 12 people in Kabul on Friday. Another bombing killed three people in Herat.");
    assert_int_equal(count_events(f, C_ATTACK), 2);
}

static void other_places_are_other_events(void **state)
{
    Fixture *f = *state;
    read_article(f, "A bombing in Kabul killed 12 people. A bombing in Baghdad killed 30 people.");
    assert_int_equal(count_events(f, C_ATTACK), 2);
}

static void victims_that_strike_back_are_another_event(void **state)
{
    Fixture *f = *state;
    read_article(f, "Gunmen attacked a barracks in Kabul. Police killed the gunmen.");
    assert_int_equal(count_events(f, C_ATTACK), 2);
}

static void facts_have_two_different_ends(void **state)
{
    Fixture *f = *state;
    const Discourse *d = read_article(f, "The Taliban attacked a barracks in Kabul on Friday, killing 12 soldiers. "
                                         "The Taliban claimed the attack. They fight the government.");
    assert_true(d->facts.n > 0);
    for (uint32_t i = 0; i < d->facts.n; i++) {
        const Fact *fact = &d->facts.at[i];
        assert_int_not_equal(fact->subject, 0);
        assert_int_not_equal(fact->subject, fact->object);
        assert_true(fact->subject_mention < d->mentions.n && fact->object_mention < d->mentions.n);
    }
}

static void nothing_comes_of_nothing(void **state)
{
    Fixture *f = *state;
    const Discourse *d = read_article(f, "");
    assert_int_equal(d->nodes.n, 1);
    assert_int_equal(d->facts.n, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_attack_is_the_one_reported), cmocka_unit_test(another_attack_is_another),
        cmocka_unit_test(other_places_are_other_events),  cmocka_unit_test(victims_that_strike_back_are_another_event),
        cmocka_unit_test(facts_have_two_different_ends),  cmocka_unit_test(nothing_comes_of_nothing),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
