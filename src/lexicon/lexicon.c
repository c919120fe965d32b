/* Loading the word lists. Function words come first, so that rules of inflection cannot make "does" a plural of "doe";
 * then the open classes with all their forms; last the lists without a part of speech, which say something of forms. */
#include "lexicon/table.h"

typedef struct Irregular {
    Sym form;
    uint32_t tags;
    uint32_t next;   /* next form of the same lemma, 0 none */
} Irregular;

typedef struct Loader {
    Lexicon *lexicon;
    const Triples *triples;
    const Vocab *vocab;
    Diag *diag;
    VEC(Irregular) irregular;   /* [0] unused */
    IntMap irregular_of;        /* lemma -> its first irregular form */
    Term words, phrases, pos, kind, sense, denotes;   /* the properties */
    Status status;
} Loader;

/* One sit:WordList. */
typedef struct List {
    Term subject;
    Str pos;
    uint32_t tags;        /* of a closed class's list */
    uint64_t kinds;
    ClassId denotes;
    bool foreign;         /* its kinds are for other readers of word lists, such as src/text */
    bool firm;            /* what it denotes is said of each word, not of a whole sense */
} List;

/* One word of a list. */
typedef struct Item {
    Str form;
    Str lemma;            /* ptr NULL: not given */
    uint8_t count;
} Item;

static const char *const TAG_NAMES[TAG_COUNT] = {
    "NONE", "NOUN", "NOUNS", "PROPER", "ADJ", "ADV", "VB", "VBZ", "VBD", "VBN", "VBG", "MODAL", "BE", "HAVE", "DO", "TO",
    "NOT", "DET", "POSS-PRON", "PRON", "WH", "PREP", "CCONJ", "SCONJ", "NUM", "ORDINAL", "GENITIVE", "COMMA", "STOP",
    "COLON", "DASH", "HYPHEN", "LPAREN", "RPAREN", "QUOTE", "PUNCT",
};

const char *tag_name(Tag tag)
{
    return (unsigned)tag < TAG_COUNT ? TAG_NAMES[tag] : "?";
}

const char *word_kind_name(WordKind kind)
{
    static const char *const names[KIND_COUNT] = {
#define X(name, text) text,
        WORD_KINDS(X)
#undef X
    };
    return (unsigned)kind < KIND_COUNT ? names[kind] : "?";
}

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

/* The literal's items: separated by bars when it has any, else by white space. */
static void add_words(Loader *loader, const List *list, Str text)
{
    Str rest = text, part;
    if (str_find(text, STR_LIT("|")) >= 0) {
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

static void complain(Loader *loader, const Triple *triple, const char *what)
{
    const Triples *t = loader->triples;
    diag_say(loader->diag, SEV_ERROR, t->files.at[triple->file].ptr, triple->line, 0, "%s: '%s'", what,
             term_info(t, triple->o)->text.ptr);
    loader->status = ST_INVALID;
}

static bool open_class(Str pos)
{
    return str_is(pos, "noun") || str_is(pos, "verb") || str_is(pos, "adjective") || str_is(pos, "adverb");
}

/* "be vbz" -> tags; 0 when a name is no tag's. */
static uint32_t parse_tags(Str pos)
{
    uint32_t tags = 0;
    for (Str name; str_split(&pos, ' ', &name);) {
        uint32_t tag = TAG_NOUN;
        for (; tag <= TAG_GENITIVE; tag++) {
            Str known = str_of(TAG_NAMES[tag]);
            uint32_t i = 0;
            while (i < name.len && name.len == known.len && (name.ptr[i] | 32) == (known.ptr[i] | 32))
                i++;
            if (i == known.len)
                break;
        }
        if (tag > TAG_GENITIVE)
            return 0;
        tags |= TAG_BIT(tag);
    }
    return tags;
}

static List read_list(Loader *loader, Term subject)
{
    const Triples *t = loader->triples;
    List list = {.subject = subject, .firm = !triples_value(t, subject, loader->sense)};
    TripleSpan about = triples_about(t, subject);
    for (uint32_t i = 0; i < about.n; i++) {
        const Triple *triple = &about.at[i];
        Str object = term_info(t, triple->o)->text;
        if (triple->p == loader->pos) {
            list.pos = object;
            if (!open_class(object) && !(list.tags = parse_tags(object)))
                complain(loader, triple, "unknown part of speech");
        } else if (triple->p == loader->kind) {
            uint32_t kind = 0;
            while (kind < KIND_COUNT && !str_is(object, word_kind_name(kind)))
                kind++;
            if (kind < KIND_COUNT)
                list.kinds |= UINT64_C(1) << kind;
            else
                list.foreign = true;
        } else if (triple->p == loader->denotes) {
            if (!(list.denotes = vocab_class_of_iri(loader->vocab, object)))
                complain(loader, triple, "unknown class");
        }
    }
    return list;
}

static void load_list(Loader *loader, const List *list)
{
    TripleSpan words = triples_with(loader->triples, list->subject, loader->words);
    for (uint32_t i = 0; i < words.n; i++)
        add_words(loader, list, term_info(loader->triples, words.at[i].o)->text);
    TripleSpan phrases = triples_with(loader->triples, list->subject, loader->phrases);
    for (uint32_t i = 0; i < phrases.n; i++) {
        Str rest = term_info(loader->triples, phrases.at[i].o)->text, part;
        while (str_split(&rest, '|', &part))
            add_item(loader, list, part);
    }
}

/* Room for all entries at once: about one inflected form for each lemma, and a lemma in 8 bytes of its list. */
static void reserve(Loader *loader, const List *lists, uint32_t n)
{
    uint64_t bytes = 0;
    for (uint32_t i = 0; i < n; i++) {
        TripleSpan words = triples_with(loader->triples, lists[i].subject, loader->words);
        for (uint32_t k = 0; lists[i].pos.len && k < words.n; k++)
            bytes += term_info(loader->triples, words.at[k].o)->text.len;
    }
    table_reserve(loader->lexicon, (uint32_t)(bytes / 4 < (1u << 22) ? bytes / 4 : 1u << 22));
}

/* The commonest reading: a function word's own, else by count; a tie goes to the noun. */
static Tag usual_tag(const Word *word)
{
    static const uint8_t closed[] = {TAG_DET, TAG_POSS_PRON, TAG_BE, TAG_HAVE, TAG_DO, TAG_MODAL, TAG_TO, TAG_NOT,
                                     TAG_PRON, TAG_WH, TAG_CCONJ, TAG_SCONJ, TAG_PREP, TAG_NUM, TAG_ORDINAL, TAG_GENITIVE};
    static const uint8_t open[] = {TAG_NOUN, TAG_NOUNS, TAG_ADJ, TAG_VBD, TAG_VB, TAG_VBZ, TAG_VBG, TAG_VBN, TAG_ADV,
                                   TAG_PROPER};
    for (uint32_t i = 0; i < sizeof closed; i++)
        if (word->tags & TAG_BIT(closed[i]))
            return closed[i];
    Tag best = TAG_NONE;
    int most = -1;
    for (uint32_t i = 0; i < sizeof open; i++) {
        uint32_t bit = TAG_BIT(open[i]);
        int count = bit & TAGS_NOUN ? word->noun_count : bit & TAGS_VERB ? word->verb_count
                  : open[i] == TAG_ADJ ? word->adj_count : word->adv_count;
        if ((word->tags & bit) && count > most) {
            best = open[i];
            most = count;
        }
    }
    return best;
}

static void load_lists(Loader *loader)
{
    const Triples *t = loader->triples;
    Lexicon *lexicon = loader->lexicon;
    Term type = triples_iri(t, STR_LIT(NS_RDF "type")), list_class = triples_iri(t, STR_LIT(NS_SIT "WordList"));
    VEC(List) lists = {0};
    const uint32_t *positions;
    uint32_t n = triples_subjects(t, type, list_class, &positions);
    for (uint32_t i = 0; i < n; i++)
        VEC_ADD(lexicon->arena, &lists, read_list(loader, t->all.at[t->by_object.at ? positions[i] : 0].s));
    reserve(loader, lists.at, lists.n);
    for (int pass = 0; pass < 3; pass++)
        for (uint32_t i = 0; i < lists.n; i++)
            if (!(lists.at[i].foreign && !lists.at[i].kinds) && pass == (lists.at[i].tags ? 0 : lists.at[i].pos.len ? 1 : 2))
                load_list(loader, &lists.at[i]);
    for (uint32_t e = 1; e < lexicon->entries.n; e++)
        lexicon->entries.at[e].word.usual = usual_tag(&lexicon->entries.at[e].word);
    for (uint32_t p = 1; p < lexicon->phrases.n; p++)
        lexicon->phrases.at[p].word.usual = usual_tag(&lexicon->phrases.at[p].word);
}

Status lexicon_load(Lexicon **lexicon, const Triples *triples, const Vocab *vocab, Symbols *symbols, Arena *arena,
                    Diag *diag)
{
    Lexicon *fresh = ARENA_NEW(arena, Lexicon);
    *fresh = (Lexicon){.arena = arena, .symbols = symbols};
    Loader loader = {
        .lexicon = fresh, .triples = triples, .vocab = vocab, .diag = diag, .status = ST_OK,
        .words = triples_iri(triples, STR_LIT(NS_SIT "words")), .pos = triples_iri(triples, STR_LIT(NS_SIT "pos")),
        .phrases = triples_iri(triples, STR_LIT(NS_SIT "phrases")),
        .kind = triples_iri(triples, STR_LIT(NS_SIT "kind")), .sense = triples_iri(triples, STR_LIT(NS_SIT "sense")),
        .denotes = triples_iri(triples, STR_LIT(NS_SIT "denotes")),
    };
    VEC_ADD(arena, &loader.irregular, (Irregular){0});
    load_lists(&loader);
    *lexicon = fresh;
    return loader.status;
}
