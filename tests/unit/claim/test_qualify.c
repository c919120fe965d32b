/* What stands over a word: "bomb: not", "bomb: possible by police", "bomb: planned", "bomb: demanded by UN", "bomb: hearsay"; nothing
 * behind the colon when it is told as a fact. The word is the lemma of a verb, or the head of a noun group that names an event. */
#include "../phrase/fixture.h"
#include "claim/qualify.h"

static Str qualified(Fixture *f, Str what, const Qualification *q)
{
    static const char *const modality[] = {"", " possible", " planned", " demanded"};
    Str s = arena_printf(&f->arena, STR_FMT ":%s%s", STR_ARG(what), q->polarity == POL_NEGATED ? " not" : "", modality[q->modality]);
    if (q->speaker)
        s = arena_printf(&f->arena, STR_FMT " by " STR_FMT, STR_ARG(s), STR_ARG(np_text(f, q->speaker)));
    return s;
}

static void list_qualifications(Fixture *f)
{
    for (PredId id = 1; id < f->phrases.preds.n; id++) {
        Qualification q = qualify_pred(&f->reading, id);
        Str lemma = word(f, f->phrases.preds.at[id].lemma);
        add_fact(f, qualified(f, lemma, &q));
        if (q.confidence < 1000)
            add_fact(f, arena_printf(&f->arena, STR_FMT ": hearsay", STR_ARG(lemma)));
    }
    Hosts hosts = hosts_find(&f->reading);
    for (NpId id = 1; id < f->phrases.nps.n; id++) {
        Qualification q = qualify_np(&f->reading, &hosts, id, true);
        add_fact(f, qualified(f, word(f, np_of(f, id)->lemma), &q));
    }
}

static void check(void **state, const Example *examples, size_t n)
{
    Fixture *f = *state;
    int wrong = 0;
    for (size_t i = 0; i < n; i++) {
        read_text(f, examples[i].text);
        list_qualifications(f);
        wrong += !facts_hold(f, examples[i].text, examples[i].facts);
    }
    assert_int_equal(wrong, 0);
}

#define EXAMPLES(name, ...)                                         \
    static void name(void **state)                                  \
    {                                                               \
        static const Example examples[] = {__VA_ARGS__};            \
        check(state, examples, sizeof examples / sizeof *examples); \
    }

EXAMPLES(facts,
    {"Rebels bombed the port.", "bomb:"},
    {"The port was bombed by rebels who had crossed the border.", "bomb:; cross:"},
    {"A bomb exploded, killing 12 people.", "explode:; kill:"},
    {"The army began shelling the village.", "shell:"},
    {"Troops managed to seize the bridge.", "seize:"},
    {"Rebels used a truck to bomb the port.", "use:"})

EXAMPLES(denials,
    {"The army did not bomb the port.", "bomb: not"},
    {"The army never bombed the port.", "bomb: not"},
    {"No rebels attacked the base.", "attack: not"},
    {"No civilians were killed or wounded.", "kill: not; wound: not"},
    {"Neither soldier was killed.", "kill: not"},
    {"The army denied that it bombed the port.", "bomb: not by army"},
    {"The army denied bombing the port.", "bomb: not by army"},
    {"The army did not deny bombing the port.", "bomb: possible by army"},
    {"The army denied reports that it had bombed the port.", "bomb: not by army"},
    {"The rebels left without killing anyone.", "kill: not"},
    {"The minister rejected claims that police had tortured prisoners.", "torture: not by minister"},
    {"The group rejected the plan on the grounds that it hurt the talks.", "hurt:"})

EXAMPLES(failures,
    {"The rebels failed to seize the town.", "seize: not"},
    {"Police prevented the men from bombing the station.", "bomb: not"},
    {"The militia refused to free the hostages.", "free: not"},
    {"Police foiled an attack on the station.", "attack: not"},
    {"The rebels did not fail to seize the town.", "seize:"})

EXAMPLES(plans,
    {"The army will attack the town.", "attack: planned"},
    {"The rebels vowed to attack the town.", "attack: planned"},
    {"The president threatened to bomb the port.", "bomb: planned"},
    {"The army plans to seize the town and burn it.", "seize: planned; burn: planned"},
    {"Troops are preparing to leave.", "leave: planned"},
    {"The two sides agreed to free prisoners.", "free: planned"},
    {"The group planned an attack on the station.", "attack: planned"},
    {"A plot to kill the king was told to police.", "kill: planned"},
    {"The army said it would bomb the port.", "bomb: planned by army"},
    {"The rebels did not vow to attack the town.", "attack: not planned"})

EXAMPLES(demands,
    {"The council urged the army to leave the town.", "leave: demanded by council"},
    {"The general ordered his troops to shell the village.", "shell: demanded by general"},
    {"The rebels must leave the town.", "leave: demanded"},
    {"The mayor demanded that the troops be withdrawn.", "withdraw: demanded by mayor"},
    {"The union called on the police to free the man.", "free: demanded by union"})

EXAMPLES(doubts,
    {"The rebels may have bombed the port.", "bomb: possible"},
    {"The rebels allegedly bombed the port.", "bomb: possible"},
    {"Rebels reportedly seized the town.", "seize: possible"},
    {"Police suspect that the man bombed the station.", "bomb: possible by Police"},
    {"The group is believed to have bombed the station.", "bomb: possible"},
    {"The rebels appear to have left the town.", "leave: possible"},
    {"Police accused the man of bombing the station.", "bomb: possible by Police"},
    {"The man was accused of bombing the station.", "bomb: possible"},
    {"If rebels attack the town, the army will respond.", "attack: possible; respond: planned"},
    {"Did the attack kill 12 people?", "attack: possible; kill: possible"},
    {"Have the rebels attacked the port?", "attack: possible"},
    {"Unless the army leaves, the rebels will attack.", "leave: possible"},
    {"The suspected bombing killed two people.", "bombing: possible"})

EXAMPLES(speakers,
    {"The ministry said rebels bombed the port.", "bomb: by ministry"},
    {"Rebels bombed the port, the ministry said.", "bomb: by ministry"},
    {"Rebels bombed the port, said the ministry.", "bomb: by ministry"},
    {"According to the ministry, rebels bombed the port.", "bomb: by ministry"},
    {"Rebels bombed the port, according to witnesses.", "bomb: by witnesses"},
    {"The ministry said the rebels told a court that soldiers bombed the port.", "bomb: by rebels"},
    {"The rebels who bombed the port fled, the ministry said.", "flee: by ministry; bomb: by ministry"},
    {"The raid, the army said, killed 12 rebels.", "kill: by army"},
    {"The ministry said that rebels bombed the port and burned a ship.", "bomb: by ministry; burn: by ministry"},
    {"The army told reporters that rebels had fled.", "flee: by army"},
    {"\"Rebels bombed the port,\" the mayor said.", "bomb: by mayor"},
    {"The mayor wept. \"Rebels bombed the port. They burned a ship,\" the governor said.", "bomb: by governor; burn: by governor"},
    {"\"Rebels bombed the port,\" said the mayor. \"They burned a ship.\"", "burn: by mayor"},
    {"The governor said: \"Rebels bombed the port. They burned a ship.\"", "bomb: by governor; burn: by governor"},
    {"The port is reported to have been bombed.", "bomb: hearsay"},
    {"The ministry said nothing. Rebels bombed the port.", "bomb:"},
    {"Reports that rebels bombed the port were published.", "bomb: hearsay"},
    {"The army did not say that rebels bombed the port.", "bomb: possible by army"})

EXAMPLES(compounds_of_them,
    {"The ministry said rebels had not bombed the port.", "bomb: not by ministry"},
    {"The ministry denied that rebels planned to bomb the port.", "bomb: not planned by ministry"},
    {"The ministry said the rebels failed to seize the town.", "seize: not by ministry"},
    {"The army said rebels may attack the town.", "attack: possible by army"},
    {"The army said the council urged rebels to leave the town.", "leave: demanded by council"})

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts), cmocka_unit_test(denials), cmocka_unit_test(failures), cmocka_unit_test(plans),
        cmocka_unit_test(demands), cmocka_unit_test(doubts), cmocka_unit_test(speakers), cmocka_unit_test(compounds_of_them),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
