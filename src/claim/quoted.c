/* quoted.c - whose words stand between quotation marks. */
#include "claim/qualify.h"

/* The first predicate of a sentence or of a later one: predicates stand in the order of sentences. */
static PredId first_pred(const Phrases *p, uint32_t sentence)
{
    PredId low = 1, high = p->preds.n;
    while (low < high) {
        PredId mid = low + (high - low) / 2;
        if (p->preds.at[mid].sentence < sentence)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static bool in_quote(const Reading *r, uint32_t token)
{
    return r->document->tokens.at[token].shape & SHAPE_IN_QUOTE;
}

/* Who speaks in a report between two tokens of a sentence, outside quotation marks: the first one told, or the last. */
static NpId reporter(const Reading *r, uint32_t sentence, uint32_t begin, uint32_t end, bool first)
{
    const Phrases *p = r->phrases;
    NpId best = 0;
    for (PredId id = first_pred(p, sentence); id < p->preds.n && p->preds.at[id].sentence == sentence; id++) {
        const Pred *pred = &p->preds.at[id];
        bool inside = pred->head >= begin && pred->head < end;
        if (!inside || !pred->subject || !word_is(r->tagged[pred->head].word, KIND_REPORTING) || in_quote(r, pred->head))
            continue;
        if (first)
            return pred->subject;
        best = pred->subject;
    }
    return best;
}

enum { NEARBY = 3 };   /* sentences that a quotation is followed through */

NpId quoted_by(const Reading *r, uint32_t token, uint32_t sentence)
{
    if (!in_quote(r, token))
        return 0;
    const Document *d = r->document;
    const Sentence *s = d->sentences.at;
    NpId who = reporter(r, sentence, s[sentence].first, s[sentence].last, false);
    uint32_t last = sentence;
    for (uint32_t end = token; !who && end < d->tokens.n && in_quote(r, end);) {
        if (++end < s[last].last)
            continue;
        if (last + 1 >= d->sentences.n || ++last > sentence + NEARBY)
            break;
        end = s[last].first;
        who = reporter(r, last, s[last].first, s[last].last, true);
    }
    for (uint32_t k = sentence; !who && k-- > 0 && k + NEARBY >= sentence;)
        who = reporter(r, k, s[k].first, s[k].last, false);
    return who;
}
