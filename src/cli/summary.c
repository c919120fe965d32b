#include "cli/cli.h"

enum { LINES_DEFAULT = 12, LINES_MOST = 1000000 };

int run_summary(const Args *args)
{
    long most = args_number(args, OPT_MOST, LINES_MOST, LINES_DEFAULT);
    if (most < 0)
        return EXIT_TROUBLE;
    bool partial;
    sitrep_knowledge *knowledge = open_knowledge(args, NULL, 0, &partial);
    if (!knowledge)
        return EXIT_TROUBLE;
    sitrep_status status = sitrep_summarize(knowledge, args->operands[0], (unsigned)most, stdout,
                                            print_message, stderr);
    sitrep_knowledge_free(knowledge);
    return status == SITREP_OK ? EXIT_DONE : EXIT_TROUBLE;
}
