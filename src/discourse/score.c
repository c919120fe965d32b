/* score.c - is a new event mention one of the events so far? Each feature adds its weight; the table is the whole theory. */
#include "discourse/cluster.h"

typedef enum Feature {
    F_SAME_CLASS, F_SAME_KIND, F_FINER_CLASS, F_DEATH_CLASS, F_OTHER_CLASS, F_GIVEN, F_DEFINED, F_NEW, F_RENEWED, F_GENERAL, F_GENERAL_CLUSTER, F_PLURAL_CHANGE,
    F_PLACE_SAME, F_PLACE_CLASH, F_DATE_SAME, F_DATE_CLASH, F_DOER_SAME, F_DOER_CLASH, F_REVERSED, F_TARGET_SAME, F_TARGET_CLASH,
    F_COUNT_SAME, F_COUNT_CLASH, F_WEAPON_SAME, F_PARTY_SAME, F_PARTY_CLASH, F_NAME_SAME,
    F_NAME_CLASH, F_HEADLINE, F_MAIN, F_NEAR, F_FAR, F_SHORT_ARTICLE,
    F_UNREAL, F_TOLL, F_SCALE, F_OTHER_DAY, F_HABIT, F_COUNT
} Feature;

static const int weight[F_COUNT] = {
    [F_SAME_CLASS] = 2,        /* attack, attack */
    [F_SAME_KIND] = 3,         /* bombing, bombing */
    [F_FINER_CLASS] = 2,       /* attack, bombing */
    [F_DEATH_CLASS] = 0,       /* bombing, killing: one is said of the other */
    [F_OTHER_CLASS] = -4,      /* bombing, shelling */
    [F_GIVEN] = 3,             /* "the attack", "Monday's blast" */
    [F_DEFINED] = 0,           /* "the murder of X": its words say which one, and it is not known of the other */
    [F_NEW] = -2,              /* "an attack", "two bombings": often still the one of the headline */
    [F_RENEWED] = -8,          /* "another attack", "earlier bombings" */
    [F_GENERAL] = -6,          /* "attacks", "violence against civilians" */
    [F_GENERAL_CLUSTER] = -4,  /* what was spoken of in general is no single event */
    [F_PLURAL_CHANGE] = -1,    /* "the attacks" after one attack */
    [F_PLACE_SAME] = 2,
    [F_PLACE_CLASH] = -7,      /* neither lies in the other */
    [F_DATE_SAME] = 2,
    [F_DATE_CLASH] = -7,
    [F_DOER_SAME] = 1,
    [F_DOER_CLASH] = -4,       /* both named, and not the same */
    [F_REVERSED] = -8,         /* who did the one suffered the other */
    [F_TARGET_SAME] = 2,
    [F_TARGET_CLASH] = -2,     /* both named, and not the same */
    [F_COUNT_SAME] = 2,
    [F_COUNT_CLASH] = -2,      /* tolls change while news develops */
    [F_WEAPON_SAME] = 1,
    [F_PARTY_SAME] = 1,
    [F_PARTY_CLASH] = -3,
    [F_NAME_SAME] = 2,         /* "the Russian air strikes" of Russia */
    [F_NAME_CLASH] = -3,       /* "the NATO treaty": of others */
    [F_HEADLINE] = 3,          /* the headline's event and the one that the first sentence reports */
    [F_MAIN] = 1,              /* the event of the headline or the first sentence: what most of the text is about */
    [F_NEAR] = 1,              /* the same sentence or the next */
    [F_FAR] = -1,
    [F_SHORT_ARTICLE] = 1,     /* a short report is about one incident */
    [F_UNREAL] = -4,           /* planned, denied or demanded against real */
    [F_OTHER_DAY] = -5,        /* "the June 7 attack" beside one that no such day was given for: what is past is dated so */
    [F_HABIT] = -4,            /* "have attacked" beside "attacked" */
    [F_SCALE] = -8,            /* 240 dead are no later toll of an attack that killed one */
    [F_TOLL] = 2,              /* "70 people were killed" */
};

/* A count of the dead, told of nobody's deed, no place and no day: the toll of the event that the text is about. */
static bool bare_toll(const Work *w, const Cluster *c, const Occurrence *o)
{
    const Features *f = &o->f;
    return (c->headline || c->lead) && o->manner == MANNER_VERB && vocab_is(w->v, f->cls, C_KILLING) && vocab_is(w->v, c->f.cls, C_ATTACK) &&
           o->counted && !f->places.n && !f->doers.n && !f->dates.n && !f->weapons.n;
}

enum { SCALE = 15 /* times */ };
enum { NEAR = 1, FAR = 8, SHORT_ARTICLE = 14 };

static bool is_state(const Work *w, NodeId node)
{
    return vocab_is(w->v, node_at(w, node)->cls, C_STATE);
}

static bool below_state(const Work *w, const NodeList *places)
{
    for (uint32_t i = 0; i < places->n; i++)
        if (node_at(w, places->at[i])->entity && !is_state(w, places->at[i]))
            return true;
    return false;
}

/* -1 clash, 0 nothing to compare, 1 agreement. */
static int compare_places(const Work *w, const NodeList *a, const NodeList *b)
{
    bool clash = false, closer = below_state(w, a) && below_state(w, b);
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < b->n; k++) {
            NodeId x = a->at[i], y = b->at[k];
            if (closer && (is_state(w, x) || is_state(w, y)))
                continue;   /* two towns of one country are two places */
            EntityId ex = node_at(w, x)->entity, ey = node_at(w, y)->entity;
            if (x == y || intmap_find(&w->inside, pair_key(x, y)) || intmap_find(&w->inside, pair_key(y, x)) ||
                (ex && ey && (place_within(w, ex, ey) || place_within(w, ey, ex))))
                return 1;
            clash |= ex && ey;
        }
    return clash ? -1 : 0;
}

static bool same_as_far_as_known(Date a, Date b)
{
    return a.year == b.year && (!a.month || !b.month || (a.month == b.month && (!a.day || !b.day || a.day == b.day)));
}

/* A day within the month that the other gives: no evidence either way. */
static int compare_dates(const DateList *a, const DateList *b)
{
    bool open = false;
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < b->n; k++) {
            Date x = a->at[i], y = b->at[k];
            bool alike = same_as_far_as_known(x, y);
            if (alike && !x.month == !y.month && !x.day == !y.day)
                return 1;
            open |= alike;
        }
    return a->n && b->n && !open ? -1 : 0;
}

static int compare_nodes(const Work *w, const NodeList *a, const NodeList *b)
{
    bool clash = false;
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < b->n; k++) {
            if (a->at[i] == b->at[k])
                return 1;
            clash |= trace_at(w, a->at[i])->named && trace_at(w, b->at[k])->named;
        }
    return clash ? -1 : 0;
}

static int compare_counts(const CountList *a, const CountList *b)
{
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < b->n; k++)
            if (a->at[i] == b->at[k])
                return 1;
    return a->n && b->n ? -1 : 0;
}

/* Below Event the classes at the top are never one another; inside attacks some are. */
static Feature compare_classes(const Vocab *v, ClassId a, ClassId b)
{
    if (a == b)
        return vocab_is(v, a, C_ATTACK) && a != v->known[C_ATTACK] && a != v->known[C_KILLING] ? F_SAME_KIND : F_SAME_CLASS;
    if (vocab_is_a(v, a, b) || vocab_is_a(v, b, a))
        return a == v->known[C_EVENT] || b == v->known[C_EVENT] ? F_COUNT : F_FINER_CLASS;
    if (!vocab_is(v, a, C_ATTACK) || !vocab_is(v, b, C_ATTACK))
        return F_COUNT;
    ClassId other = vocab_is(v, a, C_KILLING) ? b : a;
    bool death = vocab_is(v, a, C_KILLING) || vocab_is(v, b, C_KILLING);
    return death && !vocab_is(v, other, C_KIDNAPPING) ? F_DEATH_CLASS : F_OTHER_CLASS;
}

static int weigh(int outcome, Feature same, Feature clash)
{
    return outcome > 0 ? weight[same] : outcome < 0 ? weight[clash] : 0;
}

/* Which side its doers are on: 1 a state's, -1 those who fight without one, 0 unknown or both. */
static int side(const Work *w, const NodeList *doers)
{
    bool state = false, armed = false;
    for (uint32_t i = 0; i < doers->n; i++) {
        ClassId cls = node_at(w, doers->at[i])->cls;
        state |= vocab_is(w->v, cls, C_SECURITY_FORCE) || vocab_is(w->v, cls, C_STATE) || vocab_is(w->v, cls, C_GOVERNMENT);
        armed |= vocab_is(w->v, cls, C_ARMED_GROUP);
    }
    return state == armed ? 0 : state ? 1 : -1;
}

/* A state's forces against those who fight: "troops killed 40 militants". */
static bool countered(const Work *w, const Features *f)
{
    bool armed = f->targets.n > 0;
    for (uint32_t i = 0; i < f->targets.n; i++)
        armed &= vocab_is(w->v, node_at(w, f->targets.at[i])->cls, C_ARMED_GROUP);
    return armed && side(w, &f->doers) > 0;
}

/* "Police shot him", "he was shot dead by officers": one person at most, and no name of his. */
static bool overpowered(const Work *w, const Features *f)
{
    bool force = f->doers.n > 0;
    for (uint32_t i = 0; i < f->doers.n; i++)
        force &= vocab_is(w->v, node_at(w, f->doers.at[i])->cls, C_SECURITY_FORCE);
    return force && (!f->targets.n || (f->targets.n == 1 && vocab_is(w->v, node_at(w, f->targets.at[0])->cls, C_PERSON)));
}

/* Does a person or a band act, and no state? */
static bool private_deed(const Work *w, const Features *f)
{
    bool any = false;
    for (uint32_t i = 0; i < f->doers.n; i++) {
        ClassId cls = node_at(w, f->doers.at[i])->cls;
        any |= vocab_is(w->v, cls, C_PERSON) || vocab_is(w->v, cls, C_ARMED_GROUP);
    }
    return any && side(w, &f->doers) <= 0;
}

/* Police who shoot the gunman did not take part in his attack on others. */
static bool other_side(const Work *w, const Features *a, const Features *b)
{
    if ((overpowered(w, a) && private_deed(w, b)) || (overpowered(w, b) && private_deed(w, a)))
        return true;
    return side(w, &a->doers) * side(w, &b->doers) < 0 || (countered(w, a) && !countered(w, b) && b->targets.n) ||
           (countered(w, b) && !countered(w, a) && a->targets.n);
}

static bool reversed(const Features *a, const Features *b)
{
    for (uint32_t i = 0; i < a->doers.n; i++)
        for (uint32_t k = 0; k < b->targets.n; k++)
            if (a->doers.at[i] == b->targets.at[k])
                return true;
    return false;
}

/* Names before the noun against everyone who takes part. */
static int compare_names(const Features *mention, const Features *cluster)
{
    const NodeList *all[] = {&cluster->doers, &cluster->targets, &cluster->parties, &cluster->names, &cluster->places};
    uint32_t known = 0;
    for (size_t k = 0; k < sizeof all / sizeof all[0]; k++)
        for (uint32_t i = 0; i < all[k]->n; i++, known++)
            for (uint32_t j = 0; j < mention->names.n; j++)
                if (mention->names.at[j] == all[k]->at[i])
                    return 1;
    return known && mention->names.n ? -1 : 0;
}

static int weigh_ends(const Work *w, const Features *a, const Features *b)
{
    int killed = compare_counts(&a->killed, &b->killed), injured = compare_counts(&a->injured, &b->injured);
    return weigh(compare_places(w, &a->places, &b->places), F_PLACE_SAME, F_PLACE_CLASH) +
           weigh(compare_dates(&a->dates, &b->dates), F_DATE_SAME, F_DATE_CLASH) +
           weigh(compare_nodes(w, &a->doers, &b->doers), F_DOER_SAME, F_DOER_CLASH) +
           weigh(compare_nodes(w, &a->targets, &b->targets), F_TARGET_SAME, F_TARGET_CLASH) +
           weigh(compare_nodes(w, &a->parties, &b->parties), F_PARTY_SAME, F_PARTY_CLASH) +
           (reversed(a, b) || reversed(b, a) || other_side(w, a, b) ? weight[F_REVERSED] : 0) +
           weigh(compare_names(b, a), F_NAME_SAME, F_NAME_CLASH) +
           weigh(killed > 0 || injured > 0 ? 1 : killed + injured, F_COUNT_SAME, F_COUNT_CLASH) +
           (compare_nodes(w, &a->weapons, &b->weapons) > 0 ? weight[F_WEAPON_SAME] : 0);
}

/* Does a noun name victims of whom nothing is known at the other event? */
static bool own_victims(const Work *w, const Cluster *c, const Occurrence *o)
{
    bool named = false;
    for (uint32_t i = 0; i < o->f.targets.n; i++)
        named |= trace_at(w, o->f.targets.at[i])->named && vocab_is(w->v, node_at(w, o->f.targets.at[i])->cls, C_PERSON);
    return named && compare_nodes(w, &c->f.targets, &o->f.targets) <= 0;
}

int merge_score(const Work *w, const Cluster *c, const Occurrence *o)
{
    Feature kinship = compare_classes(w->v, c->f.cls, o->f.cls);
    if (kinship == F_COUNT)
        return -100;
    int score = weight[kinship] + weigh_ends(w, &c->f, &o->f);
    if (o->manner == MANNER_GIVEN && !o->renewed)
        score += weight[own_victims(w, c, o) ? F_DEFINED : F_GIVEN];
    if (o->manner == MANNER_NEW)
        score += weight[F_NEW];
    if (o->renewed && !(o->ordinal && c->plural))   /* "the second blast" of two bombings is one of them */
        score += weight[F_RENEWED];
    if (c->headline || c->lead)
        score += weight[F_MAIN];
    bool general = o->manner == MANNER_GENERAL;
    if (general != c->general)
        score += general ? weight[F_GENERAL] : weight[F_GENERAL_CLUSTER];
    if (o->plural != c->plural && o->manner != MANNER_VERB)
        score += weight[F_PLURAL_CHANGE];
    if ((c->headline && o->lead) || (c->lead && o->lead && o->manner == MANNER_VERB))
        score += weight[F_HEADLINE];
    if (o->sentence <= c->last_sentence + NEAR)
        score += weight[F_NEAR];
    if (o->sentence > c->last_sentence + FAR)
        score += weight[F_FAR];
    if (w->doc->sentences.n <= SHORT_ARTICLE)
        score += weight[F_SHORT_ARTICLE];
    if (o->calendar && !c->calendar && compare_dates(&c->f.dates, &o->f.dates) <= 0)
        score += weight[F_OTHER_DAY];
    if (o->habit != c->habit)
        score += weight[F_HABIT];
    if (bare_toll(w, c, o))
        score += weight[F_TOLL];
    if (c->f.scale && o->f.scale > SCALE * c->f.scale)
        score += weight[F_SCALE];
    if (o->real != c->real)
        score += weight[F_UNREAL];
    return score;
}
