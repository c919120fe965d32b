#include "fixture.h"

#define ASSERT_FORMS(text, expected) assert_string_equal(forms(state, document_from(state, text), false), expected)

static void splits_hyphens_and_clitics(void **state)
{
    ASSERT_FORMS("al-Qaida-linked men", "al - Qaida - linked men");
    ASSERT_FORMS("It won\u2019t end; they\u2019re here, the army's men can't.", "It wo n't end ; they 're here , the army 's men ca n't .");
    ASSERT_FORMS("Ja'afari and O\u2019Brien", "Ja'afari and O'Brien");
    ASSERT_FORMS("pro- and anti-war", "pro - and anti - war");
}

static void keeps_numbers_whole(void **state)
{
    ASSERT_FORMS("250,000 at 3.5 in 1980-88, $5 at 10:30 on 01/02/2016.", "250,000 at 3.5 in 1980 - 88 , $ 5 at 10:30 on 01/02/2016 .");
    ASSERT_FORMS("the 4th, the 1980s and the '90s; groups 1,2", "the 4th , the 1980s and the '90s ; groups 1 , 2");
}

static void keeps_abbreviations_whole(void **state)
{
    ASSERT_FORMS("Gen. J. Smith of the U.S.-led force came at 5 p.m. by No. 7. He did. No.", "Gen. J. Smith of the U.S. - led force came at 5 p.m. by No. 7 . He did . No .");
    ASSERT_FORMS("one fell.Two rose", "one fell . Two rose");
}

static void keeps_addresses_whole(void **state)
{
    ASSERT_FORMS("See https://example.org/a?b=c. Or jane.doe@example.org, or example.com.", "See https://example.org/a?b=c . Or jane.doe@example.org , or example.com .");
}

static void tells_dashes_from_hyphens(void **state)
{
    ASSERT_FORMS("A -- b \u2014 c \u2013 d - e\u2014f 1980\u201388\u2026 [TEXT]", "A -- b -- c -- d -- e -- f 1980 - 88 ... [ TEXT ]");
}

static void gives_shapes(void **state)
{
    const Document *d = document_from(state, "HNC's Gen. met 76 men");
    const Token *t = d->tokens.at;
    assert_true(t[0].shape & SHAPE_ALL_CAPS && t[0].shape & SHAPE_SENTENCE_START && t[0].shape & SHAPE_PARAGRAPH);
    assert_true(t[1].shape & SHAPE_GENITIVE && t[1].shape & SHAPE_GLUED);
    assert_true(t[2].shape & SHAPE_INITIAL_CAP && t[2].shape & SHAPE_PERIOD && !(t[2].shape & SHAPE_GLUED));
    assert_true(t[3].shape & SHAPE_LOWER);
    assert_true(t[4].shape & SHAPE_DIGITS && !(t[4].shape & SHAPE_WORD));
    d = document_from(state, "It's his");
    assert_false(d->tokens.at[1].shape & SHAPE_GENITIVE);
    d = document_from(state, "voil\u00e0, done");   /* the last byte of the letter is no space */
    assert_true(d->tokens.at[1].shape & SHAPE_GLUED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEXT_TEST(splits_hyphens_and_clitics), TEXT_TEST(keeps_numbers_whole), TEXT_TEST(keeps_abbreviations_whole),
        TEXT_TEST(keeps_addresses_whole), TEXT_TEST(tells_dashes_from_hyphens), TEXT_TEST(gives_shapes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
