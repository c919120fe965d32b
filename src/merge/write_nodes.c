/* What the merged graph says of entities and events: types, names, facts, and how they were joined. */
#include <stdlib.h>

#include "merge/write.h"

#define XSD "http://www.w3.org/2001/XMLSchema#"

void write_quad(Writing *w, Tid s, Tid p, Tid o, Tid graph)
{
    if (s && p && o)
        VEC_ADD(w->arena, &w->quads, ((Quad){s, p, o, graph}));
}

/* ------------------------------------------------------------------------------------------ types */

static ClassId class_of(const Writing *w, Tid t)
{
    return term_is_iri(w->terms, t) ? vocab_class_of_iri(w->corpus->vocab, term_iri(w->terms, t)) : 0;
}

/* Of a cluster that was made of several nodes only the most specific classes. */
static bool is_most_specific(const Writing *w, PartNo root, Tid type)
{
    ClassId cls = class_of(w, type);
    for (PartNo p = root; p && cls; p = w->joins->next[p]) {
        RowSpan span = table_about(w->corpus->table, w->corpus->nodes[w->joins->parts.at[p].node].term);
        for (uint32_t i = 0; i < span.n; i++)
            if (span.at[i].p == W_TYPE && span.at[i].o != type &&
                vocab_is_a(w->corpus->vocab, class_of(w, span.at[i].o), cls))
                return false;
    }
    return true;
}

/* The types of a state are two, of which neither is more than the other for who looks for places. */
static void write_types(Writing *w, PartNo root)
{
    const Joins *j = w->joins;
    bool pick = j->size[root] > 1 && !node_is(w->corpus, j->parts.at[root].node, C_STATE);
    for (PartNo p = root; p; p = j->next[p]) {
        RowSpan span = table_about(w->corpus->table, w->corpus->nodes[j->parts.at[p].node].term);
        for (uint32_t i = 0; i < span.n; i++)
            if (span.at[i].p == W_TYPE && (!pick || is_most_specific(w, root, span.at[i].o)))
                write_quad(w, w->canon[root], W_TYPE, span.at[i].o, 0);
    }
}

/* ------------------------------------------------------------------------------------------ joins */

/* What a node was before: read again when the merged graph is. */
static void write_original(Writing *w, PartNo root, PartNo part)
{
    NodeNo node = w->joins->parts.at[part].node;
    Tid term = w->corpus->nodes[node].term, canon = w->canon[root];
    Tid original = write_term(w, "<" STR_FMT "_read>", STR_ARG(term_iri(w->terms, term)));
    write_quad(w, canon, W_DERIVED_FROM, original, 0);
    if (term != canon && !w->joins->several[node])
        write_quad(w, canon, W_SAME_AS, term, 0);
    write_quad(w, original, W_TYPE, W_ORIGINAL, 0);
    write_quad(w, original, W_ORIGINAL_NODE, term, 0);
    RowSpan span = table_about(w->corpus->table, term);
    for (uint32_t i = 0; i < span.n; i++) {
        Tid p = span.at[i].p;
        if (p == W_TYPE || p == W_LABEL || p == W_ALT_LABEL)
            write_quad(w, original, p == W_TYPE ? W_ORIGINAL_CLASS : p, span.at[i].o, 0);
    }
}

static void write_join(Writing *w, const Join *join)
{
    Tid a = write_part_term(w, join->a), b = write_part_term(w, join->b);
    char score[24];
    snprintf(score, sizeof score, "0.%03d", join->score > 999 ? 999 : join->score);
    Tid merge = write_term(w, "<" STR_FMT "_join-%08x>", STR_ARG(term_iri(w->terms, a)),
                           (unsigned)(str_hash(term_str(w->terms, b)) >> 32));
    write_quad(w, merge, W_TYPE, W_MERGE, 0);
    write_quad(w, merge, W_JOINS, a, 0);
    write_quad(w, merge, W_JOINS, b, 0);
    write_quad(w, merge, W_MERGED_INTO, w->canon[join->a], 0);
    write_quad(w, merge, W_SCORE, write_term(w, "\"%s\"^^<" XSD "decimal>", join->score > 999 ? "1.0" : score), 0);
    for (int f = 0; f < F_COUNT; f++)
        if (join->features & feature((Feature)f))
            write_quad(w, merge, W_FEATURE, write_term(w, "\"%s\"", feature_name((Feature)f)), 0);
    if (join->features & feature(F_DECIDED))
        write_quad(w, merge, W_DECIDED, W_TRUE, 0);
}

/* Decisions that no join shows: kept for graphs to come. */
static void write_decisions(Writing *w)
{
    const Table *t = w->corpus->table;
    for (uint32_t i = 0; i < t->n_decisions; i++) {
        Tid a = t->decisions[i].a, b = t->decisions[i].b;
        bool turned = term_cmp(w->terms, a, b) > 0;
        bool shown = t->decisions[i].same && corpus_node(w->corpus, a) && corpus_node(w->corpus, b);
        if (!shown)
            write_quad(w, turned ? b : a, t->decisions[i].same ? W_SAME_AS : W_DIFFERENT_FROM, turned ? a : b, 0);
    }
}

/* ------------------------------------------------------------------------------------------ facts */

static void write_claimed(Writing *w)
{
    const Corpus *c = w->corpus;
    for (uint32_t i = 0; i < c->n_claims; i++) {
        const MergeClaim *claim = &c->claims[i];
        if (claim->negated || !claim->actual || !claim->subject)
            continue;
        Tid object = claim->object_node ? w->canon[joins_part(w->joins, claim->object_node, claim->article)]
                                        : claim->object;
        write_quad(w, w->canon[joins_part(w->joins, claim->subject, claim->article)], claim->predicate, object,
                   c->articles[claim->article].term);
    }
}

/* What stands in the graphs without evidence. */
static void write_rest(Writing *w)
{
    const Corpus *c = w->corpus;
    const Table *t = c->table;
    for (uint32_t i = 0; i < t->rows.n; i++) {
        Row row = t->rows.at[i];
        NodeNo subject = corpus_node(c, row.s), object = corpus_node(c, row.o);
        if (subject ? row.p == W_TYPE || row.p == W_LABEL || row.p == W_ALT_LABEL : c->evidence[row.s])
            continue;
        write_quad(w, subject ? w->canon[subject] : row.s, row.p, object ? w->canon[object] : row.o, 0);
    }
}

void write_collect(Writing *w)
{
    Joins *j = (Joins *)w->joins;
    Attested attested_all;
    attest(&attested_all, w->corpus);
    for (PartNo p = 1; p < j->parts.n; p++) {
        if (joins_root(j, p) != p)
            continue;
        write_types(w, p);
        write_names(w, &attested_all, p);
        for (PartNo member = p; member && write_is_made(w, p); member = j->next[member])
            write_original(w, p, member);
    }
    for (uint32_t i = 0; i < j->made.n; i++)
        write_join(w, &j->made.at[i]);
    write_decisions(w);
    write_claimed(w);
    write_rest(w);
    write_support(w);
}
