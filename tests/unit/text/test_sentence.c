#include "fixture.h"

#define ASSERT_SENTENCES(text, expected) assert_string_equal(sentences(state, text), expected)

static void ends_at_stops(void **state)
{
    ASSERT_SENTENCES("One fell. Two rose! Did it? Yes.", "B One fell. | B Two rose! | B Did it? | B Yes.");
    ASSERT_SENTENCES("It fell, de Karo said. de Karo left. al-Karo came.", "B It fell, de Karo said. | B de Karo left. | B al-Karo came.");
    ASSERT_SENTENCES("One fell.Two rose.", "B One fell. | B Two rose.");
}

static void goes_on_over_abbreviations(void **state)
{
    ASSERT_SENTENCES("Gen. Karo and Mr. J. Poe met in St. Mary.", "B Gen. Karo and Mr. J. Poe met in St. Mary.");
    ASSERT_SENTENCES("It left the U.S. The U.S. Army stayed.", "B It left the U.S. | B The U.S. Army stayed.");
    ASSERT_SENTENCES("It fell at 5 p.m. Police came at 6 p.m. Friday.", "B It fell at 5 p.m. | B Police came at 6 p.m. Friday.");
}

static void closes_quotes_with_their_sentence(void **state)
{
    ASSERT_SENTENCES("\"We won.\" They had not. \"Stop!\" he said.", "B \"We won.\" | B They had not. | B \"Stop!\" he said.");
}

static void tells_headlines_from_prose(void **state)
{
    ASSERT_SENTENCES("Two fall in Karvad\n\nDate: 2020-01-02\n\nBy Jane Poe\n\nTwo men fell.\n\nWhat police say\n\nNothing yet.",
                     "H Two fall in Karvad | O Date: 2020-01-02 | O By Jane Poe | B Two men fell. | H What police say | B Nothing yet.");
    ASSERT_SENTENCES("Rebels hold Karvad", "B Rebels hold Karvad");
}

static void joins_wrapped_lines(void **state)
{
    ASSERT_SENTENCES("The rebels that hold the town of Karvad said on\nSunday that they had lost no men there so far, and\nleft it at that.",
                     "B The rebels that hold the town of Karvad said on\nSunday that they had lost no men there so far, and\nleft it at that.");
    ASSERT_SENTENCES("Points:\n- One fell\n- Two rose", "B Points: | O - One fell | O - Two rose");
}

static void parts_datelines(void **state)
{
    ASSERT_SENTENCES("KARVAD (XP) -- Two men fell.", "O KARVAD (XP) -- | B Two men fell.");
    ASSERT_SENTENCES("Karvad/Sorel: Two men fell.", "O Karvad/Sorel: | B Two men fell.");
    ASSERT_SENTENCES("KARVAD CITY, 4 FEB 90 (XP) -- [TEXT] TWO MEN FELL IN KARVAD.", "O KARVAD CITY, 4 FEB 90 (XP) -- [TEXT] | B TWO MEN FELL IN KARVAD.");
    ASSERT_SENTENCES("THE MEN -- TWO OF THEM -- FELL.", "B THE MEN -- TWO OF THEM -- FELL.");
}

static void marks_copy_in_capitals(void **state)
{
    const Document *d = document_from(state, "THE ARMY SAID THAT TWO MEN FELL. It did.");
    assert_true(d->sentences.at[0].all_caps);
    assert_false(d->sentences.at[1].all_caps);
}

static void cuts_what_never_ends(void **state)
{
    Fixture *f = *state;
    Str text = {"", 0};
    for (int i = 0; i < 12; i++)
        text = text.len ? arena_join(&f->arena, text, text) : STR_LIT("word ");
    const Document *d = document_from(state, text.ptr);
    assert_true(d->sentences.n > 4);
    for (uint32_t i = 0; i < d->sentences.n; i++)
        assert_true(d->sentences.at[i].last - d->sentences.at[i].first <= 400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEXT_TEST(ends_at_stops), TEXT_TEST(goes_on_over_abbreviations), TEXT_TEST(closes_quotes_with_their_sentence),
        TEXT_TEST(tells_headlines_from_prose), TEXT_TEST(joins_wrapped_lines), TEXT_TEST(parts_datelines),
        TEXT_TEST(marks_copy_in_capitals), TEXT_TEST(cuts_what_never_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
