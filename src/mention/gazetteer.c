#include "mention/gazetteer.h"

#include <stdlib.h>

typedef struct Terms {   /* the properties that the loader reads; 0 when the data never uses them */
    Term type, pref, alt, hidden, country, within, capital, part_of, demonym, metonym, population, ambiguous,
        ambiguous_name, office, title, body, from, until;
} Terms;

typedef struct Loader {
    Gazetteer *g;
    const Triples *triples;
    const Vocab *vocab;
    const Lexicon *lexicon;
    Symbols *symbols;
    Arena *arena;
    Diag *diag;
    Terms p;
} Loader;

static Terms find_terms(const Triples *t)
{
#define IRI(ns, name) triples_iri(t, STR_LIT(ns name))
    return (Terms){
        .type = IRI(NS_RDF, "type"), .pref = IRI(NS_SKOS, "prefLabel"), .alt = IRI(NS_SKOS, "altLabel"),
        .hidden = IRI(NS_SKOS, "hiddenLabel"), .country = IRI(NS_SIT, "country"), .within = IRI(NS_SIT, "within"),
        .capital = IRI(NS_SIT, "capital"), .part_of = IRI(NS_SIT, "partOf"), .demonym = IRI(NS_SIT, "demonym"),
        .metonym = IRI(NS_SIT, "metonym"), .population = IRI(NS_SIT, "population"),
        .ambiguous = IRI(NS_SIT, "ambiguous"), .ambiguous_name = IRI(NS_SIT, "ambiguousName"),
        .office = IRI(NS_SIT, "office"), .title = IRI(NS_SIT, "title"), .body = IRI(NS_SIT, "body"),
        .from = IRI(NS_SIT, "from"), .until = IRI(NS_SIT, "until"),
    };
#undef IRI
}

static TripleSpan values(const Loader *l, Term subject, Term property)
{
    return property ? triples_with(l->triples, subject, property) : (TripleSpan){0};
}

static Str text_of(const Loader *l, Term subject, Term property)
{
    Term value = property ? triples_value(l->triples, subject, property) : 0;
    return value ? term_info(l->triples, value)->text : STR_LIT("");
}

static void complain(Loader *l, const Triple *at, const char *what)
{
    diag_say(l->diag, SEV_ERROR, l->triples->files.at[at->file].ptr, at->line, 0, "%s: %s",
             term_info(l->triples, at->s)->text.ptr, what);
    l->g->skipped++;
}

/* The most specific class of the vocabulary that a subject is said to have. */
static ClassId class_of(const Loader *l, Term subject)
{
    ClassId best = 0;
    TripleSpan types = values(l, subject, l->p.type);
    for (uint32_t i = 0; i < types.n; i++) {
        ClassId c = vocab_class_of_iri(l->vocab, term_info(l->triples, types.at[i].o)->text);
        if (c && (!best || vocab_is_a(l->vocab, c, best)))
            best = c;
    }
    return best;
}

static bool is_nameable(const Vocab *v, ClassId class)
{
    static const KnownClass kinds[] = {C_AGENT, C_PLACE, C_EVENT, C_ASSET, C_WEAPON};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (vocab_is(v, class, kinds[i]))
            return true;
    return false;
}

static void declare(Loader *l, const Triple *label)
{
    const TermInfo *subject = term_info(l->triples, label->s);
    if (subject->kind != TERM_IRI)
        return;
    /* Classes, concepts and properties have labels too: only what is typed by the vocabulary is an entity. */
    ClassId class = class_of(l, label->s);
    if (!is_nameable(l->vocab, class)) {
        if (str_starts(subject->text, STR_LIT(NS_SID)))
            complain(l, label, "no class of the vocabulary; the entry is left out");
        return;
    }
    if (term_info(l->triples, label->o)->text.len == 0) {
        complain(l, label, "empty skos:prefLabel; the entry is left out");
        return;
    }
    bool added;
    uint32_t *id = intmap_put(l->arena, &l->g->by_term, label->s, &added);
    if (!added) {
        complain(l, label, "more than one skos:prefLabel; this one is left out");
        return;
    }
    *id = l->g->entities.n;
    VEC_ADD(l->arena, &l->g->entities,
            ((Entity){.iri = subject->text, .label = term_info(l->triples, label->o)->text, .cls = class}));
}

static EntityId entity_of(const Loader *l, Term term)
{
    const uint32_t *id = term ? intmap_find(&l->g->by_term, term) : NULL;
    return id ? *id : 0;
}

static const EntityId *entities_of(Loader *l, Term subject, Term property, uint32_t *n)
{
    TripleSpan span = values(l, subject, property);
    EntityId *list = ARENA_ARRAY(l->arena, EntityId, span.n ? span.n : 1);
    *n = 0;
    for (uint32_t i = 0; i < span.n; i++) {
        EntityId id = entity_of(l, span.at[i].o);
        if (id)
            list[(*n)++] = id;
    }
    return list;
}

static void read_offices(Loader *l, Term subject, Entity *entity)
{
    TripleSpan span = values(l, subject, l->p.office);
    Office *offices = ARENA_ARRAY(l->arena, Office, span.n ? span.n : 1);
    for (uint32_t i = 0; i < span.n; i++) {
        Term node = span.at[i].o;
        Office office = {.title = text_of(l, node, l->p.title)};
        if (l->p.body)
            office.body = entity_of(l, triples_value(l->triples, node, l->p.body));
        date_parse_iso(text_of(l, node, l->p.from), &office.from);
        date_parse_iso(text_of(l, node, l->p.until), &office.until);
        offices[i] = office;
    }
    entity->offices = offices;
    entity->n_offices = span.n;
}

static bool is_ambiguous(const Loader *l, Term subject, const Entity *entity, Str name)
{
    if (entity->ambiguous)
        return true;
    TripleSpan span = values(l, subject, l->p.ambiguous_name);
    for (uint32_t i = 0; i < span.n; i++)
        if (str_eq(term_info(l->triples, span.at[i].o)->text, name))
            return true;
    return false;
}

static void add_names(Loader *l, Term subject, EntityId id, Term property, NameForm form)
{
    TripleSpan span = values(l, subject, property);
    for (uint32_t i = 0; i < span.n; i++) {
        Str name = term_info(l->triples, span.at[i].o)->text;
        Label label = {.entity = id, .form = form};
        if (is_ambiguous(l, subject, &l->g->entities.at[id], name))
            label.flags |= LABEL_AMBIGUOUS;
        if (form == NAME_DEMONYM && name.len > 3 && str_ends(name, STR_LIT("s")) && !str_ends(name, STR_LIT("ss")))
            label.flags |= LABEL_PLURAL;
        label_add(l->g, l->lexicon, l->symbols, l->arena, name, label);
    }
}

/* "Assad" for "Bashar al-Assad", with and without the article: a weak name, used where the article supports it. */
static void add_surname(Loader *l, EntityId id)
{
    Str name = l->g->entities.at[id].label;
    if (!vocab_is(l->vocab, l->g->entities.at[id].cls, C_PERSON))
        return;
    uint32_t cut = name.len;
    while (cut && name.ptr[cut - 1] != ' ')
        cut--;
    Str last = str_sub(name, cut, name.len);
    if (!cut || last.len < 3)
        return;
    Label label = {.entity = id, .form = NAME_PLAIN, .flags = LABEL_SURNAME};
    label_add(l->g, l->lexicon, l->symbols, l->arena, last, label);
    long hyphen = str_find(last, STR_LIT("-"));
    if (hyphen > 0 && hyphen <= 3 && hyphen + 3 < (long)last.len)
        label_add(l->g, l->lexicon, l->symbols, l->arena, str_sub(last, (uint32_t)hyphen + 1, last.len), label);
}

static void fill(Loader *l, Term subject, EntityId id)
{
    Entity e = l->g->entities.at[id];
    e.ambiguous = str_is(text_of(l, subject, l->p.ambiguous), "true");
    e.population = (uint32_t)strtoul(text_of(l, subject, l->p.population).ptr, NULL, 10);
    e.within = l->p.within ? entity_of(l, triples_value(l->triples, subject, l->p.within)) : 0;
    e.capital = l->p.capital ? entity_of(l, triples_value(l->triples, subject, l->p.capital)) : 0;
    e.countries = entities_of(l, subject, l->p.country, &e.n_countries);
    e.part_of = entities_of(l, subject, l->p.part_of, &e.n_part_of);
    read_offices(l, subject, &e);
    TripleSpan alternatives = values(l, subject, l->p.alt);
    Str *names = ARENA_ARRAY(l->arena, Str, alternatives.n ? alternatives.n : 1);
    for (uint32_t i = 0; i < alternatives.n; i++)
        names[i] = term_info(l->triples, alternatives.at[i].o)->text;
    e.names = names;
    e.n_names = alternatives.n;
    l->g->entities.at[id] = e;
    add_names(l, subject, id, l->p.pref, NAME_PLAIN);
    add_names(l, subject, id, l->p.alt, NAME_PLAIN);
    add_names(l, subject, id, l->p.hidden, NAME_PLAIN);
    add_names(l, subject, id, l->p.demonym, NAME_DEMONYM);
    add_names(l, subject, id, l->p.metonym, NAME_METONYM);
}

/* Statements of the triples about a property, in order of reading. */
static void each_label(Loader *l, void (*act)(Loader *, const Triple *))
{
    for (uint32_t i = 0; l->p.pref && i < l->triples->all.n; i++)
        if (l->triples->all.at[i].p == l->p.pref)
            act(l, &l->triples->all.at[i]);
}

static void fill_one(Loader *l, const Triple *label)
{
    EntityId id = entity_of(l, label->s);
    if (id && str_eq(l->g->entities.at[id].label, term_info(l->triples, label->o)->text))
        fill(l, label->s, id);
}

Status gazetteer_load(Gazetteer **gazetteer, const Triples *triples, const Vocab *vocab, const Lexicon *lexicon,
                      Symbols *symbols, Arena *arena, Diag *diag)
{
    Gazetteer *g = ARENA_NEW(arena, Gazetteer);
    Loader l = {g, triples, vocab, lexicon, symbols, arena, diag, find_terms(triples)};
    VEC_ADD(arena, &g->entities, (Entity){0});
    VEC_ADD(arena, &g->labels, (Label){0});
    VEC_ADD(arena, &g->nodes, 0);
    VEC_ADD(arena, &g->nodes, 0);
    mention_words_load(&g->words, triples, vocab, symbols, arena);
    each_label(&l, declare);
    each_label(&l, fill_one);
    for (EntityId id = 1; id < g->entities.n; id++)
        add_surname(&l, id);
    *gazetteer = g;
    return g->skipped ? ST_INVALID : ST_OK;
}

const Entity *gazetteer_entity(const Gazetteer *gazetteer, EntityId id)
{
    return &gazetteer->entities.at[id < gazetteer->entities.n ? id : 0];
}

uint32_t gazetteer_count(const Gazetteer *gazetteer)
{
    return gazetteer->entities.n - 1;
}
