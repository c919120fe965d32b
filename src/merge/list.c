/* Joins and doubts, for people. */
#define _GNU_SOURCE /* qsort_r */
#include <stdlib.h>

#include "merge/write.h"

typedef struct Listing {
    Writing w;
    FILE *file;
} Listing;

static void open_listing(Listing *l, Joins *joins, FILE *file)
{
    *l = (Listing){.file = file};
    l->w = (Writing){
        .joins = joins, .corpus = joins->corpus, .terms = &joins->corpus->table->terms, .arena = joins->arena};
}

/* The first date, place and so on that an event has, to know it by. */
static void put_event(const Listing *l, NodeNo node)
{
    const Corpus *c = l->w.corpus;
    static const KnownTerm shown[] = {W_DATE, W_LOCATION, W_TARGET, W_KILLED};
    ArticleNo article = c->nodes[node].article;
    for (int k = 0; k < 4; k++) {
        const MergeClaim *found = NULL;
        for (uint32_t i = c->articles[article].claims; i < c->articles[article + 1].claims && !found; i++)
            if (c->claims[i].subject == node && c->claims[i].predicate == shown[k] && !c->claims[i].negated &&
                c->claims[i].actual)
                found = &c->claims[i];
        if (!found)
            continue;
        Str text = found->object_node ? corpus_label(c, found->object_node) : term_lexical(l->w.terms, found->object);
        fprintf(l->file, "; %s" STR_FMT, shown[k] == W_KILLED ? "killed " : "", STR_ARG(text));
    }
}

static void put_part(const Listing *l, PartNo part)
{
    NodeNo node = l->w.joins->parts.at[part].node;
    Str iri = term_iri(l->w.terms, write_part_term(&l->w, part)), base = write_base(l->w.corpus);
    if (str_starts(iri, base))
        iri = str_sub(iri, base.len, iri.len);
    fprintf(l->file, "\"" STR_FMT "\" (" STR_FMT, STR_ARG(corpus_label(l->w.corpus, node)), STR_ARG(iri));
    if (l->w.corpus->nodes[node].event)
        put_event(l, node);
    fputc(')', l->file);
}

static void put_features(const Listing *l, const Join *join)
{
    const char *between = "";
    for (int f = 0; f < F_COUNT; f++)
        if (join->features & feature((Feature)f)) {
            fprintf(l->file, "%s%s", between, feature_name((Feature)f));
            between = ", ";
        }
}

static void put_join(const Listing *l, const Join *join)
{
    fprintf(l->file, "%d.%03d  ", join->score / 1000, join->score % 1000);
    put_part(l, join->a);
    fputs("  =  ", l->file);
    put_part(l, join->b);
    fputs(": ", l->file);
    put_features(l, join);
    fputc('\n', l->file);
}

static int by_parts(const void *a, const void *b)
{
    const Join *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return (x->features > y->features) - (x->features < y->features);
}

static void sort_joins(Join *joins, uint32_t n)
{
    if (n)
        qsort(joins, n, sizeof *joins, by_parts);
}

void list_joins(Joins *joins, FILE *file)
{
    Listing l;
    open_listing(&l, joins, file);
    sort_joins(joins->made.at, joins->made.n);
    for (uint32_t i = 0; i < joins->made.n; i++)
        put_join(&l, &joins->made.at[i]);
}

static void put_doubt(const Listing *l, const Join *join)
{
    Str a = term_iri(l->w.terms, write_part_term(&l->w, join->a)), b = term_iri(l->w.terms, write_part_term(&l->w, join->b));
    fputs("# ", l->file);
    put_join(l, join);
    fprintf(l->file, "# <" STR_FMT "> owl:sameAs <" STR_FMT "> .\n", STR_ARG(a), STR_ARG(b));
    fprintf(l->file, "# <" STR_FMT "> owl:differentFrom <" STR_FMT "> .\n", STR_ARG(a), STR_ARG(b));
    fprintf(l->file, "<" STR_FMT "_join-%08x> a sit:Doubt ; sit:joins <" STR_FMT "> , <" STR_FMT "> ; sit:score %d.%03d",
            STR_ARG(a), (unsigned)(str_hash(term_str(l->w.terms, write_part_term(&l->w, join->b))) >> 32), STR_ARG(a),
            STR_ARG(b), join->score / 1000, join->score % 1000);
    for (int f = 0; f < F_COUNT; f++)
        if (join->features & feature((Feature)f))
            fprintf(l->file, " ; sit:feature \"%s\"", feature_name((Feature)f));
    fputs(" .\n\n", l->file);
}

void list_doubts(Joins *joins, FILE *file)
{
    Listing l;
    open_listing(&l, joins, file);
    fputs("# Pairs that may be one. Take the # from before the line that is right, and give this file to merge --decisions.\n\n"
          "@prefix owl: <" NS_OWL "> .\n@prefix sit: <" NS_SIT "> .\n\n",
          file);
    sort_joins(joins->doubts.at, joins->doubts.n);
    for (uint32_t i = 0; i < joins->doubts.n; i++) {
        const Join *join = &joins->doubts.at[i];
        bool told = i && joins->doubts.at[i - 1].a == join->a && joins->doubts.at[i - 1].b == join->b;
        bool open = joins_root(joins, join->a) != joins_root(joins, join->b) && joins_allowed(joins, join->a, join->b);
        if (!told && open)
            put_doubt(&l, join);
    }
}
