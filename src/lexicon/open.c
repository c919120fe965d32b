/* Readings of nouns, verbs, adjectives and adverbs. */
#include "lexicon/tagger.h"

const Word *word_at(const Tagger *t, uint32_t i)
{
    static const Word nothing = {0};
    return t->out[i].word ? t->out[i].word : &nothing;
}

/* Singular or plural: "allies" is the plural of another word, "aircraft" of itself. */
Tag noun_tag(const Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    if (any(r, B(PROPER)))
        return TAG_PROPER;
    if (!any(r, B(NOUN)) || !any(r, B(NOUNS)))
        return any(r, B(NOUN)) ? TAG_NOUN : TAG_NOUNS;
    bool other = word_at(t, i)->noun != t->document->tokens.at[i].lower;
    return other || left_tag(t, i, false) == TAG_NUM ? TAG_NOUNS : TAG_NOUN;
}

/* "military, humanitarian and financial support": one of a row of modifiers, each of which may be an adjective? */
static bool in_row(const Tagger *t, uint32_t i)
{
    bool marks = false;
    for (uint32_t j = i; j + 2 < t->last; j += 2) {
        if (!any(t->readings[j + 1], B(CCONJ) | B(COMMA)))
            return marks && in_group(t, j + 1) && !any(t->readings[j + 1], SET_VERB);
        if (!any(t->readings[j], B(ADJ)))
            return false;
        bool last = any(t->readings[j + 1], B(CCONJ));
        marks |= j > i;
        if (!any(t->readings[j + 2], last ? B(ADJ) | B(NOUN) : B(ADJ)))
            return false;
    }
    return false;
}

/* "a small and partial milestone" */
static bool adjectives_follow(const Tagger *t, uint32_t i)
{
    return any(right_readings(t, i), B(CCONJ) | B(COMMA)) && i + 2 < t->last && any(t->readings[i + 2], B(ADJ)) &&
           (!any(t->readings[i + 2], SET_NOUNISH) || word_at(t, i + 2)->adj_count >= word_at(t, i + 2)->noun_count) &&
           in_group(t, i + 2);
}

/* The best reading that is no verb: modifier before a noun, else head. */
Tag nominal(const Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    const Word *w = word_at(t, i);
    bool row = any(r, B(ADJ)) && w->adj_count + 1 >= w->noun_count && in_row(t, i);
    bool modifier = row || in_group(t, right_of(t, i)) || (w->adj_count > w->noun_count && adjectives_follow(t, i));
    Tag left = left_tag(t, i, false);
    uint32_t j = right_of(t, i);
    if (any(right_readings(t, i), B(ADV)) && any(right_readings(t, i), B(DET)) && j + 1 < t->last && any(t->readings[j + 1], B(ADJ)) &&
        in_group(t, j + 1))
        modifier = true;   /* "the single most powerful man" */
    if (modifier && any(r, B(NOUN)) && any(right_readings(t, i), B(PROPER)) && word_is(w, KIND_TITLE))
        return TAG_NOUN;   /* GENERAL LOPEZ */
    if (is_kind(t, right_of(t, i), KIND_REPORTING) && any(right_readings(t, i), B(VBD)))
        modifier = false;   /* "the military said Friday" */
    if (any(r, B(ADJ)) && any(r, SET_NOUNISH)) {
        Tag noun = noun_tag(t, i);
        if (modifier)
            return row || w->adj_count >= w->noun_count ? TAG_ADJ : noun;
        if (t->pending == PENDING_BE && w->adj_count >= w->noun_count)
            return TAG_ADJ;
        if (is(left, SET_VERB) && w->adj_count > w->noun_count)
            return TAG_ADJ;   /* "shot dead" */
        return w->adj_count > w->noun_count + 3 && left != TAG_DET && left != TAG_ADJ ? TAG_ADJ : noun;
    }
    if (any(r, B(ADJ)) && any(r, B(ADV))) {
        if ((left == TAG_PROPER || left == TAG_NOUNS || left == TAG_PRON) && any(right_readings(t, i), B(VBD)))
            return TAG_ADV;   /* "Davis further claimed" */
        if (t->pending != PENDING_NONE && any(right_readings(t, i), B(VB) | B(VBN) | B(VBG)) &&
            (t->pending != PENDING_BE || !any(right_readings(t, i), B(ADJ))))
            return TAG_ADV;   /* "would only help" */
        if (is(left, SET_BEFORE_NOUN) || left == TAG_PREP)
            return TAG_ADJ;
        if (modifier && w->adj_count >= w->adv_count)
            return TAG_ADJ;
        return t->pending == PENDING_BE && w->adj_count >= w->adv_count ? TAG_ADJ : TAG_ADV;
    }
    if (any(r, B(ADV)) && any(r, SET_NOUNISH))
        return is(left, SET_BEFORE_NOUN) || left == TAG_PREP || w->noun_count > w->adv_count + 1
                   ? noun_tag(t, i) : TAG_ADV;
    if (any(r, SET_NOUNISH))
        return noun_tag(t, i);
    return any(r, B(ADJ)) ? TAG_ADJ : any(r, B(ADV)) ? TAG_ADV : TAG_NONE;
}

Tag nominal_or(const Tagger *t, uint32_t i, Tag verb)
{
    Tag noun = nominal(t, i);
    return noun ? noun : verb;
}

/* "the town and the camp lie": does the noun group that ends at l follow another one and "and", at the start of its clause? */
static bool coordinated(const Tagger *t, uint32_t l)
{
    if (has_verb(t) || t->last_verb != TAG_NONE)
        return false;
    uint32_t k = l;
    while (k > t->first && is(t->out[k - 1].tag, SET_NOUNISH | SET_BEFORE_NOUN | B(HYPHEN)))
        k--;
    return k > t->first + 1 && t->out[k - 1].tag == TAG_CCONJ && is(t->out[k - 2].tag, SET_NOUNISH) &&
           !is(t->out[k].tag, B(PREP));
}

/* Plural subject for a base form: "militants attack", "police arrest"; in a headline also a name. */
static bool plural_left(const Tagger *t, uint32_t i)
{
    long l = left_of(t, i, true);
    if (l < 0)
        return false;
    Tag tag = t->out[l].tag;
    return tag == TAG_NOUNS || (tag == TAG_PROPER && t->headline) || tag == TAG_NUM ||
           word_is(t->out[l].word, KIND_COLLECTIVE) || coordinated(t, (uint32_t)l);
}

/* "if the army leave the town": a body as a plural. */
static bool body_left(const Tagger *t, uint32_t i)
{
    long l = left_of(t, i, true);
    return l >= 0 && t->out[l].tag == TAG_NOUN &&
           (is_kind(t, (uint32_t)l, KIND_STATE_FORCE) || is_kind(t, (uint32_t)l, KIND_GENERIC_GROUP) ||
            is_kind(t, (uint32_t)l, KIND_GOVERNMENT_NOUN));
}

/* "did the rebels attack", "saw people attack", "helped them plan": a base form whose subject stands between it and the verb that
 * asks for it. */
static bool base_behind_subject(const Tagger *t, uint32_t i, int bias)
{
    Tag left = left_tag(t, i, true);
    if (!any(t->readings[i], B(VB)) || (!is(left, SET_NOUNISH) && left != TAG_PRON))
        return false;
    if (t->inverted)
        return bias >= -4 && (!in_group(t, right_of(t, i)) || starts_group(t, right_of(t, i)) || left == TAG_NOUNS || left == TAG_PRON);
    bool asked = t->last_verb != TAG_NONE && !t->passive && is_kind(t, t->last_verb_at, KIND_BARE_INFINITIVE);
    if (!asked || left == TAG_NOUN)
        return false;
    for (uint32_t k = t->last_verb_at + 1; k < i; k++)   /* its object and nothing else */
        if (is(t->out[k].tag, B(PREP) | B(COMMA) | B(CCONJ) | B(SCONJ) | B(TO)))
            return false;
    bool object = any(right_readings(t, i), B(DET) | B(POSS_PRON) | B(PRON) | B(NUM));
    return bias >= (left == TAG_PRON ? -4 : object ? -3 : -1);
}

/* Is the verb before "and" or a comma of this form, so that this word may go on in the same form? */
static bool parallel(const Tagger *t, uint32_t i, Tag form)
{
    return t->last_verb == form && starts_group(t, right_of(t, i));
}

/* A verb that a that-clause completes? */
static bool gives_meaning(const Tagger *t, uint32_t i)
{
    return is_kind(t, i, KIND_REPORTING) || is_kind(t, i, KIND_DOUBT) || is_kind(t, i, KIND_DEMANDING);
}

/* Does what follows look like the object of a verb at i? */
static bool has_object(const Tagger *t, uint32_t i, int bias)
{
    uint64_t next = right_readings(t, i);
    if (any(next, B(WH)))
        return gives_meaning(t, i) || !any(next, B(DET));
    return starts_group(t, right_of(t, i)) || (any(next, B(TO)) && bias > -3);
}

/* After what may be its subject: the verb when nothing else can be the clause's. */
static bool present_after_subject(const Tagger *t, uint32_t i, Tag verb, int bias)
{
    Tag left = left_tag(t, i, true);
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    bool meaning = gives_meaning(t, i), object = has_object(t, i, bias);
    if (verb == TAG_VBZ && bias >= 3 && !has_verb(t) && left != TAG_NOUNS)
        return true;
    if (has_verb(t) || !t->subject)
        return false;
    if (verb == TAG_VB && bias >= 4 && (plural_left(t, i) || (body_left(t, i) && object)))
        return true;
    bool agrees = verb == TAG_VB ? plural_left(t, i) : left != TAG_NOUNS;
    if (!agrees)
        return false;
    if (meaning && clause_follows(t, i, false))
        return true;   /* "users fear it would be hit" */
    if (any(next, B(DET)) && !any(next, B(PRON) | B(WH)) && bias >= -3)
        return true;   /* an article begins its object */
    if (finite_ahead(t, i))
        return false;
    if (any(next, B(VB)) && verb == TAG_VBZ && !any(next, B(DET) | B(PROPER)) &&
        word_at(t, j)->verb_count > word_at(t, j)->noun_count + 2 && starts_group(t, j + 1))
        return false;   /* "attacks kill 10" */
    if (bias < 0 && any(next, B(VB)) && (starts_group(t, j + 1) || in_group(t, j + 1)))
        return false;   /* "forces fire rockets" */
    if (object)
        return bias > -5;
    if (any(next, SET_BREAK | B(CCONJ) | SET_PAST | SET_AUX))
        return bias > 3 || (t->relative && bias > -4);   /* "which the army controls," */
    return bias >= -1 || (t->headline && bias >= -3);
}

/* attack, attacks, fire, claims: noun or present tense. */
static Tag choose_present(Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    const Word *w = word_at(t, i);
    Tag verb = any(r, B(VBZ)) ? TAG_VBZ : TAG_VB;
    Tag left = left_tag(t, i, true);
    uint32_t j = right_of(t, i);
    int bias = (int)w->verb_count - (w->noun_count > w->adj_count ? w->noun_count : w->adj_count);
    if (t->pending == PENDING_BASE && any(r, B(VB)))
        return TAG_VB;
    if (t->pending == PENDING_BASE && left == TAG_TO)
        return nominal_or(t, i, verb);
    if (base_behind_subject(t, i, bias))
        return TAG_VB;
    if (t->contact && t->finite && t->outer && verb == TAG_VBZ && is(left, SET_VERB) && bias >= -1)
        return verb;   /* "the fuel they sell costs more" */
    if (is(left, SET_VERB) && left_of(t, i, false) == (long)i - 1 && is_kind(t, i - 1, KIND_BARE_INFINITIVE) && verb == TAG_VB &&
        !any(r, B(NOUNS)) && bias >= -2 && starts_group(t, j) && t->out[i - 1].tag != TAG_VBN)
        return TAG_VB;   /* "help address the needs" */
    if (is(left, SET_BEFORE_NOUN) || left == TAG_PREP || left == TAG_SCONJ || left == TAG_NONE || left == TAG_BE ||
        left == TAG_HAVE || is(left, SET_VERB)) {
        if (is(left, SET_VERB) && word_is(t->out[left_of(t, i, true)].word, KIND_ASPECT) && verb == TAG_VB &&
            bias > 0 && starts_group(t, j))
            return TAG_VB;   /* "helped kill" */
        if (is(left, SET_VERB) && left_of(t, i, true) != left_of(t, i, false) && verb == TAG_VBZ && bias >= 4)
            return verb;   /* "as we have said before makes it easy" */
        return nominal_or(t, i, verb);
    }
    bool object = has_object(t, i, bias);
    if (left == TAG_PRON)
        return !is_kind(t, (uint32_t)left_of(t, i, true), KIND_OBJECT_PRONOUN) || verb == TAG_VB ? verb
                                                                                               : nominal_or(t, i, verb);
    if (left == TAG_WH) {
        long l = left_of(t, i, true);
        bool place = t->out[l].word && any(t->out[l].word->tags, B(SCONJ)) && !any(t->out[l].word->tags, B(DET));
        return place || word_is(t->out[l].word, KIND_POSSESSIVE_WH) || (!object && bias < -2) ? nominal_or(t, i, verb)
                                                                                              : verb;
    }
    if (left == TAG_CCONJ || left == TAG_COMMA) {
        if (t->last_verb == verb && (object || bias > 0) && !in_group(t, j))
            return verb;
        if (parallel(t, i, verb))
            return verb;
        if (verb == TAG_VBZ && t->last_verb == TAG_VBZ && object)
            return verb;
        if (left == TAG_CCONJ || has_verb(t) || !t->subject)
            return nominal_or(t, i, verb);
    }
    return present_after_subject(t, i, verb, bias) ? verb : nominal_or(t, i, verb);
}

Tag choose_open(Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    Tag near = left_tag(t, i, false);
    if (any(r, B(ADV)) && word_is(t->out[i].word, KIND_PARTICLE) &&
        (is(near, SET_VERB) || (near == TAG_PRON && has_verb(t))))
        return TAG_ADV;   /* "take back the city" */
    if (i > t->first && t->out[i - 1].tag == TAG_HYPHEN && any(r, SET_NOUNISH | B(ADJ)) && !any(r, SET_PAST | B(VBG)))
        return nominal(t, i);
    if (any(r, SET_PAST) && !(any(r, B(VB)) && t->pending == PENDING_BASE)) {
        /* set, hit, cut: the past form is also the base form and often a noun */
        return choose_past(t, i);
    }
    if (any(r, B(VBG)))
        return choose_gerund(t, i);
    if (any(r, B(VB) | B(VBZ)))
        return choose_present(t, i);
    return nominal(t, i);
}
