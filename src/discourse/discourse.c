/* discourse.c - the article's nodes, step by step. */
#include "discourse/internal.h"

#include "base/sha256.h"

static Str article_key(const Work *w)
{
    char hex[65];
    if (w->doc->sha256[0])
        memcpy(hex, w->doc->sha256, sizeof hex);
    else
        sha256_hex(w->doc->text.ptr, w->doc->text.len, hex);
    return arena_str(w->arena, (Str){hex, 10});
}

static void prepare(Work *w)
{
    uint32_t nps = w->p->nps.n + 1, names = w->m->names.n + 1;
    w->of_np = ARENA_ARRAY(w->arena, NodeId, nps);
    w->alias = ARENA_ARRAY(w->arena, NpId, nps);
    w->resolved = ARENA_ARRAY(w->arena, bool, nps);
    w->subject = ARENA_ARRAY(w->arena, bool, nps);
    w->event_of_np = ARENA_ARRAY(w->arena, uint32_t, nps);
    w->of_name = ARENA_ARRAY(w->arena, NodeId, names);
    w->np_of_name = ARENA_ARRAY(w->arena, NpId, names);
    w->of_event = ARENA_ARRAY(w->arena, NodeId, w->matches->events.n + 1);
    for (NpId id = 1; id < w->p->nps.n; id++)
        if (np_at(w, id)->name && !w->np_of_name[np_at(w, id)->name])
            w->np_of_name[np_at(w, id)->name] = id;
    for (uint32_t i = 1; i < w->matches->events.n; i++)
        w->event_of_np[w->matches->events.at[i].np] = i;
    w->event_of_np[0] = 0;
    w->of = symbol_find(w->doc->symbols, STR_LIT("of"));
    w->article = article_key(w);
    VEC_ADD(w->arena, &w->d->nodes, (Node){0});
    VEC_ADD(w->arena, &w->traces, (Trace){0});
}

void discourse_resolve(Discourse *discourse, const Claims *claims, const Matches *matches, const Rules *rules,
                       const Reading *reading)
{
    (void)rules;
    Work w = {.d = discourse, .claims = claims, .matches = matches, .r = reading, .doc = reading->document,
              .v = reading->vocab, .p = reading->phrases, .m = reading->mentions, .arena = reading->arena};
    prepare(&w);
    names_resolve(&w);
    find_main_state(&w);
    descriptions_resolve(&w);
    events_resolve(&w);
    facts_make(&w);
    facts_settle(&w);
    nodes_finish(&w);
}
