#include "fixture.h"

/* "words=value" with >= or <= for hedges, ~ when not exact, and what kind of number it is. */
static const char *numbers(void **state, const char *text)
{
    Fixture *f = *state;
    fixture_find(f, text);
    for (uint32_t i = 1; i < f->mentions.numbers.n; i++) {
        const Number *n = &f->mentions.numbers.at[i];
        Str span = fixture_tokens(f, n->first, n->last);
        fixture_add(f, arena_printf(&f->article, STR_FMT "%s%s%ld%s%s%s%s%s%s%s", STR_ARG(span), n->at_least ? ">=" : n->at_most ? "<=" : "=",
                                    n->exact ? "" : "~", n->value, n->ordinal ? " ordinal" : "", n->money ? " money" : "",
                                    n->percent ? " percent" : "", n->year ? " year" : "", n->age ? " age" : "",
                                    n->measure ? " measure" : "", n->clock ? " clock" : ""));
    }
    return f->found.ptr;
}

#define ASSERT_NUMBERS(text, expected) assert_string_equal(numbers(state, text), expected)

static void reads_figures_and_words(void **state)
{
    ASSERT_NUMBERS("It killed 76 people.", "76=76");
    ASSERT_NUMBERS("It killed twenty-five people and two hundred and five goats.", "twenty-five=25; two hundred and five=205");
    ASSERT_NUMBERS("Some left: 250,000 people, 1.5 million people.", "250,000=250000; 1.5 million=1500000");
    ASSERT_NUMBERS("A dozen men and six dozen women came.", "A dozen=12; six dozen=72");
}

static void reads_hedges(void **state)
{
    ASSERT_NUMBERS("It killed at least 76 people.", "at least 76>=76");
    ASSERT_NUMBERS("It killed more than a dozen people.", "more than a dozen>=12");
    ASSERT_NUMBERS("It killed up to 30 people, 40 or more said others.", "up to 30<=30; 40 or more>=40");
    ASSERT_NUMBERS("Nearly 50 died.", "Nearly 50=~50");
    ASSERT_NUMBERS("From 10 to 15 died.", "10 to 15>=~10");
}

static void reads_vague_numbers(void **state)
{
    ASSERT_NUMBERS("Dozens died, hundreds fled, several stayed.", "Dozens=~24; hundreds=~200; several=~3");
    ASSERT_NUMBERS("Tens of thousands fled.", "Tens of thousands=~20000");
}

static void tells_what_is_no_count(void **state)
{
    ASSERT_NUMBERS("It cost $5 million and 3 percent.", "5 million=5000000 money; 3=3 percent");
    ASSERT_NUMBERS("A 34-year-old man walked 30 kilometres in two hours.", "34=34 age; 30=30 measure; two=2 measure");
    ASSERT_NUMBERS("The second blast came at 0530 GMT.", "second=2 ordinal; 0530=530 clock");
    ASSERT_NUMBERS("He had an AK-47 there.", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MENTION_TEST(reads_figures_and_words), MENTION_TEST(reads_hedges), MENTION_TEST(reads_vague_numbers), MENTION_TEST(tells_what_is_no_count),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
