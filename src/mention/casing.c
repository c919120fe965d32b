#include "mention/finder.h"

enum { LONG_WORD = 4 };   /* shorter words are small in headlines too */

static Casing casing_of(const Finder *f, const Sentence *s)
{
    if (s->all_caps)
        return CASING_NONE;
    uint32_t capitals = 0, words = 0;
    for (uint32_t i = s->first; i < s->last; i++) {
        const Token *t = token_at(f, i);
        if (!(t->shape & SHAPE_WORD) || t->end - t->begin < LONG_WORD || (t->shape & SHAPE_DIGITS))
            continue;
        words++;
        capitals += (t->shape & SHAPE_INITIAL_CAP) != 0;
    }
    bool headline = s->kind == SENTENCE_HEADLINE && words >= 3 && capitals * 5 >= words * 4;
    bool subhead = words >= 5 && capitals == words && f->tagged[s->last - 1].tag != TAG_STOP;
    return headline || subhead ? CASING_TITLE : CASING_NORMAL;
}

static void count(Finder *f, const Sentence *s)
{
    for (uint32_t i = s->first; i < s->last; i++) {
        const Token *t = token_at(f, i);
        if (!(t->shape & SHAPE_WORD) || !t->lower)
            continue;
        if (t->shape & SHAPE_LOWER)
            ++*intmap_put(f->arena, &f->lower_seen, t->lower, NULL);
        else if (!(t->shape & SHAPE_SENTENCE_START))
            ++*intmap_put(f->arena, &f->capital_seen, t->lower, NULL);
    }
}

void finder_read_casing(Finder *f)
{
    f->casing = ARENA_ARRAY(f->arena, Casing, f->d->sentences.n + 1);
    f->sentence_of = ARENA_ARRAY(f->arena, uint32_t, f->d->tokens.n + 1);
    for (uint32_t i = 0; i < f->d->sentences.n; i++) {
        const Sentence *s = &f->d->sentences.at[i];
        f->casing[i] = casing_of(f, s);
        for (uint32_t k = s->first; k < s->last; k++)
            f->sentence_of[k] = i;
        if (f->casing[i] == CASING_NORMAL)
            count(f, s);
    }
}

bool is_unknown(const Finder *f, uint32_t token)
{
    const Word *w = word_at(f, token);
    if (!has_shape(f, token, SHAPE_WORD))
        return false;
    return !w || !(w->tags & ~(1u << TAG_PROPER | 1u << TAG_NONE));
}

bool is_joining_hyphen(const Finder *f, uint32_t token)
{
    if (token == 0 || token + 1 >= f->d->tokens.n || f->sentence_of[token + 1] != f->sentence_of[token])
        return false;
    const Token *t = token_at(f, token);
    return t->end - t->begin == 1 && f->d->text.ptr[t->begin] == '-' && (t->shape & SHAPE_GLUED)
        && has_shape(f, token + 1, SHAPE_GLUED);
}

static bool is_capital_in_article(const Finder *f, Sym lower)
{
    const uint32_t *capital = intmap_find(&f->capital_seen, lower), *small = intmap_find(&f->lower_seen, lower);
    return capital && !small;
}

/* Where case tells nothing: "A GRENADE", "2-KM PERIMETER", "500 KG" are unknown words, but no names. */
static bool is_common_beside(const Finder *f, uint32_t token)
{
    if (token == 0 || f->sentence_of[token - 1] != f->sentence_of[token])
        return false;
    if (is_word(f, token - 1, MW_ARTICLE) || has_shape(f, token - 1, SHAPE_DIGITS))
        return true;
    return is_joining_hyphen(f, token - 1) && !is_unknown(f, token - 2) && !word_is(word_at(f, token - 2), KIND_NAME_PARTICLE);
}

/* A common word behind a rank is a name all the same: "PRESIDENT BUSH". */
static bool follows_rank(const Finder *f, uint32_t token)
{
    if (token == 0 || f->sentence_of[token - 1] != f->sentence_of[token] || !is_word(f, token - 1, MW_RANK))
        return false;
    const Word *w = word_at(f, token);
    return tag_at(f, token) == TAG_NOUN && w && w->usual == TAG_NOUN && !word_is(w, KIND_TITLE) && !word_is(w, KIND_ORGANISATION_HEAD)
        && !word_is(w, KIND_PLACE_HEAD) && !w->denotes;
}

static bool is_function_word(Tag tag)
{
    return tag == TAG_DET || tag == TAG_PRON || tag == TAG_POSS_PRON || tag == TAG_PREP || tag == TAG_CCONJ
        || tag == TAG_SCONJ || tag == TAG_TO || tag == TAG_NOT || tag == TAG_WH || tag == TAG_MODAL || tag == TAG_BE
        || tag == TAG_HAVE || tag == TAG_DO || tag == TAG_GENITIVE || tag == TAG_NUM;
}

/* A given name; one that is an English word too ("Mark", "Bill") only before an unknown word. */
static bool is_given_name(const Finder *f, uint32_t token)
{
    const Word *w = word_at(f, token);
    if (!word_is(w, KIND_GIVEN_NAME) || (word_is(w, KIND_REPORTING) && casing_at(f, token) == CASING_NONE))   /* "ROJAS SAID" */
        return false;
    bool english = w->tags & ~(1u << TAG_PROPER | 1u << TAG_NONE);
    return !english || (token + 1 < f->d->tokens.n && f->sentence_of[token + 1] == f->sentence_of[token] && is_unknown(f, token + 1));
}

bool is_name_like(const Finder *f, uint32_t token)
{
    const Token *t = token_at(f, token);
    if (!(t->shape & SHAPE_WORD) || !(t->shape & (SHAPE_INITIAL_CAP | SHAPE_ALL_CAPS)) || (t->shape & SHAPE_GENITIVE)
        || f->out->date_at[token])
        return false;
    bool unknown = is_unknown(f, token) || is_given_name(f, token);
    switch (casing_at(f, token)) {
    case CASING_NONE:
        return (unknown && !is_common_beside(f, token) && !word_is(word_at(f, token), KIND_NAME_PARTICLE)) || is_capital_in_article(f, t->lower) || follows_rank(f, token);
    case CASING_TITLE:
        return unknown || is_capital_in_article(f, t->lower)
            || follows_rank(f, token) || ((t->shape & SHAPE_ALL_CAPS) && !is_function_word(tag_at(f, token)));
    default:
        if (t->shape & SHAPE_SENTENCE_START)
            return unknown || (t->shape & SHAPE_ALL_CAPS) || is_capital_in_article(f, t->lower);
        return !is_function_word(tag_at(f, token)) || (t->shape & SHAPE_ALL_CAPS && t->end - t->begin > 1);
    }
}
