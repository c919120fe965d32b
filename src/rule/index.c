#include "rule/compiled.h"

const Candidates *index_find(const TriggerIndex *index, Sym word)
{
    const uint32_t *hit = word ? intmap_find(&index->map, word) : NULL;
    return hit ? &index->lists.at[*hit] : NULL;
}

static void index_add(TriggerIndex *index, Arena *arena, Sym word, Candidate candidate)
{
    if (!index->lists.n)
        (void)VEC_PUSH(arena, &index->lists);
    bool added;
    uint32_t *place = intmap_put(arena, &index->map, word, &added);
    if (added) {
        *place = index->lists.n;
        (void)VEC_PUSH(arena, &index->lists);
    }
    VEC_ADD(arena, &index->lists.at[*place], candidate);
}

static void index_triggers(TriggerIndex *index, Arena *arena, RuleId id, TriggerList list)
{
    for (uint32_t i = 0; i < list.n; i++)
        index_add(index, arena, list.at[i].head, (Candidate){id, &list.at[i]});
}

/* Rules go in by number, so every list is in the order in which rules are tried. */
void index_rules(Rules *rules, Arena *arena)
{
    for (RuleId id = 1; id <= rules->n; id++) {
        const Rule *rule = &rules->all[id];
        index_triggers(&rules->verbs, arena, id, rule->verbs);
        index_triggers(&rules->nouns, arena, id, rule->nouns);
        index_triggers(&rules->compounds, arena, id, rule->compounds);
        if (rule->any_noun)
            VEC_ADD(arena, &rules->any_nouns, ((Candidate){id, NULL}));
        if (rule->kind == RULE_ADJUNCT)
            VEC_ADD(arena, &rules->adjuncts, ((Candidate){id, NULL}));
        if (rule->kind == RULE_PATTERN)
            for (uint32_t i = 0; i < rule->when.triggers.n; i++)
                index_add(&rules->patterns, arena, rule->when.triggers.at[i], (Candidate){id, NULL});
    }
}
