#include "mention/gazetteer.h"

Sym piece_symbol(const MentionWords *words, const Symbols *symbols, const Piece *piece, bool hyphen_after)
{
    Sym sym = symbol_find(symbols, piece->text);
    if (hyphen_after && words->article && words_has(words, sym, MW_HYPHEN_ARTICLE, NULL))
        return words->article;
    return sym;
}

static uint32_t step_or_add(Gazetteer *g, Arena *arena, uint32_t node, Sym piece)
{
    bool added;
    uint32_t *next = intmap_put(arena, &g->edges, pair_key(node, piece), &added);
    if (added) {
        *next = g->nodes.n;
        VEC_ADD(arena, &g->nodes, 0);
    }
    return *next;
}

static void insert(Gazetteer *g, Arena *arena, const Sym *syms, uint32_t n, Label label)
{
    uint32_t node = TRIE_ROOT;
    for (uint32_t i = 0; i < n; i++)
        node = step_or_add(g, arena, node, syms[i]);
    uint32_t *link = &g->nodes.at[node];
    while (*link) {
        Label *old = &g->labels.at[*link];
        if (old->entity == label.entity && old->form == label.form) {
            old->flags &= label.flags | ~(uint32_t)(LABEL_SURNAME | LABEL_AMBIGUOUS);
            return;
        }
        link = &old->next;
    }
    *link = g->labels.n;
    label.pieces = n;
    VEC_ADD(arena, &g->labels, label);
}

/* A word that any text may have in lower case; of given names those that reports are made of ("said"). */
static bool is_english(const Lexicon *lexicon, const Symbols *symbols, Sym sym)
{
    const Word *word = lexicon ? lexicon_word(lexicon, symbols, sym) : NULL;
    return word && (word->tags & ~(1u << TAG_PROPER | 1u << TAG_NONE)) && (!word_is(word, KIND_GIVEN_NAME) || word_is(word, KIND_REPORTING));
}

static uint32_t shape_flags(const Pieces *p, const Sym *syms, const Lexicon *lexicon, const Symbols *symbols)
{
    bool any_capital = false, ordinary = true;
    for (uint32_t i = 0; i < p->n; i++) {
        any_capital |= p->at[i].capital;
        ordinary &= is_english(lexicon, symbols, syms[i]);
    }
    uint32_t flags = any_capital ? 0 : LABEL_LOWER;
    if (ordinary)
        flags |= LABEL_ORDINARY;
    if (p->n == 1 && p->at[0].all_caps)
        flags |= LABEL_CAPITALS;
    if (p->n == 1 && p->at[0].all_caps && p->at[0].text.len <= 5)
        flags |= LABEL_ACRONYM;
    return flags;
}

void label_add(Gazetteer *g, const Lexicon *lexicon, Symbols *symbols, Arena *arena, Str text, Label label)
{
    Pieces p;
    Sym syms[LABEL_PIECES_MAX];
    fold_split(text, &p);
    if (p.n == 0 || p.n > LABEL_PIECES_MAX || p.overflow)
        return;
    for (uint32_t i = 0; i < p.n; i++) {
        symbol(symbols, p.at[i].text);
        syms[i] = piece_symbol(&g->words, symbols, &p.at[i], p.at[i].hyphen_after);
    }
    label.flags |= shape_flags(&p, syms, lexicon, symbols);
    insert(g, arena, syms, p.n, label);
    for (uint32_t i = 0; i + 1 < p.n; i++) {
        if (!words_has(&g->words, syms[i], MW_ARTICLE_NAME, NULL) || !p.at[i].hyphen_after)
            continue;
        Str joined = arena_join(arena, p.at[i].text, p.at[i + 1].text);
        Sym shorter[LABEL_PIECES_MAX];
        memcpy(shorter, syms, i * sizeof *syms);
        shorter[i] = symbol(symbols, joined);
        memcpy(shorter + i + 1, syms + i + 2, (p.n - i - 2) * sizeof *syms);
        insert(g, arena, shorter, p.n - 1, label);
    }
}
