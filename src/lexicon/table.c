#include "lexicon/table.h"

enum { FIRST_CAP = 1 << 18, POOL = 64 * 1024 };

static void place(Lexicon *lexicon, uint64_t hash, uint32_t entry)
{
    uint32_t i = (uint32_t)hash & (lexicon->cap - 1);
    while (lexicon->slots[i])
        i = (i + 1) & (lexicon->cap - 1);
    lexicon->slots[i] = entry;
    lexicon->hashes[i] = (uint32_t)(hash >> 32);
}

static void widen(Lexicon *lexicon)
{
    lexicon->cap = lexicon->cap ? lexicon->cap * 2 : FIRST_CAP;
    lexicon->slots = ARENA_ARRAY(lexicon->arena, uint32_t, lexicon->cap);
    lexicon->hashes = ARENA_ARRAY(lexicon->arena, uint32_t, lexicon->cap);
    for (uint32_t e = 1; e < lexicon->entries.n; e++)
        place(lexicon, str_hash(lexicon->entries.at[e].form), e);
}

static uint32_t find(const Lexicon *lexicon, Str form, uint64_t hash)
{
    if (!lexicon->cap)
        return 0;
    uint32_t mask = lexicon->cap - 1;
    for (uint32_t i = (uint32_t)hash & mask; lexicon->slots[i]; i = (i + 1) & mask)
        if (lexicon->hashes[i] == (uint32_t)(hash >> 32) && str_eq(lexicon->entries.at[lexicon->slots[i]].form, form))
            return lexicon->slots[i];
    return 0;
}

void table_reserve(Lexicon *lexicon, uint32_t n)
{
    if (lexicon->entries.n)
        return;
    lexicon->entries.cap = n + 1;
    lexicon->entries.at = ARENA_ARRAY(lexicon->arena, Entry, n + 1);
}

Entry *table_put(Lexicon *lexicon, Str form)
{
    uint64_t hash = str_hash(form);
    uint32_t known = find(lexicon, form, hash);
    if (known)
        return &lexicon->entries.at[known];
    if (!lexicon->entries.n)
        VEC_ADD(lexicon->arena, &lexicon->entries, (Entry){0});
    if (lexicon->entries.n * 3 / 2 >= lexicon->cap)
        widen(lexicon);
    place(lexicon, hash, lexicon->entries.n);
    VEC_ADD(lexicon->arena, &lexicon->entries, ((Entry){.form = form}));
    return &lexicon->entries.at[lexicon->entries.n - 1];
}

const Entry *table_find(const Lexicon *lexicon, Str form)
{
    uint32_t known = find(lexicon, form, str_hash(form));
    return known ? &lexicon->entries.at[known] : NULL;
}

char *table_room(Lexicon *lexicon, uint32_t n)
{
    if (n > lexicon->pool_left) {
        lexicon->pool_left = n > POOL ? n : POOL;
        lexicon->pool = arena_alloc(lexicon->arena, lexicon->pool_left);
    }
    char *room = lexicon->pool;
    lexicon->pool += n;
    lexicon->pool_left -= n;
    return room;
}

const Word *lexicon_word(const Lexicon *lexicon, const Symbols *symbols, Sym lower)
{
    const Entry *entry = table_find(lexicon, symbol_str(symbols, lower));
    return entry ? &entry->word : NULL;
}

const Word *lexicon_phrase(const Lexicon *lexicon, const Document *document, uint32_t token, uint32_t end, uint32_t *n)
{
    const uint32_t *first = intmap_find(&lexicon->phrase_of, document->tokens.at[token].lower);
    for (uint32_t p = first ? *first : 0; p; p = lexicon->phrases.at[p].next) {
        const PhraseEntry *phrase = &lexicon->phrases.at[p];
        uint32_t i = 0;
        while (i < phrase->n && token + i < end && document->tokens.at[token + i].lower == phrase->words[i])
            i++;
        if (i == phrase->n) {
            *n = i;
            return &phrase->word;
        }
    }
    return NULL;
}
