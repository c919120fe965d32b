/* office.c - holders of offices: whom a title stands for, and which state or body a titled person serves. */
#include "discourse/internal.h"

static bool on_date(Date now, const Office *o)
{
    if (!date_known(now))
        return !date_known(o->until);
    return (!date_known(o->from) || o->from.year <= now.year) && (!date_known(o->until) || o->until.year >= now.year);
}

/* Who the gazetteer knows to hold an office; 0 when nobody or when the year has two. */
static EntityId office_holder(const Work *w, Str title, EntityId state)
{
    EntityId found = 0;
    for (EntityId id = 1; id < gazetteer_count(w->r->gazetteer); id++) {
        const Entity *e = gazetteer_entity(w->r->gazetteer, id);
        for (uint32_t i = 0; i < e->n_offices; i++) {
            const Office *o = &e->offices[i];
            if (o->body != state || !str_eq(o->title, title) || !on_date(w->doc->date, o))
                continue;
            if (found && found != id)
                return 0;
            found = id;
        }
    }
    return found;
}

/* The title before a name or beside it, with the common words before its head: "foreign minister". */
static Str title_text(Work *w, NpId id)
{
    Sym mods[MODIFIERS_MAX];
    uint32_t n = modifiers_of(w, id, false, mods);
    Str title = symbol_str(w->doc->symbols, np_at(w, id)->lemma);
    for (uint32_t i = n; i > 0; i--)
        title = arena_printf(w->arena, STR_FMT " " STR_FMT, STR_ARG(symbol_str(w->doc->symbols, mods[i - 1])), STR_ARG(title));
    return title;
}

EntityId country_of_person(Work *w, NpId id)
{
    const Np *np = np_at(w, id);
    NodeId node = np_node(w, id);
    NpId beside = np->title ? np->title : np->apposition;
    EntityId entity = node ? node_at(w, node)->entity : 0;
    uint32_t first = beside ? np_at(w, beside)->first : 0;
    if (first && tag_at(w, first - 1) == TAG_RPAREN)   /* "United Weavers (UW) president X" */
        return 0;
    if (!entity)
        return beside ? w->main_state : 0;
    const Entity *e = gazetteer_entity(w->r->gazetteer, entity);
    Str title = beside ? title_text(w, beside) : (Str){0};
    for (uint32_t i = 0; i < e->n_offices; i++)
        if (on_date(w->doc->date, &e->offices[i]) && str_eq(e->offices[i].title, title))
            return e->offices[i].body;
    bool surname = np->last == np->first + 1 && e->n_offices;   /* "President Ford" of old times is no bearer of other offices today */
    for (uint32_t i = 0; surname && i < e->n_offices; i++)
        surname = !str_eq(e->offices[i].title, title);
    if (surname && title.len)
        return 0;
    return e->n_countries == 1 ? e->countries[0] : 0;
}

/* Someone whom the article introduced by that title: "President X ... the president". */
static NodeId introduced(Work *w, NpId id, EntityId state)
{
    Sym mine[MODIFIERS_MAX], theirs[MODIFIERS_MAX];
    uint32_t n = modifiers_of(w, id, false, mine);
    NodeId found = 0;
    for (NpId k = 1; k < id; k++) {
        const Np *np = np_at(w, k);
        NpId named = np->title_of ? np->title_of : np->apposed_to;
        if (!named || np->lemma != np_at(w, id)->lemma || np_at(w, named)->kind != NP_NAME)
            continue;
        uint32_t m = modifiers_of(w, k, false, theirs);
        EntityId other = state_of_np(w, k);
        if (m != n || memcmp(mine, theirs, n * sizeof *mine) != 0 || (state && other && state != other))
            continue;
        NodeId node = w->of_name[np_at(w, named)->name];
        if (found && node != found && !state)
            return 0;   /* two presidents */
        found = node;
    }
    return found;
}

NodeId officer(Work *w, NpId id, EntityId state)
{
    NodeId node = introduced(w, id, state);
    EntityId body = state ? state : w->main_state;
    if (node || !body)
        return node;
    return node_of_entity(w, office_holder(w, title_text(w, id), body));
}

/* The nearest words before a title's head that denote a body: "special forces" in "special forces spokesman"; 0 when there are none. */
static ClassId organ_words(const Work *w, const Np *title, uint32_t *first)
{
    for (uint32_t at = title->first; at < title->head; at++) {
        uint32_t n = 0;
        if (w->m->name_at[at])
            continue;
        const Word *word = lexicon_phrase(w->r->lexicon, w->doc, at, title->head, &n);
        if (!word || at + n != title->head)
            word = at + 1 == title->head ? word_at(w, at) : NULL;
        bool organ = word && (vocab_is(w->v, word->denotes, C_SECURITY_FORCE) || vocab_is(w->v, word->denotes, C_GOVERNMENT));
        if (organ) {
            *first = at;
            return word->denotes;
        }
    }
    return 0;
}

/* A body of that name that the article has spoken of without a proper name. */
static NodeId spoken_of(const Work *w, Sym lemma, ClassId cls, EntityId state)
{
    for (NodeId id = 1; id < w->d->nodes.n; id++) {
        const Trace *t = trace_at(w, id);
        EntityId other = t->owner ? state_of_entity(w, node_at(w, t->owner)->entity) : 0;
        if (!t->named && t->lemma == lemma && node_at(w, id)->cls == cls && (!other || other == state))
            return id;
    }
    return 0;
}

NodeId organ_of_title(Work *w, NpId person)
{
    const Np *np = np_at(w, person);
    NpId beside = np->title ? np->title : np->apposition;
    uint32_t first = 0;
    ClassId cls = beside ? organ_words(w, np_at(w, beside), &first) : 0;
    if (!cls)
        return 0;
    const Np *title = np_at(w, beside);
    EntityId state = state_of_np(w, beside);
    state = state ? state : w->main_state;
    Sym lemma = w->r->tagged[title->head - 1].lemma;
    NodeId node = state && word_is(word_at(w, title->head - 1), KIND_STATE_FORCE) && first + 1 == title->head ? state_organ(w, state, C_SECURITY_FORCE) : 0;
    if (!node)
        node = spoken_of(w, lemma, cls, state);
    if (!node) {
        node = node_new(w, cls, false);
        trace_at(w, node)->lemma = lemma;
        trace_at(w, node)->owner = state ? node_of_entity(w, state) : 0;
    }
    Str words = text_of(w, first, title->head), adjective = state ? demonym_in_text(w, state) : (Str){0};
    node_label(w, node, words);
    if (adjective.len)
        node_label(w, node, arena_printf(w->arena, STR_FMT " " STR_FMT, STR_ARG(adjective), STR_ARG(words)));
    return node;
}
