/* draw_put.h - the parts of a picture in Graphviz's language. Private to this folder. */
#ifndef SITREP_VIEW_DRAW_PUT_H
#define SITREP_VIEW_DRAW_PUT_H

#include "view/picture.h"

enum { LABEL_MOST = 90 };

/* Text, cut at about `most` bytes and, unless wrap is 0, broken into lines of about so many
 * characters: inside a double-quoted string, or inside an HTML-like label. Nothing in it can end
 * either, and no character that would not be seen is put. */
void put_plain(FILE *out, Str text, uint32_t most, uint32_t wrap);
void put_html(FILE *out, Str text, uint32_t most, uint32_t wrap);

void put_node(FILE *out, const Picture *picture, uint32_t node);
void put_legend(FILE *out, const Picture *picture);
/* Dates one below the other, each with its events on its right. */
void put_timeline(FILE *out, const Picture *picture);

#endif
