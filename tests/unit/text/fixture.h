/* fixture.h - text rules, an arena and symbols for the tests of src/text. */
#ifndef SITREP_TESTS_TEXT_FIXTURE_H
#define SITREP_TESTS_TEXT_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "text/segment.h"

typedef struct Fixture {
    Arena arena;
    Symbols symbols;
    TextRules rules;
} Fixture;

static inline void fixture_rules(TextRules *rules)
{
    static const char *const LISTS[][2] = {
        {"abbreviation", "gen. mr. st. lt. col."}, {"abbreviation-final", "u.s. p.m. a.m. inc. dec. feb."},
        {"abbreviation-number", "no. sep. mar."},  {"sentence-opener", "the a he it but in"},
        {"no-genitive", "it he that"},             {"byline", "by reporting editing with"},
        {"unknown-value", "unknown"},              {"internet-ending", "com org"},
        {"header-date", "date"},                   {"header-source", "source"},
        {"header-url", "url"},                     {"month-1", "january jan."},
        {"month-2", "february feb. feb"},              {"month-9", "september sept. sept sep."},
        {"month-12", "december dec."},             {"weekday-0", "sunday"},
        {"weekday-4", "thursday"},                 {"weekday-5", "friday"},
        {"weekday-6", "saturday"},
    };
    for (size_t i = 0; i < sizeof LISTS / sizeof *LISTS; i++)
        assert_true(text_rules_add(rules, str_of(LISTS[i][0]), str_of(LISTS[i][1])));
}

static inline int fixture_setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    if (!f)
        return -1;
    arena_init(&f->arena, 0);
    if (ARENA_GUARD(&f->arena))
        abort();
    f->rules.arena = &f->arena;
    fixture_rules(&f->rules);
    symbols_init(&f->symbols, NULL, &f->arena);
    *state = f;
    return 0;
}

static inline int fixture_teardown(void **state)
{
    Fixture *f = *state;
    arena_free(&f->arena);
    free(f);
    return 0;
}

static inline Document *document_from(void **state, const char *text)
{
    Fixture *f = *state;
    return document_of_text(str_of(text), &f->rules, &f->arena, &f->symbols);
}

/* The forms of all tokens with spaces between; quotes with their direction, what is quoted with ~. */
static inline const char *forms(void **state, const Document *d, bool quotes)
{
    Fixture *f = *state;
    Str out = {"", 0};
    for (uint32_t i = 0; i < d->tokens.n; i++) {
        uint32_t shape = d->tokens.at[i].shape;
        const char *mark = !quotes ? "" : shape & SHAPE_QUOTE_OPEN ? "<" : shape & SHAPE_QUOTE_CLOSE ? ">" : shape & SHAPE_IN_QUOTE ? "~" : "";
        Str part = arena_printf(&f->arena, "%s%s" STR_FMT, i ? " " : "", mark, STR_ARG(symbol_str(d->symbols, d->tokens.at[i].form)));
        out = arena_join(&f->arena, out, part);
    }
    return out.ptr;
}

/* The sentences with " | " between, each with B, H or O for its kind. */
static inline const char *sentences(void **state, const char *text)
{
    Fixture *f = *state;
    const Document *d = document_from(state, text);
    Str out = {"", 0};
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        const Sentence *s = &d->sentences.at[i];
        out = arena_join(&f->arena, out, arena_printf(&f->arena, "%s%c " STR_FMT, i ? " | " : "", "BHO"[s->kind],
                                                      STR_ARG(str_sub(d->text, s->begin, s->end))));
    }
    return out.ptr;
}

#define TEXT_TEST(function) cmocka_unit_test_setup_teardown(function, fixture_setup, fixture_teardown)

#endif
