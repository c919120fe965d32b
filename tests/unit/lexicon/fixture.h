/* fixture.h - the project's own lexicon, and sentences tagged by it. */
#ifndef SITREP_TESTS_LEXICON_FIXTURE_H
#define SITREP_TESTS_LEXICON_FIXTURE_H

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "lexicon/lexicon.h"
#include "text/segment.h"

typedef struct Fixture {
    Arena knowledge, article;
    Triples triples;
    Symbols symbols, words;
    Vocab vocab;
    TextRules rules;
    Lexicon *lexicon;
    Diag diag;
    char message[256];   /* the last one */
} Fixture;

static inline void fixture_sink(void *user, const Diagnostic *d)
{
    Fixture *f = user;
    snprintf(f->message, sizeof f->message, "%u: %s", d->line, d->message);
}

static inline void fixture_read_folder(Fixture *f, const char *folder)
{
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        char file[1024];
        snprintf(file, sizeof file, "%s/%s", folder, entry->d_name);
        if (str_ends(str_of(file), STR_LIT(".ttl")))
            assert_int_equal(triples_read(&f->triples, file, &f->diag), ST_OK);
    }
    closedir(dir);
}

static inline void fixture_begin(Fixture *f)
{
    f->diag = (Diag){.sink = fixture_sink, .user = f};
    arena_init(&f->knowledge, 0);
    arena_init(&f->article, 0);
    if (ARENA_GUARD(&f->knowledge) || ARENA_GUARD(&f->article))
        abort();
    symbols_init(&f->symbols, NULL, &f->knowledge);
    triples_init(&f->triples, &f->knowledge);
    assert_int_equal(triples_read(&f->triples, SITREP_ONTOLOGY "/sitrep.ttl", &f->diag), ST_OK);
}

static inline void fixture_load_rules(Fixture *f)
{
    const Triples *t = &f->triples;
    Term kind = triples_iri(t, STR_LIT(NS_SIT "kind")), words = triples_iri(t, STR_LIT(NS_SIT "words"));
    f->rules.arena = &f->knowledge;
    for (uint32_t i = 0; i < t->all.n; i++) {
        if (t->all.at[i].p != kind)
            continue;
        TripleSpan lists = triples_with(t, t->all.at[i].s, words);
        for (uint32_t j = 0; j < lists.n; j++)
            text_rules_add(&f->rules, term_info(t, t->all.at[i].o)->text, term_info(t, lists.at[j].o)->text);
    }
}

static inline int fixture_setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    if (!f)
        return -1;
    fixture_begin(f);
    fixture_read_folder(f, SITREP_ONTOLOGY "/lexicon");
    triples_index(&f->triples);
    assert_int_equal(vocab_load(&f->vocab, &f->triples, &f->knowledge, &f->diag), ST_OK);
    assert_int_equal(lexicon_load(&f->lexicon, &f->triples, &f->vocab, &f->symbols, &f->knowledge, &f->diag), ST_OK);
    fixture_load_rules(f);
    *state = f;
    return 0;
}

static inline int fixture_teardown(void **state)
{
    Fixture *f = *state;
    arena_free(&f->article);
    arena_free(&f->knowledge);
    free(f);
    return 0;
}

/* The word of a form; NULL unknown. */
static inline const Word *fixture_word(Fixture *f, const char *form)
{
    arena_reset(&f->article);
    symbols_init(&f->words, &f->symbols, &f->article);
    return lexicon_word(f->lexicon, &f->words, symbol(&f->words, str_of(form)));
}

static inline Document *fixture_document(Fixture *f, const char *text)
{
    arena_reset(&f->article);
    symbols_init(&f->words, &f->symbols, &f->article);
    return document_of_text(str_of(text), &f->rules, &f->article, &f->words);
}

/* The tags of a text, with blanks between. */
static inline const char *fixture_tags(Fixture *f, const char *text)
{
    Document *d = fixture_document(f, text);
    const Tagged *tagged = tag_document(f->lexicon, d, &f->article);
    Str line = {"", 0};
    for (uint32_t i = 0; i < d->tokens.n; i++)
        line = arena_printf(&f->article, "%s%s%s", line.ptr, i ? " " : "", tag_name(tagged[i].tag));
    return line.ptr;
}

#endif
