#include "rule/scene.h"

enum { LONG = 32 };

/* "began a series of attacks": the object of the verb is what the series is of, too. */
static void set_object(Scene *s, NpId np, PredId id)
{
    if (!s->object_of[np])
        s->object_of[np] = id;
    NpId part = scene_np(s, np)->partitive;
    if (part && !s->object_of[part] && word_is(s->reading->tagged[scene_np(s, np)->head].word, KIND_PARTITIVE))
        s->object_of[part] = id;
}

static void set_links(Scene *s)
{
    for (PredId id = 1; id < s->n_preds; id++) {
        const Pred *p = scene_pred(s, id);
        NpId np = p->complement;
        for (uint32_t i = 0; np && i < LONG; i++, np = scene_np(s, np)->conjunct)
            s->complement_of[np] = id;
        np = p->object;
        for (uint32_t i = 0; np && i < LONG; i++, np = scene_np(s, np)->conjunct)
            set_object(s, np, id);
        if (p->voice == VOICE_ACTIVE && p->subject && !p->object && !p->complement && !s->happens[p->subject])
            s->happens[p->subject] = id;
    }
}

/* "X was described as the leader": what an as-phrase says of the object. */
static void set_as_links(Scene *s)
{
    for (PredId id = 1; id < s->n_preds; id++) {
        const Pred *p = scene_pred(s, id);
        for (uint32_t i = 0; p->object && i < p->n_preps; i++) {
            const Prep *prep = &s->phrases->preps.at[p->preps + i];
            if (prep->prep == s->rules->as && prep->np && !s->complement_of[prep->np])
                s->complement_of[prep->np] = id;
        }
    }
}

/* Noun groups and predicates are in the order of the text; where a sentence's begin. */
static void set_ranges(Scene *s)
{
    uint32_t n = s->reading->document->sentences.n, pred = 1, np = 1;
    for (uint32_t i = 0; i <= n; i++) {
        while (pred < s->n_preds && scene_pred(s, pred)->sentence < i)
            pred++;
        while (np < s->n_nps && scene_np(s, np)->sentence < i)
            np++;
        s->first_pred[i] = pred;
        s->first_np[i] = np;
    }
}

void scene_init(Scene *s, Matches *out, Matcher *matcher, const Rules *rules, const Reading *reading)
{
    const Phrases *phrases = reading->phrases;
    Arena *arena = reading->arena;
    uint32_t sentences = reading->document->sentences.n;
    *s = (Scene){.rules = rules, .reading = reading, .phrases = phrases, .arena = arena, .matcher = matcher, .out = out,
                 .n_nps = phrases->nps.n ? phrases->nps.n : 1, .n_preds = phrases->preds.n ? phrases->preds.n : 1};
    uint32_t keys = s->n_nps + s->n_preds;
    s->event_class = ARENA_ARRAY(arena, ClassId, keys);
    s->same = ARENA_ARRAY(arena, EventKey, keys);
    s->final = ARENA_ARRAY(arena, uint32_t, keys);
    s->complement_of = ARENA_ARRAY(arena, PredId, s->n_nps);
    s->happens = ARENA_ARRAY(arena, PredId, s->n_nps);
    s->object_of = ARENA_ARRAY(arena, PredId, s->n_nps);
    s->first_pred = ARENA_ARRAY(arena, uint32_t, sentences + 1);
    s->first_np = ARENA_ARRAY(arena, uint32_t, sentences + 1);
    s->lines = ARENA_ARRAY(arena, Str, sentences + 1);
    set_links(s);
    set_as_links(s);
    set_ranges(s);
    scene_tone(s);
}

EventKey event_resolve(const Scene *s, EventKey key)
{
    for (uint32_t i = 0; i < 16 && s->same[key]; i++)
        key = s->same[key];
    return key;
}

ClassId event_class(const Scene *s, EventKey key)
{
    return s->event_class[event_resolve(s, key)];
}

bool in_compound(const Scene *s, const Np *np, uint32_t name)
{
    const Mentions *m = s->reading->mentions;
    uint32_t token = m->names.at[name].first;
    /* "an anti-IS strike": what a prefix stands before is not whose the strike is */
    if (token >= np->first + 2 && s->reading->tagged[token - 1].tag == TAG_HYPHEN && !m->name_at[token - 2])
        return true;
    for (PredId id = s->first_pred[np->sentence]; id < s->first_pred[np->sentence + 1]; id++) {
        const Pred *p = scene_pred(s, id);
        if (p->kind == PRED_COMPOUND && p->first <= token && token < p->last)
            return true;
    }
    return false;
}

PredId light_verb(const Scene *s, NpId np)
{
    PredId pred = s->object_of[np];
    return pred && word_is(s->reading->tagged[scene_pred(s, pred)->head].word, KIND_LIGHT) ? pred : 0;
}
