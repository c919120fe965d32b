#include <libxml/HTMLparser.h>
#include <strings.h>

#include "base/utf8.h"
#include "text/article.h"

enum { BODY_LEAST = 200, CHARSET_LOOK = 4096 };

static bool is_element(const xmlNode *n, const char *name)
{
    return n && n->type == XML_ELEMENT_NODE && strcasecmp((const char *)n->name, name) == 0;
}

static bool is_one_of(const xmlNode *n, const char *const *names)
{
    for (; *names; names++)
        if (is_element(n, *names))
            return true;
    return false;
}

/* An attribute's value; borrowed from the tree. */
static Str attribute(const xmlNode *n, const char *name)
{
    for (const xmlAttr *a = n->properties; a; a = a->next)
        if (strcasecmp((const char *)a->name, name) == 0 && a->children && a->children->content)
            return str_of((const char *)a->children->content);
    return (Str){"", 0};
}

static bool same(Str s, const char *other)
{
    return s.len == strlen(other) && strncasecmp(s.ptr, other, s.len) == 0;
}

/* Does a class or id attribute have one of the names that the web gives to what surrounds an article? */
static bool is_furniture_name(Str value)
{
    static const char *const NAMES[] = {
        "menu", "nav", "navbar", "navigation", "footer", "sidebar", "side-bar", "comments", "comment-list", "disqus_thread", "share",
        "sharing", "social", "social-share", "share-buttons", "related", "related-articles", "related-posts", "related-links",
        "related-content", "recommended", "promo", "advert", "advertisement", "ad", "ads", "cookie", "cookie-banner", "newsletter",
        "breadcrumb", "breadcrumbs", "popular", "most-read", "most-popular", "trending", "tags", "tag-list", "pagination",
        "skip-link", "caption", "wp-caption-text", "mw-editsection", "references", "catlinks", "noprint", NULL};
    Str part;
    while (str_split(&value, ' ', &part))
        for (const char *const *name = NAMES; *name; name++)
            if (same(part, *name))
                return true;
    return false;
}

/* Is the element no part of what is read: scripts, menus, forms, hidden and surrounding matter? */
static bool is_furniture(const xmlNode *n)
{
    static const char *const TAGS[] = {"script", "style", "nav", "footer", "aside", "noscript", "iframe", "svg", "button",
                                       "select", "textarea", "template", "object", "figure", "audio", "video", "head", "dialog", "menu", NULL};
    static const char *const ROLES[] = {"navigation", "banner", "contentinfo", "complementary", "search", "menu", NULL};
    static const char *const CONTAINERS[] = {"html", "body", "main", "article", NULL};
    if (n->type != XML_ELEMENT_NODE)
        return n->type != XML_TEXT_NODE && n->type != XML_CDATA_SECTION_NODE && n->type != XML_ENTITY_REF_NODE;
    if (is_one_of(n, TAGS))
        return true;
    if (is_one_of(n, CONTAINERS))
        return false;
    Str role = attribute(n, "role");
    for (const char *const *r = ROLES; *r; r++)
        if (same(role, *r))
            return true;
    return xmlHasProp((xmlNode *)n, (const xmlChar *)"hidden") || same(attribute(n, "aria-hidden"), "true") ||
           is_furniture_name(attribute(n, "class")) || is_furniture_name(attribute(n, "id"));
}

/* The next node of a walk through `top` in document order; skips what is under n when `over`. NULL at the end. */
static xmlNode *next_node(const xmlNode *top, xmlNode *n, bool over)
{
    if (!over && n->children && n->type == XML_ELEMENT_NODE)
        return n->children;
    while (n && n != top) {
        if (n->next)
            return n->next;
        n = n->parent;
    }
    return NULL;
}

/* Bytes of text under a node, and how many of them under links. */
static uint32_t text_length(xmlNode *top, uint32_t *linked)
{
    uint32_t n = 0;
    *linked = 0;
    xmlNode *link_end = NULL;
    bool in_link = false;
    for (xmlNode *node = top; node;) {
        if (in_link && node == link_end)
            in_link = false;
        bool over = node != top && is_furniture(node);
        if (!over && node->type == XML_TEXT_NODE && node->content) {
            uint32_t length = (uint32_t)strlen((const char *)node->content);
            n += length;
            *linked += in_link ? length : 0;
        }
        if (!in_link && is_element(node, "a")) {
            in_link = true;
            link_end = next_node(top, node, true);
        }
        node = next_node(top, node, over);
    }
    return n;
}

/* The element that holds most text in paragraphs of its own. */
static xmlNode *densest(xmlNode *root)
{
    xmlNode *best = NULL, *parent = NULL;
    uint32_t most = 0, sum = 0;
    for (xmlNode *n = root; n;) {
        bool over = is_furniture(n);
        if (!over && is_element(n, "p")) {
            uint32_t linked, length = text_length(n, &linked);
            /* Paragraphs of one parent follow each other, other elements perhaps between. */
            if (n->parent != parent) {
                parent = n->parent;
                sum = 0;
            }
            sum += length > 2 * linked ? length - linked : 0;
            if (sum > most) {
                most = sum;
                best = parent;
            }
            over = true;
        }
        n = next_node(root, n, over);
    }
    return best;
}

/* The element that holds the article: marked as its body, an article or main element with text enough, the densest. */
static xmlNode *find_body(xmlNode *root)
{
    xmlNode *article = NULL, *main_element = NULL;
    uint32_t most = 0, linked;
    for (xmlNode *n = root; n; n = next_node(root, n, n != root && is_furniture(n))) {
        if (n->type != XML_ELEMENT_NODE)
            continue;
        bool body = same(attribute(n, "itemprop"), "articleBody");
        if (body && text_length(n, &linked) >= BODY_LEAST)
            return n;
        if (is_element(n, "main") && !main_element)
            main_element = n;
        if (is_element(n, "article")) {
            uint32_t length = text_length(n, &linked) - linked;
            if (length > most) {
                most = length;
                article = n;
            }
        }
    }
    if (article && most >= BODY_LEAST)
        return article;
    if (main_element && text_length(main_element, &linked) - linked >= BODY_LEAST)
        return main_element;
    xmlNode *dense = densest(root);
    return dense ? dense : root;
}

static bool is_block(const xmlNode *n)
{
    static const char *const BLOCKS[] = {"p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul",
                                         "ol", "blockquote", "pre", "table", "tr", "td", "th", "dl", "dt", "dd", "header", "hr",
                                         "address", "body", "center", "form", "fieldset", "figcaption", NULL};
    return is_one_of(n, BLOCKS);
}

/* Is the block a list of links or one link, such as "Read more: ..."? */
static bool is_links(xmlNode *n)
{
    static const char *const LINKED[] = {"li", "ul", "ol", "p", "div", "td", "section", NULL};
    if (!is_one_of(n, LINKED))
        return false;
    uint32_t linked, length = text_length(n, &linked);
    return linked && linked * 10 >= length * 8;
}

/* White space is collected and written as one space, one newline (br) or a blank line (between blocks). */
typedef struct Writer {
    Chars chars;
    char gap;   /* 0, ' ', '\n' or 'p' */
} Writer;

static void gap(Writer *w, char kind)
{
    if (kind == 'p' || (kind == '\n' && w->gap != 'p') || (kind == ' ' && !w->gap))
        w->gap = kind;
}

static void write_text(Writer *w, Str text)
{
    for (uint32_t at = 0; at < text.len;) {
        uint32_t begin = at;
        if (cp_is_space(utf8_next(text, &at))) {
            gap(w, ' ');
            continue;
        }
        if (w->chars.v.n && w->gap)
            chars_add(&w->chars, w->gap == 'p' ? STR_LIT("\n\n") : w->gap == ' ' ? STR_LIT(" ") : STR_LIT("\n"));
        w->gap = 0;
        chars_add(&w->chars, str_sub(text, begin, at));
    }
}

static Str body_text(Arena *arena, xmlNode *body)
{
    static const char *const INLINE[] = {"a", "span", "script", "style", "noscript", "svg", "button", "b", "i", "em", "sup", "comment", NULL};
    Writer w = {.chars = {.arena = arena}};
    for (xmlNode *n = body; n;) {
        bool over = n != body && (is_furniture(n) || is_links(n));
        if (is_element(n, "br"))
            gap(&w, '\n');
        else if (is_block(n) || (over && !is_one_of(n, INLINE)))
            gap(&w, 'p');
        else if (over)
            gap(&w, ' ');
        else if (n->type == XML_TEXT_NODE && n->content)
            write_text(&w, str_of((const char *)n->content));
        xmlNode *next = next_node(body, n, over);
        /* Leaving blocks ends their paragraph. */
        for (xmlNode *up = n; next && up && up != next->parent && up != next; up = up->parent)
            if (is_block(up))
                gap(&w, 'p');
        n = next;
    }
    return chars_str(&w.chars);
}

static Str element_text(Arena *arena, xmlNode *n)
{
    Writer w = {.chars = {.arena = arena}};
    for (xmlNode *at = n; at; at = next_node(n, at, false))
        if ((at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE) && at->content)
            write_text(&w, str_of((const char *)at->content));
    return chars_str(&w.chars);
}

static void fill(Arena *arena, Str *field, Str value)
{
    value = str_trim(value);
    if (!field->len && value.len)
        *field = arena_str(arena, value);
}

static bool name_in(Str name, const char *const *names)
{
    for (; *names; names++)
        if (same(name, *names))
            return true;
    return false;
}

static void read_meta(Arena *arena, const xmlNode *n, Article *a)
{
    static const char *const DATES[] = {"article:published_time", "og:published_time", "article:published", "datePublished", "date", "pubdate",
                                        "publishdate", "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.date",
                                        "dcterms.created", "parsely-pub-date", "sailthru.date", "article.published", NULL};
    static const char *const PUBLISHERS[] = {"og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name", NULL};
    Str name = attribute(n, "property"), content = attribute(n, "content");
    name = name.len ? name : attribute(n, "name");
    name = name.len ? name : attribute(n, "itemprop");
    if (name_in(name, DATES))
        fill(arena, &a->date, content);
    else if (name_in(name, PUBLISHERS))
        fill(arena, &a->publisher, content);
    else if (same(name, "og:title"))
        fill(arena, &a->title, content);
    else if (same(name, "og:url"))
        fill(arena, &a->url, content);
}

/* "Headline | Paper" and "Headline - Paper" without the paper. */
static Str without_site(Str title, Str site)
{
    static const char *const BARS[] = {" | ", " - ", " \u2013 ", " \u2014 ", NULL};
    for (const char *const *bar = BARS; *bar; bar++)
        for (uint32_t i = title.len; i-- > 1;)
            if (str_starts(str_sub(title, i, title.len), str_of(*bar))) {
                Str rest = str_sub(title, i + (uint32_t)strlen(*bar), title.len);
                if (bar == BARS || str_eq(rest, site))
                    return str_sub(title, 0, i);
                break;
            }
    return title;
}

static void read_metadata(Arena *arena, xmlNode *root, Article *a)
{
    Str title = {0}, heading = {0}, time = {0};
    for (xmlNode *n = root; n; n = next_node(root, n, false)) {
        if (is_element(n, "meta"))
            read_meta(arena, n, a);
        else if (is_element(n, "link") && same(attribute(n, "rel"), "canonical"))
            fill(arena, &a->url, attribute(n, "href"));
        else if (is_element(n, "title") && !title.len)
            title = element_text(arena, n);
        else if (is_element(n, "h1") && !heading.len)
            heading = element_text(arena, n);
        else if (is_element(n, "time") && !time.len)
            fill(arena, &time, attribute(n, "datetime"));
        else if (is_element(n, "script") && same(attribute(n, "type"), "application/ld+json"))
            article_add_json_ld(arena, element_text(arena, n), a);
    }
    fill(arena, &a->title, heading);
    fill(arena, &a->title, without_site(title, a->publisher));
    fill(arena, &a->date, time);
}

static Status read_tree(Arena *arena, xmlNode *root, Article *a)
{
    read_metadata(arena, root, a);
    Str stated = a->text;   /* JSON-LD's articleBody */
    a->text = body_text(arena, find_body(root));
    if (a->text.len < BODY_LEAST && stated.len > a->text.len)
        a->text = stated;
    if (!str_trim(a->text).len)
        return ST_SYNTAX;
    a->text = text_with_title(arena, a->title, a->text);
    return ST_OK;
}

Status article_from_html(Arena *arena, Str html, Article *article)
{
    *article = (Article){0};
    xmlDoc *doc = htmlReadMemory(html.ptr, (int)html.len, NULL, "UTF-8",
                                 HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
    xmlNode *root = doc ? xmlDocGetRootElement(doc) : NULL;
    if (!root) {
        xmlFreeDoc(doc);
        return ST_SYNTAX;
    }
    jmp_buf outer;
    memcpy(&outer, &arena->exhausted, sizeof outer);
    if (setjmp(arena->exhausted) != 0) {
        xmlFreeDoc(doc);
        memcpy(&arena->exhausted, &outer, sizeof outer);
        longjmp(arena->exhausted, 1);
    }
    Status status = read_tree(arena, root, article);
    memcpy(&arena->exhausted, &outer, sizeof outer);
    xmlFreeDoc(doc);
    return status;
}

Str html_charset(Str html)
{
    uint32_t n = html.len < CHARSET_LOOK ? html.len : CHARSET_LOOK;
    for (uint32_t i = 0; i + 9 < n; i++) {
        if (strncasecmp(html.ptr + i, "charset=", 8) != 0)
            continue;
        uint32_t begin = i + 8;
        while (begin < n && (html.ptr[begin] == '"' || html.ptr[begin] == '\'' || html.ptr[begin] == ' '))
            begin++;
        uint32_t end = begin;
        while (end < n && !strchr("\"' />;\r\n", html.ptr[end]))
            end++;
        return str_sub(html, begin, end);
    }
    return (Str){0};
}
