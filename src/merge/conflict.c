/* What contradicts in the merged graph: a statement that another article (or the same) denies, an attack that two claim,
 * an ally that is an enemy. Each with the sentences that say so. */
#define _GNU_SOURCE /* qsort_r */
#include <stdlib.h>

#include "merge/join.h"

typedef enum ConflictKind { DENIED, TWO_CLAIMANTS, ALLY_AND_ENEMY } ConflictKind;

/* One claim under what it may contradict. */
typedef struct Side {
    ConflictKind kind;
    PartNo subject;
    Tid what;      /* DENIED: the predicate */
    uint64_t who;  /* DENIED: the object; ALLY_AND_ENEMY: the other one; else 0 */
    uint64_t side; /* what tells the sides apart */
    uint32_t claim;
} Side;

typedef struct Conflicts {
    const Joins *joins;
    const Corpus *corpus;
    FILE *file;
    VEC(Side) sides;
    uint32_t found;
} Conflicts;

static PartNo cluster(const Conflicts *c, NodeNo node, ArticleNo article)
{
    return joins_root(c->joins, joins_part(c->joins, node, article));
}

static void add_side(Conflicts *c, Side side) { VEC_ADD(c->joins->arena, &c->sides, side); }

static void take(Conflicts *c, uint32_t i)
{
    const MergeClaim *claim = &c->corpus->claims[i];
    if (!claim->subject || !claim->actual)
        return;
    PartNo subject = cluster(c, claim->subject, claim->article);
    PartNo object = claim->object_node ? cluster(c, claim->object_node, claim->article) : 0;
    uint64_t who = object ? object : (uint64_t)1 << 32 | claim->object;
    add_side(c, (Side){DENIED, subject, claim->predicate, who, claim->negated, i});
    if (claim->negated || !object)
        return;
    KnownTerm p = word_of(claim->predicate);
    if (p == W_CLAIMED_BY && c->corpus->nodes[claim->object_node].naming != DESCRIBED)
        add_side(c, (Side){TWO_CLAIMANTS, subject, 0, 0, object, i});
    bool enemy = p == W_OPPOSES || p == W_FIGHTS, ally = p == W_ALLIED_WITH || p == W_BACKED_BY;
    if (enemy || ally)
        add_side(c, (Side){ALLY_AND_ENEMY, subject < object ? subject : object, 0, subject < object ? object : subject,
                           enemy, i});
}

static int by_side(const void *a, const void *b, void *conflicts)
{
    const Side *x = a, *y = b;
    const Conflicts *c = conflicts;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->subject != y->subject)
        return x->subject < y->subject ? -1 : 1;
    if (x->what != y->what)
        return term_cmp(&c->corpus->table->terms, x->what, y->what);
    if (x->who != y->who) {
        if (x->who >> 32 && y->who >> 32)
            return term_cmp(&c->corpus->table->terms, (Tid)x->who, (Tid)y->who);
        return x->who < y->who ? -1 : 1;
    }
    if (x->side != y->side)
        return x->side < y->side ? -1 : 1;
    return (x->claim > y->claim) - (x->claim < y->claim);
}

static bool same_matter(const Side *a, const Side *b)
{
    return a->kind == b->kind && a->subject == b->subject && a->what == b->what && a->who == b->who;
}

static void put_text(const Conflicts *c, Tid text)
{
    Str s = text ? term_lexical(&c->corpus->table->terms, text) : (Str){"", 0};
    for (uint32_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '\\' && i + 1 < s.len)
            i++, fputc(s.ptr[i] == 'n' || s.ptr[i] == 'r' || s.ptr[i] == 't' ? ' ' : s.ptr[i], c->file);
        else
            fputc(s.ptr[i], c->file);
    }
}

static Str local_name(Str iri)
{
    uint32_t at = iri.len;
    while (at && iri.ptr[at - 1] != '#' && iri.ptr[at - 1] != '/')
        at--;
    return str_sub(iri, at, iri.len);
}

static void put_claim(const Conflicts *c, const MergeClaim *claim)
{
    const Terms *terms = &c->corpus->table->terms;
    Str object = claim->object_node ? corpus_label(c->corpus, claim->object_node) : term_lexical(terms, claim->object);
    fprintf(c->file, "  %s" STR_FMT " " STR_FMT " " STR_FMT, claim->negated ? "not: " : "",
            STR_ARG(corpus_label(c->corpus, claim->subject)), STR_ARG(local_name(term_iri(terms, claim->predicate))),
            STR_ARG(object));
    if (claim->speaker)
        fprintf(c->file, " (" STR_FMT ")", STR_ARG(corpus_label(c->corpus, claim->speaker)));
    fputs("\n      ", c->file);
    put_text(c, claim->sentence ? table_value(c->corpus->table, claim->sentence, W_TEXT) : 0);
    Str article = claim->article ? local_name(term_iri(terms, c->corpus->articles[claim->article].term)) : (Str){"", 0};
    fprintf(c->file, "\n      -- " STR_FMT "\n", STR_ARG(article));
}

/* One claim for each side and article is enough to show. */
static void put_conflict(Conflicts *c, const Side *sides, uint32_t n)
{
    static const char *const headings[] = {"said and denied", "claimed by several", "ally and enemy"};
    fprintf(c->file, "%s: " STR_FMT "\n", headings[sides->kind],
            STR_ARG(corpus_label(c->corpus, c->joins->parts.at[sides->subject].node)));
    for (uint32_t i = 0; i < n; i++) {
        const MergeClaim *claim = &c->corpus->claims[sides[i].claim];
        const MergeClaim *last = i ? &c->corpus->claims[sides[i - 1].claim] : NULL;
        if (!last || sides[i].side != sides[i - 1].side || last->article != claim->article)
            put_claim(c, claim);
    }
    fputc('\n', c->file);
    c->found++;
}

uint32_t list_conflicts(Joins *joins, FILE *file)
{
    Conflicts c = {.joins = joins, .corpus = joins->corpus, .file = file};
    for (uint32_t i = 0; i < joins->corpus->n_claims; i++)
        take(&c, i);
    if (c.sides.n)
        qsort_r(c.sides.at, c.sides.n, sizeof *c.sides.at, by_side, &c);
    for (uint32_t i = 0, end; i < c.sides.n; i = end) {
        bool differ = false;
        for (end = i + 1; end < c.sides.n && same_matter(&c.sides.at[i], &c.sides.at[end]); end++)
            differ |= c.sides.at[end].side != c.sides.at[i].side;
        if (differ)
            put_conflict(&c, c.sides.at + i, end - i);
    }
    return c.found;
}
