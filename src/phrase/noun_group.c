/* noun_group.c - basic noun groups: determiner, number, modifiers, head; names, titles, genitives, hyphen compounds. */
#include "phrase/group.h"

static Det det_of(const Parser *ps, uint32_t token)
{
    if (token == NONE)
        return DET_NONE;
    if (tag_at(ps, token) == TAG_POSS_PRON)
        return DET_POSSESSIVE;
    const Word *w = tagged(ps, token)->word;
    if (word_is(w, KIND_NEGATIVE_DET))
        return DET_NEGATIVE;
    if (word_is(w, KIND_DEFINITE))
        return DET_DEFINITE;
    if (word_is(w, KIND_DEMONSTRATIVE))
        return DET_DEMONSTRATIVE;
    return word_is(w, KIND_INDEFINITE) ? DET_INDEFINITE : DET_OTHER;
}

/* Does a common noun behind a name only say what kind of thing the name is ("the Islamic State group")? */
static bool restates(const Parser *ps, const Name *n, const Word *noun, Tag tag)
{
    if (tag != TAG_NOUN || !noun || !noun->denotes || !n->cls || n->form != NAME_PLAIN)
        return false;
    if (!class_is(ps, n->cls, C_PLACE) && !word_is(noun, KIND_GENERIC_GROUP))
        return false;   /* "an ISIS militant", "the HNC delegation" are others */
    if (class_is(ps, n->cls, C_PLACE))
        return n->entity == 0 && noun->denotes == n->cls;
    return class_is(ps, n->cls, C_GROUP) && class_is(ps, noun->denotes, C_GROUP) && !class_is(ps, n->cls, C_STATE) &&
           vocab_is_a(ps->r->vocab, n->cls, noun->denotes);
}

ClassId noun_class(const Parser *ps, const Word *w, bool plural)
{
    ClassId c = w ? w->denotes : 0;
    const Vocab *v = ps->r->vocab;
    if (plural && c && vocab_is_a(v, c, v->known[C_PERSON]))
        return v->known[C_POPULATION];
    if (!plural && c == v->known[C_POPULATION] && !word_is(w, KIND_COLLECTIVE))
        return v->known[C_PERSON];
    return c;
}

NpId push_np(Parser *ps, Np np)
{
    NpId id = ps->p->nps.n;
    np.sentence = ps->sentence;
    np.first_conjunct = id;
    VEC_ADD(ps->arena, &ps->p->nps, np);
    for (uint32_t t = np.first; t < np.last; t++)
        ps->p->np_at[t] = id;
    return id;
}

static bool doubtful(const Parser *ps, uint32_t first, uint32_t head)
{
    for (uint32_t t = first; t < head; t++)
        if (kind_at(ps, t, KIND_POSSIBLE_ADJ))
            return true;
    return false;
}

/* The Names in [first, last) but the one at the head, in order. */
static void modifiers(Parser *ps, const Group *g, Np *np, uint32_t head_name)
{
    VEC(uint32_t) mods = {0};
    for (uint32_t k = 0; k < g->names.n; k++) {
        const Name *n = &ps->r->mentions->names.at[g->names.at[k]];
        if (n->first >= np->first && n->last <= np->last && g->names.at[k] != head_name)
            VEC_ADD(ps->arena, &mods, g->names.at[k]);
    }
    np->modifiers = mods.at;
    np->n_modifiers = mods.n;
}

/* "the Islamic State group" is the Islamic State: the name becomes the head. Its Name, or 0. */
static uint32_t restated(const Parser *ps, Np *np)
{
    if (!np->n_modifiers || np->det == DET_INDEFINITE)
        return 0;
    uint32_t name = np->modifiers[np->n_modifiers - 1];
    const Name *n = &ps->r->mentions->names.at[name];
    if (n->last != np->head || !restates(ps, n, tagged(ps, np->head)->word, tag_at(ps, np->head)))
        return 0;
    np->n_modifiers--;
    np->head = n->last - 1;
    np->lemma = tagged(ps, np->head)->lemma;
    return name;
}

static void name_head(const Parser *ps, Np *np, uint32_t name, uint32_t content, Tag tag)
{
    const Name *n = &ps->r->mentions->names.at[name];
    np->kind = NP_NAME;
    np->name = name;
    np->cls = n->cls;
    np->core_first = n->first;
    np->core_last = n->last;
    np->plural = n->people && tag == TAG_NOUNS;
    if (n->people) {
        np->kind = NP_NOMINAL;
        np->cls = ps->r->vocab->known[C_POPULATION];
        np->core_first = content;
    }
}

/* The word at the head, or the words up to it that stand for one thing: "power line" is no line. */
static const Word *denoting(const Parser *ps, uint32_t content, uint32_t head)
{
    for (uint32_t t = content; t < head; t++) {
        uint32_t n = 0;
        const Word *phrase = lexicon_phrase(ps->r->lexicon, ps->r->document, t, head + 1, &n);
        if (phrase && n == head + 1 - t && phrase->denotes)
            return phrase;
    }
    return tagged(ps, head)->word;
}

NpId build(Parser *ps, const Group *g, uint32_t first, uint32_t last, uint32_t head, uint32_t head_name)
{
    const Mentions *m = ps->r->mentions;
    Tag tag = tag_at(ps, head);
    Np np = {.first = first, .last = last, .head = head, .lemma = tagged(ps, head)->lemma, .kind = NP_NOMINAL};
    uint32_t content = g->content != NONE && g->content >= first && g->content < last ? g->content : first;
    np.det = g->det != NONE && g->det >= first && g->det < last ? det_of(ps, g->det) : DET_NONE;
    np.plural = tag == TAG_NOUNS;
    np.core_first = content;
    np.core_last = last;
    modifiers(ps, g, &np, head_name);
    if (!head_name && tag == TAG_NOUN)
        head_name = restated(ps, &np);
    if (head_name)
        name_head(ps, &np, head_name, content, tag);
    else
        np.cls = noun_class(ps, denoting(ps, content, head), np.plural);
    if (g->number && g->number_last <= head + 1 && m->numbers.at[g->number].first >= first)
        np.number = g->number;
    np.possible = doubtful(ps, first, head);
    for (uint32_t t = first; t < last && !np.date; t++)
        np.date = m->name_at[t] ? 0 : m->date_at[t];
    return push_np(ps, np);
}

static NpId pronoun(Parser *ps, uint32_t i)
{
    return push_np(ps, (Np){.first = i, .last = i + 1, .core_first = i, .core_last = i + 1, .head = i,
                            .lemma = tagged(ps, i)->lemma, .kind = NP_PRONOUN, .plural = kind_at(ps, i, KIND_PLURAL_PRONOUN)});
}

static NpId date_group(Parser *ps, uint32_t i, uint32_t *after)
{
    uint32_t d = ps->r->mentions->date_at[i];
    uint32_t last = ps->r->mentions->dates.at[d].last;
    *after = last > i ? last : i + 1;
    return push_np(ps, (Np){.first = i, .last = *after, .core_first = i, .core_last = *after, .head = *after - 1,
                            .lemma = tagged(ps, *after - 1)->lemma, .kind = NP_DATE, .date = d});
}

/* A group without a noun: a number, "the wounded", a demonym, "some". 0: it is none. */
static NpId headless_group(Parser *ps, const Group *g)
{
    const Mentions *m = ps->r->mentions;
    uint32_t head = g->last - 1, name = g->names.n ? g->names.at[g->names.n - 1] : 0;
    bool named = name && m->names.at[name].last == g->last;
    bool substantive = g->number || named || (g->det != NONE && tag_at(ps, head) == TAG_ADJ);
    bool lone_det = g->det != NONE && g->det == head && kind_at(ps, head, KIND_HEADLESS);
    if (!substantive && !lone_det)
        return 0;
    if (named)   /* "the Syrian" */
        return build(ps, g, g->first, g->last, head, name);
    NpId id = build(ps, g, g->first, g->last, head, 0);
    Np *np = np_at(ps, id);
    np->kind = g->number || lone_det ? NP_NUMBER : NP_NOMINAL;
    np->number = g->number;
    np->plural = true;
    np->cls = np->kind == NP_NOMINAL ? ps->r->vocab->known[C_POPULATION] : 0;
    return id;
}

/* "several suspected rebels", "many of": is the pronoun at i the count of a noun that follows? */
static bool counts(const Parser *ps, uint32_t i)
{
    if (!ps->r->mentions->number_at[i] || !kind_at(ps, i, KIND_HEADLESS))
        return false;
    Tag next = tag_at(ps, i + 1);
    bool modifier = next == TAG_ADJ || next == TAG_VBN || next == TAG_VBG;
    return is_noun_tag(next) || (modifier && is_noun_tag(tag_at(ps, i + 2)));
}

/* "coalition air strikes", "the army campaign": a common noun for a force or government before what it does owns that. */
static void acting_modifier(Parser *ps, NpId id, uint32_t content)
{
    Np np = *np_at(ps, id);
    if (np.cls || np.possessor || np.name || np.kind != NP_NOMINAL || content == NONE)
        return;
    for (uint32_t t = content; t < np.head; t++) {
        const Word *w = tagged(ps, t)->word;
        ClassId c = tag_at(ps, t) == TAG_NOUN && !ps->r->mentions->name_at[t] && w ? w->denotes : 0;
        if (tag_at(ps, t + 1) == TAG_HYPHEN || (!class_is(ps, c, C_SECURITY_FORCE) && !class_is(ps, c, C_GOVERNMENT)))
            continue;
        NpId owner = push_np(ps, (Np){.first = t, .last = t + 1, .core_first = t, .core_last = t + 1, .head = t,
                                      .lemma = tagged(ps, t)->lemma, .kind = NP_NOMINAL, .det = DET_DEFINITE, .cls = c});
        ps->p->np_at[t] = id;
        np_at(ps, id)->possessor = owner;
        return;
    }
}

NpId noun_group(Parser *ps, uint32_t i, uint32_t *after)
{
    const Mentions *m = ps->r->mentions;
    *after = i + 1;
    if (m->date_at[i] && !m->name_at[i]) {
        uint32_t last;
        if (!date_modifies(ps, i, i, &last))
            return date_group(ps, i, after);
    }
    if (tag_at(ps, i) == TAG_PRON && !m->name_at[i] && !counts(ps, i))
        return pronoun(ps, i);
    if (tag_at(ps, i) == TAG_DET && tag_at(ps, i + 1) == TAG_PRON && kind_at(ps, i + 1, KIND_DEMONSTRATIVE)) {
        NpId id = pronoun(ps, i + 1);   /* "all those" */
        np_at(ps, id)->first = i;
        ps->p->np_at[i] = id;
        *after = i + 2;
        return id;
    }
    Group g = {.first = i, .last = i, .head = NONE, .det = NONE, .content = NONE};
    gather(ps, &g);
    if (g.last == i)
        return 0;
    if (g.head == NONE) {
        NpId id = headless_group(ps, &g);
        *after = id ? g.last : i + 1;
        return id;
    }
    *after = g.last;
    NpId id = with_title(ps, &g);
    if (id)
        return id;
    id = build(ps, &g, i, g.last, g.head, g.head_name);
    if (tag_at(ps, g.det == NONE ? ps->end : g.det) == TAG_POSS_PRON) {
        NpId owner = pronoun(ps, g.det);
        ps->p->np_at[g.det] = id;
        np_at(ps, id)->possessor = owner;
    }
    compounds(ps, id);
    acting_modifier(ps, id, g.content);
    qualifiers(ps, id, g.content);
    return id;
}
