/* complex.h - noun groups in a row of elements, for coordination and apposition. Private to src/phrase. */
#ifndef SITREP_PHRASE_COMPLEX_H
#define SITREP_PHRASE_COMPLEX_H

#include "phrase/internal.h"

static inline Element *el_at(const Parser *ps, long k)
{
    return k >= 0 && (uint32_t)k < ps->el.n ? &ps->el.at[k] : NULL;
}

static inline bool is_kind(const Parser *ps, long k, ElementKind kind)
{
    const Element *e = el_at(ps, k);
    return e && e->kind == kind;
}

static inline bool participant(const Parser *ps, long k)
{
    const Element *e = el_at(ps, k);
    return e && e->kind == EL_NP && np_at(ps, e->id)->kind != NP_DATE;
}

/* coordinate.c: the broad kind of thing, for telling whether two noun groups may stand side by side. */
KnownClass broad(const Parser *ps, NpId id);

#endif
