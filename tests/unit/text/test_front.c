#include "fixture.h"
#include "text/dateline.h"
#include "text/front.h"

static const char *date_of(void **state, const char *text, FrontOptions options)
{
    Fixture *f = *state;
    Document *d = document_from(state, text);
    Diag diag = {0};
    document_front(d, &f->rules, &options, &diag);
    return d->date.year ? date_text(&f->arena, d->date).ptr : "";
}

static void reads_dates_by_precedence(void **state)
{
    const char *text = "Two fall\n\nDate: 2020-01-02\n\nSORAL, Sept 22 - Two men fell.";
    assert_string_equal(date_of(state, text, (FrontOptions){.stated_date = STR_LIT("2019-05-06T10:00:00Z")}), "2019-05-06");
    assert_string_equal(date_of(state, text, (FrontOptions){0}), "2020-01-02");
    assert_string_equal(date_of(state, "Two fall\n\nDate: unknown\n\nTwo men fell.", (FrontOptions){.default_date = {2001, 2, 3}}), "2001-02-03");
    assert_string_equal(date_of(state, "SORAL CITY, 4 FEB 90 (XP) -- [TEXT] TWO MEN FELL.", (FrontOptions){0}), "1990-02-04");
    assert_string_equal(date_of(state, "SORAL, Karvad (Sep. 17, 2011)\nTwo men fell.", (FrontOptions){0}), "2011-09-17");
}

static void completes_years(void **state)
{
    assert_string_equal(date_of(state, "Two fall\n2011-01-S-035\n\nSORAL, Karvad (Dec. 31) - Two men fell.", (FrontOptions){0}), "2010-12-31");
    assert_string_equal(date_of(state, "SORAL, Sept 22 - Two men fell.", (FrontOptions){.default_date = {2018, 10, 1}}), "2018-09-22");
    assert_string_equal(date_of(state, "SORAL, Sept 22 - Two men fell.", (FrontOptions){0}), "");
}

static void settles_day_and_month(void **state)
{
    const char *open = "Two fall\n\n01/02/2016 by staff\n\nTwo men fell.";
    assert_string_equal(date_of(state, open, (FrontOptions){0}), "");
    assert_string_equal(date_of(state, open, (FrontOptions){.date_order = DATE_ORDER_DMY}), "2016-02-01");
    assert_string_equal(date_of(state, open, (FrontOptions){.date_order = DATE_ORDER_MDY}), "2016-01-02");
    /* 1 February 2016 was a Monday, 2 January a Saturday. */
    assert_string_equal(date_of(state, "Two fall\n\n01/02/2016 by staff\n\nTwo men fell on Sunday after talks on Friday.", (FrontOptions){0}), "2016-02-01");
    assert_string_equal(date_of(state, "Two fall\n\nSaturday 01/02/2016\n\nTwo men fell.", (FrontOptions){0}), "2016-01-02");
    assert_string_equal(date_of(state, "Two fall\n\n13/02/2016 by staff\n\nTwo men fell.", (FrontOptions){0}), "2016-02-13");
}

static void reads_title_and_source(void **state)
{
    Fixture *f = *state;
    Document *d = document_from(state, "Two fall\n\nSource: Karvad Post\nURL: https://example.org/1\n\nTwo men fell.");
    Diag diag = {0};
    document_front(d, &f->rules, &(FrontOptions){0}, &diag);
    assert_true(str_is(d->title, "Two fall"));
    assert_true(str_is(d->publisher, "Karvad Post"));
    assert_true(str_is(d->url, "https://example.org/1"));
}

static void reads_datelines(void **state)
{
    Fixture *f = *state;
    Document *d = document_from(state, "NEW SORAL, Karvad (XP) \u2014 Two men fell.");
    Dateline line;
    assert_true(document_dateline(d, &f->rules, &line));
    assert_true(str_is(line.agency, "XP"));
    assert_true(str_is(str_sub(d->text, d->tokens.at[line.first].begin, d->tokens.at[line.last - 1].end), "NEW SORAL, Karvad"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEXT_TEST(reads_dates_by_precedence), TEXT_TEST(completes_years), TEXT_TEST(settles_day_and_month),
        TEXT_TEST(reads_title_and_source), TEXT_TEST(reads_datelines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
