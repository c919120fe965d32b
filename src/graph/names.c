#include "base/sha256.h"
#include "graph/graph.h"

enum { SLUG_MAX = 60, DIGEST_DIGITS = 12 };

static Str base_or_default(Str base) { return base.len ? base : STR_LIT(NS_SID); }

/* Lower-case ASCII letters, digits and single hyphens; "article" when nothing else is left. */
static Str slug(Arena *arena, Str name)
{
    char *out = arena_alloc(arena, SLUG_MAX + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < name.len && n < SLUG_MAX; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        if (c >= 'A' && c <= 'Z')
            c += 'a' - 'A';
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out[n++] = (char)c;
        else if (n && out[n - 1] != '-')
            out[n++] = '-';
    }
    while (n && out[n - 1] == '-')
        n--;
    return n ? (Str){out, n} : STR_LIT("article");
}

Str graph_article_iri(Arena *arena, const Document *document, Str base)
{
    Str name = slug(arena, document->id);
    return arena_printf(arena, STR_FMT "article/" STR_FMT "-%.*s", STR_ARG(base_or_default(base)),
                        STR_ARG(name), DIGEST_DIGITS, document->sha256);
}

Str graph_node_iri(Arena *arena, const Node *node, const Gazetteer *gazetteer, Str base)
{
    Str local = node->local;
    if (node->entity) {
        Str iri = gazetteer_entity(gazetteer, node->entity)->iri;
        if (!str_starts(iri, STR_LIT(NS_SID)))
            return iri;
        local = str_sub(iri, sizeof NS_SID - 1, iri.len);
    }
    return arena_join(arena, base_or_default(base), local);
}

bool graph_literal(Arena *arena, const Claim *claim, const Mentions *mentions, TermInfo *literal)
{
    if (claim->object.kind == ARG_NUMBER) {
        *literal = rdf_integer(arena, mentions->numbers.at[claim->object.id].value);
        return true;
    }
    if (claim->object.kind != ARG_DATE)
        return false;
    Date date = mentions->dates.at[claim->object.id].date;
    Str type = date.day     ? STR_LIT(NS_XSD "date")
               : date.month ? STR_LIT(NS_XSD "gYearMonth")
                            : STR_LIT(NS_XSD "gYear");
    *literal = rdf_typed(date_text(arena, date), type);
    return date_known(date);
}

void graph_span(const Document *document, uint32_t first, uint32_t last, uint32_t *begin,
                uint32_t *end)
{
    *begin = document_code_point(document, document->tokens.at[first].begin);
    *end = document_code_point(document, document->tokens.at[last - 1].end);
}

void graph_prefixes(RdfWriter *writer, Arena *arena, Str base)
{
    Str ids = arena_str(arena, base_or_default(base));
    Str articles = arena_join(arena, ids, STR_LIT("article/"));
    rdf_writer_prefix(writer, "rdfs", NS_RDFS);
    rdf_writer_prefix(writer, "xsd", NS_XSD);
    rdf_writer_prefix(writer, "skos", NS_SKOS);
    rdf_writer_prefix(writer, "dcterms", NS_DCTERMS);
    rdf_writer_prefix(writer, "sit", NS_SIT);
    rdf_writer_prefix(writer, "rule", NS_RULE);
    rdf_writer_prefix(writer, "sid", ids.ptr);
    rdf_writer_prefix(writer, "art", articles.ptr);
}
