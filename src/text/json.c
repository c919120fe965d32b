#include <cjson/cJSON.h>

#include "text/article.h"

enum { LD_DEPTH = 6 };

void chars_add(Chars *chars, Str s)
{
    for (uint32_t i = 0; i < s.len; i++)
        VEC_ADD(chars->arena, &chars->v, s.ptr[i]);
}

Str chars_str(Chars *chars)
{
    VEC_ADD(chars->arena, &chars->v, '\0');
    chars->v.n--;
    return (Str){chars->v.at, chars->v.n};
}

Str text_with_title(Arena *arena, Str title, Str text)
{
    title = str_trim(title);
    if (!title.len || str_starts(str_trim(text), title))
        return text;
    return arena_join(arena, arena_join(arena, title, STR_LIT("\n\n")), text);
}

/* A member's string, or a number as text; empty when there is none. */
static Str member(Arena *arena, const cJSON *object, const char *name)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);
    if (cJSON_IsString(item))
        return arena_str(arena, str_of(item->valuestring));
    if (cJSON_IsNumber(item))
        return arena_printf(arena, "%.15g", item->valuedouble);
    return (Str){0};
}

static Status read_record(Arena *arena, const cJSON *object, const char *path, uint32_t line, Article *a, Diag *diag)
{
    if (!cJSON_IsObject(object)) {
        diag_say(diag, SEV_ERROR, path, line, 0, "no JSON object");
        return ST_SYNTAX;
    }
    *a = (Article){
        .text = member(arena, object, "text"), .id = member(arena, object, "id"), .title = member(arena, object, "title"),
        .publisher = member(arena, object, "source"), .url = member(arena, object, "url"), .date = member(arena, object, "date"),
    };
    if (!str_trim(a->text).len && !str_trim(a->title).len) {
        diag_say(diag, SEV_ERROR, path, line, 0, "record without \"text\"");
        return ST_SYNTAX;
    }
    a->text = text_with_title(arena, a->title, a->text);
    return ST_OK;
}

/* Run a reader of a parsed tree so that the tree is freed when the arena is exhausted meanwhile, too. */
#define WITH_TREE(arena, tree, statement)                           \
    do {                                                            \
        jmp_buf outer;                                              \
        memcpy(&outer, &(arena)->exhausted, sizeof outer);          \
        if (setjmp((arena)->exhausted) != 0) {                      \
            cJSON_Delete(tree);                                     \
            memcpy(&(arena)->exhausted, &outer, sizeof outer);      \
            longjmp((arena)->exhausted, 1);                         \
        }                                                           \
        statement;                                                  \
        memcpy(&(arena)->exhausted, &outer, sizeof outer);          \
        cJSON_Delete(tree);                                         \
    } while (0)

/* The JSON with a space for each u0000 escape: cJSON's strings would end there. */
static Str without_nul(Arena *arena, Str json)
{
    const Str nul = STR_LIT("\\u0000");
    if (str_find(json, nul) < 0)
        return json;
    Str copy = arena_str(arena, json);
    char *p = (char *)copy.ptr;
    for (uint32_t i = 0; i + nul.len <= copy.len; i++) {
        if (p[i] != '\\')
            continue;
        if (memcmp(p + i, nul.ptr, nul.len) == 0)
            p[i + 4] = '2';   /* a space */
        i++;                  /* what a backslash escapes begins no escape */
    }
    return copy;
}

Status article_from_json(Arena *arena, Str json, const char *path, uint32_t line, Article *article, Diag *diag)
{
    const char *end = NULL;
    json = without_nul(arena, json);
    cJSON *tree = cJSON_ParseWithLengthOpts(json.ptr, json.len, &end, 0);
    if (!tree || str_trim((Str){end, (uint32_t)(json.ptr + json.len - end)}).len) {
        cJSON_Delete(tree);
        diag_say(diag, SEV_ERROR, path, line, end ? (uint32_t)(end - json.ptr) + 1 : 0, "not well-formed JSON");
        return ST_SYNTAX;
    }
    Status status;
    WITH_TREE(arena, tree, status = read_record(arena, tree, path, line, article, diag));
    return status;
}

static void fill(Str *field, Str value)
{
    if (!field->len)
        *field = str_trim(value);
}

/* What an object, and what it holds, says of an article: the first datePublished wins. */
static void read_ld(Arena *arena, const cJSON *node, Article *a, int depth)
{
    if (depth > LD_DEPTH)
        return;
    if (cJSON_IsObject(node) && cJSON_GetObjectItemCaseSensitive(node, "datePublished")) {
        fill(&a->date, member(arena, node, "datePublished"));
        fill(&a->title, member(arena, node, "headline"));
        fill(&a->url, member(arena, node, "url"));
        fill(&a->text, member(arena, node, "articleBody"));
        const cJSON *publisher = cJSON_GetObjectItemCaseSensitive(node, "publisher");
        if (cJSON_IsObject(publisher))
            fill(&a->publisher, member(arena, publisher, "name"));
    }
    const cJSON *child;
    cJSON_ArrayForEach(child, node)
        if (cJSON_IsObject(child) || cJSON_IsArray(child))
            read_ld(arena, child, a, depth + 1);
}

void article_add_json_ld(Arena *arena, Str json, Article *article)
{
    cJSON *tree = cJSON_ParseWithLength(json.ptr, json.len);
    if (tree)
        WITH_TREE(arena, tree, read_ld(arena, tree, article, 0));
}
