/* fit.c - does a noun group fit a role, and what exactly fills it? */
#include "rule/scene.h"

enum { DEEP = 4, LONG = 32 };   /* most partitives in each other; most members of a coordination */

void add_filler(Fillers *out, Filler filler)
{
    for (uint32_t i = 0; i < out->n; i++)
        if (out->at[i].arg.kind == filler.arg.kind && out->at[i].arg.id == filler.arg.id)
            return;
    if (out->n < MAX_FILLERS)
        out->at[out->n++] = filler;
}

static uint32_t link_of(const Scene *s, const Np *np, bool title)
{
    uint32_t own = title ? np->title_of : np->apposed_to;
    const Np *first = scene_np(s, np->first_conjunct);
    return own ? own : title ? first->title_of : first->apposed_to;
}

/* The named thing that a description stands beside: "HNC spokesman Salem", "the group, Islamic State"; 0 none. */
static NpId named_beside(const Scene *s, const Np *np)
{
    if (np->kind == NP_NAME)
        return 0;
    NpId other = link_of(s, np, true);
    if (!other)
        other = link_of(s, np, false);
    if (!other)
        other = np->apposition;
    return other && scene_np(s, other)->kind == NP_NAME ? other : 0;
}

ClassId np_class(const Scene *s, NpId id)
{
    const Np *np = scene_np(s, id);
    NpId beside[] = {np->apposition, np->title, np->apposed_to};
    ClassId class = np->cls;
    for (uint32_t i = 0; !class && i < 3; i++)
        if (beside[i])
            class = scene_np(s, beside[i])->cls;
    return class;
}

static bool any_below(const Vocab *v, ClassList list, KnownClass top)
{
    for (uint32_t i = 0; i < list.n; i++)
        if (vocab_is(v, list.at[i], top) || vocab_is_a(v, v->known[top], list.at[i]))
            return true;
    return false;
}

/* A name of a city or seat may stand for its state. */
static bool stands_for_state(const Scene *s, const Role *role, uint32_t name)
{
    const Vocab *v = s->reading->vocab;
    const Name *n = &s->reading->mentions->names.at[name];
    return name && n->state && class_in(v, role->classes, v->known[C_STATE]) && !role->wants_place;
}

/* "he" and "her" are persons. */
static bool of_person(const Scene *s, const Np *pronoun)
{
    const Word *word = s->reading->tagged[pronoun->head].word;
    return word_is(word, KIND_MALE) || word_is(word, KIND_FEMALE);
}

static uint16_t fits_class(const Scene *s, const Role *role, NpId id)
{
    const Vocab *v = s->reading->vocab;
    const Np *np = scene_np(s, id);
    ClassId class = np_class(s, id);
    if (class && class_in(v, role->not_classes, class))
        return 0;
    if (!role->classes.n || class_in(v, role->classes, class))
        return 1000;
    if (stands_for_state(s, role, np->name))
        return 900;
    if (class == v->known[C_AGENT])   /* "allies" may be groups, states or persons */
        return any_below(v, role->classes, C_AGENT) ? 800 : 0;
    if (class)
        return 0;
    if (np->kind == NP_PRONOUN)
        return (of_person(s, np) ? class_in(v, role->classes, v->known[C_PERSON]) : any_below(v, role->classes, C_AGENT)) ? 800 : 0;
    if (np->kind == NP_NUMBER)
        return class_in(v, role->classes, v->known[C_PERSON]) || class_in(v, role->classes, v->known[C_POPULATION]) ? 900 : 0;
    if (np->name && any_below(v, role->classes, C_AGENT))
        return 700;
    return np->name && role->wants_place && role->kind == ROLE_PREP ? 600 : 0;
}

/* Does a noun group hold one of the words, by its form or lemma? */
static bool holds(const Scene *s, const Np *np, SymList words)
{
    for (uint32_t token = np->first; words.n && token < np->last; token++)
        if (sym_in(words, s->reading->document->tokens.at[token].lower) || sym_in(words, s->reading->tagged[token].lemma))
            return true;
    return false;
}

bool fits_words(const Scene *s, const Role *role, NpId id)
{
    const Np *np = scene_np(s, id);
    if (holds(s, np, role->without) || (role->containing.n && !holds(s, np, role->containing)))
        return false;
    return !role->words.n || sym_in(role->words, np->lemma) || (np->title && sym_in(role->words, scene_np(s, np->title)->lemma)) ||
           (np->apposition && sym_in(role->words, scene_np(s, np->apposition)->lemma));
}

/* A number that counts the thing itself. */
static uint32_t counting(const Scene *s, uint32_t number)
{
    if (!number)
        return 0;
    const Number *n = &s->reading->mentions->numbers.at[number];
    return n->ordinal || n->money || n->percent || n->year || n->age ? 0 : number;
}

static bool fits_event(const Scene *s, const Role *role, EventKey key)
{
    const Vocab *v = s->reading->vocab;
    ClassId class = event_class(s, key);
    return class && !class_in(v, role->not_classes, class) && (!role->classes.n || class_in(v, role->classes, class));
}

bool fill_event(const Scene *s, const Role *role, EventKey key, Fillers *out)
{
    if (!fits_event(s, role, key))
        return false;
    add_filler(out, (Filler){{ARG_EVENT, event_resolve(s, key)}, 0, 1000});
    return true;
}

static bool looks_through(const Scene *s, const Np *np)
{
    const Word *word = s->reading->tagged[np->head].word;
    return np->kind == NP_NUMBER || np->kind == NP_PRONOUN || !np->cls || word_is(word, KIND_HEADLESS) || word_is(word, KIND_PARTITIVE);
}

/* "members of the tribe" are people, where people are wanted: not the tribe. */
static bool members(const Scene *s, const Role *role, const Np *np)
{
    const Vocab *v = s->reading->vocab;
    ClassId whole = np_class(s, np->partitive);
    return vocab_is(v, np->cls, C_POPULATION) && class_in(v, role->classes, np->cls) && vocab_is(v, whole, C_GROUP);
}

/* "the city of X", "X province": as good as a name, where a place is wanted. */
static bool names_place(const Scene *s, const Role *role, const Np *np)
{
    const Word *head = s->reading->tagged[np->head].word;
    const Vocab *v = s->reading->vocab;
    bool wide = vocab_is(v, np->cls, C_CITY) || vocab_is(v, np->cls, C_REGION);
    if (!role->wants_place || !wide || np->kind != NP_NOMINAL || np->plural || np->number || !word_is(head, KIND_PLACE_HEAD))
        return false;
    for (uint32_t i = 0; i < np->n_preps; i++) {
        const Prep *prep = &s->phrases->preps.at[np->preps + i];
        if (prep->np && prep->prep == s->rules->of && prep->token == np->last && scene_np(s, prep->np)->kind == NP_NAME)
            return np->det != DET_INDEFINITE;
    }
    const Name *last = np->n_modifiers ? &s->reading->mentions->names.at[np->modifiers[np->n_modifiers - 1]] : NULL;
    return last && last->last == np->head && last->form != NAME_DEMONYM && !word_is(head, KIND_PLACE_PART);
}

/* "large areas in X", "parts of X": the places in the phrases that hang on a vague one. */
static bool fill_inside(const Scene *s, const Role *role, const Np *np, Fillers *out)
{
    const Vocab *v = s->reading->vocab;
    Role place = {.kind = role->kind, .var = role->var, .classes = {&v->known[C_PLACE], 1}, .named = true};
    bool fitted = np->partitive && fill_np(s, &place, np->partitive, out);
    for (uint32_t i = 0; i < np->n_preps; i++) {
        const Prep *prep = &s->phrases->preps.at[np->preps + i];
        if (prep->np && prep->np != np->partitive && word_is(s->reading->tagged[prep->token].word, KIND_PLACE_PREP))
            fitted |= fill_np(s, &place, prep->np, out);
        else if (prep->np && prep->prep == s->rules->of)
            fitted |= fill_np(s, &place, prep->np, out);
    }
    return fitted;
}

static bool fill_member(const Scene *s, const Role *role, NpId id, uint32_t number, uint32_t depth, Fillers *out)
{
    const Np *np = scene_np(s, id);
    if (np->kind == NP_DATE || np->det == DET_NEGATIVE)   /* "no group" is nobody */
        return false;
    if (!number)
        number = counting(s, np->number);
    if (np->partitive && depth < DEEP && !sym_in(role->words, np->lemma) && looks_through(s, np) && !members(s, role, np)) {
        bool fitted = false;
        NpId part = np->partitive;
        for (uint32_t i = 0; part && i < LONG; i++, part = scene_np(s, part)->conjunct)
            fitted |= fill_member(s, role, part, number, depth + 1, out);
        if (fitted)
            return true;
    }
    if (role->counted && !number)
        return false;
    bool end = role->kind == ROLE_OBJECT || role->kind == ROLE_PREP;
    if (end && role->wants_place && np->kind == NP_NOMINAL && !np->name && word_is(s->reading->tagged[np->head].word, KIND_VAGUE_PLACE) &&
        depth < DEEP && fill_inside(s, role, np, out))
        return true;
    if (!fits_words(s, role, id))
        return false;
    if (!role->named && fits_event(s, role, id)) {
        add_filler(out, (Filler){{ARG_EVENT, event_resolve(s, id)}, number, 1000});
        return true;
    }
    NpId named = named_beside(s, np);
    uint16_t sure = named ? fits_class(s, role, named) : 0;
    if (sure) {
        add_filler(out, (Filler){{ARG_NP, named}, number, sure});
        for (NpId k = np->plural ? scene_np(s, named)->conjunct : 0; k; k = scene_np(s, k)->conjunct)   /* "two reporters, A and B" */
            if (fits_class(s, role, k))
                add_filler(out, (Filler){{ARG_NP, k}, number, fits_class(s, role, k)});
        return true;
    }
    sure = role->named && !np->name && !names_place(s, role, np) ? 0 : fits_class(s, role, id);
    if (sure)
        add_filler(out, (Filler){{ARG_NP, id}, number, sure});
    return sure != 0;
}

bool fill_one(const Scene *s, const Role *role, NpId np, Fillers *out)
{
    if (np && scene_np(s, np)->kind == NP_PRONOUN && own_antecedent(s, np))
        np = own_antecedent(s, np);
    return np && fill_member(s, role, np, 0, 0, out);
}

bool fill_np(const Scene *s, const Role *role, NpId np, Fillers *out)
{
    bool fitted = false;
    if (np && scene_np(s, np)->kind == NP_PRONOUN && own_antecedent(s, np)) {
        NpId owner = own_antecedent(s, np);
        uint32_t name = scene_np(s, owner)->name;
        if (!scene_np(s, np)->plural)   /* "Moscow, which began its strikes": a seat that acts is no place */
            return !(role->wants_place && s->reading->mentions->names.at[name].state) && fill_member(s, role, owner, 0, 0, out);
        np = owner;
    }
    for (uint32_t i = 0; np && i < LONG; i++, np = scene_np(s, np)->conjunct)
        fitted |= fill_member(s, role, np, 0, 0, out);
    return fitted;
}

static bool accepts_place(const Vocab *v, const Role *role)
{
    return any_below(v, role->classes, C_PLACE) || class_in(v, role->classes, v->known[C_REGION]);
}

bool fill_name(const Scene *s, const Role *role, uint32_t name, Fillers *out)
{
    const Vocab *v = s->reading->vocab;
    const Name *n = &s->reading->mentions->names.at[name];
    if (role->words.n || role->containing.n || role->counted || class_in(v, role->not_classes, n->cls))
        return false;
    /* "Syrian strikes" and "US strikes" tell who struck, "the Syria strikes" where. */
    if (n->form == NAME_PLAIN && !n->acronym && vocab_is(v, n->cls, C_STATE) && role->classes.n && !accepts_place(v, role))
        return false;
    uint16_t sure = !role->classes.n || class_in(v, role->classes, n->cls) ? 1000 : stands_for_state(s, role, name) ? 900 : 0;
    if (!sure && !n->cls && any_below(v, role->classes, C_GROUP))
        sure = 700;
    if (sure)
        add_filler(out, (Filler){{ARG_NAME, name}, 0, sure});
    return sure != 0;
}

bool fill_prep(const Scene *s, const Role *role, const Prep *prep, Fillers *out, bool *present)
{
    if (prep->np) {
        *present |= scene_np(s, prep->np)->kind != NP_DATE;
        return fill_np(s, role, prep->np, out);
    }
    return prep->pred && fill_event(s, role, pred_key(s, prep->pred), out);
}
