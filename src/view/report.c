#include "view/report.h"

#include <stdlib.h>

#include "base/sha256.h"
#include "view/assets.h"
#include "view/draw.h"

enum { GRAPH_NODES = 120 };

static int hex(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

/* What a Content-Security-Policy calls a text: its digest in base 64. */
static void put_digest(FILE *out, Str text)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char digest[65];
    unsigned char bytes[33] = {0};
    sha256_hex(text.ptr, text.len, digest);
    for (int i = 0; i < 32; i++)
        bytes[i] = (unsigned char)(hex(digest[2 * i]) << 4 | hex(digest[2 * i + 1]));
    fputs("'sha256-", out);
    for (int i = 0; i < 33; i += 3) {
        unsigned three = (unsigned)bytes[i] << 16 | (unsigned)bytes[i + 1] << 8 | bytes[i + 2];
        for (int k = 3; k >= 0; k--)
            fputc(i == 30 && k == 0 ? '=' : digits[three >> (6 * k) & 63], out);
    }
    fputc('\'', out);
}

static void put_policy(FILE *out)
{
    fputs("default-src 'none'; script-src ", out);
    put_digest(out, asset_script());
    fputs("; style-src ", out);
    put_digest(out, asset_style());
    fputs("; img-src data:; base-uri 'none'; form-action 'none'", out);
}

static void put_markup(FILE *out, Str text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if (text.ptr[i] == '<' || text.ptr[i] == '>' || text.ptr[i] == '&' || text.ptr[i] == '"')
            fprintf(out, "&#%d;", text.ptr[i]);
        else
            fputc(text.ptr[i], out);
}

/* One picture, without what stands before its <svg>. A view that cannot be drawn is left out: the
 * page has the same facts in words. */
static void put_picture(FILE *out, const Dossier *d, DrawView view, const char *name, Diag *diag)
{
    DrawOptions options = {.view = view, .most = GRAPH_NODES, .report = STR_LIT("#"), .bare = true};
    char *text = NULL;
    size_t size = 0;
    FILE *memory = open_memstream(&text, &size);
    Status status = memory ? draw_write(d, &options, DRAW_SVG, memory, diag) : ST_NOMEM;
    if (memory)
        fclose(memory);
    long begin = text ? str_find((Str){text, (uint32_t)size}, STR_LIT("<svg")) : -1;
    if (status == ST_OK && begin >= 0) {
        fprintf(out, "<template data-view=\"%s\">", name);
        fwrite(text + begin, 1, size - (size_t)begin, out);
        fputs("</template>\n", out);
    }
    free(text);
}

static void put_pictures(FILE *out, const Dossier *d, Diag *diag)
{
    put_picture(out, d, DRAW_NETWORK, "network", diag);
    put_picture(out, d, DRAW_ALLIANCES, "alliances", diag);
    put_picture(out, d, DRAW_ATTACKS, "attacks", diag);
}

static void put_part(FILE *out, Str name, const Dossier *d, const ReportOptions *options,
                     Diag *diag)
{
    if (str_is(name, "policy"))
        put_policy(out);
    else if (str_is(name, "title"))
        put_markup(out, options->title);
    else if (str_is(name, "style"))
        fwrite(asset_style().ptr, 1, asset_style().len, out);
    else if (str_is(name, "script"))
        fwrite(asset_script().ptr, 1, asset_script().len, out);
    else if (str_is(name, "data"))
        report_json(d, options, out);
    else if (str_is(name, "pictures"))
        put_pictures(out, d, diag);
}

Status report_write(const Dossier *dossier, const ReportOptions *options, FILE *out, Diag *diag)
{
    ReportOptions o = *options;
    if (!o.title.len)
        o.title = STR_LIT("Situation report");
    Str page = asset_page();
    for (long open; (open = str_find(page, STR_LIT("{{"))) >= 0;) {
        fwrite(page.ptr, 1, (size_t)open, out);
        page = str_sub(page, (uint32_t)open + 2, page.len);
        long close = str_find(page, STR_LIT("}}"));
        if (close < 0)
            return ST_INVALID;
        put_part(out, str_sub(page, 0, (uint32_t)close), dossier, &o, diag);
        page = str_sub(page, (uint32_t)close + 2, page.len);
    }
    fwrite(page.ptr, 1, page.len, out);
    return ferror(out) ? ST_IO : ST_OK;
}
