/* tone.c - is the article about violence at all? Sport, trade and the stage borrow the words of war. */
#include "rule/scene.h"

/* Do the triggers of a rule tell of an attack by themselves? Not "take", which wants its hostages, nor "launch" its rockets. */
static bool tells_attack(const Vocab *v, const Rule *rule)
{
    bool plain = !rule->figurative && rule->event != v->known[C_ATTACK] && vocab_is(v, rule->event, C_ATTACK);
    for (uint32_t i = 0; i < rule->n_roles && plain; i++)
        plain = !rule->roles[i].words.n && !class_in(v, rule->roles[i].classes, v->known[C_WEAPON]);
    return plain;
}

/* A word that by itself speaks of force: who bears arms, what he bears, or the trigger of a rule about attacks that is never
 * a figure of speech. */
static bool violent(const Scene *s, const Tagged *t)
{
    const Vocab *v = s->reading->vocab;
    ClassId is = t->word ? t->word->denotes : 0;
    if (vocab_is(v, is, C_ARMED_GROUP) || vocab_is(v, is, C_SECURITY_FORCE) || vocab_is(v, is, C_WEAPON))
        return true;
    const TriggerIndex *indexes[] = {&s->rules->verbs, &s->rules->nouns};
    for (uint32_t k = 0; k < 2; k++) {
        const Candidates *found = index_find(indexes[k], t->lemma);
        for (uint32_t i = 0; found && i < found->n; i++) {
            const Rule *rule = &s->rules->all[found->at[i].rule];
            if (tells_attack(v, rule) && !found->at[i].trigger->particle &&
                !found->at[i].trigger->before.n)
                return true;
        }
    }
    return false;
}

void scene_tone(Scene *s)
{
    const Document *d = s->reading->document;
    uint32_t all_calm = 0, all_violent = 0;
    s->calm = ARENA_ARRAY(s->arena, bool, d->sentences.n + 1);
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        uint32_t calm = 0, force = 0;
        for (uint32_t t = d->sentences.at[i].first; t < d->sentences.at[i].last; t++) {
            Tag tag = s->reading->tagged[t].tag;
            calm += (tag == TAG_NOUN || tag == TAG_NOUNS) && word_is(s->reading->tagged[t].word, KIND_CALM);
            force += violent(s, &s->reading->tagged[t]);
        }
        s->calm[i] = force <= calm;
        all_calm += calm;
        all_violent += force;
    }
    if (all_calm <= all_violent)
        memset(s->calm, 0, d->sentences.n * sizeof *s->calm);
}
