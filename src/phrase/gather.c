/* gather.c - which tokens make up a noun group. */
#include "phrase/group.h"

static bool joins_title(const Parser *ps, const Group *g, uint32_t name)
{
    const Name *n = &ps->r->mentions->names.at[name];
    if (g->head == NONE)
        return true;
    if (n->form == NAME_DEMONYM)
        return g->head_name || tag_at(ps, g->head) != TAG_NOUNS;   /* "the past two weeks | Syrian forces" */
    const Word *w = tagged(ps, g->head)->word;
    bool bare = g->det != NONE && !g->head_name && !(w && (w->denotes || word_is(w, KIND_TITLE) || word_is(w, KIND_GENERIC_GROUP)));
    bool event = w && !g->head_name && class_is(ps, w->denotes, C_EVENT);
    if ((bare || event) && (class_is(ps, n->cls, C_AGENT) || !n->cls))
        return false;   /* "during the raid | Rahman fired" */
    return n->first == g->last;
}

/* "a rational, peaceful and lasting | solution": a comma between adjectives. */
static bool joins_adjectives(const Parser *ps, const Group *g, uint32_t i)
{
    if (tag_at(ps, i) != TAG_COMMA || g->head != NONE || g->content == NONE || g->last != i || tag_at(ps, i - 1) != TAG_ADJ)
        return false;
    for (uint32_t k = i + 1, last; k < ps->end; k = last) {
        Slot s = slot_at(ps, k, &last);
        if (s == SLOT_NOUN || (s == SLOT_NAME && k > i + 1))
            return k > i + 1;
        bool mark = tag_at(ps, k) == TAG_CCONJ || (k > i + 1 && tag_at(ps, k) == TAG_COMMA);
        if (s != SLOT_ADJ && !mark && !(s == SLOT_PART && k > i + 1))
            return false;
    }
    return false;
}

/* "Syrian and Russian | forces", "military and police | units": does "and" at i join modifiers of one head? */
static bool joins_modifiers(const Parser *ps, const Group *g, uint32_t i)
{
    bool both = tag_at(ps, i) == TAG_CCONJ && i > g->first && g->last + 1 == i;   /* ", and" */
    if (joins_adjectives(ps, g, both ? i - 1 : i))
        return true;
    if (tag_at(ps, i) != TAG_CCONJ || g->head != NONE || g->content == NONE || g->last != i)
        return false;
    uint32_t last, ignore;
    Slot next = slot_at(ps, i + 1, &last);
    if (next != SLOT_ADJ && next != SLOT_NAME && next != SLOT_NOUN)
        return false;
    Slot behind = slot_at(ps, last, &ignore);
    return behind == SLOT_NOUN || behind == SLOT_ADJ || (behind == SLOT_NAME && next == SLOT_ADJ);
}

static void content_from(Group *g, uint32_t i)
{
    if (g->content == NONE)
        g->content = i;
}

/* A hyphenated word [i, end) whose first part ends at `last`. */
static void take_hyphenated(Parser *ps, Group *g, uint32_t i, uint32_t end, Slot s)
{
    const Mentions *m = ps->r->mentions;
    uint32_t name = m->name_at[i], end_name = m->name_at[end - 1];
    if (name && s == SLOT_NAME)
        VEC_ADD(ps->arena, &g->names, name);
    content_from(g, i);
    if (end_name || is_noun_tag(tag_at(ps, end - 1))) {
        g->head = end - 1;
        g->head_name = end_name != name ? end_name : 0;
        if (g->head_name)
            VEC_ADD(ps->arena, &g->names, g->head_name);
    }
    g->last = end;
}

/* "the last few months", "the next several days" */
static bool counting(const Parser *ps, const Group *g, uint32_t i)
{
    return g->head == NONE && !g->number && g->det != NONE && i > g->first && tag_at(ps, i - 1) == TAG_ADJ &&
           kind_at(ps, i, KIND_PLURAL_PRONOUN);
}

static bool take_determiner(const Parser *ps, Group *g, uint32_t i, Slot s)
{
    if (s == SLOT_DET && counting(ps, g, i))
        return true;
    if ((i > g->first && g->content != NONE) || (s == SLOT_POSS && g->number))
        return false;
    g->det = i;
    return true;
}

/* "Division 30", "Task Force 50": a number that belongs to the name of a body, not to what follows. */
static bool numbered_body(const Parser *ps, Group *g, uint32_t i, uint32_t last)
{
    const Mentions *m = ps->r->mentions;
    if (!g->head_name || g->last != i || last != i + 1 || tag_at(ps, i) != TAG_NUM)
        return false;
    const Name *n = &m->names.at[g->head_name];
    uint32_t ignore;
    Slot next = slot_at(ps, last, &ignore);
    bool body = !n->cls || (class_is(ps, n->cls, C_GROUP) && !class_is(ps, n->cls, C_STATE));
    g->numbered = n->last == i && n->form == NAME_PLAIN && body && (next == SLOT_END || next == SLOT_PART);
    return g->numbered;
}

static bool take_number(const Parser *ps, Group *g, uint32_t i, uint32_t last)
{
    const Word *head = g->head != NONE ? tagged(ps, g->head)->word : NULL;
    if (head && !g->head_name && g->det != NONE && g->head + 1 == i && (head->tags >> TAG_ADJ & 1))
        g->head = NONE;   /* "the top five commanders" */
    if (g->head != NONE)
        return numbered_body(ps, g, i, last);
    uint32_t number = ps->r->mentions->number_at[i];
    if (g->number || !number || !countable(ps, number)) {
        content_from(g, i);
        return true;
    }
    g->number = number;
    g->number_last = last;
    g->content = NONE;
    return true;
}

static bool take_name(Parser *ps, Group *g, uint32_t i, uint32_t last)
{
    uint32_t name = ps->r->mentions->name_at[i];
    if (!joins_title(ps, g, name))
        return false;
    VEC_ADD(ps->arena, &g->names, name);
    const Name *n = &ps->r->mentions->names.at[name];
    content_from(g, i);
    if (n->form != NAME_DEMONYM || n->people || last >= ps->end) {
        g->head = last - 1;
        g->head_name = name;
    }
    return true;
}

static bool take_noun(const Parser *ps, Group *g, uint32_t i)
{
    if ((tag_at(ps, i) == TAG_PRON && !g->number) || (g->head != NONE && bearing_at(ps, i)))
        return false;
    if (g->head != NONE && !g->head_name && g->last == i && tag_at(ps, g->head) == TAG_NOUNS && kind_at(ps, g->head, KIND_TIME_NOUN))
        return false;   /* "in the last few hours | rebels attacked" */
    content_from(g, i);
    g->head = i;
    g->head_name = 0;
    return true;
}

/* "gave the rebels | new weapons": an adjective begins another group behind a plural. */
static bool take_adjective(const Parser *ps, Group *g, uint32_t i)
{
    if (g->head != NONE && !g->head_name && tag_at(ps, g->head) == TAG_NOUNS)
        return false;
    content_from(g, i);
    return true;
}

static bool take_participle(const Parser *ps, Group *g, uint32_t i)
{
    if (g->head != NONE || !prenominal(ps, g->first, i))
        return false;
    content_from(g, i);
    return true;
}

/* May an adverb whose next token is `last` stand inside ("the heavily armed men", "the nearly 200 dead")? */
static bool adverb_fits(const Parser *ps, const Group *g, uint32_t last)
{
    uint32_t behind;
    Slot next = slot_at(ps, last, &behind);
    const Mentions *m = ps->r->mentions;
    bool people = next == SLOT_NAME && m->names.at[m->name_at[last]].form == NAME_DEMONYM;   /* "the mainly Sunni town" */
    bool modifies = next == SLOT_ADJ || next == SLOT_NUMBER || people || (next == SLOT_PART && g->det != NONE);
    return modifies && g->head == NONE;
}

/* May the quotation mark at i stand inside ("the "special" envoy")? */
static bool quote_fits(const Parser *ps, const Group *g, uint32_t i, uint32_t last)
{
    uint32_t behind;
    Slot next = slot_at(ps, last, &behind);
    if (i == g->first)
        return false;
    if (ps->r->document->tokens.at[i].shape & SHAPE_QUOTE_OPEN)
        return g->head == NONE && (next == SLOT_NOUN || next == SLOT_NAME || next == SLOT_ADJ);
    return g->head != NONE && (next == SLOT_NOUN || (next == SLOT_ADJ && g->head_name));
}

/* "Workers' Party (PKK) fighters": where a bracket ends that only holds the short form of the name before it, with a noun behind
 * for which the name is a modifier; else i. */
static uint32_t past_short_form(const Parser *ps, const Group *g, uint32_t i)
{
    const Mentions *m = ps->r->mentions;
    if (!g->head_name || g->last != i || tag_at(ps, i) != TAG_LPAREN || i + 3 >= ps->end)
        return i;
    uint32_t name = m->name_at[i + 1], ignore;
    if (!name || m->names.at[name].acronym_of != g->head_name || tag_at(ps, i + 2) != TAG_RPAREN)
        return i;
    return slot_at(ps, i + 3, &ignore) == SLOT_NOUN && tag_at(ps, i + 3) != TAG_PROPER ? i + 3 : i;
}

static bool take(Parser *ps, Group *g, uint32_t i, uint32_t last, Slot s)
{
    switch (s) {
    case SLOT_DET: case SLOT_POSS: return take_determiner(ps, g, i, s);
    case SLOT_NUMBER: return take_number(ps, g, i, last);
    case SLOT_NAME: return take_name(ps, g, i, last);
    case SLOT_NOUN: return take_noun(ps, g, i);
    case SLOT_ADJ: return take_adjective(ps, g, i);
    case SLOT_PART: return take_participle(ps, g, i);
    case SLOT_ADV: return adverb_fits(ps, g, last);
    case SLOT_QUOTE: return quote_fits(ps, g, i, last);
    default: return false;
    }
}

/* Is the preposition at i inside a person's title, "Secretary of State | John Kerry"? */
static bool inside_title(const Parser *ps, const Group *g, uint32_t i)
{
    enum { TITLE_REST = 4 };
    const Mentions *m = ps->r->mentions;
    if (tag_at(ps, i) != TAG_PREP || g->head == NONE || g->head_name || g->last != i)
        return false;
    for (uint32_t k = i + 1; k < ps->end && k <= i + TITLE_REST; k++)
        if (m->name_at[k])
            return m->names.at[m->name_at[k]].first == k && m->names.at[m->name_at[k]].title_first < i;
    return false;
}

void gather(Parser *ps, Group *g)
{
    for (uint32_t i = g->first; i < ps->end;) {
        uint32_t last;
        if (date_modifies(ps, g->first, i, &last)) {
            i = last;
            continue;
        }
        if (joins_modifiers(ps, g, i)) {
            i++;
            continue;
        }
        if (inside_title(ps, g, i)) {
            g->last = ++i;
            continue;
        }
        if (past_short_form(ps, g, i) > i) {
            i = past_short_form(ps, g, i);
            g->last = i;
            continue;
        }
        Slot s = slot_at(ps, i, &last);
        uint32_t hyphen_end = skip_hyphens(ps, last);
        if (hyphen_end > last && s != SLOT_END && s != SLOT_QUOTE && s != SLOT_DET) {
            take_hyphenated(ps, g, i, hyphen_end, s);
            i = hyphen_end;
            continue;
        }
        if (!take(ps, g, i, last, s))
            break;
        i = last;
        if (s != SLOT_ADV && s != SLOT_QUOTE)
            g->last = last;
    }
    if (g->head != NONE && g->last > g->head + 1 + g->numbered)
        g->last = g->head + 1;
}
