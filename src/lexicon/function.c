/* Readings of function words. */
#include "lexicon/tagger.h"

enum { GROUP_LOOK = 14 };

static Tag first_of(uint64_t readings, const uint8_t *order, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (readings >> order[i] & 1)
            return order[i];
    return (Tag)__builtin_ctzll(readings);
}

bool clause_follows(const Tagger *t, uint32_t i, bool strict)
{
    uint32_t j = right_of(t, i);
    if (j >= t->last || any(t->readings[j], SET_BREAK | B(VBG) | SET_AUX) ||
        !(starts_group(t, j) || in_group(t, j) || any(t->readings[j], B(PRON) | B(DET))))
        return false;
    bool past = false;
    for (uint32_t seen = 0; j < t->last && seen < GROUP_LOOK; j++, seen++) {
        uint64_t r = t->readings[j];
        if (any(r, SET_BREAK | B(WH)) || (any(r, B(CCONJ)) && seen > 6))
            return false;
        past |= any(r, B(VBD));
        if (!past && any(r, B(CCONJ)) && j + 1 < t->last && any(t->readings[j + 1], B(VBD)) &&
            !any(t->readings[j + 1], SET_NOUNISH | B(ADJ)))
            return false;   /* "as a terrorist and levied" */
        if (seen == 0 || any(r, B(HYPHEN)))
            continue;
        if (any(r, SET_AUX) && !any(r, B(NOUN) | B(GENITIVE)))
            return true;
        uint64_t before = t->readings[j - 1];
        bool modifier = any(before, B(DET) | B(POSS_PRON) | B(ADJ) | B(PREP) | B(GENITIVE) | B(NUM) | B(HYPHEN)) &&
                        !any(before, SET_NOUNISH | B(PRON));
        if (modifier)
            continue;
        const Word *w = t->out[j].word;
        bool wh = j + 1 < t->last && any(t->readings[j + 1], B(WH));
        bool object = !wh && (starts_group(t, j + 1) || (j + 1 < t->last && any(t->readings[j + 1], B(SCONJ))));
        object |= wh && word_is(w, KIND_REPORTING);
        bool only_past = !any(r, B(VBN)) || word_is(w, KIND_INTRANSITIVE) || word_is(w, KIND_REPORTING);
        if (any(r, B(VBD)) && (object || (!any(r, B(ADJ) | B(NOUN)) && (!strict || only_past))))
            return true;
        if (any(r, B(VBZ) | B(VB)) && !any(r, SET_NOUNISH | B(ADJ) | B(PREP)))
            return true;
        if (any(r, B(VBZ)) && any(before, B(NOUN) | B(PROPER)) && w && w->verb_count >= w->noun_count + 3)
            return true;
        if (any(r, B(VB)) && any(before, B(NOUNS) | B(PRON)) && w && w->verb_count >= w->noun_count + 4)
            return true;
        if (any(r, B(VBZ) | B(VB)) && any(before, B(PRON) | B(NOUNS) | B(PROPER)) && object)
            return true;
    }
    return false;
}

static bool verb_follows(const Tagger *t, uint32_t i)
{
    uint32_t j = right_of(t, i);
    while (j < t->last && any(t->readings[j], B(ADV) | B(NOT)) && !any(t->readings[j], SET_NOUNISH | SET_AUX | B(PRON)))
        j++;
    if (j >= t->last)
        return false;
    uint64_t r = t->readings[j];
    if (any(r, SET_AUX) && !any(r, B(NOUN)))
        return true;
    if (any(r, B(VBN)) && in_group(t, j) && left_tag(t, i, false) >= TAG_VB && left_tag(t, i, false) <= TAG_VBG)
        return false;   /* "stressed that embedded forces" */
    if (any(r, SET_NOUNISH | B(ADJ))) {
        const Word *w = t->out[j].word;
        return any(r, B(VBZ) | B(VB) | B(VBD)) && w && w->verb_count >= w->noun_count && starts_group(t, j + 1);
    }
    return any(r, B(VB) | B(VBZ) | B(VBD));
}

static Tag choose_to(const Tagger *t, uint32_t i)
{
    uint32_t j = right_of(t, i);
    while (j < t->last && any(t->readings[j], B(ADV) | B(NOT)) &&
           !any(t->readings[j], B(VB) | SET_NOUNISH | B(ADJ) | B(PREP)))
        j++;
    if (j >= t->last)
        return TAG_PREP;
    uint64_t r = t->readings[j];
    const Word *w = t->out[j].word;
    bool base_aux = any(r, B(BE) | B(HAVE) | B(DO)) && w && any(w->tags, B(VB));
    if (base_aux)
        return TAG_TO;
    if (!any(r, B(VB)) || (j + 1 < t->last && any(t->readings[j + 1], B(HYPHEN))))
        return TAG_PREP;
    if (!any(r, B(NOUN) | B(ADJ) | B(PREP)))
        return TAG_TO;
    if (is_kind(t, j + 1, KIND_PARTICLE) && any(t->readings[j + 1], B(ADV)) && !any(t->readings[j + 1], B(PREP)))
        return TAG_TO;   /* "to head back" */
    if (starts_group(t, j + 1))
        return TAG_TO;
    int nominal = w->noun_count > w->adj_count ? w->noun_count : w->adj_count;
    if (any(t->readings[j], B(ADJ)) && in_group(t, j + 1) && w->adj_count >= w->verb_count)
        return TAG_PREP;
    if (in_group(t, j + 1) && w->verb_count + 1 >= nominal)
        return TAG_TO;
    return w->verb_count + 1 >= nominal ? TAG_TO : TAG_PREP;
}

/* "told reporters on Friday that": a date has no relative clause, and somebody has said something. */
static bool reported_before_date(const Tagger *t, long l)
{
    if (!word_is(t->out[l].word, KIND_WEEKDAY) && !word_is(t->out[l].word, KIND_MONTH))
        return false;
    for (long k = l - 1; k >= (long)t->first; k--)
        if (is(t->out[k].tag, SET_VERB) && word_is(t->out[k].word, KIND_REPORTING))
            return true;
    return false;
}

static Tag choose_that(const Tagger *t, uint32_t i)
{
    long l = left_of(t, i, false);
    Tag left = l < 0 ? TAG_NONE : t->out[l].tag;
    bool noun_left = left == TAG_NOUN || left == TAG_NOUNS || left == TAG_PROPER || left == TAG_NUM ||
                     left == TAG_RPAREN || (left == TAG_PRON);
    if (left == TAG_PREP)
        return in_group(t, right_of(t, i)) ? TAG_DET : TAG_PRON;
    if (verb_follows(t, i))
        return noun_left || left == TAG_COMMA || left == TAG_ADV || left == TAG_CCONJ ? TAG_WH : TAG_PRON;
    if (noun_left) {   /* "told reporters that", "the claim that", but "the car that he drove" */
        bool told = t->last_verb != TAG_NONE && (is_kind(t, t->last_verb_at, KIND_REPORTING) ||
                                                 is_kind(t, t->last_verb_at, KIND_DOUBT));
        told |= reported_before_date(t, l);
        return (told || left == TAG_PRON || word_is(t->out[l].word, KIND_REPORT_NOUN)) &&
                       (told ? starts_group(t, right_of(t, i)) : clause_follows(t, i, false))
                   ? TAG_SCONJ : TAG_WH;
    }
    if (left == TAG_NONE)
        return in_group(t, right_of(t, i)) ? TAG_DET : TAG_PRON;
    uint64_t r = right_readings(t, i);
    bool verb_left = left >= TAG_VB && left <= TAG_VBG;
    if (any(r, B(NOUNS)) && !any(r, B(NOUN) | B(PROPER)))
        return TAG_SCONJ;   /* "denied that rebels": no article of a plural */
    if (verb_left && is_kind(t, (uint32_t)l, KIND_REPORTING) && any(r, B(ADV)))
        return TAG_SCONJ;   /* "say that just as ..." */
    if (verb_left || left == TAG_ADJ || left == TAG_ADV || left == TAG_CCONJ || left == TAG_COMMA || left == TAG_BE ||
        left == TAG_QUOTE) {
        if (any(r, B(NOUN)) && !any(r, B(PROPER) | B(ADJ)) && verb_left && l >= 0 &&
            !word_is(t->out[l].word, KIND_REPORTING) && !clause_follows(t, i, false))
            return TAG_DET;
        if (starts_group(t, right_of(t, i)) || clause_follows(t, i, false) || any(r, B(PREP) | B(SCONJ) | B(VBG)))
            return TAG_SCONJ;
    }
    if (in_group(t, right_of(t, i)))
        return TAG_DET;
    return any(r, SET_BREAK) ? TAG_PRON : TAG_SCONJ;
}

static Tag choose_clitic(const Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    long l = left_of(t, i, false);
    Tag left = l < 0 ? TAG_NONE : t->out[l].tag;
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    bool day = l >= 0 && t->out[l].word && any(t->out[l].word->tags, B(NOUN)) && left == TAG_ADV;   /* "today's news" */
    bool pronoun = left == TAG_PRON || left == TAG_WH || (left == TAG_ADV && !day);
    if (any(r, B(GENITIVE)) && !pronoun &&
        !(any(next, B(DET) | B(NOT)) || (any(next, B(VBG)) && !any(next, SET_NOUNISH | B(ADJ)))))
        return TAG_GENITIVE;
    if (any(r, B(HAVE)) && j < t->last && any(t->readings[j], B(VBN)) &&
        (!any(r, B(BE)) || (t->out[j].word && any(t->out[j].word->tags, B(BE) | B(HAVE)))))
        return TAG_HAVE;
    if (any(r, B(MODAL)))
        return any(next, B(VB) | B(BE) | B(HAVE)) ? TAG_MODAL : TAG_HAVE;
    return any(r, B(BE)) ? TAG_BE : any(r, B(GENITIVE)) ? TAG_GENITIVE : TAG_HAVE;
}

static uint64_t readings_after(const Tagger *t, uint32_t j)
{
    return j + 1 < t->last ? t->readings[j + 1] : B(STOP);
}

/* "those living in the camp", "those affected by it": a participle at j that is neither a plural noun nor stands before one. */
static bool lone_before_participle(const Tagger *t, uint32_t j)
{
    if (j >= t->last || !any(t->readings[j], B(VBG) | B(VBN)) || any(t->readings[j], B(NOUNS) | B(PROPER)))
        return false;
    uint64_t behind = readings_after(t, j);
    if (any(behind, B(ADJ)) && !any(behind, B(DET) | B(PREP)))
        return false;
    return !any(behind, SET_NOUNISH | B(HYPHEN) | B(NUM)) && any(behind, B(PREP) | B(TO) | B(DET) | B(ADV));
}

/* this, all, both, his, her, one: before a noun or alone. */
static Tag choose_determiner(const Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    if (!any(r, B(DET) | B(POSS_PRON) | B(NUM) | B(ADJ)) && any(r, B(ADV)))   /* there */
        return any(next, SET_AUX) ? TAG_PRON : TAG_ADV;
    Tag left = left_tag(t, i, false);
    if (any(r, B(PRON)) && any(r, B(NOUN)) && !any(r, B(DET)))   /* mine */
        return is(left, SET_BEFORE_NOUN | SET_NOUNISH) || left == TAG_VBG ? TAG_NOUN : TAG_PRON;
    if (any(r, B(ADV)) && any(r, B(DET)) && left == TAG_DET && any(next, B(ADJ) | B(VBN) | B(VBG)) && in_group(t, j))
        return TAG_ADV;   /* "the most limited circumstances" */
    if (is_kind(t, i, KIND_NEGATIVE_DET) && any(r, B(ADV)) && any(r, B(PRON)) && t->subject && any(next, B(VBD) | B(VBZ)) &&
        !any(next, SET_NOUNISH))
        return TAG_ADV;   /* "neither claimed nor denied" */
    if (any(r, B(PRON)) && is_kind(t, i, KIND_PLURAL_PRONOUN) && !is(left, SET_AUX) && lone_before_participle(t, j))
        return TAG_PRON;
    bool before_noun = in_group(t, j) || any(next, B(NUM) | B(ORDINAL)) || (any(next, B(DET)) && !any(next, B(WH))) ||
                       (any(next, B(ADJ)) && !any(next, B(PREP) | B(ADV)));
    bool many = is_kind(t, i, KIND_PLURAL_PRONOUN) && any(readings_after(t, j), B(NOUNS));
    if (before_noun && many && any(next, B(VBD)) && any(next, B(VBN)) && (left == TAG_PREP || any(next, B(ADJ))))
        return any(r, B(DET)) ? TAG_DET : TAG_POSS_PRON;   /* "some besieged areas" */
    if (before_noun && any(next, B(VB) | B(VBZ) | B(VBD)) && !any(r, B(POSS_PRON))) {
        const Word *w = t->out[j].word;   /* "some fear", "many claim" */
        before_noun = !(any(r, B(PRON)) && w && w->verb_count > w->noun_count + 1 && w->verb_count > w->adj_count &&
                        !any(t->readings[j], B(NOUNS) | B(PROPER)) && starts_group(t, j + 1));
    }
    if (any(next, B(HYPHEN)))
        before_noun = true;
    const Word *behind = j < t->last ? t->out[j].word : NULL;
    bool adjective = any(next, B(ADJ) | B(ADV)) &&
                     (!in_group(t, j) ||
                      (any(next, B(ADJ)) && behind && !in_group(t, j + 1) && behind->adj_count > behind->noun_count));
    if (any(r, B(ADV)) && adjective && !any(next, B(PREP)))
        return TAG_ADV;
    if (before_noun)
        return any(r, B(POSS_PRON)) ? TAG_POSS_PRON : any(r, B(NUM)) ? TAG_NUM : any(r, B(DET)) ? TAG_DET
             : any(r, B(ADJ)) ? TAG_ADJ : TAG_PRON;
    if (any(r, B(NUM)))
        return TAG_NUM;
    if (any(r, B(PRON)))
        return TAG_PRON;
    static const uint8_t order[] = {TAG_DET, TAG_ADV, TAG_POSS_PRON, TAG_ADJ};
    return first_of(r, order, sizeof order);
}

/* in, on, up, after, as: preposition, conjunction or adverb; and what else the word may be. */
static Tag choose_preposition(const Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    Tag left = left_tag(t, i, false), near = left_tag(t, i, true);
    const Word *w = t->out[i].word;
    if (t->pending == PENDING_BASE && any(r, B(VB)))
        return TAG_VB;
    if (any(r, B(VBG)) && t->pending == PENDING_BE)
        return TAG_VBG;
    if (any(r, SET_PAST) && (t->pending == PENDING_HAVE || t->pending == PENDING_BE))
        return TAG_VBN;
    bool noun_left = left == TAG_DET || left == TAG_POSS_PRON || (left == TAG_ADJ && !any(next, B(DET)));
    if (noun_left && any(r, B(NOUN) | B(ADJ) | B(VBG)))
        return in_group(t, j) && any(r, B(ADJ)) ? TAG_ADJ
               : any(r, B(NOUN))                ? TAG_NOUN
               : any(r, B(VBG))                 ? TAG_VBG
                                                : TAG_ADJ;
    if (any(r, B(VB)) && (near == TAG_PRON || near == TAG_NOUNS) && !t->finite && starts_group(t, j) &&
        w->verb_count >= 5)
        return TAG_VB;
    if (any(r, B(ADV)) && t->pending == PENDING_HAVE && any(next, B(VBN)))
        return TAG_ADV;   /* "has since declared" */
    if (any(r, B(SCONJ))) {
        if (clause_follows(t, i, false) || !any(r, B(PREP)))
            return TAG_SCONJ;
        if (any(next, B(VBN)) && !in_group(t, j))
            return TAG_SCONJ;
    }
    bool open_right = any(next, SET_BREAK | B(CCONJ) | B(PREP) | B(SCONJ) | B(TO) | B(WH)) &&
                      !any(next, SET_NOUNISH | B(ADJ) | B(DET));
    bool after_verb = left >= TAG_VB && left <= TAG_VBG;
    if (any(r, B(ADV))) {
        if (open_right && (after_verb || any(next, SET_BREAK | B(PREP) | B(TO))))
            return TAG_ADV;
        if (after_verb && word_is(w, KIND_PARTICLE) && w->adv_count >= 4)
            return TAG_ADV;
        if (any(next, B(NUM)) && word_is(w, KIND_COMPARATIVE))
            return TAG_ADV;
        if (!any(r, B(PREP)))
            return TAG_ADV;
        if (after_verb && !starts_group(t, j) && !in_group(t, j) && !any(next, B(VBG) | B(WH) | B(PREP)) &&
            any(next, SET_VERB | SET_AUX | B(ADV)))
            return TAG_ADV;
    }
    return any(r, B(PREP)) ? TAG_PREP : TAG_ADV;
}

static Tag choose_question(const Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    Tag left = left_tag(t, i, false);
    bool noun_left =
        left == TAG_NOUN || left == TAG_NOUNS || left == TAG_PROPER || left == TAG_COMMA || left == TAG_RPAREN;
    if (any(r, B(SCONJ)) && any(r, B(ADV)))   /* when, where */
        return noun_left || !any(r, B(WH)) ? (any(r, B(WH)) ? TAG_WH : TAG_SCONJ) : TAG_SCONJ;
    return any(r, B(WH)) ? TAG_WH : TAG_SCONJ;
}

Tag choose_function(Tagger *t, uint32_t i)
{
    uint64_t r = t->readings[i];
    Tag left = left_tag(t, i, true);
    if (any(r, B(TO)))
        return choose_to(t, i);
    if (any(r, B(WH)) && any(r, B(DET)) && any(r, B(SCONJ)))
        return choose_that(t, i);
    if (any(r, B(GENITIVE)) || (any(r, B(HAVE)) && any(r, B(BE) | B(MODAL))))
        return choose_clitic(t, i);
    if (any(r, B(MODAL))) {
        bool noun_left = any(B(DET) | B(POSS_PRON) | B(GENITIVE) | B(ADJ), UINT64_C(1) << left);
        return any(r, B(NOUN)) && noun_left ? TAG_NOUN : TAG_MODAL;
    }
    if (any(r, B(BE) | B(HAVE) | B(DO))) {
        static const uint8_t order[] = {TAG_BE, TAG_HAVE, TAG_DO};
        return first_of(r, order, sizeof order);
    }
    if (any(r, B(WH)))
        return choose_question(t, i);
    if (any(r, B(PREP)) && !(any(r, B(DET)) && !any(r, B(VB))))
        return choose_preposition(t, i);
    if (any(r, B(SCONJ)) && any(r, SET_PAST) && left != TAG_NONE && !clause_follows(t, i, false))
        return choose_open(t, i);   /* provided */
    if (any(r, B(SCONJ)) && !any(r, B(DET) | B(PRON)))
        return any(r, B(ADV)) && left != TAG_NONE && left != TAG_COMMA && left != TAG_CCONJ &&
                       !clause_follows(t, i, false)
                   ? TAG_ADV
                   : TAG_SCONJ;
    if (any(r, B(CCONJ)))
        return any(r, B(ADV)) && (t->pending != PENDING_NONE || any(right_readings(t, i), SET_BREAK)) ? TAG_ADV
                                                                                                      : TAG_CCONJ;
    if (any(r, B(DET) | B(POSS_PRON) | B(PRON)))
        return choose_determiner(t, i);
    if (any(r, B(ORDINAL))) {
        bool before_noun = in_group(t, right_of(t, i)) || any(right_readings(t, i), B(NUM));
        if (before_noun || left == TAG_DET || left == TAG_POSS_PRON || !any(r, B(ADV)))
            return TAG_ORDINAL;
        return TAG_ADV;
    }
    if (any(r, B(NUM)))
        return TAG_NUM;
    return choose_open(t, i);
}
