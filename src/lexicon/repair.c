/* A clause that was left without a verb: the noun in it that must be one ("the command needs fuel", "the council urge talks").
 *
 * Left to right a word such as "needs" is read as a noun wherever that is possible. When a clause ends without a finite verb,
 * the likeliest such word is made its verb, and the sentence is tagged again around it. */
#include "lexicon/tagger.h"

/* How clearly what stands behind a word is its object or complement, and how much commoner the noun may then be than the verb. */
typedef enum Evidence { EVIDENCE_NONE, EVIDENCE_END, EVIDENCE_WEAK, EVIDENCE_FAIR, EVIDENCE_STRONG } Evidence;
static const int least_bias[] = {[EVIDENCE_NONE] = 99, [EVIDENCE_END] = 3, [EVIDENCE_WEAK] = 1, [EVIDENCE_FAIR] = -2, [EVIDENCE_STRONG] = -4};

typedef struct Zone {
    uint32_t first, last;   /* tokens, half open */
} Zone;

static bool opens_zone(Tag tag)
{
    return tag == TAG_SCONJ || tag == TAG_WH || tag == TAG_COLON || tag == TAG_STOP || tag == TAG_LPAREN || tag == TAG_RPAREN;
}

/* Does token i, as it is tagged, end the search for a finite verb? Participles may stand for one in a headline. */
static bool finite_token(const Tagger *t, uint32_t i)
{
    Tag tag = t->out[i].tag, left = left_tag(t, i, true);
    const Word *w = word_at(t, i);
    if (tag == TAG_MODAL || tag == TAG_VBZ || tag == TAG_VBD)
        return true;
    bool base = tag == TAG_VB || ((tag == TAG_BE || tag == TAG_HAVE || tag == TAG_DO) && any(w->tags, B(VB)));
    if (base)
        return left != TAG_TO;
    if (tag == TAG_BE || tag == TAG_HAVE || tag == TAG_DO)
        return any(w->tags, B(VBZ) | B(VBD));
    return t->headline && tag == TAG_VBN;
}

static bool has_finite(const Tagger *t, Zone z)
{
    for (uint32_t i = z.first; i < z.last; i++)
        if (finite_token(t, i))
            return true;
    return false;
}

static bool noun_tag_of(Tag tag)
{
    return is(tag, SET_NOUNISH) || tag == TAG_PRON || tag == TAG_NUM;
}

/* The head of the zone's first noun group, when no preposition governs it; -1 none. */
static long first_head(const Tagger *t, Zone z, uint32_t end)
{
    bool governed = false;
    long head = -1;
    for (uint32_t i = z.first; i < end; i++) {
        Tag tag = t->out[i].tag;
        if (noun_tag_of(tag) && !governed) {
            head = i;
            continue;
        }
        if (head >= 0 && tag != TAG_HYPHEN && tag != TAG_QUOTE)
            return head;
        if (tag == TAG_PREP || tag == TAG_TO)
            governed = true;
        else if (tag == TAG_COMMA || tag == TAG_CCONJ)
            governed = false;
    }
    return head;
}

/* Do two noun groups joined by "and" begin the zone? */
static bool joined(const Tagger *t, Zone z, uint32_t end)
{
    for (uint32_t i = z.first + 1; i < end; i++)
        if (t->out[i].tag == TAG_CCONJ && noun_tag_of(t->out[i - 1].tag))
            return true;
    return false;
}

/* "these terrorist | acts" */
static bool plural_determiner(const Tagger *t, Zone z, uint32_t head)
{
    for (uint32_t i = head; i-- > z.first && is(t->out[i].tag, SET_BEFORE_NOUN | SET_NOUNISH | B(HYPHEN));)
        if (t->out[i].tag == TAG_NUM || (t->out[i].tag == TAG_DET && is_kind(t, i, KIND_PLURAL_PRONOUN)))
            return true;
    return false;
}

/* Can the noun before token i, or the one that heads its phrase, be the subject of a verb of this form? */
static bool subject_agrees(const Tagger *t, Zone z, uint32_t i, Tag verb)
{
    long l = left_of(t, i, true), head = first_head(t, z, i);
    if (l < (long)z.first || head < 0 || !noun_tag_of(t->out[l].tag))
        return false;
    bool plural = t->out[head].tag == TAG_NOUNS || is_kind(t, (uint32_t)head, KIND_COLLECTIVE) ||
                  is_kind(t, (uint32_t)head, KIND_PLURAL_PRONOUN) || joined(t, z, i);
    bool plural_near = t->out[l].tag == TAG_NOUNS;
    if (verb == TAG_VB)
        return plural && (l == head || plural_near || t->out[l].tag == TAG_PROPER || joined(t, z, i));
    return t->out[head].tag != TAG_NOUNS && (l == head ? !plural : true) && !plural_determiner(t, z, (uint32_t)head);
}

static Evidence evidence(const Tagger *t, uint32_t i)
{
    uint32_t j = right_of(t, i);
    uint64_t next = right_readings(t, i);
    if (j >= t->last || any(next, SET_BREAK | B(CCONJ)))
        return EVIDENCE_END;
    if (any(next, B(PREP)) && j + 1 < t->last && any(t->readings[j + 1], B(WH)))
        return EVIDENCE_NONE;
    if (any(next, SET_AUX) && !any(next, B(NOUN)))
        return EVIDENCE_NONE;
    if (any(next, B(POSS_PRON) | B(PRON) | B(NUM)) || (any(next, B(DET)) && !any(next, B(WH))))
        return EVIDENCE_STRONG;
    if (t->out[j].tag == TAG_PROPER || t->out[j].tag == TAG_TO || t->out[j].tag == TAG_SCONJ)
        return is_kind(t, i, KIND_REPORTING) || t->out[j].tag == TAG_TO ? EVIDENCE_STRONG : EVIDENCE_FAIR;
    if (in_group(t, j) || starts_group(t, j))
        return EVIDENCE_FAIR;
    return any(next, B(PREP) | B(ADV) | B(ADJ)) ? EVIDENCE_WEAK : EVIDENCE_NONE;
}

/* The verb of the zone among its nouns; 0 none. */
static uint32_t verb_of_zone(const Tagger *t, Zone z, Tag *form)
{
    uint32_t best = 0;
    int most = -1;
    for (uint32_t i = z.first + 1; i < z.last; i++) {
        Tag tag = t->out[i].tag;
        uint64_t r = t->readings[i] & (B(VB) | B(VBZ));
        bool part = t->out[i - 1].tag == TAG_HYPHEN || (i + 1 < t->last && t->out[i + 1].tag == TAG_HYPHEN);
        if ((tag != TAG_NOUN && tag != TAG_NOUNS && tag != TAG_ADJ && tag != TAG_VBN) || !r || part || any(r, B(PROPER)))
            continue;
        const Word *w = word_at(t, i);
        int bias = (int)w->verb_count - (w->noun_count > w->adj_count ? w->noun_count : w->adj_count);
        Tag verb = any(r, B(VBZ)) ? TAG_VBZ : TAG_VB;
        Evidence e = evidence(t, i);
        if (bias < least_bias[e] + (t->headline ? 2 : 0) || !subject_agrees(t, z, i, verb))
            continue;
        int score = (int)e * 4 + bias + 16;
        if (score > most) {
            most = score;
            best = i;
            *form = verb;
        }
    }
    return best;
}

uint32_t verbless_clause(const Tagger *t, Tag *form)
{
    Zone z = {t->first, t->first};
    for (uint32_t i = t->first; i <= t->last; i++) {
        if (i < t->last && !opens_zone(t->out[i].tag))
            continue;
        z.last = i;
        bool bracket = z.first > t->first && t->out[z.first - 1].tag == TAG_LPAREN;
        bool question = z.first > t->first && t->out[z.first - 1].tag == TAG_WH;
        if (z.last > z.first + 1 && !bracket && !question && !has_finite(t, z)) {
            uint32_t found = verb_of_zone(t, z, form);
            if (found)
                return found;
        }
        z.first = i + 1;
    }
    return 0;
}
