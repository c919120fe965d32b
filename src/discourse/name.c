/* name.c - a node for every name: gathered by spelling and entity, classed, linked, made. */
#include "discourse/name_set.h"

KeyWords key_words(const Work *w, Sym key)
{
    KeyWords k = {.n = 0};
    Str rest = symbol_str(w->doc->symbols, key), part;
    while (k.n < KEY_WORDS && str_split(&rest, ' ', &part))
        if (part.len)
            k.at[k.n++] = part;
    return k;
}

/* Adjectives of a state are no participants by themselves; a people's name is. */
static bool bare_demonym(const Work *w, const Name *n)
{
    (void)w;
    return n->form == NAME_DEMONYM;
}

static ClassId deeper(const Work *w, ClassId a, ClassId b)
{
    if (!a || !b)
        return a ? a : b;
    return vocab_is_a(w->v, b, a) ? b : a;
}

/* What the name's noun group says of its class: "the X Front group", "spokesman X", "X, a town". */
static ClassId context_class(const Work *w, uint32_t name)
{
    NpId id = w->np_of_name[name];
    if (!id)
        return 0;
    const Np *np = np_at(w, id);
    ClassId c = np->cls;
    if (!c && np->title)
        c = np_at(w, np->title)->cls;
    if (!c && np->apposition)
        c = np_at(w, np->apposition)->cls;
    if (!c && np->apposed_to)
        c = np_at(w, np->apposed_to)->cls;
    if (vocab_is(w->v, c, C_EVENT))
        return 0;
    return c;
}

static uint32_t set_for(Work *w, NameSets *s, IntMap *by_entity, IntMap *by_key, const Name *n)
{
    bool added;
    uint32_t *slot = n->entity ? intmap_put(w->arena, by_entity, n->entity, &added)
                               : intmap_put(w->arena, by_key, n->key ? n->key : 1, &added);
    if (!added)
        return *slot;
    *slot = s->all.n;
    VEC_ADD(w->arena, &s->all, ((NameSet){.entity = n->entity, .link = *slot}));
    return *slot;
}

static void gather(Work *w, NameSets *s)
{
    IntMap by_entity = {0}, by_key = {0};
    s->of_name = ARENA_ARRAY(w->arena, uint32_t, w->m->names.n + 1);
    VEC_ADD(w->arena, &s->all, (NameSet){0});
    for (uint32_t i = 1; i < w->m->names.n; i++) {
        const Name *n = name_at(w, i);
        if (bare_demonym(w, n))
            continue;
        uint32_t at = s->of_name[i] = set_for(w, s, &by_entity, &by_key, n);
        NameSet *set = &s->all.at[at];
        if (!set->first)
            set->first = i;
        bool known = false;
        for (uint32_t k = 0; k < set->n_keys; k++)
            known |= set->keys[k] == n->key;
        if (!known && n->key && set->n_keys < SET_KEYS)
            set->keys[set->n_keys++] = n->key;
        set->acronym |= n->acronym;
        if (!n->entity)
            set->cls = deeper(w, set->cls, n->cls ? n->cls : context_class(w, i));
        else
            set->cls = gazetteer_entity(w->r->gazetteer, n->entity)->cls;
    }
}

static uint32_t set_of_arg(const Work *w, const NameSets *s, Arg arg)
{
    if (arg.kind == ARG_NAME)
        return s->of_name[arg.id];
    if (arg.kind == ARG_NP && np_at(w, arg.id)->name)
        return s->of_name[np_at(w, arg.id)->name];
    return 0;
}

/* A name of unknown class takes what the properties that it stands with want. */
static void class_by_role(Work *w, NameSets *s)
{
    ClassId *wanted = ARENA_ARRAY(w->arena, ClassId, s->all.n);
    for (uint32_t i = 0; i < w->claims->all.n; i++) {
        const Claim *c = &w->claims->all.at[i];
        const PropInfo *p = &w->v->props[c->prop];
        uint32_t a = set_of_arg(w, s, c->subject), b = set_of_arg(w, s, c->object);
        if (a)
            wanted[a] = deeper(w, wanted[a], p->domain);
        if (b)
            wanted[b] = deeper(w, wanted[b], p->range);
    }
    for (uint32_t i = 1; i < s->all.n; i++) {
        NameSet *set = &s->all.at[i];
        ClassId c = set->cls ? set->cls : wanted[i];
        if (c && vocab_is_a(w->v, w->v->known[C_AGENT], c)) {   /* any agent: a given name tells persons */
            const Name *n = name_at(w, set->first);
            bool given = n->last > n->first + 1 && word_is(word_at(w, n->first), KIND_GIVEN_NAME);
            c = w->v->known[given ? C_PERSON : C_GROUP];
        }
        set->cls = c;
    }
}

static Gender gender_of(const Work *w, uint32_t name)
{
    const Name *n = name_at(w, name);
    NpId id = w->np_of_name[name];
    uint32_t first = id && np_at(w, id)->title ? np_at(w, np_at(w, id)->title)->first : n->title_first;
    for (uint32_t t = first; t < n->first; t++)
        if (word_is(word_at(w, t), KIND_MALE) || word_is(word_at(w, t), KIND_FEMALE))
            return word_is(word_at(w, t), KIND_MALE) ? GENDER_MALE : GENDER_FEMALE;
    return GENDER_UNKNOWN;
}

static void make_nodes(Work *w, NameSets *s)
{
    for (uint32_t i = 1; i < w->m->names.n; i++) {
        const Name *n = name_at(w, i);
        if (!s->of_name[i]) {
            if (n->form == NAME_DEMONYM && n->entity)
                w->of_name[i] = node_of_entity(w, n->entity);
            continue;
        }
        NameSet *root = &s->all.at[set_root(s, s->of_name[i])];
        if (!root->cls)
            continue;
        if (!root->node)
            root->node = root->entity ? node_of_entity(w, root->entity) : node_new(w, root->cls, true);
        w->of_name[i] = root->node;
        Str form = text_of(w, n->first, n->last);
        node_label(w, root->node, form);
        Node *node = node_at(w, root->node);
        if (form.len > node->label.len)
            node->label = form;
        Trace *t = trace_at(w, root->node);
        if (!t->gender)
            t->gender = gender_of(w, i);
    }
}

void names_resolve(Work *w)
{
    NameSets sets = {0};
    gather(w, &sets);
    name_sets_link(w, &sets);
    class_by_role(w, &sets);
    /* a linked form hands its class to the whole */
    for (uint32_t i = 1; i < sets.all.n; i++) {
        NameSet *root = &sets.all.at[set_root(&sets, i)];
        if (!root->entity)
            root->cls = deeper(w, root->cls, sets.all.at[i].cls);
    }
    make_nodes(w, &sets);
}
