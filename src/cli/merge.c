#include <string.h>

#include "cli/cli.h"

static bool ends(const char *s, const char *ending)
{
    size_t n = strlen(s), m = strlen(ending);
    return n >= m && strcmp(s + n - m, ending) == 0;
}

/* By --format, else by the output's name; -1 after a message. */
static int output_format(const Args *args)
{
    static const char *const formats[] = {
        [SITREP_TURTLE] = "turtle", [SITREP_NTRIPLES] = "ntriples", [SITREP_NQUADS] = "nquads"};
    const char *output = args->value[OPT_OUTPUT] ? args->value[OPT_OUTPUT] : "";
    int by_name = ends(output, ".nt")                              ? SITREP_NTRIPLES
                  : ends(output, ".nq") || args->value[OPT_BLOCK] ? SITREP_NQUADS
                                                                   : SITREP_TURTLE;
    return args_choice(args, OPT_FORMAT, formats, 3, by_name);
}

static void tell(const sitrep_merge_result *r)
{
    say("%zu articles (%zu print another's text), %llu statements", r->articles, r->duplicates,
        (unsigned long long)r->statements);
    say("%zu entities, %zu joins; %zu events, %zu joins; %zu doubtful pairs", r->entities, r->entities_joined, r->events,
        r->events_joined, r->doubts);
    if (r->blank)
        say("%llu statements with blank nodes left out", (unsigned long long)r->blank);
}

int run_merge(const Args *args)
{
    int format = output_format(args);
    if (format < 0)
        return EXIT_TROUBLE;
    if (args->value[OPT_BLOCK] && format != SITREP_NQUADS) {
        say("--block writes N-Quads only");
        return EXIT_TROUBLE;
    }
    bool partial, lists = args->value[OPT_DRY_RUN] || args->value[OPT_CONFLICTS];
    const char *output = args->value[OPT_OUTPUT] ? args->value[OPT_OUTPUT] : lists ? NULL : "-";
    sitrep_knowledge *knowledge = open_knowledge(args, NULL, 0, &partial);
    if (!knowledge)
        return EXIT_TROUBLE;
    sitrep_merge_options options = {.decisions = args->value[OPT_DECISIONS],
                                    .review = args->value[OPT_REVIEW],
                                    .joins = args->value[OPT_DRY_RUN] ? stdout : NULL,
                                    .conflicts = args->value[OPT_CONFLICTS] ? stdout : NULL,
                                    .blocks = args->value[OPT_BLOCK] != NULL};
    sitrep_merge_result result;
    sitrep_status status =
        sitrep_merge(knowledge, args->operands, args->n_operands, args->value[OPT_DRY_RUN] ? NULL : output,
                     (sitrep_format)format, &options, &result, print_message, stderr);
    sitrep_knowledge_free(knowledge);
    if (status != SITREP_OK)
        return EXIT_TROUBLE;
    tell(&result);
    return partial ? EXIT_NEGATIVE : EXIT_DONE;
}
