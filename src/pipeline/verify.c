#include "pipeline/verify.h"

#include "base/utf8.h"

/* Terms of the evidence, by local name. */
#define EVIDENCE_TERMS(X)                                                                          \
    X(Claim) X(Mention) X(Sentence) X(Article) X(subjectMention) X(objectMention) X(inSentence)    \
        X(inArticle) X(begin) X(end) X(text) X(sha256) X(polarity) X(modality) X(asserted)         \
            X(actual) X(Merge) X(Original) X(Toll) X(toll) X(sourceCount)

typedef struct Terms {
#define X(name) Term name;
    EVIDENCE_TERMS(X)
#undef X
    Term type, subject, predicate, object;
} Terms;

struct Verifier {
    Triples graph;
    Terms t;
    const Vocab *vocab;
    Arena *arena;
    Diag *diag;
    const char *path;
    bool *seen_article;    /* by Term */
    bool *bad_sentence;    /* by Term: its text does not stand there */
    bool *checked_mention; /* by Term */
    bool *grounded;        /* by Term of the claim */
    Verification result;
};

static void find_terms(Verifier *v)
{
#define X(name) v->t.name = triples_iri(&v->graph, STR_LIT(NS_SIT #name));
    EVIDENCE_TERMS(X)
#undef X
    v->t.type = triples_iri(&v->graph, STR_LIT(NS_RDF "type"));
    v->t.subject = triples_iri(&v->graph, STR_LIT(NS_RDF "subject"));
    v->t.predicate = triples_iri(&v->graph, STR_LIT(NS_RDF "predicate"));
    v->t.object = triples_iri(&v->graph, STR_LIT(NS_RDF "object"));
}

Status verify_open(Verifier **verifier, const char *graph, const Vocab *vocab, Arena *arena,
                   Diag *diag)
{
    Verifier *v = ARENA_NEW(arena, Verifier);
    *v = (Verifier){.vocab = vocab, .arena = arena, .diag = diag, .path = graph};
    triples_init(&v->graph, arena);
    TRY(triples_read(&v->graph, graph, diag));
    triples_index(&v->graph);
    find_terms(v);
    uint32_t n = v->graph.terms.n;
    v->seen_article = ARENA_ARRAY(arena, bool, n);
    v->bad_sentence = ARENA_ARRAY(arena, bool, n);
    v->checked_mention = ARENA_ARRAY(arena, bool, n);
    v->grounded = ARENA_ARRAY(arena, bool, n);
    *verifier = v;
    return ST_OK;
}

static uint32_t of_type(const Verifier *v, Term class, const uint32_t **at)
{
    return triples_subjects(&v->graph, v->t.type, class, at);
}

static Term value(const Verifier *v, Term subject, Term predicate)
{
    return predicate ? triples_value(&v->graph, subject, predicate) : 0;
}

static Str text_of(const Verifier *v, Term term)
{
    return term ? term_info(&v->graph, term)->text : STR_LIT("");
}

static void complain(Verifier *v, Term about, const char *what)
{
    TripleSpan span = triples_about(&v->graph, about);
    diag_say(v->diag, SEV_ERROR, v->path, span.n ? span.at[0].line : 0, 0, "<" STR_FMT ">: %s",
             STR_ARG(text_of(v, about)), what);
}

/* The byte where a code point begins: a binary search, since documents tell only the reverse. */
static uint32_t byte_at(const Document *d, long code_point)
{
    uint32_t low = 0, high = d->text.len;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if ((long)document_code_point(d, mid) < code_point)
            low = mid + 1;
        else
            high = mid;
    }
    /* Inside a character as many code points lie before as behind it. */
    while (low < d->text.len && (d->text.ptr[low] & 0xC0) == 0x80)
        low++;
    return low;
}

/* The text of a sentence's or mention's span; false when the span does not lie in the text. */
static bool span_text(const Verifier *v, const Document *d, Term node, Str *text)
{
    long begin, end;
    if (!str_to_long(text_of(v, value(v, node, v->t.begin)), &begin) ||
        !str_to_long(text_of(v, value(v, node, v->t.end)), &end))
        return false;
    long all = document_code_point(d, d->text.len);
    if (begin < 0 || begin >= end || end > all)
        return false;
    *text = str_sub(d->text, byte_at(d, begin), byte_at(d, end));
    return true;
}

/* Equal but for the carriage returns that Turtle cannot carry alone. */
static bool same_text(Str a, Str b)
{
    if (a.len != b.len)
        return false;
    for (uint32_t i = 0; i < a.len; i++)
        if (a.ptr[i] != b.ptr[i] && !(a.ptr[i] == '\r' && b.ptr[i] == '\n'))
            return false;
    return true;
}

static bool check_sentence(Verifier *v, const Document *d, Term sentence)
{
    Str text;
    v->result.sentences++;
    if (!span_text(v, d, sentence, &text))
        complain(v, sentence, "the sentence's span is not in the article's text");
    else if (!same_text(text, text_of(v, value(v, sentence, v->t.text))))
        complain(v, sentence, "the sentence's text does not stand at its offsets");
    else
        return true;
    v->bad_sentence[sentence] = true;
    return false;
}

static bool is_word_at(const Document *d, uint32_t byte)
{
    uint32_t cp = byte < d->text.len ? utf8_next(d->text, &byte) : 0;
    return cp_is_letter(cp) || (cp >= '0' && cp <= '9');
}

static bool is_word_before(const Document *d, uint32_t byte)
{
    if (!byte)
        return false;
    do
        byte--;
    while (byte && (d->text.ptr[byte] & 0xC0) == 0x80);
    return is_word_at(d, byte);
}

/* A mention is whole words of its sentence. */
static bool check_mention(Verifier *v, const Document *d, Term mention, Str sentence)
{
    Str text;
    if (!v->checked_mention[mention])
        v->result.mentions++;
    v->checked_mention[mention] = true;
    if (!span_text(v, d, mention, &text)) {
        complain(v, mention, "the mention's span is not in the article's text");
        return false;
    }
    if (text.ptr < sentence.ptr || text.ptr + text.len > sentence.ptr + sentence.len) {
        complain(v, mention, "the mention lies outside its claim's sentence");
        return false;
    }
    if (!str_trim(text).len || str_trim(text).len != text.len) {
        complain(v, mention, "the mention begins or ends with a blank");
        return false;
    }
    uint32_t begin = (uint32_t)(text.ptr - d->text.ptr), end = begin + text.len;
    if ((is_word_before(d, begin) && is_word_at(d, begin)) ||
        (is_word_before(d, end) && is_word_at(d, end))) {
        complain(v, mention, "the mention begins or ends inside a word");
        return false;
    }
    return true;
}

static bool check_claim(Verifier *v, const Document *d, Term claim, Term sentence)
{
    Str text;
    if (v->bad_sentence[sentence] || !span_text(v, d, sentence, &text)) {
        complain(v, claim, "the claim's sentence does not stand in the article");
        return false;
    }
    Term mentions[] = {value(v, claim, v->t.subjectMention), value(v, claim, v->t.objectMention)};
    bool good = true;
    for (int i = 0; i < 2; i++) {
        if (mentions[i])
            good &= check_mention(v, d, mentions[i], text);
        else
            complain(v, claim,
                     i ? "the claim has no object mention" : "the claim has no subject mention");
        good &= mentions[i] != 0;
    }
    return good;
}

void verify_article(Verifier *v, const Document *d)
{
    const uint32_t *at;
    uint32_t n = of_type(v, v->t.Article, &at);
    for (uint32_t i = 0; i < n; i++) {
        Term article = v->graph.all.at[at[i]].s;
        if (v->seen_article[article] ||
            !str_is(text_of(v, value(v, article, v->t.sha256)), d->sha256))
            continue;
        v->seen_article[article] = true;
        const uint32_t *sentences;
        uint32_t n_sentences = triples_subjects(&v->graph, v->t.inArticle, article, &sentences);
        for (uint32_t s = 0; s < n_sentences; s++) {
            Term sentence = v->graph.all.at[sentences[s]].s;
            check_sentence(v, d, sentence);
            const uint32_t *claims;
            uint32_t n_claims = triples_subjects(&v->graph, v->t.inSentence, sentence, &claims);
            for (uint32_t c = 0; c < n_claims; c++) {
                Term claim = v->graph.all.at[claims[c]].s;
                if (value(v, claim, v->t.type) == v->t.Claim)
                    v->grounded[claim] = check_claim(v, d, claim, sentence);
            }
        }
    }
}

/* ------------------------------------------------------------------------------------------- the
 * whole graph */

static void check_articles(Verifier *v)
{
    const uint32_t *at;
    v->result.articles = of_type(v, v->t.Article, &at);
    for (uint32_t i = 0; i < v->result.articles; i++) {
        Term article = v->graph.all.at[at[i]].s;
        if (v->seen_article[article])
            continue;
        v->result.missing++;
        complain(v, article, "no article that was given has this one's text");
    }
}

static void check_claims(Verifier *v)
{
    const uint32_t *at;
    v->result.claims = of_type(v, v->t.Claim, &at);
    for (uint32_t i = 0; i < v->result.claims; i++) {
        Term claim = v->graph.all.at[at[i]].s, sentence = value(v, claim, v->t.inSentence);
        v->result.grounded += v->grounded[claim];
        if (!sentence || !value(v, sentence, v->t.inArticle))
            complain(v, claim, "the claim has no sentence of an article");
    }
}

/* Does an asserted, actual claim say so? */
static bool is_claimed(const Verifier *v, const Triple *t)
{
    const uint32_t *at;
    uint32_t n = triples_subjects(&v->graph, v->t.subject, t->s, &at);
    for (uint32_t i = 0; i < n; i++) {
        Term claim = v->graph.all.at[at[i]].s;
        if (value(v, claim, v->t.predicate) == t->p && value(v, claim, v->t.object) == t->o &&
            value(v, claim, v->t.polarity) == v->t.asserted &&
            value(v, claim, v->t.modality) == v->t.actual)
            return true;
    }
    return false;
}

static bool is_evidence(const Verifier *v, Term subject)
{
    Term type = value(v, subject, v->t.type);
    return type && (type == v->t.Claim || type == v->t.Mention || type == v->t.Sentence ||
                    type == v->t.Article || type == v->t.Merge || type == v->t.Original ||
                    type == v->t.Toll);
}

/* What merging adds to an event follows from several claims. */
static bool is_summary(const Verifier *v, Term predicate)
{
    return predicate == v->t.toll || predicate == v->t.sourceCount;
}

/* Statements of the vocabulary about entities and events, but not about the evidence. */
static void check_triples(Verifier *v)
{
    for (uint32_t i = 0; i < v->graph.all.n; i++) {
        const Triple *t = &v->graph.all.at[i];
        if (!vocab_prop_of_iri(v->vocab, text_of(v, t->p)) || is_evidence(v, t->s) ||
            is_summary(v, t->p))
            continue;
        v->result.triples++;
        if (v->result.claims == 0 || is_claimed(v, t))
            continue;
        v->result.unsupported++;
        complain(v, t->s,
                 arena_printf(v->arena, "no claim supports " STR_FMT " " STR_FMT,
                              STR_ARG(text_of(v, t->p)), STR_ARG(text_of(v, t->o)))
                     .ptr);
    }
}

Status verify_close(Verifier *v, Verification *result)
{
    check_articles(v);
    check_claims(v);
    check_triples(v);
    *result = v->result;
    return v->diag->errors || v->result.grounded < v->result.claims ? ST_INVALID : ST_OK;
}
