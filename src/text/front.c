#include "text/front.h"

#include "text/dateline.h"

enum { FRONT_SENTENCES = 14 };

static Str lower_of(const Document *d, uint32_t token)
{
    return symbol_str(d->symbols, d->tokens.at[token].lower);
}

/* The value of a header line, or nothing when it says that it does not know. */
static Str header_value(const Document *d, const TextRules *rules, const Sentence *s)
{
    uint32_t at = s->first + 2;
    if (at >= s->last || text_rules_word(rules, lower_of(d, at)) & TEXT_UNKNOWN)
        return (Str){0};
    return str_sub(d->text, d->tokens.at[at].begin, s->end);
}

static uint32_t header_key(const Document *d, const TextRules *rules, const Sentence *s)
{
    if (s->kind != SENTENCE_OTHER || s->last - s->first < 2 || !str_is(lower_of(d, s->first + 1), ":"))
        return 0;
    return text_rules_word(rules, lower_of(d, s->first)) & TEXT_KEYS;
}

static uint32_t front_end(const Document *d)
{
    return d->sentences.n < FRONT_SENTENCES ? d->sentences.n : FRONT_SENTENCES;
}

static void set(Str *field, Str value)
{
    if (!field->len)
        *field = value;
}

/* Take a date over, settled; says so when it cannot be. Returns whether there is one now. */
static bool take(Document *d, const TextRules *rules, const FrontOptions *o, const DateReading *r, Diag *diag)
{
    if (!r->date.year)
        return false;
    Date date;
    if (date_settle(d, rules, r, o->date_order, &date)) {
        d->date = date;
        return true;
    }
    Str one = date_text(d->arena, r->date), other = date_text(d->arena, r->swapped);
    diag_say(diag, SEV_NOTE, d->path.ptr, o->line, 0, "date may be " STR_FMT " or " STR_FMT ": left open (the date order option settles it)",
             STR_ARG(one), STR_ARG(other));
    return false;
}

/* Header lines; the string of the date line in *date. */
static void read_headers(Document *d, const TextRules *rules, Str *date)
{
    for (uint32_t i = 0; i < front_end(d); i++) {
        const Sentence *s = &d->sentences.at[i];
        uint32_t key = header_key(d, rules, s);
        if (!key)
            continue;
        Str value = header_value(d, rules, s);
        if (key & TEXT_KEY_TITLE)
            set(&d->title, value);
        else if (key & TEXT_KEY_SOURCE)
            set(&d->publisher, value);
        else if (key & TEXT_KEY_URL)
            set(&d->url, value);
        else if (key & TEXT_KEY_DATE)
            set(date, value);
    }
}

/* The first headline, all its sentences; one that stands after text is a subhead. */
static void read_title(Document *d)
{
    for (uint32_t i = 0; i < front_end(d) && !d->title.len; i++) {
        const Sentence *s = &d->sentences.at[i];
        if (s->kind == SENTENCE_BODY)
            return;
        if (s->kind != SENTENCE_HEADLINE)
            continue;
        uint32_t end = s->end;
        for (uint32_t k = i; k < d->sentences.n && d->sentences.at[k].paragraph == s->paragraph; k++)
            end = d->sentences.at[k].end;
        Str title = arena_str(d->arena, str_sub(d->text, s->begin, end));
        char *text = (char *)title.ptr;
        for (uint32_t k = 0; k < title.len; k++)
            if (text[k] == '\n' || text[k] == '\r')
                text[k] = ' ';
        d->title = title;
    }
}

/* A date in a line about the report: "01/02/2016 21:15 by admin". */
static bool date_line(Document *d, const TextRules *rules, const FrontOptions *o, Diag *diag)
{
    for (uint32_t i = 0; i < front_end(d); i++) {
        const Sentence *s = &d->sentences.at[i];
        DateReading r;
        Dateline line;
        if (s->kind == SENTENCE_OTHER && !header_key(d, rules, s) && !sentence_dateline(d, rules, i, &line) &&
            date_find(d, rules, s->first, s->last, &r) && r.date.month && take(d, rules, o, &r, diag))
            return true;
    }
    return false;
}

/* Year and month of a release number such as 2011-09-S-035 in the front matter. */
static Date release_month(const Document *d)
{
    for (uint32_t i = 0; i < front_end(d); i++) {
        const Sentence *s = &d->sentences.at[i];
        for (uint32_t k = s->first; s->kind != SENTENCE_BODY && k + 3 < s->last; k++) {
            long year, month;
            if (str_to_long(lower_of(d, k), &year) && year > 1900 && year < 2200 && str_is(lower_of(d, k + 1), "-") &&
                str_to_long(lower_of(d, k + 2), &month) && month >= 1 && month <= 12)
                return (Date){(int16_t)year, (uint8_t)month, 0};
        }
    }
    return (Date){0};
}

/* The year that brings a month nearest to a known date. */
static int16_t nearest_year(Date known, unsigned month)
{
    int apart = known.month ? (int)month - known.month : 0;
    return (int16_t)(known.year + (apart > 6 ? -1 : apart < -6 ? 1 : 0));
}

/* Give a date without year the year that the front matter or the default has. */
static bool complete(const Document *d, const FrontOptions *o, Date *date)
{
    if (!date->year) {
        Date known = release_month(d);
        known = known.year ? known : o->default_date;
        if (!known.year)
            return false;
        date->year = nearest_year(known, date->month);
    }
    return !date_full(*date) || date_valid(*date);
}

/* A headline that is led in by its day: "Feb. 17: Two fall". */
static bool headline_date(Document *d, const TextRules *rules, const FrontOptions *o)
{
    for (uint32_t i = 0; i < front_end(d) && d->sentences.at[i].kind != SENTENCE_BODY; i++) {
        const Sentence *s = &d->sentences.at[i];
        DateReading r;
        if (s->kind == SENTENCE_HEADLINE && date_at(d, rules, s->first, s->last, &r) && r.date.day && !r.swapped.year &&
            r.last < s->last && str_is(lower_of(d, r.last), ":") && complete(d, o, &r.date)) {
            d->date = r.date;
            return true;
        }
    }
    return false;
}

static bool dateline_date(Document *d, const TextRules *rules, const FrontOptions *o)
{
    Dateline line;
    if (!document_dateline(d, rules, &line) || !line.date.month)
        return false;
    if (!complete(d, o, &line.date))
        return false;
    d->date = line.date;
    return true;
}

void document_front(Document *d, const TextRules *rules, const FrontOptions *options, Diag *diag)
{
    Str header_date = {0};
    read_headers(d, rules, &header_date);
    read_title(d);
    if (d->date.year)
        return;
    DateReading r;
    if (options->stated_date.len && date_of_string(d, rules, options->stated_date, &r) && take(d, rules, options, &r, diag))
        return;
    if (header_date.len && date_of_string(d, rules, header_date, &r) && take(d, rules, options, &r, diag))
        return;
    if (date_line(d, rules, options, diag) || dateline_date(d, rules, options) || headline_date(d, rules, options))
        return;
    Date month = release_month(d);
    d->date = options->default_date.year ? options->default_date : month;
}
