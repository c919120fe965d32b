#include "pipeline/knowledge.h"

#include <stdlib.h>

#include "pipeline/knowledge_files.h"

/* Every file of the given paths, behind those of the default knowledge unless one of the paths
 * stands by itself. */
static Status list_files(FileList *files, Arena *arena, const char *const *paths, size_t n,
                         Diag *diag)
{
    bool complete = false;
    for (size_t i = 0; i < n; i++)
        complete |= knowledge_is_complete(paths[i]);
    if (!complete) {
        char *path = knowledge_default_path();
        if (!path) {
            diag_say(diag, SEV_ERROR, NULL, 0, 0,
                     "no knowledge found: set SITREP_KNOWLEDGE to the folder with sitrep.ttl");
            return ST_NOTFOUND;
        }
        Status status = knowledge_list(files, arena, path, diag);
        free(path);
        TRY(status);
    }
    for (size_t i = 0; i < n; i++)
        TRY(knowledge_list(files, arena, paths[i], diag));
    return ST_OK;
}

/* The first problem counts. */
static void note(Status *first, Status status)
{
    if (*first == ST_OK)
        *first = status;
}

/* Word lists that say how text is written go to the folder that reads text; the lexicon takes the
 * others by itself. */
static void load_text_rules(Knowledge *k)
{
    const Triples *t = &k->triples;
    Term kind = triples_iri(t, STR_LIT(NS_SIT "kind")),
         words = triples_iri(t, STR_LIT(NS_SIT "words"));
    const uint32_t *at;
    uint32_t n = triples_subjects(t, triples_iri(t, STR_LIT(NS_RDF "type")),
                                  triples_iri(t, STR_LIT(NS_SIT "WordList")), &at);
    for (uint32_t i = 0; i < n; i++) {
        TripleSpan kinds = triples_with(t, t->all.at[at[i]].s, kind),
                   lists = triples_with(t, t->all.at[at[i]].s, words);
        for (uint32_t a = 0; a < kinds.n; a++)
            for (uint32_t b = 0; b < lists.n; b++)
                text_rules_add(&k->text_rules, term_info(t, kinds.at[a].o)->text,
                               term_info(t, lists.at[b].o)->text);
    }
}

static Status load(Knowledge *k, const char *const *paths, size_t n, Diag *diag)
{
    Arena *arena = &k->arena;
    FileList files = {0};
    Status first = ST_OK;
    TRY(list_files(&files, arena, paths, n, diag));

    triples_init(&k->triples, arena);
    for (uint32_t i = 0; i < files.paths.n; i++)
        note(&first, triples_read(&k->triples, files.paths.at[i].ptr, diag));
    triples_index(&k->triples);

    /* Without the ontology nothing else has a meaning. */
    if (vocab_load(&k->vocab, &k->triples, arena, diag) != ST_OK)
        return ST_NOTFOUND;
    symbols_init(&k->symbols, NULL, arena);
    k->text_rules.arena = arena;
    load_text_rules(k);
    note(&first, lexicon_load(&k->lexicon, &k->triples, &k->vocab, &k->symbols, arena, diag));
    if (!k->lexicon)
        return first;
    note(&first, gazetteer_load(&k->gazetteer, &k->triples, &k->vocab, k->lexicon, &k->symbols,
                                arena, diag));
    if (!k->gazetteer)
        return first;
    note(&first, rules_load(&k->rules, &k->triples, &k->vocab, &k->symbols, arena, diag));
    return first;
}

Status knowledge_load(Knowledge **knowledge, const char *const *paths, size_t n, Diag *diag)
{
    *knowledge = NULL;
    Knowledge *k = calloc(1, sizeof *k);
    if (!k)
        return ST_NOMEM;
    arena_init(&k->arena, 0);
    if (ARENA_GUARD(&k->arena)) {
        diag_say(diag, SEV_ERROR, NULL, 0, 0, "not enough memory for the knowledge");
        knowledge_free(k);
        return ST_NOMEM;
    }
    Status status = load(k, paths, n, diag);
    if (!k->rules) {
        knowledge_free(k);
        return status == ST_OK ? ST_NOTFOUND : status;
    }
    *knowledge = k;
    return status;
}

void knowledge_free(Knowledge *knowledge)
{
    if (!knowledge)
        return;
    if (knowledge->rules)
        rules_free(knowledge->rules);
    arena_free(&knowledge->arena);
    free(knowledge);
}
