#include <stdlib.h>

#include "base/utf8.h"
#include "rdf/model.h"

#define XSD "http://www.w3.org/2001/XMLSchema#"

TermInfo rdf_integer(Arena *arena, long value)
{
    return rdf_typed(arena_printf(arena, "%ld", value), STR_LIT(XSD "integer"));
}

TermInfo rdf_per_mille(Arena *arena, unsigned per_mille)
{
    Str text = arena_printf(arena, "%u.%03u", per_mille / 1000, per_mille % 1000);
    while (str_ends(text, STR_LIT("0")) && !str_ends(text, STR_LIT(".0")))
        text.len--;
    return rdf_typed(text, STR_LIT(XSD "decimal"));
}

TermInfo rdf_true(void) { return rdf_typed(STR_LIT("true"), STR_LIT(XSD "boolean")); }

/* -------------------------------------------------------------------------------------------
 * mending */

static bool iri_forbids(unsigned char c)
{
    return c <= ' ' || c == 0x7f || strchr("<>\"{}|^`\\", c);
}

static Str mend_iri(Arena *arena, Str iri)
{
    uint32_t valid = utf8_valid_prefix(iri), clean = 0;
    while (clean < valid && !iri_forbids((unsigned char)iri.ptr[clean]))
        clean++;
    if (clean == iri.len)
        return iri;
    static const char hex[] = "0123456789ABCDEF";
    char *out = arena_array(arena, iri.len, 3), *end = out;
    for (uint32_t i = 0; i < iri.len; i++) {
        unsigned char c = (unsigned char)iri.ptr[i];
        if (iri_forbids(c) || (valid < iri.len && c >= 0x80)) {
            *end++ = '%';
            *end++ = hex[c >> 4];
            *end++ = hex[c & 15];
        } else {
            *end++ = (char)c;
        }
    }
    return (Str){out, (uint32_t)(end - out)};
}

static bool literal_is_clean(Str text)
{
    if (utf8_valid_prefix(text) < text.len || memchr(text.ptr, '\0', text.len))
        return false;
    for (uint32_t i = 0; i < text.len; i++)
        if (text.ptr[i] == '\r' && (i + 1 == text.len || text.ptr[i + 1] != '\n'))
            return false;
    return true;
}

static Str mend_literal(Arena *arena, Str text)
{
    if (!text.len)
        return STR_LIT("");
    if (literal_is_clean(text))
        return text;
    char *out = arena_array(arena, text.len, 3);
    uint32_t n = 0;
    for (uint32_t at = 0; at < text.len;) {
        uint32_t cp = utf8_next(text, &at);
        if (cp == 0)
            cp = 0xFFFD;
        if (cp == '\r' && (at == text.len || text.ptr[at] != '\n'))
            cp = '\n';
        n += utf8_put(out + n, cp);
    }
    return (Str){out, n};
}

static TermInfo mend(Arena *arena, TermInfo t)
{
    if (t.kind == TERM_IRI) {
        t.text = mend_iri(arena, t.text);
        return t;
    }
    t.text = mend_literal(arena, t.text);
    if (str_is(t.datatype, XSD "decimal") && str_find(t.text, STR_LIT(".")) < 0)
        t.text = arena_join(arena, t.text, STR_LIT(".0"));
    return t;
}

void statements_add(Statements *statements, TermInfo s, TermInfo p, TermInfo o)
{
    Arena *arena = statements->arena;
    *VEC_PUSH(arena, &statements->all) =
        (Statement){mend(arena, s), mend(arena, p), mend(arena, o)};
}

/* ------------------------------------------------------------------------------------------- order
 */

static int term_cmp(const TermInfo *a, const TermInfo *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    int c = str_cmp(a->text, b->text);
    return c ? c : str_cmp(a->datatype, b->datatype);
}

static int statement_cmp(const void *left, const void *right)
{
    const Statement *a = left, *b = right;
    int c = term_cmp(&a->s, &b->s);
    if (!c)
        c = term_cmp(&a->p, &b->p);
    return c ? c : term_cmp(&a->o, &b->o);
}

void statements_sort(Statements *statements)
{
    uint32_t n = statements->all.n, kept = 0;
    Statement *at = statements->all.at;
    if (n)
        qsort(at, n, sizeof *at, statement_cmp);
    for (uint32_t i = 0; i < n; i++)
        if (!kept || statement_cmp(&at[kept - 1], &at[i]) != 0)
            at[kept++] = at[i];
    statements->all.n = kept;
}
