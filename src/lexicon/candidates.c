/* Which readings a token may have, before its neighbours are asked. */
#include "lexicon/tagger.h"

enum { CAPITAL_INSIDE = 1, LOWER_SEEN = 2 };
enum { LONGEST_ENDING = 5 };

static uint64_t punctuation(const Tagger *t, uint32_t i)
{
    const Token *token = &t->document->tokens.at[i];
    if (token->shape & SHAPE_GENITIVE)
        return B(GENITIVE);
    if (token->shape & (SHAPE_QUOTE_OPEN | SHAPE_QUOTE_CLOSE))
        return B(QUOTE);
    bool glued_behind = i + 1 < t->document->tokens.n && t->document->tokens.at[i + 1].shape & SHAPE_GLUED;
    Str form = symbol_str(t->document->symbols, token->form);
    switch (form.len ? form.ptr[0] : '\0') {
    case ',': return B(COMMA);
    case '.': case '!': case '?': return B(STOP);
    case ':': case ';': return B(COLON);
    case '(': case '[': case '{': return B(LPAREN);
    case ')': case ']': case '}': return B(RPAREN);
    case '"': case '\'': return B(QUOTE);
    case '-': return form.len == 1 && (token->shape & SHAPE_GLUED) && glued_behind ? B(HYPHEN) : B(DASH);
    case '&': return B(CCONJ);
    case '%': return B(NOUN);
    default: return B(PUNCT);
    }
}

/* Readings by the ending of a word that no list has: entries such as "-ing". */
static uint64_t by_ending(const Tagger *t, Str form)
{
    char ending[LONGEST_ENDING + 2] = "-";
    for (uint32_t n = LONGEST_ENDING; n > 0; n--) {
        if (form.len < n + 2)
            continue;
        memcpy(ending + 1, form.ptr + form.len - n, n);
        const Entry *entry = table_find(t->lexicon, (Str){ending, n + 1});
        if (entry && entry->word.tags)
            return entry->word.tags;
    }
    return B(NOUN) | B(ADJ);
}

/* A word's readings: the shape bits of be, have and do are no readings of their own. */
static uint64_t listed(const Word *word)
{
    uint64_t tags = word->tags;
    if (any(tags, B(BE) | B(HAVE) | B(DO)))
        tags &= ~SET_VERB;
    return tags;
}

static bool function_word(const Word *word)
{
    return word && any(word->tags, ~(uint64_t)TAGS_OPEN);
}

static uint8_t commonness(const Word *w)
{
    uint8_t most = w->noun_count > w->verb_count ? w->noun_count : w->verb_count;
    most = w->adj_count > most ? w->adj_count : most;
    return w->adv_count > most ? w->adv_count : most;
}

/* A number that begins with a digit: "4th" by the ending after the digits, else a count. */
static uint64_t digits(const Tagger *t, Str form)
{
    uint32_t at = 0;
    while (at < form.len &&
           ((form.ptr[at] >= '0' && form.ptr[at] <= '9') || form.ptr[at] == ',' || form.ptr[at] == '.'))
        at++;
    const Entry *ending = at < form.len ? table_find(t->lexicon, str_sub(form, at, form.len)) : NULL;
    return ending && any(ending->word.tags, B(ORDINAL)) ? B(ORDINAL) : B(NUM);
}

/* Readings of a capitalised word at the start of a normal sentence. */
static uint64_t at_start(const Tagger *t, uint32_t i, const Word *word)
{
    const Token *token = &t->document->tokens.at[i];
    const Token *next = i + 1 < t->last ? token + 1 : NULL;
    bool hyphen = next && str_is(symbol_str(t->document->symbols, next->form), "-");
    const Token *part = hyphen && i + 2 < t->last ? token + 2 : next;
    bool next_capital = part && part->shape & SHAPE_INITIAL_CAP;
    if (!word || !word->tags)
        return B(PROPER);
    if (token->shape & SHAPE_ALL_CAPS)
        return B(PROPER);
    if (function_word(word))
        return next_capital && word_is(word, KIND_GIVEN_NAME) ? B(PROPER) : listed(word);
    const uint32_t *seen = intmap_find(&t->capitals, token->lower);
    if (seen && *seen == CAPITAL_INSIDE && !hyphen)
        return B(PROPER);
    if (next_capital && (word_is(word, KIND_GIVEN_NAME) || word_is(word, KIND_TITLE)))
        return B(PROPER);
    if (word_is(word, KIND_WEEKDAY) || word_is(word, KIND_MONTH))
        return B(PROPER);
    bool nominal = word->usual == TAG_NOUN || word->usual == TAG_ADJ;
    const Word *next_word = next_capital && !hyphen ? t->out[i + 1].word : NULL;
    if (next_capital && nominal && next_word && any(next_word->tags, B(NOUN)) && !function_word(next_word))
        return B(PROPER);   /* "Foreign Ministry" */
    return listed(word);
}

/* Does a capitalised word follow, perhaps behind a hyphen? */
static bool before_name(const Tagger *t, uint32_t i)
{
    uint32_t j = i + 1;
    if (j + 1 < t->last && str_is(symbol_str(t->document->symbols, t->document->tokens.at[j].form), "-"))
        j++;
    const Word *word = j < t->last ? t->out[j].word : NULL;
    return j < t->last && t->document->tokens.at[j].shape & SHAPE_INITIAL_CAP && !function_word(word);
}

static bool beside_digits(const Tagger *t, uint32_t i)
{
    const Token *token = &t->document->tokens.at[i];
    return (i > t->first && token[-1].shape & SHAPE_DIGITS) || (i + 1 < t->last && token[1].shape & SHAPE_DIGITS);
}

static uint64_t of_word(const Tagger *t, uint32_t i)
{
    const Token *token = &t->document->tokens.at[i];
    const Word *word = t->out[i].word;
    Str lower = symbol_str(t->document->symbols, token->lower);
    bool capital = token->shape & SHAPE_INITIAL_CAP;
    if (token->shape & SHAPE_GENITIVE)
        return B(GENITIVE) | (word ? listed(word) : 0);
    if (token->shape & SHAPE_DIGITS)
        return digits(t, lower);
    if (t->caseless) {
        if (!t->capitals_only && token->shape & SHAPE_ALL_CAPS && lower.len > 1)
            return B(PROPER);   /* "US" in a headline */
        if (!word || !word->tags)
            return token->shape & SHAPE_PERIOD || capital ? B(PROPER) : by_ending(t, lower);
        if (word_is(word, KIND_GIVEN_NAME) && !function_word(word) && commonness(word) < 3)
            return B(PROPER);
        if (word_is(word, KIND_MONTH) && (!any(word->tags, B(MODAL)) || beside_digits(t, i)))
            return B(PROPER);
        return listed(word);
    }
    if (!capital && word_is(word, KIND_NAME_PARTICLE) && before_name(t, i))
        return B(PROPER);   /* "bin", "al-" */
    if (!capital)
        return word && word->tags ? listed(word) : by_ending(t, lower);
    if (token->shape & SHAPE_SENTENCE_START)
        return at_start(t, i, word);
    bool named = word_is(word, KIND_GIVEN_NAME) || word_is(word, KIND_MONTH) || token->shape & SHAPE_ALL_CAPS;
    return function_word(word) && !named ? listed(word) : B(PROPER);
}

/* Words of a multi-word function word ("because of") have its reading only. */
static void bind_phrase(Tagger *t, uint32_t i)
{
    uint32_t n = 0;
    const Word *word = lexicon_phrase(t->lexicon, t->document, i, t->last, &n);
    bool measure = word && n == 2 && word->tags == TAG_BIT(TAG_NOUN) && t->readings[i] == B(PREP);
    if (measure)   /* "per cent" */
        t->readings[i] = t->readings[i + 1] = B(NOUN);
    if (!word || !any(word->tags, ~(uint64_t)TAGS_OPEN | B(ADV)))
        return;
    bool number_behind = i + n < t->last && any(t->readings[i + n], B(NUM));
    if (word_is(word, KIND_COMPARATIVE) && any(t->readings[i + n - 1], B(PREP)) && !number_behind &&
        !any(word->tags, B(PREP)))
        return;   /* "up to 40", but "up to the house" */
    for (uint32_t k = 0; k < n; k++)   /* "in order to": only its last word is the particle */
        t->readings[i + k] = any(word->tags, B(TO)) && k + 1 < n ? B(ADV) : word->tags;
}

/* Do capitals say nothing here: all letters capital, or nearly every longer word capitalised? */
static bool is_caseless(const Tagger *t, const Sentence *sentence)
{
    if (sentence->all_caps)
        return true;
    uint32_t words = 0, capitals = 0;
    for (uint32_t i = t->first; i < t->last; i++) {
        const Token *token = &t->document->tokens.at[i];
        const Word *word = t->out[i].word;
        if (!(token->shape & SHAPE_WORD) || function_word(word) || token->shape & (SHAPE_GLUED | SHAPE_GENITIVE))
            continue;
        words++;
        capitals += (token->shape & SHAPE_INITIAL_CAP) != 0;
    }
    bool title = words >= 4 && capitals * 10 >= words * 9;
    return title && (sentence->kind == SENTENCE_HEADLINE || words >= 6);
}

void tagger_capitals(Tagger *t)
{
    const Document *d = t->document;
    for (uint32_t s = 0; s < d->sentences.n; s++) {
        const Sentence *sentence = &d->sentences.at[s];
        if (sentence->all_caps || sentence->kind == SENTENCE_HEADLINE)
            continue;
        for (uint32_t i = sentence->first; i < sentence->last; i++) {
            const Token *token = &d->tokens.at[i];
            if (!(token->shape & SHAPE_WORD) || token->shape & SHAPE_SENTENCE_START)
                continue;
            if (token->shape & SHAPE_INITIAL_CAP)
                *intmap_put(t->arena, &t->capitals, token->lower, NULL) |= CAPITAL_INSIDE;
        }
    }
    for (uint32_t i = 0; i < d->tokens.n; i++) {
        uint32_t *seen = d->tokens.at[i].shape & SHAPE_LOWER ? intmap_find(&t->capitals, d->tokens.at[i].lower) : NULL;
        if (seen)
            *seen |= LOWER_SEEN;
    }
}

void tagger_candidates(Tagger *t, const Sentence *sentence)
{
    t->capitals_only = sentence->all_caps;
    t->caseless = is_caseless(t, sentence);
    for (uint32_t i = t->first; i < t->last; i++) {
        bool sign = t->document->tokens.at[i].shape & SHAPE_PUNCT;
        t->readings[i] = sign ? punctuation(t, i) : of_word(t, i);
        if (!t->readings[i])
            t->readings[i] = B(NOUN);
    }
    for (uint32_t i = t->first; i < t->last; i++)
        bind_phrase(t, i);
}
