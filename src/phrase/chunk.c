/* chunk.c - a sentence as a row of noun groups, verb groups and marks. */
#include "phrase/internal.h"

static Element *push(Parser *ps, ElementKind kind, uint32_t first, uint32_t last, uint32_t id)
{
    VEC_ADD(ps->arena, &ps->el, ((Element){.kind = kind, .first = first, .last = last, .id = id}));
    return &ps->el.at[ps->el.n - 1];
}

static ElementKind mark_kind(Tag t)
{
    switch (t) {
    case TAG_COMMA: return EL_COMMA;
    case TAG_COLON: return EL_COLON;
    case TAG_DASH: return EL_DASH;
    case TAG_LPAREN: return EL_LPAREN;
    case TAG_RPAREN: return EL_RPAREN;
    case TAG_QUOTE: return EL_QUOTE;
    case TAG_CCONJ: return EL_CCONJ;
    case TAG_SCONJ: return EL_SCONJ;
    case TAG_WH: return EL_WH;
    case TAG_ADV: case TAG_NOT: return EL_ADV;
    case TAG_ADJ: return EL_ADJ;
    default: return EL_OTHER;
    }
}

/* A noun group with all genitives before it: "Lebanon's Hezbollah group" gives one element, its possessor linked. */
static uint32_t take_noun_group(Parser *ps, uint32_t i)
{
    uint32_t after = i + 1;
    NpId np = noun_group(ps, i, &after);
    if (!np)
        return i;
    uint32_t first = i;
    while (tag_at(ps, after) == TAG_GENITIVE) {
        uint32_t next = after + 1, behind;
        if (next >= ps->end)
            break;
        NpId owned = tag_at(ps, next) == TAG_PRON ? 0 : noun_group(ps, next, &behind);
        if (!owned) {
            after++;
            break;
        }
        NpId owner = np;
        if (np_at(ps, owner)->kind == NP_DATE)
            np_at(ps, owned)->date = np_at(ps, owner)->date;
        else
            np_at(ps, owned)->possessor = owner;
        if (np_at(ps, owned)->det == DET_NONE)
            np_at(ps, owned)->det = DET_POSSESSIVE;
        np = owned;
        after = behind;
    }
    bool governed = ps->el.n && ps->el.at[ps->el.n - 1].kind == EL_PREP;
    push(ps, EL_NP, first, after, np)->governed = governed;
    return after;
}

static bool may_start_noun_group(const Parser *ps, uint32_t i)
{
    const Mentions *m = ps->r->mentions;
    if (m->name_at[i] || m->date_at[i] || m->number_at[i])
        return true;
    if (tag_at(ps, i) == TAG_VB && tag_at(ps, i + 1) == TAG_HYPHEN)
        return true;
    switch (tag_at(ps, i)) {
    case TAG_NOUN: case TAG_NOUNS: case TAG_PROPER: case TAG_ADJ: case TAG_DET: case TAG_POSS_PRON: case TAG_PRON:
    case TAG_NUM: case TAG_ORDINAL: case TAG_VBN: case TAG_VBG: case TAG_VBD: case TAG_ADV:
        return true;
    default:
        return false;
    }
}

static bool may_start_verb_group(Tag t)
{
    return is_verb_tag(t) || t == TAG_MODAL || t == TAG_BE || t == TAG_HAVE || t == TAG_DO || t == TAG_TO;
}

/* "did | the rebels | attack": an auxiliary before the subject belongs to the bare verb behind it. The PredId of the whole. */
static PredId inversion(Parser *ps, PredId id)
{
    Element *aux = ps->el.n > 1 ? &ps->el.at[ps->el.n - 2] : NULL, *noun = ps->el.n ? &ps->el.at[ps->el.n - 1] : NULL;
    Pred *p = pred_at(ps, id);
    Tag form = tag_at(ps, p->first);
    bool bare = form == TAG_VB || ((form == TAG_BE || form == TAG_HAVE) && tagged(ps, p->first)->word->tags >> TAG_VB & 1);
    if (!bare || !aux || aux->kind != EL_VERB || noun->kind != EL_NP || noun->governed || aux->id + 1 != id)
        return id;
    Pred *helper = pred_at(ps, aux->id);
    Tag t = tag_at(ps, helper->head);
    if (helper->first != helper->head || helper->last != helper->head + 1 || (t != TAG_MODAL && t != TAG_DO))
        return id;
    if (t == TAG_MODAL) {
        p->modality = helper->modality;
        p->future = true;
    }
    p->past = t == TAG_DO && tagged(ps, helper->head)->word->tags >> TAG_VBD & 1;
    p->negated |= helper->negated;
    ps->p->pred_at[helper->head] = 0;
    *helper = *p;
    for (uint32_t k = p->first; k < p->last; k++)
        ps->p->pred_at[k] = aux->id;
    ps->p->preds.n--;
    id = aux->id;
    aux->kind = EL_ADV;
    aux->id = 0;
    return id;
}

void chunk_sentence(Parser *ps)
{
    ps->el.n = 0;
    for (uint32_t i = ps->begin; i < ps->end;) {
        if (lower_at(ps, i) == ps->w.that && tag_at(ps, i) == TAG_DET && tag_at(ps, i + 1) == TAG_NOUNS) {
            push(ps, EL_SCONJ, i, i + 1, 0);   /* "denied that rebels ..." is no determiner */
            i++;
            continue;
        }
        if (i > ps->begin && bearing_at(ps, i) && ps->el.n && (ps->el.at[ps->el.n - 1].kind == EL_NP || ps->el.at[ps->el.n - 1].kind == EL_VERB)) {
            uint32_t end = bearing_end(ps, i);
            push(ps, EL_PREP, i, end, 0);
            i = end;
            continue;
        }
        if (may_start_noun_group(ps, i)) {
            uint32_t after = take_noun_group(ps, i);
            if (after > i) {
                i = after;
                continue;
            }
        }
        Tag t = tag_at(ps, i);
        if (may_start_verb_group(t)) {
            uint32_t after = i + 1;
            PredId pred = verb_group(ps, i, &after);
            if (pred) {
                pred = inversion(ps, pred);
                push(ps, EL_VERB, i, after, pred);
                i = after;
                continue;
            }
        }
        if (t == TAG_PREP || t == TAG_TO) {
            Element *left = ps->el.n ? &ps->el.at[ps->el.n - 1] : NULL;
            bool after_particle = left && left->kind == EL_PREP && left->last == left->first + 1 &&
                                  kind_at(ps, left->first, KIND_PARTICLE) && kind_at(ps, i, KIND_PLACE_PREP);
            if (after_particle)   /* "blew himself up | near a school" */
                left->kind = EL_ADV;
            if (left && left->kind == EL_PREP)
                ps->el.at[ps->el.n - 1].last = i + 1;   /* "out of", "because of": the first one names it */
            else
                push(ps, EL_PREP, i, i + 1, 0);
        } else {
            push(ps, mark_kind(t), i, i + 1, 0);
        }
        i++;
    }
}
