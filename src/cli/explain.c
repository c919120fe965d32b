#include "cli/articles.h"

static bool explain_one(const sitrep_article *article, size_t sentence, const char *rule)
{
    const char *date = sitrep_article_date(article), *title = sitrep_article_title(article);
    printf("%s%s%s%s%s\n\n", sitrep_article_path(article), *date ? "  " : "", date,
           *title ? "  " : "", title);
    if (sitrep_explain(article, sentence, rule, stdout) == SITREP_OK)
        return true;
    if (sentence > sitrep_article_sentences(article))
        say("%s has %zu sentences", sitrep_article_path(article),
            sitrep_article_sentences(article));
    else
        say("no rule %s", rule);
    return false;
}

int run_explain(const Args *args)
{
    long sentence = args_number(args, OPT_SENTENCE, 10000000, 0);
    if (sentence < 0)
        return EXIT_TROUBLE;
    bool partial;
    sitrep_knowledge *knowledge = open_knowledge(args, NULL, 0, &partial);
    if (!knowledge)
        return EXIT_TROUBLE;
    sitrep_options options;
    Articles *articles = NULL;
    if (reading_options(args, knowledge, &options))
        articles = articles_open(knowledge, &options, args->operands, args->n_operands, 1);
    int code = articles ? partial ? EXIT_NEGATIVE : EXIT_DONE : EXIT_TROUBLE;
    size_t shown = 0;
    sitrep_article *article;
    while (code != EXIT_TROUBLE && articles_next(articles, &article)) {
        if (!article)
            code = EXIT_NEGATIVE;
        else if (explain_one(article, (size_t)sentence, args->value[OPT_RULE]))
            shown++;
        else
            code = EXIT_TROUBLE;
        sitrep_article_free(article);
    }
    if (articles)
        articles_close(articles);
    sitrep_knowledge_free(knowledge);
    return shown ? code : EXIT_TROUBLE;
}
