/* Near-duplicate articles: a wire story that several papers print is one source.
 *
 * Each article's shingles of SHINGLE words are sketched by one-permutation MinHash (Li, Owen, Zhang 2012); articles that
 * share a band of the sketch are compared by all their shingles. Above SAME_TEXT of Jaccard similarity they are one text,
 * and the earliest article of such a group is the one that the others duplicate. */
#include <stdlib.h>

#include "merge/join.h"

enum { SHINGLE = 4, BINS = 64, BAND = 4, SAME_TEXT = 800, BAND_MAX = 30, SHINGLES_LEAST = 12 };

typedef struct Sketch {
    uint32_t bin[BINS];
} Sketch;

typedef struct BandEntry {
    uint64_t key;
    ArticleNo article;
} BandEntry;

typedef VEC(uint32_t) Shingles;

typedef struct Duplicates {
    Corpus *corpus;
    Arena *arena;
    VEC(BandEntry) bands;
    ArticleNo *parent;
    Shingles a, b;
} Duplicates;

static uint32_t mixed(uint64_t h)
{
    h = (h ^ h >> 32) * 0xd6e8feb86659fd93u;
    return (uint32_t)(h >> 32);
}

static uint32_t lower(unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c; }

static bool is_word(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
}

/* The hashes of an article's shingles, in the order of its text. */
static void shingles_of(const Corpus *c, ArticleNo article, Arena *arena, Shingles *out)
{
    uint32_t last[SHINGLE] = {0}, words = 0;
    out->n = 0;
    for (uint32_t i = c->articles[article].sentences; i < c->articles[article + 1].sentences; i++) {
        Str text = c->sentences[i].text ? term_lexical(&c->table->terms, c->sentences[i].text) : (Str){"", 0};
        for (uint32_t at = 0; at < text.len;) {
            uint32_t hash = 2166136261u;
            while (at < text.len && !is_word((unsigned char)text.ptr[at]))
                at++;
            if (at == text.len)
                break;
            for (; at < text.len && is_word((unsigned char)text.ptr[at]); at++)
                hash = (hash ^ lower((unsigned char)text.ptr[at])) * 16777619u;
            memmove(last, last + 1, sizeof last - sizeof *last);
            last[SHINGLE - 1] = hash;
            if (++words < SHINGLE)
                continue;
            uint64_t all = 0;
            for (int k = 0; k < SHINGLE; k++)
                all = all * 0x100000001b3u + last[k];
            VEC_ADD(arena, out, mixed(all));
        }
    }
}

static void add_bands(Duplicates *d, ArticleNo article)
{
    Sketch sketch;
    memset(&sketch, 0xff, sizeof sketch);
    shingles_of(d->corpus, article, d->arena, &d->a);
    if (d->a.n < SHINGLES_LEAST)
        return;
    for (uint32_t i = 0; i < d->a.n; i++) {
        uint32_t *bin = &sketch.bin[d->a.at[i] % BINS], value = d->a.at[i] / BINS;
        *bin = value < *bin ? value : *bin;
    }
    for (uint32_t i = 0; i < BINS; i += BAND) {
        uint64_t key = i + 1;
        bool empty = true;
        for (uint32_t k = i; k < i + BAND; k++) {
            key = key * 0x9e3779b97f4a7c15u ^ sketch.bin[k];
            empty &= sketch.bin[k] == UINT32_MAX;
        }
        if (!empty)
            VEC_ADD(d->arena, &d->bands, ((BandEntry){key, article}));
    }
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static uint32_t sorted_set(Shingles *s)
{
    uint32_t n = 0;
    qsort(s->at, s->n, sizeof *s->at, by_number);
    for (uint32_t i = 0; i < s->n; i++)
        if (!n || s->at[n - 1] != s->at[i])
            s->at[n++] = s->at[i];
    return n;
}

/* Jaccard similarity of two articles' shingles, per mille. */
static int likeness(Duplicates *d, ArticleNo a, ArticleNo b)
{
    shingles_of(d->corpus, a, d->arena, &d->a);
    shingles_of(d->corpus, b, d->arena, &d->b);
    uint32_t m = sorted_set(&d->a), n = sorted_set(&d->b), both = 0;
    for (uint32_t i = 0, k = 0; i < m && k < n;) {
        uint32_t x = d->a.at[i], y = d->b.at[k];
        both += x == y;
        i += x <= y;
        k += y <= x;
    }
    return m + n ? (int)(1000ull * both / (m + n - both)) : 0;
}

static ArticleNo root_of(const Duplicates *d, ArticleNo a)
{
    while (d->parent[a] != a)
        a = d->parent[a];
    return a;
}

static int by_band(const void *a, const void *b)
{
    const BandEntry *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return (x->article > y->article) - (x->article < y->article);
}

/* Which of two articles came first? One without a date comes last. */
static bool earlier(const Corpus *c, ArticleNo a, ArticleNo b)
{
    int32_t x = c->articles[a].day, y = c->articles[b].day;
    if (x != y)
        return y == NO_DAY || (x != NO_DAY && x < y);
    return a < b;
}

static void mark(Duplicates *d)
{
    Corpus *c = d->corpus;
    ArticleNo *first = ARENA_ARRAY(d->arena, ArticleNo, c->n_articles + 1);
    for (ArticleNo a = 1; a < c->n_articles; a++) {
        ArticleNo root = root_of(d, a);
        if (!first[root] || earlier(c, a, first[root]))
            first[root] = a;
    }
    for (ArticleNo a = 1; a < c->n_articles; a++) {
        ArticleNo original = first[root_of(d, a)];
        c->articles[a].duplicate_of = original == a ? 0 : original;
    }
}

void find_duplicates(Corpus *c)
{
    Duplicates d = {.corpus = c, .arena = c->arena};
    d.parent = ARENA_ARRAY(c->arena, ArticleNo, c->n_articles + 1);
    for (ArticleNo a = 1; a < c->n_articles; a++) {
        d.parent[a] = a;
        add_bands(&d, a);
    }
    if (d.bands.n)
        qsort(d.bands.at, d.bands.n, sizeof *d.bands.at, by_band);
    for (uint32_t i = 0; i < d.bands.n; i++)
        for (uint32_t k = i + 1; k < d.bands.n && k <= i + BAND_MAX && d.bands.at[k].key == d.bands.at[i].key; k++) {
            ArticleNo x = root_of(&d, d.bands.at[i].article), y = root_of(&d, d.bands.at[k].article);
            if (x != y && likeness(&d, d.bands.at[i].article, d.bands.at[k].article) > SAME_TEXT)
                d.parent[x < y ? y : x] = x < y ? x : y;
        }
    mark(&d);
}
