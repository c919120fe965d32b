/* noun_group.c - basic noun groups: determiner, number, modifiers, head; names, titles, genitives, hyphen compounds. */
#include "phrase/internal.h"

/* A token as a noun group sees it. */
typedef enum Slot { SLOT_END, SLOT_DET, SLOT_POSS, SLOT_NUMBER, SLOT_NAME, SLOT_ADJ, SLOT_NOUN, SLOT_PART, SLOT_ADV, SLOT_QUOTE } Slot;

static bool countable(const Parser *ps, uint32_t number)
{
    const Number *n = &ps->r->mentions->numbers.at[number];
    return !n->ordinal && !n->year && !n->age;
}

/* Does a hyphen glue token i to the next ("al-Qaida - linked")? */
static bool hyphen_after(const Parser *ps, uint32_t i)
{
    return i + 1 < ps->end && tag_at(ps, i) == TAG_HYPHEN;
}

static Slot slot_at(const Parser *ps, uint32_t i, uint32_t *last)
{
    *last = i + 1;
    if (i >= ps->end)
        return SLOT_END;
    const Mentions *m = ps->r->mentions;
    if (m->name_at[i]) {
        *last = m->names.at[m->name_at[i]].last;
        return SLOT_NAME;
    }
    if (m->date_at[i])
        return SLOT_END;
    if (m->number_at[i]) {
        const Number *n = &m->numbers.at[m->number_at[i]];
        *last = n->last > i ? n->last : i + 1;
        return n->ordinal ? SLOT_ADJ : SLOT_NUMBER;
    }
    if (hyphen_after(ps, i + 1) && is_verb_tag(tag_at(ps, i)))
        return SLOT_ADJ;   /* "kidnap-for-ransom", "would-be" */
    switch (tag_at(ps, i)) {
    case TAG_PRON: return kind_at(ps, i, KIND_HEADLESS) ? SLOT_NOUN : SLOT_END;
    case TAG_DET: return SLOT_DET;
    case TAG_POSS_PRON: return SLOT_POSS;
    case TAG_NUM: return SLOT_NUMBER;
    case TAG_ORDINAL: case TAG_ADJ: return SLOT_ADJ;
    case TAG_NOUN: case TAG_NOUNS: case TAG_PROPER: return SLOT_NOUN;
    case TAG_VBN: case TAG_VBG: case TAG_VBD: return SLOT_PART;
    case TAG_ADV: return SLOT_ADV;
    case TAG_QUOTE: return SLOT_QUOTE;
    default: return SLOT_END;
    }
}

/* May a participle at i stand before a noun: "the wounded soldiers", "suspected rebels" but not "killing soldiers"? */
static bool prenominal(const Parser *ps, uint32_t first, uint32_t i)
{
    uint32_t last;
    Slot next = slot_at(ps, i + 1, &last);
    if (next != SLOT_NOUN && next != SLOT_ADJ && next != SLOT_NAME && !(next == SLOT_PART && i > first))
        return false;
    if (next == SLOT_NAME && ps->r->mentions->names.at[ps->r->mentions->name_at[i + 1]].form != NAME_DEMONYM && i == first)
        return false;
    Tag t = tag_at(ps, i);
    if (i > first)
        return t == TAG_VBN || t == TAG_VBG || kind_at(ps, i, KIND_POSSIBLE_ADJ);
    Tag before = i > ps->begin ? tag_at(ps, i - 1) : TAG_STOP;
    if (kind_at(ps, i, KIND_POSSIBLE_ADJ))
        return !is_noun_tag(before);
    return t == TAG_VBN && (before == TAG_PREP || before == TAG_STOP || before == TAG_CCONJ || before == TAG_BE);
}

/* A date between nouns modifies ("Friday prayers", "the Sunday attack", "Monday's massacre"). */
static bool date_modifies(const Parser *ps, uint32_t first, uint32_t i, uint32_t *last)
{
    uint32_t d = ps->r->mentions->date_at[i];
    if (!d || ps->r->mentions->name_at[i])
        return false;
    const DateRef *date = &ps->r->mentions->dates.at[d];
    uint32_t behind = date->last, ignore;
    if (i != date->first || behind >= ps->end)
        return false;
    *last = behind;
    if (tag_at(ps, behind) == TAG_GENITIVE)
        return false;
    Tag before = i > first ? tag_at(ps, i - 1) : TAG_NONE;
    Slot next = slot_at(ps, behind, &ignore);
    return (before == TAG_DET || before == TAG_ADJ) && (next == SLOT_NOUN || next == SLOT_ADJ);
}

typedef struct Group {
    uint32_t first, last;      /* tokens accepted */
    uint32_t head;             /* last noun or name token, or UINT32_MAX */
    uint32_t head_name;        /* Name at the head, 0: a common noun */
    uint32_t number;           /* Number */
    uint32_t number_last;      /* behind the number */
    uint32_t det;              /* token of the determiner, or UINT32_MAX */
    uint32_t content;          /* first token behind determiner and number */
    VEC(uint32_t) names;
} Group;

enum { NONE = UINT32_MAX };

/* Extend over one hyphenated word that starts at i: a-b-c counts as its last part. True when it ends in a noun or name. */
static uint32_t skip_hyphens(const Parser *ps, uint32_t last)
{
    while (hyphen_after(ps, last) && last + 1 < ps->end) {
        uint32_t next = last + 1;
        uint32_t name = ps->r->mentions->name_at[next];
        last = name ? ps->r->mentions->names.at[name].last : next + 1;
    }
    return last;
}

static bool joins_title(const Parser *ps, const Group *g, uint32_t name)
{
    const Name *n = &ps->r->mentions->names.at[name];
    if (g->head == NONE || n->form == NAME_DEMONYM)
        return true;
    return n->first == g->last;
}

/* "Syrian and Russian | forces", "military and police | units": does "and" at i join modifiers of one head? */
static bool joins_modifiers(const Parser *ps, const Group *g, uint32_t i)
{
    if (tag_at(ps, i) != TAG_CCONJ || g->head != NONE || g->content == NONE || g->last != i)
        return false;
    uint32_t last, ignore;
    Slot next = slot_at(ps, i + 1, &last);
    if (next != SLOT_ADJ && next != SLOT_NAME && next != SLOT_NOUN)
        return false;
    Slot behind = slot_at(ps, last, &ignore);
    return behind == SLOT_NOUN || behind == SLOT_ADJ || (behind == SLOT_NAME && next == SLOT_ADJ);
}

/* Take tokens into the group as long as they can belong to it. */
static void gather(Parser *ps, Group *g)
{
    uint32_t i = g->first;
    bool start = true;
    while (i < ps->end) {
        uint32_t last;
        if (date_modifies(ps, g->first, i, &last)) {
            i = last;
            continue;
        }
        if (joins_modifiers(ps, g, i)) {
            i++;
            continue;
        }
        Slot s = slot_at(ps, i, &last);
        uint32_t hyphen_end = skip_hyphens(ps, last);
        bool compound = hyphen_end > last;
        if (compound && s != SLOT_END && s != SLOT_QUOTE && s != SLOT_DET) {
            uint32_t name = ps->r->mentions->name_at[i];
            if (name && s == SLOT_NAME)
                VEC_ADD(ps->arena, &g->names, name);
            if (s == SLOT_NUMBER && !is_noun_tag(tag_at(ps, hyphen_end - 1)))
                g->content = g->content == NONE ? i : g->content;
            if (g->content == NONE)
                g->content = i;
            Tag end_tag = tag_at(ps, hyphen_end - 1);
            if (ps->r->mentions->name_at[hyphen_end - 1] || is_noun_tag(end_tag)) {
                g->head = hyphen_end - 1;
                uint32_t end_name = ps->r->mentions->name_at[hyphen_end - 1];
                g->head_name = end_name != name ? end_name : 0;
                if (g->head_name)
                    VEC_ADD(ps->arena, &g->names, g->head_name);
            }
            i = g->last = hyphen_end;
            start = false;
            continue;
        }
        if (s == SLOT_END)
            break;
        if (s == SLOT_DET || s == SLOT_POSS) {
            if (!start && g->content != NONE)
                break;
            if (s == SLOT_POSS && g->number)
                break;
            g->det = i;
        } else if (s == SLOT_NUMBER) {
            if (g->head != NONE)
                break;
            uint32_t number = ps->r->mentions->number_at[i];
            if (g->number || !number || !countable(ps, number)) {
                if (g->content == NONE)
                    g->content = i;
            } else {
                g->number = number;
                g->number_last = last;
                g->content = NONE;
            }
        } else if (s == SLOT_NAME) {
            uint32_t name = ps->r->mentions->name_at[i];
            if (!joins_title(ps, g, name))
                break;
            VEC_ADD(ps->arena, &g->names, name);
            const Name *n = &ps->r->mentions->names.at[name];
            if (g->content == NONE)
                g->content = i;
            if (n->form != NAME_DEMONYM || n->people || last >= ps->end) {
                g->head = last - 1;
                g->head_name = name;
            }
        } else if (s == SLOT_NOUN) {
            if (tag_at(ps, i) == TAG_PRON && !g->number)
                break;
            if (g->content == NONE)
                g->content = i;
            g->head = i;
            g->head_name = 0;
        } else if (s == SLOT_ADJ) {
            if (g->content == NONE)
                g->content = i;
        } else if (s == SLOT_PART) {
            if (g->head != NONE || !prenominal(ps, g->first, i))
                break;
            if (g->content == NONE)
                g->content = i;
        } else if (s == SLOT_ADV) {
            uint32_t behind;
            Slot next = slot_at(ps, last, &behind);
            if (next != SLOT_ADJ && !(next == SLOT_PART && g->det != NONE) && next != SLOT_NUMBER)
                break;
            if (g->head != NONE)
                break;
        } else if (s == SLOT_QUOTE) {
            uint32_t behind;
            Slot next = slot_at(ps, last, &behind);
            uint32_t shape = ps->r->document->tokens.at[i].shape;
            bool opens = shape & SHAPE_QUOTE_OPEN;
            if (start || (opens && next != SLOT_NOUN && next != SLOT_NAME && next != SLOT_ADJ) ||
                (!opens && (g->head == NONE || next != SLOT_NOUN)) || (opens && g->head != NONE))
                break;
        }
        i = last;
        if (s != SLOT_ADV && s != SLOT_QUOTE)
            g->last = last;
        start = false;
    }
    if (g->head != NONE && g->last > g->head + 1)
        g->last = g->head + 1;
}

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
    if (class_is(ps, n->cls, C_PLACE))
        return n->entity == 0 && noun->denotes == n->cls;
    return class_is(ps, n->cls, C_GROUP) && class_is(ps, noun->denotes, C_GROUP) && !class_is(ps, n->cls, C_STATE) &&
           vocab_is_a(ps->r->vocab, n->cls, noun->denotes);
}

/* The class of what a common noun stands for: many persons are a population. */
static ClassId noun_class(const Parser *ps, const Word *w, bool plural)
{
    ClassId c = w ? w->denotes : 0;
    const Vocab *v = ps->r->vocab;
    if (plural && c && vocab_is_a(v, c, v->known[C_PERSON]))
        return v->known[C_POPULATION];
    if (!plural && c == v->known[C_POPULATION] && !word_is(w, KIND_COLLECTIVE))
        return v->known[C_PERSON];
    return c;
}

static NpId push_np(Parser *ps, Np np)
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

/* An Np for the tokens [first, last) whose head is at `head`; names: those inside, in order. */
static NpId build(Parser *ps, const Group *g, uint32_t first, uint32_t last, uint32_t head, uint32_t head_name)
{
    const Mentions *m = ps->r->mentions;
    const Word *w = tagged(ps, head)->word;
    Tag tag = tag_at(ps, head);
    Np np = {.first = first, .last = last, .head = head, .lemma = tagged(ps, head)->lemma, .kind = NP_NOMINAL};
    uint32_t content = g->content != NONE && g->content >= first && g->content < last ? g->content : first;
    np.det = g->det != NONE && g->det >= first && g->det < last ? det_of(ps, g->det) : DET_NONE;
    np.plural = tag == TAG_NOUNS;
    VEC(uint32_t) mods = {0};
    for (uint32_t k = 0; k < g->names.n; k++) {
        const Name *n = &m->names.at[g->names.at[k]];
        if (n->first >= first && n->last <= last && g->names.at[k] != head_name)
            VEC_ADD(ps->arena, &mods, g->names.at[k]);
    }
    if (!head_name && mods.n && tag == TAG_NOUN) {   /* "the Islamic State group" is the Islamic State */
        const Name *n = &m->names.at[mods.at[mods.n - 1]];
        if (n->last == head && restates(ps, n, w, tag)) {
            head_name = mods.at[--mods.n];
            np.head = n->last - 1;
            np.lemma = tagged(ps, np.head)->lemma;
        }
    }
    np.modifiers = mods.at;
    np.n_modifiers = mods.n;
    np.core_first = content;
    np.core_last = last;
    if (head_name) {
        const Name *n = &m->names.at[head_name];
        np.kind = NP_NAME;
        np.name = head_name;
        np.cls = n->cls;
        np.core_first = n->first;
        np.core_last = n->last;
        np.plural = n->people && tag == TAG_NOUNS;
        if (n->people) {
            np.kind = NP_NOMINAL;
            np.cls = ps->r->vocab->known[C_POPULATION];
            np.core_first = content;
        }
    } else {
        np.cls = noun_class(ps, w, np.plural);
    }
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

/* "Saudi-backed", "al-Qaida-linked", "US led": a predicate inside the group [first, last) of `np`. */
static void compounds(Parser *ps, NpId np)
{
    Np group = *np_at(ps, np);
    for (uint32_t t = group.first + 1; t < group.head; t++) {
        const Tagged *tg = tagged(ps, t);
        bool participle = tg->word && tg->word->verb && (tg->tag == TAG_VBN || tg->tag == TAG_VBD || tg->tag == TAG_ADJ ||
                                                         (tg->word->tags >> TAG_VBN & 1));
        if (!participle || tg->word->verb == lower_at(ps, t))
            continue;
        bool hyphen = tag_at(ps, t - 1) == TAG_HYPHEN;
        if (t - group.first < 1u + hyphen)
            continue;
        uint32_t left = t - 1 - hyphen;
        uint32_t name = ps->r->mentions->name_at[left];
        if (!hyphen && !name)
            continue;
        Np l = {.first = left, .last = left + 1, .core_first = left, .core_last = left + 1, .head = left,
                .lemma = tagged(ps, left)->lemma, .kind = NP_NOMINAL};
        if (name) {
            const Name *n = &ps->r->mentions->names.at[name];
            l.first = l.core_first = n->first;
            l.kind = NP_NAME;
            l.name = name;
            l.cls = n->cls;
        } else {
            if (!is_noun_tag(tag_at(ps, left)))
                continue;
            l.cls = noun_class(ps, tagged(ps, left)->word, true);
        }
        uint32_t cover = ps->p->np_at[left];
        NpId id = push_np(ps, l);
        for (uint32_t k = l.first; k < l.last; k++)
            ps->p->np_at[k] = cover;
        Pred pred = {.first = l.first, .last = t + 1, .head = t, .sentence = ps->sentence, .lemma = tg->word->verb,
                     .kind = PRED_COMPOUND, .link = LINK_RELATIVE, .subject = id, .object = np, .governor_np = np,
                     .clause_first = l.first, .clause_last = t + 1, .past = true};
        VEC_ADD(ps->arena, &ps->p->preds, pred);
        if (group.core_first >= l.first && group.core_first <= t)
            np_at(ps, np)->core_first = group.core_first;
    }
}

/* A person's title before the name is a noun group of its own: "HNC spokesman | Salem al-Mislet". */
static NpId with_title(Parser *ps, const Group *g)
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

NpId noun_group(Parser *ps, uint32_t i, uint32_t *after)
{
    const Mentions *m = ps->r->mentions;
    *after = i + 1;
    if (m->date_at[i] && !m->name_at[i]) {
        uint32_t last;
        if (!date_modifies(ps, i, i, &last))
            return date_group(ps, i, after);
    }
    if (tag_at(ps, i) == TAG_PRON && !m->name_at[i])
        return pronoun(ps, i);
    Group g = {.first = i, .last = i, .head = NONE, .det = NONE, .content = NONE};
    gather(ps, &g);
    if (g.last == i)
        return 0;
    if (g.head == NONE) {
        uint32_t head = g.last - 1;
        bool named = g.names.n && m->names.at[g.names.at[g.names.n - 1]].last == g.last;
        bool substantive = g.number || named || (g.det != NONE && tag_at(ps, head) == TAG_ADJ);
        bool lone_det = g.det != NONE && g.det == head && kind_at(ps, head, KIND_HEADLESS);
        if (!substantive && !lone_det)
            return 0;
        *after = g.last;
        if (named) {   /* a demonym that ends the group: "the Syrian" */
            uint32_t name = g.names.at[g.names.n - 1];
            NpId id = build(ps, &g, i, g.last, head, name);
            return id;
        }
        NpId id = build(ps, &g, i, g.last, head, 0);
        Np *np = np_at(ps, id);
        np->kind = g.number || lone_det ? NP_NUMBER : NP_NOMINAL;
        np->number = g.number;
        np->plural = true;
        np->cls = np->kind == NP_NOMINAL ? ps->r->vocab->known[C_POPULATION] : 0;
        return id;
    }
    *after = g.last;
    NpId id = with_title(ps, &g);
    if (id)
        return id;
    id = build(ps, &g, i, g.last, g.head, g.head_name);
    if (tag_at(ps, g.det == NONE ? ps->end : g.det) == TAG_POSS_PRON) {
        uint32_t cover = g.det;
        NpId owner = pronoun(ps, g.det);
        ps->p->np_at[cover] = id;
        np_at(ps, id)->possessor = owner;
    }
    compounds(ps, id);
    return id;
}
