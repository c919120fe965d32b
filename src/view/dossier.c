#include "view/dossier.h"

#include <stdlib.h>

#define IRI(g, ns, name) triples_iri((g), STR_LIT(ns name))

/* The terms that evidence is told in. */
typedef struct Words {
    Term type, label, alt, subject, predicate, object, title, date, source, publisher;
    Term claim, article, sentence, mention;
    Term in_article, in_sentence, begin, end, text, refers_to, kind;
    Term subject_mention, object_mention, rule, speaker, polarity, modality, confidence;
    Term at_least, at_most, negated, possible, planned, demanded, duplicate_of;
} Words;

typedef struct Maker {
    Dossier *d;
    const Triples *g;
    Words w;
    uint32_t *article_of, *sentence_of, *mention_of; /* by Term */
    PropId *prop_of;                                 /* by Term */
} Maker;

static Words find_words(const Triples *g)
{
    return (Words){
        .type = IRI(g, NS_RDF, "type"),
        .label = IRI(g, NS_RDFS, "label"),
        .alt = IRI(g, NS_SKOS, "altLabel"),
        .subject = IRI(g, NS_RDF, "subject"),
        .predicate = IRI(g, NS_RDF, "predicate"),
        .object = IRI(g, NS_RDF, "object"),
        .title = IRI(g, NS_DCTERMS, "title"),
        .date = IRI(g, NS_DCTERMS, "date"),
        .source = IRI(g, NS_DCTERMS, "source"),
        .publisher = IRI(g, NS_DCTERMS, "publisher"),
        .claim = IRI(g, NS_SIT, "Claim"),
        .article = IRI(g, NS_SIT, "Article"),
        .sentence = IRI(g, NS_SIT, "Sentence"),
        .mention = IRI(g, NS_SIT, "Mention"),
        .in_article = IRI(g, NS_SIT, "inArticle"),
        .in_sentence = IRI(g, NS_SIT, "inSentence"),
        .begin = IRI(g, NS_SIT, "begin"),
        .end = IRI(g, NS_SIT, "end"),
        .text = IRI(g, NS_SIT, "text"),
        .refers_to = IRI(g, NS_SIT, "refersTo"),
        .kind = IRI(g, NS_SIT, "mentionKind"),
        .subject_mention = IRI(g, NS_SIT, "subjectMention"),
        .object_mention = IRI(g, NS_SIT, "objectMention"),
        .rule = IRI(g, NS_SIT, "byRule"),
        .speaker = IRI(g, NS_SIT, "attributedTo"),
        .polarity = IRI(g, NS_SIT, "polarity"),
        .modality = IRI(g, NS_SIT, "modality"),
        .confidence = IRI(g, NS_SIT, "confidence"),
        .at_least = IRI(g, NS_SIT, "atLeast"),
        .at_most = IRI(g, NS_SIT, "atMost"),
        .negated = IRI(g, NS_SIT, "negated"),
        .possible = IRI(g, NS_SIT, "possible"),
        .duplicate_of = IRI(g, NS_SIT, "duplicateOf"),
        .planned = IRI(g, NS_SIT, "planned"),
        .demanded = IRI(g, NS_SIT, "demanded"),
    };
}

static Term value(const Maker *m, Term s, Term p) { return p ? triples_value(m->g, s, p) : 0; }

static Str text(const Maker *m, Term s, Term p)
{
    Term o = value(m, s, p);
    return o ? term_info(m->g, o)->text : STR_LIT("");
}

static uint32_t number(const Maker *m, Term s, Term p)
{
    long n;
    return str_to_long(text(m, s, p), &n) && n >= 0 && n < UINT32_MAX ? (uint32_t)n : 0;
}

/* ------------------------------------------------------------------------- articles and their text
 */

static int by_place(const void *a, const void *b)
{
    const DossierSentence *x = a, *y = b;
    if (x->article != y->article)
        return x->article < y->article ? -1 : 1;
    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    return str_cmp(x->iri, y->iri);
}

static int mention_by_place(const void *a, const void *b)
{
    const DossierMention *x = a, *y = b;
    if (x->article != y->article)
        return x->article < y->article ? -1 : 1;
    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    return str_cmp(x->iri, y->iri);
}

static int by_date_and_iri(const void *a, const void *b)
{
    const DossierArticle *x = a, *y = b;
    int order = str_cmp(x->date, y->date);
    return order ? order : str_cmp(x->iri, y->iri);
}

static void make_article(Maker *m, Term s)
{
    VEC_ADD(m->d->arena, &m->d->articles,
            ((DossierArticle){.iri = term_info(m->g, s)->text,
                              .title = text(m, s, m->w.title),
                              .date = text(m, s, m->w.date),
                              .source = text(m, s, m->w.source),
                              .publisher = text(m, s, m->w.publisher)}));
}

static void make_sentence(Maker *m, Term s)
{
    VEC_ADD(m->d->arena, &m->d->sentences,
            ((DossierSentence){.iri = term_info(m->g, s)->text,
                               .text = text(m, s, m->w.text),
                               .article = m->article_of[value(m, s, m->w.in_article)],
                               .begin = number(m, s, m->w.begin),
                               .end = number(m, s, m->w.end)}));
}

/* A mention's IRI is its article's with "_m" and the span behind it. */
static uint32_t article_of_mention(const Maker *m, Str iri)
{
    for (uint32_t i = iri.len; i-- > 2;)
        if (iri.ptr[i] == 'm' && iri.ptr[i - 1] == '_')
            return m->article_of[triples_iri(m->g, str_sub(iri, 0, i - 1))];
    return 0;
}

static void make_mention(Maker *m, Term s)
{
    Str iri = term_info(m->g, s)->text;
    Term kind = value(m, s, m->w.kind);
    VEC_ADD(m->d->arena, &m->d->mentions,
            ((DossierMention){.iri = iri,
                              .article = article_of_mention(m, iri),
                              .begin = number(m, s, m->w.begin),
                              .end = number(m, s, m->w.end),
                              .node = m->d->node_of[value(m, s, m->w.refers_to)],
                              .kind = kind ? iri_tail(term_info(m->g, kind)->text) : STR_LIT("")}));
}

static void each_of_type(Maker *m, Term type, void (*make)(Maker *, Term))
{
    const uint32_t *at;
    uint32_t n = type && m->w.type ? triples_subjects(m->g, m->w.type, type, &at) : 0;
    for (uint32_t i = 0; i < n; i++)
        make(m, m->g->all.at[at[i]].s);
}

/* Sort a list behind its unused first element, and note where each term's element is. */
#define SETTLE(m, list, order, where)                                                              \
    do {                                                                                           \
        qsort((list)->at + 1, (list)->n - 1, sizeof *(list)->at, order);                           \
        for (uint32_t i_ = 1; i_ < (list)->n; i_++)                                                \
            (where)[triples_iri((m)->g, (list)->at[i_].iri)] = i_;                                 \
    } while (0)

static void make_texts(Maker *m)
{
    Dossier *d = m->d;
    each_of_type(m, m->w.article, make_article);
    SETTLE(m, &d->articles, by_date_and_iri, m->article_of);
    for (uint32_t i = 1; i < d->articles.n; i++) {
        Term s = triples_iri(m->g, d->articles.at[i].iri), of = value(m, s, m->w.duplicate_of);
        d->articles.at[i].original = of && m->article_of[of] ? m->article_of[of] : i;
    }
    each_of_type(m, m->w.sentence, make_sentence);
    SETTLE(m, &d->sentences, by_place, m->sentence_of);
    each_of_type(m, m->w.mention, make_mention);
    SETTLE(m, &d->mentions, mention_by_place, m->mention_of);
    for (uint32_t i = 1; i < d->sentences.n; i++) {
        DossierArticle *a = &d->articles.at[d->sentences.at[i].article];
        if (!a->first)
            a->first = i;
        a->last = i + 1;
    }
}

/* ------------------------------------------------------------------------------------------- nodes
 */

static bool worth_a_node(const Vocab *v, ClassId c)
{
    return vocab_is(v, c, C_AGENT) || vocab_is(v, c, C_PLACE) || vocab_is(v, c, C_EVENT) ||
           vocab_is(v, c, C_ASSET) || vocab_is(v, c, C_WEAPON);
}

static void make_node(Maker *m, Term s)
{
    Dossier *d = m->d;
    ClassId best = 0;
    TripleSpan types = triples_with(m->g, s, m->w.type);
    for (uint32_t i = 0; i < types.n; i++) {
        ClassId c = vocab_class_of_iri(d->vocab, term_info(m->g, types.at[i].o)->text);
        if (c && worth_a_node(d->vocab, c) &&
            (!best || d->vocab->classes[c].depth > d->vocab->classes[best].depth))
            best = c;
    }
    if (!best)
        return;
    Str iri = term_info(m->g, s)->text, label = text(m, s, m->w.label);
    d->node_of[s] = d->nodes.n;
    VEC_ADD(d->arena, &d->nodes,
            ((DossierNode){.term = s,
                           .iri = iri,
                           .label = label.len ? label : iri_tail(iri),
                           .cls = best,
                           .event = vocab_is(d->vocab, best, C_EVENT)}));
}

static void make_nodes(Maker *m)
{
    Term last = 0;
    for (uint32_t i = 0; m->w.type && i < m->g->all.n; i++) {
        Term s = m->g->all.at[i].s;
        if (s != last && term_info(m->g, s)->kind == TERM_IRI)
            make_node(m, s);
        last = s;
    }
    Term date = triples_iri(m->g, m->d->vocab->props[m->d->vocab->known_prop[P_DATE]].iri);
    for (uint32_t n = 1; n < m->d->nodes.n; n++)
        if (m->d->nodes.at[n].event)
            m->d->nodes.at[n].date = text(m, m->d->nodes.at[n].term, date);
}

/* ------------------------------------------------------------------------------------------ claims
 */

static ClaimModality modality_of(const Maker *m, Term s)
{
    Term o = value(m, s, m->w.modality);
    return !o                   ? CLAIM_ACTUAL
           : o == m->w.possible ? CLAIM_POSSIBLE
           : o == m->w.planned  ? CLAIM_PLANNED
           : o == m->w.demanded ? CLAIM_DEMANDED
                                : CLAIM_ACTUAL;
}

static void make_claim(Maker *m, Term s)
{
    Term object = value(m, s, m->w.object), polarity = value(m, s, m->w.polarity);
    DossierClaim c = {
        .iri = term_info(m->g, s)->text,
        .subject = m->d->node_of[value(m, s, m->w.subject)],
        .object = m->d->node_of[object],
        .prop = m->prop_of[value(m, s, m->w.predicate)],
        .speaker = m->d->node_of[value(m, s, m->w.speaker)],
        .sentence = m->sentence_of[value(m, s, m->w.in_sentence)],
        .subject_mention = m->mention_of[value(m, s, m->w.subject_mention)],
        .object_mention = m->mention_of[value(m, s, m->w.object_mention)],
        .rule = text(m, s, m->w.rule),
        .modality = modality_of(m, s),
        .negated = polarity && polarity == m->w.negated,
        .at_least = value(m, s, m->w.at_least) != 0,
        .at_most = value(m, s, m->w.at_most) != 0,
        .confidence = (uint16_t)(strtod(text(m, s, m->w.confidence).ptr, NULL) * 1000 + 0.5),
    };
    if (object && !c.object)
        c.value = term_info(m->g, object)->text;
    if (c.subject && c.prop && (c.object || c.value.len))
        VEC_ADD(m->d->arena, &m->d->claims, c);
}

static int claim_by_place(const void *a, const void *b)
{
    const DossierClaim *x = a, *y = b;
    if (x->sentence != y->sentence)
        return x->sentence < y->sentence ? -1 : 1;
    return str_cmp(x->iri, y->iri);
}

static Str fact_key(const Dossier *d, uint32_t s, PropId p, uint32_t o, Str value)
{
    return arena_printf(d->arena, "%u %u %u " STR_FMT, s, p, o, STR_ARG(value));
}

/* Facts for which the graph has no claim: it was written without them. */
static void make_bare_facts(Maker *m)
{
    Dossier *d = m->d;
    StrMap told = {0};
    for (uint32_t i = 1; i < d->claims.n; i++) {
        const DossierClaim *c = &d->claims.at[i];
        if (!c->negated && c->modality == CLAIM_ACTUAL)
            strmap_put(d->arena, &told, fact_key(d, c->subject, c->prop, c->object, c->value),
                       NULL);
    }
    for (uint32_t i = 0; i < m->g->all.n; i++) {
        const Triple *t = &m->g->all.at[i];
        PropId prop = m->prop_of[t->p];
        uint32_t s = d->node_of[t->s], o = d->node_of[t->o];
        bool literal = term_info(m->g, t->o)->kind == TERM_LITERAL;
        if (!s || !prop || (!o && !literal) ||
            !str_starts(d->vocab->props[prop].iri, STR_LIT(NS_SIT)))
            continue;
        Str v = o ? STR_LIT("") : term_info(m->g, t->o)->text;
        if (!strmap_find(&told, fact_key(d, s, prop, o, v)))
            VEC_ADD(d->arena, &d->claims,
                    ((DossierClaim){
                        .subject = s, .object = o, .prop = prop, .value = v, .confidence = 1000}));
    }
}

void dossier_make(Dossier *dossier, const Triples *graph, const Vocab *vocab, Arena *arena)
{
    *dossier = (Dossier){.graph = graph,
                         .vocab = vocab,
                         .arena = arena,
                         .node_of = ARENA_ARRAY(arena, uint32_t, graph->terms.n + 1)};
    Maker m = {.d = dossier,
               .g = graph,
               .w = find_words(graph),
               .article_of = ARENA_ARRAY(arena, uint32_t, graph->terms.n + 1),
               .sentence_of = ARENA_ARRAY(arena, uint32_t, graph->terms.n + 1),
               .mention_of = ARENA_ARRAY(arena, uint32_t, graph->terms.n + 1),
               .prop_of = ARENA_ARRAY(arena, PropId, graph->terms.n + 1)};
    VEC_ADD(arena, &dossier->articles, (DossierArticle){0});
    VEC_ADD(arena, &dossier->sentences, (DossierSentence){0});
    VEC_ADD(arena, &dossier->mentions, (DossierMention){0});
    VEC_ADD(arena, &dossier->nodes, (DossierNode){0});
    VEC_ADD(arena, &dossier->claims, (DossierClaim){0});
    for (PropId p = 1; p < vocab->n_props; p++)
        m.prop_of[triples_iri(graph, vocab->props[p].iri)] = p;
    m.prop_of[0] = 0;
    make_nodes(&m);
    make_texts(&m);
    m.article_of[0] = m.sentence_of[0] = m.mention_of[0] = 0;
    each_of_type(&m, m.w.claim, make_claim);
    qsort(dossier->claims.at + 1, dossier->claims.n - 1, sizeof dossier->claims.at[0],
          claim_by_place);
    make_bare_facts(&m);
    dossier->about = ARENA_ARRAY(arena, Numbers, dossier->nodes.n);
    for (uint32_t i = 1; i < dossier->claims.n; i++)
        VEC_ADD(arena, &dossier->about[dossier->claims.at[i].subject], i);
}
