#include "mention/finder.h"

enum { SURE = 3, LIKELY = 2, WEAK = 1, TITLE_MAX = 9 /* tokens of a title */ };

ClassId head_class(const Finder *f, uint32_t token)
{
    long class;
    Sym lower = token_at(f, token)->lower;
    if (words_has(f->w, lower, MW_ORG_HEAD, &class) || words_has(f->w, lower, MW_PLACE_HEAD, &class))
        return (ClassId)class;
    return 0;
}

/* What a common noun beside a name says that the name is: "group", "newspaper", "village", "journalist". */
static ClassId noun_class(const Finder *f, uint32_t token)
{
    ClassId class = head_class(f, token);
    const Word *w = word_at(f, token);
    Tag tag = tag_at(f, token);
    if (class || !w || (tag != TAG_NOUN && tag != TAG_NOUNS && tag != TAG_PROPER))
        return class;
    return w->denotes;
}

static ClassId known(const Finder *f, KnownClass class) { return f->vocab->known[class]; }

static bool is_verb(Tag tag) { return tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_VB || tag == TAG_VBN; }

static bool is_reporting(const Finder *f, uint32_t token)
{
    return is_verb(tag_at(f, token)) && word_is(word_at(f, token), KIND_REPORTING);
}

static bool all_unknown(const Finder *f, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (has_shape(f, i, SHAPE_WORD) && !is_unknown(f, i) && !word_is(word_at(f, i), KIND_GIVEN_NAME)
            && !word_is(word_at(f, i), KIND_NAME_PARTICLE))
            return false;
    return true;
}

static uint32_t name_words(const Finder *f, uint32_t first, uint32_t last)
{
    uint32_t n = 0;
    for (uint32_t i = first; i < last; i++)
        n += has_shape(f, i, SHAPE_INITIAL_CAP) != 0;
    return n;
}

/* "the town of X", "X province", "the newspaper X", "X militants" */
static Guess by_noun(const Finder *f, const Sentence *s, uint32_t first, uint32_t last)
{
    if (last < s->last && has_shape(f, last, SHAPE_WORD) && !has_shape(f, last, SHAPE_GENITIVE)) {
        ClassId c = noun_class(f, last);
        if (c && (vocab_is(f->vocab, c, C_PLACE) || (vocab_is(f->vocab, c, C_GROUP) && !vocab_is(f->vocab, c, C_SECURITY_FORCE) && !vocab_is(f->vocab, c, C_GOVERNMENT))))
            return (Guess){c, head_class(f, last) ? SURE : LIKELY};
    }
    if (first >= s->first + 2 && is_word(f, first - 1, MW_NAME_LINK)) {
        ClassId c = head_class(f, first - 2);
        if (c && vocab_is(f->vocab, c, C_PLACE))
            return (Guess){c, SURE};
        if (word_is(word_at(f, first - 2), KIND_DIRECTION))
            return (Guess){known(f, C_CITY), LIKELY};
    }
    if (first > s->first && has_shape(f, first - 1, SHAPE_WORD)) {
        ClassId c = noun_class(f, first - 1);
        Tag tag = tag_at(f, first - 1);
        if (c && tag == TAG_NOUN && !f->match_at[first - 1]) {
            bool whole = head_class(f, first - 1) || vocab_is(f->vocab, c, C_MEDIA_ORGANIZATION) || vocab_is(f->vocab, c, C_PLACE);
            return whole ? (Guess){c, LIKELY} : vocab_is(f->vocab, c, C_AGENT) ? (Guess){known(f, C_PERSON), LIKELY} : (Guess){0};
        }
    }
    return (Guess){0};
}

/* "a group calling itself X", "a man known as X", "the movement called X" */
static Guess by_naming(const Finder *f, const Sentence *s, uint32_t first)
{
    if (first > s->first && tag_at(f, first - 1) == TAG_QUOTE)
        first--;
    for (uint32_t n = 1; n <= PHRASE_MAX && first >= s->first + n; n++) {
        const WordPhrase *p = words_match(f->w, f->d, first - n, first, MW_NAMING);
        if (!p || p->n != n)
            continue;
        for (uint32_t i = first - n; i > s->first && first - i < n + 4; i--) {
            ClassId c = noun_class(f, i - 1);
            if (c)
                return (Guess){c, SURE};
        }
        break;
    }
    return (Guess){0};
}

static Guess by_prefix(const Finder *f, uint32_t first, uint32_t last)
{
    long class;
    if (last - first < 2)
        return (Guess){0};
    if (words_has(f->w, token_at(f, first)->lower, MW_PLACE_PREFIX, &class)
        || words_has(f->w, token_at(f, first)->lower, MW_GROUP_PREFIX, &class))
        return (Guess){(ClassId)class, LIKELY};
    if (words_has(f->w, token_at(f, first)->lower, MW_PLACE_HEAD, &class) && has_shape(f, first, SHAPE_INITIAL_CAP))
        return (Guess){(ClassId)class, LIKELY};
    return (Guess){0};
}

static Guess by_person(const Finder *f, const Sentence *s, uint32_t first, uint32_t last)
{
    ClassId person = known(f, C_PERSON);
    if (title_start(f, s, first) != first)
        return (Guess){person, SURE};
    bool acronym = last - first == 1 && has_shape(f, first, SHAPE_ALL_CAPS) && casing_at(f, first) != CASING_NONE;
    if (acronym)
        return (Guess){0};
    uint32_t words = name_words(f, first, last);
    bool given = word_is(word_at(f, first), KIND_GIVEN_NAME);
    if (given)
        return (Guess){person, words > 1 ? SURE : WEAK};
    if (last + 1 < s->last && tag_at(f, last) == TAG_COMMA) {
        if (is_word(f, last + 1, MW_WHO))
            return (Guess){person, LIKELY};
        Str next = token_text(f->d, last + 1);
        if (has_shape(f, last + 1, SHAPE_DIGITS) && next.len <= 2 && last + 2 < s->last && tag_at(f, last + 2) == TAG_COMMA)
            return (Guess){person, LIKELY};
    }
    if (last < s->last && is_word(f, last, MW_WHO))
        return (Guess){person, WEAK};
    if (!all_unknown(f, first, last))
        return (Guess){0};
    if (last < s->last && is_reporting(f, last))
        return (Guess){person, words > 1 ? LIKELY : WEAK};
    for (uint32_t i = first + 1; i + 1 < last; i++)
        if (word_is(word_at(f, i), KIND_NAME_PARTICLE) || (has_shape(f, i, SHAPE_PERIOD) && token_at(f, i)->end - token_at(f, i)->begin == 2))
            return (Guess){person, WEAK};
    return (Guess){0};
}

static Guess by_place(const Finder *f, const Sentence *s, uint32_t first, uint32_t last)
{
    if (!all_unknown(f, first, last) || (has_shape(f, first, SHAPE_ALL_CAPS) && casing_at(f, first) != CASING_NONE))
        return (Guess){0};
    bool beside = last + 1 < s->last && tag_at(f, last) == TAG_COMMA && f->match_at[last + 1]
        && f->matches.at[f->match_at[last + 1]].entity
        && vocab_is(f->vocab, f->g->entities.at[f->matches.at[f->match_at[last + 1]].entity].cls, C_PLACE);
    uint32_t before = first;
    while (before > s->first && word_is(word_at(f, before - 1), KIND_DIRECTION))
        before--;
    if (before > s->first && is_word(f, before - 1, MW_PLACE_IN))
        return (Guess){known(f, C_CITY), beside ? SURE : LIKELY};
    if (before < first)
        return (Guess){known(f, C_REGION), WEAK};
    return beside ? (Guess){known(f, C_CITY), WEAK} : (Guess){0};
}

Guess guess_class(const Finder *f, const Sentence *s, uint32_t first, uint32_t last)
{
    Guess best = {0};
    Guess guesses[] = {by_naming(f, s, first), by_noun(f, s, first, last), by_person(f, s, first, last),
                       by_place(f, s, first, last), by_prefix(f, first, last)};
    for (size_t i = 0; i < sizeof guesses / sizeof guesses[0]; i++)
        if (guesses[i].strength > best.strength)
            best = guesses[i];
    bool article = first > s->first && tag_at(f, first - 1) == TAG_DET;
    uint32_t words = name_words(f, first, last);
    if (!best.strength && !article && words >= 2 && words <= 4 && all_unknown(f, first, last) && casing_at(f, first) != CASING_TITLE)
        best = (Guess){known(f, C_PERSON), WEAK};
    return best;
}

static bool is_title_part(const Finder *f, uint32_t i)
{
    Tag tag = tag_at(f, i);
    if (f->match_at[i])
        return !vocab_is(f->vocab, f->g->entities.at[f->matches.at[f->match_at[i]].entity].cls, C_PERSON);
    uint32_t name = f->out->name_at[i];
    if (name)
        return !vocab_is(f->vocab, f->out->names.at[name].cls, C_PERSON);
    return tag == TAG_ADJ || tag == TAG_NOUN || tag == TAG_PROPER || word_is(word_at(f, i), KIND_TITLE)
        || is_joining_hyphen(f, i) || (tag == TAG_NOUNS && is_word(f, i, MW_ORG_HEAD));
}

uint32_t title_start(const Finder *f, const Sentence *s, uint32_t first)
{
    uint32_t at = first;
    if (at == s->first)
        return first;
    /* "minister of defence X": the title word stands before the of-phrase */
    bool found = word_is(word_at(f, at - 1), KIND_TITLE) && !f->out->name_at[at - 1];
    for (uint32_t back = 2; !found && back <= 5 && at >= s->first + back + 1; back++)
        if (is_word(f, at - back, MW_NAME_LINK)) {
            found = word_is(word_at(f, at - back - 1), KIND_TITLE);
            for (uint32_t k = at - back + 1; found && k < at; k++)
                found = is_title_part(f, k) && tag_at(f, k) != TAG_ADJ;
            if (found)
                at -= back;
            break;
        }
    if (!found)
        return first;
    while (at > s->first && first - at < TITLE_MAX && !f->out->date_at[at - 1]) {
        if (is_title_part(f, at - 1) && !is_word(f, at - 1, MW_DATE_MODIFIER))
            at--;
        else if (at > s->first + 1 && is_word(f, at - 1, MW_NAME_LINK) && word_is(word_at(f, at - 2), KIND_TITLE))
            at -= 2;
        else
            break;
    }
    while (at < first && is_joining_hyphen(f, at))
        at++;
    return at;
}
