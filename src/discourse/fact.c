/* fact.c - claims with nodes at their ends, and the list of mentions. */
#include "discourse/internal.h"
#include "mention/gazetteer.h"

/* "I" inside a quotation is its speaker; "we" is a body that speaks. */
static NodeId speaking(Work *w, const Claim *claim, NpId id)
{
    if (!claim || !claim->speaker || claim->speaker == id)
        return 0;
    NodeId node = np_node(w, claim->speaker);
    bool one = node && vocab_is(w->v, node_at(w, node)->cls, C_PERSON);
    return np_at(w, id)->plural || head_is(w, id, KIND_PLURAL_PRONOUN) ? (one ? 0 : node) : node;
}

/* A seat of government or a capital as one who acts is the state. */
static NodeId acting_state(Work *w, uint32_t name, ClassId wanted)
{
    const Name *n = name_at(w, name);
    const Vocab *v = w->v;
    if (!n->state || !wanted || vocab_is_a(v, wanted, v->known[C_PLACE]) || !vocab_is_a(v, v->known[C_STATE], wanted))
        return 0;
    NodeId node = node_of_entity(w, n->state);
    if (n->form == NAME_METONYM)   /* a capital's name stays the city's */
        node_label(w, node, text_of(w, n->first, n->last));
    return node;
}

/* "the Frenchman" is one of a people, neither it nor its state. */
static bool one_of_people(const Work *w, uint32_t name)
{
    const Name *n = name_at(w, name);
    Str word = token_text(w->doc, n->last - 1);
    return n->form == NAME_DEMONYM && word.len > 3 && str_is(str_sub(word, word.len - 3, word.len), "man");
}

NodeId arg_node(Work *w, const Claim *claim, Arg arg, ClassId wanted)
{
    NodeId node = 0;
    if (arg.kind == ARG_EVENT)
        return w->of_event[arg.id];
    if (arg.kind == ARG_NAME)   /* before a noun a seat of government is a place: "the Kabul attack" */
        return w->of_name[arg.id];
    if (arg.kind == ARG_ORGAN)
        return organ_of_title(w, arg.id);
    if (arg.kind == ARG_COUNTRY)
        return node_of_entity(w, country_of_person(w, arg.id));
    if (arg.kind != ARG_NP)
        return 0;
    const Np *np = np_at(w, arg.id);
    if (w->event_of_np[arg.id])
        return w->of_event[w->event_of_np[arg.id]];
    if (np->kind == NP_NAME && one_of_people(w, np->name))
        return 0;
    if (np->kind == NP_NAME && (node = acting_state(w, np->name, wanted)))
        return node;
    if (np->kind == NP_PRONOUN && head_is(w, arg.id, KIND_FIRST_PERSON))
        return speaking(w, claim, arg.id);
    return np_node(w, arg.id);
}

/* ---- mentions */


static uint32_t put_mention(Work *w, IntMap *known, GraphMention m)
{
    if (m.first >= m.last)
        return 0;
    uint64_t span = pair_key(m.first, m.last) * 0x9E3779B97F4A7C15u ^ ((uint64_t)m.node << 2 | (unsigned)m.kind);
    bool added;
    uint32_t *slot = intmap_put(w->arena, known, span ? span : 1, &added);
    if (added) {
        *slot = w->d->mentions.n;
        VEC_ADD(w->arena, &w->d->mentions, m);
    }
    return *slot;
}

/* "Haddad" points back to "Karim Haddad" as a pronoun would; the longer name is the one that tells who is meant. */
static MentionKind name_kind(const Work *w, uint32_t id, NodeId node)
{
    const Name *n = name_at(w, id);
    if (!node || family_of(w->v, node_at(w, node)->cls) != FAMILY_PERSON)
        return MENTION_NAME;
    for (uint32_t i = 1; i < w->m->names.n; i++) {
        const Name *full = name_at(w, i);
        if (w->of_name[i] != node || full->last - full->first <= n->last - n->first)
            continue;
        for (uint32_t t = full->first; t < full->last; t++)
            if (w->doc->tokens.at[t].lower == w->doc->tokens.at[n->last - 1].lower)
                return MENTION_SHORT_NAME;
    }
    return MENTION_NAME;
}

/* "THE ARMED FORCES": in copy without small letters the words that would be capitals elsewhere. */
static bool is_proper_in_capitals(const Work *w, const Np *np, uint32_t first, uint32_t last)
{
    if (np->kind != NP_NOMINAL || np->det != DET_DEFINITE || !w->doc->sentences.at[np->sentence].all_caps)
        return false;
    const WordPhrase *p = words_match(&w->r->gazetteer->words, w->doc, first, last, MW_FORCE_NAME);
    return p && p->n == last - first;
}

static uint32_t np_mention(Work *w, IntMap *known, NpId id, NodeId node)
{
    const Np *np = np_at(w, id);
    GraphMention m = {.node = node};
    if (w->event_of_np[id]) {
        const EventMention *e = &w->matches->events.at[w->event_of_np[id]];
        m.first = e->first;
        m.last = e->last;
        m.kind = MENTION_NOMINAL;
        return put_mention(w, known, m);
    }
    mention_span(w, id, &m.first, &m.last);
    if (is_proper_in_capitals(w, np, m.first, m.last))
        m.kind = MENTION_NAME;
    else
        m.kind = np->kind == NP_NAME ? name_kind(w, np->name, node) : np->kind == NP_PRONOUN ? MENTION_PRONOUN : MENTION_NOMINAL;
    return put_mention(w, known, m);
}

/* What a claim cites for a pronoun: the nearest mention before it in its sentence that says by itself who is meant. */
static NpId telling(const Work *w, NpId id, NodeId node)
{
    const Np *np = np_at(w, id);
    if (np->kind != NP_PRONOUN || head_is(w, id, KIND_FIRST_PERSON))
        return id;
    for (NpId k = id; k-- > 1 && np_at(w, k)->sentence == np->sentence;)
        if (w->of_np[k] == node && np_at(w, k)->kind != NP_PRONOUN && np_at(w, k)->kind != NP_NUMBER)
            return k;
    return id;
}

static uint32_t arg_mention(Work *w, IntMap *known, Arg arg, NodeId node)
{
    switch (arg.kind) {
    case ARG_NP:
        return np_mention(w, known, telling(w, arg.id, node), node);
    case ARG_NAME:
        return put_mention(w, known, (GraphMention){name_at(w, arg.id)->first, name_at(w, arg.id)->last, node,
                                                      name_kind(w, arg.id, node)});
    case ARG_EVENT: {
        const EventMention *e = &w->matches->events.at[arg.id];
        return put_mention(w, known, (GraphMention){e->first, e->last, node, MENTION_NOMINAL});
    }
    case ARG_NUMBER: {
        const Number *n = &w->m->numbers.at[arg.id];
        return put_mention(w, known, (GraphMention){n->first, n->last, 0, MENTION_NOMINAL});
    }
    case ARG_DATE: {
        const DateRef *d = &w->m->dates.at[arg.id];
        return put_mention(w, known, (GraphMention){d->first, d->last, 0, MENTION_NOMINAL});
    }
    case ARG_COUNTRY:
    case ARG_ORGAN: {   /* "President X": the title is what the text says of the body */
        const NpId title = np_at(w, arg.id)->title;
        GraphMention m = {.node = node, .kind = MENTION_NOMINAL};
        core_span(w, title ? title : arg.id, &m.first, &m.last);
        return put_mention(w, known, m);
    }
    default:
        return 0;
    }
}

static void list_all(Work *w, IntMap *known)
{
    for (uint32_t i = 1; i < w->m->names.n; i++)
        if (w->of_name[i])
            arg_mention(w, known, (Arg){ARG_NAME, i}, w->of_name[i]);
    for (NpId id = 1; id < w->p->nps.n; id++)
        if (w->of_np[id] && np_at(w, id)->kind != NP_NAME && np_at(w, id)->kind != NP_NUMBER)
            np_mention(w, known, id, w->of_np[id]);
    for (uint32_t i = 1; i < w->matches->events.n; i++)
        arg_mention(w, known, (Arg){ARG_EVENT, i}, w->of_event[i]);
}

/* "four soldiers", "a policeman", but not "the army". */
static bool described_people(const Work *w, const Trace *t)
{
    const Word *head = lexicon_word(w->r->lexicon, w->doc->symbols, t->lemma);
    return !t->named && (t->plural || !word_is(head, KIND_GENERIC_GROUP));
}

/* Does a node fit an end of a property? People of no name may stand for a group. Where people are wanted besides groups (victims),
 * a group is its people only as described: "four soldiers", but not the army. */
static bool fits(const Work *w, NodeId id, const uint64_t wanted[2])
{
    const Node *n = node_at(w, id);
    bool people = vocab_fits(w->v, wanted, w->v->known[C_POPULATION]) && !vocab_fits(w->v, wanted, w->v->known[C_GROUP]);
    if (people && vocab_is(w->v, n->cls, C_GROUP) && !described_people(w, trace_at(w, id)))
        return false;
    return vocab_fits(w->v, wanted, n->cls) || (n->cls2 && vocab_fits(w->v, wanted, n->cls2)) ||
           (vocab_is(w->v, n->cls, C_POPULATION) && vocab_fits(w->v, wanted, w->v->known[C_GROUP]));
}

/* "rebel-held areas", "fighters in the area": where neither who nor where is told apart from others, a standing relation tells nothing. */
static bool says_nothing(const Work *w, const PropInfo *p, NodeId subject, NodeId object)
{
    const Trace *where = trace_at(w, object);
    const Word *head = lexicon_word(w->r->lexicon, w->doc->symbols, where->lemma);
    if (node_at(w, subject)->event && !where->named && !where->owner && !where->n_modifiers && word_is(head, KIND_EMPTY_PLACE) &&
        str_find(node_at(w, object)->label, STR_LIT(" ")) < 0)
        return true;
    bool place = vocab_is_a(w->v, p->range, w->v->known[C_PLACE]) && !node_at(w, subject)->event;
    bool generic = !where->named && (word_is(head, KIND_VAGUE_PLACE) || (where->plural && !where->number));
    bool own = trace_at(w, subject)->named || vocab_is(w->v, node_at(w, subject)->cls, C_SECURITY_FORCE);
    return place && generic && !own;
}

static void make_fact(Work *w, IntMap *known, uint32_t at)
{
    const Claim *c = &w->claims->all.at[at];
    const PropInfo *p = &w->v->props[c->prop];
    bool literal = c->object.kind == ARG_NUMBER || c->object.kind == ARG_DATE;
    Fact f = {.claim = at, .subject = arg_node(w, c, c->subject, p->domain)};
    if (!literal)
        f.object = arg_node(w, c, c->object, p->range);
    if (!f.subject || (!literal && !f.object) || f.subject == f.object)
        return;
    if (!fits(w, f.subject, p->domains) || (!literal && !fits(w, f.object, p->ranges)))
        return;
    if (!literal && says_nothing(w, p, f.subject, f.object))
        return;
    if (c->object.kind == ARG_NUMBER) {
        f.at_least = w->m->numbers.at[c->object.id].at_least;
        f.at_most = w->m->numbers.at[c->object.id].at_most;
    }
    if (c->speaker) {
        f.speaker = arg_node(w, NULL, (Arg){ARG_NP, c->speaker}, w->v->known[C_AGENT]);
        if (f.speaker && !vocab_is(w->v, node_at(w, f.speaker)->cls, C_AGENT))
            f.speaker = 0;   /* neither a place nor a thing says anything */
        f.speaker_mention = f.speaker ? np_mention(w, known, c->speaker, f.speaker) : 0;
    }
    f.subject_mention = arg_mention(w, known, c->subject, f.subject);
    f.object_mention = arg_mention(w, known, c->object, f.object);
    VEC_ADD(w->arena, &w->d->facts, f);
}

void facts_make(Work *w)
{
    IntMap known = {0};
    VEC_ADD(w->arena, &w->d->mentions, (GraphMention){0});
    list_all(w, &known);
    for (uint32_t i = 0; i < w->claims->all.n; i++)
        make_fact(w, &known, i);
}
