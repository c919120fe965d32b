#include "mention/finder.h"

void mentions_find(Mentions *mentions, const Gazetteer *gazetteer, const Lexicon *lexicon, const Vocab *vocab,
                   const Document *document, Tagged *tagged, Arena *arena)
{
    *mentions = (Mentions){0};
    Finder f = {.out = mentions, .g = gazetteer, .w = &gazetteer->words, .lexicon = lexicon, .vocab = vocab,
                .d = document, .tagged = tagged, .arena = arena};
    VEC_ADD(arena, &mentions->names, (Name){0});
    VEC_ADD(arena, &mentions->numbers, (Number){0});
    VEC_ADD(arena, &mentions->dates, (DateRef){0});
    mentions->name_at = ARENA_ARRAY(arena, uint32_t, document->tokens.n + 1);
    mentions->number_at = ARENA_ARRAY(arena, uint32_t, document->tokens.n + 1);
    mentions->date_at = ARENA_ARRAY(arena, uint32_t, document->tokens.n + 1);
    finder_read_casing(&f);
    finder_match(&f);
    finder_dates(&f);     /* before names: "September" is no name */
    finder_resolve(&f);
    finder_names(&f);
    finder_numbers(&f);   /* last: "Brigade 300" is a name, "3 May" a date */
}
