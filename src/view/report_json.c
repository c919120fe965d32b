/* A dossier as JSON, in arrays to be short. src/view/assets/model.js reads it. */
#include "view/picture.h"
#include "view/report.h"

/* A string; "<", ">" and "&" are escaped, so that nothing in it can end the element around it. */
static void put(FILE *out, Str s)
{
    fputc('"', out);
    for (uint32_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        bool separator = c == 0xe2 && i + 2 < s.len && (unsigned char)s.ptr[i + 1] == 0x80 &&
                         ((unsigned char)s.ptr[i + 2] & 0xfe) == 0xa8;
        if (separator) {
            fprintf(out, "\\u20%02x", 0x28 + (s.ptr[i + 2] & 1));
            i += 2;
        } else if (c < 0x20 || c == 0x7f || c == '<' || c == '>' || c == '&') {
            fprintf(out, "\\u%04x", c);
        } else if (c == '"' || c == '\\') {
            fprintf(out, "\\%c", c);
        } else {
            fputc(c, out);
        }
    }
    fputc('"', out);
}

static void put_classes(FILE *out, const Dossier *d)
{
    const Vocab *v = d->vocab;
    fputs("\"classes\":[0", out);
    for (ClassId c = 1; c < v->n_classes; c++) {
        fputs(",[", out);
        put(out, v->classes[c].name);
        fputc(',', out);
        put(out, words_of_name(d->arena, v->classes[c].name));
        fputc(',', out);
        put(out, v->classes[v->known[node_style(v, c)->cls]].name);
        fprintf(out, ",%d]", vocab_is(v, c, C_EVENT));
    }
    fputs("],\n", out);
}

static void put_props(FILE *out, const Dossier *d)
{
    const Vocab *v = d->vocab;
    fputs("\"props\":[0", out);
    for (PropId p = 1; p < v->n_props; p++) {
        fputs(",[", out);
        put(out, v->props[p].name);
        fputc(',', out);
        put(out, words_of_name(d->arena, v->props[p].name));
        fprintf(out, ",%d,%d,", v->props[p].symmetric, v->props[p].literal);
        put(out, v->props[p].iri);
        fputc(']', out);
    }
    fputs("],\n", out);
}

static void put_nodes(FILE *out, const Dossier *d)
{
    fputs("\"nodes\":[0", out);
    for (uint32_t n = 1; n < d->nodes.n; n++) {
        const DossierNode *node = &d->nodes.at[n];
        fputs(",\n[", out);
        put(out, node->iri);
        fputc(',', out);
        put(out, node->label);
        fprintf(out, ",%u,", node->cls);
        put(out, node->date);
        fputs(",[", out);
        TripleSpan names = dossier_names(d, n);
        for (uint32_t i = 0; i < names.n; i++) {
            fputs(i ? "," : "", out);
            put(out, term_info(d->graph, names.at[i].o)->text);
        }
        fputs("]]", out);
    }
    fputs("],\n", out);
}

static void put_article(FILE *out, const Dossier *d, uint32_t number, uint32_t *mention)
{
    const DossierArticle *a = &d->articles.at[number];
    const Str said[] = {a->iri, a->title, a->date, a->source, a->publisher};
    fputs(",\n[", out);
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        put(out, said[i]);
        fputc(',', out);
    }
    fputc('[', out);
    for (uint32_t s = a->first; s < a->last; s++) {
        const DossierSentence *sentence = &d->sentences.at[s];
        fprintf(out, "%s[%u,%u,", s > a->first ? "," : "", sentence->begin, sentence->end);
        put(out, sentence->text);
        fputc(']', out);
    }
    fputs("],[", out);
    for (bool first = true; *mention < d->mentions.n && d->mentions.at[*mention].article == number;
         ++*mention) {
        const DossierMention *m = &d->mentions.at[*mention];
        fprintf(out, "%s[%u,%u,%u,%u]", first ? "" : ",", *mention, m->begin, m->end, m->node);
        first = false;
    }
    fputs("]]", out);
}

static void put_articles(FILE *out, const Dossier *d)
{
    uint32_t mention = 1;
    while (mention < d->mentions.n && !d->mentions.at[mention].article)
        mention++;
    fputs("\"articles\":[0", out);
    for (uint32_t a = 1; a < d->articles.n; a++)
        put_article(out, d, a, &mention);
    fputs("],\n", out);
}

static void put_claims(FILE *out, const Dossier *d)
{
    fputs("\"claims\":[0", out);
    for (uint32_t i = 1; i < d->claims.n; i++) {
        const DossierClaim *c = &d->claims.at[i];
        uint32_t article = claim_article(d, c);
        fputs(",\n[", out);
        put(out, c->iri);
        fprintf(out, ",%u,%u,%u,", c->subject, c->prop, c->object);
        put(out, c->value);
        fprintf(out, ",%u,%u,%d,%u,%u,", c->speaker, article,
                article ? (int)(c->sentence - d->articles.at[article].first) : -1,
                c->subject_mention, c->object_mention);
        put(out, iri_tail(c->rule));
        fprintf(out, ",%d,%d,%d,%u]", (int)c->modality, c->negated,
                c->at_least  ? 1
                : c->at_most ? -1
                             : 0,
                c->confidence);
    }
    fputs("]", out);
}

void report_json(const Dossier *dossier, const ReportOptions *options, FILE *out)
{
    fputs("{\"title\":", out);
    put(out, options->title);
    fputs(",\"version\":", out);
    put(out, options->version);
    fputs(",\n", out);
    put_classes(out, dossier);
    put_props(out, dossier);
    put_nodes(out, dossier);
    put_articles(out, dossier);
    put_claims(out, dossier);
    fputs("}", out);
}
