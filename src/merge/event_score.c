/* What speaks for two event nodes being one event, and what forbids it. Weights are per mille of certainty; they were
 * set on constructed pairs and reports of real events (tests/merge_score.py measures them). */
#include <stdlib.h>

#include "merge/event.h"

enum {
    DAYS_BEFORE_REPORT = 10, /* an event without a date happened at most so long before its article ... */
    DAYS_AFTER_REPORT = 1,   /* ... or, since time zones differ, a day later */
    DAYS_OF_NEWS = 2, DAYS_OF_FOLLOW_UP = 5, /* between what a report tells and the report */
    SMALL_TOLL = 3, LARGE_TOLL = 10,
    SAME_CLASS = 100, BELOW_CLASS = 80, BOTH_ATTACKS = 30,
    SAME_DAY = 160, NEAR_DAY = 80, SAME_MONTH = 60, SAME_YEAR = 10, NEWS_DAYS = 80, FOLLOW_UP_DAYS = 40, LONG_AGO = -50,
    SAME_PLACE = 180, WITHIN = 120, NEAR_PLACE = 90, SAME_COUNTRY = 40, OTHER_PLACE = -600,
    SAME_ACTOR = 100, SAME_TARGET = 200, SAME_COMMON_TARGET = 80, SIMILAR_TARGET = 120, PARTLY_SIMILAR_TARGET = 80, SAME_WEAPON = 40,
    SAME_LARGE_TOLL = 150, SAME_TOLL = 120, SAME_SMALL_TOLL = 50, CLOSE_TOLL = 70, NEAR_TOLL = 40, OTHER_TOLL = -80, OTHER_SIDE = -200,
    STORY = 300, BOTH_LEAD = 80, SAME_TEXT = 300
};

/* ------------------------------------------------------------------------------------------ time */

bool event_when(const Events *e, const Event *event, DaySpan *span)
{
    int32_t report = e->corpus->articles[event->article].day;
    if (event->n_days) {
        *span = event->days[0];
        for (uint32_t i = 1; i < event->n_days; i++)
            if (event->days[i].end - event->days[i].begin < span->end - span->begin)
                *span = event->days[i];
        return true;
    }
    if (!event->article || report == NO_DAY)
        return false;
    *span = (DaySpan){report - DAYS_BEFORE_REPORT, report + DAYS_AFTER_REPORT + 1};
    return true;
}

static bool is_day(DaySpan s) { return s.end - s.begin == 1; }

/* Days between two spans; 0 when they touch or overlap. */
static int32_t gap(DaySpan a, DaySpan b)
{
    if (a.begin >= b.end)
        return a.begin - b.end + 1;
    return b.begin >= a.end ? b.begin - a.end + 1 : 0;
}

/* The least gap between any of their stated dates. */
static int32_t least_gap(const Event *a, const Event *b, bool *both_days, DaySpan *wider)
{
    int32_t least = INT32_MAX;
    for (uint32_t i = 0; i < a->n_days; i++)
        for (uint32_t k = 0; k < b->n_days; k++) {
            int32_t g = gap(a->days[i], b->days[k]);
            bool days = is_day(a->days[i]) && is_day(b->days[k]);
            if (g > least || (g == least && (*both_days || !days)))
                continue;
            least = g;
            *both_days = days;
            *wider = is_day(a->days[i]) ? b->days[k] : a->days[i];
        }
    return least;
}

static int score_time(const Events *e, const Event *a, const Event *b, uint64_t *features)
{
    DaySpan x, y, wider = {0, 0};
    bool days = false;
    if (a->n_days && b->n_days) {
        int32_t least = least_gap(a, b, &days, &wider);
        if (least == 0 && days)
            return *features |= feature(F_SAME_DAY), SAME_DAY;
        if (least == 1 && days)
            return *features |= feature(F_NEAR_DAY), NEAR_DAY;
        if (least == 0 && wider.end - wider.begin <= 31)
            return *features |= feature(F_SAME_MONTH), SAME_MONTH;
        return least == 0 ? SAME_YEAR : 0;
    }
    if (!event_when(e, a, &x) || !event_when(e, b, &y))
        return 0;
    if (gap(x, y) > 0)
        return *features |= feature(F_OTHER_DAY), LONG_AGO;
    /* The report's day stands at the end of its span. */
    int32_t day_a = a->n_days ? x.begin : x.end - DAYS_AFTER_REPORT - 1,
            day_b = b->n_days ? y.begin : y.end - DAYS_AFTER_REPORT - 1;
    int32_t apart = day_a > day_b ? day_a - day_b : day_b - day_a;
    if ((a->n_days && !is_day(x)) || (b->n_days && !is_day(y)) || apart > DAYS_OF_FOLLOW_UP)
        return 0;
    return *features |= feature(F_NEAR_DAY), apart <= DAYS_OF_NEWS ? NEWS_DAYS : FOLLOW_UP_DAYS;
}

/* A stated day against the day of a report that gives none: it cannot come after the report. */
static bool after_report(const Events *e, const Event *dated, const Event *undated)
{
    int32_t report = e->corpus->articles[undated->article].day;
    if (!undated->article || report == NO_DAY)
        return false;
    for (uint32_t i = 0; i < dated->n_days; i++)
        if (dated->days[i].begin <= report + DAYS_AFTER_REPORT)
            return false;
    return true;
}

static bool times_contradict(const Events *e, const Event *a, const Event *b)
{
    bool days = false;
    DaySpan wider;
    if (a->n_days && b->n_days) {
        int32_t least = least_gap(a, b, &days, &wider);
        return days ? least > 1 : least > 0;
    }
    if (a->n_days)
        return after_report(e, a, b);
    if (b->n_days)
        return after_report(e, b, a);
    DaySpan x, y;
    return event_when(e, a, &x) && event_when(e, b, &y) && gap(x, y) > 2 * DAYS_BEFORE_REPORT;
}

/* ------------------------------------------------------------------------------------------ place */

/* The nearest that any two of their places come; only those that hold no other place of the same event count. */
static bool is_finest(const Events *e, const Event *event, uint32_t i)
{
    for (uint32_t k = 0; k < event->n_places; k++)
        if (k != i && where_within(&e->where, event->places[k], event->places[i]))
            return false;
    return true;
}

static Nearness nearest(const Events *e, const Event *a, const Event *b)
{
    Nearness best = PLACE_UNKNOWN;
    bool any = false, apart = true;
    for (uint32_t i = 0; i < a->n_places; i++)
        for (uint32_t k = 0; k < b->n_places; k++) {
            if (!is_finest(e, a, i) || !is_finest(e, b, k))
                continue;
            Nearness n = where_compare(&e->where, a->places[i], b->places[k]);
            if (n == PLACE_SAME && node_is(e->corpus, a->places[i], C_STATE))
                n = PLACE_COUNTRY;
            any = true;
            apart &= n == PLACE_APART;
            if (n != PLACE_APART && n > best)
                best = n;
        }
    return any && apart ? PLACE_APART : best;
}

static int score_place(Nearness n, uint64_t *features)
{
    switch (n) {
    case PLACE_SAME: return *features |= feature(F_SAME_PLACE), SAME_PLACE;
    case PLACE_WITHIN: return *features |= feature(F_PLACE_WITHIN), WITHIN;
    case PLACE_NEAR: return *features |= feature(F_NEAR_PLACE), NEAR_PLACE;
    case PLACE_COUNTRY: return *features |= feature(F_SAME_COUNTRY_PLACE), SAME_COUNTRY;
    case PLACE_APART: return *features |= feature(F_OTHER_PLACE), OTHER_PLACE;
    default: return 0;
    }
}

/* ------------------------------------------------------------------------------------------ the rest */

static bool share(const NodeNo *a, uint32_t n, const NodeNo *b, uint32_t m)
{
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < m; k++)
            if (a[i] == b[k])
                return true;
    return false;
}

/* States and their forces are attacked again and again; an embassy or a person seldom twice. */
static int score_targets(const Events *e, const Event *a, const Event *b)
{
    int best = 0;
    for (uint32_t i = 0; i < a->n_targets; i++)
        for (uint32_t k = 0; k < b->n_targets; k++) {
            NodeNo n = a->targets[i];
            if (n != b->targets[k])
                continue;
            bool common = node_is(e->corpus, n, C_STATE) || node_is(e->corpus, n, C_SECURITY_FORCE) ||
                          node_is(e->corpus, n, C_ARMED_GROUP);
            int score = common ? SAME_COMMON_TARGET : SAME_TARGET;
            best = score > best ? score : best;
        }
    return best;
}

static int score_actors(const Events *e, const Event *a, const Event *b, uint64_t *features)
{
    int score = 0;
    bool same = share(a->actors, a->n_actors, b->actors, b->n_actors);
    if (same)
        score += SAME_ACTOR, *features |= feature(F_SAME_ACTOR);
    if (share(a->weapons, a->n_weapons, b->weapons, b->n_weapons))
        score += SAME_WEAPON, *features |= feature(F_SAME_WEAPON);
    int target = score_targets(e, a, b);
    score += target;
    if (target == SAME_TARGET)
        *features |= feature(F_SAME_TARGET);
    else if (target)
        *features |= feature(F_COMMON_TARGET);
    else if (!same && (share(a->actors, a->n_actors, b->targets, b->n_targets) ||
                       share(b->actors, b->n_actors, a->targets, a->n_targets)))
        score += OTHER_SIDE, *features |= feature(F_OTHER_ACTOR);
    uint32_t both = 0;
    for (uint32_t i = 0; i < a->n_words; i++)
        for (uint32_t k = 0; k < b->n_words; k++)
            both += a->words[i] == b->words[k];
    uint32_t fewer = a->n_words < b->n_words ? a->n_words : b->n_words;
    if (both)
        score += both * 2 >= fewer ? SIMILAR_TARGET : PARTLY_SIMILAR_TARGET, *features |= feature(F_SIMILAR_TARGET);
    return score;
}

/* The best agreement of one kind of toll. */
static int score_toll(const Event *a, const Event *b, KnownTerm kind, uint64_t *features)
{
    bool far = false, near = false, close = false;
    int same = 0;
    for (uint32_t i = 0; i < a->n_tolls; i++)
        for (uint32_t k = 0; k < b->n_tolls; k++) {
            long x = a->tolls[i].value, y = b->tolls[k].value;
            if (a->tolls[i].kind != kind || b->tolls[k].kind != kind)
                continue;
            far |= x > y * 2 || y > x * 2;
            near |= x * 3 >= y * 2 && y * 3 >= x * 2;
            close |= x >= LARGE_TOLL && x * 10 >= y * 9 && y * 10 >= x * 9;
            int equal = x != y            ? 0
                        : x >= LARGE_TOLL ? SAME_LARGE_TOLL
                        : x >= SMALL_TOLL ? SAME_TOLL
                                          : SAME_SMALL_TOLL;
            same = equal > same ? equal : same;
        }
    if (same)
        return *features |= feature(F_SAME_TOLL), same;
    if (near)
        return *features |= feature(F_NEAR_TOLL), close ? CLOSE_TOLL : NEAR_TOLL;
    return far ? *features |= feature(F_OTHER_TOLL), OTHER_TOLL : 0;
}

/* The best of all kinds; what disagrees counts when nothing agrees. */
static int score_tolls(const Event *a, const Event *b, uint64_t *features)
{
    int best = 0, worst = 0;
    uint64_t good = 0, bad = 0;
    for (KnownTerm kind = W_KILLED; kind <= W_DETAINED; kind++) {
        uint64_t found = 0;
        int score = score_toll(a, b, kind, &found);
        if (score > best)
            best = score, good = found;
        if (score < worst)
            worst = score, bad = found;
    }
    *features |= best ? good : bad;
    return best ? best : worst;
}

static int score_kind(const Events *e, const Event *a, const Event *b, uint64_t *features)
{
    const Vocab *v = e->corpus->vocab;
    if (a->cls == b->cls)
        return *features |= feature(F_SAME_KIND), SAME_CLASS;
    *features |= feature(F_NEAR_KIND);
    return vocab_is_a(v, a->cls, b->cls) || vocab_is_a(v, b->cls, a->cls) ? BELOW_CLASS : BOTH_ATTACKS;
}

/* An attack and what answers it: who did one is the target of the other, and nobody did both. */
static bool answers(const Event *a, const Event *b)
{
    return a->n_actors && b->n_actors && !share(a->actors, a->n_actors, b->actors, b->n_actors) &&
           (share(a->actors, a->n_actors, b->targets, b->n_targets) ||
            share(b->actors, b->n_actors, a->targets, a->n_targets));
}

bool events_contradict(const Events *e, const Event *a, const Event *b)
{
    const Vocab *v = e->corpus->vocab;
    bool kinds = vocab_is_a(v, a->cls, b->cls) || vocab_is_a(v, b->cls, a->cls) ||
                 (vocab_is(v, a->cls, C_ATTACK) && vocab_is(v, b->cls, C_ATTACK));
    return !kinds || times_contradict(e, a, b) || nearest(e, a, b) == PLACE_APART ||
           (vocab_is(v, a->cls, C_ATTACK) && answers(a, b));
}

int events_ties(uint64_t features, const Event *a, const Event *b)
{
    static const Feature ties[] = {F_SAME_TARGET, F_SIMILAR_TARGET, F_SAME_ACTOR, F_SAME_TOLL};
    int n = (features & (feature(F_SAME_PLACE) | feature(F_PLACE_WITHIN) | feature(F_NEAR_PLACE))) != 0;
    for (size_t i = 0; i < sizeof ties / sizeof ties[0]; i++)
        n += (features & feature(ties[i])) != 0;
    bool now = (features & (feature(F_SAME_DAY) | feature(F_NEAR_DAY))) != 0;
    n += ((a->lead && b->lead) || now) && (features & feature(F_SAME_STORY)) != 0;
    n += a->lead && b->lead && (features & feature(F_SAME_TARGET)) != 0;
    return n + 2 * ((features & feature(F_SAME_TEXT)) != 0);
}

/* Does one article print the other's text? */
static bool same_text(const Corpus *c, ArticleNo a, ArticleNo b)
{
    ArticleNo x = c->articles[a].duplicate_of ? c->articles[a].duplicate_of : a;
    ArticleNo y = c->articles[b].duplicate_of ? c->articles[b].duplicate_of : b;
    return x && x == y;
}

int events_score(const Events *e, const Event *a, const Event *b, uint64_t *features)
{
    *features = 0;
    int score = score_kind(e, a, b, features) + score_time(e, a, b, features) +
                score_place(nearest(e, a, b), features) + score_actors(e, a, b, features) + score_tolls(a, b, features);
    int story = story_likeness(&e->stories[a->article], &e->stories[b->article]) * STORY / 1000;
    if (story > STORY / 4)
        *features |= feature(F_SAME_STORY);
    score += story;
    bool topic = story > STORY / 5 ||
                 (*features & (feature(F_SAME_PLACE) | feature(F_PLACE_WITHIN) | feature(F_NEAR_PLACE) |
                               feature(F_SAME_COUNTRY_PLACE) | feature(F_SAME_TARGET) | feature(F_SIMILAR_TARGET)));
    if (a->lead && b->lead && topic)
        score += BOTH_LEAD, *features |= feature(F_BOTH_LEAD);
    if (same_text(e->corpus, a->article, b->article) && a->cls == b->cls)
        score += SAME_TEXT, *features |= feature(F_SAME_TEXT);
    return score;
}
