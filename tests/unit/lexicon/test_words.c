/* What the lexicon knows of words. */
#include "fixture.h"

static void assert_lemma(Fixture *f, const char *form, const char *verb, const char *noun)
{
    const Word *w = fixture_word(f, form);
    assert_non_null(w);
    assert_string_equal(symbol_str(&f->symbols, w->verb).ptr, verb);
    assert_string_equal(symbol_str(&f->symbols, w->noun).ptr, noun);
}

static void lemmas(void **state)
{
    Fixture *f = *state;
    assert_lemma(f, "attacks", "attack", "attack");
    assert_lemma(f, "went", "go", "");
    assert_lemma(f, "found", "find", "found");
    assert_lemma(f, "women", "", "woman");
    assert_lemma(f, "policemen", "", "policeman");
    assert_lemma(f, "gunmen", "", "gunman");
    assert_lemma(f, "was", "be", "");
    assert_lemma(f, "does", "do", "");
    assert_null(fixture_word(f, "xyzzyx"));
}

static void readings(void **state)
{
    Fixture *f = *state;
    const uint32_t was = fixture_word(f, "was")->tags, killed = fixture_word(f, "killed")->tags;
    assert_true(was & 1u << TAG_BE && was & 1u << TAG_VBD);
    assert_true(killed & 1u << TAG_VBD && killed & 1u << TAG_VBN);
    assert_true(fixture_word(f, "said")->usual == TAG_VBD);
    assert_true(fixture_word(f, "the")->usual == TAG_DET);
    assert_false(fixture_word(f, "said")->tags & 1u << TAG_ADJ);
}

static void kinds(void **state)
{
    Fixture *f = *state;
    static const struct {
        const char *form;
        WordKind kind;
    } cases[] = {
        {"said", KIND_REPORTING},       {"denied", KIND_DENIAL},         {"vows", KIND_PLANNING},
        {"urged", KIND_DEMANDING},      {"believed", KIND_DOUBT},        {"failed", KIND_FAILING},
        {"resumed", KIND_ASPECT},       {"forcing", KIND_CONTROL_OBJECT}, {"remains", KIND_COPULA},
        {"launched", KIND_LIGHT},       {"dozens", KIND_HEADLESS},       {"members", KIND_PARTITIVE},
        {"sons", KIND_KINSHIP},         {"no", KIND_NEGATIVE_DET},       {"never", KIND_NEGATIVE_ADV},
        {"allegedly", KIND_POSSIBLE_ADV}, {"suspected", KIND_POSSIBLE_ADJ}, {"might", KIND_MODAL_POSSIBLE},
        {"will", KIND_MODAL_PLANNED},   {"must", KIND_MODAL_DEMANDED},   {"unless", KIND_CONDITION},
        {"out", KIND_PARTICLE},         {"near", KIND_PLACE_PREP},       {"by", KIND_AGENT_PREP},
        {"friday", KIND_WEEKDAY},       {"march", KIND_MONTH},           {"weeks", KIND_TIME_NOUN},
        {"northern", KIND_DIRECTION},   {"claims", KIND_REPORT_NOUN},    {"anniversary", KIND_HISTORY},
        {"gen.", KIND_TITLE},           {"mohammed", KIND_GIVEN_NAME},   {"bin", KIND_NAME_PARTICLE},
        {"brigade", KIND_ORGANISATION_HEAD}, {"province", KIND_PLACE_HEAD},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (!word_is(fixture_word(f, cases[i].form), cases[i].kind))
            fail_msg("'%s' is not '%s'", cases[i].form, word_kind_name(cases[i].kind));
    assert_false(word_is(fixture_word(f, "marched"), KIND_MONTH));   /* a list without part of speech is of forms */
}

static void every_kind_has_words(void **state)
{
    Fixture *f = *state;
    const Term property = triples_iri(&f->triples, STR_LIT(NS_SIT "kind"));
    for (WordKind kind = 0; kind < KIND_COUNT; kind++) {
        bool found = false;
        for (uint32_t i = 0; i < f->triples.all.n && !found; i++)
            found = f->triples.all.at[i].p == property &&
                    str_is(term_info(&f->triples, f->triples.all.at[i].o)->text, word_kind_name(kind));
        if (!found)
            fail_msg("no list has the kind '%s'", word_kind_name(kind));
    }
}

static void denotes(void **state)
{
    Fixture *f = *state;
    static const struct {
        const char *form;
        KnownClass class;
    } cases[] = {
        {"gunmen", C_ARMED_GROUP}, {"soldiers", C_SECURITY_FORCE}, {"police", C_SECURITY_FORCE}, {"ministry", C_GOVERNMENT},
        {"opposition", C_POLITICAL_GROUP}, {"charity", C_ORGANIZATION}, {"newspaper", C_MEDIA_ORGANIZATION},
        {"people", C_POPULATION}, {"worshippers", C_PERSON}, {"abbot", C_PERSON}, {"mosque", C_SITE}, {"villages", C_CITY},
        {"province", C_REGION}, {"buses", C_ASSET}, {"grenades", C_WEAPON}, {"group", C_GROUP}, {"country", C_STATE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const Word *w = fixture_word(f, cases[i].form);
        if (!w || w->denotes != f->vocab.known[cases[i].class])
            fail_msg("'%s' denotes %s", cases[i].form, w ? f->vocab.classes[w->denotes].name.ptr : "nothing");
    }
    assert_int_equal(fixture_word(f, "bombing")->denotes, 0);   /* events are the rules' */
}

static void phrases(void **state)
{
    Fixture *f = *state;
    const Document *d = fixture_document(f, "because of foreign ministers and as well as suicide vests");
    uint32_t n = 0;
    const Word *w = lexicon_phrase(f->lexicon, d, 0, d->tokens.n, &n);
    assert_true(w && w->tags & 1u << TAG_PREP && n == 2);
    w = lexicon_phrase(f->lexicon, d, 2, d->tokens.n, &n);
    assert_true(w && w->denotes == f->vocab.known[C_PERSON] && n == 2);
    w = lexicon_phrase(f->lexicon, d, 5, d->tokens.n, &n);
    assert_true(w && w->tags & 1u << TAG_CCONJ && n == 3);   /* the longest: not "as well" */
    w = lexicon_phrase(f->lexicon, d, 8, d->tokens.n, &n);
    assert_true(w && w->denotes == f->vocab.known[C_WEAPON] && n == 2);
    assert_null(lexicon_phrase(f->lexicon, d, 8, 9, &n));
    assert_null(lexicon_phrase(f->lexicon, d, 4, d->tokens.n, &n));
}

static void bad_lists(void **state)
{
    (void)state;
    Fixture f = {0};
    fixture_begin(&f);
    assert_int_equal(triples_read(&f.triples, SITREP_TEST_DATA "/lexicon-bad.ttl", &f.diag), ST_OK);
    triples_index(&f.triples);
    assert_int_equal(vocab_load(&f.vocab, &f.triples, &f.knowledge, &f.diag), ST_OK);
    assert_int_equal(lexicon_load(&f.lexicon, &f.triples, &f.vocab, &f.symbols, &f.knowledge, &f.diag), ST_INVALID);
    assert_int_equal(f.diag.errors, 2);
    arena_free(&f.article);
    arena_free(&f.knowledge);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lemmas),  cmocka_unit_test(readings), cmocka_unit_test(kinds), cmocka_unit_test(every_kind_has_words),
        cmocka_unit_test(denotes), cmocka_unit_test(phrases),  cmocka_unit_test(bad_lists),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
