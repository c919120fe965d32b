/* qualifier.c - common nouns before the head that name somebody or something of their own:
 * "dynamite attack", "army troops". */
#include "phrase/group.h"
#include "mention/gazetteer.h"

/* Where the weapon that ends at token t begins: "car bomb", "car-bomb". */
static uint32_t weapon_first(const Parser *ps, uint32_t content, uint32_t t)
{
    uint32_t b = t;
    if (b >= content + 2 && tag_at(ps, b - 1) == TAG_HYPHEN)
        b -= 2;
    else if (b > content && tag_at(ps, b - 1) == TAG_NOUN)
        b--;
    const Word *w = tagged(ps, b)->word;
    bool other =
        b < t && (ps->r->mentions->name_at[b] || (w && (class_is(ps, w->denotes, C_ARMED_GROUP) ||
                                                        class_is(ps, w->denotes, C_WEAPON))));
    return other ? t : b;
}

static NpId push_qualifier(Parser *ps, NpId whole, NpId last, Np q)
{
    q.core_first = q.first;
    q.core_last = q.last;
    q.head = q.last - 1;
    q.lemma = tagged(ps, q.head)->lemma;
    q.kind = NP_NOMINAL;
    q.det = DET_DEFINITE;
    NpId id = push_np(ps, q);
    for (uint32_t k = q.first; k < q.last; k++)
        ps->p->np_at[k] = whole;
    np_at(ps, last)->qualifier = id;
    return id;
}

/* "a dynamite attack", "guerrilla ambushes", "a terrorist car bomb explosion": before a noun of no
 * class. The nearest is the group's qualifier, the next one that one's. */
static void means_and_doers(Parser *ps, NpId id, uint32_t content)
{
    NpId last = id;
    for (uint32_t t = np_at(ps, id)->head; t-- > content;) {
        const Word *w = tagged(ps, t)->word;
        ClassId c = tag_at(ps, t) == TAG_NOUN && !ps->r->mentions->name_at[t] && w ? w->denotes : 0;
        bool weapon = class_is(ps, c, C_WEAPON);
        if (tag_at(ps, t + 1) == TAG_HYPHEN || !(weapon || class_is(ps, c, C_ARMED_GROUP)))
            continue;
        uint32_t first = weapon ? weapon_first(ps, content, t) : t;
        last = push_qualifier(ps, id, last, (Np){.first = first, .last = t + 1, .cls = c});
        t = first;
    }
}

/* "army troops", "four armed forces members": the force that people belong to, right before the
 * word for them. */
static void own_force(Parser *ps, NpId id, uint32_t content)
{
    const Np np = *np_at(ps, id);
    const MentionWords *words = &ps->r->gazetteer->words;
    for (uint32_t t = content; t < np.head; t++) {
        const WordPhrase *p = ps->r->mentions->name_at[t]
                                  ? NULL
                                  : words_match(words, ps->r->document, t, np.head, MW_FORCE_NAME);
        uint32_t last = p ? t + p->n : t;
        if (last < np.head && tag_at(ps, last) == TAG_GENITIVE)
            last++;
        if (!p || last != np.head)
            continue;
        push_qualifier(ps, id, id, (Np){.first = t, .last = t + p->n, .cls = (ClassId)p->value});
        return;
    }
}

void qualifiers(Parser *ps, NpId id, uint32_t content)
{
    const Np *np = np_at(ps, id);
    if (np->name || np->kind != NP_NOMINAL || content == NONE)
        return;
    if (!np->cls)
        means_and_doers(ps, id, content);
    else if (!np->possessor &&
             (class_is(ps, np->cls, C_POPULATION) || class_is(ps, np->cls, C_PERSON) ||
              class_is(ps, np->cls, C_SECURITY_FORCE)))
        own_force(ps, id, content);
}
