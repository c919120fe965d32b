/* Loading the word lists. Function words come first, so that rules of inflection cannot make "does" a plural of "doe";
 * then the open classes with all their forms; last the lists without a part of speech, which say something of forms. */
#include "lexicon/loader.h"

static const char *const TAG_NAMES[TAG_COUNT] = {
    "NONE",      "NOUN", "NOUNS", "PROPER", "ADJ",    "ADV",    "VB",     "VBZ",     "VBD",
    "VBN",       "VBG",  "MODAL", "AUX-BE", "AUX-HAVE", "AUX-DO", "TO",     "NOT",     "DET",
    "POSS-PRON", "PRON", "WH",    "PREP",   "CCONJ",  "SCONJ",  "NUM",    "ORDINAL", "GENITIVE",
    "COMMA",     "STOP", "COLON", "DASH",   "HYPHEN", "LPAREN", "RPAREN", "QUOTE",   "PUNCT",
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
                list.kinds |= (KindBits)1 << kind;
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
        loader_add_words(loader, list, term_info(loader->triples, words.at[i].o)->text, false);
    TripleSpan phrases = triples_with(loader->triples, list->subject, loader->phrases);
    for (uint32_t i = 0; i < phrases.n; i++)
        loader_add_words(loader, list, term_info(loader->triples, phrases.at[i].o)->text, true);
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
    static const uint8_t closed[] = {TAG_DET,  TAG_POSS_PRON, TAG_BE,      TAG_HAVE,    TAG_DO,    TAG_MODAL,
                                     TAG_TO,   TAG_NOT,       TAG_PRON,    TAG_WH,      TAG_CCONJ, TAG_SCONJ,
                                     TAG_PREP, TAG_NUM,       TAG_ORDINAL, TAG_GENITIVE};
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
            if (!(lists.at[i].foreign && !lists.at[i].kinds) && pass == (lists.at[i].tags      ? 0
                                                                         : lists.at[i].pos.len ? 1
                                                                                               : 2))
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
