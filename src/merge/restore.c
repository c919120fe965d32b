#include "merge/restore.h"

#include <stdlib.h>

/* A set of 64-bit keys; 0 is no key. */
typedef struct Set {
    uint64_t *at;
    uint32_t n, room;
} Set;

static uint64_t row_key(Row row)
{
    uint64_t h = row.s * 0x9e3779b97f4a7c15u;
    h = (h ^ h >> 29 ^ row.p) * 0xbf58476d1ce4e5b9u;
    h = (h ^ h >> 32 ^ row.o) * 0x94d049bb133111ebu;
    h ^= h >> 31;
    return h ? h : 1;
}

static bool set_has(const Set *set, uint64_t key)
{
    if (!set->room)
        return false;
    for (uint32_t i = (uint32_t)key & (set->room - 1); set->at[i]; i = (i + 1) & (set->room - 1))
        if (set->at[i] == key)
            return true;
    return false;
}

static void set_place(Set *set, uint64_t key)
{
    uint32_t i = (uint32_t)key & (set->room - 1);
    while (set->at[i] && set->at[i] != key)
        i = (i + 1) & (set->room - 1);
    set->n += !set->at[i];
    set->at[i] = key;
}

static bool set_add(Set *set, uint64_t key)
{
    if (set->n * 4ull >= set->room * 3ull) {
        Set bigger = {.room = set->room ? set->room * 2 : 256};
        bigger.at = calloc(bigger.room, sizeof *bigger.at);
        if (!bigger.at)
            return false;
        for (uint32_t i = 0; i < set->room; i++)
            if (set->at[i])
                set_place(&bigger, set->at[i]);
        free(set->at);
        *set = bigger;
    }
    set_place(set, key);
    return true;
}

typedef struct Restore {
    Table *table;
    Set backed; /* facts that a claim of the file supports, as the file has them */
    Set merged; /* subjects that were made by joining: the row {subject, 0, 0} */
    Rows made;  /* rows that come back */
} Restore;

static Tid value(const Row *group, uint32_t n, Tid p)
{
    for (uint32_t i = 0; i < n; i++)
        if (group[i].p == p)
            return group[i].o;
    return 0;
}

static KnownTerm kind_of(const Row *group, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (group[i].p == W_TYPE && group[i].o <= W_TOLL)
            return (KnownTerm)group[i].o;
    return W_NONE;
}

/* What the file says of itself, before anything is changed. */
static bool survey(Restore *r, const Row *group, uint32_t n)
{
    if (kind_of(group, n) == W_CLAIM) {
        if (value(group, n, W_POLARITY) == W_NEGATED || value(group, n, W_MODALITY) != W_ACTUAL)
            return true;
        Row fact = {value(group, n, W_SUBJECT), value(group, n, W_PREDICATE), value(group, n, W_OBJECT)};
        return set_add(&r->backed, row_key(fact));
    }
    for (uint32_t i = 0; i < n; i++)
        if (group[i].p == W_DERIVED_FROM)
            return set_add(&r->merged, row_key((Row){group[i].s, 0, 0}));
    return true;
}

/* A claim or mention points again at what it was read as. Returns how many rows are left. */
static uint32_t point_back(Row *group, uint32_t n)
{
    static const struct {
        KnownTerm now, then;
    } ends[] = {{W_SUBJECT, W_SUBJECT_READ_AS},
                {W_OBJECT, W_OBJECT_READ_AS},
                {W_ATTRIBUTED_TO, W_SPEAKER_READ_AS},
                {W_REFERS_TO, W_READ_AS}};
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++)
        for (int e = 0; e < 4; e++) {
            Tid then = group[i].p == ends[e].now ? value(group, n, ends[e].then) : 0;
            if (then)
                group[i].o = then;
        }
    for (uint32_t i = 0; i < n; i++)
        if (group[i].p < W_READ_AS || group[i].p > W_SPEAKER_READ_AS)
            group[kept++] = group[i];
    return kept;
}

static bool bring_back(Restore *r, const Row *group, uint32_t n)
{
    Tid node = value(group, n, W_ORIGINAL_NODE);
    for (uint32_t i = 0; i < n && node; i++) {
        Tid p = group[i].p == W_ORIGINAL_CLASS                             ? W_TYPE
                : group[i].p == W_LABEL || group[i].p == W_ALT_LABEL ? group[i].p
                                                                           : 0;
        if (p && !rows_add(&r->made, (Row){node, p, group[i].o}))
            return false;
    }
    return true;
}

static bool take_decision(Restore *r, const Row *group, uint32_t n)
{
    Tid joined[2] = {0};
    int found = 0;
    for (uint32_t i = 0; i < n && found < 2; i++)
        if (group[i].p == W_JOINS)
            joined[found++] = group[i].o;
    return !value(group, n, W_DECIDED) || found < 2 || table_decide(r->table, joined[0], joined[1], true);
}

/* Is a row of an entity, event or article one that merging makes anew? */
static bool is_made(const Restore *r, Row row, bool merged)
{
    if (row.p >= W_JOINS && row.p <= W_SOURCE_COUNT)
        return true;
    if (merged && (row.p == W_TYPE || row.p == W_LABEL || row.p == W_ALT_LABEL || row.p == W_SAME_AS ||
                   row.p == W_DERIVED_FROM))
        return true;
    return set_has(&r->backed, row_key(row));
}

/* Restore one subject's rows in place; returns how many are left, or UINT32_MAX when memory ends. */
static uint32_t restore_group(Restore *r, Row *group, uint32_t n)
{
    KnownTerm kind = kind_of(group, n);
    if (kind == W_MERGE)
        return take_decision(r, group, n) ? 0 : UINT32_MAX;
    if (kind == W_TOLL)
        return 0;
    if (kind == W_ORIGINAL)
        return bring_back(r, group, n) ? 0 : UINT32_MAX;
    if (kind == W_CLAIM || kind == W_MENTION)
        return point_back(group, n);
    bool merged = set_has(&r->merged, row_key((Row){group->s, 0, 0}));
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (is_made(r, group[i], merged))
            continue;
        if (group[i].p != W_SAME_AS && group[i].p != W_DIFFERENT_FROM)
            group[kept++] = group[i];
        else if (!table_decide(r->table, group[i].s, group[i].o, group[i].p == W_SAME_AS))
            return UINT32_MAX;
    }
    return kept;
}

static bool restore_all(Restore *r, Row *rows, uint32_t n, uint32_t *kept)
{
    *kept = 0;
    for (int round = 0; round < 2; round++)
        for (uint32_t i = 0, end; i < n; i = end) {
            for (end = i + 1; end < n && rows[end].s == rows[i].s;)
                end++;
            if (round == 0) {
                if (!survey(r, rows + i, end - i))
                    return false;
                continue;
            }
            uint32_t left = restore_group(r, rows + i, end - i);
            if (left == UINT32_MAX)
                return false;
            memmove(rows + *kept, rows + i, left * sizeof *rows);
            *kept += left;
        }
    return true;
}

bool restore(Table *t, uint32_t begin)
{
    Restore r = {.table = t};
    Row *rows = t->rows.at + begin;
    uint32_t kept = 0;
    bool good = rows_sort(rows, t->rows.n - begin) && restore_all(&r, rows, t->rows.n - begin, &kept);
    t->rows.n = begin + kept;
    for (uint32_t i = 0; i < r.made.n && good; i++)
        good = rows_add(&t->rows, r.made.at[i]);
    free(r.backed.at);
    free(r.merged.at);
    free(r.made.at);
    return good;
}
