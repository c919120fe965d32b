#include "merge/table.h"

#include <stdlib.h>

#include "merge/restore.h"

Status table_open(Table *table)
{
    *table = (Table){0};
    return words_open(&table->terms) ? ST_OK : ST_NOMEM;
}

void table_free(Table *table)
{
    terms_free(&table->terms);
    free(table->rows.at);
    free(table->first);
    free(table->decisions);
    *table = (Table){0};
}

static Status add_row(void *user, const Str row[3])
{
    Table *t = user;
    Row new = {terms_put(&t->terms, row[0]), terms_put(&t->terms, row[1]), terms_put(&t->terms, row[2])};
    return new.s && new.p && new.o && rows_add(&t->rows, new) ? ST_OK : ST_NOMEM;
}

bool table_decide(Table *t, Tid a, Tid b, bool same)
{
    if (a == b)
        return true;
    if (t->n_decisions == t->decisions_room) {
        uint32_t room = t->decisions_room * 2 + 16;
        Decision *at = realloc(t->decisions, room * sizeof *at);
        if (!at)
            return false;
        t->decisions = at;
        t->decisions_room = room;
    }
    t->decisions[t->n_decisions++] = (Decision){a < b ? a : b, a < b ? b : a, same};
    return true;
}

Status table_restore(Table *t, uint32_t first_row) { return restore(t, first_row) ? ST_OK : ST_NOMEM; }

Status table_read(Table *t, const char *path, Diag *diag)
{
    uint32_t begin = t->rows.n;
    TRY(rdf_stream(path, add_row, t, &t->blank, diag));
    return table_restore(t, begin);
}

Status table_add_line(Table *t, Str line, char *scratch)
{
    Str row[3];
    uint32_t at;
    TRY(rdf_line(line, scratch, row, &at));
    if (row[0].ptr[0] == '_' || row[2].ptr[0] == '_') {
        t->blank++;
        return ST_OK;
    }
    return add_row(t, row);
}

static Status add_decision(void *user, const Str row[3])
{
    Table *t = user;
    Tid p = terms_find(&t->terms, row[1]);
    if ((p != W_SAME_AS && p != W_DIFFERENT_FROM) || row[2].ptr[0] != '<')
        return ST_OK;
    Tid a = terms_put(&t->terms, row[0]), b = terms_put(&t->terms, row[2]);
    return a && b && table_decide(t, a, b, p == W_SAME_AS) ? ST_OK : ST_NOMEM;
}

Status table_read_decisions(Table *t, const char *path, Diag *diag)
{
    return rdf_stream(path, add_decision, t, &t->blank, diag);
}

static uint32_t without_repetition(Row *rows, uint32_t n)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++)
        if (!kept || memcmp(&rows[kept - 1], &rows[i], sizeof *rows) != 0)
            rows[kept++] = rows[i];
    return kept;
}

Status table_index(Table *t)
{
    if (!rows_sort(t->rows.at, t->rows.n))
        return ST_NOMEM;
    t->rows.n = without_repetition(t->rows.at, t->rows.n);
    t->n_first = t->terms.n;
    t->first = calloc(t->n_first + 2, sizeof *t->first);
    if (!t->first)
        return ST_NOMEM;
    for (uint32_t i = 0; i < t->rows.n; i++)
        t->first[t->rows.at[i].s + 1]++;
    for (uint32_t i = 0; i <= t->n_first; i++)
        t->first[i + 1] += t->first[i];
    return ST_OK;
}

Tid table_value(const Table *t, Tid s, Tid p)
{
    RowSpan span = table_about(t, s);
    for (uint32_t i = 0; i < span.n; i++)
        if (span.at[i].p == p)
            return span.at[i].o;
    return 0;
}

bool span_has(RowSpan span, Tid p, Tid o)
{
    for (uint32_t i = 0; i < span.n; i++)
        if (span.at[i].p == p && span.at[i].o == o)
            return true;
    return false;
}
