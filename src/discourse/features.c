/* features.c - what the claims say of each event mention, and how its words bring it up. */
#include "discourse/cluster.h"

enum { REMEMBERED = 4 };   /* tokens between "anniversary" and the event that it remembers */

static void add_node(NodeList *list, NodeId node)
{
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i] == node)
            return;
    if (node && list->n < ENDS_MAX)
        list->at[list->n++] = node;
}

static void add_count(CountList *list, long count)
{
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i] == count)
            return;
    if (list->n < ENDS_MAX)
        list->at[list->n++] = count;
}

static void add_date(DateList *list, Date d)
{
    for (uint32_t i = 0; i < list->n; i++)
        if (list->at[i].year == d.year && list->at[i].month == d.month && list->at[i].day == d.day)
            return;
    if (date_known(d) && list->n < ENDS_MAX)
        list->at[list->n++] = d;
}

static NodeList *list_of(const Work *w, Features *f, PropId prop)
{
    const PropId *k = w->v->known_prop;
    if (prop == k[P_LOCATION])
        return &f->places;
    if (prop == k[P_PERPETRATOR] || prop == k[P_CLAIMED_BY])
        return &f->doers;
    if (prop == k[P_TARGET] || prop == k[P_VICTIM])
        return &f->targets;
    if (prop == k[P_WEAPON])
        return &f->weapons;
    return prop == k[P_PARTICIPANT] ? &f->parties : NULL;
}

static void read_claim(Work *w, const Claim *c, Features *f)
{
    const PropId *k = w->v->known_prop;
    if (c->object.kind == ARG_NUMBER) {
        const Number *n = &w->m->numbers.at[c->object.id];
        bool plain = n->exact && !n->at_least && !n->at_most;
        if (c->prop == k[P_KILLED] && n->value > f->scale)
            f->scale = n->value;
        if (plain && c->prop == k[P_KILLED])
            add_count(&f->killed, n->value);
        if (plain && c->prop == k[P_INJURED])
            add_count(&f->injured, n->value);
    } else if (c->object.kind == ARG_DATE) {
        add_date(&f->dates, w->m->dates.at[c->object.id].date);
    } else {
        NodeList *list = list_of(w, f, c->prop);
        if (list)
            add_node(list, arg_node(w, c, c->object, w->v->props[c->prop].range));
    }
}

/* Is a bare plural all the same about certain events? Talks are always plural; a headline drops determiners; whoever counts the
 * dead or gives the day means certain attacks. */
static bool specific(const Work *w, const EventMention *e, const Occurrence *o)
{
    bool many = vocab_is(w->v, e->cls, C_ATTACK) || vocab_is(w->v, e->cls, C_CLASH) || vocab_is(w->v, e->cls, C_ARREST);
    return !many || o->headline || o->lead || o->f.killed.n || o->f.injured.n || o->f.dates.n;
}

/* Does a date name a month of the calendar, "June 7", "last August"? Days of the week are the news's own. */
static bool of_calendar(const Work *w, uint32_t date)
{
    const DateRef *d = &w->m->dates.at[date];
    for (uint32_t t = d->first; t < d->last; t++)
        if (word_is(word_at(w, t), KIND_MONTH))
            return true;
    return false;
}

/* "have attacked", "has been targeted" in the body of the text. */
static bool over_time(const Work *w, const Pred *p, const Occurrence *o)
{
    bool has = false;
    for (uint32_t t = p->first; t < p->head; t++)
        has |= tag_at(w, t) == TAG_HAVE;
    NpId doer = p->voice == VOICE_PASSIVE ? p->agent : p->subject;
    bool many = doer && np_at(w, doer)->plural && !np_at(w, doer)->number && !definite(np_at(w, doer));
    return has && many && !o->headline && !o->lead && p->modality == MOD_ACTUAL && !p->negated;
}

/* The node of a place that the mention's own noun group names: "the Kabul attack". */
static void own_words(Work *w, const EventMention *e, Occurrence *o)
{
    const Np *np = np_at(w, e->np);
    for (uint32_t i = 0; i < np->n_modifiers; i++) {
        const Name *n = name_at(w, np->modifiers[i]);
        NodeId node = w->of_name[np->modifiers[i]];
        bool prefixed = n->first >= np->first + 2 && tag_at(w, n->first - 1) == TAG_HYPHEN && !w->m->name_at[n->first - 2];
        if (prefixed)   /* "anti-IS strike" */
            continue;
        if (vocab_is(w->v, n->cls, C_PLACE) && n->form != NAME_DEMONYM)
            add_node(&o->f.places, node);
        else if (node)
            add_node(&o->f.names, node);
    }
    for (uint32_t t = np->first; t < np->last; t++)
        o->calendar |= w->m->date_at[t] && of_calendar(w, w->m->date_at[t]);
    if (np->date)
        add_date(&o->f.dates, w->m->dates.at[np->date].date);
    bool dated = np->date != 0 || (np->possessor && np_at(w, np->possessor)->kind == NP_DATE);
    for (uint32_t t = np->first; t < np->head; t++)
        o->renewed |= word_is(word_at(w, t), KIND_NEW_ONE);
    for (uint32_t t = np->first; t > w->doc->sentences.at[np->sentence].first && t + REMEMBERED > np->first; t--)
        o->renewed |= word_is(word_at(w, t - 1), KIND_HISTORY) && (tag_at(w, t - 1) == TAG_NOUN || tag_at(w, t - 1) == TAG_NOUNS);   /* "the anniversary of the attack" */
    o->ordinal = o->renewed && definite(np) && np->head > np->first && tag_at(w, np->first + 1) == TAG_ORDINAL;
    o->plural = np->plural;
    if (definite(np) || np->det == DET_POSSESSIVE || np->possessor || dated)
        o->manner = MANNER_GIVEN;
    else if (np->det == DET_INDEFINITE || np->number)
        o->manner = MANNER_NEW;
    else
        o->manner = np->det == DET_OTHER || np->det == DET_NEGATIVE || (np->plural && !specific(w, e, o)) ? MANNER_GENERAL
                                                                                                       : MANNER_BARE;
}

static uint32_t first_body_sentence(const Work *w)
{
    for (uint32_t i = 0; i < w->doc->sentences.n; i++)
        if (w->doc->sentences.at[i].kind == SENTENCE_BODY)
            return i;
    return UINT32_MAX;
}

/* "have killed hundreds since 2015", "have attacked visitors in the past": a summary of years, no single event. */
static bool summary(const Work *w, const Pred *p)
{
    for (uint32_t i = 0; i < p->n_dates; i++) {
        const DateRef *d = &w->m->dates.at[p->dates[i]];
        if (d->first && !d->date.month && word_is(word_at(w, d->first - 1), KIND_HISTORY))
            return true;
    }
    for (uint32_t t = p->last; t < p->clause_last; t++)
        if (word_is(word_at(w, t), KIND_HISTORY) && !w->m->date_at[t] && (t + 1 >= p->clause_last || !w->m->date_at[t + 1]))
            return true;
    return false;
}

static void pred_words(Work *w, const EventMention *e, Occurrence *o)
{
    const Pred *p = &w->p->preds.at[e->pred];
    o->manner = MANNER_VERB;
    for (uint32_t i = 0; i < p->n_dates; i++) {
        add_date(&o->f.dates, w->m->dates.at[p->dates[i]].date);
        o->calendar |= of_calendar(w, p->dates[i]);
    }
    o->habit = over_time(w, p, o) || summary(w, p);
    o->real = !p->negated && !p->future && p->modality == MOD_ACTUAL;
}

void features_read(Work *w, Occurrence *all)
{
    uint32_t lead = first_body_sentence(w), n = w->matches->events.n;
    bool *spoken = ARENA_ARRAY(w->arena, bool, n + 1), *stated = ARENA_ARRAY(w->arena, bool, n + 1);
    for (uint32_t i = 0; i < w->claims->all.n; i++) {
        const Claim *c = &w->claims->all.at[i];
        if (c->subject.kind != ARG_EVENT)
            continue;
        uint32_t at = c->subject.id;
        spoken[at] = true;
        bool actual = c->polarity == POL_ASSERTED && c->modality <= MOD_POSSIBLE;
        stated[at] |= actual;
        all[at].calendar |= c->object.kind == ARG_DATE && of_calendar(w, c->object.id);
        all[at].counted |= c->object.kind == ARG_NUMBER;
        if (actual)
            read_claim(w, c, &all[at].f);
    }
    for (uint32_t i = 1; i < n; i++) {
        const EventMention *e = &w->matches->events.at[i];
        Occurrence *o = &all[i];
        o->f.cls = e->cls;
        o->sentence = e->sentence;
        o->token = e->first;
        o->real = true;
        o->headline = w->doc->sentences.at[e->sentence].kind == SENTENCE_HEADLINE;
        o->lead = e->sentence == lead;
        if (e->np)
            own_words(w, e, o);
        else if (e->pred)
            pred_words(w, e, o);
        if (spoken[i])
            o->real = stated[i];
    }
}

/* The class of an event of which two mentions speak: the more specific, but a death is only what an attack leads to. */
static ClassId joint_class(const Vocab *v, ClassId a, ClassId b)
{
    if (!a || vocab_is_a(v, b, a))
        return b;
    if (vocab_is(v, a, C_KILLING) && vocab_is(v, b, C_ATTACK) && !vocab_is_a(v, a, b))
        return b;
    return a;
}

void features_join(const Vocab *v, Features *into, const Features *f)
{
    into->cls = joint_class(v, into->cls, f->cls);
    const NodeList *from[] = {&f->places, &f->doers, &f->targets, &f->weapons, &f->parties, &f->names};
    NodeList *to[] = {&into->places, &into->doers, &into->targets, &into->weapons, &into->parties, &into->names};
    for (size_t k = 0; k < sizeof from / sizeof from[0]; k++)
        for (uint32_t i = 0; i < from[k]->n; i++)
            add_node(to[k], from[k]->at[i]);
    for (uint32_t i = 0; i < f->killed.n; i++)
        add_count(&into->killed, f->killed.at[i]);
    for (uint32_t i = 0; i < f->injured.n; i++)
        add_count(&into->injured, f->injured.at[i]);
    if (f->scale > into->scale)
        into->scale = f->scale;
    for (uint32_t i = 0; i < f->dates.n; i++)
        add_date(&into->dates, f->dates.at[i]);
}
