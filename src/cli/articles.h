/* articles.h - articles read by several threads and handed out in the order of the input. */
#ifndef SITREP_CLI_ARTICLES_H
#define SITREP_CLI_ARTICLES_H

#include "cli/cli.h"

typedef struct Articles Articles;

/* Start reading. NULL after a message. knowledge and paths are borrowed until articles_close. */
Articles *articles_open(const sitrep_knowledge *knowledge, const sitrep_options *options,
                        const char *const *paths, size_t n, size_t jobs);
/* Wait for the next article and print its messages. False at the end. *article: NULL when it could
 * not be read; else the caller's to free. */
bool articles_next(Articles *articles, sitrep_article **article);
void articles_close(Articles *articles);

/* The options that read articles, from the command line. False after a message. */
bool reading_options(const Args *args, const sitrep_knowledge *knowledge, sitrep_options *options);

#endif
