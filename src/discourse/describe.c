/* describe.c - a node for every description, in the order of the text: names first, then what is said of them. */
#include "discourse/internal.h"

enum { DEEP = 6 };

/* "X is the leader of Y": the complement of a linking verb is its subject. */
static void alias_complements(Work *w)
{
    for (PredId id = 1; id < w->p->preds.n; id++) {
        const Pred *p = &w->p->preds.at[id];
        if (!p->complement || !p->subject || p->negated || p->modality != MOD_ACTUAL || p->future ||
            !word_is(word_at(w, p->head), KIND_COPULA))
            continue;
        const Np *s = np_at(w, p->subject), *c = np_at(w, p->complement);
        if (s->conjunct || s->first_conjunct != p->subject || c->conjunct || c->kind != NP_NOMINAL || s->plural != c->plural ||
            s->kind == NP_NUMBER || c->det == DET_NEGATIVE || w->alias[p->complement])
            continue;
        if (c->cls && !w->event_of_np[p->complement])
            w->alias[p->complement] = p->subject;
    }
}

static void find_aliases(Work *w)
{
    for (NpId id = 1; id < w->p->nps.n; id++) {
        const Np *np = np_at(w, id);
        if (np->title_of)
            w->alias[id] = np->title_of;
        else if (np->apposed_to)
            w->alias[id] = np->apposed_to;
        else if (np->partitive && (np->kind == NP_NUMBER || head_is(w, id, KIND_HEADLESS) || !np->cls))
            w->alias[id] = np->partitive;
    }
    alias_complements(w);
    for (PredId id = 1; id < w->p->preds.n; id++) {
        const Pred *p = &w->p->preds.at[id];
        NpId surface = p->voice == VOICE_PASSIVE ? p->object : p->subject;
        if (p->kind == PRED_FINITE)
            for (NpId m = surface; m; m = np_at(w, m)->conjunct)
                w->subject[m] = true;
    }
}

static void see(Work *w, NpId id, NodeId node)
{
    const Np *np = np_at(w, id);
    if (node)
        VEC_ADD(w->arena, &w->seen, ((Seen){node, np->head, np->sentence, w->subject[id]}));
}

/* Give a node the words of a description as another name for it. */
static void label_description(Work *w, NpId id, NodeId node)
{
    const Np *np = np_at(w, id);
    Trace *t = trace_at(w, node);
    uint32_t first, last;
    if (np->kind != NP_NOMINAL)
        return;
    if (t->n_heads < HEADS_MAX)
        t->heads[t->n_heads++] = np->lemma;
    core_span(w, id, &first, &last);
    node_label(w, node, text_of(w, first, last));
    for (uint32_t i = 0; i < np->n_preps; i++) {   /* "leader of the Army of Islam" */
        const Prep *p = &w->p->preps.at[np->preps + i];
        if (p->prep == w->of && p->np && p->token == last && np_at(w, p->np)->kind != NP_PRONOUN)
            node_label(w, node, text_of(w, first, np_at(w, p->np)->last));
    }
}

static Gender gender_of_word(const Word *word)
{
    return word_is(word, KIND_MALE) ? GENDER_MALE : word_is(word, KIND_FEMALE) ? GENDER_FEMALE : GENDER_UNKNOWN;
}

static long exact_number(const Work *w, const Np *np)
{
    if (!np->number)
        return 0;
    const Number *n = &w->m->numbers.at[np->number];
    return n->exact && !n->at_least && !n->at_most ? n->value : 0;
}

/* May a description of this class be a participant? */
static bool thing(const Work *w, ClassId cls)
{
    Family f = family_of(w->v, cls);
    return (f != FAMILY_NONE || cls == w->v->known[C_AGENT]) && f != FAMILY_EVENT;
}

static NodeId new_description(Work *w, NpId id)
{
    const Np *np = np_at(w, id);
    bool any = np->cls == w->v->known[C_AGENT];   /* "allies": nothing is just an agent */
    NodeId node = node_new(w, any ? w->v->known[np->plural ? C_GROUP : C_PERSON] : np->cls, false);
    Trace *t = trace_at(w, node);
    t->plural = np->plural;
    t->lemma = np->lemma;
    t->number = exact_number(w, np);
    t->gender = gender_of_word(word_at(w, np->head));
    t->headline = w->doc->sentences.at[np->sentence].kind == SENTENCE_HEADLINE;
    t->n_modifiers = modifiers_of(w, id, true, t->modifiers);
    t->owner = np->possessor ? w->of_np[np->possessor] : 0;
    return node;
}

/* "the Kurds" are a people, "the Saudis" their state, "two Syrians" only two people. */
static NodeId people(Work *w, const Np *np)
{
    const Name *n = name_at(w, np->name);
    if (!n->people || !n->entity || np->number || (np->core_first != n->first && np->kind == NP_NOMINAL))
        return 0;
    const Entity *e = gazetteer_entity(w->r->gazetteer, n->entity);
    bool state = vocab_is(w->v, e->cls, C_STATE);
    if (state && np->det != DET_DEFINITE)
        return 0;
    NodeId node = node_of_entity(w, n->entity);
    node_label(w, node, text_of(w, n->first, n->last));
    return node;
}

static NodeId resolve(Work *w, NpId id, uint32_t depth);

/* "X, 600 metres from Y": what counts others, or is many, is no description of one person or place. */
static bool describes(const Work *w, const Np *np, NodeId node)
{
    Family f = family_of(w->v, node_at(w, node)->cls);
    bool single = trace_at(w, node)->named && !trace_at(w, node)->plural;
    if (np->kind != NP_NOMINAL || !single)
        return true;
    return !np->number && !(np->plural && (f == FAMILY_PERSON || f == FAMILY_PLACE));
}

static NodeId by_alias(Work *w, NpId id, uint32_t depth)
{
    const Np *np = np_at(w, id);
    NodeId node = w->alias[id] && depth < DEEP ? resolve(w, w->alias[id], depth + 1) : 0;
    if (!node || !describes(w, np, node) || (np->cls && !classes_agree(w->v, np->cls, node_at(w, node)->cls)))
        return 0;
    if (np->partitive && np->partitive == w->alias[id])   /* "dozens of militants" is no other name for them */
        return node;
    node_refine(w, node, np->cls);
    label_description(w, id, node);
    return node;
}

static NodeId find(Work *w, NpId id, uint32_t depth)
{
    const Np *np = np_at(w, id);
    if (np->kind == NP_DATE || w->event_of_np[id])
        return 0;
    if (np->kind == NP_NAME)
        return w->of_name[np->name];
    if (np->kind == NP_PRONOUN)
        return pronoun_node(w, id);
    NodeId node = by_alias(w, id, depth);
    if (node || np->kind == NP_NUMBER)
        return node;
    if (np->name && (node = people(w, np)))
        return node;
    if (np->possessor && depth < DEEP)
        resolve(w, np->possessor, depth + 1);
    node = place_description(w, id);
    if (!node && !(node = state_description(w, id)) && thing(w, np->cls)) {
        node = earlier_description(w, id);
        if (!node)
            node = new_description(w, id);
        else if (w->doc->sentences.at[np->sentence].kind != SENTENCE_HEADLINE)
            trace_at(w, node)->headline = false;
    }
    if (node) {
        node_refine(w, node, np->cls);
        label_description(w, id, node);
    }
    return node;
}

static NodeId resolve(Work *w, NpId id, uint32_t depth)
{
    if (w->resolved[id])
        return w->of_np[id];
    w->resolved[id] = true;   /* a ring of aliases ends here */
    NodeId node = find(w, id, depth);
    w->of_np[id] = node;
    return node;
}

NodeId np_node(Work *w, NpId id)
{
    return resolve(w, id, 0);
}

void descriptions_resolve(Work *w)
{
    find_aliases(w);
    for (NpId id = 1; id < w->p->nps.n; id++)
        see(w, id, resolve(w, id, 0));
}
