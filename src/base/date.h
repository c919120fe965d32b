/* date.h - a calendar date with its precision. */
#ifndef SITREP_BASE_DATE_H
#define SITREP_BASE_DATE_H

#include "base/arena.h"

typedef struct Date {
    int16_t year;         /* 0: no date */
    uint8_t month, day;   /* 0: not known, so the precision is year or month */
} Date;

static inline bool date_known(Date d) { return d.year != 0; }
static inline bool date_full(Date d) { return d.year && d.month && d.day; }
/* Is it a date that the calendar has? */
bool date_valid(Date d);
/* Days since 1970-01-01 of a full date, and back (Howard Hinnant's days_from_civil). */
long date_to_days(Date d);
Date date_from_days(long days);
/* 0 Sunday .. 6 Saturday of a full date. */
int date_weekday(Date d);
/* "2016-02-01", "2016-02" or "2016". */
Str date_text(Arena *arena, Date d);
/* Parse exactly those three forms. */
bool date_parse_iso(Str s, Date *d);

#endif
