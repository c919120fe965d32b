/* qualify.h - what stands over a predicate: denial, doubt, plan, demand, and whose words it is in. */
#ifndef SITREP_CLAIM_QUALIFY_H
#define SITREP_CLAIM_QUALIFY_H

#include "claim/claim.h"

typedef struct Qualification {
    Polarity polarity;
    Modality modality;
    NpId speaker;          /* 0: the article */
    uint16_t confidence;   /* per mille to multiply with */
} Qualification;

/* For each Np, the predicate that it takes part in (0 none): made once per article. */
typedef struct Hosts {
    PredId *of_np;         /* by NpId */
    bool *as_object;       /* by NpId: it is the direct object there */
} Hosts;

/* "Terrorists attack villages": in the present, of nobody in particular, with no date: what is wont to happen, not an event. */
bool habitual(const Reading *reading, PredId pred);

Hosts hosts_find(const Reading *reading);
Qualification qualify_pred(const Reading *reading, PredId pred);
/* An event or relation that a noun group states. event: the noun group denotes an event of its own. */
Qualification qualify_np(const Reading *reading, const Hosts *hosts, NpId np, bool event);

/* Quoted words without a report of their own belong to the one who is reported beside their quotation: in the sentence, behind the
 * quotation's end, before its beginning; else to whoever was last reported speaking nearby. */
NpId quoted_by(const Reading *reading, uint32_t token, uint32_t sentence);

#endif
