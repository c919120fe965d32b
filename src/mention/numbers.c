#include "mention/finder.h"

static bool is_sentence_token(const Finder *f, const Sentence *s, uint32_t i)
{
    return i >= s->first && i < s->last && f->out->name_at[i] == 0 && f->out->date_at[i] == 0;
}

static bool text_is(const Finder *f, uint32_t token, const char *text)
{
    return str_is(token_text(f->d, token), text);
}

/* Extend to the left over a hedge of that kind, longest first. */
static uint32_t hedge_before(const Finder *f, const Sentence *s, uint32_t first, MentionWordKind kind)
{
    for (uint32_t n = PHRASE_MAX; n >= 1; n--) {
        if (first < s->first + n)
            continue;
        const WordPhrase *p = words_match(f->w, f->d, first - n, first, kind);
        bool particle = n == 1 && first - n > s->first && word_is(word_at(f, first - n), KIND_PARTICLE) &&
                        word_is(word_at(f, first - n - 1), KIND_PHRASAL_OVER);   /* "handed over | 21" */
        if (p && p->n == n && !particle && !f->out->name_at[first - n])
            return first - n;
    }
    return first;
}

static void read_hedges(const Finder *f, const Sentence *s, Number *n)
{
    static const MentionWordKind kinds[] = {MW_HEDGE_LEAST, MW_HEDGE_MOST, MW_HEDGE_ABOUT};
    for (int round = 0; round < 2; round++)
        for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
            uint32_t first = hedge_before(f, s, n->first, kinds[k]);
            if (first == n->first)
                continue;
            n->first = first;
            n->at_least |= kinds[k] == MW_HEDGE_LEAST;
            n->at_most |= kinds[k] == MW_HEDGE_MOST;
            if (kinds[k] == MW_HEDGE_ABOUT)
                n->exact = false;
        }
    const WordPhrase *least = words_match(f->w, f->d, n->last, s->last, MW_AFTER_LEAST);
    const WordPhrase *most = words_match(f->w, f->d, n->last, s->last, MW_AFTER_MOST);
    n->at_least |= least != NULL;
    n->at_most |= most != NULL;
    n->last += least ? least->n : most ? most->n : 0;
}

static bool is_year(const Figure *figure, Str text)
{
    return figure->digits && !figure->decimal && text.len == 4 && figure->value >= 1500 && figure->value <= 2100;
}

/* "1980s", "1980's" */
static bool is_decade(Str text, long *year)
{
    return text.len >= 5 && text.len <= 6 && text.ptr[text.len - 1] == 's' && str_to_long(str_sub(text, 0, 4), year)
        && *year >= 1500 && *year <= 2100;
}

static bool is_money(const Finder *f, const Sentence *s, const Number *n)
{
    if (n->first > s->first && is_word(f, n->first - 1, MW_MONEY_SIGN))
        return true;
    return n->last < s->last && (is_word(f, n->last, MW_MONEY_UNIT) || is_word(f, n->last, MW_MONEY_SIGN));
}

static bool is_age(const Finder *f, const Sentence *s, const Number *n, const Figure *figure)
{
    uint32_t next = n->last;
    while (next < s->last && is_joining_hyphen(f, next))
        next++;
    if (words_match(f->w, f->d, next, s->last, MW_AGE))
        return true;
    if (n->first > s->first && is_word(f, n->first - 1, MW_AGE))
        return true;
    /* "Salem, 34, said": between commas behind a name */
    return figure->digits && figure->value > 0 && figure->value < 120 && n->first > s->first + 1 && n->last < s->last
        && tag_at(f, n->first - 1) == TAG_COMMA && tag_at(f, n->last) == TAG_COMMA && f->out->name_at[n->first - 2]
        && !f->g->entities.at[f->out->names.at[f->out->name_at[n->first - 2]].entity].population;
}

static bool is_measure(const Finder *f, const Sentence *s, uint32_t last)
{
    uint32_t next = last;
    if (next < s->last && is_joining_hyphen(f, next))
        next++;
    return next < s->last && words_match(f->w, f->d, next, s->last, MW_MEASURE);
}

static bool is_clock(const Finder *f, const Sentence *s, const Number *n)
{
    if (words_match(f->w, f->d, n->last, s->last, MW_CLOCK))
        return true;
    Str t = token_text(f->d, n->last - 1);
    bool four = n->last - n->first == 1 && t.len == 4 && n->value < 2400 && has_shape(f, n->first, SHAPE_DIGITS);
    if (four && n->first > s->first && is_word(f, n->first - 1, MW_CLOCK_PREP)
        && (n->last >= s->last || tag_at(f, n->last) != TAG_NOUNS))
        return true;
    return str_find(t, STR_LIT(":")) > 0;
}

static void describe(const Finder *f, const Sentence *s, Number *n, const Figure *figure)
{
    Str text = token_text(f->d, n->first);
    n->ordinal = figure->ordinal;
    n->money = is_money(f, s, n);
    n->percent = words_match(f->w, f->d, n->last, s->last, MW_PERCENT) != NULL
        || (text.len && token_text(f->d, n->last - 1).ptr[token_text(f->d, n->last - 1).len - 1] == '%');
    n->age = is_age(f, s, n, figure);
    n->measure = !n->age && is_measure(f, s, n->last);
    n->clock = is_clock(f, s, n);
    n->year = n->last - n->first == 1 && is_year(figure, text) && !n->money && !n->percent
        && (n->last >= s->last || (tag_at(f, n->last) != TAG_NOUNS));
}

/* "10 to 15", "10-15": one number with both ends. */
static uint32_t read_range(const Finder *f, const Sentence *s, Number *n)
{
    uint32_t at = n->last;
    if (at + 1 >= s->last)
        return at;
    bool hyphen = is_joining_hyphen(f, at);
    if (!hyphen && !is_word(f, at, MW_RANGE))
        return at;
    if (!is_sentence_token(f, s, at + 1))
        return at;
    Figure upper;
    uint32_t next = read_figure(f, at + 1, s->last, &upper);
    bool opened = n->first > s->first && is_word(f, n->first - 1, MW_BETWEEN);
    bool to = hyphen || !is_word(f, at, MW_AND);
    if (next == at + 1 || upper.ordinal || upper.vague || upper.value <= n->value || !(opened || to))
        return at;
    n->exact = false;
    n->at_least = true;
    return next;
}

static void add_number(Finder *f, Number n)
{
    for (uint32_t i = n.first; i < n.last; i++)
        f->out->number_at[i] = f->out->numbers.n;
    VEC_ADD(f->arena, &f->out->numbers, n);
}

static uint32_t read_number(Finder *f, const Sentence *s, uint32_t at)
{
    long decade;
    if (is_decade(token_text(f->d, at), &decade)) {
        add_number(f, (Number){.first = at, .last = at + 1, .value = decade, .year = true});
        return at + 1;
    }
    uint32_t end = at;
    while (end < s->last && is_sentence_token(f, s, end))
        end++;
    Figure figure;
    uint32_t next = read_figure(f, at, end, &figure);
    if (next == at)
        return at + 1;
    Number n = {.first = at, .last = next, .value = figure.value, .exact = !figure.vague && !figure.decimal};
    describe(f, s, &n, &figure);
    if (!n.ordinal && !n.year)
        n.last = read_range(f, s, &n);
    if (hedge_before(f, s, at, MW_FRACTION) < at)   /* "a quarter of a million" */
        n.exact = false;
    if (!n.ordinal && !n.year)
        read_hedges(f, s, &n);
    add_number(f, n);
    return n.last;
}

/* A figure that is also an ordinary word here: "no one", "one of", "second" as a noun stay what they are. */
static bool is_other_word(const Finder *f, const Sentence *s, uint32_t at)
{
    Tag tag = tag_at(f, at);
    if (has_shape(f, at, SHAPE_DIGITS) || tag == TAG_NUM || tag == TAG_ORDINAL)
        return false;
    return (tag == TAG_PRON && is_word(f, at, MW_UNIT)) || (at > s->first && tag_at(f, at - 1) == TAG_DET && word_is(word_at(f, at - 1), KIND_NEGATIVE_DET));
}

/* The digits of "AK-47", "2011-07-S-045": no number of anything. */
static bool is_part_number(const Finder *f, const Sentence *s, uint32_t at)
{
    return at > s->first && has_shape(f, at, SHAPE_DIGITS) && is_joining_hyphen(f, at - 1);
}

void finder_numbers(Finder *f)
{
    for (uint32_t i = 0; i < f->d->sentences.n; i++) {
        const Sentence *s = &f->d->sentences.at[i];
        for (uint32_t at = s->first; at < s->last;) {
            bool open = is_sentence_token(f, s, at) && !is_part_number(f, s, at) && !is_other_word(f, s, at) && !text_is(f, at, "-");
            at = open ? read_number(f, s, at) : at + 1;
        }
    }
}
