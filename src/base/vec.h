/* vec.h - a growing array whose memory comes from an arena.
 *
 *     VEC(Token) tokens = {0};
 *     *VEC_PUSH(arena, &tokens) = (Token){...};      or  VEC_ADD(arena, &tokens, token)
 *     for (uint32_t i = 0; i < tokens.n; i++) use(tokens.at[i]);
 *
 * Growing copies to a new place, so pointers to elements do not outlive a push; indexes do.
 */
#ifndef SITREP_BASE_VEC_H
#define SITREP_BASE_VEC_H

#include "base/arena.h"

#define VEC(Type)        \
    struct {             \
        Type *at;        \
        uint32_t n, cap; \
    }

#define VEC_PUSH(arena, v)                                                                          \
    ((v)->n == (v)->cap                                                                             \
         ? (void)((v)->at = vec_grow((arena), (v)->at, &(v)->cap, (v)->n, sizeof *(v)->at)) \
         : (void)0,                                                                                 \
     &(v)->at[(v)->n++])
#define VEC_ADD(arena, v, value) (*VEC_PUSH((arena), (v)) = (value))

/* Twice the room (at least 8 elements), with the first n elements copied. */
void *vec_grow(Arena *arena, const void *old, uint32_t *cap, uint32_t n, size_t size);

#endif
