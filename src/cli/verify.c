#include "cli/cli.h"

int run_verify(const Args *args)
{
    bool partial;
    sitrep_knowledge *knowledge = open_knowledge(args, NULL, 0, &partial);
    if (!knowledge)
        return EXIT_TROUBLE;
    sitrep_verification v;
    sitrep_status status = sitrep_verify(knowledge, args->operands[0], args->operands + 1,
                                         args->n_operands - 1, &v, print_message, stderr);
    sitrep_knowledge_free(knowledge);
    if (status != SITREP_OK && status != SITREP_INVALID)
        return EXIT_TROUBLE;
    printf("%zu articles, %zu of them not given\n", v.articles, v.missing);
    printf("%zu claims: %zu grounded, %zu ungrounded (%zu sentences, %zu mentions)\n", v.claims,
           v.grounded, v.claims - v.grounded, v.sentences, v.mentions);
    if (v.claims)
        printf("%zu facts: %zu without a claim\n", v.triples, v.unsupported);
    else
        printf("%zu facts; the graph holds no claims to check\n", v.triples);
    return status == SITREP_OK ? EXIT_DONE : EXIT_NEGATIVE;
}
