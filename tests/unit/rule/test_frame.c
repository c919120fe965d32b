#include "fixture.h"

static const char BACK[] = "rule:back a sit:Frame ; sit:verb \"back\" ; sit:subject [ sit:as \"a\" ; sit:class sit:Agent ] ;"
                           " sit:object [ sit:as \"b\" ; sit:class sit:Agent ] ; sit:then \"?b backedBy ?a\"" EXAMPLES;

static const char ATTACKS[] =
    "rule:attack a sit:Frame ; sit:verb \"attack\" ; sit:noun \"attack\" ; sit:event sit:Attack ;"
    " sit:subject [ sit:as \"a\" ; sit:class sit:Agent ] ; sit:object [ sit:as \"b\" ; sit:class sit:Agent , sit:Place , sit:Asset ] ;"
    " sit:then \"?event perpetrator ?a\" , \"?event target ?b\"" EXAMPLES
    "rule:kill a sit:Frame ; sit:verb \"kill\" ; sit:sameEvent \"what\" ;"
    " sit:subject [ sit:as \"what\" ; sit:class sit:Attack ; sit:required true ] ;"
    " sit:object [ sit:as \"v\" ; sit:class sit:Agent ] ; sit:then \"?what killed ?v.count\"" EXAMPLES
    "rule:where a sit:Adjunct ; sit:of sit:Event ; sit:prep [ sit:as \"p\" ; sit:class sit:Place ; sit:preposition \"in\" ] ;"
    " sit:then \"?event location ?p\"" EXAMPLES;

static void reads_active_and_passive_alike(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, BACK), ST_OK);
    sentence(f, "Iran backed rebels");
    pred(f, 1, "back", name(f, 0, 1, "State"), np(f, 2, 3, "rebel", "ArmedGroup"));
    assert_string_equal(read_all(f), "rebels backedBy Iran");
    sentence(f, "rebels backed Iran");
    PredId p = pred(f, 1, "back", 0, np(f, 0, 1, "rebel", "ArmedGroup"));
    pred_at(f, p)->voice = VOICE_PASSIVE;
    pred_at(f, p)->agent = name(f, 2, 3, "State");
    assert_string_equal(read_all(f), "rebels backedBy Iran");
}

static void reads_a_compound(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, BACK), ST_OK);
    sentence(f, "Iran backed rebels");
    NpId state_np = name(f, 0, 1, "State");
    PredId p = pred(f, 1, "back", state_np, np(f, 0, 3, "rebel", "ArmedGroup"));
    pred_at(f, p)->kind = PRED_COMPOUND;
    np_at(f, 2)->core_first = 2;
    assert_string_equal(read_all(f), "rebels backedBy Iran");
}

static void distributes_over_lists(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, BACK), ST_OK);
    sentence(f, "Iran and Qatar backed rebels and gold");
    NpId iran = name(f, 0, 1, "State"), qatar = name(f, 2, 3, "State");
    NpId rebels = np(f, 4, 5, "rebel", "ArmedGroup"), gold = np(f, 6, 7, "gold", "Weapon");
    join(f, iran, qatar);
    join(f, rebels, gold);
    pred(f, 3, "back", iran, rebels);
    assert_string_equal(read_all(f), "rebels backedBy Iran; rebels backedBy Qatar");
}

static void is_blocked_by_what_does_not_fit(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, BACK), ST_OK);
    sentence(f, "Iran backed trains");
    pred(f, 1, "back", name(f, 0, 1, "State"), np(f, 2, 3, "train", "Asset"));
    assert_string_equal(read_all(f), "");
}

static void gathers_the_facts_of_one_event(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, ATTACKS), ST_OK);
    sentence(f, "Gunmen attacked buses in Homs killing 9 people");
    NpId gunmen = np(f, 0, 1, "gunman", "ArmedGroup"), buses = np(f, 2, 3, "bus", "Asset"), homs = name(f, 4, 5, "City");
    NpId people = np(f, 6, 8, "people", "Population");
    number(f, people, 9, true);
    PredId attack = pred(f, 1, "attack", gunmen, buses), kill = pred(f, 5, "kill", gunmen, people);
    pred_at(f, kill)->link = LINK_ADJUNCT;
    pred_at(f, kill)->governor = attack;
    prep(f, 0, attack, "in", homs);
    assert_string_equal(read_all(f), "attacked perpetrator Gunmen; attacked target buses; attacked killed 9; attacked location Homs");
    assert_int_equal(f->matches.events.n, 2);   /* one event, and [0] */
}

static void reads_a_noun_with_its_phrases(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, ATTACKS), ST_OK);
    sentence(f, "attack by gunmen on buses in Homs killed dozens");
    NpId attack = np(f, 0, 1, "attack", ""), gunmen = np(f, 2, 3, "gunman", "ArmedGroup"), buses = np(f, 4, 5, "bus", "Asset");
    NpId homs = name(f, 6, 7, "City"), dozens = np(f, 8, 9, "dozen", "");
    np_at(f, dozens)->kind = NP_NUMBER;
    number(f, dozens, 24, false);
    prep(f, attack, 0, "by", gunmen);
    prep(f, attack, 0, "on", buses);
    prep(f, attack, 0, "in", homs);
    pred(f, 7, "kill", attack, dozens);
    /* "dozens" is no figure. */
    assert_string_equal(read_all(f), "attack perpetrator gunmen; attack target buses; attack location Homs");
}

static void finds_phrases_behind_a_nearer_noun(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, ATTACKS), ST_OK);
    sentence(f, "attack on buses by gunmen");
    NpId attack = np(f, 0, 1, "attack", ""), buses = np(f, 2, 3, "bus", "Asset"), gunmen = np(f, 4, 5, "gunman", "ArmedGroup");
    prep(f, attack, 0, "on", buses);
    prep(f, buses, 0, "by", gunmen);
    assert_string_equal(read_all(f), "attack perpetrator gunmen; attack target buses");
}

static const char LEADER[] =
    "rule:leader a sit:Frame ; sit:noun \"leader|prime minister\" ;"
    " sit:self [ sit:as \"who\" ; sit:class sit:Person ; sit:named true ; sit:without \"former\" ] ;"
    " sit:object [ sit:as \"body\" ; sit:class sit:Group ; sit:required true ] ; sit:then \"?who leads ?body\"" EXAMPLES;

static void finds_the_named_one(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, LEADER), ST_OK);
    sentence(f, "Haddad leader of militia");   /* apposition; the phrase hangs on the name */
    NpId haddad = name(f, 0, 1, "Person"), leader = np(f, 1, 2, "leader", "Person"), militia = np(f, 3, 4, "militia", "ArmedGroup");
    np_at(f, haddad)->apposition = leader;
    np_at(f, leader)->apposed_to = haddad;
    prep(f, haddad, 0, "of", militia);
    assert_string_equal(read_all(f), "Haddad leads militia");

    sentence(f, "Haddad is leader of militia");   /* copula */
    haddad = name(f, 0, 1, "Person");
    leader = np(f, 2, 3, "leader", "Person");
    militia = np(f, 4, 5, "militia", "ArmedGroup");
    prep(f, leader, 0, "of", militia);
    pred_at(f, pred(f, 1, "be", haddad, 0))->complement = leader;
    assert_string_equal(read_all(f), "Haddad leads militia");

    sentence(f, "former leader of militia is Haddad");
    leader = np(f, 0, 2, "leader", "Person");
    militia = np(f, 3, 4, "militia", "ArmedGroup");
    haddad = name(f, 5, 6, "Person");
    np_at(f, leader)->apposed_to = haddad;
    prep(f, leader, 0, "of", militia);
    assert_string_equal(read_all(f), "");
}

static void wants_all_words_of_a_noun(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, LEADER), ST_OK);
    for (int prime = 0; prime < 2; prime++) {
        sentence(f, prime ? "prime minister Haddad Kenya" : "foreign minister Haddad Kenya");
        NpId title = np(f, 0, 2, "minister", "Person"), haddad = name(f, 2, 3, "Person");
        np_at(f, title)->title_of = haddad;
        np_at(f, haddad)->title = title;
        np_at(f, title)->possessor = name(f, 3, 4, "State");
        assert_string_equal(read_all(f), prime ? "Haddad leads Kenya" : "");
    }
}

static void looks_through_a_partitive(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, ATTACKS), ST_OK);
    sentence(f, "attack killed 30 of soldiers");
    NpId attack = np(f, 0, 1, "attack", ""), thirty = np(f, 2, 3, "30", ""), soldiers = np(f, 4, 5, "soldier", "SecurityForce");
    np_at(f, thirty)->kind = NP_NUMBER;
    np_at(f, thirty)->partitive = soldiers;
    number(f, thirty, 30, true);
    pred(f, 1, "kill", attack, thirty);
    assert_string_equal(read_all(f), "attack killed 30");
}

static void takes_no_one_for_nobody(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, BACK), ST_OK);
    sentence(f, "Iran backed no rebels");
    NpId rebels = np(f, 2, 4, "rebel", "ArmedGroup");
    np_at(f, rebels)->det = DET_NEGATIVE;
    pred(f, 1, "back", name(f, 0, 1, "State"), rebels);
    assert_string_equal(read_all(f), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(reads_active_and_passive_alike), TEST(reads_a_compound), TEST(distributes_over_lists), TEST(is_blocked_by_what_does_not_fit),
        TEST(gathers_the_facts_of_one_event), TEST(reads_a_noun_with_its_phrases), TEST(finds_phrases_behind_a_nearer_noun),
        TEST(finds_the_named_one), TEST(wants_all_words_of_a_noun), TEST(looks_through_a_partitive), TEST(takes_no_one_for_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
