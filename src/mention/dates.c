#include "mention/date_resolve.h"
#include "mention/finder.h"

enum { LOOK_BACK = 7 /* tokens before a date in which a future auxiliary counts */ };

typedef struct Cursor {
    const Finder *f;
    uint32_t first, end;   /* of the sentence */
    Date now;
} Cursor;

static Sym lower(const Cursor *c, uint32_t at) { return at < c->end ? token_at(c->f, at)->lower : 0; }

static bool has(const Cursor *c, uint32_t at, MentionWordKind kind, long *value)
{
    return at < c->end && words_has(c->f->w, lower(c, at), kind, value);
}

static bool is_before(const Cursor *c, uint32_t at, MentionWordKind kind)
{
    return at > c->first && has(c, at - 1, kind, NULL);
}

/* A plain whole number of at most four digits ("3", "3rd"), else -1. */
static int small_number(const Cursor *c, uint32_t at, uint32_t *digits)
{
    if (at >= c->end || !has_shape(c->f, at, SHAPE_DIGITS))
        return -1;
    Str s = token_text(c->f->d, at);
    int value = 0;
    uint32_t n = 0;
    while (n < s.len && s.ptr[n] >= '0' && s.ptr[n] <= '9' && n < 5)
        value = value * 10 + (s.ptr[n++] - '0');
    if (digits)
        *digits = n;
    bool ordinal = s.len == n + 2 && (s.ptr[n] | 32) >= 'a' && (s.ptr[n] | 32) <= 'z';
    return n && n <= 4 && (s.len == n || ordinal) ? value : -1;
}

static int year_at(const Cursor *c, uint32_t at, bool short_too)
{
    uint32_t digits = 0;
    int year = small_number(c, at, &digits);
    if (digits == 4 && year >= 1500 && year <= 2100 && token_text(c->f->d, at).len == 4)
        return year;
    if (short_too && digits == 2 && token_text(c->f->d, at).len == 2)
        return resolve_short_year(c->now, year);
    return 0;
}

static int day_at(const Cursor *c, uint32_t at)
{
    int day = small_number(c, at, NULL);
    return day >= 1 && day <= 31 ? day : 0;
}

/* Is what is told here still to come? "will meet on Sunday" */
static bool is_future(const Cursor *c, uint32_t at)
{
    for (uint32_t i = at; i > c->first && at - i < LOOK_BACK;) {
        i--;
        if (tag_at(c->f, i) == TAG_VBD)
            return false;
        if (tag_at(c->f, i) == TAG_MODAL)
            return word_is(word_at(c->f, i), KIND_MODAL_PLANNED);
    }
    return false;
}

static Direction direction_at(const Cursor *c, uint32_t at)
{
    if (is_before(c, at, MW_LAST))
        return DIR_LAST;
    if (is_before(c, at, MW_NEXT))
        return DIR_NEXT;
    if (is_before(c, at, MW_THIS))
        return DIR_NEAREST;
    return is_future(c, at) ? DIR_NEXT : DIR_RECENT;
}

/* ", 2016" or "2016" or "90" behind a month: its year, and the end. */
static int year_behind(const Cursor *c, uint32_t *at, bool short_too)
{
    int year = year_at(c, *at, short_too);
    uint32_t end = *at + 1;
    if (!year && *at < c->end && tag_at(c->f, *at) == TAG_COMMA) {
        year = year_at(c, *at + 1, false);
        end = *at + 2;
    }
    if (year)
        *at = end;
    return year;
}

static Date make_date(const Cursor *c, int year, int month, int day, uint32_t at)
{
    if (!year)
        return resolve_month_day(c->now, month, day, direction_at(c, at));
    Date d = {(int16_t)year, (uint8_t)month, (uint8_t)day};
    return date_valid(d) ? d : (Date){0};
}

/* A second day behind the first: "3-5 May", "May 3 and 5"; 0 when there is none. */
static int second_day(const Cursor *c, uint32_t *at, int first)
{
    if (*at + 1 >= c->end || !(is_joining_hyphen(c->f, *at) || has(c, *at, MW_RANGE, NULL)))
        return 0;
    int day = day_at(c, *at + 1);
    if (day <= first)
        return 0;
    *at += 2;
    return day;
}

/* "3 February 2016", "3-5 May", "the 3rd of May" */
static bool read_day_month(const Cursor *c, uint32_t at, DateRef *ref)
{
    int day = day_at(c, at);
    if (!day)
        return false;
    uint32_t next = at + 1;
    int until = second_day(c, &next, day);
    if (has(c, next, MW_NAME_LINK, NULL) || (next < c->end && is_joining_hyphen(c->f, next)))
        next++;
    long month;
    if (!has(c, next, MW_MONTH, &month))
        return false;
    next++;
    if (next < c->end && is_joining_hyphen(c->f, next) && year_at(c, next + 1, true))
        next++;
    int year = year_behind(c, &next, true);
    *ref = (DateRef){.first = at, .last = next, .date = make_date(c, year, (int)month, day, at)};
    if (until)
        ref->until = make_date(c, year, (int)month, until, at);
    return true;
}

/* Does the month's word stand as a month here? "May" and "March" are other words too. */
static bool is_month_context(const Cursor *c, uint32_t at)
{
    if (is_before(c, at, MW_LAST) || is_before(c, at, MW_NEXT) || is_before(c, at, MW_THIS)
        || is_before(c, at, MW_DATE_MODIFIER) || is_before(c, at, MW_YEAR_PREP))
        return true;
    const Word *w = word_at(c->f, at);
    if (!has_shape(c->f, at, SHAPE_INITIAL_CAP))
        return false;
    if (w && (w->tags & (1u << TAG_MODAL | 1u << TAG_VB)))
        return false;
    return casing_at(c->f, at) != CASING_NONE || is_before(c, at, MW_RANGE);
}

/* "Feb. 3, 2016", "February 3-5", "February 2016", "in February" */
static bool read_month(const Cursor *c, uint32_t at, DateRef *ref)
{
    long month;
    if (!has(c, at, MW_MONTH, &month) || has_shape(c->f, at, SHAPE_LOWER))
        return false;
    uint32_t next = at + 1;
    int day = day_at(c, next), until = 0;
    if (day) {
        next++;
        until = second_day(c, &next, day);
    }
    int year = year_behind(c, &next, false);
    if (!day && !year && !is_month_context(c, at))
        return false;
    *ref = (DateRef){.first = at, .last = next};
    if (day) {
        ref->date = make_date(c, year, (int)month, day, at);
        if (until)
            ref->until = make_date(c, year, (int)month, until, at);
    } else if (year) {
        ref->date = (Date){(int16_t)year, (uint8_t)month, 0};
    } else {
        ref->date = resolve_month(c->now, (int)month, direction_at(c, at));
        if (is_before(c, at, MW_LAST) || is_before(c, at, MW_NEXT) || is_before(c, at, MW_THIS))
            ref->first--;
    }
    return true;
}

static bool plural_weekday(const Cursor *c, uint32_t at, long *day)
{
    Str s = symbol_str(c->f->d->symbols, lower(c, at));
    return s.len > 4 && s.ptr[s.len - 1] == 's'
        && words_has(c->f->w, symbol_find(c->f->d->symbols, str_sub(s, 0, s.len - 1)), MW_WEEKDAY, day);
}

static bool read_any_absolute(const Cursor *c, uint32_t at, DateRef *ref)
{
    return read_day_month(c, at, ref) || read_month(c, at, ref);
}

/* "Sunday", "late Monday", "Friday night", "last Sunday", "Sunday, Feb. 3", "Fridays" */
static bool read_weekday(const Cursor *c, uint32_t at, DateRef *ref)
{
    long day;
    bool plural = false;
    if (!has(c, at, MW_WEEKDAY, &day)) {
        plural = plural_weekday(c, at, &day);
        if (!plural)
            return false;
    }
    if (has_shape(c->f, at, SHAPE_LOWER))
        return false;
    *ref = (DateRef){.first = at, .last = at + 1, .repeated = plural || is_before(c, at, MW_EVERY)};
    if (ref->repeated)
        return true;
    ref->date = resolve_weekday(c->now, (int)day, direction_at(c, at));
    if (is_before(c, at, MW_LAST) || is_before(c, at, MW_NEXT) || is_before(c, at, MW_THIS))
        ref->first--;
    if (has(c, ref->last, MW_DAY_PART, NULL))
        ref->last++;
    uint32_t next = ref->last;
    bool bracket = next < c->end && tag_at(c->f, next) == TAG_LPAREN;
    if (next < c->end && (tag_at(c->f, next) == TAG_COMMA || bracket))
        next++;
    DateRef absolute;
    if (next < c->end && read_any_absolute(c, next, &absolute) && date_known(absolute.date)) {
        ref->date = absolute.date;
        ref->until = absolute.until;
        ref->last = bracket ? ref->last : absolute.last;
    }
    return true;
}

/* "yesterday", "today", "earlier in the day" */
static bool read_day_word(const Cursor *c, uint32_t at, DateRef *ref)
{
    const WordPhrase *same = words_match(c->f->w, c->f->d, at, c->end, MW_DAY_PHRASE);
    long days;
    if (same) {
        *ref = (DateRef){.first = at, .last = at + same->n, .date = resolve_days(c->now, same->value)};
        return true;
    }
    if (!has(c, at, MW_DAY, &days))
        return false;
    *ref = (DateRef){.first = at, .last = at + 1, .date = resolve_days(c->now, days)};
    if (has(c, at + 1, MW_DAY_PART, NULL))
        ref->last++;
    return true;
}

/* "last week", "this month", "next year", "last night", "last summer" */
static bool read_relative(const Cursor *c, uint32_t at, DateRef *ref)
{
    long unit, month, count;
    if (has(c, at, MW_LAST, NULL))
        count = -1;
    else if (has(c, at, MW_NEXT, NULL))
        count = 1;
    else if (has(c, at, MW_THIS, NULL))
        count = 0;
    else
        return false;
    *ref = (DateRef){.first = at, .last = at + 2};
    if (has(c, at + 1, MW_DAY_PART, NULL)) {
        ref->date = resolve_days(c->now, count);
        return true;
    }
    if (has(c, at + 1, MW_TIME_UNIT, &unit)) {
        ref->date = resolve_unit(c->now, unit, count);
        return unit > 1 || count != -1;   /* "the last day" is none */
    }
    if (has(c, at + 1, MW_SEASON, &month)) {
        Date d = resolve_month(c->now, (int)month, count < 0 ? DIR_LAST : count > 0 ? DIR_NEXT : DIR_NEAREST);
        ref->date = (Date){.year = d.year};
        return true;
    }
    return false;
}

/* "two days ago", "a week ago"; "three months later" stays without a date */
static bool read_ago(const Cursor *c, uint32_t at, DateRef *ref)
{
    Figure figure;
    long unit;
    uint32_t next = read_figure(c->f, at, c->end, &figure);
    if (next == at && has(c, at, MW_ARTICLE, NULL)) {
        figure = (Figure){.value = 1};
        next = at + 1;
    }
    if (next == at || figure.ordinal || !has(c, next, MW_TIME_UNIT, &unit))
        return false;
    const WordPhrase *ago = words_match(c->f->w, c->f->d, next + 1, c->end, MW_AGO);
    if (!ago)
        return false;
    *ref = (DateRef){.first = at, .last = next + 1 + ago->n};
    if (ago->value < 0 && figure.value < 3000 && !figure.vague)
        ref->date = resolve_unit(c->now, unit, -figure.value);
    return true;
}

/* "2009-12-01", "02/03/2016" */
static bool read_numeric(const Cursor *c, uint32_t at, DateRef *ref)
{
    if (!has_shape(c->f, at, SHAPE_DIGITS))
        return false;
    Str s = token_text(c->f->d, at), rest = s, a, b, y;
    long first, second, year;
    if (str_split(&rest, '/', &a) && str_split(&rest, '/', &b) && str_split(&rest, '/', &y) && !rest.ptr
        && str_to_long(a, &first) && str_to_long(b, &second) && str_to_long(y, &year) && (y.len == 4 || y.len == 2)
        && a.len <= 2 && b.len <= 2) {
        int full = y.len == 2 ? resolve_short_year(c->now, (int)year) : (int)year;
        *ref = (DateRef){.first = at, .last = at + 1, .date = resolve_slashes(c->now, (int)first, (int)second, full)};
        return true;
    }
    if (at + 4 < c->end && year_at(c, at, false) && is_joining_hyphen(c->f, at + 1) && is_joining_hyphen(c->f, at + 3)) {
        Str whole = str_sub(c->f->d->text, token_at(c->f, at)->begin, token_at(c->f, at + 4)->end);
        *ref = (DateRef){.first = at, .last = at + 5};
        return whole.len == 10 && date_parse_iso(whole, &ref->date);
    }
    return false;
}

/* "in 2012", "(2012)", "the 1980s", "2003-2011" behind "from" */
static bool read_year(const Cursor *c, uint32_t at, DateRef *ref)
{
    if (!has_shape(c->f, at, SHAPE_DIGITS))
        return false;
    Str s = token_text(c->f->d, at);
    long decade;
    if (s.len == 5 && s.ptr[4] == 's' && str_to_long(str_sub(s, 0, 4), &decade) && decade > 1500 && decade < 2100) {
        *ref = (DateRef){.first = at, .last = at + 1, .date = {.year = (int16_t)decade}, .until = {.year = (int16_t)(decade + 9)}};
        return true;
    }
    int year = year_at(c, at, false);
    if (!year)
        return false;
    if (words_match(c->f->w, c->f->d, at + 1, c->end, MW_CLOCK))   /* "(1615 GMT)" */
        return false;
    bool bracket = at > c->first && tag_at(c->f, at - 1) == TAG_LPAREN;
    bool hedge = is_before(c, at, MW_DATE_MODIFIER);
    uint32_t before = is_before(c, at, MW_HEDGE_ABOUT) ? at - 1 : at;
    if (!bracket && !hedge && !is_before(c, before, MW_YEAR_PREP) && !is_before(c, before, MW_BETWEEN))
        return false;
    /* "of 2,000 men" is no token of four digits; "of 1500 men" is a count */
    if (at + 1 < c->end && tag_at(c->f, at + 1) == TAG_NOUNS)
        return false;
    *ref = (DateRef){.first = at, .last = at + 1, .date = {.year = (int16_t)year}};
    bool linked = at + 2 < c->end && (is_joining_hyphen(c->f, at + 1) || has(c, at + 1, MW_RANGE, NULL));
    int until = linked ? year_at(c, at + 2, false) : 0;
    if (until > year) {
        ref->until.year = (int16_t)until;
        ref->last = at + 3;
    }
    return true;
}

static bool read_date(const Cursor *c, uint32_t at, DateRef *ref)
{
    return read_numeric(c, at, ref) || read_day_month(c, at, ref) || read_month(c, at, ref) || read_weekday(c, at, ref)
        || read_day_word(c, at, ref) || read_relative(c, at, ref) || read_ago(c, at, ref) || read_year(c, at, ref);
}

static bool is_taken(const Finder *f, uint32_t token)
{
    uint32_t match = f->match_at[token];
    return match && f->matches.at[match].last - f->matches.at[match].first > 1;
}

void finder_dates(Finder *f)
{
    for (uint32_t i = 0; i < f->d->sentences.n; i++) {
        const Sentence *s = &f->d->sentences.at[i];
        Cursor c = {f, s->first, s->last, f->d->date};
        for (uint32_t at = s->first; at < s->last;) {
            DateRef ref;
            if (is_taken(f, at) || !read_date(&c, at, &ref) || f->out->date_at[ref.first]) {
                at++;
                continue;
            }
            for (uint32_t k = ref.first; k < ref.last; k++)
                f->out->date_at[k] = f->out->dates.n;
            VEC_ADD(f->arena, &f->out->dates, ref);
            at = ref.last;
        }
    }
}
