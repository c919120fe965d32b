/* Words of lists into the table, with their inflected forms. */
#include "lexicon/loader.h"

/* One word of a list. */
typedef struct Item {
    Str form;
    Str lemma;            /* ptr NULL: not given */
    uint8_t count;
} Item;

/* Where a reading's lemma and commonness stand in a word. */
static void set_reading(Word *word, uint32_t tags, Sym lemma, Sym form, uint8_t count)
{
    bool noun = tags & TAGS_NOUN, adj = tags & TAG_BIT(TAG_ADJ), adv = tags & TAG_BIT(TAG_ADV);
    bool verb = tags & (TAGS_VERB | TAGS_AUX | TAG_BIT(TAG_MODAL));
    Sym *slot = noun ? &word->noun : verb ? &word->verb : adj ? &word->adj : NULL;
    uint8_t *common = noun ? &word->noun_count : verb ? &word->verb_count : adj ? &word->adj_count
                    : adv ? &word->adv_count : NULL;
    /* "found" is the past of "find" first: a form's own lemma gives way to another's. */
    if (slot && (!*slot || *slot == form || (lemma != form && common && count > *common)))
        *slot = lemma;
    if (common && count > *common)
        *common = count;
    word->tags |= tags;
}

static void set_list(Entry *entry, const List *list)
{
    entry->word.kinds |= list->kinds;
    if (list->denotes && (!entry->word.denotes || (list->firm && !entry->firm))) {
        entry->word.denotes = list->denotes;
        entry->firm = list->firm;
    }
}

typedef struct Inflection {
    Loader *loader;
    const List *list;
    Sym lemma;
    uint8_t count;
} Inflection;

static void add_inflected(void *user, Str form, uint32_t tags)
{
    const Inflection *in = user;
    Lexicon *lexicon = in->loader->lexicon;
    const Entry *known = table_find(lexicon, form);
    if (known && known->closed)
        return;
    if (!known) {
        char *room = table_room(lexicon, form.len);
        memcpy(room, form.ptr, form.len);
        form.ptr = room;
    }
    Entry *entry = table_put(lexicon, form);
    set_reading(&entry->word, tags, in->lemma, 0, in->count);
    set_list(entry, in->list);
}

/* Irregular forms with any of `tags`; true when one of them makes the regular past wrong. */
static bool add_irregular(Inflection *in, uint32_t tags)
{
    const Loader *loader = in->loader;
    bool strong = false;
    const uint32_t *first = intmap_find(&loader->irregular_of, in->lemma);
    for (uint32_t i = first ? *first : 0; i; i = loader->irregular.at[i].next) {
        const Irregular *irregular = &loader->irregular.at[i];
        if (!(irregular->tags & tags))
            continue;
        Str form = symbol_str(loader->lexicon->symbols, irregular->form);
        add_inflected(in, form, irregular->tags & tags);
        strong |= (irregular->tags & TAG_BIT(TAG_VBD)) && !str_ends(form, STR_LIT("ed"));
    }
    return strong;
}

static void add_open(Loader *loader, const List *list, const Item *item)
{
    Sym lemma = symbol(loader->lexicon->symbols, item->form);
    Str form = symbol_str(loader->lexicon->symbols, lemma);
    char buffer[80];
    if (form.len + 8 > sizeof buffer)
        return;
    Tag tag = str_is(list->pos, "noun") ? TAG_NOUN : str_is(list->pos, "verb") ? TAG_VB
            : str_is(list->pos, "adjective") ? TAG_ADJ : TAG_ADV;
    Entry *entry = table_put(loader->lexicon, form);
    if (entry->plural && tag == TAG_NOUN)
        tag = TAG_NOUNS;
    set_reading(&entry->word, TAG_BIT(tag), lemma, lemma, item->count);
    set_list(entry, list);
    Inflection in = {loader, list, lemma, item->count};
    if (tag == TAG_NOUN) {
        add_irregular(&in, TAGS_NOUN);
        inflect_noun(form, buffer, add_inflected, &in);
    } else if (tag == TAG_VB) {
        bool strong = add_irregular(&in, TAGS_VERB);
        inflect_verb(form, !strong, buffer, add_inflected, &in);
    } else if (tag == TAG_ADJ) {
        add_irregular(&in, TAG_BIT(TAG_ADJ));
        if (item->count && form.len <= 6)
            inflect_adjective(form, buffer, add_inflected, &in);
    }
}

static void add_closed(Loader *loader, const List *list, const Item *item)
{
    Symbols *symbols = loader->lexicon->symbols;
    Sym form = symbol(symbols, item->form), lemma = item->lemma.ptr ? symbol(symbols, item->lemma) : form;
    bool open = list->tags && !(list->tags & ~(uint32_t)TAGS_OPEN);
    if (open && item->lemma.ptr) {
        uint32_t *first = intmap_put(loader->lexicon->arena, &loader->irregular_of, lemma, NULL);
        VEC_ADD(loader->lexicon->arena, &loader->irregular, ((Irregular){form, list->tags, *first}));
        *first = loader->irregular.n - 1;
        return;
    }
    Entry *entry = table_put(loader->lexicon, symbol_str(symbols, form));
    entry->closed |= list->tags && !open;
    entry->plural |= list->tags == TAG_BIT(TAG_NOUNS);
    set_reading(&entry->word, list->tags, lemma, form, item->count);
    set_list(entry, list);
}

static void put_phrase(Loader *loader, const List *list, Str text, uint32_t tags)
{
    Lexicon *lexicon = loader->lexicon;
    Sym words[12];
    uint32_t n = 0;
    for (Str rest = text, part; str_split(&rest, ' ', &part);)
        if (str_trim(part).len && n < 12)
            words[n++] = symbol(lexicon->symbols, str_trim(part));
    if (!lexicon->phrases.n)
        VEC_ADD(lexicon->arena, &lexicon->phrases, (PhraseEntry){0});
    uint32_t *at = intmap_put(lexicon->arena, &lexicon->phrase_of, words[0], NULL);
    while (*at) {
        PhraseEntry *known = &lexicon->phrases.at[*at];
        if (known->n < n)
            break;
        if (known->n == n && memcmp(known->words, words, n * sizeof *words) == 0) {
            known->word.kinds |= list->kinds;
            known->word.tags |= tags;
            known->word.denotes = known->word.denotes ? known->word.denotes : list->denotes;
            return;
        }
        at = &known->next;
    }
    PhraseEntry phrase = {ARENA_ARRAY(lexicon->arena, Sym, n), n, *at,
                          {.tags = tags, .kinds = list->kinds, .denotes = list->denotes}};
    memcpy((Sym *)phrase.words, words, n * sizeof *words);
    if (tags & TAGS_NOUN)
        phrase.word.noun = symbol(lexicon->symbols, text);
    *at = lexicon->phrases.n;
    VEC_ADD(lexicon->arena, &lexicon->phrases, phrase);
}

typedef struct Plural {
    Loader *loader;
    const List *list;
} Plural;

static void add_phrase_plural(void *user, Str form, uint32_t tags)
{
    const Plural *plural = user;
    put_phrase(plural->loader, plural->list, form, tags);
}

static void add_phrase(Loader *loader, const List *list, Str text)
{
    char buffer[80];
    bool noun = str_is(list->pos, "noun");
    uint32_t tags = noun ? TAG_BIT(TAG_NOUN) : str_is(list->pos, "verb") ? TAG_BIT(TAG_VB) : list->tags;
    put_phrase(loader, list, text, tags);
    if (noun && text.len + 8 <= sizeof buffer)
        inflect_noun(text, buffer, add_phrase_plural, &(Plural){loader, list});
}

static void add_item(Loader *loader, const List *list, Str text)
{
    text = str_trim(text);
    if (!text.len)
        return;
    if (memchr(text.ptr, ' ', text.len)) {
        add_phrase(loader, list, text);
        return;
    }
    Item item = {.form = text};
    const char *sign = text.ptr + 1;   /* behind the first byte: "/" and "=" may be words themselves */
    while (sign < text.ptr + text.len && *sign != '/' && *sign != '=')
        sign++;
    long at = sign - text.ptr, count;
    long slash = at < text.len && *sign == '/' ? at : -1, equals = at < text.len && *sign == '=' ? at : -1;
    if (slash > 0 && str_to_long(str_sub(text, (uint32_t)slash + 1, text.len), &count) && count >= 0 && count < 30) {
        item.form = str_sub(text, 0, (uint32_t)slash);
        item.count = (uint8_t)count;
    } else if (equals > 0) {
        item.form = str_sub(text, 0, (uint32_t)equals);
        item.lemma = str_sub(text, (uint32_t)equals + 1, text.len);
    }
    if (list->tags || !list->pos.len)
        add_closed(loader, list, &item);
    else
        add_open(loader, list, &item);
}

void loader_add_words(Loader *loader, const List *list, Str text, bool bars)
{
    Str rest = text, part;
    if (bars || memchr(text.ptr, '|', text.len)) {
        while (str_split(&rest, '|', &part))
            add_item(loader, list, part);
        return;
    }
    for (uint32_t i = 0; i < text.len;) {
        while (i < text.len && (unsigned char)text.ptr[i] <= ' ')
            i++;
        uint32_t begin = i;
        while (i < text.len && (unsigned char)text.ptr[i] > ' ')
            i++;
        add_item(loader, list, str_sub(text, begin, i));
    }
}
