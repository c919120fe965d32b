/* date_resolve.h - what a relative or incomplete date means on the article's date. Private to this folder.
 *
 * `now` is the article's date; with no year in it (or no day, where days count) the result has year 0.
 */
#ifndef SITREP_MENTION_DATE_RESOLVE_H
#define SITREP_MENTION_DATE_RESOLVE_H

#include "base/date.h"

typedef enum Direction { DIR_RECENT /* today or the last one */, DIR_LAST, DIR_NEXT, DIR_NEAREST } Direction;

Date resolve_days(Date now, long days);                              /* so many days from now */
Date resolve_weekday(Date now, int weekday, Direction direction);
Date resolve_month(Date now, int month, Direction direction);        /* a month without a year */
Date resolve_month_day(Date now, int month, int day, Direction direction);
Date resolve_unit(Date now, long unit_days, long count);             /* "last week" is -1 weeks; keeps the unit's precision */
int resolve_short_year(Date now, int two_digits);
/* "02/03/2016": the order by what the calendar allows, else by nearness to now; only the year when both would do. */
Date resolve_slashes(Date now, int a, int b, int year);

#endif
