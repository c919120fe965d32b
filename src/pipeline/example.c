#include "pipeline/api.h"
#include "text/segment.h"

/* All that a node may be called by: its names, and every span that mentions it. */
static const Str *names_of(const Extraction *x, NodeId id, Arena *arena, uint32_t *n)
{
    const Node *node = &x->discourse.nodes.at[id];
    const Document *d = x->reading.document;
    VEC(Str) names = {0};
    VEC_ADD(arena, &names, node->label);
    for (uint32_t i = 0; i < node->labels.n; i++)
        VEC_ADD(arena, &names, node->labels.at[i]);
    for (uint32_t m = 1; m < x->discourse.mentions.n; m++) {
        const GraphMention *mention = &x->discourse.mentions.at[m];
        if (mention->node == id)
            VEC_ADD(arena, &names,
                    str_sub(d->text, d->tokens.at[mention->first].begin,
                            d->tokens.at[mention->last - 1].end));
    }
    *n = names.n;
    return names.at;
}

Status example_read(void *user, Str text, Arena *arena, LabelledFacts *facts)
{
    const ExampleContext *context = user;
    const Knowledge *k = context->k;
    Symbols *symbols = ARENA_NEW(arena, Symbols);
    symbols_init(symbols, &k->symbols, arena);
    Extraction *x = ARENA_NEW(arena, Extraction);
    extract(x, k, context->matcher, document_of_text(text, &k->text_rules, arena, symbols));
    facts->matches = &x->matches;
    for (uint32_t i = 0; i < x->discourse.facts.n; i++) {
        const Fact *f = &x->discourse.facts.at[i];
        const Claim *c = &x->claims.all.at[f->claim];
        LabelledFact fact = {.rule = c->rule,
                             .prop = c->prop,
                             .direct = c->polarity == POL_ASSERTED && c->modality == MOD_ACTUAL,
                             .possible = c->polarity == POL_ASSERTED && c->modality == MOD_POSSIBLE};
        fact.subjects = names_of(x, f->subject, arena, &fact.n_subjects);
        TermInfo literal;
        if (f->object) {
            fact.objects = names_of(x, f->object, arena, &fact.n_objects);
        } else if (graph_literal(arena, c, &x->mentions, &literal)) {
            Str *value = ARENA_NEW(arena, Str);
            *value = literal.text;
            fact.objects = value;
            fact.n_objects = 1;
        } else {
            continue;
        }
        VEC_ADD(arena, &facts->all, fact);
    }
    return ST_OK;
}
