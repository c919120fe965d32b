/* phrases.c - the passes over each sentence, in their order. */
#include "phrase/internal.h"

static Grammar grammar(Symbols *s)
{
    return (Grammar){
        .of = symbol(s, STR_LIT("of")), .by = symbol(s, STR_LIT("by")), .as = symbol(s, STR_LIT("as")),
        .that = symbol(s, STR_LIT("that")), .to = symbol(s, STR_LIT("to")), .be = symbol(s, STR_LIT("be")),
        .been = symbol(s, STR_LIT("been")), .being = symbol(s, STR_LIT("being")), .than = symbol(s, STR_LIT("than")),
        .where = symbol(s, STR_LIT("where")), .when = symbol(s, STR_LIT("when")),
        .who = symbol(s, STR_LIT("who")), .for_ = symbol(s, STR_LIT("for")),
        .including = symbol(s, STR_LIT("including")), .or_ = symbol(s, STR_LIT("or")), .comma = symbol(s, STR_LIT(",")),
    };
}

/* Is element k a bare past participle right behind a free noun group? */
static bool bare_participle(const Parser *ps, uint32_t k)
{
    const Element *e = &ps->el.at[k], *left = k ? &ps->el.at[k - 1] : NULL;
    if (e->kind != EL_VERB || !left || left->kind != EL_NP || left->governed)
        return false;
    const Pred *p = pred_at(ps, e->id);
    return p->kind == PRED_PARTICIPLE && p->voice == VOICE_PASSIVE;
}

/* A sentence without a finite verb (a headline): bare participles speak for one, "Ten killed and six wounded in raid". */
static void headline_verbs(Parser *ps)
{
    for (uint32_t k = 0; k < ps->el.n; k++)
        if (ps->el.at[k].kind == EL_VERB && is_finite(pred_at(ps, ps->el.at[k].id)))
            return;
    bool first = true;
    for (uint32_t k = 1; k < ps->el.n; k++) {
        if (!bare_participle(ps, k))
            continue;
        ElementKind mark = k > 1 ? ps->el.at[k - 2].kind : EL_COMMA;
        if (!first && mark != EL_CCONJ && mark != EL_COMMA)
            continue;
        first = false;
        Pred *p = pred_at(ps, ps->el.at[k].id);
        p->kind = PRED_FINITE;
        const Element *next = k + 1 < ps->el.n ? &ps->el.at[k + 1] : NULL;
        if (next && next->kind == EL_NP && np_at(ps, next->id)->kind != NP_DATE)
            p->voice = VOICE_ACTIVE;
    }
}

void phrases_find(Reading *reading)
{
    Document *d = reading->document;
    Phrases *p = reading->phrases;
    Parser ps = {.r = reading, .p = p, .arena = reading->arena, .w = grammar(d->symbols)};
    *VEC_PUSH(ps.arena, &p->nps) = (Np){0};
    *VEC_PUSH(ps.arena, &p->preds) = (Pred){0};
    p->np_at = ARENA_ARRAY(ps.arena, uint32_t, d->tokens.n + 1);
    p->pred_at = ARENA_ARRAY(ps.arena, uint32_t, d->tokens.n + 1);
    for (uint32_t s = 0; s < d->sentences.n; s++) {
        ps.sentence = s;
        ps.begin = d->sentences.at[s].first;
        ps.end = d->sentences.at[s].last;
        ps.raw.n = 0;
        ps.first_np = p->nps.n;
        chunk_sentence(&ps);
        headline_verbs(&ps);
        bracket_all(&ps);
        coordinate(&ps);
        appose(&ps);
        link_clauses(&ps);
    }
}
