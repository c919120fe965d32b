#include "fixture.h"

/* "words=date", "..end" for a range, "*" for what is repeated; "?" when it cannot be resolved. The article: 2016-02-03, Wednesday. */
static const char *dates(void **state, const char *text)
{
    Fixture *f = *state;
    fixture_find(f, text);
    for (uint32_t i = 1; i < f->mentions.dates.n; i++) {
        const DateRef *d = &f->mentions.dates.at[i];
        Str span = fixture_tokens(f, d->first, d->last);
        Str date = date_known(d->date) ? date_text(&f->article, d->date) : STR_LIT("?");
        Str until = date_known(d->until) ? date_text(&f->article, d->until) : STR_LIT("");
        fixture_add(f, arena_printf(&f->article, STR_FMT "=" STR_FMT "%s" STR_FMT "%s", STR_ARG(span), STR_ARG(date),
                                    until.len ? ".." : "", STR_ARG(until), d->repeated ? "*" : ""));
    }
    return f->found.ptr;
}

#define ASSERT_DATES(text, expected) assert_string_equal(dates(state, text), expected)

static void reads_explicit_dates(void **state)
{
    ASSERT_DATES("It began on 3 February 2014.", "3 February 2014=2014-02-03");
    ASSERT_DATES("It began on Feb. 3, 2014, there.", "Feb. 3, 2014=2014-02-03");
    ASSERT_DATES("It began on 2009-12-01 there.", "2009-12-01=2009-12-01");
    ASSERT_DATES("It began on 25/03/2015 there.", "25/03/2015=2015-03-25");
    ASSERT_DATES("It lasted from 3-5 May 2014.", "3-5 May 2014=2014-05-03..2014-05-05");
}

static void reads_weekdays(void **state)
{
    ASSERT_DATES("It happened on Sunday.", "Sunday=2016-01-31");
    ASSERT_DATES("It happened late Monday.", "Monday=2016-02-01");
    ASSERT_DATES("They will meet on Friday.", "Friday=2016-02-05");
    ASSERT_DATES("They met last Wednesday.", "last Wednesday=2016-01-27");
    ASSERT_DATES("They meet on Fridays.", "Fridays=?*");
}

static void reads_relative_dates(void **state)
{
    ASSERT_DATES("It happened yesterday.", "yesterday=2016-02-02");
    ASSERT_DATES("It happened two days ago.", "two days ago=2016-02-01");
    ASSERT_DATES("It happened last month.", "last month=2016-01");
    ASSERT_DATES("It happened last year.", "last year=2015");
    ASSERT_DATES("It happened in September.", "September=2015-09");
    ASSERT_DATES("It happened three months later.", "three months later=?");
}

static void wants_context_for_years(void **state)
{
    ASSERT_DATES("War began in 2011.", "2011=2011");
    ASSERT_DATES("The 1980s were hard.", "1980s=1980..1989");
    ASSERT_DATES("They fired 1990 shells.", "");
}

static void leaves_open_what_only_the_article_dates(void **state)
{
    Fixture *f = *state;
    f->date = (Date){0};
    ASSERT_DATES("It happened yesterday, not on 3 February 2014.", "yesterday=?; 3 February 2014=2014-02-03");
    f->date = (Date){2016, 2, 3};
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MENTION_TEST(reads_explicit_dates), MENTION_TEST(reads_weekdays), MENTION_TEST(reads_relative_dates),
        MENTION_TEST(wants_context_for_years), MENTION_TEST(leaves_open_what_only_the_article_dates),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
