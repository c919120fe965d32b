/* words.h - the vocabulary's terms that merging tells apart, as numbers of the term table. */
#ifndef SITREP_MERGE_WORDS_H
#define SITREP_MERGE_WORDS_H

#include "merge/terms.h"

typedef enum KnownTerm {
    W_NONE,
    /* classes */
    W_ARTICLE, W_CLAIM, W_MENTION, W_SENTENCE, W_MERGE, W_ORIGINAL, W_TOLL,
    /* RDF, labels, provenance */
    W_TYPE, W_SUBJECT, W_PREDICATE, W_OBJECT, W_LABEL, W_ALT_LABEL, W_SAME_AS, W_DIFFERENT_FROM, W_DERIVED_FROM,
    W_ARTICLE_DATE, W_ARTICLE_TITLE, W_ARTICLE_PUBLISHER,
    /* evidence */
    W_SUBJECT_MENTION, W_OBJECT_MENTION, W_IN_SENTENCE, W_IN_ARTICLE, W_ATTRIBUTED_TO, W_POLARITY, W_MODALITY,
    W_REFERS_TO, W_MENTION_KIND, W_BEGIN, W_END, W_TEXT, W_AT_LEAST, W_AT_MOST,
    W_NEGATED, W_ACTUAL, W_NAME, W_SHORT_NAME,
    /* what merging writes */
    W_READ_AS, W_SUBJECT_READ_AS, W_OBJECT_READ_AS, W_SPEAKER_READ_AS, W_ORIGINAL_NODE, W_ORIGINAL_CLASS, W_JOINS,
    W_MERGED_INTO, W_SCORE, W_FEATURE, W_DECIDED, W_HAS_TOLL, W_COUNTS, W_LOWEST, W_HIGHEST, W_LATEST,
    W_DUPLICATE_OF, W_SOURCE_COUNT,
    /* properties of events */
    W_LOCATION, W_DATE, W_KILLED, W_INJURED, W_ABDUCTED, W_DETAINED, W_PERPETRATOR, W_CLAIMED_BY, W_BLAMED_ON,
    W_TARGET, W_VICTIM, W_WEAPON, W_PARTICIPANT,
    /* relations that say who or where somebody or something is */
    W_LEADS, W_REPRESENTS, W_SPEAKS_FOR, W_MEMBER_OF, W_BASED_IN, W_ACTIVE_IN, W_CONTROLS, W_LOCATED_IN,
    /* relations that exclude each other */
    W_OPPOSES, W_FIGHTS, W_ALLIED_WITH, W_BACKED_BY,
    W_TRUE, /* "true"^^xsd:boolean */
    W_COUNT
} KnownTerm;

/* Give every word its number in an empty table: a term's number is then its word. False when memory ends. */
bool words_open(Terms *terms);
/* Which word a term is; W_NONE when it is none. */
static inline KnownTerm word_of(Tid t) { return t < W_COUNT ? (KnownTerm)t : W_NONE; }

#endif
