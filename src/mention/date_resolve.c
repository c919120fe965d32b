#include "mention/date_resolve.h"

#include <stdlib.h>

enum { WEEK = 7, MONTH = 30, YEAR = 365, DECADE = 3650, SOON = 45 /* days ahead that an undated day may lie */ };

static Date checked(Date d)
{
    return date_valid(d) ? d : (Date){0};
}

Date resolve_days(Date now, long days)
{
    return date_full(now) ? date_from_days(date_to_days(now) + days) : (Date){0};
}

Date resolve_weekday(Date now, int weekday, Direction direction)
{
    if (!date_full(now))
        return (Date){0};
    int back = (date_weekday(now) - weekday + WEEK) % WEEK;
    switch (direction) {
    case DIR_LAST: return resolve_days(now, back ? -back : -WEEK);
    case DIR_NEXT: return resolve_days(now, WEEK - back);
    case DIR_NEAREST: return resolve_days(now, back > 3 ? WEEK - back : -back);
    default: return resolve_days(now, -back);
    }
}

Date resolve_month(Date now, int month, Direction direction)
{
    if (!now.year)
        return (Date){0};
    int year = now.year;
    if (now.month && direction == DIR_NEXT)
        year += month <= now.month;
    else if (now.month && direction == DIR_LAST)
        year -= month >= now.month;
    else if (now.month && direction == DIR_RECENT)
        year -= month > now.month;
    return checked((Date){(int16_t)year, (uint8_t)month, 0});
}

Date resolve_month_day(Date now, int month, int day, Direction direction)
{
    if (!now.year)
        return (Date){0};
    Date d = {now.year, (uint8_t)month, (uint8_t)day};
    if (date_full(now) && date_valid(d)) {
        long ahead = date_to_days(d) - date_to_days(now);
        if (direction == DIR_NEXT && ahead < 0)
            d.year++;
        else if (direction != DIR_NEXT && ahead > SOON)
            d.year--;
    }
    return checked(d);
}

Date resolve_unit(Date now, long unit, long count)
{
    if (unit < WEEK)
        return resolve_days(now, count * unit);
    if (unit < MONTH) {   /* a week is no precision that a date can have: its month */
        Date d = resolve_days(now, count * WEEK);
        d.day = 0;
        return d;
    }
    if (!now.year)
        return (Date){0};
    if (unit >= YEAR)
        return checked((Date){(int16_t)(now.year + count * (unit / YEAR)), 0, 0});
    if (!now.month)
        return (Date){0};
    long months = (long)now.year * 12 + now.month - 1 + count;
    return checked((Date){(int16_t)(months / 12), (uint8_t)(months % 12 + 1), 0});
}

int resolve_short_year(Date now, int two_digits)
{
    if (!now.year)
        return two_digits + (two_digits < 50 ? 2000 : 1900);
    int year = now.year / 100 * 100 + two_digits;
    return year > now.year + 10 ? year - 100 : year;
}

Date resolve_slashes(Date now, int a, int b, int year)
{
    Date month_first = checked((Date){(int16_t)year, (uint8_t)a, (uint8_t)b});
    Date day_first = checked((Date){(int16_t)year, (uint8_t)b, (uint8_t)a});
    if (a < 1 || b < 1 || a > 31 || b > 31)
        return (Date){0};
    if (!date_known(month_first) || !date_known(day_first) || a == b)
        return date_known(day_first) ? day_first : month_first;
    if (date_full(now)) {
        long m = labs(date_to_days(month_first) - date_to_days(now)), d = labs(date_to_days(day_first) - date_to_days(now));
        if (m <= SOON && d > SOON)
            return month_first;
        if (d <= SOON && m > SOON)
            return day_first;
    }
    return checked((Date){(int16_t)year, 0, 0});
}
