/* corpus.h - what a table of statements is about: articles, nodes (entities and events), claims, mentions. Immutable
 * once made; everything in it follows from the set of statements, never from their order, except the numbers.
 */
#ifndef SITREP_MERGE_CORPUS_H
#define SITREP_MERGE_CORPUS_H

#include "base/date.h"
#include "merge/table.h"
#include "vocab/vocab.h"

typedef uint32_t NodeNo;    /* 0: none */
typedef uint32_t ArticleNo; /* 0: none; in byte order of the IRIs */

typedef struct MergeArticle {
    Tid term;
    int32_t day;          /* since 1970; NO_DAY: not known */
    uint32_t sentences;   /* position of the first in Corpus.sentences */
    uint32_t mentions;    /* position of the first in Corpus.mentions */
    uint32_t claims;      /* position of the first in Corpus.claims */
    ArticleNo duplicate_of; /* 0: none */
} MergeArticle;

enum { NO_DAY = INT32_MIN };

/* How sure it is that two articles mean the same by one IRI. */
typedef enum Naming {
    NAMED_KNOWN, /* the gazetteer's: one thing */
    NAMED,       /* minted from class and name: as sure as a name is */
    DESCRIBED    /* bound to its article: a description, or an event */
} Naming;

typedef struct MergeNode {
    Tid term;
    ClassId cls; /* the most specific of its classes */
    bool event;
    Naming naming;
    ArticleNo article; /* of what is bound to one */
    uint32_t n_articles; /* that mention it, as far as counted: 0, 1, 2 for more */
} MergeNode;

typedef struct MergeClaim {
    Tid term, predicate, object; /* object: the term */
    NodeNo subject, object_node; /* object_node 0: a literal */
    NodeNo speaker;
    ArticleNo article;
    Tid sentence;
    bool negated, actual;
} MergeClaim;

typedef struct MergeMention {
    Tid term;
    NodeNo node; /* 0: of a value */
    ArticleNo article;
    uint32_t begin, end; /* code points */
    bool name;  /* by its name */
    bool named; /* by its name or a short form of it */
} MergeMention;

typedef struct MergeSentence {
    Tid term, text;
    ArticleNo article;
    uint32_t begin, end;
} MergeSentence;

typedef struct Corpus {
    Table *table;
    const Vocab *vocab;
    const Triples *background; /* the knowledge: containment, countries, names */
    Arena *arena;
    MergeArticle *articles; /* [0] unused; one more at the end, for positions */
    uint32_t n_articles;
    MergeNode *nodes; /* [0] unused; in byte order of the IRIs */
    uint32_t n_nodes;
    MergeClaim *claims; /* by article */
    uint32_t n_claims;
    MergeMention *mentions; /* by article, then place */
    uint32_t n_mentions;
    MergeSentence *sentences; /* by article, then begin */
    uint32_t n_sentences;
    uint32_t *number; /* by Tid: the ArticleNo of an article or of a sentence's, the NodeNo of a node */
    bool *evidence;   /* by Tid: an article, a claim, a mention or a sentence */
} Corpus;

/* Arrays live in the arena (ARENA_GUARD it); the table is borrowed. */
void corpus_make(Corpus *corpus, Table *table, const Vocab *vocab, const Triples *background, Arena *arena);

/* The node or article of a term, or 0. */
static inline NodeNo corpus_node(const Corpus *c, Tid t)
{
    uint32_t n = t < c->table->n_first ? c->number[t] : 0;
    return n < c->n_nodes && c->nodes[n].term == t ? n : 0;
}
static inline ArticleNo corpus_article(const Corpus *c, Tid t)
{
    uint32_t n = t < c->table->n_first ? c->number[t] : 0;
    return n < c->n_articles && c->articles[n].term == t ? n : 0;
}
/* The words of a mention, as the sentence has them (still escaped); empty when no sentence is known. */
Str corpus_surface(const Corpus *corpus, const MergeMention *mention);
/* A node's rdfs:label, the least in byte order when there are several; its IRI's last part when there is none. */
Str corpus_label(const Corpus *corpus, NodeNo node);
/* The term of the background knowledge for an IRI, or 0. */
Term corpus_known(const Corpus *corpus, Tid t);
/* Order two terms by their bytes. */
int term_cmp(const Terms *terms, Tid a, Tid b);
int term_order(const void *a, const void *b, void *terms); /* the same, of two Tids, for qsort_r */
bool node_is(const Corpus *corpus, NodeNo node, KnownClass known);

#endif
