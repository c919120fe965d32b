/* possessive.c - whose "their" and "its" are where the sentence's own construction says so: "support for X in their fight",
 * "X and their allies", "X stormed the port in its war with Y". Coreference knows what was spoken of; it does not know this.
 */
#include "rule/scene.h"

/* The noun group that a possessive pronoun belongs to ("fight" for "their"), 0 none. */
static NpId owned_by(const Scene *s, NpId pronoun)
{
    const Np *p = scene_np(s, pronoun);
    for (NpId id = pronoun > 2 ? pronoun - 2 : 1; id < s->n_nps && id <= pronoun + 2; id++)
        if (scene_np(s, id)->possessor == pronoun && scene_np(s, id)->sentence == p->sentence)
            return id;
    return 0;
}

/* May a pronoun of this number stand for these? A group is one or many. */
static bool agrees(const Scene *s, const Np *pronoun, NpId id)
{
    const Vocab *v = s->reading->vocab;
    const Np *np = scene_np(s, id);
    if (np->kind == NP_PRONOUN || np->kind == NP_NUMBER || np->kind == NP_DATE)
        return false;
    ClassId class = np_class(s, id);
    bool joined = (np->conjunct && scene_np(s, np->conjunct)->first < pronoun->first) || np->first_conjunct != id;
    bool many = np->plural || joined;   /* "Moscow, which began its strikes, along with Iran" is one yet */
    if (pronoun->plural)
        return many ? vocab_is(v, class, C_AGENT) : vocab_is(v, class, C_POPULATION) || vocab_is(v, class, C_SECURITY_FORCE) ||
                                                    vocab_is(v, class, C_ARMED_GROUP);
    bool seat = np->kind == NP_NAME && s->reading->mentions->names.at[np->name].state;   /* "Moscow ... its airstrikes" */
    return !many && (seat || vocab_is(v, class, C_GROUP));
}

static bool is_of_persons(const Scene *s, const Np *pronoun)
{
    const Word *word = s->reading->tagged[pronoun->head].word;
    return word_is(word, KIND_FIRST_PERSON) || word_is(word, KIND_MALE) || word_is(word, KIND_FEMALE);
}

NpId own_antecedent(const Scene *s, NpId pronoun)
{
    const Np *p = scene_np(s, pronoun);
    NpId owned = p->kind == NP_PRONOUN && !is_of_persons(s, p) ? owned_by(s, pronoun) : 0;
    if (!owned)
        return 0;
    NpId first = scene_np(s, owned)->first_conjunct;
    if (first != owned)
        return agrees(s, p, first) ? first : 0;
    const Pred *verb = scene_pred(s, s->object_of[owned]);   /* "Moscow, which began its airstrikes" */
    if (s->object_of[owned] && verb->voice == VOICE_ACTIVE && verb->subject && verb->subject < owned && agrees(s, p, verb->subject))
        return scene_np(s, verb->subject)->first_conjunct;
    for (uint32_t i = 0; i < s->phrases->preps.n; i++) {
        const Prep *prep = &s->phrases->preps.at[i];
        if (prep->np != owned)
            continue;
        if (prep->on_np && agrees(s, p, prep->on_np))
            return scene_np(s, prep->on_np)->first_conjunct;
        NpId subject = prep->on_pred ? scene_pred(s, prep->on_pred)->subject : 0;
        if (subject && subject < owned && agrees(s, p, subject))
            return scene_np(s, subject)->first_conjunct;
    }
    return 0;
}
