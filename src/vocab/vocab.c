#include "vocab/vocab.h"

enum { CLASSES_MAX = 8 * sizeof(((ClassInfo *)0)->ancestors), PROPS_MAX = UINT16_MAX };

static const char *const known_classes[C_KNOWN_COUNT] = {
    [C_AGENT] = "Agent",
    [C_PERSON] = "Person",
    [C_GROUP] = "Group",
    [C_ARMED_GROUP] = "ArmedGroup",
    [C_POLITICAL_GROUP] = "PoliticalGroup",
    [C_GOVERNMENT] = "Government",
    [C_SECURITY_FORCE] = "SecurityForce",
    [C_INTERNATIONAL_ORGANIZATION] = "InternationalOrganization",
    [C_MEDIA_ORGANIZATION] = "MediaOrganization",
    [C_ORGANIZATION] = "Organization",
    [C_STATE] = "State",
    [C_POPULATION] = "Population",
    [C_PLACE] = "Place",
    [C_REGION] = "Region",
    [C_CITY] = "City",
    [C_SITE] = "Site",
    [C_EVENT] = "Event",
    [C_ATTACK] = "Attack",
    [C_KILLING] = "Killing",
    [C_KIDNAPPING] = "Kidnapping",
    [C_CLASH] = "Clash",
    [C_CONFLICT] = "Conflict",
    [C_TALKS] = "Talks",
    [C_AGREEMENT] = "Agreement",
    [C_ARREST] = "Arrest",
    [C_ASSET] = "Asset",
    [C_WEAPON] = "Weapon",
};

static const char *const known_props[P_KNOWN_COUNT] = {
    [P_LOCATED_IN] = "locatedIn", [P_LOCATION] = "location",       [P_DATE] = "date",
    [P_KILLED] = "killed",        [P_INJURED] = "injured",         [P_ABDUCTED] = "abducted",
    [P_DETAINED] = "detained",    [P_PERPETRATOR] = "perpetrator", [P_CLAIMED_BY] = "claimedBy",
    [P_BLAMED_ON] = "blamedOn",   [P_TARGET] = "target",           [P_VICTIM] = "victim",
    [P_WEAPON] = "weapon",        [P_PARTICIPANT] = "participant", [P_REPRESENTS] = "represents",
    [P_LEADS] = "leads",          [P_SPEAKS_FOR] = "speaksFor",    [P_MEMBER_OF] = "memberOf",
    [P_BASED_IN] = "basedIn",
};

/* What loading needs: the triples' numbers of the words of RDFS and OWL (0 where no file uses one),
 * and which class or property each term is. */
typedef struct Loader {
    const Triples *triples;
    Arena *arena;
    Diag *diag;
    Term type, owl_class, rdfs_class, sub_class, object_property, datatype_property, symmetric,
        sub_property, inverse;
    Term domain, range, union_of, first, rest;
    VEC(ClassInfo) classes;
    VEC(Term) class_terms;
    VEC(PropInfo) props;
    VEC(Term) prop_terms;
    IntMap class_of, prop_of;
    bool bad;
} Loader;

static Term iri(const Loader *l, const char *name) { return triples_iri(l->triples, str_of(name)); }

static Str local_name(Str name)
{
    uint32_t at = name.len;
    while (at && name.ptr[at - 1] != '#' && name.ptr[at - 1] != '/')
        at--;
    return str_sub(name, at, name.len);
}

static uint32_t id_of(const IntMap *map, Term term)
{
    const uint32_t *id = term ? intmap_find(map, term) : NULL;
    return id ? *id : 0;
}

/* Say what is wrong with a term, where it is first spoken of. */
static void complain(Loader *l, Term term, const char *what)
{
    TripleSpan about = triples_about(l->triples, term);
    const char *file = about.n ? l->triples->files.at[about.at[0].file].ptr : NULL;
    diag_say(l->diag, SEV_ERROR, file, about.n ? about.at[0].line : 0, 0, STR_FMT ": %s",
             STR_ARG(term_info(l->triples, term)->text), what);
    l->bad = true;
}

/* Does the class belong to the vocabulary: by its namespace, or because it is below a class that
 * does? */
static bool belongs(const Loader *l, Term term, unsigned depth)
{
    const TermInfo *info = term_info(l->triples, term);
    if (info->kind != TERM_IRI)
        return false;
    if (str_starts(info->text, STR_LIT(NS_SIT)))
        return true;
    TripleSpan above = triples_with(l->triples, term, l->sub_class);
    for (uint32_t i = 0; depth && i < above.n; i++)
        if (belongs(l, above.at[i].o, depth - 1))
            return true;
    return false;
}

static void find_classes(Loader *l, Term kind)
{
    const uint32_t *at;
    uint32_t n = triples_subjects(l->triples, l->type, kind, &at);
    for (uint32_t i = 0; i < n; i++) {
        Term term = l->triples->all.at[at[i]].s;
        if (id_of(&l->class_of, term) || !belongs(l, term, 16))
            continue;
        if (l->classes.n == CLASSES_MAX) {
            complain(l, term, "too many classes in the vocabulary");
            return;
        }
        *intmap_put(l->arena, &l->class_of, term, NULL) = l->classes.n;
        Str text = term_info(l->triples, term)->text;
        VEC_ADD(l->arena, &l->class_terms, term);
        *VEC_PUSH(l->arena, &l->classes) = (ClassInfo){.name = local_name(text), .iri = text};
    }
}

/* Ancestors grow until nothing changes, so that a circle in the data ends too. */
static void link_classes(Loader *l)
{
    for (uint32_t c = 1; c < l->classes.n; c++)
        l->classes.at[c].ancestors[c / 64] |= (uint64_t)1 << (c % 64);
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t c = 1; c < l->classes.n; c++) {
            ClassInfo *info = &l->classes.at[c];
            TripleSpan above = triples_with(l->triples, l->class_terms.at[c], l->sub_class);
            for (uint32_t i = 0; i < above.n; i++) {
                uint32_t parent = id_of(&l->class_of, above.at[i].o);
                if (!parent || parent == c)
                    continue;
                if (!info->parent)
                    info->parent = (uint16_t)parent;
                for (int w = 0; w < 2; w++) {
                    uint64_t more = info->ancestors[w] | l->classes.at[parent].ancestors[w];
                    changed |= more != info->ancestors[w];
                    info->ancestors[w] = more;
                }
            }
        }
    }
    for (uint32_t c = 1; c < l->classes.n; c++) {
        ClassInfo *info = &l->classes.at[c];
        info->depth = (uint16_t)(__builtin_popcountll(info->ancestors[0]) +
                                 __builtin_popcountll(info->ancestors[1]) - 1);
    }
}

static void find_props(Loader *l, Term kind, bool literal)
{
    const uint32_t *at;
    uint32_t n = triples_subjects(l->triples, l->type, kind, &at);
    for (uint32_t i = 0; i < n; i++) {
        Term term = l->triples->all.at[at[i]].s;
        Str text = term_info(l->triples, term)->text;
        bool ours = str_starts(text, STR_LIT(NS_SIT));
        TripleSpan domain = triples_with(l->triples, term, l->domain);
        for (uint32_t d = 0; d < domain.n; d++)
            ours |= id_of(&l->class_of, domain.at[d].o) != 0;
        if (!ours || id_of(&l->prop_of, term) || l->props.n == PROPS_MAX)
            continue;
        *intmap_put(l->arena, &l->prop_of, term, NULL) = l->props.n;
        VEC_ADD(l->arena, &l->prop_terms, term);
        *VEC_PUSH(l->arena, &l->props) =
            (PropInfo){.name = local_name(text), .iri = text, .literal = literal};
    }
}

/* The classes that a domain or range names: one, or the members of a union. */
static void class_set(const Loader *l, Term wanted, uint64_t set[2])
{
    uint32_t one = id_of(&l->class_of, wanted);
    if (one)
        set[one / 64] |= (uint64_t)1 << (one % 64);
    Term list = !one && l->union_of ? triples_value(l->triples, wanted, l->union_of) : 0;
    for (unsigned most = CLASSES_MAX; list && most; most--) {
        uint32_t member = id_of(&l->class_of, triples_value(l->triples, list, l->first));
        if (member)
            set[member / 64] |= (uint64_t)1 << (member % 64);
        list = triples_value(l->triples, list, l->rest);
    }
}

static void link_props(Loader *l)
{
    const Triples *t = l->triples;
    for (uint32_t p = 1; p < l->props.n; p++) {
        PropInfo *info = &l->props.at[p];
        Term term = l->prop_terms.at[p];
        TripleSpan above = triples_with(t, term, l->sub_property),
                   types = triples_with(t, term, l->type);
        for (uint32_t i = 0; i < above.n && !info->parent; i++)
            info->parent = (PropId)id_of(&l->prop_of, above.at[i].o);
        for (uint32_t i = 0; i < types.n; i++)
            info->symmetric |= l->symmetric && types.at[i].o == l->symmetric;
        info->domain = (ClassId)id_of(&l->class_of, triples_value(t, term, l->domain));
        info->range = (ClassId)id_of(&l->class_of, triples_value(t, term, l->range));
        class_set(l, triples_value(t, term, l->domain), info->domains);
        class_set(l, triples_value(t, term, l->range), info->ranges);
        uint32_t inverse = id_of(&l->prop_of, triples_value(t, term, l->inverse));
        if (inverse) {
            info->inverse = (PropId)inverse;
            if (!l->props.at[inverse].inverse)
                l->props.at[inverse].inverse = (PropId)p;
        }
    }
}

static void name_all(Loader *l, Vocab *v)
{
    for (uint32_t c = 1; c < l->classes.n; c++) {
        bool added;
        uint32_t *id = strmap_put(l->arena, &v->class_by_name, l->classes.at[c].name, &added);
        if (added)
            *id = c;
        else
            complain(l, l->class_terms.at[c], "another class has the same local name");
    }
    for (uint32_t p = 1; p < l->props.n; p++) {
        bool added;
        uint32_t *id = strmap_put(l->arena, &v->prop_by_name, l->props.at[p].name, &added);
        if (added)
            *id = p;
        else
            complain(l, l->prop_terms.at[p], "another property has the same local name");
    }
}

static void find_known(Loader *l, Vocab *v)
{
    if (!vocab_class(v, STR_LIT("Event"))) {
        diag_say(l->diag, SEV_ERROR, NULL, 0, 0,
                 "the knowledge holds no ontology: no file defines " NS_SIT "Event");
        l->bad = true;
        return;
    }
    for (int c = 1; c < C_KNOWN_COUNT; c++)
        if (!(v->known[c] = vocab_class(v, str_of(known_classes[c])))) {
            diag_say(l->diag, SEV_ERROR, NULL, 0, 0,
                     "the ontology does not define the class sit:%s", known_classes[c]);
            l->bad = true;
        }
    for (int p = 1; p < P_KNOWN_COUNT; p++)
        if (!(v->known_prop[p] = vocab_prop(v, str_of(known_props[p])))) {
            diag_say(l->diag, SEV_ERROR, NULL, 0, 0,
                     "the ontology does not define the property sit:%s", known_props[p]);
            l->bad = true;
        }
}

Status vocab_load(Vocab *vocab, const Triples *triples, Arena *arena, Diag *diag)
{
    Loader l = {.triples = triples, .arena = arena, .diag = diag};
    l.type = iri(&l, NS_RDF "type");
    l.owl_class = iri(&l, NS_OWL "Class");
    l.rdfs_class = iri(&l, NS_RDFS "Class");
    l.sub_class = iri(&l, NS_RDFS "subClassOf");
    l.object_property = iri(&l, NS_OWL "ObjectProperty");
    l.datatype_property = iri(&l, NS_OWL "DatatypeProperty");
    l.symmetric = iri(&l, NS_OWL "SymmetricProperty");
    l.sub_property = iri(&l, NS_RDFS "subPropertyOf");
    l.inverse = iri(&l, NS_OWL "inverseOf");
    l.domain = iri(&l, NS_RDFS "domain");
    l.range = iri(&l, NS_RDFS "range");
    l.union_of = iri(&l, NS_OWL "unionOf");
    l.first = iri(&l, NS_RDF "first");
    l.rest = iri(&l, NS_RDF "rest");
    *VEC_PUSH(arena, &l.classes) = (ClassInfo){0};
    *VEC_PUSH(arena, &l.class_terms) = 0;
    *VEC_PUSH(arena, &l.props) = (PropInfo){0};
    *VEC_PUSH(arena, &l.prop_terms) = 0;

    *vocab = (Vocab){0};
    find_classes(&l, l.owl_class);
    find_classes(&l, l.rdfs_class);
    link_classes(&l);
    find_props(&l, l.object_property, false);
    find_props(&l, l.datatype_property, true);
    link_props(&l);
    name_all(&l, vocab);
    vocab->classes = l.classes.at;
    vocab->n_classes = (uint16_t)l.classes.n;
    vocab->props = l.props.at;
    vocab->n_props = (uint16_t)l.props.n;
    find_known(&l, vocab);
    return l.bad ? ST_INVALID : ST_OK;
}

static uint16_t by_name(const StrMap *map, Str name)
{
    const uint32_t *id = strmap_find(map, name);
    return id ? (uint16_t)*id : 0;
}

ClassId vocab_class(const Vocab *vocab, Str name) { return by_name(&vocab->class_by_name, name); }
PropId vocab_prop(const Vocab *vocab, Str name) { return by_name(&vocab->prop_by_name, name); }

ClassId vocab_class_of_iri(const Vocab *vocab, Str class_iri)
{
    ClassId c = vocab_class(vocab, local_name(class_iri));
    return c && str_eq(vocab->classes[c].iri, class_iri) ? c : 0;
}

PropId vocab_prop_of_iri(const Vocab *vocab, Str prop_iri)
{
    PropId p = vocab_prop(vocab, local_name(prop_iri));
    return p && str_eq(vocab->props[p].iri, prop_iri) ? p : 0;
}
