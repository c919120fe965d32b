#define _DEFAULT_SOURCE
#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct Folder {
    char path[64], file[80];
} Folder;

static int make_folder(void **state)
{
    Folder *f = calloc(1, sizeof *f);
    strcpy(f->path, "/tmp/sitrep-file-XXXXXX");
    if (!f || !mkdtemp(f->path))
        return -1;
    snprintf(f->file, sizeof f->file, "%s/out", f->path);
    *state = f;
    return 0;
}

static int remove_folder(void **state)
{
    Folder *f = *state;
    unlink(f->file);
    int rc = rmdir(f->path);   /* fails when a temporary file was left */
    free(f);
    return rc;
}

static void writes_whole_files(void **state)
{
    Folder *f = *state;
    Diag diag = {0};
    FileWriter w;
    assert_int_equal(file_create(&w, f->file, &diag), ST_OK);
    fputs("first", w.stream);
    assert_int_not_equal(access(f->file, F_OK), 0);
    assert_int_equal(file_commit(&w), ST_OK);
    Str bytes;
    assert_int_equal(file_read(f->file, 100, &bytes, &diag), ST_OK);
    assert_true(str_is(bytes, "first"));
    free((char *)bytes.ptr);
    assert_int_equal(file_read(f->file, 4, &bytes, &diag), ST_LIMIT);
}

static void keeps_the_old_file_when_given_up(void **state)
{
    Folder *f = *state;
    Diag diag = {0};
    FileWriter w;
    assert_int_equal(file_create(&w, f->file, &diag), ST_OK);
    fputs("old", w.stream);
    assert_int_equal(file_commit(&w), ST_OK);
    assert_int_equal(file_create(&w, f->file, &diag), ST_OK);
    fputs("new", w.stream);
    file_abort(&w);
    Str bytes;
    assert_int_equal(file_read(f->file, 100, &bytes, &diag), ST_OK);
    assert_true(str_is(bytes, "old"));
    free((char *)bytes.ptr);
}

static void reports_a_full_disk(void **state)
{
    (void)state;
    if (access("/dev/full", W_OK) != 0)
        skip();
    Diag diag = {0};
    FileWriter w;
    assert_int_equal(file_create(&w, "/dev/full", &diag), ST_OK);
    fputs("lost", w.stream);
    assert_int_equal(file_commit(&w), ST_IO);
    assert_int_equal(diag.errors, 1);
}

static void reports_what_is_missing(void **state)
{
    (void)state;
    Diag diag = {0};
    Str bytes;
    FileWriter w;
    assert_int_equal(file_read("/nonexistent/file", 10, &bytes, &diag), ST_IO);
    assert_int_equal(file_create(&w, "/nonexistent/file", &diag), ST_IO);
    assert_int_equal(diag.errors, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(writes_whole_files, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(keeps_the_old_file_when_given_up, make_folder, remove_folder),
        cmocka_unit_test(reports_a_full_disk),
        cmocka_unit_test(reports_what_is_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
