/* Which IRI and which name stand for a cluster. */
#define _GNU_SOURCE /* qsort_r */
#include <stdarg.h>
#include <stdlib.h>

#include "merge/attest.h"
#include "merge/write.h"

enum { DIGEST_DIGITS = 10, DIGEST_SHOWN = 12 };

Tid write_term(Writing *w, const char *format, ...)
{
    char text[1024];
    va_list list;
    va_start(list, format);
    int n = vsnprintf(text, sizeof text, format, list);
    va_end(list);
    return n > 0 && (size_t)n < sizeof text ? terms_put(w->terms, (Str){text, (uint32_t)n}) : 0;
}

Tid write_part_term(const Writing *w, PartNo part)
{
    const Part *p = &w->joins->parts.at[part];
    Tid term = w->corpus->nodes[p->node].term;
    if (part < w->corpus->n_nodes)
        return term;
    Str iri = term_iri(w->terms, term), article = term_iri(w->terms, w->corpus->articles[p->first].term);
    uint32_t digits = article.len > DIGEST_SHOWN ? article.len - DIGEST_SHOWN : 0;
    return write_term((Writing *)w, "<" STR_FMT "-%.*s>", STR_ARG(iri), DIGEST_DIGITS, article.ptr + digits);
}

bool write_is_made(const Writing *w, PartNo root)
{
    return w->joins->size[root] > 1 || w->joins->several[w->joins->parts.at[root].node];
}

/* The gazetteer's; else the one that most articles use; else the first. */
static PartNo chief(const Writing *w, const uint32_t *uses, PartNo root)
{
    PartNo best = root;
    const Joins *j = w->joins;
    for (PartNo p = root; p; p = j->next[p]) {
        NodeNo n = j->parts.at[p].node, m = j->parts.at[best].node;
        bool known = w->corpus->nodes[n].naming == NAMED_KNOWN, best_known = w->corpus->nodes[m].naming == NAMED_KNOWN;
        if (known != best_known ? known : (uses[n] != uses[m] ? uses[n] > uses[m] : p < best))
            best = p;
    }
    return best;
}

void write_choose(Writing *w)
{
    const Joins *j = w->joins;
    const Corpus *c = w->corpus;
    Attested attested;
    attest(&attested, c);
    uint32_t *uses = ARENA_ARRAY(w->arena, uint32_t, c->n_nodes);
    for (uint32_t i = 0; i < attested.all.n; i++)
        uses[attested.all.at[i].node]++;
    w->canon = ARENA_ARRAY(w->arena, Tid, j->parts.n);
    for (PartNo p = 1; p < j->parts.n; p++)
        if (joins_root(j, p) == p) {
            Tid term = write_part_term(w, chief(w, uses, p));
            for (PartNo member = p; member; member = j->next[member])
                w->canon[member] = term;
        }
}

/* ------------------------------------------------------------------------------------------ names */

typedef struct Name {
    Tid form;
    uint32_t articles; /* that use it as a name */
    bool label;        /* some graph's best name */
} Name;

/* Several words, for a person; for others every name is full. */
static bool is_full(const Writing *w, PartNo root, Tid form)
{
    Str text = term_lexical(w->terms, form);
    return !node_is(w->corpus, w->joins->parts.at[root].node, C_PERSON) || memchr(text.ptr, ' ', text.len);
}

static bool is_better(const Writing *w, PartNo root, const Name *a, const Name *b)
{
    bool x = is_full(w, root, a->form), y = is_full(w, root, b->form);
    if ((a->articles > 0) != (b->articles > 0))
        return a->articles > 0;
    if (x != y)
        return x;
    if (a->articles != b->articles)
        return a->articles > b->articles;
    if (!a->articles && a->label != b->label)
        return a->label;
    Str s = term_str(w->terms, a->form), t = term_str(w->terms, b->form);
    return s.len != t.len ? s.len > t.len : str_cmp(s, t) < 0;
}

/* The articles that use a name within one part. */
static uint32_t uses_in(const Writing *w, const Attested *attested_all, PartNo part, Tid form)
{
    uint32_t at, n = 0;
    NodeNo node = w->joins->parts.at[part].node;
    uint32_t all = attested(attested_all, node, form, &at);
    if (!w->joins->several[node])
        return all;
    for (uint32_t i = 0; i < all; i++)
        n += joins_part(w->joins, node, attested_all->all.at[at + i].article) == part;
    return n;
}

static int by_form(const void *a, const void *b)
{
    Tid x = ((const Name *)a)->form, y = ((const Name *)b)->form;
    return (x > y) - (x < y);
}

/* All names of a cluster, each once. */
static Name *gather(Writing *w, const Attested *attested_all, PartNo root, uint32_t *n)
{
    VEC(Name) names = {0};
    const Joins *j = w->joins;
    for (PartNo p = root; p; p = j->next[p]) {
        NodeNo node = j->parts.at[p].node;
        RowSpan span = table_about(w->corpus->table, w->corpus->nodes[node].term);
        for (uint32_t i = 0; i < span.n; i++) {
            bool label = span.at[i].p == W_LABEL;
            if (!label && span.at[i].p != W_ALT_LABEL)
                continue;
            uint32_t uses = uses_in(w, attested_all, p, span.at[i].o);
            if (!uses && !label && j->several[node])
                continue; /* another part's name, as far as one can tell */
            VEC_ADD(w->arena, &names, ((Name){span.at[i].o, uses, label}));
        }
    }
    if (names.n)
        qsort(names.at, names.n, sizeof *names.at, by_form);
    *n = 0;
    for (uint32_t i = 0; i < names.n; i++)
        if (*n && names.at[*n - 1].form == names.at[i].form) {
            names.at[*n - 1].articles += names.at[i].articles;
            names.at[*n - 1].label |= names.at[i].label;
        } else {
            names.at[(*n)++] = names.at[i];
        }
    return names.at;
}

/* The gazetteer's name of the cluster, or 0. */
static Tid known_name(Writing *w, PartNo root)
{
    const Triples *known = w->corpus->background;
    for (PartNo p = root; p; p = w->joins->next[p]) {
        NodeNo node = w->joins->parts.at[p].node;
        if (w->corpus->nodes[node].naming != NAMED_KNOWN)
            continue;
        Term label = triples_value(known, corpus_known(w->corpus, w->corpus->nodes[node].term),
                                   triples_iri(known, STR_LIT(NS_SKOS "prefLabel")));
        Str text = label ? term_info(known, label)->text : (Str){"", 0};
        if (text.len && !memchr(text.ptr, '"', text.len) && !memchr(text.ptr, '\\', text.len))
            return write_term(w, "\"" STR_FMT "\"", STR_ARG(text));
    }
    return 0;
}

/* What articles describe keeps the name of the article whose IRI stands for it. */
static Tid first_label(const Writing *w, PartNo root)
{
    Tid best = 0;
    for (PartNo p = root; p && !best; p = w->joins->next[p]) {
        Tid node = w->corpus->nodes[w->joins->parts.at[p].node].term;
        RowSpan span = table_about(w->corpus->table, node);
        if (node != w->canon[root])
            continue;
        for (uint32_t i = 0; i < span.n; i++)
            if (span.at[i].p == W_LABEL && (!best || term_cmp(w->terms, span.at[i].o, best) < 0))
                best = span.at[i].o;
    }
    return best;
}

void write_names(Writing *w, const Attested *attested_all, PartNo root)
{
    uint32_t n;
    Name *names = gather(w, attested_all, root, &n), *best = NULL;
    const MergeNode *node = &w->corpus->nodes[w->joins->parts.at[root].node];
    Tid label = known_name(w, root);
    if (!label && (node->naming == DESCRIBED || (w->joins->size[root] == 1 && node->n_articles < 2)))
        label = first_label(w, root);
    for (uint32_t i = 0; i < n && !label; i++)
        if (!best || is_better(w, root, &names[i], best))
            best = &names[i];
    if (best)
        label = best->form;
    if (label)
        write_quad(w, w->canon[root], W_LABEL, label, 0);
    for (uint32_t i = 0; i < n; i++)
        if (names[i].form != label)
            write_quad(w, w->canon[root], W_ALT_LABEL, names[i].form, 0);
}
