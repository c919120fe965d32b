#include "fixture.h"

static void see(Fixture *f)
{
    sentence(f, "Taliban quickly claimed full responsibility for raids , police said");
    NpId taliban = name(f, 0, 1, ""), responsibility = np(f, 3, 5, "responsibility", ""), raids = np(f, 6, 7, "raid", "Attack");
    (void)raids;
    pred(f, 2, "claim", taliban, responsibility);
    pred(f, 9, "say", np(f, 8, 9, "police", "SecurityForce"), 0);
}

#define PATTERN(when, more) "rule:p a sit:Pattern ; sit:when \"" when "\" ; sit:then \"?what claimedBy ?who\" " more EXAMPLES

static void check(void **state, const char *rule, const char *expected)
{
    Fixture *f = *state;
    if (load(f, rule) != ST_OK)
        fail_msg("%s", f->messages);
    see(f);
    assert_string_equal(read_all(f), expected);
}

static const char READ[] = "raids claimedBy Taliban";

static void shows_the_line(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, PATTERN("{who} <claim> {what}", "")), ST_OK);
    see(f);
    Str line = rules_line(f->rules, &f->reading, 0);
    const char *parts[] = {"[n1 /~ =name] quickly [v1 a claim] [n2 / =responsibility] for [n3 /", "/Attack/", " =raid] , [n4 /",
                           "/SecurityForce/ =police] [v2 a say] "};
    for (size_t i = 0; i < 4; i++)
        assert_non_null(strstr(line.ptr, parts[i]));
}

static void reads_classes_lemmas_and_words(void **state)
{
    check(state, PATTERN("{who:Agent} quickly <claim|take> [responsibility] for {what:Attack}", ""), READ);
}

static void reads_options_and_alternatives(void **state)
{
    check(state, PATTERN("{who:Group|Person} (quickly|slowly)? (then)? <claim> {x=responsibility|guilt} (of|for) {what:Event}", ""), READ);
}

static void skips_but_not_over_verbs(void **state)
{
    check(state, PATTERN("{who:Agent} ... <claim> ... {what:Attack}", ""), READ);
}

static void never_skips_a_verb(void **state)
{
    check(state, PATTERN("{who:Agent} ... {what:Attack} ... ,", ""), "");
}

static void knows_the_voice(void **state)
{
    check(state, PATTERN("{who:Agent} ... <claim:passive> ... {what:Attack}", ""), "");
}

static void stays_inside_the_class(void **state)
{
    check(state, PATTERN("{who:Place} ... <claim> ... {what:Attack}", ""), "");
}

static void is_vetoed(void **state)
{
    check(state, PATTERN("{who:Agent} ... <claim> ... {what:Attack}", "; sit:unless \"{:SecurityForce} <say>\""), "");
}

static void is_not_vetoed_by_others(void **state)
{
    check(state, PATTERN("{who:Agent} ... <claim> ... {what:Attack}", "; sit:unless \"{:Place} <say>|<deny>\""), READ);
}

/* A sentence of many phrases under a pattern with many ways to fail: the match limit ends it. */
static void ends_on_a_long_line(void **state)
{
    Fixture *f = *state;
    assert_int_equal(load(f, PATTERN("{who} ... ... ... ... ... ... ... ... {what} never", "")), ST_OK);
    char text[4000] = "never";
    for (int i = 0; i < 700; i++)
        strcat(text, " word");
    sentence(f, text);
    for (uint32_t i = 1; i < 700; i++)
        np(f, i, i + 1, "word", "");
    assert_string_equal(read_all(f), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(shows_the_line), TEST(reads_classes_lemmas_and_words), TEST(reads_options_and_alternatives), TEST(skips_but_not_over_verbs),
        TEST(never_skips_a_verb), TEST(knows_the_voice), TEST(stays_inside_the_class), TEST(is_vetoed), TEST(is_not_vetoed_by_others),
        TEST(ends_on_a_long_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
