#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "merge/names.h"

typedef struct Fixture {
    Arena arena;
    Triples triples;
    Spelling spelling;
} Fixture;

static int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    arena_init(&f->arena, 0);
    if (ARENA_GUARD(&f->arena))
        return -1;
    triples_init(&f->triples, &f->arena);
    if (triples_read(&f->triples, SITREP_ONTOLOGY "/lexicon/spelling.ttl", NULL) != ST_OK)
        return -1;
    triples_index(&f->triples);
    spelling_load(&f->spelling, &f->triples);
    *state = f;
    return 0;
}

static int teardown(void **state)
{
    Fixture *f = *state;
    arena_free(&f->arena);
    free(f);
    return 0;
}

static int likeness(const Fixture *f, const char *a, const char *b)
{
    NameForm x, y;
    assert_true(name_form(&f->spelling, str_of(a), &x));
    assert_true(name_form(&f->spelling, str_of(b), &y));
    int there = name_likeness(&x, &y);
    assert_int_equal(there, name_likeness(&y, &x));
    return there;
}

static void spellings_of_one_name(void **state)
{
    static const char *const pairs[][2] = {
        {"Sayyida Zeinab", "Sayeda Zainab"}, {"Sayyda Zeinab", "Sayyida Zaynab"},   {"al-Nusra", "Nusra"},
        {"Mohammed Ali", "Muhammad Ali"},    {"Abu Bakr al-Baghdadi", "Abu Bakr Baghdadi"},
        {"Muammar Qaddafi", "Moammar Kadafi"}, {"Sirte", "Sirt"},                   {"Hussein Kamal", "Husayn Kamal"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (likeness(*state, pairs[i][0], pairs[i][1]) < 800)
            fail_msg("%s and %s: %d", pairs[i][0], pairs[i][1], likeness(*state, pairs[i][0], pairs[i][1]));
}

static void different_names(void **state)
{
    static const char *const pairs[][2] = {
        {"Karim Haddad", "Kamal Haddad"}, {"Ali Hassan", "Ola Hassan"},   {"Homs", "Hama"}, {"HNC", "HTC"},
        {"Free Army", "Free Syrian Army"}, {"Mosul", "Masla Town"},       {"Aden", "Odin"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        if (likeness(*state, pairs[i][0], pairs[i][1]) >= 900)
            fail_msg("%s and %s: %d", pairs[i][0], pairs[i][1], likeness(*state, pairs[i][0], pairs[i][1]));
}

static void acronyms(void **state)
{
    const Fixture *f = *state;
    NameForm full, acronym, other;
    assert_true(name_form(&f->spelling, STR_LIT("Higher Negotiations Committee"), &full));
    assert_true(name_form(&f->spelling, STR_LIT("HNC"), &acronym));
    assert_true(name_form(&f->spelling, STR_LIT("HTC"), &other));
    assert_true(name_is_acronym(&acronym, &full));
    assert_false(name_is_acronym(&other, &full));
    assert_false(name_is_acronym(&full, &acronym));
}

static void names_in_names(void **state)
{
    const Fixture *f = *state;
    NameForm whole, part, other;
    assert_true(name_form(&f->spelling, STR_LIT("Sword Brigades of Qasr Talib"), &whole));
    assert_true(name_form(&f->spelling, STR_LIT("the Sword Brigades"), &part));
    assert_true(name_form(&f->spelling, STR_LIT("Shield Brigades"), &other));
    assert_true(name_contains(&whole, &part));
    assert_false(name_contains(&part, &whole));
    assert_false(name_contains(&whole, &other));
}

static void too_long(void **state)
{
    const Fixture *f = *state;
    NameForm form;
    char name[600];
    memset(name, 'a', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    assert_false(name_form(&f->spelling, str_of(name), &form));
    assert_false(name_form(&f->spelling, STR_LIT("a b c d e f g h i j k l"), &form));
    assert_false(name_form(&f->spelling, STR_LIT(""), &form));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spellings_of_one_name), cmocka_unit_test(different_names), cmocka_unit_test(acronyms),
        cmocka_unit_test(names_in_names),        cmocka_unit_test(too_long),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
