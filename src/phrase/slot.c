/* slot.c - what a token can be in a noun group. */
#include "phrase/group.h"

bool countable(const Parser *ps, uint32_t number)
{
    const Number *n = &ps->r->mentions->numbers.at[number];
    return !n->ordinal && !n->year && !n->age;
}

/* Does a hyphen glue token i to the next ("al-Qaida - linked")? */
static bool hyphen_after(const Parser *ps, uint32_t i)
{
    return i + 1 < ps->end && tag_at(ps, i) == TAG_HYPHEN;
}

Slot slot_at(const Parser *ps, uint32_t i, uint32_t *last)
{
    *last = i + 1;
    if (i >= ps->end)
        return SLOT_END;
    const Mentions *m = ps->r->mentions;
    if (m->name_at[i]) {
        *last = m->names.at[m->name_at[i]].last;
        return SLOT_NAME;
    }
    if (m->date_at[i])
        return SLOT_END;
    if (m->number_at[i]) {
        const Number *n = &m->numbers.at[m->number_at[i]];
        *last = n->last > i ? n->last : i + 1;
        return n->ordinal ? SLOT_ADJ : SLOT_NUMBER;
    }
    if (hyphen_after(ps, i + 1) && is_verb_tag(tag_at(ps, i)))
        return SLOT_ADJ;   /* "kidnap-for-ransom", "would-be" */
    switch (tag_at(ps, i)) {
    case TAG_PRON: return kind_at(ps, i, KIND_HEADLESS) ? SLOT_NOUN : SLOT_END;
    case TAG_DET: return SLOT_DET;
    case TAG_POSS_PRON: return SLOT_POSS;
    case TAG_NUM: return SLOT_NUMBER;
    case TAG_ORDINAL: case TAG_ADJ: return SLOT_ADJ;
    case TAG_NOUN: case TAG_NOUNS: case TAG_PROPER: return SLOT_NOUN;
    case TAG_VBN: case TAG_VBG: case TAG_VBD: return SLOT_PART;
    case TAG_ADV: return SLOT_ADV;
    case TAG_QUOTE: return SLOT_QUOTE;
    default: return SLOT_END;
    }
}

bool prenominal(const Parser *ps, uint32_t first, uint32_t i)
{
    uint32_t last;
    Slot next = slot_at(ps, i + 1, &last);
    if (next != SLOT_NOUN && next != SLOT_ADJ && next != SLOT_NAME && !(next == SLOT_PART && i > first))
        return false;
    if (next == SLOT_NAME && ps->r->mentions->names.at[ps->r->mentions->name_at[i + 1]].form != NAME_DEMONYM && i == first)
        return false;
    Tag t = tag_at(ps, i);
    if (i > first)
        return t == TAG_VBN || t == TAG_VBG || kind_at(ps, i, KIND_POSSIBLE_ADJ);
    uint32_t b = i;
    while (b > ps->begin && tag_at(ps, b - 1) == TAG_QUOTE)
        b--;
    Tag before = b > ps->begin ? tag_at(ps, b - 1) : TAG_STOP;
    bool perfect = before == TAG_VBN && b > ps->begin + 1 && tag_at(ps, b - 2) == TAG_HAVE;
    bool object = (before >= TAG_VB && before <= TAG_VBG && before != TAG_VBN) || perfect;   /* "announced increased patrols" */
    if (t == TAG_VBG && before == TAG_PREP && kind_at(ps, i, KIND_INTRANSITIVE))
        return true;   /* "with rising costs": what takes no object governs none */
    if (kind_at(ps, i, KIND_POSSIBLE_ADJ) && t != TAG_VBD)
        return !is_noun_tag(before);
    return t == TAG_VBN && (before == TAG_PREP || before == TAG_STOP || before == TAG_CCONJ || before == TAG_BE || object);
}

bool date_modifies(const Parser *ps, uint32_t first, uint32_t i, uint32_t *last)
{
    uint32_t d = ps->r->mentions->date_at[i];
    if (!d || ps->r->mentions->name_at[i])
        return false;
    const DateRef *date = &ps->r->mentions->dates.at[d];
    uint32_t behind = date->last, ignore;
    if (i != date->first || behind >= ps->end)
        return false;
    *last = behind;
    if (tag_at(ps, behind) == TAG_GENITIVE)
        return false;
    if (behind > i + 1 && tag_at(ps, behind - 1) == TAG_NOUNS)
        return false;   /* "over the past two weeks | government forces" */
    Tag before = i > first ? tag_at(ps, i - 1) : TAG_NONE;
    Slot next = slot_at(ps, behind, &ignore);
    bool opened = before == TAG_DET || before == TAG_ADJ || before == TAG_POSS_PRON;
    return opened && (next == SLOT_NOUN || next == SLOT_ADJ || (next == SLOT_NAME && before != TAG_ADJ));
}

uint32_t skip_hyphens(const Parser *ps, uint32_t last)
{
    while (hyphen_after(ps, last) && last + 1 < ps->end) {
        uint32_t next = last + 1;
        uint32_t name = ps->r->mentions->name_at[next];
        last = name ? ps->r->mentions->names.at[name].last : next + 1;
    }
    return last;
}
