#include "pipeline/extract.h"

/* text/ has read the article and split it into sentences and tokens (document_read,
 * document_of_text); graph/ writes what is found here (graph_write). Between them, one stage a
 * folder: */
void extract(Extraction *x, const Knowledge *k, Matcher *matcher, Document *document)
{
    Arena *arena = document->arena;
    Reading *reading = &x->reading;
    *x = (Extraction){.reading = {.vocab = &k->vocab,
                                  .lexicon = k->lexicon,
                                  .gazetteer = k->gazetteer,
                                  .document = document,
                                  .mentions = &x->mentions,
                                  .phrases = &x->phrases,
                                  .arena = arena}};

    /* lexicon/: every word gets one reading in its sentence. */
    reading->tagged = tag_document(k->lexicon, document, arena);
    /* mention/: names, numbers and dates. */
    mentions_find(&x->mentions, k->gazetteer, k->lexicon, &k->vocab, document, reading->tagged,
                  arena);
    /* phrase/: noun groups and predicates; who does what to whom, as syntax. */
    phrases_find(reading);
    /* rule/: the same as statements of the vocabulary. */
    rules_match(&x->matches, matcher, k->rules, reading);
    /* claim/: is it so, or denied, possible, planned? Whose words are they? */
    claims_make(&x->claims, &x->matches, k->rules, reading);
    /* discourse/: which mentions are one and the same thing? */
    discourse_resolve(&x->discourse, &x->claims, &x->matches, k->rules, reading);
}

GraphSource extraction_source(const Extraction *x, const Knowledge *k)
{
    return (GraphSource){.reading = &x->reading,
                         .rules = k->rules,
                         .claims = &x->claims,
                         .discourse = &x->discourse};
}
