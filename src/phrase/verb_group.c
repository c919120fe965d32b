/* verb_group.c - verb groups: auxiliaries, adverbs, main verb, particle; voice, tense, negation, modality. */
#include "phrase/internal.h"

bool is_finite(const Pred *pred)
{
    return pred->kind == PRED_FINITE;
}

static uint32_t skip_adverbs(const Parser *ps, uint32_t i, Pred *pred)
{
    for (;;) {
        Tag t = tag_at(ps, i);
        if (t != TAG_ADV && t != TAG_NOT && t != TAG_QUOTE)   /* "he was "talking about" it" */
            return i;
        if (t == TAG_NOT || kind_at(ps, i, KIND_NEGATIVE_ADV))
            pred->negated = true;
        if (kind_at(ps, i, KIND_POSSIBLE_ADV))
            pred->modality = MOD_POSSIBLE;
        i++;
    }
}

static void modal(const Parser *ps, uint32_t i, Pred *pred)
{
    if (kind_at(ps, i, KIND_MODAL_POSSIBLE))
        pred->modality = MOD_POSSIBLE;
    else if (kind_at(ps, i, KIND_MODAL_DEMANDED))
        pred->modality = MOD_DEMANDED;
    else
        pred->modality = MOD_PLANNED;
    pred->future = true;
}

/* "done", "had": the participle of an auxiliary. */
static bool done(Tag t, const Word *w)
{
    return (t == TAG_DO || t == TAG_HAVE) && w && (w->tags >> TAG_VBN & 1);
}

/* May a token follow an auxiliary of this kind as the next part of the verb group? */
static bool continues(const Parser *ps, Tag aux, uint32_t i)
{
    Tag t = tag_at(ps, i);
    const Word *w = i < ps->end ? tagged(ps, i)->word : NULL;
    bool base = t == TAG_VB || t == TAG_BE || t == TAG_HAVE || t == TAG_DO ||
                ((t == TAG_NOUN || t == TAG_ADJ || t == TAG_VBD || t == TAG_VBN) && w && w->verb == lower_at(ps, i) && w->verb);
    switch (aux) {
    case TAG_MODAL: case TAG_TO: case TAG_DO: return base;
    case TAG_HAVE: return t == TAG_VBN || t == TAG_VBD || t == TAG_BE || t == TAG_HAVE || t == TAG_DO;
    case TAG_BE: return t == TAG_VBN || t == TAG_VBD || t == TAG_VBG || lower_at(ps, i) == ps->w.being || done(t, w);
    default: return false;
    }
}

/* Particle right behind the verb: taken into the group unless it is a preposition here ("fired on", but "blew up"). */
static uint32_t particle(const Parser *ps, uint32_t i, Pred *pred)
{
    if (!kind_at(ps, i, KIND_PARTICLE) || kind_at(ps, i, KIND_AGENT_PREP) || ps->r->mentions->number_at[i])
        return i;
    pred->particle = lower_at(ps, i);
    return tag_at(ps, i) == TAG_PREP ? i : i + 1;
}

static PredKind kind_of(Tag first, Tag main, bool aux)
{
    if (first == TAG_TO)
        return PRED_INFINITIVE;
    if (aux)
        return PRED_FINITE;
    if (main == TAG_VBN || main == TAG_VBG)
        return PRED_PARTICIPLE;
    return PRED_FINITE;
}

PredId verb_group(Parser *ps, uint32_t i, uint32_t *after)
{
    Pred pred = {.first = i, .sentence = ps->sentence};
    Tag first = tag_at(ps, i);
    Tag aux = TAG_NONE;
    bool be_before = false, have_before = false, nonfinite_aux = false;
    uint32_t at = i;
    for (;;) {
        Tag t = tag_at(ps, at);
        bool may_help = t == TAG_MODAL || t == TAG_TO || t == TAG_BE || t == TAG_HAVE || t == TAG_DO;
        if (!may_help)
            break;
        uint32_t next = skip_adverbs(ps, at + 1, &pred);
        if (!continues(ps, t, next)) {
            if (t == TAG_TO)
                return 0;
            break;
        }
        if (kind_at(ps, at, KIND_NEGATIVE_ADV) && lower_at(ps, at) != lower_at(ps, next))
            pred.negated = true;   /* "didnt", "cannot" */
        if (t == TAG_MODAL)
            modal(ps, at, &pred);
        if (at == i && lower_at(ps, at) == ps->w.being)
            nonfinite_aux = true;
        be_before = t == TAG_BE;
        have_before |= t == TAG_HAVE;
        aux = t;
        at = next;
    }
    if (aux == TAG_NONE && tag_at(ps, at) == TAG_MODAL)
        modal(ps, at, &pred);   /* alone: its verb stands behind the subject */
    Tag main = tag_at(ps, at);
    bool verbal = is_verb_tag(main) || main == TAG_BE || main == TAG_HAVE || main == TAG_DO || main == TAG_MODAL;
    if (!verbal && !(aux && continues(ps, aux, at)))
        return 0;
    const Tagged *tg = tagged(ps, at);
    pred.head = at;
    pred.lemma = tg->word && tg->word->verb ? tg->word->verb : tg->lemma;
    pred.kind = nonfinite_aux ? PRED_PARTICIPLE : kind_of(first, main, aux != TAG_NONE);
    bool past_form = main == TAG_VBN || main == TAG_VBD || (be_before && done(main, tg->word));
    pred.voice = (be_before && past_form) || (aux == TAG_NONE && main == TAG_VBN) ? VOICE_PASSIVE : VOICE_ACTIVE;
    pred.past = have_before || main == TAG_VBD || main == TAG_VBN || (main != TAG_VB && main != TAG_VBZ && main != TAG_VBG);
    *after = particle(ps, at + 1, &pred);
    pred.last = *after;
    uint32_t before = i;
    while (before > ps->begin && tag_at(ps, before - 1) == TAG_ADV) {
        before--;
        if (kind_at(ps, before, KIND_NEGATIVE_ADV))
            pred.negated = true;
        if (kind_at(ps, before, KIND_POSSIBLE_ADV))
            pred.modality = MOD_POSSIBLE;
    }
    PredId id = ps->p->preds.n;
    VEC_ADD(ps->arena, &ps->p->preds, pred);
    for (uint32_t t = pred.first; t < pred.last; t++)
        ps->p->pred_at[t] = id;
    return id;
}
