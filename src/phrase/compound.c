/* compound.c - noun groups inside a noun group: the agent of a compound participle, a title before a name. */
#include "phrase/group.h"

/* "well-known", "so-called" have no agent. */
static bool adverbial(const Parser *ps, uint32_t token)
{
    const Word *w = tagged(ps, token)->word;
    return w && (w->tags >> TAG_ADV & 1) && w->adv_count >= w->noun_count;
}

/* The noun group before a compound's participle; kind NP_DATE: there is none. */
static Np compound_agent(const Parser *ps, uint32_t left, bool hyphen)
{
    uint32_t name = ps->r->mentions->name_at[left];
    Np l = {.first = left, .last = left + 1, .core_first = left, .core_last = left + 1, .head = left,
            .lemma = tagged(ps, left)->lemma, .kind = NP_NOMINAL};
    if (name) {
        const Name *n = &ps->r->mentions->names.at[name];
        l.first = l.core_first = n->first;
        l.kind = NP_NAME;
        l.name = name;
        l.cls = n->cls;
    } else if (hyphen && is_noun_tag(tag_at(ps, left)) && !adverbial(ps, left)) {
        l.cls = noun_class(ps, tagged(ps, left)->word, true);
    } else {
        l.kind = NP_DATE;
    }
    return l;
}

static bool compound_participle(const Parser *ps, uint32_t t)
{
    const Tagged *tg = tagged(ps, t);
    const Word *w = tg->word;
    bool form = tg->tag == TAG_VBN || tg->tag == TAG_VBD || tg->tag == TAG_ADJ || (w && (w->tags >> TAG_VBN & 1));
    return w && w->verb && form && w->verb != lower_at(ps, t);
}

void compounds(Parser *ps, NpId np)
{
    Np group = *np_at(ps, np);
    for (uint32_t t = group.first + 1; t < group.head; t++) {
        bool hyphen = tag_at(ps, t - 1) == TAG_HYPHEN;
        if (!compound_participle(ps, t) || t - group.first < 1u + hyphen || (!hyphen && ps->r->mentions->name_at[t]))
            continue;
        uint32_t left = t - 1 - hyphen;
        Np l = compound_agent(ps, left, hyphen);
        if (l.kind == NP_DATE)
            continue;
        uint32_t cover = ps->p->np_at[left];
        NpId id = push_np(ps, l);
        for (uint32_t k = l.first; k < l.last; k++)
            ps->p->np_at[k] = cover;
        Pred pred = {.first = l.first, .last = t + 1, .head = t, .sentence = ps->sentence, .lemma = tagged(ps, t)->word->verb,
                     .kind = PRED_COMPOUND, .link = LINK_RELATIVE, .subject = id, .object = np, .governor_np = np,
                     .clause_first = l.first, .clause_last = t + 1, .past = true};
        VEC_ADD(ps->arena, &ps->p->preds, pred);
    }
}

NpId with_title(Parser *ps, const Group *g)
{
    const Mentions *m = ps->r->mentions;
    if (!g->head_name)
        return 0;
    const Name *n = &m->names.at[g->head_name];
    uint32_t before = n->first;
    while (before > g->first && tag_at(ps, before - 1) == TAG_QUOTE)
        before--;
    if (before <= g->first)
        return 0;
    uint32_t t = before - 1;
    for (uint32_t k = t; k > g->first && n->title_first <= k; k--)   /* "Secretary of State X" */
        if (tag_at(ps, k) == TAG_PREP && !m->name_at[k])
            t = k - 1;
    const Tagged *tg = tagged(ps, t);
    bool person_noun = is_noun_tag(tg->tag) && !m->name_at[t] && tg->word &&
                       (class_is(ps, tg->word->denotes, C_PERSON) || word_is(tg->word, KIND_TITLE));
    bool agent_noun = is_noun_tag(tg->tag) && !m->name_at[t] && tg->word && class_is(ps, tg->word->denotes, C_AGENT);
    bool personal = !n->cls || class_is(ps, n->cls, C_PERSON);
    if (!(person_noun && personal) && !(agent_noun && n->cls && class_is(ps, n->cls, C_GROUP)))
        return 0;
    NpId title = build(ps, g, g->first, before, t, 0);
    compounds(ps, title);
    Group rest = {.first = n->first, .last = g->last, .head = g->head, .det = NONE, .content = n->first, .names = g->names};
    NpId name = build(ps, &rest, n->first, g->last, g->head, g->head_name);
    if (!n->cls && person_noun)
        np_at(ps, name)->cls = ps->r->vocab->known[C_PERSON];
    np_at(ps, name)->title = title;
    np_at(ps, title)->title_of = name;
    return name;
}
