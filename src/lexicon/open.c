/* Readings of nouns, verbs, adjectives and adverbs. */
#include "lexicon/tagger.h"

static const Word NOTHING = {0};

static const Word *word_at(const Tagger *t, uint32_t i)
{
    return t->out[i].word ? t->out[i].word : &NOTHING;
}

static bool is(Tag tag, uint64_t set)
{
    return set >> tag & 1;
}

/* Singular or plural: "allies" is the plural of another word, "aircraft" of itself. */
static Tag noun_tag(const Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    if (any(r, B(PROPER)))
        return TAG_PROPER;
    if (!any(r, B(NOUN)) || !any(r, B(NOUNS)))
        return any(r, B(NOUN)) ? TAG_NOUN : TAG_NOUNS;
    bool other = word_at(t, i)->noun != t->document->tokens.at[i].lower;
    return other || left_tag(t, i, false) == TAG_NUM ? TAG_NOUNS : TAG_NOUN;
}

/* "a small and partial milestone" */
static bool adjectives_follow(const Tagger *t, uint32_t i)
{
    return any(right_readings(t, i), B(CCONJ) | B(COMMA)) && i + 2 < t->last && any(t->readings[i + 2], B(ADJ)) &&
           !any(t->readings[i + 2], SET_NOUNISH) && in_group(t, i + 2);
}

/* The best reading that is no verb: modifier before a noun, else head. */
static Tag nominal(const Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    const Word *w = word_at(t, i);
    bool modifier = in_group(t, right_of(t, i)) || (w->adj_count > w->noun_count && adjectives_follow(t, i));
    Tag left = left_tag(t, i, false);
    if (modifier && any(r, B(NOUN)) && any(right_readings(t, i), B(PROPER)) && word_is(w, KIND_TITLE))
        return TAG_NOUN;   /* GENERAL LOPEZ */
    if (is_kind(t, right_of(t, i), KIND_REPORTING) && any(right_readings(t, i), B(VBD)))
        modifier = false;   /* "the military said Friday" */
    if (any(r, B(ADJ)) && any(r, SET_NOUNISH)) {
        Tag noun = noun_tag(t, i);
        if (modifier)
            return w->adj_count >= w->noun_count ? TAG_ADJ : noun;
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

static Tag nominal_or(const Tagger *t, uint32_t i, Tag verb)
{
    Tag noun = nominal(t, i);
    return noun ? noun : verb;
}

/* Plural subject for a base form: "militants attack", "police arrest"; in a headline also a name. */
static bool plural_left(const Tagger *t, uint32_t i)
{
    long l = left_of(t, i, true);
    if (l < 0)
        return false;
    Tag tag = t->out[l].tag;
    return tag == TAG_NOUNS || (tag == TAG_PROPER && t->headline) || tag == TAG_NUM ||
           word_is(t->out[l].word, KIND_COLLECTIVE);
}

/* Is the verb before "and" or a comma of this form, so that this word may go on in the same form? */
static bool parallel(const Tagger *t, uint32_t i, Tag form)
{
    return t->last_verb == form && starts_group(t, right_of(t, i));
}

/* attack, attacks, fire, claims: noun or present tense. */
static Tag choose_present(Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    const Word *w = word_at(t, i);
    Tag verb = any(r, B(VBZ)) ? TAG_VBZ : TAG_VB;
    Tag left = left_tag(t, i, true);
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    int bias = (int)w->verb_count - (w->noun_count > w->adj_count ? w->noun_count : w->adj_count);
    if (t->pending == PENDING_BASE && any(r, B(VB)))
        return TAG_VB;
    if (t->pending == PENDING_BASE && left == TAG_TO)
        return nominal_or(t, i, verb);
    if (is(left, SET_BEFORE_NOUN) || left == TAG_PREP || left == TAG_SCONJ || left == TAG_NONE || left == TAG_BE ||
        left == TAG_HAVE || is(left, SET_VERB)) {
        if (is(left, SET_VERB) && word_is(t->out[left_of(t, i, true)].word, KIND_ASPECT) && verb == TAG_VB && bias > 0 &&
            starts_group(t, j))
            return TAG_VB;   /* "helped kill" */
        if (is(left, SET_VERB) && left_of(t, i, true) != left_of(t, i, false) && verb == TAG_VBZ && bias >= 4)
            return verb;   /* "as we have said before makes it easy" */
        return nominal_or(t, i, verb);
    }
    bool meaning = word_is(w, KIND_REPORTING) || word_is(w, KIND_DOUBT) || word_is(w, KIND_DEMANDING);
    bool object = any(next, B(WH)) ? meaning || !any(next, B(DET)) : starts_group(t, j) || (any(next, B(TO)) && bias > -3);
    if (left == TAG_PRON)
        return !is_kind(t, (uint32_t)left_of(t, i, true), KIND_OBJECT_PRONOUN) || verb == TAG_VB ? verb
                                                                                               : nominal_or(t, i, verb);
    if (left == TAG_WH) {
        long l = left_of(t, i, true);
        bool place = t->out[l].word && any(t->out[l].word->tags, B(SCONJ)) && !any(t->out[l].word->tags, B(DET));
        return place || word_is(t->out[l].word, KIND_POSSESSIVE_WH) || (!object && bias < -2) ? nominal_or(t, i, verb) : verb;
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
    if (verb == TAG_VBZ && bias >= 3 && !has_verb(t) && left != TAG_NOUNS)
        return verb;
    if (has_verb(t) || !t->subject)
        return nominal_or(t, i, verb);
    if (verb == TAG_VB && bias >= 4 && plural_left(t, i))
        return verb;
    bool agrees = verb == TAG_VB ? plural_left(t, i) : left != TAG_NOUNS;
    if (!agrees)
        return nominal_or(t, i, verb);
    if (meaning && clause_follows(t, i, false))
        return verb;   /* "users fear it would be hit" */
    if (any(next, B(DET)) && !any(next, B(PRON) | B(WH)) && bias >= -3)
        return verb;   /* an article begins its object */
    if (finite_ahead(t, i))
        return nominal_or(t, i, verb);
    if (any(next, B(VB)) && verb == TAG_VBZ && !any(next, B(DET) | B(PROPER)) && word_at(t, j)->verb_count > word_at(t, j)->noun_count + 2 &&
        starts_group(t, j + 1))
        return nominal_or(t, i, verb);   /* "attacks kill 10" */
    if (bias < 0 && any(next, B(VB)) && (starts_group(t, j + 1) || in_group(t, j + 1)))
        return nominal_or(t, i, verb);   /* "forces fire rockets" */
    if (object)
        return bias > -5 ? verb : nominal_or(t, i, verb);
    if (any(next, SET_BREAK | B(CCONJ) | SET_PAST | SET_AUX))
        return bias > 3 ? verb : nominal_or(t, i, verb);
    return bias >= -1 || (t->headline && bias >= -3) ? verb : nominal_or(t, i, verb);
}

static Tag adjective_or(uint64_t r, Tag verb)
{
    return any(r, B(ADJ)) ? TAG_ADJ : verb;
}

/* A past form after a noun, where both "attacked" and "attacked by rebels" can follow. */
static Tag past_after_subject(const Tagger *t, uint32_t i)
{
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    bool agent = is_kind(t, j, KIND_AGENT_PREP);
    bool particle = is_kind(t, j, KIND_PARTICLE) && word_at(t, j)->adv_count >= 4;
    uint32_t k = particle && any(t->readings[j], B(ADV)) ? j + 1 : j;   /* "carried out the raid" */
    bool bare = k < t->last && any(t->readings[k], B(NOUN) | B(NOUNS)) && in_group(t, k) && !is_kind(t, k, KIND_TIME_NOUN);
    bool object = starts_group(t, k) || bare || (any(next, B(SCONJ)) && !any(next, B(PREP)));
    if (word_is(t->out[i].word, KIND_REPORTING) && !agent && (any(next, SET_BREAK | B(QUOTE)) || object))
        return TAG_VBD;
    if (word_is(t->out[i].word, KIND_INTRANSITIVE))
        return TAG_VBD;
    if (has_verb(t))
        return any(next, B(DET) | B(POSS_PRON)) && !any(next, B(PRON)) ? TAG_VBD : TAG_VBN;
    if (agent && !word_is(t->out[i].word, KIND_REPORTING))
        return TAG_VBN;
    if (word_is(t->out[i].word, KIND_REPORTING) && !any(next, B(PREP)))
        return TAG_VBD;
    if (finite_ahead(t, i))
        return object && (k > j || !any(next, B(PREP))) ? TAG_VBD : TAG_VBN;
    if (t->headline && !object)
        return TAG_VBN;
    return TAG_VBD;
}

static Tag past_after_comma(const Tagger *t, uint32_t i, Tag left)
{
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    bool object = starts_group(t, j) || any(next, B(WH)) || (any(next, B(SCONJ)) && !any(next, B(PREP)));
    long l = left_of(t, i, false);
    bool quote = (l >= 0 && l + 1 < (long)i) ||   /* a quotation mark stands between */
                 (l > (long)t->first && t->out[l - 1].tag == TAG_QUOTE);
    bool time = is_kind(t, j, KIND_WEEKDAY) || is_kind(t, j, KIND_TIME_NOUN);
    if (word_is(t->out[i].word, KIND_REPORTING) && (quote || (object && !time)))
        return TAG_VBD;
    if (word_is(t->out[i].word, KIND_INTRANSITIVE) && t->subject)
        return TAG_VBD;
    if (left == TAG_CCONJ) {
        if (t->passive && !object)
            return TAG_VBN;
        if (t->last_verb == TAG_VBN && !object)
            return TAG_VBN;
        return t->last_verb == TAG_NONE && !t->subject ? TAG_VBN : TAG_VBD;
    }
    if (is_kind(t, j, KIND_AGENT_PREP))
        return TAG_VBN;
    if (has_verb(t)) {
        bool strong = any(next, B(DET) | B(POSS_PRON)) && !any(next, B(PRON));
        return strong || (object && !time && t->last_verb == TAG_VBD) ? TAG_VBD : TAG_VBN;
    }
    if (!t->subject || (finite_ahead(t, i) && !object))
        return TAG_VBN;
    return object || !any(next, B(PREP)) ? TAG_VBD : finite_ahead(t, i) ? TAG_VBN : TAG_VBD;
}

/* killed, wounded, set, left: past tense or participle. */
static Tag choose_past(Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    const Word *w = word_at(t, i);
    Tag left = left_tag(t, i, true);
    uint32_t j = right_of(t, i);
    if (t->pending == PENDING_BASE)
        return any(r, B(VB)) ? TAG_VB : any(r, B(VBN)) ? TAG_VBN : TAG_VBD;
    if (t->pending == PENDING_HAVE || t->pending == PENDING_BE) {
        bool attribute = any(r, B(ADJ)) && t->pending == PENDING_BE && w->adj_count > w->verb_count + 3;
        if (attribute || (!any(r, B(VBN)) && any(r, B(ADJ))))
            return TAG_ADJ;
        return any(r, B(VBN)) ? TAG_VBN : TAG_VBD;
    }
    if (!any(r, B(VBN)) && !any(r, SET_NOUNISH | B(ADJ) | B(VB)))
        return TAG_VBD;
    bool before_noun = in_group(t, j) && !any(right_readings(t, i), B(NUM));
    if (i > t->first && t->out[i - 1].tag == TAG_HYPHEN)
        return any(r, B(VBN)) ? TAG_VBN : adjective_or(r, TAG_VBD);
    bool counted = left == TAG_NUM && !has_verb(t) && !before_noun;
    if ((is(left, SET_BEFORE_NOUN) && !counted) || left == TAG_PREP) {
        if (any(r, SET_NOUNISH) && (!before_noun || w->noun_count > w->verb_count))
            return nominal_or(t, i, TAG_VBN);
        if (left == TAG_NUM && !before_noun)
            return TAG_VBN;
        return adjective_or(r, any(r, B(VBN)) ? TAG_VBN : TAG_VBD);
    }
    if (any(r, SET_NOUNISH) && w->noun_count > w->verb_count + 1)
        return nominal(t, i);
    if (!any(r, B(VBN)))
        return TAG_VBD;
    if (left == TAG_PRON && any(word_at(t, (uint32_t)left_of(t, i, true))->tags, B(DET)) && any(r, B(VBD)))
        return past_after_subject(t, i);   /* "those massacred" */
    if (left == TAG_WH || left == TAG_PRON)
        return left == TAG_PRON && is_kind(t, (uint32_t)left_of(t, i, true), KIND_OBJECT_PRONOUN) ? TAG_VBN
             : any(r, B(VBD)) ? TAG_VBD : TAG_VBN;
    if (left == TAG_DASH && t->subject && any(r, B(VBD)))
        return past_after_comma(t, i, left);
    if (is(left, SET_VERB) || left == TAG_SCONJ || left == TAG_NONE || left == TAG_COLON || left == TAG_STOP || left == TAG_DASH ||
        left == TAG_LPAREN) {
        if (any(r, B(ADJ)) && before_noun)
            return TAG_ADJ;
        return is(left, SET_VERB) && has_verb(t) && word_is(t->out[i].word, KIND_REPORTING) && starts_group(t, j) ? TAG_VBD
                                                                                                        : TAG_VBN;
    }
    if (any(r, B(ADJ)) && before_noun && (has_verb(t) || left == TAG_CCONJ || left == TAG_COMMA) && w->adj_count + 1 >= w->verb_count)
        return TAG_ADJ;
    if (!any(r, B(VBD)))
        return TAG_VBN;
    return left == TAG_CCONJ || left == TAG_COMMA ? past_after_comma(t, i, left) : past_after_subject(t, i);
}

/* bombing, fighting, warring, ongoing. */
static Tag choose_gerund(Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    const Word *w = word_at(t, i);
    Tag left = left_tag(t, i, true);
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    bool noun = any(r, SET_NOUNISH), object = starts_group(t, j) && !any(next, B(NOUN) | B(NOUNS) | B(ADJ));
    bool before_noun = in_group(t, j);
    if (t->pending == PENDING_BE)
        return any(r, B(ADJ)) && w->adj_count > w->verb_count ? TAG_ADJ : TAG_VBG;
    if (is(left, SET_BEFORE_NOUN)) {
        if (before_noun && any(r, B(ADJ)))
            return TAG_ADJ;
        return noun ? nominal_or(t, i, TAG_VBG) : before_noun ? TAG_VBG : TAG_NOUN;
    }
    if (i > t->first && t->out[i - 1].tag == TAG_HYPHEN)
        return before_noun ? TAG_VBG : TAG_NOUN;
    if (left == TAG_CCONJ && t->last_verb == TAG_VBG && (object || any(next, B(ADV) | B(PREP))))
        return TAG_VBG;
    if (left == TAG_NOUN || left == TAG_PROPER)
        return noun && w->verb_count <= w->noun_count + 4 && !object && !(before_noun && any(next, B(NOUNS))) ? nominal(t, i) : TAG_VBG;
    if (left == TAG_NOUNS)
        return !noun || object || any(next, B(PREP) | B(TO) | B(ADV)) || before_noun ? TAG_VBG : nominal(t, i);
    if (object || (left == TAG_VBN && any(next, B(PREP))))
        return TAG_VBG;
    if (any(r, B(ADJ)) && before_noun && w->adj_count >= w->verb_count)
        return TAG_ADJ;
    if (!noun)
        return any(r, B(ADJ)) && !any(r, B(VBG)) ? TAG_ADJ : TAG_VBG;
    if (left == TAG_COMMA)
        return has_verb(t) ? TAG_VBG : nominal(t, i);
    if (before_noun) {
        bool kept = is(left, SET_VERB) && !word_is(t->out[left_of(t, i, true)].word, KIND_ASPECT);
        return kept || w->noun_count > w->verb_count ? nominal(t, i) : TAG_VBG;   /* "conducting bombing campaigns" */
    }
    return noun_tag(t, i);
}

Tag choose_open(Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    Tag near = left_tag(t, i, false);
    if (any(r, B(ADV)) && word_is(t->out[i].word, KIND_PARTICLE) && (is(near, SET_VERB) || (near == TAG_PRON && has_verb(t))))
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
