/* fixture.h - short articles read with the project's own knowledge, up to their nodes and facts. */
#ifndef SITREP_TESTS_DISCOURSE_FIXTURE_H
#define SITREP_TESTS_DISCOURSE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "pipeline/extract.h"
#include "text/segment.h"

#ifndef SITREP_ONTOLOGY
#define SITREP_ONTOLOGY "ontology"
#endif

typedef struct Fixture {
    Knowledge *knowledge;
    Matcher *matcher;
    Arena arena;
    Symbols symbols;
    Extraction x;
} Fixture;

static inline int fixture_setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    const char *path = SITREP_ONTOLOGY;
    Diag diag = {0};
    if (!f)
        return -1;
    knowledge_load(&f->knowledge, &path, 1, &diag);
    if (!f->knowledge || matcher_new(&f->matcher, f->knowledge->rules) != ST_OK)
        return -1;
    arena_init(&f->arena, 0);
    *state = f;
    return 0;
}

static inline int fixture_teardown(void **state)
{
    Fixture *f = *state;
    matcher_free(f->matcher);
    knowledge_free(f->knowledge);
    arena_free(&f->arena);
    free(f);
    return 0;
}

static inline const Discourse *read_article(Fixture *f, const char *text)
{
    arena_reset(&f->arena);
    if (ARENA_GUARD(&f->arena))
        abort();
    symbols_init(&f->symbols, &f->knowledge->symbols, &f->arena);
    Document *d = document_of_text(str_of(text), &f->knowledge->text_rules, &f->arena, &f->symbols);
    extract(&f->x, f->knowledge, f->matcher, d);
    return &f->x.discourse;
}

/* The node that is called so, by its best label or another; 0 none. */
static inline NodeId called(const Discourse *d, const char *label)
{
    for (NodeId id = 1; id < d->nodes.n; id++) {
        const Node *n = &d->nodes.at[id];
        if (str_is(n->label, label))
            return id;
        for (uint32_t i = 0; i < n->labels.n; i++)
            if (str_is(n->labels.at[i], label))
                return id;
    }
    return 0;
}

static inline bool same(const Discourse *d, const char *a, const char *b)
{
    return called(d, a) && called(d, a) == called(d, b);
}

/* The node of the k-th mention (from 0) whose text is this; 0 none. */
static inline NodeId mention_of(const Fixture *f, const char *text, uint32_t k)
{
    const Document *doc = f->x.reading.document;
    const Discourse *d = &f->x.discourse;
    for (uint32_t token = 0; token < doc->tokens.n; token++)
        for (uint32_t i = 1; i < d->mentions.n; i++) {
            const GraphMention *m = &d->mentions.at[i];
            if (m->first != token)
                continue;
            Str form = str_sub(doc->text, doc->tokens.at[m->first].begin, doc->tokens.at[m->last - 1].end);
            if (str_is(form, text) && k-- == 0)
                return m->node;
        }
    return 0;
}

static inline uint32_t count_events(const Fixture *f, KnownClass known)
{
    const Discourse *d = &f->x.discourse;
    uint32_t n = 0;
    for (NodeId id = 1; id < d->nodes.n; id++)
        n += d->nodes.at[id].event && vocab_is(&f->knowledge->vocab, d->nodes.at[id].cls, known);
    return n;
}

#endif
