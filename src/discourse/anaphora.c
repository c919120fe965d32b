/* anaphora.c - descriptions and pronouns that take up what was spoken of before. */
#include "discourse/internal.h"

enum { LOOK_BACK = 400, GROUP_SENTENCES = 3 };   /* most earlier mentions looked at; how far back "the group" reaches */

static bool has_sym(const Sym *list, uint32_t n, Sym sym)
{
    for (uint32_t i = 0; i < n; i++)
        if (list[i] == sym)
            return true;
    return false;
}

static bool subset(const Sym *a, uint32_t n, const Sym *b, uint32_t m)
{
    for (uint32_t i = 0; i < n; i++)
        if (!has_sym(b, m, a[i]))
            return false;
    return true;
}

typedef struct Wanted {
    const Np *np;
    NpId id;
    Sym modifiers[MODIFIERS_MAX];
    uint32_t n;
    NodeId owner;
    long number;
    bool given;      /* definite or demonstrative: it should have been spoken of before */
    bool renewed;    /* "another", "a second" */
} Wanted;

static Wanted wanted(Work *w, NpId id)
{
    const Np *np = np_at(w, id);
    Wanted x = {.np = np, .id = id, .given = definite(np)};
    x.n = modifiers_of(w, id, true, x.modifiers);
    x.owner = np->possessor ? w->of_np[np->possessor] : 0;
    if (np->number) {
        const Number *n = &w->m->numbers.at[np->number];
        x.number = n->exact && !n->at_least && !n->at_most ? n->value : 0;
    }
    for (uint32_t t = np->first; t < np->head; t++)
        x.renewed |= word_is(word_at(w, t), KIND_NEW_ONE);
    return x;
}

static bool numbers_agree(const Wanted *x, const Trace *t)
{
    return x->np->plural == t->plural && (!x->number || !t->number || x->number == t->number);
}

/* The same head again: with the same modifiers always, with fewer or more when the text points back. */
static bool repeats(const Work *w, const Wanted *x, NodeId node)
{
    const Trace *t = trace_at(w, node);
    if (t->lemma != x->np->lemma || !numbers_agree(x, t) || (x->owner && t->owner && x->owner != t->owner))
        return false;
    bool same = x->n == t->n_modifiers && subset(x->modifiers, x->n, t->modifiers, t->n_modifiers);
    if (vocab_is(w->v, x->np->cls, C_WEAPON))
        return same;
    if (x->given || t->headline)   /* a headline drops determiners and is told again in full */
        return same || subset(x->modifiers, x->n, t->modifiers, t->n_modifiers) ||
               subset(t->modifiers, t->n_modifiers, x->modifiers, x->n);
    return same && (x->np->plural || x->np->det == DET_POSSESSIVE || x->np->det == DET_NONE) && x->owner == t->owner;
}

/* "the attackers" after "gunmen": another word for the only description of such people so far. */
static NodeId by_other_word(const Work *w, const Wanted *x)
{
    if (!x->given || x->n || !head_is(w, x->id, KIND_GENERIC_NOUN) || !x->np->cls)
        return 0;
    NodeId found = 0;
    uint32_t from = w->seen.n > LOOK_BACK ? w->seen.n - LOOK_BACK : 0;
    for (uint32_t i = w->seen.n; i > from; i--) {
        NodeId node = w->seen.at[i - 1].node;
        const Trace *t = trace_at(w, node);
        const Node *n = node_at(w, node);
        if (t->named || !t->lemma || node == found || !numbers_agree(x, t))
            continue;
        bool kin = n->cls == x->np->cls || (vocab_is(w->v, n->cls, C_ARMED_GROUP) && vocab_is(w->v, x->np->cls, C_ARMED_GROUP));
        if (!kin)
            continue;
        if (found)
            return 0;
        found = node;
    }
    return found;
}

/* "the Sunni Muslim group" says no more than "the group": peoples before the noun name no other body. */
static bool only_peoples(const Work *w, const Np *np)
{
    for (uint32_t i = 0; i < np->n_modifiers; i++)
        if (!vocab_is(w->v, name_at(w, np->modifiers[i])->cls, C_POPULATION))
            return false;
    return true;
}

/* The class that "the group" must have: a coalition is no militia, and a terrorist group no army. */
static ClassId group_class(const Work *w, const Np *np)
{
    const ClassId armed = w->v->known[C_ARMED_GROUP];
    for (uint32_t t = np->first; t < np->head; t++)
        if (word_at(w, t) && word_at(w, t)->denotes == armed)
            return armed;
    return np->cls;
}

/* "the coalition" is only what is called a coalition; an army is no name for every force. */
static bool goes_by(const Work *w, const Wanted *x, NodeId node)
{
    const Trace *t = trace_at(w, node);
    if (!vocab_is(w->v, x->np->cls, C_SECURITY_FORCE))
        return true;
    for (uint32_t i = 0; i < t->n_heads; i++)
        if (t->heads[i] == x->np->lemma)
            return true;
    Str head = symbol_str(w->doc->symbols, x->np->lemma);
    const Node *n = node_at(w, node);
    for (uint32_t i = 0; i < n->labels.n; i++)
        if (str_find(slug(w->arena, n->labels.at[i]), head) >= 0)
            return true;
    return false;
}

/* "the group": the group that was named last, before others the one that its sentence was about. */
static NodeId named_group(const Work *w, const Wanted *x)
{
    if (!x->given || x->np->plural || !only_peoples(w, x->np) || !head_is(w, x->id, KIND_GENERIC_GROUP) ||
        head_is(w, x->id, KIND_STATE_FORCE))
        return 0;
    uint32_t sentence = x->np->sentence;
    NodeId nearest = 0;
    ClassId class = group_class(w, x->np);
    for (uint32_t i = w->seen.n; i > 0; i--) {
        const Seen *s = &w->seen.at[i - 1];
        const Node *n = node_at(w, s->node);
        if (s->sentence + GROUP_SENTENCES < x->np->sentence || (nearest && s->sentence != sentence))
            break;
        sentence = s->sentence;
        if (!trace_at(w, s->node)->named || !vocab_is(w->v, n->cls, C_GROUP) || vocab_is(w->v, n->cls, C_STATE) ||
            vocab_is(w->v, n->cls, C_GOVERNMENT) || vocab_is(w->v, n->cls, C_MEDIA_ORGANIZATION) ||
            !(vocab_is_a(w->v, n->cls, class) || vocab_is_a(w->v, class, n->cls)) || !goes_by(w, x, s->node))
            continue;
        if (s->subject)
            return s->node;
        if (!nearest)
            nearest = s->node;
    }
    return nearest;
}

static bool called(const Trace *t, Sym head)
{
    return has_sym(t->heads, t->n_heads, head);
}

/* "the town", "the spokesman": the named thing that was called so last, or a place of just that kind named nearby. */
static NodeId named_by_head(const Work *w, const Wanted *x)
{
    bool bare = x->given && !x->np->plural && !x->number && x->n == 0 && !x->np->n_modifiers && !x->owner;
    if (!bare || !x->np->cls || x->np->n_preps)
        return 0;
    bool vague = head_is(w, x->id, KIND_VAGUE_PLACE);
    bool place = (vague || head_is(w, x->id, KIND_PLACE_HEAD)) && vocab_is(w->v, x->np->cls, C_PLACE);
    NodeId nearby = 0;
    uint32_t from = w->seen.n > LOOK_BACK ? w->seen.n - LOOK_BACK : 0;
    for (uint32_t i = w->seen.n; i > from; i--) {
        const Seen *s = &w->seen.at[i - 1];
        const Node *n = node_at(w, s->node);
        if (!trace_at(w, s->node)->named || !classes_agree(w->v, n->cls, x->np->cls))
            continue;
        if (called(trace_at(w, s->node), x->np->lemma))
            return s->node;
        bool kin = vague ? vocab_is(w->v, n->cls, C_PLACE) && !vocab_is(w->v, n->cls, C_STATE) : n->cls == x->np->cls;
        if (!nearby && place && kin && s->sentence + SALIENT_SENTENCES > x->np->sentence)
            nearby = s->node;
    }
    return nearby;
}

NodeId earlier_description(Work *w, NpId id)
{
    Wanted x = wanted(w, id);
    if (x.renewed)
        return 0;
    uint32_t from = w->seen.n > LOOK_BACK ? w->seen.n - LOOK_BACK : 0;
    for (uint32_t i = w->seen.n; i > from; i--) {
        NodeId node = w->seen.at[i - 1].node;
        if (!trace_at(w, node)->named && trace_at(w, node)->lemma && repeats(w, &x, node))
            return node;
    }
    NodeId node = named_by_head(w, &x);
    if (!node)
        node = named_group(w, &x);
    return node ? node : by_other_word(w, &x);
}

/* ---- pronouns */

typedef struct Pronoun {
    bool person, thing, plural;
    Gender gender;
} Pronoun;

static Pronoun pronoun_kind(const Work *w, NpId id)
{
    const Np *np = np_at(w, id);
    const Word *word = word_at(w, np->head);
    Pronoun p = {.plural = word_is(word, KIND_GROUP_PRONOUN), .thing = word_is(word, KIND_THING_PRONOUN)};
    p.gender = word_is(word, KIND_MALE) ? GENDER_MALE : word_is(word, KIND_FEMALE) ? GENDER_FEMALE : GENDER_UNKNOWN;
    p.person = p.gender != GENDER_UNKNOWN;
    return p;
}

static bool may_be(const Work *w, const Pronoun *p, NodeId id)
{
    const Node *n = node_at(w, id);
    const Trace *t = trace_at(w, id);
    if (p->person)
        return vocab_is(w->v, n->cls, C_PERSON) && !t->plural && (!t->gender || t->gender == p->gender);
    bool group = vocab_is(w->v, n->cls, C_GROUP) || vocab_is(w->v, n->cls, C_STATE);
    if (p->thing)
        return group && !t->plural;
    return (group && !vocab_is(w->v, n->cls, C_STATE)) || vocab_is(w->v, n->cls, C_POPULATION);
}

/* The only fitting node among mentions of one sentence before a token; *several when there are more. */
static NodeId only_one(const Work *w, const Pronoun *p, uint32_t sentence, uint32_t before, bool subjects, bool *several)
{
    NodeId found = 0;
    *several = false;
    for (uint32_t i = w->seen.n; i > 0; i--) {
        const Seen *s = &w->seen.at[i - 1];
        if (s->sentence < sentence)
            break;
        if (s->sentence != sentence || s->token >= before || (subjects && !s->subject) || !may_be(w, p, s->node))
            continue;
        if (found && found != s->node)
            *several = true;
        else
            found = s->node;
    }
    return found;
}

NodeId pronoun_node(Work *w, NpId id)
{
    const Np *np = np_at(w, id);
    Pronoun p = pronoun_kind(w, id);
    if (!p.person && !p.thing && !p.plural)
        return 0;
    bool quoted = w->doc->tokens.at[np->head].shape & SHAPE_IN_QUOTE;   /* whom a speaker calls "they" the text may never have named */
    uint32_t reach = quoted && !p.person ? 1 : SALIENT_SENTENCES;
    for (uint32_t back = 0; back < reach && back <= np->sentence; back++) {
        uint32_t sentence = np->sentence - back;
        for (int subjects = 1; subjects >= 0; subjects--) {
            bool several;
            NodeId node = only_one(w, &p, sentence, np->head, subjects, &several);
            if (several)
                return 0;
            if (node)
                return node;
        }
    }
    return 0;
}
