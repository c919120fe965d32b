#include "text/dates.h"

#include "text/token.h"

enum { EVIDENCE_TOKENS = 4000, NEAR = 4 };

static Str lower_of(const Document *d, uint32_t token)
{
    return symbol_str(d->symbols, d->tokens.at[token].lower);
}

/* What is known of a token as a month or weekday: those are written with a capital ("may" is none). */
static uint32_t word_of(const Document *d, const TextRules *rules, uint32_t token)
{
    return d->tokens.at[token].shape & SHAPE_INITIAL_CAP ? text_rules_word(rules, lower_of(d, token)) : 0;
}

/* The leading digits of a token, 1 to 4 of them and nothing but an ordinal's ending behind; -1: no such token. */
static int number_of(const Document *d, uint32_t token, uint32_t *digits)
{
    Str s = lower_of(d, token);
    uint32_t n = 0;
    int value = 0;
    while (n < s.len && n < 5 && s.ptr[n] >= '0' && s.ptr[n] <= '9')
        value = value * 10 + (s.ptr[n++] - '0');
    *digits = n;
    if (n == 0 || n > 4)
        return -1;
    Str rest = str_sub(s, n, s.len);
    bool ordinal = str_is(rest, "st") || str_is(rest, "nd") || str_is(rest, "rd") || str_is(rest, "th");
    return rest.len == 0 || (ordinal && n <= 2) ? value : -1;
}

static int full_year(int n, uint32_t digits)
{
    if (digits == 4)
        return n >= 1800 && n <= 2200 ? n : 0;
    if (digits != 2)
        return 0;
    return n < 50 ? 2000 + n : 1900 + n;   /* the pivot that POSIX strptime's %y is near to */
}

static bool is_form(const Document *d, uint32_t token, const char *form)
{
    return str_is(lower_of(d, token), form);
}

static Date make_date(int year, unsigned month, int day)
{
    return (Date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

/* A year at a token, perhaps behind a comma. */
static int year_at(const Document *d, uint32_t at, uint32_t last, bool short_too, uint32_t *end)
{
    if (at < last && is_form(d, at, ","))
        at++;
    uint32_t digits;
    int n = at < last ? number_of(d, at, &digits) : -1;
    if (n < 0 || (digits == 2 && !short_too))
        return 0;
    int year = full_year(n, digits);
    if (year)
        *end = at + 1;
    return year;
}

/* February 1, 2016; Feb. 1; February 2016. */
static bool month_first(const Document *d, const TextRules *rules, uint32_t at, uint32_t last, DateReading *r)
{
    unsigned month = text_word_month(word_of(d, rules, at));
    uint32_t digits = 0, end = at + 1;
    if (!month || end >= last)
        return false;
    int day = number_of(d, end, &digits);
    if (day >= 1 && day <= 31 && digits <= 2) {
        end++;
        int year = year_at(d, end, last, false, &end);
        *r = (DateReading){make_date(year, month, day), {0}, at, end};
        return true;
    }
    int year = year_at(d, end, last, false, &end);
    *r = (DateReading){make_date(year, month, 0), {0}, at, end};
    return year != 0;
}

/* 1 February 2016; 4 FEB 90; 1st of February. */
static bool day_first(const Document *d, const TextRules *rules, uint32_t at, uint32_t last, DateReading *r)
{
    uint32_t digits, end = at + 1;
    int day = number_of(d, at, &digits);
    if (day < 1 || day > 31 || digits > 2)
        return false;
    if (end < last && (is_form(d, end, "of") || is_form(d, end, "-")))
        end++;
    unsigned month = end < last ? text_word_month(word_of(d, rules, end)) : 0;
    if (!month)
        return false;
    end++;
    if (end < last && is_form(d, end, "-"))
        end++;
    int year = year_at(d, end, last, true, &end);
    *r = (DateReading){make_date(year, month, day), {0}, at, end};
    return true;
}

/* Numbers a, b, c with digit counts, in the order written: 2016 02 01, 01 02 2016. */
static bool three_numbers(const int n[3], const uint32_t digits[3], DateReading *r)
{
    if (digits[0] == 4) {
        r->date = make_date(full_year(n[0], 4), (unsigned)n[1], n[2]);
        return date_valid(r->date) && date_full(r->date);
    }
    int year = full_year(n[2], digits[2]);
    if (!year || digits[0] > 2 || digits[1] > 2 || n[0] > 31 || n[1] > 31)
        return false;
    Date day = make_date(year, (unsigned)n[1], n[0]), month = make_date(year, (unsigned)n[0], n[1]);
    bool day_good = date_full(day) && date_valid(day), month_good = date_full(month) && date_valid(month);
    r->date = day_good ? day : month;
    if (day_good && month_good && n[0] != n[1])
        r->swapped = month;
    return day_good || month_good;
}

/* 2016-02-01 (five tokens), 01/02/2016 and 01.02.2016 (one). */
static bool numeric(const Document *d, uint32_t at, uint32_t last, DateReading *r)
{
    Str s = lower_of(d, at);
    int n[3] = {0};
    uint32_t digits[3] = {0}, parts = 0, i = 0;
    for (; i < s.len && parts < 3; i++) {
        char c = s.ptr[i];
        if (c >= '0' && c <= '9' && digits[parts] < 4) {
            n[parts] = n[parts] * 10 + (c - '0');
            digits[parts]++;
        } else if ((c == '/' || c == '.') && digits[parts] && parts < 2) {
            parts++;
        } else {
            break;
        }
    }
    /* "2016-02-01T21:15" leaves a T behind the day's digits; other tails make it no date. */
    *r = (DateReading){.first = at, .last = at + 1};
    if (parts == 2)
        return i == s.len && digits[2] && three_numbers(n, digits, r);
    if (parts != 0 || i != s.len || at + 4 >= last)
        return false;
    for (uint32_t k = 1; k < 3; k++) {
        if (!is_form(d, at + 2 * k - 1, "-"))
            return false;
        Str part = lower_of(d, at + 2 * k);
        uint32_t m = 0;
        n[k] = 0;
        while (m < part.len && m < 4 && part.ptr[m] >= '0' && part.ptr[m] <= '9')
            n[k] = n[k] * 10 + (part.ptr[m++] - '0');
        digits[k] = m;
        if (!m || (m < part.len && !(k == 2 && part.ptr[m] == 't')))
            return false;
    }
    r->last = at + 5;
    return three_numbers(n, digits, r);
}

bool date_at(const Document *d, const TextRules *rules, uint32_t token, uint32_t last, DateReading *reading)
{
    if (token >= last)
        return false;
    if (d->tokens.at[token].shape & SHAPE_DIGITS)
        return numeric(d, token, last, reading) || day_first(d, rules, token, last, reading);
    return month_first(d, rules, token, last, reading);
}

bool date_find(const Document *d, const TextRules *rules, uint32_t first, uint32_t last, DateReading *reading)
{
    for (uint32_t i = first; i < last; i++)
        if (date_at(d, rules, i, last, reading))
            return true;
    return false;
}

/* 20160201 at the start of a string, as some feeds write it. */
static bool compact(Str s, DateReading *reading)
{
    int value = 0;
    uint32_t n = 0;
    while (n < s.len && n < 9 && s.ptr[n] >= '0' && s.ptr[n] <= '9')
        value = value * 10 + (s.ptr[n++] - '0');
    *reading = (DateReading){.date = make_date(value / 10000, (unsigned)(value / 100 % 100), value % 100)};
    return n == 8 && value > 18000000 && date_full(reading->date) && date_valid(reading->date);
}

bool date_of_string(const Document *document, const TextRules *rules, Str s, DateReading *reading)
{
    s = str_trim(s);
    if (s.len > 200)
        s.len = 200;
    *reading = (DateReading){0};
    if (s.len == 4 || s.len == 7 || s.len == 10)
        if (date_parse_iso(s, &reading->date))
            return true;
    if (compact(s, reading))
        return true;
    Document scratch = {.arena = document->arena, .symbols = document->symbols, .text = s};
    tokenize(&scratch, rules, 0, s.len);
    return date_find(&scratch, rules, 0, scratch.tokens.n, reading);
}

/* Days from the last such weekday to a date: 0..6. */
static int days_since(Date date, int weekday)
{
    return (date_weekday(date) - weekday + 7) % 7;
}

typedef struct Evidence {
    int day, month;          /* votes for day first and month first */
    unsigned weekdays;       /* bits: weekdays that the text names */
} Evidence;

static Evidence gather(const Document *d, const TextRules *rules, const DateReading *r)
{
    Evidence e = {0};
    uint32_t last = d->tokens.n < EVIDENCE_TOKENS ? d->tokens.n : EVIDENCE_TOKENS;
    for (uint32_t i = 0; i < last; i++) {
        DateReading other;
        uint32_t word = word_of(d, rules, i);
        if (i != r->first && d->tokens.at[i].shape & SHAPE_DIGITS && numeric(d, i, last, &other) && !other.swapped.year &&
            other.last == i + 1) {
            /* Read in one way only: 22/09/2015 is day first, 09/22/2015 month first. */
            Str s = lower_of(d, i);
            int first = s.ptr[0] - '0';
            if (s.len > 1 && s.ptr[1] >= '0' && s.ptr[1] <= '9')
                first = first * 10 + (s.ptr[1] - '0');
            if (other.date.day != other.date.month)
                *(first == other.date.day ? &e.day : &e.month) += 8;
        }
        int weekday = text_word_weekday(word);
        if (weekday >= 0) {
            e.weekdays |= 1u << weekday;
            if (i + NEAR >= r->first && i < r->last + NEAR)   /* beside the date: it is that day's */
                *(weekday == date_weekday(r->date) ? &e.day : &e.month) +=
                    weekday == date_weekday(r->date) || weekday == date_weekday(r->swapped) ? 16 : 0;
        }
        unsigned month = text_word_month(word);
        if (month && month == r->date.month && month != r->swapped.month)
            e.day += 1;
        else if (month && month == r->swapped.month && month != r->date.month)
            e.month += 1;
    }
    return e;
}

bool date_settle(const Document *d, const TextRules *rules, const DateReading *r, DateOrder order, Date *date)
{
    *date = r->date;
    if (!r->swapped.year || order == DATE_ORDER_DMY)
        return true;
    if (order == DATE_ORDER_MDY) {
        *date = r->swapped;
        return true;
    }
    Evidence e = gather(d, rules, r);
    int day_worst = 0, month_worst = 0;
    for (int w = 0; w < 7; w++)
        if (e.weekdays >> w & 1) {
            int day = days_since(r->date, w), month = days_since(r->swapped, w);
            day_worst = day > day_worst ? day : day_worst;
            month_worst = month > month_worst ? month : month_worst;
        }
    /* All weekdays within four days before one reading but not before the other: that is the day of publication. */
    if (e.weekdays && (day_worst <= 4) != (month_worst <= 4))
        *(day_worst < month_worst ? &e.day : &e.month) += 4;
    if (e.day == e.month)
        return false;
    *date = e.day > e.month ? r->date : r->swapped;
    return true;
}
