/* fixture.h - the lexicon of the project and the tests' own gazetteer, and what is found in a text by them.
 *
 * Reads ontology/ and tests/data/gazetteer/ of the source tree: $SITREP_SOURCE or the folder that CMake names. Each test is a
 * text and one line of what is found in it, so that a stranger can judge it.
 */
#ifndef SITREP_TESTS_MENTION_FIXTURE_H
#define SITREP_TESTS_MENTION_FIXTURE_H

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "mention/mention.h"
#include "text/segment.h"

#ifndef SITREP_SOURCE_DIR
#define SITREP_SOURCE_DIR "."
#endif

typedef struct Fixture {
    Arena knowledge, article;
    Triples triples;
    Symbols symbols, words;
    Vocab vocab;
    TextRules rules;
    Lexicon *lexicon;
    Gazetteer *gazetteer;
    Diag diag;
    char message[256];   /* the last one */
    Document *document;
    Mentions mentions;
    Date date;
    Str found;
} Fixture;

static void fixture_sink(void *user, const Diagnostic *d)
{
    Fixture *f = user;
    snprintf(f->message, sizeof f->message, "%s:%u: %s", d->file ? d->file : "-", d->line, d->message);
}

static void fixture_read(Fixture *f, const char *folder)
{
    const char *top = getenv("SITREP_SOURCE");
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", top ? top : SITREP_SOURCE_DIR, folder);
    DIR *dir = opendir(path);
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        char file[1536];
        snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
        if (str_ends(str_of(file), STR_LIT(".ttl")) && !str_ends(str_of(file), STR_LIT("shapes.ttl")))
            assert_int_equal(triples_read(&f->triples, file, &f->diag), ST_OK);
    }
    closedir(dir);
}

static void fixture_rules(Fixture *f)
{
    f->rules.arena = &f->knowledge;
    Term kind = triples_iri(&f->triples, STR_LIT(NS_SIT "kind")), words = triples_iri(&f->triples, STR_LIT(NS_SIT "words"));
    for (uint32_t i = 0; i < f->triples.all.n; i++) {
        const Triple *t = &f->triples.all.at[i];
        Term list = t->p == kind ? triples_value(&f->triples, t->s, words) : 0;
        if (list)
            text_rules_add(&f->rules, term_info(&f->triples, t->o)->text, term_info(&f->triples, list)->text);
    }
}

static int fixture_setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    if (!f)
        return -1;
    arena_init(&f->knowledge, 0);
    arena_init(&f->article, 0);
    if (ARENA_GUARD(&f->knowledge))
        abort();
    f->diag = (Diag){.sink = fixture_sink, .user = f};
    f->date = (Date){2016, 2, 3};   /* a Wednesday */
    triples_init(&f->triples, &f->knowledge);
    fixture_read(f, "ontology");
    fixture_read(f, "ontology/lexicon");
    fixture_read(f, "tests/data/gazetteer");
    triples_index(&f->triples);
    symbols_init(&f->symbols, NULL, &f->knowledge);
    assert_int_equal(vocab_load(&f->vocab, &f->triples, &f->knowledge, &f->diag), ST_OK);
    assert_int_equal(lexicon_load(&f->lexicon, &f->triples, &f->vocab, &f->symbols, &f->knowledge, &f->diag), ST_OK);
    f->diag.errors = 0;
    assert_int_equal(gazetteer_load(&f->gazetteer, &f->triples, &f->vocab, f->lexicon, &f->symbols, &f->knowledge, &f->diag), ST_INVALID);
    fixture_rules(f);
    *state = f;
    return 0;
}

static int fixture_teardown(void **state)
{
    Fixture *f = *state;
    arena_free(&f->article);
    arena_free(&f->knowledge);
    free(f);
    return 0;
}

static void fixture_find(Fixture *f, const char *text)
{
    arena_reset(&f->article);
    if (ARENA_GUARD(&f->article))
        abort();
    f->found = STR_LIT("");
    symbols_init(&f->words, &f->symbols, &f->article);
    f->document = document_of_text(str_of(text), &f->rules, &f->article, &f->words);
    f->document->date = f->date;
    Tagged *tagged = tag_document(f->lexicon, f->document, &f->article);
    mentions_find(&f->mentions, f->gazetteer, f->lexicon, &f->vocab, f->document, tagged, &f->article);
}

static Str fixture_tokens(const Fixture *f, uint32_t first, uint32_t last)
{
    return str_sub(f->document->text, f->document->tokens.at[first].begin, f->document->tokens.at[last - 1].end);
}

static void fixture_add(Fixture *f, Str part)
{
    if (f->found.len)
        f->found = arena_join(&f->article, f->found, STR_LIT("; "));
    f->found = arena_join(&f->article, f->found, part);
}

#define MENTION_TEST(test) cmocka_unit_test_setup_teardown(test, NULL, NULL)

#endif
