#include "view/explain.h"

static void put(FILE *out, Str s) { fwrite(s.ptr, 1, s.len, out); }

static void put_class(FILE *out, const Explained *e, ClassId cls)
{
    fputs(cls ? e->reading->vocab->classes[cls].name.ptr : "?", out);
}

/* The text of a span of tokens, on one line. */
static void put_tokens(FILE *out, const Explained *e, uint32_t first, uint32_t last)
{
    const Document *d = e->reading->document;
    if (first >= last)
        return;
    Str text = str_sub(d->text, d->tokens.at[first].begin, d->tokens.at[last - 1].end);
    for (uint32_t i = 0; i < text.len; i++)
        fputc(text.ptr[i] == '\n' || text.ptr[i] == '\r' || text.ptr[i] == '\t' ? ' ' : text.ptr[i],
              out);
}

static const char *heading(const char *name, bool *first)
{
    const char *shown = *first ? name : "";
    *first = false;
    return shown;
}

#define LINE(out, name, first) fprintf((out), "  %-9s", heading((name), (first)))

static void put_np(FILE *out, const Explained *e, NpId np)
{
    if (!np)
        return;
    const Np *n = &e->reading->phrases->nps.at[np];
    fprintf(out, "n%u ", np);
    put_tokens(out, e, n->core_first, n->core_last);
}

/* ------------------------------------------------------------------------------------------- words
 */

static void explain_tokens(FILE *out, const Explained *e, const Sentence *s)
{
    const Reading *r = e->reading;
    bool first = true;
    LINE(out, "tokens", &first);
    for (uint32_t i = s->first; i < s->last; i++) {
        put(out, token_text(r->document, i));
        fprintf(out, "/%s ", tag_name(r->tagged[i].tag));
    }
    fputc('\n', out);
}

static void explain_name(FILE *out, const Explained *e, const Name *n)
{
    put_tokens(out, e, n->first, n->last);
    fputs("  ", out);
    put_class(out, e, n->cls);
    if (n->entity)
        fprintf(out, "  <" STR_FMT ">",
                STR_ARG(gazetteer_entity(e->reading->gazetteer, n->entity)->iri));
    static const char *const forms[] = {[NAME_PLAIN] = "",
                                        [NAME_DEMONYM] = "  demonym",
                                        [NAME_METONYM] = "  metonym",
                                        [NAME_CAPITAL] = "  capital"};
    fprintf(out, "%s%s\n", forms[n->form], n->acronym_of ? "  acronym of a name before" : "");
}

static void explain_mentions(FILE *out, const Explained *e, const Sentence *s)
{
    const Mentions *m = e->reading->mentions;
    bool first = true;
    for (uint32_t i = 1; i < m->names.n; i++)
        if (m->names.at[i].first >= s->first && m->names.at[i].first < s->last) {
            LINE(out, "names", &first);
            explain_name(out, e, &m->names.at[i]);
        }
    first = true;
    for (uint32_t i = 1; i < m->numbers.n; i++) {
        const Number *n = &m->numbers.at[i];
        if (n->first < s->first || n->first >= s->last)
            continue;
        LINE(out, "numbers", &first);
        put_tokens(out, e, n->first, n->last);
        fprintf(out, "  %ld%s%s%s\n", n->value, n->at_least ? "  at least" : "",
                n->at_most ? "  at most" : "", n->exact ? "" : "  vague");
    }
    first = true;
    for (uint32_t i = 1; i < m->dates.n; i++) {
        const DateRef *d = &m->dates.at[i];
        if (d->first < s->first || d->first >= s->last)
            continue;
        LINE(out, "dates", &first);
        put_tokens(out, e, d->first, d->last);
        Str text = date_known(d->date) ? date_text(e->reading->arena, d->date) : STR_LIT("?");
        fprintf(out, "  " STR_FMT "\n", STR_ARG(text));
    }
}

/* -------------------------------------------------------------------------------------------
 * phrases */

static void put_preps(FILE *out, const Explained *e, uint32_t first, uint32_t n)
{
    for (uint32_t i = first; i < first + n; i++) {
        const Prep *p = &e->reading->phrases->preps.at[i];
        fprintf(out, "  " STR_FMT " ", STR_ARG(symbol_str(e->reading->document->symbols, p->prep)));
        if (p->np)
            put_np(out, e, p->np);
        else
            fprintf(out, "v%u", p->pred);
    }
}

static void put_link(FILE *out, const char *what, NpId np)
{
    if (np)
        fprintf(out, "  %s=n%u", what, np);
}

static void explain_nps(FILE *out, const Explained *e, uint32_t sentence)
{
    static const char *const kinds[] = {[NP_NAME] = "name",
                                        [NP_NOMINAL] = "nominal",
                                        [NP_PRONOUN] = "pronoun",
                                        [NP_NUMBER] = "number",
                                        [NP_DATE] = "date"};
    const Phrases *p = e->reading->phrases;
    bool first = true;
    for (NpId i = 1; i < p->nps.n; i++) {
        const Np *n = &p->nps.at[i];
        if (n->sentence != sentence)
            continue;
        LINE(out, "phrases", &first);
        put_np(out, e, i);
        fprintf(out, "  %s ", kinds[n->kind]);
        put_class(out, e, n->cls);
        put_link(out, "of", n->possessor);
        put_link(out, "and", n->conjunct);
        put_link(out, "is", n->apposition);
        put_link(out, "title", n->title);
        put_link(out, "part-of", n->partitive);
        put_preps(out, e, n->preps, n->n_preps);
        fputc('\n', out);
    }
}

static void put_role(FILE *out, const Explained *e, const char *role, NpId np)
{
    if (!np)
        return;
    fprintf(out, "  %s=", role);
    put_np(out, e, np);
}

static void explain_preds(FILE *out, const Explained *e, uint32_t sentence)
{
    static const char *const links[] = {[LINK_MAIN] = "main",
                                        [LINK_CONJUNCT] = "conjunct",
                                        [LINK_COMPLEMENT] = "complement",
                                        [LINK_INFINITIVE] = "infinitive",
                                        [LINK_GERUND] = "gerund",
                                        [LINK_RELATIVE] = "relative",
                                        [LINK_ADJUNCT] = "adjunct",
                                        [LINK_ADVERBIAL] = "adverbial",
                                        [LINK_CONDITION] = "condition"};
    static const char *const modalities[] = {[MOD_ACTUAL] = "",
                                             [MOD_POSSIBLE] = " possible",
                                             [MOD_PLANNED] = " planned",
                                             [MOD_DEMANDED] = " demanded"};
    const Phrases *p = e->reading->phrases;
    const Symbols *symbols = e->reading->document->symbols;
    bool first = true;
    for (PredId i = 1; i < p->preds.n; i++) {
        const Pred *v = &p->preds.at[i];
        if (v->sentence != sentence)
            continue;
        LINE(out, "verbs", &first);
        fprintf(out, "v%u " STR_FMT "%s" STR_FMT "  %s %s%s%s", i,
                STR_ARG(symbol_str(symbols, v->lemma)), v->particle ? " " : "",
                STR_ARG(symbol_str(symbols, v->particle)),
                v->voice == VOICE_PASSIVE ? "passive" : "active", links[v->link],
                v->negated ? " negated" : "", modalities[v->modality]);
        if (v->governor)
            fprintf(out, " of v%u", v->governor);
        put_role(out, e, "subject", v->subject);
        put_role(out, e, "object", v->object);
        put_role(out, e, "object2", v->object2);
        put_role(out, e, "complement", v->complement);
        put_role(out, e, "by", v->agent);
        put_preps(out, e, v->preps, v->n_preps);
        fputc('\n', out);
    }
}

/* ------------------------------------------------------------------------------------------- rules
 * and claims */

static void put_arg(FILE *out, const Explained *e, Arg arg)
{
    const Reading *r = e->reading;
    switch (arg.kind) {
    case ARG_COUNTRY:
    case ARG_ORGAN:
        fputs(arg.kind == ARG_ORGAN ? "organ of " : "country of ", out);
        put_np(out, e, arg.id);
        break;
    case ARG_NP:
        put_np(out, e, arg.id);
        break;
    case ARG_EVENT: {
        const EventMention *event = &e->matches->events.at[arg.id];
        fprintf(out, "e%u ", arg.id);
        put_tokens(out, e, event->first, event->last);
        fputc('/', out);
        put_class(out, e, event->cls);
        break;
    }
    case ARG_NUMBER:
        put_tokens(out, e, r->mentions->numbers.at[arg.id].first,
                   r->mentions->numbers.at[arg.id].last);
        break;
    case ARG_DATE:
        put_tokens(out, e, r->mentions->dates.at[arg.id].first, r->mentions->dates.at[arg.id].last);
        break;
    case ARG_NAME:
        put_tokens(out, e, r->mentions->names.at[arg.id].first, r->mentions->names.at[arg.id].last);
        break;
    default:
        fputc('-', out);
    }
}

static void explain_matches(FILE *out, const Explained *e, uint32_t sentence, RuleId rule)
{
    bool first = true;
    for (uint32_t i = 0; i < e->matches->all.n; i++) {
        const Match *m = &e->matches->all.at[i];
        if (m->sentence != sentence || (rule && m->rule != rule))
            continue;
        LINE(out, "rules", &first);
        fprintf(out, STR_FMT ":  [", STR_ARG(rules_info(e->rules, m->rule)->name));
        put_arg(out, e, m->subject);
        fprintf(out, "] " STR_FMT " [", STR_ARG(e->reading->vocab->props[m->prop].name));
        put_arg(out, e, m->object);
        fputs("]\n", out);
    }
}

static void put_node(FILE *out, const Explained *e, NodeId node, Arg otherwise)
{
    if (!node) {
        put_arg(out, e, otherwise);
        return;
    }
    put(out, e->discourse->nodes.at[node].label);
    fprintf(out, " <" STR_FMT ">", STR_ARG(e->discourse->nodes.at[node].local));
}

/* The fact that came of each claim, as position + 1; 0: none. */
static uint32_t fact_of(const Explained *e, uint32_t claim)
{
    for (uint32_t i = 0; i < e->discourse->facts.n; i++)
        if (e->discourse->facts.at[i].claim == claim)
            return i + 1;
    return 0;
}

static void explain_claims(FILE *out, const Explained *e, uint32_t sentence, RuleId rule)
{
    static const char *const modalities[] = {[MOD_ACTUAL] = "actual",
                                             [MOD_POSSIBLE] = "possible",
                                             [MOD_PLANNED] = "planned",
                                             [MOD_DEMANDED] = "demanded"};
    bool first = true;
    for (uint32_t i = 0; i < e->claims->all.n; i++) {
        const Claim *c = &e->claims->all.at[i];
        if (c->sentence != sentence || (rule && c->rule != rule))
            continue;
        uint32_t f = fact_of(e, i);
        const Fact *fact = f ? &e->discourse->facts.at[f - 1] : NULL;
        LINE(out, "claims", &first);
        put_node(out, e, fact ? fact->subject : 0, c->subject);
        fprintf(out, "  " STR_FMT "  ", STR_ARG(e->reading->vocab->props[c->prop].name));
        put_node(out, e, fact ? fact->object : 0, c->object);
        fprintf(out, "  (%s %s %u.%03u", c->polarity == POL_ASSERTED ? "asserted" : "negated",
                modalities[c->modality], c->confidence / 1000u, c->confidence % 1000u);
        if (c->speaker) {
            fputs(", says ", out);
            put_np(out, e, c->speaker);
        }
        fprintf(out, ")%s\n", fact ? "" : "  dropped: an end is not resolved");
    }
}

static bool fires(const Explained *e, uint32_t sentence, RuleId rule)
{
    for (uint32_t i = 0; i < e->matches->all.n; i++)
        if (e->matches->all.at[i].sentence == sentence && e->matches->all.at[i].rule == rule)
            return true;
    return false;
}

void explain_write(FILE *out, const Explained *e, long sentence, RuleId rule)
{
    static const char *const kinds[] = {
        [SENTENCE_BODY] = "", [SENTENCE_HEADLINE] = ", headline", [SENTENCE_OTHER] = ", not prose"};
    const Document *d = e->reading->document;
    for (uint32_t i = 0; i < d->sentences.n; i++) {
        if (sentence >= 0 ? (long)i != sentence : rule && !fires(e, i, rule))
            continue;
        const Sentence *s = &d->sentences.at[i];
        fprintf(out, "sentence %u (%u-%u%s)\n  %-9s", i + 1, document_code_point(d, s->begin),
                document_code_point(d, s->end), kinds[s->kind], "text");
        put_tokens(out, e, s->first, s->last);
        fputc('\n', out);
        explain_tokens(out, e, s);
        explain_mentions(out, e, s);
        explain_nps(out, e, i);
        explain_preds(out, e, i);
        fprintf(out, "  %-9s" STR_FMT "\n", "line", STR_ARG(rules_line(e->rules, e->reading, i)));
        explain_matches(out, e, i, rule);
        explain_claims(out, e, i, rule);
        fputc('\n', out);
    }
}
