/* merge.h - many graphs, one graph: entities, events and near-duplicate reports joined, with the reasons.
 *
 *     table    every statement, as if nothing had been merged before (table.h, restore.c)
 *     corpus   articles, nodes, claims, mentions, sentences (corpus.h)
 *     joins    names that mean several things parted (split.c); near-duplicate articles (duplicate.c); entities
 *              (entity.c), then events (event.c), then what plays the same role in joined events (role.c)
 *     write    one graph, in an order that follows from what it says (write.c)
 *
 * The result is a function of the set of statements that all articles' graphs hold together: the order of input changes
 * no byte; merging a merged graph with one of its parts changes nothing; adding an article to a merged graph is merging
 * all from the start.
 */
#ifndef SITREP_MERGE_MERGE_H
#define SITREP_MERGE_MERGE_H

#include <stdio.h>

#include "rdf/model.h"
#include "vocab/vocab.h"

typedef struct MergeSize {
    uint64_t statements; /* read, after repetitions are dropped */
    uint64_t blank;      /* left out, because they have blank nodes */
    uint32_t articles, duplicates, nodes, events;
    uint32_t entities_joined, events_joined; /* joins */
    uint32_t doubts, parted;                 /* pairs for review; parts that names were split off */
    uint64_t written;
} MergeSize;

typedef struct Merge Merge;

/* Read the graphs, and decisions (NULL: none), and join. What it makes is freed with merge_close; the knowledge is
 * borrowed until then. ST_IO, ST_SYNTAX with a message; ST_NOMEM. */
Status merge_open(Merge **merge, const char *const *graphs, size_t n, const char *decisions, const Vocab *vocab,
                  const Triples *background, Diag *diag);
MergeSize merge_size(const Merge *merge);
/* Write the merged graph to an open stream. Once. */
Status merge_write(Merge *merge, RdfFormat format, FILE *file);
/* One line for each join: sureness, the two, why. */
Status merge_list(Merge *merge, FILE *file);
/* The doubtful pairs in Turtle, with the decisions to choose from as comments. */
Status merge_review(Merge *merge, FILE *file);
/* What contradicts in the merged graph, with the sentences. *found: how many. */
Status merge_conflicts(Merge *merge, FILE *file, uint32_t *found);
void merge_close(Merge *merge);

/* Merge block by block: the files hold lines of a key, a tab and a statement of N-Quads, those of one key together, as a
 * shuffle hands them to a reducer. What has one key is merged by itself and written as N-Quads, in memory that the largest
 * block bounds. *size: the sums. */
Status merge_blocks(const char *const *paths, size_t n, const char *decisions, const Vocab *vocab, const Triples *background,
                    FILE *out, MergeSize *size, Diag *diag);

#endif
