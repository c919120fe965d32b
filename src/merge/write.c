/* The merged graph, in an order that follows from what it says: first the evidence, article by article, then entities,
 * events and joins, all by the bytes of their IRIs. */
#define _GNU_SOURCE /* qsort_r */
#include "merge/write.h"

#include <stdlib.h>

enum { SUBJECT_ROWS = 64, ROWS_ADDED_MAX = 2 };

Str write_base(const Corpus *c)
{
    if (c->n_articles > 1) {
        Str iri = term_iri(&c->table->terms, c->articles[1].term);
        long at = str_find(iri, STR_LIT("article/"));
        if (at > 0)
            return str_sub(iri, 0, (uint32_t)at);
    }
    return STR_LIT(NS_SID);
}

/* ------------------------------------------------------------------------------------------ order */

/* Number all predicates by their bytes. Few terms are predicates; those that are none keep rank 0. */
static void rank_predicates(Writing *w)
{
    const Rows *rows = &w->corpus->table->rows;
    w->rank = ARENA_ARRAY(w->arena, uint32_t, w->terms->n);
    VEC(Tid) found = {0};
    for (Tid t = 1; t < W_COUNT; t++) {
        w->rank[t] = 1;
        VEC_ADD(w->arena, &found, t);
    }
    for (uint32_t i = 0; i < rows->n; i++)
        if (!w->rank[rows->at[i].p]) {
            w->rank[rows->at[i].p] = 1;
            VEC_ADD(w->arena, &found, rows->at[i].p);
        }
    for (uint32_t i = 0; i < w->corpus->n_claims; i++) {
        Tid p = w->corpus->claims[i].predicate;
        if (p && !w->rank[p]) {
            w->rank[p] = 1;
            VEC_ADD(w->arena, &found, p);
        }
    }
    qsort_r(found.at, found.n, sizeof *found.at, term_order, w->terms);
    for (uint32_t i = 0; i < found.n; i++)
        w->rank[found.at[i]] = i + 1;
}

static int by_predicate(const void *a, const void *b, void *writing)
{
    const Quad *x = a, *y = b;
    const Writing *w = writing;
    if (x->p != y->p)
        return w->rank[x->p] < w->rank[y->p] ? -1 : 1;
    int order = term_cmp(w->terms, x->o, y->o);
    return order ? order : term_cmp(w->terms, x->graph, y->graph);
}

enum { FEW = 24 };

static void sort_subject(Writing *w, Quad *quads, uint32_t n)
{
    if (n > FEW) {
        qsort_r(quads, n, sizeof *quads, by_predicate, w);
        return;
    }
    for (uint32_t i = 1; i < n; i++) {
        Quad quad = quads[i];
        uint32_t at = i;
        for (; at && by_predicate(&quads[at - 1], &quad, w) > 0; at--)
            quads[at] = quads[at - 1];
        quads[at] = quad;
    }
}

/* One subject's statements, sorted, each once. */
static void put_subject(Writing *w, Quad *quads, uint32_t n)
{
    sort_subject(w, quads, n);
    const Quad *last = NULL;
    for (uint32_t i = 0; i < n; i++) {
        bool same = last && last->p == quads[i].p && last->o == quads[i].o &&
                    (last->graph == quads[i].graph || w->out->format != RDF_NQUADS);
        if (!same)
            output_add(w->out, quads[i].s, quads[i].p, quads[i].o, quads[i].graph);
        last = &quads[i];
    }
}

/* ------------------------------------------------------------------------------------------ evidence */

typedef struct Subject {
    Quad *rows;
    uint32_t n;
} Subject;

static void add(Subject *s, Tid subject, Tid p, Tid o, Tid graph)
{
    if (o)
        s->rows[s->n++] = (Quad){subject, p, o, graph};
}

/* A node as it is now, and as the article had it. */
static void add_node(Writing *w, Subject *s, Quad row, KnownTerm read_as, ArticleNo article)
{
    NodeNo node = corpus_node(w->corpus, row.o);
    Tid canon = node ? w->canon[joins_part(w->joins, node, article)] : row.o;
    add(s, row.s, row.p, canon, row.graph);
    if (canon != row.o)
        add(s, row.s, read_as, row.o, row.graph);
}

static void put_evidence(Writing *w, Tid subject, ArticleNo article)
{
    const MergeArticle *a = &w->corpus->articles[article];
    RowSpan span = table_about(w->corpus->table, subject);
    Quad few[SUBJECT_ROWS];
    uint32_t room = span.n * ROWS_ADDED_MAX + 1;
    Subject s = {.rows = room <= SUBJECT_ROWS ? few : ARENA_ARRAY(w->arena, Quad, room)};
    for (uint32_t i = 0; i < span.n; i++) {
        Quad row = {subject, span.at[i].p, span.at[i].o, a->term};
        KnownTerm read_as = row.p == W_SUBJECT         ? W_SUBJECT_READ_AS
                       : row.p == W_OBJECT        ? W_OBJECT_READ_AS
                       : row.p == W_ATTRIBUTED_TO ? W_SPEAKER_READ_AS
                       : row.p == W_REFERS_TO     ? W_READ_AS
                                                  : W_NONE;
        if (read_as)
            add_node(w, &s, row, read_as, article);
        else
            add(&s, row.s, row.p, row.o, row.graph);
    }
    if (article && subject == a->term && a->duplicate_of)
        add(&s, subject, W_DUPLICATE_OF, w->corpus->articles[a->duplicate_of].term, a->term);
    put_subject(w, s.rows, s.n);
}

static void put_article(Writing *w, ArticleNo article, Tid *subjects)
{
    const Corpus *c = w->corpus;
    const MergeArticle *a = &c->articles[article], *end = &c->articles[article + 1];
    uint32_t n = 0;
    if (article)
        subjects[n++] = a->term;
    for (uint32_t i = a->sentences; i < end->sentences; i++)
        subjects[n++] = c->sentences[i].term;
    for (uint32_t i = a->mentions; i < end->mentions; i++)
        subjects[n++] = c->mentions[i].term;
    for (uint32_t i = a->claims; i < end->claims; i++)
        subjects[n++] = c->claims[i].term;
    qsort_r(subjects, n, sizeof *subjects, term_order, w->terms);
    for (uint32_t i = 0; i < n; i++)
        put_evidence(w, subjects[i], article);
}

static void put_articles(Writing *w)
{
    const Corpus *c = w->corpus;
    uint32_t most = 0;
    for (ArticleNo a = 0; a < c->n_articles; a++) {
        const MergeArticle *x = &c->articles[a], *y = x + 1;
        uint32_t n = 1 + y->sentences - x->sentences + y->mentions - x->mentions + y->claims - x->claims;
        most = n > most ? n : most;
    }
    Tid *subjects = ARENA_ARRAY(w->arena, Tid, most + 1);
    for (ArticleNo a = 0; a < c->n_articles; a++)
        put_article(w, a, subjects);
}

/* ------------------------------------------------------------------------------------------ the rest */

static void put_quads(Writing *w)
{
    uint32_t n_terms = w->terms->n, n_subjects = 0, n = w->quads.n;
    uint32_t *place = ARENA_ARRAY(w->arena, uint32_t, n_terms + 1);
    Tid *subjects = ARENA_ARRAY(w->arena, Tid, n + 1);
    for (uint32_t i = 0; i < n; i++)
        if (!place[w->quads.at[i].s]++)
            subjects[n_subjects++] = w->quads.at[i].s;
    qsort_r(subjects, n_subjects, sizeof *subjects, term_order, w->terms);
    uint32_t at = 0;
    for (uint32_t i = 0; i < n_subjects; i++) {
        uint32_t count = place[subjects[i]];
        place[subjects[i]] = at;
        at += count;
    }
    Quad *sorted = ARENA_ARRAY(w->arena, Quad, n + 1);
    for (uint32_t i = 0; i < n; i++)
        sorted[place[w->quads.at[i].s]++] = w->quads.at[i];
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && sorted[end].s == sorted[i].s;)
            end++;
        put_subject(w, sorted + i, end - i);
    }
}

void write_graph(Joins *joins, Output *output)
{
    const Corpus *c = joins->corpus;
    Writing w = {.joins = joins, .corpus = c, .terms = &c->table->terms, .arena = joins->arena, .out = output};
    write_choose(&w);
    rank_predicates(&w);
    put_articles(&w);
    write_collect(&w);
    put_quads(&w);
}
