#include "fixture.h"
#include "text/decode.h"

static void assert_decodes(void **state, Str bytes, const char *expected, bool changes)
{
    Fixture *f = *state;
    Str text;
    bool changed = false;
    assert_int_equal(decode_bytes(&f->arena, bytes, (Str){0}, &text, &changed), ST_OK);
    assert_true(str_is(text, expected));
    assert_int_equal(changed, changes);
}

static void reads_encodings(void **state)
{
    assert_decodes(state, STR_LIT("caf\u00e9\r\n\f"), "caf\u00e9\r\n\f", false);
    assert_decodes(state, STR_LIT("\xEF\xBB\xBFyes"), "yes", false);
    assert_decodes(state, STR_LIT("caf\xE9 \x93so\x94"), "caf\u00e9 \u201cso\u201d", true);
    assert_decodes(state, STR_LIT("\xFF\xFEH\0i\0=\xD8\0\xDE"), "Hi\U0001F600", true);
    assert_decodes(state, STR_LIT("\u00e9\u00e9 \x93"), "\u00e9\u00e9 \u201c", true);
}

static void obeys_a_declared_charset(void **state)
{
    Fixture *f = *state;
    Str text;
    bool changed = false;
    assert_int_equal(decode_bytes(&f->arena, STR_LIT("\xE1"), STR_LIT("windows-1251"), &text, &changed), ST_OK);
    assert_true(str_is(text, "\u0431"));
}

static void refuses_binary_data(void **state)
{
    Fixture *f = *state;
    Str text;
    bool changed;
    assert_int_equal(decode_bytes(&f->arena, STR_LIT("ab\0cd"), (Str){0}, &text, &changed), ST_SYNTAX);
    assert_int_equal(decode_bytes(&f->arena, STR_LIT("\1\2\3abc"), (Str){0}, &text, &changed), ST_SYNTAX);
}

static void assert_mends(void **state, const char *broken, const char *expected)
{
    Fixture *f = *state;
    bool changed = false;
    Str text = mend_text(&f->arena, str_of(broken), &changed);
    assert_true(str_is(text, expected));
    assert_int_equal(changed, strcmp(broken, expected) != 0);
}

static void mends_what_was_encoded_twice(void **state)
{
    assert_mends(state, "caf\u00c3\u00a9 don\u00e2\u20ac\u2122t 5\u00c2\u00a3", "caf\u00e9 don\u2019t 5\u00a3");
    assert_mends(state, "before\u00c2 that", "before that");
    assert_mends(state, "a\1b \xC2\x93" "c\xC2\x94", "ab \u201cc\u201d");
    assert_mends(state, "A &amp; B&nbsp;C &#8217; &bogus; AT&T;", "A & B\u00a0C \u2019 &bogus; AT&T;");
}

static void leaves_good_text_alone(void **state)
{
    assert_mends(state, "\u201cCAF\u00c9\u201d, S\u00c3O, \u00c2GE, \u00e0 la, Erdo\u011fan", "\u201cCAF\u00c9\u201d, S\u00c3O, \u00c2GE, \u00e0 la, Erdo\u011fan");
    assert_mends(state, "the \u2018caf\u00e9\u2019\u201d", "the \u2018caf\u00e9\u2019\u201d");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEXT_TEST(reads_encodings), TEXT_TEST(obeys_a_declared_charset), TEXT_TEST(refuses_binary_data),
        TEXT_TEST(mends_what_was_encoded_twice), TEXT_TEST(leaves_good_text_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
