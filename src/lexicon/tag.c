/* Choosing one reading per token, left to right: what is decided on the left and what is possible on the right decide.
 * Ordered constraints in the manner of a constraint grammar; no statistics but the words' own commonness. */
#include "lexicon/tagger.h"

enum { LOOK_AHEAD = 30 };

/* The last part of the hyphenated compound that begins or stands at j: "led" for "US" in "US-led". */
static uint32_t compound_end(const Tagger *t, uint32_t j)
{
    while (j + 2 < t->last && any(t->readings[j + 1], B(HYPHEN)))
        j += 2;
    return j;
}

static bool in_compound(const Tagger *t, uint32_t j)
{
    return j > t->first && any(t->readings[j - 1], B(HYPHEN));
}

long left_of(const Tagger *t, uint32_t i, bool over_adverbs)
{
    long j = (long)i - 1;
    while (j >= (long)t->first) {
        Tag tag = t->out[j].tag;
        if (tag == TAG_HYPHEN)
            j -= 2;
        else if (tag == TAG_QUOTE || (over_adverbs && (tag == TAG_ADV || tag == TAG_NOT)))
            j--;
        else
            return j;
    }
    return -1;
}

Tag left_tag(const Tagger *t, uint32_t i, bool over_adverbs)
{
    long j = left_of(t, i, over_adverbs);
    if (j < 0)
        return TAG_NONE;
    Tag tag = t->out[j].tag;
    return in_compound(t, (uint32_t)j) && (tag == TAG_VBN || tag == TAG_VBG) ? TAG_ADJ : tag;
}

uint32_t right_of(const Tagger *t, uint32_t i)
{
    uint32_t j = i + 1;
    while (j < t->last && any(t->readings[j], B(QUOTE)))
        j++;
    return j;
}

static uint64_t readings_at(const Tagger *t, uint32_t j)
{
    if (j >= t->last)
        return B(STOP);
    uint32_t end = compound_end(t, j);
    uint64_t readings = t->readings[end];
    if (end == j)
        return readings;
    if (any(readings, SET_VERB))
        readings |= B(ADJ);
    readings &= ~(B(VB) | B(VBZ) | B(VBD) | B(ADV));
    return readings ? readings : B(ADJ);
}

uint64_t right_readings(const Tagger *t, uint32_t i)
{
    return readings_at(t, right_of(t, i));
}

bool is_kind(const Tagger *t, uint32_t i, WordKind kind)
{
    return i < t->last && word_is(t->out[i].word, kind);
}

bool starts_group(const Tagger *t, uint32_t j)
{
    uint64_t r = readings_at(t, j);
    if (any(r, B(DET) | B(POSS_PRON) | B(PRON) | B(PROPER) | B(NUM) | B(ORDINAL)))
        return !any(r, B(SCONJ) | B(WH)) || any(r, B(DET));
    if (any(r, B(ADV)) && j + 1 < t->last && any(t->readings[j + 1], B(NUM) | B(ADV)) &&
        !any(t->readings[j + 1], B(PREP) | B(VBD)))
        return any(t->readings[j + 1], B(NUM)) || (j + 2 < t->last && any(t->readings[j + 2], B(NUM)));
    return any(r, B(NOUN) | B(NOUNS) | B(ADJ)) &&
           !any(r, B(PREP) | B(SCONJ) | B(ADV) | SET_AUX | B(VBD) | B(VBZ) | B(VB));
}

bool in_group(const Tagger *t, uint32_t j)
{
    uint64_t r = readings_at(t, j);
    if (any(r, SET_NOUNISH))
        return !any(r, SET_AUX | B(PREP) | B(DET));
    if (!any(r, B(ADJ) | B(NUM) | B(ORDINAL) | B(VBN) | B(VBG)) || any(r, B(PREP) | B(SCONJ)))
        return false;
    uint32_t k = compound_end(t, j) + 1;
    if (k + 1 < t->last && any(t->readings[k], B(CCONJ) | B(COMMA)) && t->readings[k + 1] == B(ADJ))
        k++;   /* "great scientific and cultural building" */
    return k < t->last && any(readings_at(t, k), SET_NOUNISH | B(ADJ) | B(NUM)) &&
           !any(readings_at(t, k), SET_AUX | B(PREP));
}

/* Can j hardly be anything but a finite verb? */
static bool sure_finite(const Tagger *t, uint32_t j)
{
    uint64_t r = t->readings[j];
    const Word *word = t->out[j].word;
    if (in_compound(t, j) || any(readings_at(t, j + 1), B(HYPHEN)))
        return false;
    if (any(r, SET_AUX) && !any(r, B(NOUN) | B(GENITIVE))) {
        if (!word || any(word->tags, B(VBZ) | B(VBD) | B(MODAL)))
            return true;
        bool asked = j > t->first && any(t->readings[j - 1], B(TO) | B(MODAL));
        return any(word->tags, B(VB)) && !any(r, B(BE)) && !asked;
    }
    if (any(r, B(VBZ)))
        return !any(r, B(NOUNS)) || (word && word->verb_count >= word->noun_count + 4);
    if (!any(r, B(VBD)) || any(r, B(ADJ)))
        return false;
    if (!any(r, B(VBN)) || word_is(word, KIND_REPORTING) || word_is(word, KIND_INTRANSITIVE))
        return true;
    uint64_t before = j > t->first ? t->readings[j - 1] : 0;
    if (any(before, B(DET) | B(PREP) | B(ADJ) | B(NUM)) && !any(before, B(NOUN) | B(NOUNS) | SET_VERB))
        return false;
    uint64_t next = readings_at(t, j + 1);
    return !any(next, B(PREP) | B(COMMA)) && (starts_group(t, j + 1) || any(next, SET_BREAK | B(SCONJ) | B(TO)));
}

bool finite_ahead(const Tagger *t, uint32_t i)
{
    int relative = 0;   /* verbs that belong to relative clauses on the way */
    bool comma = false;
    for (uint32_t j = i + 1; j < t->last && j < i + LOOK_AHEAD; j++) {
        uint64_t r = t->readings[j];
        if (any(r, B(STOP) | B(COLON)) || (t->subordinate && any(r, B(COMMA))) ||
            (any(r, B(SCONJ)) && !any(r, B(PREP) | B(DET) | B(ADV))))
            return false;
        if (any(r, B(CCONJ)) && clause_follows(t, j, true))
            return false;
        if (any(r, B(COMMA)))
            comma = true;
        else if (any(r, B(WH)))
            relative++;
        else if (comma && word_is(t->out[j].word, KIND_REPORTING) && !any(t->readings[j - 1], B(COMMA) | B(ADV)))
            return false;   /* "..., officials said" */
        else if (sure_finite(t, j)) {
            bool coordinated = j > i + 1 && any(t->readings[j - 1], B(CCONJ));   /* "marched and attacked" */
            if (relative == 0 && !coordinated)
                return true;
            if (relative == 0)
                continue;
            relative--;
            while (j + 1 < t->last && any(t->readings[j + 1], SET_AUX | B(VBN) | B(ADV) | B(NOT)))
                j++;
        }
    }
    return false;
}

static bool closed_only(uint64_t readings)
{
    return !any(readings, SET_NOUNISH | SET_VERB | B(ADJ) | B(ADV));
}

static bool single(uint64_t readings)
{
    return (readings & (readings - 1)) == 0;
}

static Tag lowest(uint64_t readings)
{
    return (Tag)__builtin_ctzll(readings);
}

/* A part of a compound other than its last: never a verb. */
static Tag choose_part(const Tagger *t, uint32_t i)
{
    static const uint8_t order[] = {TAG_PROPER, TAG_NUM, TAG_ORDINAL, TAG_NOUN, TAG_ADJ, TAG_NOUNS, TAG_ADV, TAG_PREP};
    for (uint32_t k = 0; k < sizeof order; k++)
        if (t->readings[i] >> order[k] & 1)
            return order[k];
    return lowest(t->readings[i]);
}

static void start_clause(Tagger *t)
{
    t->subject = t->finite = t->passive = t->subordinate = t->outer = t->relative = t->inverted = t->contact = false;
    t->pending = PENDING_NONE;
    t->last_verb = TAG_NONE;
}

static void set_finite(Tagger *t)
{
    t->outer = t->outer && !t->finite;
    t->finite = true;
}

static bool finite_form(const Tagger *t, uint32_t i)
{
    const Word *word = t->out[i].word;
    return !word || any(word->tags, B(VBZ) | B(VBD)) || t->pending != PENDING_NONE || t->subject;
}

/* "Analysts say the strikes hit ...": a clause without that? */
static bool opens_clause(const Tagger *t, uint32_t i)
{
    const Word *word = t->out[i].word;
    return (word_is(word, KIND_REPORTING) || word_is(word, KIND_DOUBT)) && starts_group(t, right_of(t, i)) &&
           clause_follows(t, i, false);
}

static bool opens_quotation(const Tagger *t, uint32_t i)
{
    return t->document->tokens.at[i].shape & SHAPE_QUOTE_OPEN && i > t->first &&
           (t->out[i - 1].tag == TAG_COMMA || t->out[i - 1].tag == TAG_COLON);
}

/* "did the rebels attack", "should Mosul fall": does the auxiliary at i stand before its subject? */
static bool before_subject(const Tagger *t, uint32_t i)
{
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    bool verb = any(next, SET_VERB | SET_AUX | B(ADV) | B(NOT)) && !any(next, B(DET) | B(POSS_PRON) | B(PRON) | B(PROPER) | B(NOUNS));
    return j < t->last && !verb && (starts_group(t, j) || in_group(t, j));
}

/* "the fuel | they sell | costs more": a pronoun right behind the noun group that still wants its verb. */
static bool contact(const Tagger *t, uint32_t i)
{
    uint32_t b = i;
    while (b > t->first && is(t->out[b - 1].tag, SET_NOUNISH | SET_BEFORE_NOUN))
        b--;
    return t->subject && !has_verb(t) && t->last_verb == TAG_NONE && b < i && t->out[i - 1].tag == TAG_NOUN &&
           !(b > t->first && t->out[b - 1].tag == TAG_PREP) && !is_kind(t, i, KIND_OBJECT_PRONOUN) && word_at(t, i)->tags == B(PRON) && !any(right_readings(t, i), SET_BREAK);
}

/* What the chosen reading makes of the clause. */
static void follow(Tagger *t, uint32_t i, Tag tag)
{
    bool outer;
    switch (tag) {
    case TAG_MODAL:
        t->inverted = before_subject(t, i);
        t->pending = PENDING_BASE;
        set_finite(t);
        break;
    case TAG_TO: t->pending = PENDING_BASE; break;
    case TAG_DO:
        t->inverted = t->pending == PENDING_NONE && !is(left_tag(t, i, true), SET_NOUNISH | B(PRON) | B(NUM)) && before_subject(t, i);
        t->pending = PENDING_BASE;
        set_finite(t);
        t->last_verb = TAG_VBD;
        break;
    case TAG_BE:
        t->inverted = false;
        if (t->pending == PENDING_NONE && finite_form(t, i))
            set_finite(t);
        t->pending = PENDING_BE;
        t->passive = false;
        t->last_verb = TAG_VBD;
        break;
    case TAG_HAVE:
        t->inverted = false;
        if (t->pending == PENDING_NONE && finite_form(t, i))
            set_finite(t);
        t->pending = PENDING_HAVE; t->last_verb = TAG_VBD; break;
    case TAG_QUOTE:
        if (opens_quotation(t, i))
            start_clause(t);
        break;
    case TAG_ADV: case TAG_NOT: case TAG_HYPHEN: break;
    case TAG_VB: case TAG_VBZ: case TAG_VBD: case TAG_VBN: case TAG_VBG:
        if (tag == TAG_VBZ || tag == TAG_VBD || (tag == TAG_VB && t->pending == PENDING_NONE))
            set_finite(t);
        t->passive = tag == TAG_VBN && t->pending == PENDING_BE;
        t->pending = PENDING_NONE;
        t->last_verb = tag;
        t->last_verb_at = i;
        t->inverted = false;
        if (tag != TAG_VBN && tag != TAG_VBG && opens_clause(t, i))
            start_clause(t);
        break;
    case TAG_PRON:
        if (contact(t, i)) {
            start_clause(t);
            t->outer = t->contact = true;
        }   /* fall through */
    case TAG_NOUN: case TAG_NOUNS: case TAG_PROPER:
        t->subject = true;
        t->pending = PENDING_NONE;
        break;
    case TAG_SCONJ: case TAG_WH: case TAG_STOP: case TAG_COLON:
        outer = tag == TAG_WH && t->subject && !has_verb(t);
        start_clause(t);
        t->outer = outer;
        t->relative = tag == TAG_WH;
        t->subordinate = tag == TAG_SCONJ;
        break;
    case TAG_CCONJ: case TAG_COMMA:
        t->pending = PENDING_NONE;
        if ((t->finite || t->subordinate) && clause_follows(t, i, true))
            start_clause(t);
        break;
    default:
        if (tag == TAG_DET && word_at(t, i)->tags == B(DET))
            t->pending = PENDING_NONE;   /* "was the bombing" */
        else if (tag != TAG_PRON && tag != TAG_DET)
            t->pending = t->pending == PENDING_BE && tag == TAG_ADJ ? PENDING_BE : PENDING_NONE;
    }
}

static Sym lemma_of(const Tagged *tagged, Sym lower)
{
    const Word *w = tagged->word;
    Sym lemma = 0;
    if (w) {
        switch (tagged->tag) {
        case TAG_VBZ: case TAG_VBD: case TAG_VBN: case TAG_VBG: case TAG_BE: case TAG_HAVE: case TAG_DO: case TAG_MODAL:
            lemma = w->verb;
            break;
        case TAG_NOUNS: lemma = w->noun; break;
        case TAG_ADJ: lemma = w->adj; break;
        default: break;
        }
    }
    return lemma ? lemma : lower;
}

/* Tag its tokens from left to right. */
static void tag_tokens(Tagger *t)
{
    start_clause(t);
    for (uint32_t i = t->first; i < t->last; i++) {
        uint64_t r = t->readings[i];
        bool part = i + 1 < t->last && any(t->readings[i + 1], B(HYPHEN)) && !any(r, B(HYPHEN));
        Tag tag = t->forced && t->forced[i - t->first] ? (Tag)t->forced[i - t->first]
                : part ? choose_part(t, i)
                : single(r) && r != B(VBG) ? lowest(r)
                : closed_only(r) || any(r, ~(SET_NOUNISH | SET_VERB | B(ADJ) | B(ADV))) ? choose_function(t, i)
                : choose_open(t, i);
        t->out[i].tag = tag;
        t->out[i].lemma = lemma_of(&t->out[i], t->document->tokens.at[i].lower);
        if (!part)
            follow(t, i, tag);
    }
}

static void tag_sentence(Tagger *t, const Sentence *sentence)
{
    enum { MOST_REPAIRS = 4 };
    t->first = sentence->first;
    t->last = sentence->last;
    t->headline = sentence->kind == SENTENCE_HEADLINE;
    t->forced = NULL;
    tagger_candidates(t, sentence);
    tag_tokens(t);
    uint8_t *forced = NULL;
    for (int n = 0; n < MOST_REPAIRS; n++) {
        Tag form = TAG_NONE;
        uint32_t verb = verbless_clause(t, &form);
        if (!verb)
            return;
        if (!forced)
            t->forced = forced = ARENA_ARRAY(t->arena, uint8_t, t->last - t->first);
        forced[verb - t->first] = (uint8_t)form;
        tag_tokens(t);
    }
}

Tagged *tag_document(const Lexicon *lexicon, const Document *document, Arena *arena)
{
    uint32_t n = document->tokens.n;
    Tagger t = {.lexicon = lexicon, .document = document, .arena = arena};
    t.out = ARENA_ARRAY(arena, Tagged, n + 1);
    t.readings = ARENA_ARRAY(arena, uint64_t, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        const Token *token = &document->tokens.at[i];
        t.out[i].lemma = token->lower;
        t.out[i].word = lexicon_word(lexicon, document->symbols, token->lower);
    }
    tagger_capitals(&t);
    for (uint32_t s = 0; s < document->sentences.n; s++)
        tag_sentence(&t, &document->sentences.at[s]);
    return t.out;
}
