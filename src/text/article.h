/* article.h - what a record says before it is segmented: its text and what stands in metadata. */
#ifndef SITREP_TEXT_ARTICLE_H
#define SITREP_TEXT_ARTICLE_H

#include "base/diag.h"
#include "base/status.h"
#include "base/vec.h"

typedef struct Article {
    Str text, id, title, publisher, url;   /* in the arena; empty: not given */
    Str date;                              /* as the metadata writes it */
} Article;

typedef struct Chars {
    Arena *arena;
    VEC(char) v;
} Chars;

void chars_add(Chars *chars, Str s);
Str chars_str(Chars *chars);   /* NUL-terminated */

/* An HTML page (UTF-8): the article's body without menus, footers and link lists, paragraphs apart by blank lines, the
 * title first; meta elements, OpenGraph and JSON-LD for the rest. ST_SYNTAX: it has no text (no message is given). */
Status article_from_html(Arena *arena, Str html, Article *article);
/* The charset that an HTML page declares; empty when it does not. Borrowed. */
Str html_charset(Str html);

/* One record {"id","date","title","source","url","text"}. ST_SYNTAX with a message (path, line) when it is no JSON object
 * or has no text. */
Status article_from_json(Arena *arena, Str json, const char *path, uint32_t line, Article *article, Diag *diag);
/* What JSON-LD in a page says, added where the article has nothing yet. Bad JSON says nothing. */
void article_add_json_ld(Arena *arena, Str json, Article *article);

/* The title and a blank line before the text, unless the text begins with the title. */
Str text_with_title(Arena *arena, Str title, Str text);

#endif
