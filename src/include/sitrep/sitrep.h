/* sitrep.h - conflict news to RDF knowledge graphs: the public interface of libsitrep.
 *
 *     sitrep_knowledge *knowledge;
 *     sitrep_worker *worker;
 *     sitrep_article *article;
 *     sitrep_writer *writer;
 *     sitrep_knowledge_load(&knowledge, NULL, 0, sink, NULL);
 *     sitrep_worker_new(&worker, knowledge, NULL);
 *     sitrep_read(worker, text, length, "story.txt", &article, sink, NULL);
 *     sitrep_writer_open(&writer, "story.ttl", SITREP_TURTLE, NULL, sink, NULL);
 *     sitrep_writer_add(writer, article);
 *     sitrep_writer_close(writer);
 *     sitrep_article_free(article);
 *     sitrep_worker_free(worker);
 *     sitrep_knowledge_free(knowledge);
 *
 * Conventions. Functions that can fail return a sitrep_status; what they make goes through their
 * first parameter, which is NULL after a failure. Every message goes once to the sink that the
 * failing call was given; the library never prints. Each _free takes NULL. Strings are UTF-8 and
 * end in NUL; those that a function returns belong to the object they were asked of and live as
 * long as it does. Offsets count Unicode code points of the article's text, and spans are half
 * open.
 *
 * Threads. Knowledge is immutable and may be shared. A worker, an article, an input or a writer
 * belongs to one thread at a time; an article may outlive its worker, not its knowledge. Same
 * knowledge, same options, same article: same bytes.
 */
#ifndef SITREP_SITREP_H
#define SITREP_SITREP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#if defined(__GNUC__)
#define SITREP_API __attribute__((visibility("default")))
#else
#define SITREP_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------------------------------ status
 * and messages */

typedef enum sitrep_status {
    SITREP_OK = 0,
    SITREP_NOMEM,    /* no memory, or the article needs more than its share */
    SITREP_IO,       /* a file could not be read or written */
    SITREP_SYNTAX,   /* input that does not follow its format */
    SITREP_INVALID,  /* well formed, but it breaks a rule: of the vocabulary, or a check that failed
                      */
    SITREP_LIMIT,    /* longer or larger than sitrep reads */
    SITREP_NOTFOUND, /* there is no (further) such thing */
    SITREP_USAGE     /* a parameter that makes no sense */
} sitrep_status;

/* A short English phrase. */
SITREP_API const char *sitrep_status_text(sitrep_status status);

typedef enum sitrep_severity { SITREP_NOTE, SITREP_WARNING, SITREP_ERROR } sitrep_severity;

typedef struct sitrep_diagnostic {
    sitrep_severity severity;
    const char *file;      /* NULL: not about a file */
    unsigned line, column; /* from 1; 0: not known */
    const char *message;   /* one line, without newline */
} sitrep_diagnostic;

/* Called with each message while a call goes on; the diagnostic lives until it returns. A NULL sink
 * drops the messages. */
typedef void sitrep_sink(void *user, const sitrep_diagnostic *diagnostic);

/* The library's version: "0.1.0". */
SITREP_API const char *sitrep_version(void);

/* ------------------------------------------------------------------------------------------
 * knowledge */

/* Everything sitrep knows: ontology, lexicon, gazetteer and rules, read from RDF files. */
typedef struct sitrep_knowledge sitrep_knowledge;

/* Load the default knowledge and add what the n paths hold: RDF files (Turtle, N-Triples, RDF/XML),
 * or folders with such files at any depth. A folder with a sitrep.ttl of its own takes the place of
 * the default knowledge.
 *
 * SITREP_SYNTAX, SITREP_INVALID: something was left out (an entry, a rule, the rest of a file),
 * each with a message that names file and line; *knowledge is usable all the same. With any other
 * failure *knowledge is NULL. */
SITREP_API sitrep_status sitrep_knowledge_load(sitrep_knowledge **knowledge,
                                               const char *const *paths, size_t n,
                                               sitrep_sink *sink, void *user);
SITREP_API void sitrep_knowledge_free(sitrep_knowledge *knowledge);

/* The folder of the default knowledge: $SITREP_KNOWLEDGE, share/sitrep beside the running program's
 * folder, or where sitrep was installed. Free it with free(); NULL when there is none. */
SITREP_API char *sitrep_knowledge_default(void);

typedef struct sitrep_knowledge_size {
    size_t files, triples, classes, properties, entities, rules;
} sitrep_knowledge_size;
SITREP_API sitrep_knowledge_size sitrep_knowledge_measure(const sitrep_knowledge *knowledge);

/* Look for what is suspicious in the knowledge (words in rules that the lexicon does not know,
 * rules that repeat others, ...), as warnings, and run every rule's examples, each failure an error
 * at the rule's place. SITREP_INVALID when one failed. */
typedef struct sitrep_check_result {
    size_t rules, examples, failed, warnings;
} sitrep_check_result;
SITREP_API sitrep_status sitrep_check(const sitrep_knowledge *knowledge,
                                      sitrep_check_result *result, sitrep_sink *sink, void *user);

/* ------------------------------------------------------------------------------------------
 * options */

typedef enum sitrep_date_order {
    SITREP_BY_EVIDENCE, /* 01/02/2016 is read as the article's other dates tell; else it is no date
                         */
    SITREP_DAY_FIRST,
    SITREP_MONTH_FIRST
} sitrep_date_order;

typedef enum sitrep_evidence {
    SITREP_FULL,   /* every claim, mention and sentence */
    SITREP_CLAIMS, /* claims, with the mentions and sentences that they use */
    SITREP_NONE    /* direct triples, labels and types only */
} sitrep_evidence;

/* All zero is the default. Strings are copied. */
typedef struct sitrep_options {
    const char
        *base; /* IRI before the local names of entities, events and articles; NULL: sitrep's own */
    const char *date; /* YYYY-MM-DD of articles that do not say theirs; NULL: they have none */
    sitrep_date_order date_order;
    sitrep_evidence evidence;
    const char *decisions; /* writers: a file of decisions on claims that a report saved, to be
                              obeyed; not with SITREP_NONE. NULL: none */
} sitrep_options;

/* ------------------------------------------------------------------------------------------ input
 */

/* Files, folders and standard input as a sequence of records, one an article: plain text, HTML, or
 * NDJSON with
 * {"id","date","title","source","url","text"}. What it is is told by the name's ending, else by how
 * it begins. */
typedef struct sitrep_input sitrep_input;
typedef struct sitrep_record sitrep_record;

/* The paths, borrowed until the input is closed, are read in their order; "-" is standard input;
 * folders are read with the folders in them, sorted by name. */
SITREP_API sitrep_status sitrep_input_open(sitrep_input **input, const char *const *paths, size_t n,
                                           sitrep_sink *sink, void *user);
/* The next record; SITREP_NOTFOUND at the end. Any other failure loses one file: call again. */
SITREP_API sitrep_status sitrep_input_next(sitrep_input *input, sitrep_record **record);
SITREP_API void sitrep_input_close(sitrep_input *input);
SITREP_API const char *sitrep_record_path(const sitrep_record *record);
SITREP_API void sitrep_record_free(sitrep_record *record);

/* ------------------------------------------------------------------------------------------
 * reading articles */

/* What one thread needs to read articles with. */
typedef struct sitrep_worker sitrep_worker;

/* options may be NULL. SITREP_USAGE: an option that makes no sense. */
SITREP_API sitrep_status sitrep_worker_new(sitrep_worker **worker,
                                           const sitrep_knowledge *knowledge,
                                           const sitrep_options *options);
SITREP_API void sitrep_worker_free(sitrep_worker *worker);

/* An article with all that was read from it. */
typedef struct sitrep_article sitrep_article;

/* Read an article from memory: n bytes of text or HTML in any usual encoding; `name` is its file or
 * address. SITREP_SYNTAX: no text. The bytes are not needed after the call. */
SITREP_API sitrep_status sitrep_read(sitrep_worker *worker, const char *bytes, size_t n,
                                     const char *name, sitrep_article **article, sitrep_sink *sink,
                                     void *user);
/* Read a record. */
SITREP_API sitrep_status sitrep_read_record(sitrep_worker *worker, const sitrep_record *record,
                                            sitrep_article **article, sitrep_sink *sink,
                                            void *user);
SITREP_API void sitrep_article_free(sitrep_article *article);

/* What the article says of itself; "" where it says nothing. */
SITREP_API const char *
sitrep_article_id(const sitrep_article *article); /* its file's name without ending */
SITREP_API const char *sitrep_article_path(const sitrep_article *article);
SITREP_API const char *sitrep_article_iri(const sitrep_article *article);
SITREP_API const char *sitrep_article_title(const sitrep_article *article);
SITREP_API const char *
sitrep_article_date(const sitrep_article *article); /* YYYY-MM-DD, YYYY-MM or YYYY */
SITREP_API const char *sitrep_article_publisher(const sitrep_article *article);
SITREP_API const char *sitrep_article_url(const sitrep_article *article);
SITREP_API const char *sitrep_article_sha256(const sitrep_article *article); /* of the text below */
/* The decoded text that all offsets count in; *bytes (may be NULL) is its length. */
SITREP_API const char *sitrep_article_text(const sitrep_article *article, size_t *bytes);

typedef struct sitrep_span {
    uint32_t begin, end; /* code points, half open; both 0: none */
} sitrep_span;

/* Sentences are numbered from 1. The span of a number that there is not is {0, 0}. */
SITREP_API size_t sitrep_article_sentences(const sitrep_article *article);
SITREP_API sitrep_span sitrep_article_sentence(const sitrep_article *article, size_t sentence);

typedef struct sitrep_claim {
    const char *subject;         /* IRI */
    const char *predicate;       /* IRI */
    const char *object;          /* IRI, or a literal's lexical form */
    const char *object_datatype; /* IRI of the literal's datatype; NULL: the object is an IRI */
    const char *subject_label, *predicate_name,
        *object_label; /* for people: best name, local name, best name or value */
    sitrep_span subject_span, object_span; /* from which they were read */
    size_t sentence;                       /* from 1 */
    const char *rule;                      /* IRI of the rule that read it */
    const char *speaker;       /* IRI of whose words it is; NULL: the article's own voice */
    const char *speaker_label; /* NULL with it */
    const char *polarity;      /* "asserted", "negated" */
    const char *modality;      /* "actual", "possible", "planned", "demanded" */
    double confidence;         /* 0..1 */
    bool at_least, at_most;    /* a count so hedged */
    bool direct;               /* asserted and actual: the graph has it as a direct triple */
} sitrep_claim;

SITREP_API size_t sitrep_article_claims(const sitrep_article *article);
/* Claim i, from 0; false when there is none. */
SITREP_API bool sitrep_article_claim(const sitrep_article *article, size_t i, sitrep_claim *claim);

/* Write what every stage made of the article, for people: per sentence tokens, phrases, mentions,
 * the line that patterns see, the rules that fired with what they bound, and the claims. sentence
 * 0: all; rule NULL: all, else the rule's local name or IRI (SITREP_NOTFOUND when there is none).
 */
SITREP_API sitrep_status sitrep_explain(const sitrep_article *article, size_t sentence,
                                        const char *rule, FILE *out);

/* ------------------------------------------------------------------------------------------
 * writing graphs */

typedef enum sitrep_format { SITREP_TURTLE, SITREP_NTRIPLES, SITREP_NQUADS } sitrep_format;

/* Turtle: one graph, the union of the articles' graphs, written when the writer is closed.
 * N-Triples: each article's triples as they come. N-Quads: the same with the article's IRI as graph
 * name. */
typedef struct sitrep_writer sitrep_writer;

/* A writer onto a file, which appears under its name only when the writer is closed without
 * failure; "-" is standard output. options may be NULL. The sink must live as long as the writer.
 */
SITREP_API sitrep_status sitrep_writer_open(sitrep_writer **writer, const char *path,
                                            sitrep_format format, const sitrep_options *options,
                                            sitrep_sink *sink, void *user);
/* A writer into memory: sitrep_writer_close() sets *bytes, malloc'ed and ending in NUL, and *n;
 * both are borrowed until then. */
SITREP_API sitrep_status sitrep_writer_open_memory(sitrep_writer **writer, char **bytes, size_t *n,
                                                   sitrep_format format,
                                                   const sitrep_options *options, sitrep_sink *sink,
                                                   void *user);
SITREP_API sitrep_status sitrep_writer_add(sitrep_writer *writer, const sitrep_article *article);
/* Finish and free. The first failure of all calls: then there is no file, and what stood under its
 * name still stands. */
SITREP_API sitrep_status sitrep_writer_close(sitrep_writer *writer);
/* Free and leave no file. */
SITREP_API void sitrep_writer_abort(sitrep_writer *writer);

/* ------------------------------------------------------------------------------------------
 * verifying graphs */

typedef struct sitrep_verification {
    size_t articles, claims, grounded; /* of the graph; ungrounded: claims - grounded */
    size_t sentences, mentions;        /* checked */
    size_t triples, unsupported;       /* direct triples, and those without a claim (a graph without
                                          claims has none) */
    size_t missing;                    /* articles of the graph that were not among those given */
} sitrep_verification;

/* Read a graph (by its ending Turtle, .nt or .nq) and read the articles again: does each sentence
 * and mention of each claim stand at its offsets in a text with the article's digest?
 * SITREP_INVALID when something is not grounded, each with a message. */
SITREP_API sitrep_status sitrep_verify(const sitrep_knowledge *knowledge, const char *graph,
                                       const char *const *articles, size_t n,
                                       sitrep_verification *result, sitrep_sink *sink, void *user);

/* ------------------------------------------------------------------------------------------
 * looking at graphs */

/* Write in a few lines what a graph says: who opposes and backs whom, attacks with who claims them,
 * and their tolls. At most `most` lines of each kind; 0: all. */
SITREP_API sitrep_status sitrep_summarize(const sitrep_knowledge *knowledge, const char *graph,
                                          unsigned most, FILE *out, sitrep_sink *sink, void *user);

/* What is drawn of a graph, and how. All zero is the default: the whole network, laid out by size.
 */
typedef struct sitrep_draw_options {
    const char *view;    /* "network" (NULL), "alliances", "attacks", "timeline" */
    const char *around;  /* only this thing, by one of its names, and what is near it */
    unsigned depth;      /* how near: steps; 0: 1 */
    const char *only;    /* only these relations, with those below them: local names, commas between */
    const char *classes; /* only things of these classes and those below them */
    const char *since, *until; /* YYYY[-MM[-DD]]: when the event was, else when the article was */
    unsigned min_sources;      /* only relations that so many articles tell; 0: 1 */
    bool no_events;
    unsigned nodes;      /* at most, the best connected ones; 0: 150 */
    const char *layout;  /* a layout program of Graphviz; NULL: by size */
    const char *report;  /* address of the report of the same graph, which the picture links to */
    const char *title;   /* above the picture; NULL: none */
    unsigned milliseconds; /* for each layout that is tried; 0: 5000, the last one 12000 */
} sitrep_draw_options;

/* Draw a graph through Graphviz into a file: SVG, PNG, PDF or DOT by its ending. Graphviz runs in a
 * process of its own; a layout that takes too long is ended and a simpler one tried. What was left
 * out is told in the picture. SITREP_USAGE: an option or an ending that makes no sense.
 * SITREP_NOTFOUND: nothing is called `around`. SITREP_LIMIT: no layout ended in time. options may
 * be NULL. */
SITREP_API sitrep_status sitrep_draw(const sitrep_knowledge *knowledge, const char *graph,
                                     const char *output, const sitrep_draw_options *options,
                                     sitrep_sink *sink, void *user);

/* Write a report: one page of HTML that needs nothing else, with the articles, facts, things,
 * events and pictures of a graph, for reading and for judging what was read. It shows the text of
 * articles whose graph was written with SITREP_FULL evidence. title may be NULL. */
SITREP_API sitrep_status sitrep_report(const sitrep_knowledge *knowledge, const char *graph,
                                       const char *output, const char *title, sitrep_sink *sink,
                                       void *user);

/* ------------------------------------------------------------------------------------------
 * merging graphs */

/* All zero is the default. */
typedef struct sitrep_merge_options {
    const char *decisions; /* an RDF file whose owl:sameAs and owl:differentFrom are obeyed; NULL */
    const char *review;    /* a file for the doubtful pairs, in Turtle; NULL: none */
    FILE *joins;           /* where to print one line for each join; NULL: nowhere */
    FILE *conflicts;       /* where to print what contradicts; NULL: nowhere */
    bool blocks;           /* the graphs are lines "KEY<tab>N-Quad", sorted by key */
} sitrep_merge_options;

typedef struct sitrep_merge_result {
    uint64_t statements, written; /* read, without repetitions; written */
    uint64_t blank;               /* left out, because they have blank nodes */
    size_t articles, duplicates;  /* articles; those that print another's text */
    size_t entities, events;      /* nodes that were read */
    size_t entities_joined, events_joined;
    size_t doubts, conflicts;     /* pairs for review; contradictions, where they were asked for */
} sitrep_merge_result;

/* Make one graph of the n graphs (by their endings Turtle, .nt, .nq; "-" is lines of N-Quads from standard
 * input), in a file that appears whole or not at all; "-" is standard output, NULL: write none. The
 * result depends on what the graphs say together, never on their order or on what was merged before.
 * options and result may be NULL. SITREP_SYNTAX, SITREP_IO: a graph could not be read; then nothing is
 * written. */
SITREP_API sitrep_status sitrep_merge(const sitrep_knowledge *knowledge, const char *const *graphs,
                                      size_t n, const char *output, sitrep_format format,
                                      const sitrep_merge_options *options,
                                      sitrep_merge_result *result, sitrep_sink *sink, void *user);

#ifdef __cplusplus
}
#endif

#endif
