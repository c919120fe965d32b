#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void decodes_and_encodes(void **state)
{
    (void)state;
    static const uint32_t POINTS[] = {1, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFD, 0x10000, 0x10FFFF};
    for (size_t i = 0; i < sizeof POINTS / sizeof *POINTS; i++) {
        char bytes[4];
        uint32_t n = utf8_put(bytes, POINTS[i]), at = 0;
        assert_int_equal(utf8_next((Str){bytes, n}, &at), POINTS[i]);
        assert_int_equal(at, n);
    }
}

static void refuses_what_is_not_well_formed(void **state)
{
    (void)state;
    static const char *const BAD[] = {"\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC3", "\xE2\x82"};
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        uint32_t at = 0;
        assert_int_equal(utf8_next(str_of(BAD[i]), &at), 0xFFFD);
        assert_int_equal(at, 1);
        assert_int_equal(utf8_valid_prefix(str_of(BAD[i])), 0);
    }
    assert_int_equal(utf8_valid_prefix(STR_LIT("twelve bytes\xFF")), 12);
    assert_int_equal(utf8_count(STR_LIT("a\u00e9\u20ac")), 3);
}

static void knows_letters_and_case(void **state)
{
    (void)state;
    assert_true(cp_is_letter('a') && cp_is_letter(0xE9) && cp_is_letter(0x0416) && cp_is_letter(0x0628));
    assert_false(cp_is_letter('1') || cp_is_letter(0x2014));
    assert_true(cp_is_upper(0xC9) && !cp_is_upper(0xE9));
    assert_int_equal(cp_lower(0x0416), 0x0436);
    assert_true(cp_is_space(0xA0) && cp_is_space('\n') && !cp_is_space('x'));
}

static void folds_typography(void **state)
{
    (void)state;
    Arena arena;
    arena_init(&arena, 0);
    assert_false(ARENA_GUARD(&arena));
    Str folded = utf8_fold(&arena, STR_LIT("O\u2019NEILL\u2013\u00c9"));
    assert_true(str_is(folded, "o'neill-\u00e9"));
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decodes_and_encodes),
        cmocka_unit_test(refuses_what_is_not_well_formed),
        cmocka_unit_test(knows_letters_and_case),
        cmocka_unit_test(folds_typography),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
