/* The words of mentions, and names for people. */
#include "merge/corpus.h"

/* Bytes of escaped text for a number of code points. */
static uint32_t advance(Str s, uint32_t at, uint32_t code_points)
{
    for (; code_points && at < s.len; code_points--) {
        if (s.ptr[at] == '\\')
            at++;
        at++;
        while (at < s.len && ((unsigned char)s.ptr[at] & 0xc0) == 0x80)
            at++;
    }
    return at;
}

Str corpus_surface(const Corpus *c, const MergeMention *m)
{
    uint32_t low = c->articles[m->article].sentences, high = c->articles[m->article + 1].sentences, first = low;
    if (!m->article)
        return (Str){"", 0};
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (c->sentences[mid].begin <= m->begin)
            low = mid + 1;
        else
            high = mid;
    }
    if (low == first)
        return (Str){"", 0};
    const MergeSentence *s = &c->sentences[low - 1];
    if (m->end > s->end || m->begin >= m->end || !s->text)
        return (Str){"", 0};
    Str text = term_lexical(&c->table->terms, s->text);
    uint32_t begin = advance(text, 0, m->begin - s->begin), end = advance(text, begin, m->end - m->begin);
    return str_sub(text, begin, end);
}

Str corpus_label(const Corpus *c, NodeNo node)
{
    const Terms *terms = &c->table->terms;
    RowSpan span = table_about(c->table, c->nodes[node].term);
    Tid best = 0;
    for (uint32_t i = 0; i < span.n; i++)
        if (span.at[i].p == W_LABEL && (!best || term_cmp(terms, span.at[i].o, best) < 0))
            best = span.at[i].o;
    if (best)
        return term_lexical(terms, best);
    Str iri = term_iri(terms, c->nodes[node].term);
    uint32_t at = iri.len;
    while (at && iri.ptr[at - 1] != '/')
        at--;
    return str_sub(iri, at, iri.len);
}
