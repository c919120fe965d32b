/* One reading per token. Each case is a sentence and its tags, so that a stranger can judge it. */
#include "fixture.h"

typedef struct Case {
    const char *text, *tags;
} Case;

static void check(Fixture *f, const Case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const char *got = fixture_tags(f, cases[i].text);
        if (strcmp(got, cases[i].tags) != 0)
            fail_msg("%s\nwant %s\ngot  %s", cases[i].text, cases[i].tags, got);
    }
}
#define CHECK(f, cases) check(f, cases, sizeof(cases) / sizeof *(cases))

static void noun_or_present(void **state)
{
    static const Case cases[] = {
        {"The attacks killed ten.", "DET NOUNS VBD NUM STOP"},
        {"The group claims the attacks.", "DET NOUN VBZ DET NOUNS STOP"},
        {"Rebels attack villages.", "NOUNS VB NOUNS STOP"},
        {"They want to attack the town.", "PRON VB TO VB DET NOUN STOP"},
        {"Iraqi forces fire rockets at the base.", "PROPER NOUNS VB NOUNS PREP DET NOUN STOP"},
        {"The talks on a truce failed.", "DET NOUNS PREP DET NOUN VBD STOP"},
        {"The army opened fire.", "DET NOUN VBD NOUN STOP"},
        {"Analysts say the strikes hit a depot.", "NOUNS VB DET NOUNS VBD DET NOUN STOP"},
    };
    CHECK(*state, cases);
}

static void past_or_participle(void **state)
{
    static const Case cases[] = {
        {"Gunmen killed five people.", "NOUNS VBD NUM NOUNS STOP"},
        {"Five people were killed by gunmen.", "NUM NOUNS AUX-BE VBN PREP NOUNS STOP"},
        {"A bomb planted in a car killed five people.", "DET NOUN VBN PREP DET NOUN VBD NUM NOUNS STOP"},
        {"The group, backed by Iran, said it shelled the town.",
         "DET NOUN COMMA VBN PREP PROPER COMMA VBD PRON VBD DET NOUN STOP"},
        {"The man who led the raid fled.", "DET NOUN WH VBD DET NOUN VBD STOP"},
        {"Soldiers wounded in the fight died.", "NOUNS VBN PREP DET NOUN VBD STOP"},
        {"He was shot and killed.", "PRON AUX-BE VBN CCONJ VBN STOP"},
        {"They have captured a town.", "PRON AUX-HAVE VBN DET NOUN STOP"},
        {"\"We won,\" said Omar.", "QUOTE PRON VBD COMMA QUOTE VBD PROPER STOP"},
    };
    CHECK(*state, cases);
}

static void gerunds(void **state)
{
    static const Case cases[] = {
        {"The bombing killed ten.", "DET NOUN VBD NUM STOP"},
        {"A bomb exploded, killing ten.", "DET NOUN VBD COMMA VBG NUM STOP"},
        {"Troops are shelling the town.", "NOUNS AUX-BE VBG DET NOUN STOP"},
        {"Rebels fighting the government fled.", "NOUNS VBG DET NOUN VBD STOP"},
        {"He was accused of killing a judge.", "PRON AUX-BE VBN PREP VBG DET NOUN STOP"},
    };
    CHECK(*state, cases);
}

static void function_words(void **state)
{
    static const Case cases[] = {
        {"He said that the army fled.", "PRON VBD SCONJ DET NOUN VBD STOP"},
        {"The bomb that killed them was small.", "DET NOUN WH VBD PRON AUX-BE ADJ STOP"},
        {"They took that town.", "PRON VBD DET NOUN STOP"},
        {"The army fled after the bomb exploded.", "DET NOUN VBD SCONJ DET NOUN VBD STOP"},
        {"The army fled after the attack.", "DET NOUN VBD PREP DET NOUN STOP"},
        {"Her son saw her.", "POSS-PRON NOUN VBD PRON STOP"},
        {"Iran's army fled.", "PROPER GENITIVE NOUN VBD STOP"},
        {"It's fled.", "PRON AUX-BE VBN STOP"},
        {"They did not go to war.", "PRON AUX-DO NOT VB PREP NOUN STOP"},
        {"He fled because of the war as well as the drought.",
         "PRON VBD PREP PREP DET NOUN CCONJ CCONJ CCONJ DET NOUN STOP"},
        {"Troops took back the town.", "NOUNS VBD ADV DET NOUN STOP"},
        {"At least 40 fled on the 4th day.", "ADV ADV NUM VBD PREP DET ORDINAL NOUN STOP"},
    };
    CHECK(*state, cases);
}

static void capitals(void **state)
{
    static const Case cases[] = {
        {"Police arrested Mark Brown in May.", "NOUNS VBD PROPER PROPER PREP PROPER STOP"},
        {"The Saudi-backed group fled.", "DET PROPER HYPHEN VBN NOUN VBD STOP"},
        {"THE GUERRILLAS ATTACKED THE TOWN OF CHALTEPEQUE.", "DET NOUNS VBD DET NOUN PREP PROPER STOP"},
        {"Hamid bin Rashid fled.", "PROPER PROPER PROPER VBD STOP"},
    };
    CHECK(*state, cases);
}

static void lemmas_follow_the_reading(void **state)
{
    Fixture *f = *state;
    Document *d = fixture_document(f, "They found the women who founded it.");
    const Tagged *tagged = tag_document(f->lexicon, d, &f->article);
    static const char *const lemmas[] = {"they", "find", "the", "woman", "who", "found", "it"};
    for (uint32_t i = 0; i < sizeof lemmas / sizeof *lemmas; i++)
        assert_string_equal(symbol_str(&f->words, tagged[i].lemma).ptr, lemmas[i]);
}

static void empty_text(void **state)
{
    Fixture *f = *state;
    assert_string_equal(fixture_tags(f, ""), "");
    assert_string_equal(fixture_tags(f, "- ' \" ("), fixture_tags(f, "- ' \" ("));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(noun_or_present), cmocka_unit_test(past_or_participle), cmocka_unit_test(gerunds),
        cmocka_unit_test(function_words),  cmocka_unit_test(capitals),           cmocka_unit_test(lemmas_follow_the_reading),
        cmocka_unit_test(empty_text),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
