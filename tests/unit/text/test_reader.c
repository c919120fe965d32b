#define _DEFAULT_SOURCE
#include "fixture.h"
#include "text/reader.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void write_file(const char *path, const char *text)
{
    FILE *stream = fopen(path, "wb");
    assert_non_null(stream);
    fputs(text, stream);
    assert_int_equal(fclose(stream), 0);
}

/* Read everything under the paths: ids and texts as "id=text;", inputs that failed as "!;". */
static const char *read_all(void **state, const char *const *paths, size_t n)
{
    Fixture *f = *state;
    ReadOptions options = {0};
    Diag diag = {0};
    Reader *reader;
    assert_int_equal(reader_open(&reader, paths, n, &options, &diag), ST_OK);
    Str out = {"", 0};
    Record record;
    for (Status st; (st = reader_next(reader, &record)) != ST_NOTFOUND;) {
        Document *d;
        if (st == ST_OK)
            st = document_read(&d, &record, &options, &f->rules, &f->arena, &f->symbols, &diag);
        out = arena_join(&f->arena, out, st != ST_OK ? STR_LIT("!;") : arena_printf(&f->arena, STR_FMT "=" STR_FMT ";", STR_ARG(d->id), STR_ARG(d->text)));
        record_free(&record);
    }
    reader_close(reader);
    return out.ptr;
}

static void reads_folders_in_order(void **state)
{
    char folder[] = "/tmp/sitrep-reader-XXXXXX", path[80], inner[64];
    assert_non_null(mkdtemp(folder));
    static const char *const FILES[][2] = {{"b.txt", "Bee."}, {"a.txt", "Ay."}, {"c.json", "{}"}, {".d.txt", "Dee."}, {"e/f.txt", "Eff."}};
    snprintf(inner, sizeof inner, "%s/e", folder);
    assert_int_equal(mkdir(inner, 0700), 0);
    for (size_t i = 0; i < 5; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, FILES[i][0]);
        write_file(path, FILES[i][1]);
    }
    assert_string_equal(read_all(state, (const char *[]){folder}, 1), "a=Ay.;b=Bee.;f=Eff.;");
    for (size_t i = 0; i < 5; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, FILES[i][0]);
        unlink(path);
    }
    rmdir(inner);
    rmdir(folder);
}

static const char *read_one(void **state, const char *ending, const char *text)
{
    char folder[] = "/tmp/sitrep-reader-XXXXXX", path[80];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/x%s", folder, ending);
    write_file(path, text);
    const char *out = read_all(state, (const char *[]){path}, 1);
    unlink(path);
    rmdir(folder);
    return out;
}

static void streams_records(void **state)
{
    const char *lines = "{\"id\":\"a\",\"text\":\"One.\"}\n{bad\n\n{\"id\":7,\"title\":\"Two\",\"text\":\"Three.\\u0000\"}\n{}\n{\"text\":\"Four.\"}";
    assert_string_equal(read_one(state, ".jsonl", lines), "a=One.;!;7=Two\n\nThree. ;!;x-6=Four.;");
    assert_string_equal(read_one(state, "", lines), "a=One.;!;7=Two\n\nThree. ;!;x-6=Four.;");
    assert_string_equal(read_one(state, "", "{\n\"text\":\n\"One.\"}"), "x=One.;");
}

static void reads_pages(void **state)
{
    const char *page = "<!doctype html><html><head><title>Two fall | Post</title></head><body><nav>Menu</nav><h1>Two fall</h1>"
                       "<div><p>Two men fell in Karvad on Sunday, the <b>pol</b>ice said.<p>Nobody &amp; nothing else fell.</div>"
                       "<footer>Imprint</footer></body></html>";
    assert_string_equal(read_one(state, ".html", page),
                        "x=Two fall\n\nTwo men fell in Karvad on Sunday, the police said.\n\nNobody & nothing else fell.;");
}

static void refuses_what_is_no_text(void **state)
{
    assert_string_equal(read_one(state, ".txt", ""), "!;");
    assert_string_equal(read_one(state, ".txt", " \n"), "!;");
    assert_string_equal(read_one(state, ".txt", "\1\2\3"), "!;");
    assert_string_equal(read_all(state, (const char *[]){"/nonexistent"}, 1), "!;");
}

static void counts_code_points(void **state)
{
    const Document *d = document_from(state, "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
                                             "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u20acx");
    assert_int_equal(document_code_point(d, 0), 0);
    assert_int_equal(document_code_point(d, 64), 32);
    assert_int_equal(document_code_point(d, 67), 33);
    assert_int_equal(document_code_point(d, 68), 34);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEXT_TEST(reads_folders_in_order), TEXT_TEST(streams_records), TEXT_TEST(reads_pages),
        TEXT_TEST(refuses_what_is_no_text), TEXT_TEST(counts_code_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
