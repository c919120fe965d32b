#include "text/document.h"

#include "base/sha256.h"
#include "base/utf8.h"
#include "text/segment.h"

enum { STRETCH = 64 };   /* bytes of text per entry of code_points */

uint32_t document_code_point(const Document *document, uint32_t byte)
{
    if (byte > document->text.len)
        byte = document->text.len;
    uint32_t stretch = byte / STRETCH;
    return document->code_points[stretch] + utf8_count(str_sub(document->text, stretch * STRETCH, byte));
}

void document_finish(Document *document)
{
    Str text = document->text;
    sha256_hex(text.ptr, text.len, document->sha256);
    uint32_t n = text.len / STRETCH + 1, count = 0;
    uint32_t *table = ARENA_ARRAY(document->arena, uint32_t, n);
    for (uint32_t i = 0; i < n; i++) {
        table[i] = count;
        uint32_t begin = i * STRETCH, end = begin + STRETCH < text.len ? begin + STRETCH : text.len;
        count += utf8_count(str_sub(text, begin, end));
    }
    document->code_points = table;
}

Document *document_of_text(Str text, const TextRules *rules, Arena *arena, Symbols *symbols)
{
    Document *document = ARENA_NEW(arena, Document);
    *document = (Document){.arena = arena, .symbols = symbols, .text = arena_str(arena, text)};
    document_segment(document, rules);
    document_finish(document);
    return document;
}
