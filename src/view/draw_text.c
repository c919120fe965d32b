/* Text of strangers in Graphviz's language. */
#include "view/draw_put.h"

typedef enum Quoting {
    PLAIN, /* inside a double-quoted string in which backslash escapes and entities are read */
    HTML   /* inside an HTML-like label */
} Quoting;

/* Bytes of the character at p that must not be shown: controls, and marks that turn the direction
 * of what stands around them. 0: show it. */
static uint32_t hidden(const char *p, uint32_t left)
{
    const unsigned char *c = (const unsigned char *)p;
    if (c[0] < 0x20 || c[0] == 0x7f)
        return 1;
    if (left >= 2 && c[0] == 0xc2 && c[1] < 0xa0)
        return 2;
    bool turns =
        left >= 3 && c[0] == 0xe2 &&
        ((c[1] == 0x80 && (c[2] == 0x8e || c[2] == 0x8f || (c[2] >= 0xa8 && c[2] <= 0xae))) ||
         (c[1] == 0x81 && c[2] >= 0xa6 && c[2] <= 0xa9));
    bool none = left >= 3 && c[0] == 0xef && c[1] == 0xbf && (c[2] == 0xbe || c[2] == 0xbf);
    return turns || none ? 3 : 0;
}

static void put_char(FILE *out, char c, Quoting quoting)
{
    switch (c) {
    case '&':
        fputs("&amp;", out);
        break;
    case '<':
        fputs("&lt;", out);
        break;
    case '>':
        fputs("&gt;", out);
        break;
    case '"':
        fputs("&quot;", out);
        break;
    case '\\':
        fputs(quoting == PLAIN ? "\\\\" : "\\", out);
        break;
    default:
        fputc(c, out);
    }
}

/* Text cut at about `most` bytes and, unless wrap is 0, broken into lines at spaces. */
static void put_text(FILE *out, Str text, Quoting quoting, uint32_t most, uint32_t wrap)
{
    uint32_t column = 0, spoken = 0;
    for (uint32_t i = 0; i < text.len;) {
        uint32_t skip = hidden(text.ptr + i, text.len - i);
        char c = skip ? ' ' : text.ptr[i];
        bool start = (c & 0xc0) != 0x80;
        if (start && spoken >= most) {
            fputs("\u2026", out);
            return;
        }
        if (wrap && c == ' ' && column + 1 >= wrap) {
            fputs(quoting == PLAIN ? "\\n" : "<br/>", out);
            column = 0;
        } else {
            put_char(out, c, quoting);
            column += start;
        }
        spoken++;
        i += skip ? skip : 1;
    }
}

void put_plain(FILE *out, Str text, uint32_t most, uint32_t wrap)
{
    put_text(out, text, PLAIN, most, wrap);
}

void put_html(FILE *out, Str text, uint32_t most, uint32_t wrap)
{
    put_text(out, text, HTML, most, wrap);
}
