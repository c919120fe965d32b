#define _GNU_SOURCE /* the unlocked functions of stdio */
#include "merge/output.h"

#include "merge/words.h"
#include "vocab/vocab.h"

static void put(Output *o, Str s) { fwrite_unlocked(s.ptr, 1, s.len, o->file); }

static void add_prefix(Output *o, const char *name, Str iri)
{
    o->prefixes[o->n_prefixes++] = (OutputPrefix){str_of(name), iri};
}

void output_open(Output *o, RdfFormat format, FILE *file, const Terms *terms, Str base, Arena *arena)
{
    *o = (Output){.file = file, .format = format, .terms = terms};
    if (format != RDF_TURTLE)
        return;
    add_prefix(o, "rdf", STR_LIT(NS_RDF));
    add_prefix(o, "rdfs", STR_LIT(NS_RDFS));
    add_prefix(o, "xsd", STR_LIT(NS_XSD));
    add_prefix(o, "owl", STR_LIT(NS_OWL));
    add_prefix(o, "skos", STR_LIT(NS_SKOS));
    add_prefix(o, "prov", STR_LIT(NS_PROV));
    add_prefix(o, "dcterms", STR_LIT(NS_DCTERMS));
    add_prefix(o, "sit", STR_LIT(NS_SIT));
    add_prefix(o, "rule", STR_LIT(NS_RULE));
    add_prefix(o, "sid", base);
    add_prefix(o, "art", arena_join(arena, base, STR_LIT("article/")));
    for (uint32_t i = 0; i < o->n_prefixes; i++)
        fprintf(file, "@prefix " STR_FMT ": <" STR_FMT "> .\n", STR_ARG(o->prefixes[i].name), STR_ARG(o->prefixes[i].iri));
}

/* ------------------------------------------------------------------------------------------ Turtle */

static bool is_local(Str s)
{
    if (!s.len || s.ptr[s.len - 1] == '-')
        return false;
    for (uint32_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && (!i || !((c >= '0' && c <= '9') || c == '-')))
            return false;
    }
    return true;
}

static void put_iri(Output *o, Str term)
{
    Str iri = str_sub(term, 1, term.len - 1);
    for (uint32_t i = o->n_prefixes; i-- > 0;) {
        const OutputPrefix *p = &o->prefixes[i];
        if (!str_starts(iri, p->iri) || !is_local(str_sub(iri, p->iri.len, iri.len)))
            continue;
        put(o, p->name);
        putc_unlocked(':', o->file);
        put(o, str_sub(iri, p->iri.len, iri.len));
        return;
    }
    put(o, term);
}

/* May a literal of the type stand without quotation marks? */
static bool is_bare(Str lexical, Str type)
{
    bool digits = false, dot = false;
    if (str_is(type, "<" NS_XSD "boolean>"))
        return str_is(lexical, "true") || str_is(lexical, "false");
    for (uint32_t i = 0; i < lexical.len; i++) {
        char c = lexical.ptr[i];
        if (c == '.' && !dot && i + 1 < lexical.len)
            dot = true;
        else if (c >= '0' && c <= '9')
            digits = true;
        else if (i || (c != '-' && c != '+'))
            return false;
    }
    return digits && str_is(type, dot ? "<" NS_XSD "decimal>" : "<" NS_XSD "integer>");
}

static void put_literal(Output *o, Tid t)
{
    Str term = term_str(o->terms, t), lexical = term_lexical(o->terms, t);
    Str rest = str_sub(term, lexical.len + 2, term.len);
    if (rest.len < 3 || rest.ptr[0] != '^') {
        put(o, term);
        return;
    }
    Str type = str_sub(rest, 2, rest.len);
    if (is_bare(lexical, type)) {
        put(o, lexical);
        return;
    }
    put(o, str_sub(term, 0, lexical.len + 4));
    put_iri(o, type);
}

static void put_term(Output *o, Tid t)
{
    if (term_is_iri(o->terms, t))
        put_iri(o, term_str(o->terms, t));
    else
        put_literal(o, t);
}

static void add_turtle(Output *o, Tid s, Tid p, Tid object)
{
    if (s == o->subject && p == o->predicate) {
        put(o, STR_LIT(", "));
    } else {
        if (s != o->subject) {
            put(o, o->subject ? STR_LIT(" .\n\n") : STR_LIT("\n"));
            put_term(o, s);
            put(o, STR_LIT("\n    "));
        } else {
            put(o, STR_LIT(" ;\n    "));
        }
        if (p == W_TYPE)
            putc_unlocked('a', o->file);
        else
            put_term(o, p);
        putc_unlocked(' ', o->file);
    }
    put_term(o, object);
    o->subject = s;
    o->predicate = p;
}

/* ------------------------------------------------------------------------------------------ lines */

void output_add(Output *o, Tid s, Tid p, Tid object, Tid graph)
{
    o->written++;
    if (o->format == RDF_TURTLE) {
        add_turtle(o, s, p, object);
        return;
    }
    put(o, term_str(o->terms, s));
    putc_unlocked(' ', o->file);
    put(o, term_str(o->terms, p));
    putc_unlocked(' ', o->file);
    put(o, term_str(o->terms, object));
    if (graph && o->format == RDF_NQUADS) {
        putc_unlocked(' ', o->file);
        put(o, term_str(o->terms, graph));
    }
    put(o, STR_LIT(" .\n"));
}

void output_close(Output *o)
{
    if (o->format == RDF_TURTLE && o->subject)
        put(o, STR_LIT(" .\n"));
}
