#include "fixture.h"

static void check(void **state, const Example *examples, size_t n)
{
    Fixture *f = *state;
    int wrong = 0;
    for (size_t i = 0; i < n; i++) {
        read_text(f, examples[i].text);
        list_facts(f);
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

EXAMPLES(actives_and_passives,
    {"Rebels attacked a base near the river.", "attack(Rebels, base); base ~near river"},
    {"The base was attacked by rebels who had crossed the border.", "attack(rebels, base); cross(rebels, border)"},
    {"Two soldiers were killed.", "kill(-, soldiers); #2 soldiers"},
    {"The bridge has been destroyed by a bomb.", "destroy(bomb, bridge)"},
    {"Troops are shelling the village.", "shell(Troops, village)"},
    {"The minister gave the rebels new weapons.", "give(minister, rebels, new weapons)"},
    {"The rebels were given weapons by a neighbour.", "give(neighbour, rebels, =weapons)"},
    {"It must be done quickly.", "do(-, It)"},
    {"The army will \"never accept\" the plan.", "accept(army, plan)"},
    {"Gunmen are being hunted by police.", "hunt(police, Gunmen)"},
    {"The army captured a town and destroyed two tanks.", "capture(army, town); destroy(army, tanks)"})

EXAMPLES(relatives,
    {"The gunman who shot the judge fled.", "shoot(gunman, judge); flee(gunman, -)"},
    {"The convoy, which carried food, was stopped by soldiers.", "carry(convoy, food); stop(soldiers, convoy)"},
    {"The village that the army shelled is empty.", "shell(army, village); be(village, -)"},
    {"The town the rebels captured is in the north.", "capture(rebels, town); be(town, -)"},
    {"The senator, whose brother was killed by gunmen, resigned.", "senator's brother; kill(gunmen, brother); resign(senator, -)"},
    {"Troops entered the city where rebels had hidden weapons.", "enter(Troops, city); hide(rebels, weapons)"},
    {"The general praised the troops with whom he had served.", "praise(general, troops); serve(he, -)"},
    {"The prisoners, some of whom were wounded, were freed.", "wound(-, some); free(-, prisoners)"},
    {"An attack in Kabul that killed 12 people was condemned.", "kill(attack, people); condemn(-, attack)"},
    {"Police arrested men from the town who had burned a church.", "burn(men, church)"},
    {"The militia, which has killed dozens and which holds the port, denied it.",
     "kill(militia, dozens); hold(militia, port); deny(militia, it)"})

EXAMPLES(participles,
    {"The base attacked on Friday belongs to the army.", "attack(-, base); belong(base, -)"},
    {"Rebels backed by a neighbour seized the port.", "back(neighbour, Rebels); seize(Rebels, port)"},
    {"Police are searching for the men suspected of the murder.", "suspect(-, men); suspect ~of murder"},
    {"Soldiers guarding the mine opened fire.", "guard(Soldiers, mine); open(Soldiers, fire)"},
    {"A bomb exploded in a market, killing 12 people.", "explode(bomb, -); kill(bomb, people)"},
    {"Fearing an ambush, the patrol turned back.", "fear(patrol, ambush); turn(patrol, -)"},
    {"Wounded in the leg, the officer surrendered.", "wound(-, officer); surrender(officer, -)"},
    {"The minister visited the camp, saying the army would stay.", "say(minister, -); stay(army, -)"},
    {"Troops launched an operation targeting a commander.", "target(operation, commander)"},
    {"The captured soldiers were freed.", "free(-, captured soldiers)"},
    {"The army announced increased patrols.", "announce(army, increased patrols)"},
    {"After seizing the town, the rebels burned the church.", "seize(rebels, town); burn(rebels, church)"})

EXAMPLES(infinitives_and_gerunds,
    {"The rebels vowed to attack the capital.", "vow(rebels, -); attack(rebels, capital)"},
    {"The general ordered his men to withdraw.", "order(general, men); withdraw(men, -)"},
    {"The group is believed to have bombed the hotel.", "believe(-, group); bomb(group, hotel)"},
    {"The army began shelling the village.", "shell(army, village)"},
    {"The court accused the officer of torturing prisoners.", "torture(officer, prisoners)"},
    {"The officer was accused of torturing prisoners.", "accuse(-, officer); torture(officer, prisoners)"},
    {"The rebels responded by destroying a bridge.", "respond ~by destroy; destroy(rebels, bridge)"},
    {"Police failed to stop the gunmen.", "stop(Police, gunmen)"},
    {"Two men on a motorcycle attempted to flee.", "attempt(men, -); flee(men, -)"},
    {"The mayor was forced to resign.", "force(-, mayor); resign(mayor, -)"},
    {"They waited for the army to enter the town.", "enter(army, town)"},
    {"The soldiers seem to have left the town.", "leave(soldiers, town)"})

EXAMPLES(coordination,
    {"Soldiers, policemen and guards were killed.", "kill(-, Soldiers & policemen & guards)"},
    {"The rebels attacked the base and captured it.", "attack(rebels, base); capture(rebels, it)"},
    {"The rebels attacked the base and the army fled.", "attack(rebels, base); flee(army, -)"},
    {"Syrian and Russian warplanes bombed the town.", "bomb(Syrian and Russian warplanes, town)"},
    {"The noise of tanks and helicopters was heard.", "hear(-, noise)"},
    {"Witnesses saw smoke over the port and a reporter found that the market had burned.",
     "see(Witnesses, smoke); find(reporter, -); burn(market, -)"},
    {"He wants to respect the truce, and it is ignoring him.", "respect(He, truce); ignore(it, him)"},
    {"The talks led to a political, peaceful and lasting settlement.", "lead ~to political, peaceful and lasting settlement"},
    {"Gunmen killed a judge, a lawyer and two guards.", "kill(Gunmen, judge & lawyer & guards)"},
    {"The army killed or captured dozens of rebels.", "capture(army, dozens); dozens > rebels"},
    {"A soldier and 12 civilians died.", "die(soldier & civilians, -)"})

EXAMPLES(noun_groups,
    {"John Kerry, the secretary of state, met the envoy.", "John Kerry == secretary; meet(John Kerry, envoy)"},
    {"The rebel leader, Ahmed Hassan, was killed.", "Ahmed Hassan == rebel leader; kill(-, rebel leader)"},
    {"The Free Syrian Army (FSA) took the village.", "Free Syrian Army == FSA; take(Free Syrian Army, village)"},
    {"The Higher Negotiations Committee or HNC rejected the plan.",
     "Higher Negotiations Committee == HNC; reject(Higher Negotiations Committee, plan)"},
    {"Army spokesman Ahmed Hassan denied it.", "Army spokesman : Ahmed Hassan; deny(Ahmed Hassan, it)"},
    {"Iran's foreign minister arrived.", "Iran's foreign minister; arrive(foreign minister, -)"},
    {"The army attacked its camp.", "its's camp; attack(army, camp)"},
    {"Saudi-backed rebels seized the port.", "back(Saudi, Saudi-backed rebels); seize(Saudi-backed rebels, port)"},
    {"Dozens of militants were killed.", "kill(-, Dozens); Dozens > militants"},
    {"Members of the militia attacked a bus.", "attack(Members, bus); Members > militia"},
    {"At least 12 were wounded.", "wound(-, At least 12); #12 At least 12"},
    {"Police detained several suspected rebels.", "detain(Police, suspected rebels)"},
    {"The army killed 40 of them.", "kill(army, 40); 40 > them"},
    {"The Islamic State group claimed the attack.", "claim(Islamic State group, attack)"},
    {"The heavily armed men robbed a bank.", "rob(armed men, bank)"},
    {"During the raid Rahman threatened the guards.", "threaten(Rahman, guards); threaten ~during raid"},
    {"Over the past two weeks Syrian troops shelled the city.", "shell(Syrian troops, city)"},
    {"The top five commanders fled with rising anger.", "flee(commanders, -); flee ~with rising anger"},
    {"The Friday attack killed six.", "kill(attack, six)"},
    {"An attack on a convoy by rebels killed six soldiers.", "kill(attack, soldiers); attack ~on convoy"},
    {"The \"holy\" army burned two villages.", "burn(army, villages)"})

EXAMPLES(reports,
    {"The ministry said the attack killed 12 people.", "say(ministry, -); kill(attack, people)"},
    {"The ministry said that rebels had attacked the base.", "say(ministry, -); attack(rebels, base)"},
    {"Rebels attacked the base, the ministry said.", "attack(Rebels, base); say(ministry, -)"},
    {"Rebels attacked the base, said the ministry.", "attack(Rebels, base); say(ministry, -)"},
    {"The raid, the army said, killed 12 rebels.", "say(army, -); kill(raid, rebels)"},
    {"Rebels attacked the base, a witness to the attack said on Sunday.", "attack(Rebels, base); say(witness, -)"},
    {"Rebels attacked the base, the governor told reporters.", "attack(Rebels, base); tell(governor, reporters)"},
    {"The agency said a spokesman for the army blamed the rebels.", "say(agency, -); blame(spokesman, rebels)"},
    {"The council recommended the troops in the north withdraw.", "recommend(council, -); withdraw(troops, -)"},
    {"\"We won!\" said the general.", "win(We, -); say(general, -)"},
    {"\"The attack is over,\" the mayor told a radio station.", "be(attack, -); tell(mayor, radio station)"},
    {"After gunmen attacked the base, the army said it would respond.", "attack(gunmen, base); say(army, -); respond(it, -)"},
    {"Rebels attacked the base, he said, adding that soldiers fled.", "add(he, -); flee(soldiers, -)"},
    {"The army told villagers that rebels had left.", "tell(army, villagers); leave(rebels, -)"},
    {"The group rejected the plan on the grounds that it would hurt the talks.", "reject(group, plan); hurt(it, talks)"},
    {"According to the army, rebels shelled a school.", "shell(rebels, school); shell ~according army"})

EXAMPLES(other_forms,
    {"Gunmen kill 12 soldiers in attack on convoy", "kill(Gunmen, soldiers); attack ~on convoy"},
    {"Ten killed in blast in Kabul\n\nA bomb exploded in a market on Sunday.", "kill(-, Ten)"},
    {"GUERRILLAS ATTACKED A FARM AND KILLED A PEASANT. THE ARMY DENIED IT.",
     "attack(GUERRILLAS, FARM); kill(GUERRILLAS, PEASANT); deny(ARMY, IT)"},
    {"THE TOWN WAS SHELLED BY THE REBELS. NOBODY DIED.", "shell(REBELS, TOWN)"},
    {"On Monday in Aleppo, rebels attacked the airport.", "attack(rebels, airport); attack ~in Aleppo"},
    {"There was a clash between soldiers and rebels.", "clash ~between soldiers & rebels"},
    {"Ahmed Hassan is the leader of the militia.", "be(Ahmed Hassan, -, =leader); leader ~of militia"},
    {"He became president in 2012.", "become(He, -, =president)"},
    {"The town remains a stronghold of the rebels.", "remain(town, -, =stronghold)"},
    {"The government described the group as terrorists.", "describe(government, group); describe ~as terrorists"},
    {"The militants blew up a bridge.", "blow+up(militants, bridge)"},
    {"A militant blew himself up near a school.", "blow+up(militant, himself); blow ~near school"},
    {"Soldiers carried out a raid.", "carry+out(Soldiers, raid)"},
    {"The strike -- the first time Iran fired missiles abroad -- was condemned.", "fire(Iran, missiles); condemn(-, strike)"},
    {"The weapons they carry are old.", "carry(they, weapons); be(weapons, -)"},
    {"The assault, which wounded 60 people, targeted a parade.", "wound(assault, people); target(assault, parade)"},
    {"Police said the man, who was armed, fled.", "flee(man, -); arm(-, man)"},
    {"The group that claimed the attack vanished.", "claim(group, attack); vanish(group, -)"})

static void a_phrase_keeps_to_its_sentence(void **state)
{
    Fixture *f = *state;
    read_text(f, "Rebels attacked a base near Aleppo. The army shelled a camp in the hills. Nobody died.");
    for (uint32_t k = 0; k < f->phrases.preps.n; k++) {
        const Prep *p = &f->phrases.preps.at[k];
        if (p->on_pred)
            assert_int_equal(f->phrases.preds.at[p->on_pred].sentence, np_of(f, p->np)->sentence);
    }
}

static void nothing_is_read_out_of_nothing(void **state)
{
    Fixture *f = *state;
    read_text(f, "");
    assert_int_equal(f->phrases.nps.n, 1);
    assert_int_equal(f->phrases.preds.n, 1);
    read_text(f, ", and; (\"\" -- . of by who");
    assert_true(f->phrases.preds.n >= 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(actives_and_passives), cmocka_unit_test(relatives), cmocka_unit_test(participles),
        cmocka_unit_test(infinitives_and_gerunds), cmocka_unit_test(coordination), cmocka_unit_test(noun_groups),
        cmocka_unit_test(reports), cmocka_unit_test(other_forms), cmocka_unit_test(a_phrase_keeps_to_its_sentence),
        cmocka_unit_test(nothing_is_read_out_of_nothing),
    };
    return cmocka_run_group_tests(tests, fixture_setup, fixture_teardown);
}
