/* decode.h - bytes of unknown encoding to well-formed UTF-8, and text as broken publishing systems leave it, mended.
 *
 * Clean UTF-8 comes back byte for byte; only what is broken is changed.
 */
#ifndef SITREP_TEXT_DECODE_H
#define SITREP_TEXT_DECODE_H

#include "base/arena.h"
#include "base/status.h"

/* UTF-8 of the bytes: by byte order mark, as UTF-8 when they are, by the declared charset (may be empty), else as
 * Windows-1252, for the whole or, in text that is mostly UTF-8, for its bad bytes. Result borrowed or in the arena.
 * *changed: the encoding was not UTF-8. ST_SYNTAX: the bytes are no text (no message is given). */
Status decode_bytes(Arena *arena, Str bytes, Str declared, Str *text, bool *changed);

/* Mend well-formed text: UTF-8 that was decoded as Windows-1252 and encoded again ("\u00c3\u00a9"), each occurrence for
 * itself; control characters are dropped, those of U+0080-9F read as Windows-1252; HTML entities with their semicolon are
 * decoded. Returns the text itself when nothing needs mending. */
Str mend_text(Arena *arena, Str text, bool *changed);

/* The code point of a Windows-1252 byte (0x80-0x9F; others are themselves). */
uint32_t windows_1252(unsigned char byte);

#endif
