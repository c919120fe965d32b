/* claim.h - matches qualified: who says so, is it denied, is it only possible. */
#ifndef SITREP_CLAIM_CLAIM_H
#define SITREP_CLAIM_CLAIM_H

#include "rule/rule.h"

typedef enum Polarity { POL_ASSERTED, POL_NEGATED } Polarity;

typedef struct Claim {
    RuleId rule;
    Arg subject;
    PropId prop;
    Arg object;          /* ARG_NUMBER and ARG_DATE are literals */
    uint32_t sentence;
    NpId speaker;        /* whose words; 0: the article's own voice */
    Polarity polarity;
    Modality modality;
    uint16_t confidence; /* per mille */
} Claim;

typedef struct Claims {
    VEC(Claim) all;
} Claims;

/* Qualify every match; drops only exact repetitions. */
void claims_make(Claims *claims, const Matches *matches, const Rules *rules, const Reading *reading);

#endif
