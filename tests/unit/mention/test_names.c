#include "fixture.h"

/* "Name=Class@entity", title in <>, demonym marked by ~, people by *, acronym of another name by ^. */
static const char *names(void **state, const char *text)
{
    Fixture *f = *state;
    fixture_find(f, text);
    for (uint32_t i = 1; i < f->mentions.names.n; i++) {
        const Name *n = &f->mentions.names.at[i];
        Str title = n->title_first < n->first ? fixture_tokens(f, n->title_first, n->first) : STR_LIT("");
        Str entity = n->entity ? gazetteer_entity(f->gazetteer, n->entity)->iri : STR_LIT("");
        Str id = entity.len ? str_sub(entity, sizeof NS_SID - 1, entity.len) : entity;
        Str span = fixture_tokens(f, n->first, n->last), class = n->cls ? f->vocab.classes[n->cls].name : STR_LIT("-");
        fixture_add(f, arena_printf(&f->article, "%s" STR_FMT "%s" STR_FMT "=" STR_FMT "%s" STR_FMT "%s%s%s", title.len ? "<" : "",
                                    STR_ARG(title), title.len ? ">" : "", STR_ARG(span), STR_ARG(class), id.len ? "@" : "", STR_ARG(id),
                                    n->form == NAME_DEMONYM ? "~" : "", n->people ? "*" : "", n->acronym_of ? "^" : ""));
    }
    return f->found.ptr;
}

#define ASSERT_NAMES(text, expected) assert_string_equal(names(state, text), expected)

static void reads_the_gazetteer(void **state)
{
    ASSERT_NAMES("Troops entered Vesna in Norland.", "Vesna=City@place-vesna; Norland=State@state-norland");
    ASSERT_NAMES("The Republic of Norland spoke.", "Republic of Norland=State@state-norland");
    ASSERT_NAMES("They saw Al Nasra and alNasra and al-Nassra.",
                 "Al Nasra=ArmedGroup@group-al-nasra; alNasra=ArmedGroup@group-al-nasra; al-Nassra=ArmedGroup@group-al-nasra");
    ASSERT_NAMES("It hit Deir az-Zaf and Sanaha.", "Deir az-Zaf=City@place-sanaha; Sanaha=City@place-sanaha");
}

static void wants_capitals(void **state)
{
    ASSERT_NAMES("He saw the iron dawn over the hills.", "");
    ASSERT_NAMES("The Iron Dawn attacked.", "Iron Dawn=ArmedGroup@group-dawn");
    ASSERT_NAMES("It is there, and IS is here.", "IS=InternationalOrganization@org-sot");
    ASSERT_NAMES("REBELS SAY THAT IT IS IN VESNA NOW.", "VESNA=City@place-vesna");
}

static void tells_places_apart(void **state)
{
    ASSERT_NAMES("A bomb hit Tripol, Norland.", "Tripol=City@place-tripol-norland; Norland=State@state-norland");
    ASSERT_NAMES("A bomb hit Tripol in Suria.", "Tripol=City@place-tripol-suria; Suria=State@state-suria");
    ASSERT_NAMES("It was in Hadra province, not in the city of Hadra.",
                 "Hadra province=Region@place-hadra-province; Hadra=City@place-hadra");
    ASSERT_NAMES("He was fond of Reading.", "");
    ASSERT_NAMES("A man was shot in Reading.", "Reading=City@place-reading");
}

static void reads_demonyms(void **state)
{
    ASSERT_NAMES("Surian forces met two Norlanders.", "Surian=State@state-suria~; Norlanders=State@state-norland~*");
    ASSERT_NAMES("The Amber Palace denied it.", "Amber Palace=State@state-norland");
}

static void reads_persons(void **state)
{
    ASSERT_NAMES("President Ramo al-Tissad spoke. Tissad left.",
                 "<President>Ramo al-Tissad=Person@person-ramo-al-tissad; Tissad=Person@person-ramo-al-tissad");
    ASSERT_NAMES("The army spokesman Karim Zobeldar said so.", "<army spokesman>Karim Zobeldar=Person");
    ASSERT_NAMES("Wuldar Benskov, 34, was there. Later Benskov left.", "Wuldar Benskov=Person; Benskov=Person");
}

static void reads_unknown_names(void **state)
{
    ASSERT_NAMES("They joined the Army of Mercy in the town of Quelzar.", "Army of Mercy=SecurityForce; Quelzar=City");
    ASSERT_NAMES("A group calling itself Vandorim claimed it.", "Vandorim=ArmedGroup");
    ASSERT_NAMES("He studied at the University of Vesna.", "University of Vesna=Organization");
    ASSERT_NAMES("The Ministry of Public Works and the Workers' Party met.", "Ministry of Public Works=Government; Workers' Party=PoliticalGroup");
    ASSERT_NAMES("It fell in Nahr-e Zuraj district.", "Nahr-e Zuraj=City");
}

static void links_acronyms(void **state)
{
    ASSERT_NAMES("The High Border Council (HBC) met. The HBC left.", "High Border Council=PoliticalGroup; HBC=PoliticalGroup^; HBC=PoliticalGroup^");
    ASSERT_NAMES("The High Border Council or HBC met.", "High Border Council=PoliticalGroup; HBC=PoliticalGroup^");
    ASSERT_NAMES("LEADERS OF THE NATIONAL REFORM MOVEMENT (NRM) WERE KILLED IN VESNA.",
                 "NATIONAL REFORM MOVEMENT=ArmedGroup; NRM=ArmedGroup^; VESNA=City@place-vesna");
}

static void reports_bad_entries(void **state)
{
    const Fixture *f = *state;
    assert_int_equal(f->diag.errors, 3);
    assert_non_null(strstr(f->message, "names.ttl:"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MENTION_TEST(reports_bad_entries), MENTION_TEST(reads_the_gazetteer), MENTION_TEST(wants_capitals), MENTION_TEST(tells_places_apart),
        MENTION_TEST(reads_demonyms), MENTION_TEST(reads_persons), MENTION_TEST(reads_unknown_names), MENTION_TEST(links_acronyms),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
