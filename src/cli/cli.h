/* cli.h - the command line: one table of commands and options feeds the parser, the help and the
 * manual page. */
#ifndef SITREP_CLI_CLI_H
#define SITREP_CLI_CLI_H

#include "sitrep/sitrep.h"

enum { EXIT_DONE = 0, EXIT_NEGATIVE = 1, EXIT_TROUBLE = 2 };

typedef enum OptionId {
    OPT_OUTPUT,
    OPT_FORMAT,
    OPT_EVIDENCE,
    OPT_BASE,
    OPT_DATE,
    OPT_DATE_ORDER,
    OPT_JOBS,
    OPT_KEEP_TEXT,
    OPT_SENTENCE,
    OPT_RULE,
    OPT_MOST,
    OPT_VIEW,
    OPT_AROUND,
    OPT_DEPTH,
    OPT_ONLY,
    OPT_CLASS,
    OPT_SINCE,
    OPT_UNTIL,
    OPT_MIN_SOURCES,
    OPT_EVENTS,
    OPT_NO_EVENTS,
    OPT_NODES,
    OPT_LAYOUT,
    OPT_REPORT,
    OPT_TITLE,
    OPT_REVIEW,
    OPT_DECISIONS,
    OPT_DRY_RUN,
    OPT_CONFLICTS,
    OPT_BLOCK,
    OPT_KNOWLEDGE,
    OPT_MAN,
    OPT_HELP,
    OPT_COUNT
} OptionId;

typedef struct Option {
    const char *name;  /* without the two dashes */
    char letter;       /* 0: it has none */
    const char *value; /* what its value is called; NULL: it takes none */
    const char *help;
} Option;

/* A parsed command line. */
typedef struct Args {
    const char *value[OPT_COUNT]; /* of the option's last occurrence; "" for one without value;
                                     NULL: not given */
    const char **knowledge;       /* all values of --knowledge */
    size_t n_knowledge;
    const char **operands;
    size_t n_operands;
} Args;

typedef struct Command {
    const char *name;
    const char *operands;    /* as the usage shows them */
    size_t least, most;      /* how many operands; most 0: none, SIZE_MAX: any number */
    const char *summary;     /* one line */
    const char *description; /* paragraphs, blank lines between them */
    uint64_t options;        /* bits: 1 << OptionId */
    int (*run)(const Args *args);
} Command;

/* table.c */
extern const Option options[OPT_COUNT];
extern const Command commands[];
extern const size_t n_commands;
const Command *find_command(const char *name); /* NULL when there is none */

/* One file per command. */
int run_build(const Args *args);
int run_check(const Args *args);
int run_explain(const Args *args);
int run_verify(const Args *args);
int run_summary(const Args *args);
int run_draw(const Args *args);
int run_report(const Args *args);
int run_merge(const Args *args);
int run_help(const Args *args);

/* parse.c: false after a message. `args` is freed with args_free, also then. */
bool args_parse(Args *args, const Command *command, int argc, char **argv);
void args_free(Args *args);
/* The position of a value in a list of words; -1 after a message. `absent` when the option is not
 * given. */
int args_choice(const Args *args, OptionId option, const char *const *words, size_t n, int absent);
/* A number of 1..most; -1 after a message. */
long args_number(const Args *args, OptionId option, long most, long absent);

/* help.c */
void print_usage(FILE *out); /* of the program */
void print_command_help(FILE *out, const Command *command);
void print_manual(FILE *out); /* in roff */

/* messages.c */
/* A sink; `stream` is a FILE. */
void print_message(void *stream, const sitrep_diagnostic *diagnostic);
void say(const char *format, ...)
    __attribute__((format(printf, 1, 2))); /* to standard error, behind "sitrep: " */

/* knowledge.c: load what --knowledge and `more` name. NULL after messages; *partial: something was
 * left out. */
sitrep_knowledge *open_knowledge(const Args *args, const char **more, size_t n_more, bool *partial);

#endif
