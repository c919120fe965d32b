#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "rdf/stream.h"

static Status line(const char *text, Str row[3])
{
    static const size_t room = 4096;
    char *scratch = test_malloc(room);
    uint32_t at;
    Status status = rdf_line(str_of(text), scratch, row, &at);
    if (status == ST_OK)
        for (int i = 0; i < 3; i++) { /* out of the scratch, which goes */
            char *copy = test_malloc(row[i].len + 1);
            memcpy(copy, row[i].ptr, row[i].len);
            copy[row[i].len] = '\0';
            row[i].ptr = copy;
        }
    test_free(scratch);
    return status;
}

static void check(const char *text, const char *object)
{
    Str row[3];
    assert_int_equal(line(text, row), ST_OK);
    assert_string_equal(row[2].ptr, object);
    for (int i = 0; i < 3; i++)
        test_free((char *)row[i].ptr);
}

static void terms(void **state)
{
    (void)state;
    check("<a> <b> <c> .", "<c>");
    check("<a> <b> <c> <g> .", "<c>");
    check("<a>\t<b>\t\"x y\" .", "\"x y\"");
    check("<a> <b> \"x\"@en-GB <g> .", "\"x\"@en-GB");
    check("<a> <b> \"1\"^^<http://t> .", "\"1\"^^<http://t>");
    check("<a> <b> \"x\"^^<http://www.w3.org/2001/XMLSchema#string> .", "\"x\"");
    check("<a> <b> \"a > b . \\\"c\\\" \\\\\" <g> .", "\"a > b . \\\"c\\\" \\\\\"");
}

static void escapes_have_one_form(void **state)
{
    (void)state;
    check("<a> <b> \"\\u0041\\u00e9\\U0001F600\" .", "\"A\xc3\xa9\xf0\x9f\x98\x80\"");
    check("<a> <b> \"\\u000A\\n\\'\" .", "\"\\n\\n'\"");
    check("<a> <b> <http://e/\\u00e9> .", "<http://e/\xc3\xa9>");
}

static void no_statements(void **state)
{
    (void)state;
    static const char *const wrong[] = {"<a> <b>", "<a> <b> <c>", "<a <b> <c> .", "\"a\" <b> <c> .", "<a> \"b\" <c> .",
                                        "<a> <b> \"c .", "<a> <b> \"\\x\" .", "<a> <b> \"\\ud800\" .", "a b c ."};
    Str row[3];
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        if (line(wrong[i], row) != ST_SYNTAX)
            fail_msg("taken for a statement: %s", wrong[i]);
    assert_int_equal(line("", row), ST_NOTFOUND);
    assert_int_equal(line("  # <a> <b> <c> .", row), ST_NOTFOUND);
}

typedef struct Seen {
    uint32_t rows;
    char last[200];
} Seen;

static Status note(void *user, const Str row[3])
{
    Seen *seen = user;
    seen->rows++;
    snprintf(seen->last, sizeof seen->last, STR_FMT " " STR_FMT " " STR_FMT, STR_ARG(row[0]), STR_ARG(row[1]), STR_ARG(row[2]));
    return ST_OK;
}

static Status stream(const char *ending, const char *text, Seen *seen, uint64_t *blank)
{
    char path[64];
    snprintf(path, sizeof path, "test-stream-%ld%s", (long)getpid(), ending);
    FILE *file = fopen(path, "wb");
    fputs(text, file);
    fclose(file);
    *seen = (Seen){0};
    *blank = 0;
    Status status = rdf_stream(path, note, seen, blank, NULL);
    remove(path);
    return status;
}

static void formats_agree(void **state)
{
    (void)state;
    Seen turtle, lines;
    uint64_t blank;
    assert_int_equal(stream(".ttl", "@prefix e: <http://e/> .\ne:a e:b \"\"\"x\ny \\u00e9 \"z\\\\\"\"\" .", &turtle, &blank), ST_OK);
    assert_int_equal(stream(".nq", "<http://e/a> <http://e/b> \"x\\ny \\u00E9 \\\"z\\\\\" <http://e/g> .", &lines, &blank), ST_OK);
    assert_int_equal(turtle.rows, 1);
    assert_string_equal(turtle.last, lines.last);
}

static void blank_nodes_are_counted(void **state)
{
    (void)state;
    Seen seen;
    uint64_t blank;
    assert_int_equal(stream(".ttl", "<http://e/a> <http://e/b> [ <http://e/c> 1 ] , <http://e/d> .", &seen, &blank), ST_OK);
    assert_int_equal(seen.rows, 1);
    assert_int_equal(blank, 2);
    assert_int_equal(stream(".nt", "_:x <http://e/b> <http://e/c> .\n<a> <b> <c> .\n", &seen, &blank), ST_OK);
    assert_int_equal(seen.rows, 1);
    assert_int_equal(blank, 1);
}

static void errors(void **state)
{
    (void)state;
    Seen seen;
    uint64_t blank;
    assert_int_equal(stream(".nq", "<a> <b> <c> .\n<a> <b> c .\n", &seen, &blank), ST_SYNTAX);
    assert_int_equal(stream(".ttl", "<a> <b> .", &seen, &blank), ST_SYNTAX);
    assert_int_equal(rdf_stream("no such file.nt", note, &seen, &blank, NULL), ST_IO);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms),         cmocka_unit_test(escapes_have_one_form),   cmocka_unit_test(no_statements),
        cmocka_unit_test(formats_agree), cmocka_unit_test(blank_nodes_are_counted), cmocka_unit_test(errors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
