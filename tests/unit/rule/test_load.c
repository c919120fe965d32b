#include "fixture.h"

static const char GOOD[] = "rule:good a sit:Frame ; sit:verb \"back\" ; sit:subject [ sit:as \"a\" ; sit:class sit:Agent ] ;"
                           " sit:object [ sit:as \"b\" ] ; sit:then \"?b backedBy ?a\"" EXAMPLES "\n";

/* A bad rule beside a good one: the message, and the good one loads. */
static void refuse(Fixture *f, const char *bad, const char *message)
{
    char both[2000];
    snprintf(both, sizeof both, "%s%s", GOOD, bad);
    assert_int_equal(load(f, both), ST_INVALID);
    assert_int_equal(rules_count(f->rules), 1);
    assert_string_equal(rules_info(f->rules, 1)->name.ptr, "good");
    if (!strstr(f->messages, message))
        fail_msg("no '%s' in: %s", message, f->messages);
    assert_non_null(strstr(f->messages, "rule bad: "));
}

static void loads_a_frame(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, GOOD), ST_OK);
    assert_string_equal(f->messages, "");
    assert_int_equal(rules_info(f->rules, 1)->n_yes, 1);
    assert_int_equal(rules_info(f->rules, 1)->n_no, 1);
}

static void refuses_an_unknown_variable(void **state)
{
    refuse(*state, "rule:bad a sit:Frame ; sit:verb \"v\" ; sit:subject [ sit:as \"a\" ] ; sit:then \"?a backedBy ?c\"" EXAMPLES,
           "no role binds ?c");
}

static void refuses_an_unknown_property(void **state)
{
    refuse(*state, "rule:bad a sit:Frame ; sit:verb \"v\" ; sit:subject [ sit:as \"a\" ] ; sit:then \"?a likes ?a\"" EXAMPLES,
           "unknown property 'likes'");
}

static void refuses_an_unknown_class(void **state)
{
    refuse(*state, "rule:bad a sit:Frame ; sit:verb \"v\" ; sit:subject [ sit:as \"a\" ; sit:class sit:Dog ] ;"
                   " sit:then \"?a backedBy ?a\"" EXAMPLES, "unknown class");
}

static void refuses_an_unknown_role_property(void **state)
{
    refuse(*state, "rule:bad a sit:Frame ; sit:verb \"v\" ; sit:subject [ sit:as \"a\" ; sit:clas sit:Agent ] ;"
                   " sit:then \"?a backedBy ?a\"" EXAMPLES, "unknown property <https://w3id.org/sitrep/ont#clas> in a role");
}

static void refuses_a_rule_without_examples(void **state)
{
    refuse(*state, "rule:bad a sit:Frame ; sit:verb \"v\" ; sit:subject [ sit:as \"a\" ] ; sit:then \"?a backedBy ?a\" .", "no example");
}

static void refuses_a_frame_without_trigger(void **state)
{
    refuse(*state, "rule:bad a sit:Frame ; sit:subject [ sit:as \"a\" ] ; sit:then \"?a backedBy ?a\"" EXAMPLES, "needs sit:verb");
}

static void refuses_an_event_that_nothing_denotes(void **state)
{
    refuse(*state, "rule:bad a sit:Frame ; sit:verb \"v\" ; sit:subject [ sit:as \"a\" ] ; sit:then \"?event target ?a\"" EXAMPLES,
           "?event needs sit:event");
}

static void refuses_a_name_where_a_number_must_be(void **state)
{
    refuse(*state, "rule:bad a sit:Frame ; sit:verb \"v\" ; sit:event sit:Attack ; sit:subject [ sit:as \"a\" ] ;"
                   " sit:then \"?event killed ?a\"" EXAMPLES, "killed takes a number");
}

static void refuses_an_open_bracket_in_a_pattern(void **state)
{
    refuse(*state, "rule:bad a sit:Pattern ; sit:when \"{a:Agent <back> {b}\" ; sit:then \"?a backedBy ?b\"" EXAMPLES, "unknown class");
}

static void refuses_an_unclosed_group_in_a_pattern(void **state)
{
    refuse(*state, "rule:bad a sit:Pattern ; sit:when \"{a:Agent} (<back> {b}\" ; sit:then \"?a backedBy ?b\"" EXAMPLES,
           "'(' without ')'");
}

static void refuses_a_pattern_without_a_word(void **state)
{
    refuse(*state, "rule:bad a sit:Pattern ; sit:when \"{a:Agent} <*> {b}\" ; sit:then \"?a backedBy ?b\"" EXAMPLES,
           "no word that must be there");
}

static void tells_what_the_library_refuses(void **state)
{
    refuse(*state, "rule:bad a sit:Pattern ; sit:when \"{a:Agent} ? ? <back> {b}\" ; sit:then \"?a backedBy ?b\" ;"
                   " sit:unless \"(|?) | )\"" EXAMPLES, "')' without '('");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(loads_a_frame), TEST(refuses_an_unknown_variable), TEST(refuses_an_unknown_property), TEST(refuses_an_unknown_class),
        TEST(refuses_an_unknown_role_property), TEST(refuses_a_rule_without_examples), TEST(refuses_a_frame_without_trigger),
        TEST(refuses_an_event_that_nothing_denotes), TEST(refuses_a_name_where_a_number_must_be),
        TEST(refuses_an_open_bracket_in_a_pattern), TEST(refuses_an_unclosed_group_in_a_pattern),
        TEST(refuses_a_pattern_without_a_word), TEST(tells_what_the_library_refuses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
