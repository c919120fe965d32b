#include "base/date.h"

static int month_days(int year, int month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool date_valid(Date d)
{
    if (d.year < 1 || d.month > 12 || (d.day && !d.month))
        return false;
    return !d.month || d.day <= month_days(d.year, d.month);
}

long date_to_days(Date d)
{
    long y = d.year - (d.month <= 2);
    long era = (y >= 0 ? y : y - 399) / 400;
    long yoe = y - era * 400;
    long doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    long doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

Date date_from_days(long days)
{
    days += 719468;
    long era = (days >= 0 ? days : days - 146096) / 146097;
    long doe = days - era * 146097;
    long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    long doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    long mp = (5 * doy + 2) / 153;
    long month = mp + (mp < 10 ? 3 : -9);
    return (Date){(int16_t)(yoe + era * 400 + (month <= 2)), (uint8_t)month, (uint8_t)(doy - (153 * mp + 2) / 5 + 1)};
}

int date_weekday(Date d)
{
    long days = date_to_days(d);
    return (int)((days % 7 + 11) % 7);
}

Str date_text(Arena *arena, Date d)
{
    if (!d.month)
        return arena_printf(arena, "%04d", d.year);
    if (!d.day)
        return arena_printf(arena, "%04d-%02d", d.year, d.month);
    return arena_printf(arena, "%04d-%02d-%02d", d.year, d.month, d.day);
}

bool date_parse_iso(Str s, Date *d)
{
    long year, month = 0, day = 0;
    if (s.len != 4 && s.len != 7 && s.len != 10)
        return false;
    if (!str_to_long(str_sub(s, 0, 4), &year) || year < 1)
        return false;
    if (s.len >= 7 && (s.ptr[4] != '-' || !str_to_long(str_sub(s, 5, 7), &month) || month < 1))
        return false;
    if (s.len == 10 && (s.ptr[7] != '-' || !str_to_long(str_sub(s, 8, 10), &day) || day < 1))
        return false;
    *d = (Date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return date_valid(*d);
}
