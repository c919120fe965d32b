/* Readings of past forms and of -ing forms. */
#include "lexicon/tagger.h"

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
    bool bare =
        k < t->last && any(t->readings[k], B(NOUN) | B(NOUNS)) && in_group(t, k) && !is_kind(t, k, KIND_TIME_NOUN);
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
Tag choose_past(Tagger *t, uint32_t i)
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
    if (any(r, B(ADJ)) && before_noun && left == TAG_WH && w->adj_count >= 3 && word_is(w, KIND_POSSIBLE_ADJ) && word_is(w, KIND_DOUBT))
        return TAG_ADJ;   /* "told the agency that suspected rebels ..." */
    if (left == TAG_WH || left == TAG_PRON)
        return left == TAG_PRON && is_kind(t, (uint32_t)left_of(t, i, true), KIND_OBJECT_PRONOUN) ? TAG_VBN
             : any(r, B(VBD)) ? TAG_VBD : TAG_VBN;
    if (left == TAG_DASH && t->subject && any(r, B(VBD)))
        return past_after_comma(t, i, left);
    if (is(left, SET_VERB) || left == TAG_SCONJ || left == TAG_NONE || left == TAG_COLON || left == TAG_STOP ||
        left == TAG_DASH || left == TAG_LPAREN) {
        if (any(r, B(ADJ)) && before_noun)
            return TAG_ADJ;
        return is(left, SET_VERB) && has_verb(t) && word_is(t->out[i].word, KIND_REPORTING) && starts_group(t, j)
                   ? TAG_VBD
                   : TAG_VBN;
    }
    if (any(r, B(ADJ)) && before_noun && (has_verb(t) || left == TAG_CCONJ || left == TAG_COMMA) &&
        w->adj_count + 1 >= w->verb_count)
        return TAG_ADJ;
    if (!any(r, B(VBD))) {
        bool present = any(r, B(VB)) && left == TAG_NOUNS && t->subject && !has_verb(t) && !finite_ahead(t, i);
        return present ? TAG_VB : TAG_VBN;   /* "the refugees come from" */
    }
    return left == TAG_CCONJ || left == TAG_COMMA ? past_after_comma(t, i, left) : past_after_subject(t, i);
}

/* "of", or a particle and "of": "the wounding of", "the handing over of". */
static bool particle_of(const Tagger *t, uint32_t j)
{
    if (is_kind(t, j, KIND_PARTICLE))
        j++;
    return j < t->last && t->readings[j] == B(PREP) && !is_kind(t, j, KIND_PLACE_PREP) && !is_kind(t, j, KIND_AGENT_PREP);
}

/* "there has been | fighting", "there is huge | suffering" */
static bool existential(const Tagger *t, uint32_t i)
{
    while (i > t->first && is(t->out[i - 1].tag, SET_AUX | B(ADV) | B(NOT) | B(ADJ) | B(DET)))
        i--;
    const Word *w = i > t->first ? word_at(t, i - 1) : NULL;
    return w && t->out[i - 1].tag == TAG_PRON && any(w->tags, B(ADV)) && !any(w->tags, B(DET));
}

/* Is the noun left of i a lone singular, as no subject is: "attacked rebel | positions"? */
static bool bare_singular(const Tagger *t, uint32_t i)
{
    long l = left_of(t, i, true), b = l < 0 ? -1 : left_of(t, (uint32_t)l, true);
    Tag before = b < 0 ? TAG_NONE : t->out[b].tag;
    return l >= 0 && word_at(t, (uint32_t)l)->denotes && (is(before, SET_VERB) || (before == TAG_PREP && is_kind(t, (uint32_t)b, KIND_PLACE_PREP)));
}

/* bombing, fighting, warring, ongoing. */
Tag choose_gerund(Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    const Word *w = word_at(t, i);
    Tag left = left_tag(t, i, true);
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    bool noun = any(r, SET_NOUNISH), object = starts_group(t, j) && !any(next, B(NOUN) | B(NOUNS) | B(ADJ));
    bool before_noun = in_group(t, j);
    if (t->pending == PENDING_BE && existential(t, i))
        return before_noun && !object ? TAG_ADJ : object ? TAG_VBG : TAG_NOUN;   /* "there has been fighting" */
    if (t->pending == PENDING_BE)
        return any(r, B(ADJ)) && w->adj_count > w->verb_count && (!object || any(next, B(SCONJ))) ? TAG_ADJ : TAG_VBG;
    if (is(left, B(DET) | B(POSS_PRON)) && particle_of(t, j))
        return TAG_NOUN;   /* "the handing over of" */
    if (is(left, SET_BEFORE_NOUN)) {
        if (before_noun && any(r, B(ADJ)))
            return TAG_ADJ;
        return noun ? nominal_or(t, i, TAG_VBG) : before_noun || left == TAG_NUM || left == TAG_ORDINAL ? TAG_VBG : TAG_NOUN;
    }
    if (i > t->first && t->out[i - 1].tag == TAG_HYPHEN)
        return before_noun ? TAG_VBG : TAG_NOUN;
    if (left == TAG_CCONJ && t->last_verb == TAG_VBG && (object || any(next, B(ADV) | B(PREP))))
        return TAG_VBG;
    if (left == TAG_PRON && is_kind(t, (uint32_t)left_of(t, i, true), KIND_DEMONSTRATIVE) && !before_noun)
        return TAG_VBG;   /* "those fighting for it" */
    if (is_kind(t, j, KIND_PARTICLE) && word_at(t, j)->adv_count >= 4 && starts_group(t, j + 1) && (left == TAG_PREP || is(left, SET_VERB)))
        return TAG_VBG;   /* "by blowing up the gate" */
    if (left == TAG_NOUN && before_noun && any(next, B(NOUNS)) && bare_singular(t, i))
        return TAG_ADJ;   /* "hit insurgent firing positions" */
    if (left == TAG_NOUN || left == TAG_PROPER)
        return noun && w->verb_count <= w->noun_count + 4 && !object && !(before_noun && any(next, B(NOUNS)))
                   ? nominal(t, i)
                   : TAG_VBG;
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
