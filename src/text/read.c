/* One record into a document. */
#include "base/utf8.h"
#include "text/article.h"
#include "text/decode.h"
#include "text/reader.h"
#include "text/segment.h"

enum { TEXT_MOST = 4 * 1024 * 1024 };

static Status no_text(const Record *r, Diag *diag, const char *why)
{
    diag_say(diag, SEV_ERROR, r->path, r->line, 0, "%s", why);
    return ST_SYNTAX;
}

/* The file's name without folder and ending; of a record without id, with its line. */
static Str short_name(Arena *arena, const Record *r)
{
    const char *slash = strrchr(r->path, '/');
    Str name = str_of(slash ? slash + 1 : r->path);
    for (uint32_t i = name.len; i-- > 1;)
        if (name.ptr[i] == '.') {
            name.len = i;
            break;
        }
    if (str_is(name, "-"))
        name = STR_LIT("stdin");
    return r->line ? arena_printf(arena, STR_FMT "-%u", STR_ARG(name), r->line) : arena_str(arena, name);
}

static uint32_t last_break(Str text, uint32_t from, const char *mark)
{
    uint32_t n = (uint32_t)strlen(mark);
    for (uint32_t i = from; i > from / 2; i--)
        if (memcmp(text.ptr + i - n, mark, n) == 0)
            return i;
    return 0;
}

/* What an article may have: the rest is cut off at a paragraph, a line, a word, or between two code points. */
static Str cut(Str text, const Record *r, Diag *diag)
{
    if (text.len <= TEXT_MOST)
        return text;
    uint32_t end = last_break(text, TEXT_MOST, "\n\n");
    end = end ? end : last_break(text, TEXT_MOST, "\n");
    end = end ? end : last_break(text, TEXT_MOST, " ");
    for (end = end ? end : TEXT_MOST; (text.ptr[end] & 0xC0) == 0x80;)
        end--;
    diag_say(diag, SEV_WARNING, r->path, r->line, 0, "longer than 4 MB: only the first %u bytes are read", end);
    return str_sub(text, 0, end);
}

static Status read_article(const Record *r, Arena *arena, Article *a, bool *repaired, Diag *diag)
{
    Str text;
    Str declared = r->format == FORMAT_HTML ? html_charset(r->bytes) : (Str){0};
    if (decode_bytes(arena, r->bytes, declared, &text, repaired) != ST_OK)
        return no_text(r, diag, "binary data, not text");
    *a = (Article){.text = text};
    if (r->format == FORMAT_NDJSON)
        TRY(article_from_json(arena, text, r->path, r->line, a, diag));
    if (r->format == FORMAT_HTML && article_from_html(arena, text, a) != ST_OK)
        return no_text(r, diag, "page without text");
    a->text = mend_text(arena, a->text, repaired);
    bool ignored;
    a->title = mend_text(arena, a->title, &ignored);
    a->publisher = mend_text(arena, a->publisher, &ignored);
    return ST_OK;
}

Status document_read(Document **document, const Record *r, const ReadOptions *options, const TextRules *rules, Arena *arena,
                     Symbols *symbols, Diag *diag)
{
    Article a;
    bool repaired = false;
    TRY(read_article(r, arena, &a, &repaired, diag));
    if (!str_trim(a.text).len)
        return no_text(r, diag, "empty: no text");
    Document *d = ARENA_NEW(arena, Document);
    *d = (Document){
        .arena = arena, .symbols = symbols, .text = arena_str(arena, cut(a.text, r, diag)), .repaired = repaired,
        .id = a.id.len ? a.id : short_name(arena, r), .path = arena_str(arena, str_of(r->path)),
        .title = str_trim(a.title), .publisher = str_trim(a.publisher), .url = str_trim(a.url),
    };
    document_segment(d, rules);
    document_front(d, rules, &(FrontOptions){options->date_order, options->default_date, r->line, a.date}, diag);
    document_finish(d);
    *document = d;
    return ST_OK;
}
