/* group.h - a noun group while it is read. Private to src/phrase. */
#ifndef SITREP_PHRASE_GROUP_H
#define SITREP_PHRASE_GROUP_H

#include "phrase/internal.h"

typedef struct Group {
    uint32_t first, last;      /* tokens accepted */
    uint32_t head;             /* last noun or name token, or UINT32_MAX */
    uint32_t head_name;        /* Name at the head, 0: a common noun */
    uint32_t number;           /* Number */
    uint32_t number_last;      /* behind the number */
    uint32_t det;              /* token of the determiner, or UINT32_MAX */
    uint32_t content;          /* first token behind determiner and number */
    bool numbered;             /* a number behind the name is part of it: "Division 30" */
    VEC(uint32_t) names;
} Group;

enum { NONE = UINT32_MAX };

/* A token as a noun group sees it. */
typedef enum Slot { SLOT_END, SLOT_DET, SLOT_POSS, SLOT_NUMBER, SLOT_NAME, SLOT_ADJ, SLOT_NOUN, SLOT_PART, SLOT_ADV, SLOT_QUOTE } Slot;

/* slot.c */
/* What token i is; *last: behind it, or behind the name or number that begins there. */
Slot slot_at(const Parser *ps, uint32_t i, uint32_t *last);
/* Does a Number count things? */
bool countable(const Parser *ps, uint32_t number);
/* May a participle at i stand before a noun: "the wounded soldiers", "suspected rebels" but not "killing soldiers"? first: of the
 * group. */
bool prenominal(const Parser *ps, uint32_t first, uint32_t i);
/* Behind the hyphenated word whose first part ends at `last` (a-b-c counts as one); `last` itself when no hyphen follows. */
uint32_t skip_hyphens(const Parser *ps, uint32_t last);
/* May the date at token i stand before a noun of the group ("the Sunday attack")? *last: behind it. */
bool date_modifies(const Parser *ps, uint32_t first, uint32_t i, uint32_t *last);

/* gather.c: take tokens into the group, from g->first, as long as they can belong to it. */
void gather(Parser *ps, Group *g);

/* noun_group.c: an Np for the tokens [first, last) whose head is at `head`. */
NpId build(Parser *ps, const Group *g, uint32_t first, uint32_t last, uint32_t head, uint32_t head_name);
NpId push_np(Parser *ps, Np np);
/* The class of what a common noun stands for: many persons are a population. */
ClassId noun_class(const Parser *ps, const Word *w, bool plural);

/* compound.c */
/* "Saudi-backed", "al-Qaida-linked", "US led": a predicate inside the group of `np`. */
void compounds(Parser *ps, NpId np);
/* A person's title before the name is a noun group of its own: "HNC spokesman | Salem al-Mislet". 0: there is none. */
NpId with_title(Parser *ps, const Group *g);

/* qualifier.c: common nouns before the head of a group that stand for somebody or something of their own; `content` is the first token
 * behind determiner and number. */
void qualifiers(Parser *ps, NpId id, uint32_t content);

#endif
