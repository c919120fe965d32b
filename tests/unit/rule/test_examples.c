#include "fixture.h"

/* A reader that finds one fact in every text: the one it was given. */
typedef struct Fake {
    const char *subject, *object;
    bool direct;
    PropId prop;
} Fake;

static Status fake_read(void *user, Str text, Arena *arena, LabelledFacts *facts)
{
    (void)text;
    const Fake *fake = user;
    Str *labels = ARENA_ARRAY(arena, Str, 2);
    labels[0] = str_of(fake->subject);
    labels[1] = str_of(fake->object);
    VEC_ADD(arena, &facts->all, ((LabelledFact){1, labels, 1, fake->prop, labels + 1, 1, fake->direct, false}));
    return ST_OK;
}

static ExampleReport run(Fixture *f, const char *subject, const char *object, bool direct)
{
    if (!f->rules)
        assert_int_equal(load(f, "rule:r a sit:Frame ; sit:verb \"back\" ; sit:subject [ sit:as \"a\" ] ; sit:object [ sit:as \"b\" ] ;"
                                 " sit:then \"?b backedBy ?a\" ; sit:yes \"Text. => rebels backedBy Saudi Arabia\" ; sit:no \"No.\" ."),
                         ST_OK);
    Fake fake = {subject, object, direct, vocab_prop(&f->vocab, STR_LIT("backedBy"))};
    ExampleReport report;
    f->messages[0] = '\0';
    rules_check_examples(f->rules, 0, fake_read, &fake, &f->scratch, &f->diag, &report);
    assert_int_equal(report.run, 2);
    return report;
}

static void compares_labels(void **state)
{
    Fixture *f = *state;
    /* The reader finds the fact in the counter-example too, so one of two always fails while the example passes. */
    assert_int_equal(run(f, "Rebels", "saudi arabia", true).failed, 1);
    assert_non_null(strstr(f->messages, "counter-example was read"));
    assert_int_equal(run(f, "Saudi-backed rebels", "Saudi Arabia", true).failed, 1);
    assert_int_equal(run(f, "rebels of the south", "Saudi Arabia", true).failed, 2);
    assert_non_null(strstr(f->messages, "not read: rebels backedBy Saudi Arabia"));
}

static void counts_only_facts(void **state)
{
    Fixture *f = *state;
    /* A denied statement fails the example and is allowed in the counter-example. */
    assert_int_equal(run(f, "rebels", "Saudi Arabia", false).failed, 1);
    assert_non_null(strstr(f->messages, "example failed"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {TEST(compares_labels), TEST(counts_only_facts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
