/* Looking things up in a dossier. */
#include "view/dossier.h"

#include <strings.h>

TripleSpan dossier_names(const Dossier *d, uint32_t node)
{
    Term alt = triples_iri(d->graph, STR_LIT(NS_SKOS "altLabel"));
    return alt ? triples_with(d->graph, d->nodes.at[node].term, alt) : (TripleSpan){0};
}

Str words_of_name(Arena *arena, Str name)
{
    char *out = arena_alloc(arena, 2 * (size_t)name.len + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        bool upper = c >= 'A' && c <= 'Z';
        if (upper && i)
            out[n++] = ' ';
        out[n++] = upper ? (char)(c + 'a' - 'A') : c;
    }
    return (Str){out, n};
}

Str iri_tail(Str iri)
{
    for (uint32_t i = iri.len; i-- > 0;)
        if (iri.ptr[i] == '/' || iri.ptr[i] == '#')
            return str_sub(iri, i + 1, iri.len);
    return iri;
}

static bool same_name(Str a, Str b) { return a.len == b.len && !strncasecmp(a.ptr, b.ptr, a.len); }

static bool holds(Str s, Str part)
{
    for (uint32_t i = 0; i + part.len <= s.len; i++)
        if (!strncasecmp(s.ptr + i, part.ptr, part.len))
            return true;
    return false;
}

uint32_t dossier_find(const Dossier *d, Str name)
{
    for (uint32_t n = 1; n < d->nodes.n; n++)
        if (same_name(d->nodes.at[n].label, name) || str_eq(d->nodes.at[n].iri, name) ||
            str_eq(iri_tail(d->nodes.at[n].iri), name))
            return n;
    for (uint32_t n = 1; n < d->nodes.n; n++) {
        TripleSpan names = dossier_names(d, n);
        for (uint32_t i = 0; i < names.n; i++)
            if (same_name(term_info(d->graph, names.at[i].o)->text, name))
                return n;
    }
    for (uint32_t n = 1; n < d->nodes.n; n++)
        if (holds(d->nodes.at[n].label, name))
            return n;
    return 0;
}

Str claim_date(const Dossier *d, const DossierClaim *c)
{
    Str date = d->nodes.at[c->subject].date;
    if (!date.len)
        date = d->nodes.at[c->object].date;
    return date.len ? date : d->articles.at[claim_article(d, c)].date;
}
