/* utf8.h - decoding, validity, and case of UTF-8 text. */
#ifndef SITREP_BASE_UTF8_H
#define SITREP_BASE_UTF8_H

#include "base/arena.h"

/* Decode the code point at *at (< s.len) and move *at behind it. Bad bytes decode to U+FFFD, one byte each. */
uint32_t utf8_next(Str s, uint32_t *at);
/* Bytes written (1-4) for a code point. */
uint32_t utf8_put(char out[4], uint32_t code_point);
/* Offset of the first byte that is not well-formed UTF-8, or s.len. */
uint32_t utf8_valid_prefix(Str s);
/* Number of code points in well-formed text. */
uint32_t utf8_count(Str s);

/* Letter tests and simple case mapping: Latin, Greek, Cyrillic, Arabic and others are letters; case for the first three. */
bool cp_is_letter(uint32_t cp);
bool cp_is_upper(uint32_t cp);
bool cp_is_space(uint32_t cp);
uint32_t cp_lower(uint32_t cp);
/* Lower-cased copy with typographic apostrophes and dashes as ASCII ' and -. */
Str utf8_fold(Arena *arena, Str s);

#endif
