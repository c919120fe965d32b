#include <stdlib.h>

#include "cli/cli.h"

enum { NUMBER_MOST = 1000000 };

static int draw(const Args *args, const sitrep_draw_options *options)
{
    bool partial;
    sitrep_knowledge *knowledge = open_knowledge(args, NULL, 0, &partial);
    if (!knowledge)
        return EXIT_TROUBLE;
    sitrep_status status = sitrep_draw(knowledge, args->operands[0], args->value[OPT_OUTPUT],
                                       options, print_message, stderr);
    sitrep_knowledge_free(knowledge);
    return status == SITREP_OK ? EXIT_DONE : EXIT_TROUBLE;
}

int run_draw(const Args *args)
{
    long depth = args_number(args, OPT_DEPTH, NUMBER_MOST, 0);
    long sources = args_number(args, OPT_MIN_SOURCES, NUMBER_MOST, 0);
    long nodes = args_number(args, OPT_NODES, NUMBER_MOST, 0);
    if (depth < 0 || sources < 0 || nodes < 0)
        return EXIT_TROUBLE;
    if (!args->value[OPT_OUTPUT]) {
        say("draw: --output says what is drawn and where: a name that ends in .svg, .png, .pdf or "
            ".dot");
        return EXIT_TROUBLE;
    }
    if (args->value[OPT_EVENTS] && args->value[OPT_NO_EVENTS]) {
        say("draw: --events and --no-events exclude each other");
        return EXIT_TROUBLE;
    }
    sitrep_draw_options options = {
        .view = args->value[OPT_VIEW],
        .around = args->value[OPT_AROUND],
        .depth = (unsigned)depth,
        .only = args->value[OPT_ONLY],
        .classes = args->value[OPT_CLASS],
        .since = args->value[OPT_SINCE],
        .until = args->value[OPT_UNTIL],
        .min_sources = (unsigned)sources,
        .no_events = args->value[OPT_NO_EVENTS] != NULL,
        .nodes = (unsigned)nodes,
        .layout = args->value[OPT_LAYOUT],
        .report = args->value[OPT_REPORT],
        .title = args->value[OPT_TITLE],
    };
    return draw(args, &options);
}
