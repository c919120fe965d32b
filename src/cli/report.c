#include "cli/cli.h"

int run_report(const Args *args)
{
    bool partial;
    const char *output = args->value[OPT_OUTPUT] ? args->value[OPT_OUTPUT] : "-";
    sitrep_knowledge *knowledge = open_knowledge(args, NULL, 0, &partial);
    if (!knowledge)
        return EXIT_TROUBLE;
    sitrep_status status = sitrep_report(knowledge, args->operands[0], output,
                                         args->value[OPT_TITLE], print_message, stderr);
    sitrep_knowledge_free(knowledge);
    return status == SITREP_OK ? EXIT_DONE : EXIT_TROUBLE;
}
