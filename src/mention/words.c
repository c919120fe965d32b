#include "mention/words.h"

#include <stdlib.h>

#include "base/utf8.h"

static const char *const kind_names[MW_COUNT] = {
#define X(name, text) [MW_##name] = text,
    MENTION_KINDS(X)
#undef X
};

typedef struct Loader {
    MentionWords *words;
    const Triples *triples;
    const Vocab *vocab;
    Symbols *symbols;
    Arena *arena;
} Loader;

static void add_phrase(Loader *l, Str text, MentionWordKind kind, long value)
{
    WordPhrase phrase = {.value = value};
    text = utf8_fold(l->arena, str_trim(text));
    for (Str rest = text, part; str_split(&rest, ' ', &part);)
        if (part.len && phrase.n < PHRASE_MAX)
            phrase.syms[phrase.n++] = symbol(l->symbols, part);
    if (!phrase.n)
        return;
    if (kind == MW_ARTICLE_NAME && !l->words->article)
        l->words->article = phrase.syms[0];
    uint32_t *head = intmap_put(l->arena, &l->words->first, pair_key(phrase.syms[0], kind + 1), NULL);
    phrase.next = *head;
    *head = l->words->phrases.n;
    VEC_ADD(l->arena, &l->words->phrases, phrase);
}

static Str blanks_only(Arena *arena, Str text)
{
    Str copy = arena_str(arena, text);
    char *bytes = (char *)copy.ptr;
    for (uint32_t i = 0; i < copy.len; i++)
        if (bytes[i] == '\n' || bytes[i] == '\t' || bytes[i] == '\r')
            bytes[i] = ' ';
    return copy;
}

static long number_of(Loader *l, Term subject, const char *property, long otherwise)
{
    Term p = triples_iri(l->triples, str_of(property));
    Term value = p ? triples_value(l->triples, subject, p) : 0;
    return value ? strtol(term_info(l->triples, value)->text.ptr, NULL, 10) : otherwise;
}

static void add_texts(Loader *l, Term list, const char *property, char separator, MentionWordKind kind, long value, long step)
{
    Term p = triples_iri(l->triples, str_of(property));
    if (!p)
        return;
    TripleSpan span = triples_with(l->triples, list, p);
    for (uint32_t i = 0; i < span.n; i++) {
        Str rest = blanks_only(l->arena, term_info(l->triples, span.at[i].o)->text), part;
        while (str_split(&rest, separator, &part)) {
            if (str_trim(part).len == 0)
                continue;
            add_phrase(l, part, kind, value);
            value += step;
        }
    }
}

/* Lists of these kinds without a value are for the lexicon alone. */
static bool needs_value(MentionWordKind kind)
{
    return kind == MW_WEEKDAY || kind == MW_MONTH || kind == MW_ORG_HEAD || kind == MW_PLACE_HEAD || kind == MW_ORDINAL;
}

static void add_list(Loader *l, Term list, MentionWordKind kind)
{
    enum { NONE = -1000000 };
    long start = number_of(l, list, NS_SIT "start", NONE), step = number_of(l, list, NS_SIT "step", 0);
    Term p = triples_iri(l->triples, STR_LIT(NS_SIT "nameClass"));
    Term class = p ? triples_value(l->triples, list, p) : 0;
    if (class)
        start = vocab_class_of_iri(l->vocab, term_info(l->triples, class)->text);
    if (start == NONE && needs_value(kind))
        return;
    start = start == NONE ? 0 : start;
    add_texts(l, list, NS_SIT "words", ' ', kind, start, step);
    add_texts(l, list, NS_SIT "phrases", '|', kind, start, step);
}

void mention_words_load(MentionWords *words, const Triples *triples, const Vocab *vocab, Symbols *symbols, Arena *arena)
{
    Loader l = {words, triples, vocab, symbols, arena};
    *words = (MentionWords){0};
    VEC_ADD(arena, &words->phrases, (WordPhrase){0});
    Term kind = triples_iri(triples, STR_LIT(NS_SIT "kind"));
    if (!kind)
        return;
    for (uint32_t i = 0; i < triples->all.n; i++) {
        const Triple *t = &triples->all.at[i];
        if (t->p != kind)
            continue;
        for (int k = 0; k < MW_COUNT; k++)
            if (str_is(term_info(triples, t->o)->text, kind_names[k]))
                add_list(&l, t->s, (MentionWordKind)k);
    }
}

const WordPhrase *words_match(const MentionWords *words, const Document *document, uint32_t at, uint32_t end,
                              MentionWordKind kind)
{
    if (at >= end)
        return NULL;
    const uint32_t *head = intmap_find(&words->first, pair_key(document->tokens.at[at].lower, kind + 1));
    const WordPhrase *best = NULL;
    for (uint32_t i = head ? *head : 0; i; i = words->phrases.at[i].next) {
        const WordPhrase *p = &words->phrases.at[i];
        if (p->n > end - at || (best && best->n >= p->n))
            continue;
        uint32_t k = 1;
        while (k < p->n && document->tokens.at[at + k].lower == p->syms[k])
            k++;
        if (k == p->n)
            best = p;
    }
    return best;
}

bool words_has(const MentionWords *words, Sym lower, MentionWordKind kind, long *value)
{
    const uint32_t *head = lower ? intmap_find(&words->first, pair_key(lower, kind + 1)) : NULL;
    for (uint32_t i = head ? *head : 0; i; i = words->phrases.at[i].next) {
        if (words->phrases.at[i].n != 1)
            continue;
        if (value)
            *value = words->phrases.at[i].value;
        return true;
    }
    return false;
}
