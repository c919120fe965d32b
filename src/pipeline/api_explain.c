/* The public interface: explaining an article. */
#include "pipeline/api.h"
#include "view/explain.h"

static RuleId find_rule(const Rules *rules, const char *name)
{
    for (RuleId r = 1; r <= rules_count(rules); r++)
        if (str_is(rules_info(rules, r)->name, name) || str_is(rules_info(rules, r)->iri, name))
            return r;
    return 0;
}

static sitrep_status explain(sitrep_article *a, size_t sentence, RuleId rule, FILE *out)
{
    if (ARENA_GUARD(&a->arena))
        return SITREP_NOMEM;
    explain_write(
        out, &(Explained){&a->x.reading, a->k->rules, &a->x.matches, &a->x.claims, &a->x.discourse},
        (long)sentence - 1, rule);
    return SITREP_OK;
}

sitrep_status sitrep_explain(const sitrep_article *article, size_t sentence, const char *rule,
                             FILE *out)
{
    RuleId id = rule ? find_rule(article->k->rules, rule) : 0;
    if ((rule && !id) || sentence > article->document->sentences.n)
        return SITREP_NOTFOUND;
    return explain((sitrep_article *)article, sentence, id,
                   out); /* its arena takes what is printed */
}
