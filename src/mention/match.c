#include "mention/finder.h"

/* The pieces of one sentence, so that a label may begin and end inside what the tokens split otherwise. */
typedef struct TextPiece {
    Sym sym;
    Sym singular;        /* the same without a final s, 0 none */
    uint32_t token;
    bool first, last;    /* of its token */
} TextPiece;

typedef struct PieceList {
    VEC(TextPiece) all;
} PieceList;

static Sym without_s(const Finder *f, const Piece *piece)
{
    Str t = piece->text;
    if (t.len < 5 || t.ptr[t.len - 1] != 's' || t.ptr[t.len - 2] == 's')
        return 0;
    return symbol_find(f->d->symbols, str_sub(t, 0, t.len - 1));
}

static void split_sentence(const Finder *f, const Sentence *s, PieceList *list)
{
    list->all.n = 0;
    for (uint32_t i = s->first; i < s->last; i++) {
        if (is_joining_hyphen(f, i))
            continue;
        Pieces p;
        fold_split(token_text(f->d, i), &p);
        for (uint32_t k = 0; k < p.n; k++) {
            bool hyphen = k + 1 < p.n ? p.at[k].hyphen_after : (p.at[k].hyphen_after || (i + 1 < s->last && is_joining_hyphen(f, i + 1)));
            TextPiece piece = {.token = i, .first = k == 0, .last = k + 1 == p.n};
            piece.sym = piece_symbol(f->w, f->d->symbols, &p.at[k], hyphen);
            piece.singular = without_s(f, &p.at[k]);
            VEC_ADD(f->arena, &list->all, piece);
        }
    }
}

static bool all_capital(const Finder *f, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++) {
        if (!has_shape(f, i, SHAPE_WORD) || has_shape(f, i, SHAPE_INITIAL_CAP | SHAPE_GENITIVE))
            continue;
        if (word_is(word_at(f, i), KIND_NAME_PARTICLE) || is_word(f, i, MW_NAME_LINK) || is_word(f, i, MW_NAME_AND)
            || tag_at(f, i) == TAG_PREP || tag_at(f, i) == TAG_DET)
            continue;
        Pieces p;
        fold_split(token_text(f->d, i), &p);
        if (p.n < 2 || !p.at[p.n - 1].capital)
            return false;
    }
    return true;
}

static bool any_capital(const Finder *f, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (has_shape(f, i, SHAPE_WORD) && !has_shape(f, i, SHAPE_LOWER))
            return true;
    return false;
}

/* A capital that could just as well be an ordinary word's: the first of a sentence, a headline, capitals throughout. */
static bool capital_means_nothing(const Finder *f, uint32_t first, uint32_t last)
{
    if (last - first > 1)
        return false;
    Casing casing = casing_at(f, first);
    if (casing == CASING_NORMAL && !has_shape(f, first, SHAPE_SENTENCE_START))
        return false;
    return !(intmap_find(&f->capital_seen, token_at(f, first)->lower) && !intmap_find(&f->lower_seen, token_at(f, first)->lower));
}

static bool is_prominent(const Finder *f, const Label *label)
{
    const Entity *e = &f->g->entities.at[label->entity];
    return label->form == NAME_DEMONYM || vocab_is(f->vocab, e->cls, C_STATE) || e->population >= 100000;
}

static bool is_short(const Finder *f, uint32_t token) { return token_at(f, token)->end - token_at(f, token)->begin <= 5; }

/* "WHO", "IS", "US" in a text of capitals; not "IMF", which dictionaries list too. */
static bool is_everyday_word(const Finder *f, uint32_t token)
{
    const Word *w = word_at(f, token);
    uint32_t others = w ? w->tags & ~(1u << TAG_NOUN | 1u << TAG_NOUNS | 1u << TAG_PROPER | 1u << TAG_NONE) : 0;
    return w && (others || w->noun_count >= 3);
}

/* Does the way in which the text writes these tokens allow this label? */
static bool case_fits(const Finder *f, const Label *label, uint32_t first, uint32_t last)
{
    bool upper = casing_at(f, first) == CASING_NONE;
    if (label->flags & LABEL_ACRONYM) {
        if (!has_shape(f, first, SHAPE_ALL_CAPS))
            return false;
        bool english = is_everyday_word(f, first);
        bool particle = word_is(word_at(f, first), KIND_NAME_PARTICLE);
        return !(upper && (english || particle) && !has_shape(f, first, SHAPE_PERIOD));
    }
    /* "SANA" inside a sentence is not the city "Sana"; a dateline's capitals are */
    if (!upper && last - first == 1 && has_shape(f, first, SHAPE_ALL_CAPS) && !(label->flags & LABEL_CAPITALS) && is_short(f, first)
        && f->d->sentences.at[f->sentence_of[first]].kind == SENTENCE_BODY && !has_shape(f, first, SHAPE_PARAGRAPH))
        return false;
    if (label->flags & LABEL_LOWER)
        return true;
    if (!any_capital(f, first, last))
        return !(label->flags & (LABEL_ORDINARY | LABEL_SURNAME)) && (last - first > 1 || is_unknown(f, first));
    if (!(label->flags & LABEL_ORDINARY))
        return true;
    if (!all_capital(f, first, last))
        return false;
    if (capital_means_nothing(f, first, last) && !is_prominent(f, label))
        return false;
    const Word *w = word_at(f, last - 1);   /* "DEATH SQUADS" */
    return !(upper && tag_at(f, last - 1) == TAG_NOUNS && w && vocab_is(f->vocab, w->denotes, C_GROUP));
}

static const Label *fitting_label(const Finder *f, uint32_t node, uint32_t first, uint32_t last)
{
    for (uint32_t i = f->g->nodes.at[node]; i; i = f->g->labels.at[i].next)
        if (case_fits(f, &f->g->labels.at[i], first, last))
            return &f->g->labels.at[i];
    return NULL;
}

static bool names_entity(const Finder *f, uint32_t node, EntityId entity)
{
    for (uint32_t i = f->g->nodes.at[node]; i; i = f->g->labels.at[i].next)
        if (f->g->labels.at[i].entity == entity)
            return true;
    return false;
}

/* "Lebanon's Hezbollah" is Hezbollah with an owner, though a list has the whole as a label: what follows the genitive names it too. */
static bool only_adds_owner(const Finder *f, const PieceList *list, uint32_t at, uint32_t end, EntityId entity)
{
    for (uint32_t i = at; i + 1 < end; i++) {
        if (!has_shape(f, list->all.at[i].token, SHAPE_GENITIVE) || !list->all.at[i].last)
            continue;
        uint32_t node = TRIE_ROOT;
        for (uint32_t k = i + 1; k < end && node; k++)
            node = trie_step(f->g, node, list->all.at[k].sym);
        if (node && names_entity(f, node, entity))
            return true;
    }
    return false;
}

static bool names_from(const Finder *f, const PieceList *list, uint32_t first, uint32_t end, EntityId entity)
{
    uint32_t node = TRIE_ROOT;
    for (uint32_t k = first; k < end && node; k++)
        node = trie_step(f->g, node, list->all.at[k].sym);
    return node && names_entity(f, node, entity);
}

/* "Maoist Shining Path", "Shining Path rebels": the name with a description of whom it names, though a list has the whole as a label. */
static bool only_describes(const Finder *f, const PieceList *list, uint32_t at, uint32_t end, EntityId entity)
{
    if (end < at + 2 || !list->all.at[at].last || !list->all.at[end - 1].first)
        return false;
    uint32_t first = list->all.at[at].token, last = list->all.at[end - 1].token;
    const Word *w = word_at(f, last);
    bool people = tag_at(f, last) == TAG_NOUNS && w && vocab_is(f->vocab, w->denotes, C_ARMED_GROUP);
    if (people && names_from(f, list, at, end - 1, entity))
        return true;
    return tag_at(f, first) == TAG_ADJ && !is_unknown(f, first) && names_from(f, list, at + 1, end, entity);
}

/* The longest label that begins at piece `at`; its number of pieces goes to *length. */
static bool longest(const Finder *f, const PieceList *list, uint32_t at, Match *match, uint32_t *length)
{
    bool found = false;
    uint32_t node = TRIE_ROOT;
    for (uint32_t i = at; i < list->all.n && i - at < LABEL_PIECES_MAX; i++) {
        const TextPiece *piece = &list->all.at[i];
        uint32_t next = trie_step(f->g, node, piece->sym);
        uint32_t plural = next ? 0 : trie_step(f->g, node, piece->singular);
        uint32_t hit = next ? next : plural;
        uint32_t first = list->all.at[at].token, last = piece->token + 1;
        if (plural && !is_unknown(f, piece->token) && is_unknown(f, first))
            hit = 0;
        const Label *label = hit && piece->last && f->g->nodes.at[hit] ? fitting_label(f, hit, first, last) : NULL;
        if (label && is_joining_hyphen(f, last) && is_word(f, last + 1, MW_EZAFE))
            label = NULL;
        if (label && (only_adds_owner(f, list, at, i + 1, label->entity) || only_describes(f, list, at, i + 1, label->entity)))
            label = NULL;
        if (label && !(plural && (label->flags & LABEL_ACRONYM))) {
            *match = (Match){.first = first, .last = last, .label = label, .node = hit};
            *length = i - at + 1;
            found = true;
        }
        if (!next)
            break;
        node = next;
    }
    return found;
}

static void match_sentence(Finder *f, const Sentence *s, PieceList *list)
{
    split_sentence(f, s, list);
    for (uint32_t i = 0; i < list->all.n;) {
        Match match;
        uint32_t length = 1;
        if (list->all.at[i].first && longest(f, list, i, &match, &length)) {
            for (uint32_t k = match.first; k < match.last; k++)
                f->match_at[k] = f->matches.n;
            VEC_ADD(f->arena, &f->matches, match);
        }
        i += length;
    }
}

void finder_match(Finder *f)
{
    f->match_at = ARENA_ARRAY(f->arena, uint32_t, f->d->tokens.n + 1);
    VEC_ADD(f->arena, &f->matches, (Match){0});
    PieceList list = {0};
    for (uint32_t i = 0; i < f->d->sentences.n; i++)
        match_sentence(f, &f->d->sentences.at[i], &list);
}
