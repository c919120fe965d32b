/* Tolls side by side, and how many independent sources report an event. */
#include <stdlib.h>

#include "merge/write.h"

#define XSD_INTEGER "http://www.w3.org/2001/XMLSchema#integer"

/* One count that one claim states. */
typedef struct Count {
    PartNo root;
    KnownTerm kind;
    long value;
    int32_t day;        /* of the article */
    uint32_t claim;     /* decides between counts of one day */
} Count;

typedef struct Report {
    PartNo root;
    ArticleNo source;
} Report;

static int by_count(const void *a, const void *b)
{
    const Count *x = a, *y = b;
    if (x->root != y->root)
        return x->root < y->root ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

static int by_report(const void *a, const void *b)
{
    const Report *x = a, *y = b;
    if (x->root != y->root)
        return x->root < y->root ? -1 : 1;
    return (x->source > y->source) - (x->source < y->source);
}

/* The counts of one kind of one event, the latest last. */
static void write_toll(Writing *w, const Count *counts, uint32_t n)
{
    static const char *const names[] = {"killed", "injured", "abducted", "detained"};
    long low = counts[0].value, high = low;
    for (uint32_t i = 1; i < n; i++) {
        low = counts[i].value < low ? counts[i].value : low;
        high = counts[i].value > high ? counts[i].value : high;
    }
    if (low == high)
        return;
    Tid event = w->canon[counts->root];
    Tid toll = write_term(w, "<" STR_FMT "_%s>", STR_ARG(term_iri(w->terms, event)), names[counts->kind - W_KILLED]);
    write_quad(w, event, W_HAS_TOLL, toll, 0);
    write_quad(w, toll, W_TYPE, W_TOLL, 0);
    write_quad(w, toll, W_COUNTS, counts->kind, 0);
    write_quad(w, toll, W_LOWEST, write_term(w, "\"%ld\"^^<" XSD_INTEGER ">", low), 0);
    write_quad(w, toll, W_HIGHEST, write_term(w, "\"%ld\"^^<" XSD_INTEGER ">", high), 0);
    write_quad(w, toll, W_LATEST, write_term(w, "\"%ld\"^^<" XSD_INTEGER ">", counts[n - 1].value), 0);
}

static void write_tolls(Writing *w)
{
    const Corpus *c = w->corpus;
    VEC(Count) counts = {0};
    for (uint32_t i = 0; i < c->n_claims; i++) {
        const MergeClaim *claim = &c->claims[i];
        Count count = {.kind = word_of(claim->predicate), .day = c->articles[claim->article].day, .claim = i};
        if (claim->negated || !claim->actual || !claim->subject || count.kind < W_KILLED || count.kind > W_DETAINED ||
            !term_number(w->terms, claim->object, &count.value))
            continue;
        count.root = joins_root(w->joins, claim->subject);
        VEC_ADD(w->arena, &counts, count);
    }
    if (counts.n)
        qsort(counts.at, counts.n, sizeof *counts.at, by_count);
    for (uint32_t i = 0, end; i < counts.n; i = end) {
        for (end = i + 1; end < counts.n && counts.at[end].root == counts.at[i].root && counts.at[end].kind == counts.at[i].kind;)
            end++;
        write_toll(w, counts.at + i, end - i);
    }
}

/* Of events that several articles report: an article that prints another's text is no source of its own. */
static void write_sources(Writing *w)
{
    const Corpus *c = w->corpus;
    VEC(Report) reports = {0};
    for (NodeNo n = 1; n < c->n_nodes; n++) {
        ArticleNo article = c->nodes[n].article;
        PartNo root = joins_root(w->joins, n);
        if (c->nodes[n].event && article && w->joins->size[root] > 1)
            VEC_ADD(w->arena, &reports,
                    ((Report){root, c->articles[article].duplicate_of ? c->articles[article].duplicate_of : article}));
    }
    if (reports.n)
        qsort(reports.at, reports.n, sizeof *reports.at, by_report);
    for (uint32_t i = 0, end; i < reports.n; i = end) {
        uint32_t sources = 1;
        for (end = i + 1; end < reports.n && reports.at[end].root == reports.at[i].root; end++)
            sources += reports.at[end].source != reports.at[end - 1].source;
        write_quad(w, w->canon[reports.at[i].root], W_SOURCE_COUNT,
                   write_term(w, "\"%u\"^^<" XSD_INTEGER ">", sources), 0);
    }
}

void write_support(Writing *w)
{
    write_tolls(w);
    write_sources(w);
}
