#include <stdlib.h>

#include "merge/table.h"

enum { DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS };

bool rows_add(Rows *rows, Row row)
{
    if (rows->n == rows->room) {
        uint32_t room = rows->room ? rows->room + rows->room / 2 : 1024;
        Row *at = rows->n < UINT32_MAX / 2 ? realloc(rows->at, room * sizeof *at) : NULL;
        if (!at)
            return false;
        rows->at = at;
        rows->room = room;
    }
    rows->at[rows->n++] = row;
    return true;
}

static int by_predicate(const void *a, const void *b)
{
    const Row *x = a, *y = b;
    if (x->p != y->p)
        return x->p < y->p ? -1 : 1;
    return (x->o > y->o) - (x->o < y->o);
}

/* One stable pass of a radix sort by a digit of the subject. */
static void pass(const Row *from, Row *to, uint32_t n, int shift)
{
    uint32_t count[DIGITS + 1] = {0};
    for (uint32_t i = 0; i < n; i++)
        count[(from[i].s >> shift & (DIGITS - 1)) + 1]++;
    for (int i = 0; i < DIGITS; i++)
        count[i + 1] += count[i];
    for (uint32_t i = 0; i < n; i++)
        to[count[from[i].s >> shift & (DIGITS - 1)]++] = from[i];
}

static void sort_group(Row *group, uint32_t n)
{
    if (n > 32) {
        qsort(group, n, sizeof *group, by_predicate);
        return;
    }
    for (uint32_t i = 1; i < n; i++) {
        Row row = group[i];
        uint32_t at = i;
        for (; at && by_predicate(&group[at - 1], &row) > 0; at--)
            group[at] = group[at - 1];
        group[at] = row;
    }
}

bool rows_sort(Row *rows, uint32_t n)
{
    Row *other = n ? malloc(n * sizeof *other) : NULL;
    if (n && !other)
        return false;
    Row *from = rows, *to = other;
    for (int shift = 0; shift < 32; shift += DIGIT_BITS) {
        pass(from, to, n, shift);
        Row *swap = from;
        from = to;
        to = swap;
    }
    if (from != rows)
        memcpy(rows, from, n * sizeof *rows);
    free(other);
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && rows[end].s == rows[i].s;)
            end++;
        sort_group(rows + i, end - i);
    }
    return true;
}
