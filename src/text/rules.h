/* rules.h - how newsroom English is written, as data: abbreviations, months, the keys of header lines.
 *
 * Filled from sit:WordList resources (ontology/lexicon/text.ttl) by whoever loads knowledge, then read only and shared by
 * threads:
 *     for each list: text_rules_add(&rules, kind, words)
 */
#ifndef SITREP_TEXT_RULES_H
#define SITREP_TEXT_RULES_H

#include "base/map.h"

/* What is known of a word; bits. Their sit:kind stands beside them. */
enum {
    TEXT_ABBREVIATION = 1 << 0,        /* "abbreviation": never ends a sentence (Gen.) */
    TEXT_ABBREVIATION_FINAL = 1 << 1,  /* "abbreviation-final": may end one (U.S., p.m., Inc.) */
    TEXT_ABBREVIATION_NUMBER = 1 << 2, /* "abbreviation-number": one only before a number (No. 5) */
    TEXT_OPENER = 1 << 3,              /* "sentence-opener": such a word with a capital opens a sentence (The, But) */
    TEXT_NO_GENITIVE = 1 << 4,         /* "no-genitive": its 's is a verb (it, that) */
    TEXT_BYLINE = 1 << 5,              /* "byline": opens a line about who wrote (By, Reporting) */
    TEXT_UNKNOWN = 1 << 6,             /* "unknown-value": a header's way to say nothing (unknown, n/a) */
    TEXT_DOMAIN = 1 << 7,              /* "internet-ending": com, org */
    TEXT_KEY_DATE = 1 << 8,            /* "header-date": Date:, Published: */
    TEXT_KEY_SOURCE = 1 << 9,          /* "header-source": Source:, Publisher: */
    TEXT_KEY_URL = 1 << 10,            /* "header-url": URL:, Link: */
    TEXT_KEY_TITLE = 1 << 11,          /* "header-title": Title:, Headline: */
    TEXT_KEY_OTHER = 1 << 12,          /* "header-other": Author:, Section: */
    TEXT_MINOR = 1 << 13,              /* "title-minor": small words that title case leaves small (of, in) */
    TEXT_KEYS = TEXT_KEY_DATE | TEXT_KEY_SOURCE | TEXT_KEY_URL | TEXT_KEY_TITLE | TEXT_KEY_OTHER
};

typedef struct TextRules {
    StrMap words;   /* lower-case form -> bits, month << 16, (weekday + 1) << 20 */
    Arena *arena;   /* the knowledge's; holds copies of the words */
} TextRules;

/* Take in one list: words are separated by white space. Kinds are those above, "month-1" to "month-12", and "weekday-0"
 * (Sunday) to "weekday-6". False when the kind is none of them: the list is not for this folder. */
bool text_rules_add(TextRules *rules, Str kind, Str words);
/* Bits of a lower-case form; 0 when nothing is known. rules may be NULL. */
uint32_t text_rules_word(const TextRules *rules, Str lower);

static inline unsigned text_word_month(uint32_t word)   /* 1..12, or 0 */
{
    return word >> 16 & 15;
}

static inline int text_word_weekday(uint32_t word)      /* 0 Sunday .. 6, or -1 */
{
    return (int)(word >> 20 & 15) - 1;
}

#endif
