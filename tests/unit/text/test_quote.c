#include "fixture.h"

#define ASSERT_QUOTES(text, expected) assert_string_equal(forms(state, document_from(state, text), true), expected)

static void marks_what_is_quoted(void **state)
{
    ASSERT_QUOTES("He \"did it\", he said.", "He <\" ~did ~it >\" , he said .");
    ASSERT_QUOTES("\u201cWe won. We left,\u201d he said.", "<\" ~We ~won ~. ~We ~left ~, >\" he said .");
    ASSERT_QUOTES("the 'new order' of rebels' men", "the <' ~new ~order >' of rebels ' men");
}

static void goes_on_in_the_next_paragraph(void **state)
{
    ASSERT_QUOTES("\"We won. We left.\n\n\"We stay,\" he said.", "<\" ~We ~won ~. ~We ~left ~. <\" ~We ~stay ~, >\" he said .");
}

static void recovers_from_a_missing_mark(void **state)
{
    ASSERT_QUOTES("\"We won. They left. He \"did it\" then.", "<\" ~We ~won ~. They left . He <\" ~did ~it >\" then .");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEXT_TEST(marks_what_is_quoted), TEXT_TEST(goes_on_in_the_next_paragraph), TEXT_TEST(recovers_from_a_missing_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
