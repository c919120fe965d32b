#include "graph/graph.h"

#include "base/sha256.h"

#define IRI(ns, name) rdf_iri(STR_LIT(ns name))
#define RDF(name)     IRI(NS_RDF, name)
#define SIT(name)     IRI(NS_SIT, name)

/* What is made while one article's graph is written. */
typedef struct Build {
    Statements *out;
    Arena *arena;
    const GraphSource *source;
    const Document *document;
    const Discourse *discourse;
    Evidence evidence;
    Str article;
    Str *node_iri;    /* by NodeId */
    Str *mention_iri; /* by position in discourse->mentions */
    uint32_t *
        mention; /* by the same: the first mention with its IRI, which is the one that is written */
    bool *node_used; /* by NodeId: it gets labels and types */
    bool *mention_used, *sentence_used;
} Build;

static const char *const polarities[] = {
    [POL_ASSERTED] = NS_SIT "asserted", [POL_NEGATED] = NS_SIT "negated"};
static const char *const modalities[] = {
    [MOD_ACTUAL] = NS_SIT "actual",
    [MOD_POSSIBLE] = NS_SIT "possible",
    [MOD_PLANNED] = NS_SIT "planned",
    [MOD_DEMANDED] = NS_SIT "demanded",
};
static const char *const mention_kinds[] = {
    [MENTION_NAME] = NS_SIT "name",
    [MENTION_SHORT_NAME] = NS_SIT "shortName",
    [MENTION_NOMINAL] = NS_SIT "nominal",
    [MENTION_PRONOUN] = NS_SIT "pronoun",
};

static void add(Build *b, TermInfo s, TermInfo p, TermInfo o) { statements_add(b->out, s, p, o); }

static void add_span(Build *b, TermInfo s, uint32_t begin, uint32_t end)
{
    add(b, s, SIT("begin"), rdf_integer(b->arena, begin));
    add(b, s, SIT("end"), rdf_integer(b->arena, end));
}

/* ------------------------------------------------------------------------------------------- IRIs
 */

static void name_mentions(Build *b)
{
    IntMap owner = {0}; /* span -> the mention that has its plain IRI */
    StrMap first_of = {0};
    for (uint32_t m = 1; m < b->discourse->mentions.n; m++) {
        const GraphMention *mention = &b->discourse->mentions.at[m];
        uint32_t begin, end;
        graph_span(b->document, mention->first, mention->last, &begin, &end);
        b->mention_iri[m] =
            arena_printf(b->arena, STR_FMT "_m%u-%u", STR_ARG(b->article), begin, end);
        bool added;
        uint32_t *first = intmap_put(b->arena, &owner, pair_key(begin + 1, end), &added);
        if (added)
            *first = m;
        else if (b->discourse->mentions.at[*first].node != mention->node)
            /* One span, two readings: "Russian" the state and the event of a compound. */
            b->mention_iri[m] =
                arena_printf(b->arena, STR_FMT "-" STR_FMT, STR_ARG(b->mention_iri[m]),
                             STR_ARG(mention->node ? b->discourse->nodes.at[mention->node].local
                                                   : STR_LIT("value")));
        uint32_t *same = strmap_put(b->arena, &first_of, b->mention_iri[m], &added);
        if (added)
            *same = m;
        b->mention[m] = *same;
    }
}

static Str sentence_iri(Build *b, uint32_t sentence)
{
    const Sentence *s = &b->document->sentences.at[sentence];
    return arena_printf(b->arena, STR_FMT "_s%u-%u", STR_ARG(b->article),
                        document_code_point(b->document, s->begin),
                        document_code_point(b->document, s->end));
}

/* All that tells one claim from another, hashed; with the place of its sentence, for who reads the
 * graph. */
static Str claim_iri(Build *b, const Fact *f, const Claim *c, TermInfo object)
{
    const char *rule = rules_info(b->source->rules, c->rule)->iri.ptr;
    Str key = arena_printf(
        b->arena,
        STR_FMT "|%u|" STR_FMT "|" STR_FMT "|" STR_FMT "|" STR_FMT "|%s|%d|%d|" STR_FMT "|%d%d",
        STR_ARG(b->node_iri[f->subject]), c->prop, STR_ARG(object.text),
        STR_ARG(b->mention_iri[f->subject_mention]), STR_ARG(b->mention_iri[f->object_mention]),
        STR_ARG(sentence_iri(b, c->sentence)), rule, c->polarity, c->modality,
        STR_ARG(b->node_iri[f->speaker]), f->at_least, f->at_most);
    char digest[65];
    sha256_hex(key.ptr, key.len, digest);
    uint32_t begin = document_code_point(b->document, b->document->sentences.at[c->sentence].begin);
    return arena_printf(b->arena, STR_FMT "_c%u-%.8s", STR_ARG(b->article), begin, digest);
}

/* -------------------------------------------------------------------------------------------
 * evidence */

static void write_claim(Build *b, const Fact *f, const Claim *c, TermInfo object)
{
    const Vocab *vocab = b->source->reading->vocab;
    TermInfo claim = rdf_iri(claim_iri(b, f, c, object));
    add(b, claim, RDF("type"), SIT("Claim"));
    add(b, claim, RDF("subject"), rdf_iri(b->node_iri[f->subject]));
    add(b, claim, RDF("predicate"), rdf_iri(vocab->props[c->prop].iri));
    add(b, claim, RDF("object"), object);
    if (f->subject_mention)
        add(b, claim, SIT("subjectMention"), rdf_iri(b->mention_iri[f->subject_mention]));
    if (f->object_mention)
        add(b, claim, SIT("objectMention"), rdf_iri(b->mention_iri[f->object_mention]));
    add(b, claim, SIT("inSentence"), rdf_iri(sentence_iri(b, c->sentence)));
    add(b, claim, SIT("byRule"), rdf_iri(rules_info(b->source->rules, c->rule)->iri));
    if (f->speaker)
        add(b, claim, SIT("attributedTo"), rdf_iri(b->node_iri[f->speaker]));
    add(b, claim, SIT("polarity"), rdf_iri(str_of(polarities[c->polarity])));
    add(b, claim, SIT("modality"), rdf_iri(str_of(modalities[c->modality])));
    add(b, claim, SIT("confidence"), rdf_per_mille(b->arena, c->confidence));
    if (f->at_least)
        add(b, claim, SIT("atLeast"), rdf_true());
    if (f->at_most)
        add(b, claim, SIT("atMost"), rdf_true());
    b->mention_used[b->mention[f->subject_mention]] =
        b->mention_used[b->mention[f->object_mention]] = true;
    b->sentence_used[c->sentence] = true;
    b->node_used[f->subject] = b->node_used[f->object] = b->node_used[f->speaker] = true;
}

static void write_mentions(Build *b)
{
    for (uint32_t m = 1; m < b->discourse->mentions.n; m++) {
        const GraphMention *mention = &b->discourse->mentions.at[m];
        bool wanted = b->mention_used[m] || (b->evidence == EVIDENCE_FULL && mention->node);
        if (!wanted || b->mention[m] != m)
            continue;
        TermInfo iri = rdf_iri(b->mention_iri[m]);
        uint32_t begin, end;
        graph_span(b->document, mention->first, mention->last, &begin, &end);
        add(b, iri, RDF("type"), SIT("Mention"));
        add_span(b, iri, begin, end);
        if (!mention->node)
            continue;
        add(b, iri, SIT("refersTo"), rdf_iri(b->node_iri[mention->node]));
        add(b, iri, SIT("mentionKind"), rdf_iri(str_of(mention_kinds[mention->kind])));
        b->node_used[mention->node] = true;
    }
}

static void write_sentences(Build *b)
{
    for (uint32_t i = 0; i < b->document->sentences.n; i++) {
        if (!b->sentence_used[i] && b->evidence != EVIDENCE_FULL)
            continue;
        const Sentence *s = &b->document->sentences.at[i];
        TermInfo iri = rdf_iri(sentence_iri(b, i));
        add(b, iri, RDF("type"), SIT("Sentence"));
        add(b, iri, SIT("inArticle"), rdf_iri(b->article));
        add_span(b, iri, document_code_point(b->document, s->begin),
                 document_code_point(b->document, s->end));
        add(b, iri, SIT("text"), rdf_text(str_sub(b->document->text, s->begin, s->end)));
    }
}

static void write_article(Build *b)
{
    const Document *d = b->document;
    TermInfo article = rdf_iri(b->article);
    add(b, article, RDF("type"), SIT("Article"));
    add(b, article, SIT("sha256"), rdf_text(str_of(d->sha256)));
    if (str_find(d->url, STR_LIT("://")) > 0)
        add(b, article, IRI(NS_DCTERMS, "source"), rdf_iri(d->url));
    else
        add(b, article, IRI(NS_DCTERMS, "source"), rdf_text(d->path));
    if (d->title.len)
        add(b, article, IRI(NS_DCTERMS, "title"), rdf_text(d->title));
    if (d->publisher.len)
        add(b, article, IRI(NS_DCTERMS, "publisher"), rdf_text(d->publisher));
    if (date_known(d->date)) {
        Str type = d->date.day     ? STR_LIT(NS_XSD "date")
                   : d->date.month ? STR_LIT(NS_XSD "gYearMonth")
                                   : STR_LIT(NS_XSD "gYear");
        add(b, article, IRI(NS_DCTERMS, "date"), rdf_typed(date_text(b->arena, d->date), type));
    }
}

/* ------------------------------------------------------------------------------------------- facts
 */

static void write_facts(Build *b)
{
    const Vocab *vocab = b->source->reading->vocab;
    for (uint32_t i = 0; i < b->discourse->facts.n; i++) {
        const Fact *f = &b->discourse->facts.at[i];
        const Claim *c = &b->source->claims->all.at[f->claim];
        TermInfo object = rdf_iri(b->node_iri[f->object]);
        if (!f->object && !graph_literal(b->arena, c, b->source->reading->mentions, &object))
            continue;
        if (c->polarity == POL_ASSERTED && c->modality == MOD_ACTUAL && !f->implied) {
            add(b, rdf_iri(b->node_iri[f->subject]), rdf_iri(vocab->props[c->prop].iri), object);
            b->node_used[f->subject] = b->node_used[f->object] = true;
        }
        if (b->evidence != EVIDENCE_NONE)
            write_claim(b, f, c, object);
    }
}

/* Types and labels of what the graph speaks of. */
static void write_nodes(Build *b)
{
    const Vocab *vocab = b->source->reading->vocab;
    TermInfo label = IRI(NS_RDFS, "label"), other = IRI(NS_SKOS, "altLabel");
    for (NodeId n = 1; n < b->discourse->nodes.n; n++) {
        if (!b->node_used[n])
            continue;
        const Node *node = &b->discourse->nodes.at[n];
        TermInfo iri = rdf_iri(b->node_iri[n]);
        if (node->cls)
            add(b, iri, RDF("type"), rdf_iri(vocab->classes[node->cls].iri));
        if (node->cls2)
            add(b, iri, RDF("type"), rdf_iri(vocab->classes[node->cls2].iri));
        if (node->label.len)
            add(b, iri, label, rdf_text(node->label));
        for (uint32_t i = 0; i < node->labels.n; i++)
            if (!str_eq(node->labels.at[i], node->label))
                add(b, iri, other, rdf_text(node->labels.at[i]));
    }
}

void graph_write(Statements *statements, const GraphSource *source, const GraphOptions *options)
{
    Arena *arena = statements->arena;
    const Discourse *discourse = source->discourse;
    Build b = {
        .out = statements,
        .arena = arena,
        .source = source,
        .document = source->reading->document,
        .discourse = discourse,
        .evidence = options->evidence,
        .article = graph_article_iri(arena, source->reading->document, options->base),
        .node_iri = ARENA_ARRAY(arena, Str, discourse->nodes.n + 1),
        .node_used = ARENA_ARRAY(arena, bool, discourse->nodes.n + 1),
        .mention_iri = ARENA_ARRAY(arena, Str, discourse->mentions.n + 1),
        .mention = ARENA_ARRAY(arena, uint32_t, discourse->mentions.n + 1),
        .mention_used = ARENA_ARRAY(arena, bool, discourse->mentions.n + 1),
        .sentence_used = ARENA_ARRAY(arena, bool, source->reading->document->sentences.n + 1),
    };
    for (NodeId n = 1; n < discourse->nodes.n; n++)
        b.node_iri[n] = graph_node_iri(arena, &discourse->nodes.at[n], source->reading->gazetteer,
                                       options->base);
    name_mentions(&b);
    write_facts(&b);
    if (options->evidence != EVIDENCE_NONE) {
        write_mentions(&b);
        write_sentences(&b);
        write_article(&b);
    }
    write_nodes(&b);
    statements_sort(statements);
}
