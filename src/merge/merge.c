#include "merge/merge_table.h"

#include <stdlib.h>

#include "merge/write.h"

struct Merge {
    Table table;
    Arena arena; /* all but the table */
    Corpus corpus;
    Joins joins;
    uint64_t written;
};

static Status read_all(Table *table, const char *const *graphs, size_t n, const char *decisions, Diag *diag)
{
    TRY(table_open(table));
    for (size_t i = 0; i < n; i++)
        TRY(table_read(table, graphs[i], diag));
    return decisions ? table_read_decisions(table, decisions, diag) : ST_OK;
}

static Status join_all(Merge *m, const Vocab *vocab, const Triples *background)
{
    if (ARENA_GUARD(&m->arena))
        return ST_NOMEM;
    corpus_make(&m->corpus, &m->table, vocab, background, &m->arena);
    find_duplicates(&m->corpus);
    joins_open(&m->joins, &m->corpus, &m->arena);
    split_names(&m->joins);
    joins_decide(&m->joins);
    join_entities(&m->joins);
    join_events(&m->joins);
    join_roles(&m->joins);
    return ST_OK;
}

Status merge_table(Merge **merge, Table *table, const Vocab *vocab, const Triples *background, Diag *diag)
{
    Merge *m = *merge = calloc(1, sizeof *m);
    if (!m) {
        table_free(table);
        return ST_NOMEM;
    }
    m->table = *table;
    arena_init(&m->arena, 0);
    Status status = table_index(&m->table);
    if (status == ST_OK)
        status = join_all(m, vocab, background);
    if (status == ST_NOMEM)
        diag_say(diag, SEV_ERROR, NULL, 0, 0, "merging needs more memory than there is");
    if (status != ST_OK) {
        merge_close(m);
        *merge = NULL;
    }
    return status;
}

Status merge_open(Merge **merge, const char *const *graphs, size_t n, const char *decisions, const Vocab *vocab,
                  const Triples *background, Diag *diag)
{
    Table table;
    *merge = NULL;
    Status status = read_all(&table, graphs, n, decisions, diag);
    if (status == ST_OK)
        return merge_table(merge, &table, vocab, background, diag);
    table_free(&table);
    if (status == ST_NOMEM)
        diag_say(diag, SEV_ERROR, NULL, 0, 0, "merging needs more memory than there is");
    return status;
}

MergeSize merge_size(const Merge *m)
{
    const Corpus *c = &m->corpus;
    MergeSize size = {.statements = m->table.rows.n,
                      .blank = m->table.blank,
                      .articles = c->n_articles - 1,
                      .nodes = c->n_nodes - 1,
                      .doubts = m->joins.doubts.n,
                      .parted = m->joins.parts.n - c->n_nodes,
                      .written = m->written};
    for (ArticleNo a = 1; a < c->n_articles; a++)
        size.duplicates += c->articles[a].duplicate_of != 0;
    for (NodeNo n = 1; n < c->n_nodes; n++)
        size.events += c->nodes[n].event;
    for (uint32_t i = 0; i < m->joins.made.n; i++) {
        bool event = c->nodes[m->joins.parts.at[m->joins.made.at[i].a].node].event;
        size.events_joined += event;
        size.entities_joined += !event;
    }
    return size;
}

Status merge_write(Merge *m, RdfFormat format, FILE *file)
{
    if (ARENA_GUARD(&m->arena))
        return ST_NOMEM;
    Output output;
    output_open(&output, format, file, &m->table.terms, write_base(&m->corpus), &m->arena);
    write_graph(&m->joins, &output);
    output_close(&output);
    m->written = output.written;
    return ferror(file) ? ST_IO : ST_OK;
}

Status merge_list(Merge *m, FILE *file)
{
    if (ARENA_GUARD(&m->arena))
        return ST_NOMEM;
    list_joins(&m->joins, file);
    return ST_OK;
}

Status merge_review(Merge *m, FILE *file)
{
    if (ARENA_GUARD(&m->arena))
        return ST_NOMEM;
    list_doubts(&m->joins, file);
    return ferror(file) ? ST_IO : ST_OK;
}

Status merge_conflicts(Merge *m, FILE *file, uint32_t *found)
{
    if (ARENA_GUARD(&m->arena))
        return ST_NOMEM;
    *found = list_conflicts(&m->joins, file);
    return ST_OK;
}

void merge_close(Merge *m)
{
    if (!m)
        return;
    table_free(&m->table);
    arena_free(&m->arena);
    free(m);
}
