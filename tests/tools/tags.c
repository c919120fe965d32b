/* Print each sentence of the given plain texts as word/TAG, to judge the tagger by eye.
 *
 *     tags ONTOLOGY-FOLDER [-k] [FILE]...      -k: with lemma and kinds; no file: standard input, one text per line */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "lexicon/lexicon.h"
#include "text/segment.h"

typedef struct Knowledge {
    Arena arena;
    Symbols symbols;
    Triples triples;
    Vocab vocab;
    TextRules rules;
    Lexicon *lexicon;
} Knowledge;

static void print_message(void *user, const Diagnostic *d)
{
    (void)user;
    fprintf(stderr, "%s:%u:%u: %s\n", d->file ? d->file : "-", d->line, d->column, d->message);
}

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void read_folder(Knowledge *k, const char *folder, Diag *diag)
{
    struct dirent **names;
    int n = scandir(folder, &names, NULL, alphasort);
    for (int i = 0; i < n; i++) {
        if (str_ends(str_of(names[i]->d_name), STR_LIT(".ttl")))
            triples_read(&k->triples, arena_printf(&k->arena, "%s/%s", folder, names[i]->d_name).ptr, diag);
        free(names[i]);
    }
    if (n >= 0)
        free(names);
}

static void load_rules(Knowledge *k)
{
    const Triples *t = &k->triples;
    Term kind = triples_iri(t, STR_LIT(NS_SIT "kind")), words = triples_iri(t, STR_LIT(NS_SIT "words"));
    k->rules.arena = &k->arena;
    for (uint32_t i = 0; i < t->all.n; i++) {
        if (t->all.at[i].p != kind)
            continue;
        TripleSpan lists = triples_with(t, t->all.at[i].s, words);
        for (uint32_t j = 0; j < lists.n; j++)
            text_rules_add(&k->rules, term_info(t, t->all.at[i].o)->text, term_info(t, lists.at[j].o)->text);
    }
}

static void print_word(const Document *d, const Tagged *tagged, uint32_t i, bool kinds)
{
    Str text = token_text(d, i);
    printf("%.*s/%s ", STR_ARG(text), tag_name(tagged[i].tag));
    if (!kinds)
        return;
    printf("(%s", symbol_str(d->symbols, tagged[i].lemma).ptr);
    for (WordKind k = 0; k < KIND_COUNT; k++)
        if (word_is(tagged[i].word, k))
            printf(" %s", word_kind_name(k));
    printf(")\n");
}

static void print_text(const Knowledge *k, Str text, bool kinds)
{
    Arena arena;
    arena_init(&arena, 0);
    if (ARENA_GUARD(&arena))
        exit(2);
    Symbols symbols;
    symbols_init(&symbols, &k->symbols, &arena);
    Document *d = document_of_text(text, &k->rules, &arena, &symbols);
    double start = now_ms();
    const Tagged *tagged = tag_document(k->lexicon, d, &arena);
    if (getenv("TIMES"))
        fprintf(stderr, "%u tokens in %.3f ms\n", d->tokens.n, now_ms() - start);
    for (uint32_t s = 0; s < d->sentences.n; s++) {
        for (uint32_t i = d->sentences.at[s].first; i < d->sentences.at[s].last; i++)
            print_word(d, tagged, i, kinds);
        printf("\n");
    }
    arena_free(&arena);
}

static Str read_all(Arena *arena, FILE *in)
{
    VEC(char) bytes = {0};
    for (int c; (c = getc(in)) != EOF;)
        VEC_ADD(arena, &bytes, (char)c);
    return (Str){bytes.at ? bytes.at : "", bytes.n};
}

int main(int argc, char **argv)
{
    static Knowledge k;
    Diag diag = {.sink = print_message};
    arena_init(&k.arena, 0);
    if (argc < 2 || ARENA_GUARD(&k.arena))
        return 2;
    symbols_init(&k.symbols, NULL, &k.arena);
    triples_init(&k.triples, &k.arena);
    double start = now_ms();
    read_folder(&k, argv[1], &diag);
    read_folder(&k, arena_printf(&k.arena, "%s/lexicon", argv[1]).ptr, &diag);
    triples_index(&k.triples);
    double read = now_ms();
    if (vocab_load(&k.vocab, &k.triples, &k.arena, &diag) != ST_OK)
        return 2;
    load_rules(&k);
    double vocab = now_ms();
    if (lexicon_load(&k.lexicon, &k.triples, &k.vocab, &k.symbols, &k.arena, &diag) != ST_OK)
        return 2;
    if (getenv("TIMES"))
        fprintf(stderr, "read %.1f ms, vocabulary %.1f ms, lexicon %.1f ms, %zu MB\n", read - start, vocab - read,
                now_ms() - vocab, k.arena.used >> 20);
    int first = 2;
    bool kinds = argc > first && str_is(str_of(argv[first]), "-k") && first++;
    for (int i = first; i < argc; i++) {
        FILE *in = fopen(argv[i], "r");
        if (in) {
            print_text(&k, read_all(&k.arena, in), kinds);
            fclose(in);
        }
    }
    if (first == argc) {
        Str all = read_all(&k.arena, stdin), line;
        while (str_split(&all, '\n', &line))
            if (line.len)
                print_text(&k, line, kinds);
    }
    arena_free(&k.arena);
    return 0;
}
