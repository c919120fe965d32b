#include "cli/cli.h"

int run_check(const Args *args)
{
    bool partial;
    sitrep_knowledge *knowledge = open_knowledge(args, args->operands, args->n_operands, &partial);
    if (!knowledge)
        return EXIT_TROUBLE;
    sitrep_knowledge_size size = sitrep_knowledge_measure(knowledge);
    sitrep_check_result result;
    sitrep_status status = sitrep_check(knowledge, &result, print_message, stderr);
    printf("%zu files, %zu triples: %zu classes, %zu properties, %zu entities, %zu rules\n",
           size.files, size.triples, size.classes, size.properties, size.entities, size.rules);
    printf("%zu examples run, %zu failed; %zu warnings%s\n", result.examples, result.failed,
           result.warnings, partial ? "; some of the knowledge was left out" : "");
    sitrep_knowledge_free(knowledge);
    if (status != SITREP_OK && status != SITREP_INVALID)
        return EXIT_TROUBLE;
    return status == SITREP_OK && !partial ? EXIT_DONE : EXIT_NEGATIVE;
}
