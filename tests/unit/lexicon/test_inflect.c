/* Spelling of inflected forms. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "lexicon/table.h"

static void append(void *user, Str form, uint32_t tags)
{
    char *out = user;
    (void)tags;
    snprintf(out + strlen(out), 128 - strlen(out), "%s" STR_FMT, *out ? " " : "", STR_ARG(form));
}

static void nouns(void **state)
{
    (void)state;
    static const char *const cases[][2] = {{"attack", "attacks"}, {"city", "cities"}, {"church", "churches"},
                                           {"bus", "buses"},      {"day", "days"},    {"policeman", "policemen"},
                                           {"embargo", "embargos embargoes"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char buffer[40], out[128] = "";
        inflect_noun(str_of(cases[i][0]), buffer, append, out);
        assert_string_equal(out, cases[i][1]);
    }
}

static void verbs(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"attack", "attacks attacked attacking"}, {"stop", "stops stopped stopping"}, {"bomb", "bombs bombed bombing"},
        {"raid", "raids raided raiding"},         {"seize", "seizes seized seizing"}, {"carry", "carries carried carrying"},
        {"free", "frees freed freeing"},          {"die", "dies died dying"},         {"veto", "vetoes vetoed vetoing"},
        {"destroy", "destroys destroyed destroying"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char buffer[40], out[128] = "";
        inflect_verb(str_of(cases[i][0]), true, buffer, append, out);
        assert_string_equal(out, cases[i][1]);
    }
    char buffer[40], out[128] = "";
    inflect_verb(STR_LIT("go"), false, buffer, append, out);
    assert_string_equal(out, "goes going");
}

static void adjectives(void **state)
{
    (void)state;
    static const char *const cases[][2] = {{"large", "larger largest"}, {"big", "bigger biggest"}, {"heavy", "heavier heaviest"},
                                           {"strong", "stronger strongest"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char buffer[40], out[128] = "";
        inflect_adjective(str_of(cases[i][0]), buffer, append, out);
        assert_string_equal(out, cases[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(nouns), cmocka_unit_test(verbs), cmocka_unit_test(adjectives)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
