#define _GNU_SOURCE /* qsort_r */
#include "merge/corpus.h"

#include <stdlib.h>

int term_cmp(const Terms *t, Tid a, Tid b) { return a == b ? 0 : str_cmp(term_str(t, a), term_str(t, b)); }

Term corpus_known(const Corpus *c, Tid t)
{
    return term_is_iri(&c->table->terms, t) ? triples_iri(c->background, term_iri(&c->table->terms, t)) : 0;
}

bool node_is(const Corpus *c, NodeNo node, KnownClass known)
{
    return vocab_is(c->vocab, c->nodes[node].cls, known);
}

/* ------------------------------------------------------------------------------------------ classes */

int term_order(const void *a, const void *b, void *terms) { return term_cmp(terms, *(const Tid *)a, *(const Tid *)b); }

/* The vocabulary's class of each class term that occurs; few terms, found once each. */
static ClassId class_of(const Corpus *c, ClassId *known, Tid t)
{
    enum { UNKNOWN = UINT16_MAX };
    if (!known[t])
        known[t] = term_is_iri(&c->table->terms, t) ? vocab_class_of_iri(c->vocab, term_iri(&c->table->terms, t)) : 0;
    if (!known[t])
        known[t] = UNKNOWN;
    return known[t] == UNKNOWN ? 0 : known[t];
}

static bool is_thing(const Vocab *v, ClassId cls)
{
    return vocab_is(v, cls, C_AGENT) || vocab_is(v, cls, C_PLACE) || vocab_is(v, cls, C_EVENT) ||
           vocab_is(v, cls, C_ASSET) || vocab_is(v, cls, C_WEAPON);
}

/* The deepest of a subject's classes; of equally deep ones the first by name. */
static ClassId deepest(const Corpus *c, ClassId *known, RowSpan span)
{
    ClassId best = 0;
    for (uint32_t i = 0; i < span.n; i++) {
        ClassId cls = span.at[i].p == W_TYPE ? class_of(c, known, span.at[i].o) : 0;
        if (!cls || !is_thing(c->vocab, cls))
            continue;
        const ClassInfo *a = &c->vocab->classes[cls], *b = &c->vocab->classes[best];
        if (!best || a->depth > b->depth || (a->depth == b->depth && str_cmp(a->name, b->name) < 0))
            best = cls;
    }
    return best;
}

/* ------------------------------------------------------------------------------------------ subjects */

typedef struct Subjects {
    Tid *articles, *nodes, *claims, *mentions, *sentences;
    uint32_t n_articles, n_nodes, n_claims, n_mentions, n_sentences;
} Subjects;

static KnownTerm evidence_kind(RowSpan span)
{
    for (uint32_t i = 0; i < span.n; i++)
        if (span.at[i].p == W_TYPE && span.at[i].o <= W_SENTENCE)
            return (KnownTerm)span.at[i].o;
    return W_NONE;
}

/* Two rounds: count, then note. */
static void gather(Corpus *c, Subjects *s, ClassId *known, bool note)
{
    Subjects n = {s->articles, s->nodes, s->claims, s->mentions, s->sentences, 0, 0, 0, 0, 0};
    for (Tid t = 1; t < c->table->n_first; t++) {
        RowSpan span = table_about(c->table, t);
        if (!span.n)
            continue;
        KnownTerm kind = evidence_kind(span);
        Tid **list = kind == W_ARTICLE    ? &n.articles
                     : kind == W_CLAIM    ? &n.claims
                     : kind == W_MENTION  ? &n.mentions
                     : kind == W_SENTENCE ? &n.sentences
                                          : &n.nodes;
        uint32_t *count = kind == W_ARTICLE    ? &n.n_articles
                          : kind == W_CLAIM    ? &n.n_claims
                          : kind == W_MENTION  ? &n.n_mentions
                          : kind == W_SENTENCE ? &n.n_sentences
                                               : &n.n_nodes;
        if (kind == W_NONE && !deepest(c, known, span))
            continue;
        if (note)
            (*list)[*count] = t;
        c->evidence[t] = kind != W_NONE;
        ++*count;
    }
    *s = n;
}

static void list_subjects(Corpus *c, Subjects *s, ClassId *known)
{
    gather(c, s, known, false);
    s->articles = ARENA_ARRAY(c->arena, Tid, s->n_articles + 1);
    s->nodes = ARENA_ARRAY(c->arena, Tid, s->n_nodes + 1);
    s->claims = ARENA_ARRAY(c->arena, Tid, s->n_claims + 1);
    s->mentions = ARENA_ARRAY(c->arena, Tid, s->n_mentions + 1);
    s->sentences = ARENA_ARRAY(c->arena, Tid, s->n_sentences + 1);
    gather(c, s, known, true);
    qsort_r(s->articles, s->n_articles, sizeof(Tid), term_order, &c->table->terms);
    qsort_r(s->nodes, s->n_nodes, sizeof(Tid), term_order, &c->table->terms);
}

/* ------------------------------------------------------------------------------------------ articles and nodes */

static int32_t day_of(const Terms *terms, Tid literal)
{
    Date date;
    return literal && date_parse_iso(term_lexical(terms, literal), &date) && date_full(date)
               ? (int32_t)date_to_days(date)
               : NO_DAY;
}

static void make_articles(Corpus *c, const Subjects *s)
{
    c->n_articles = s->n_articles + 1;
    c->articles = ARENA_ARRAY(c->arena, MergeArticle, c->n_articles + 1);
    for (uint32_t i = 0; i < s->n_articles; i++) {
        Tid t = s->articles[i];
        c->number[t] = i + 1;
        c->articles[i + 1] = (MergeArticle){
            .term = t, .day = day_of(&c->table->terms, table_value(c->table, t, W_ARTICLE_DATE))};
    }
}

enum { DIGEST_DIGITS = 10 };

/* The articles by the digits of their digest that bind local names to them. */
static void index_digests(const Corpus *c, StrMap *digests)
{
    for (uint32_t i = 1; i < c->n_articles; i++) {
        Str iri = term_iri(&c->table->terms, c->articles[i].term);
        if (iri.len > DIGEST_DIGITS + 3)
            *strmap_put(c->arena, digests, str_sub(iri, iri.len - DIGEST_DIGITS - 2, iri.len - 2), NULL) = i;
    }
}

/* The article whose digest a local name holds as one of its parts between hyphens. */
static ArticleNo bound_to(const StrMap *digests, Str iri)
{
    uint32_t end = iri.len;
    for (uint32_t i = iri.len; i-- > 0 && iri.ptr[i] != '/';) {
        if (iri.ptr[i] != '-')
            continue;
        if (end - i - 1 == DIGEST_DIGITS) {
            const uint32_t *article = strmap_find(digests, str_sub(iri, i + 1, end));
            if (article)
                return *article;
        }
        end = i;
    }
    return 0;
}

static void make_nodes(Corpus *c, const Subjects *s, ClassId *known)
{
    StrMap digests = {0};
    index_digests(c, &digests);
    c->n_nodes = s->n_nodes + 1;
    c->nodes = ARENA_ARRAY(c->arena, MergeNode, c->n_nodes);
    for (uint32_t i = 0; i < s->n_nodes; i++) {
        Tid t = s->nodes[i];
        MergeNode *node = &c->nodes[i + 1];
        c->number[t] = i + 1;
        *node = (MergeNode){.term = t, .cls = deepest(c, known, table_about(c->table, t))};
        node->event = vocab_is(c->vocab, node->cls, C_EVENT);
        node->article = bound_to(&digests, term_iri(&c->table->terms, t));
        Term background = corpus_known(c, t);
        node->naming = background && triples_about(c->background, background).n ? NAMED_KNOWN
                       : node->article                                           ? DESCRIBED
                                                                                 : NAMED;
    }
}

/* ------------------------------------------------------------------------------------------ evidence */

/* The article that a mention's IRI begins with. */
static ArticleNo article_of_mention(const Corpus *c, Tid mention)
{
    Str text = term_str(&c->table->terms, mention);
    char iri[512];
    for (uint32_t i = text.len; i-- > 1;)
        if (text.ptr[i] == 'm' && text.ptr[i - 1] == '_') {
            if (i > sizeof iri)
                return 0;
            memcpy(iri, text.ptr, i - 1);
            iri[i - 1] = '>';
            Tid article = terms_find(&c->table->terms, (Str){iri, i});
            return corpus_article(c, article);
        }
    return 0;
}

static uint32_t number_of(const Corpus *c, Tid t)
{
    long value = 0;
    return term_number(&c->table->terms, t, &value) && value >= 0 && value < UINT32_MAX ? (uint32_t)value : 0;
}

static int by_place(const void *a, const void *b)
{
    const MergeSentence *x = a, *y = b;
    if (x->article != y->article)
        return x->article < y->article ? -1 : 1;
    return (x->begin > y->begin) - (x->begin < y->begin);
}

static void make_sentences(Corpus *c, const Subjects *s)
{
    c->n_sentences = s->n_sentences;
    c->sentences = ARENA_ARRAY(c->arena, MergeSentence, s->n_sentences + 1);
    for (uint32_t i = 0; i < s->n_sentences; i++) {
        Tid t = s->sentences[i], article = table_value(c->table, t, W_IN_ARTICLE);
        c->sentences[i] = (MergeSentence){.term = t,
                                          .text = table_value(c->table, t, W_TEXT),
                                            .article = corpus_article(c, article),
                                          .begin = number_of(c, table_value(c->table, t, W_BEGIN)),
                                          .end = number_of(c, table_value(c->table, t, W_END))};
    }
    qsort(c->sentences, c->n_sentences, sizeof *c->sentences, by_place);
    for (uint32_t i = 0; i < c->n_sentences; i++)
        c->number[c->sentences[i].term] = c->sentences[i].article;
}

static MergeClaim claim_of(const Corpus *c, Tid t)
{
    MergeClaim claim = {.term = t};
    RowSpan span = table_about(c->table, t);
    for (uint32_t i = 0; i < span.n; i++) {
        Tid o = span.at[i].o;
        switch (word_of(span.at[i].p)) {
        case W_SUBJECT: claim.subject = corpus_node(c, o); break;
        case W_PREDICATE: claim.predicate = o; break;
        case W_OBJECT:
            claim.object = o;
            claim.object_node = corpus_node(c, o);
            break;
        case W_ATTRIBUTED_TO: claim.speaker = corpus_node(c, o); break;
        case W_IN_SENTENCE:
            claim.sentence = o;
            claim.article = o < c->table->n_first ? c->number[o] : 0;
            break;
        case W_POLARITY: claim.negated = o == W_NEGATED; break;
        case W_MODALITY: claim.actual = o == W_ACTUAL; break;
        default: break;
        }
    }
    return claim;
}

static MergeMention mention_of(const Corpus *c, Tid t)
{
    Tid node = table_value(c->table, t, W_REFERS_TO), kind = table_value(c->table, t, W_MENTION_KIND);
    return (MergeMention){.term = t,
                            .node = corpus_node(c, node),
                          .article = article_of_mention(c, t),
                          .begin = number_of(c, table_value(c->table, t, W_BEGIN)),
                          .end = number_of(c, table_value(c->table, t, W_END)),
                          .name = kind == W_NAME,
                          .named = kind == W_NAME || kind == W_SHORT_NAME};
}

static int claim_by_article(const void *a, const void *b, void *terms)
{
    const MergeClaim *x = a, *y = b;
    if (x->article != y->article)
        return x->article < y->article ? -1 : 1;
    return term_cmp(terms, x->term, y->term);
}

static int mention_by_article(const void *a, const void *b)
{
    const MergeMention *x = a, *y = b;
    if (x->article != y->article)
        return x->article < y->article ? -1 : 1;
    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    if (x->end != y->end)
        return x->end < y->end ? -1 : 1;
    return (x->node > y->node) - (x->node < y->node);
}

static void make_evidence(Corpus *c, const Subjects *s)
{
    make_sentences(c, s);
    c->claims = ARENA_ARRAY(c->arena, MergeClaim, s->n_claims + 1);
    for (uint32_t i = 0; i < s->n_claims; i++)
        c->claims[i] = claim_of(c, s->claims[i]);
    c->n_claims = s->n_claims;
    c->mentions = ARENA_ARRAY(c->arena, MergeMention, s->n_mentions + 1);
    for (uint32_t i = 0; i < s->n_mentions; i++)
        c->mentions[i] = mention_of(c, s->mentions[i]);
    c->n_mentions = s->n_mentions;
    qsort_r(c->claims, c->n_claims, sizeof *c->claims, claim_by_article, &c->table->terms);
    qsort(c->mentions, c->n_mentions, sizeof *c->mentions, mention_by_article);
}

/* Where each article's sentences, mentions and claims begin. */
static void index_evidence(Corpus *c)
{
    uint32_t s = 0, m = 0, k = 0;
    for (ArticleNo a = 0; a <= c->n_articles; a++) {
        while (s < c->n_sentences && c->sentences[s].article < a)
            s++;
        while (m < c->n_mentions && c->mentions[m].article < a)
            m++;
        while (k < c->n_claims && c->claims[k].article < a)
            k++;
        c->articles[a].sentences = s;
        c->articles[a].mentions = m;
        c->articles[a].claims = k;
    }
}

static void count_article(Corpus *c, ArticleNo *last, NodeNo node, ArticleNo article)
{
    if (!node || !article || last[node] == article)
        return;
    last[node] = article;
    if (c->nodes[node].n_articles < 2)
        c->nodes[node].n_articles++;
}

static void count_articles(Corpus *c)
{
    ArticleNo *last = ARENA_ARRAY(c->arena, ArticleNo, c->n_nodes);
    for (ArticleNo a = 1; a < c->n_articles; a++) {
        for (uint32_t i = c->articles[a].mentions; i < c->articles[a + 1].mentions; i++)
            count_article(c, last, c->mentions[i].node, a);
        for (uint32_t i = c->articles[a].claims; i < c->articles[a + 1].claims; i++) {
            count_article(c, last, c->claims[i].subject, a);
            count_article(c, last, c->claims[i].object_node, a);
            count_article(c, last, c->claims[i].speaker, a);
        }
    }
}

void corpus_make(Corpus *c, Table *table, const Vocab *vocab, const Triples *background, Arena *arena)
{
    *c = (Corpus){.table = table, .vocab = vocab, .background = background, .arena = arena};
    c->number = ARENA_ARRAY(arena, uint32_t, table->n_first + 1);
    c->evidence = ARENA_ARRAY(arena, bool, table->n_first + 1);
    ClassId *known = ARENA_ARRAY(arena, ClassId, table->n_first + 1);
    Subjects subjects = {0};
    list_subjects(c, &subjects, known);
    make_articles(c, &subjects);
    make_nodes(c, &subjects, known);
    make_evidence(c, &subjects);
    index_evidence(c);
    count_articles(c);
}
