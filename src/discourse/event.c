/* event.c - event mentions into event nodes: each joins the event so far that it fits best, or opens a new one. */
#include "discourse/cluster.h"

typedef VEC(Cluster) Clusters;

static uint32_t best_cluster(const Work *w, const Clusters *all, const Occurrence *o)
{
    uint32_t best = UINT32_MAX, from = all->n > CLUSTERS_MAX ? all->n - CLUSTERS_MAX : 0;
    int top = MERGE_SCORE;
    for (uint32_t i = all->n; i > from; i--) {   /* the latest first: it wins a tie */
        int score = merge_score(w, &all->at[i - 1], o);
        if (score > top || (score == top && best == UINT32_MAX)) {
            top = score;
            best = i - 1;
        }
    }
    return best;
}

static void open_cluster(Work *w, Clusters *all, uint32_t event, const Occurrence *o)
{
    NodeId node = node_new(w, o->f.cls, false);
    node_at(w, node)->event = true;
    VEC_ADD(w->arena, all, ((Cluster){.f = o->f, .node = node, .first = event, .last_sentence = o->sentence,
                                      .headline = o->headline, .lead = o->lead, .real = o->real, .plural = o->plural,
                                      .calendar = o->calendar, .habit = o->habit,
                                      .general = o->manner == MANNER_GENERAL}));
}

static void join_cluster(const Work *w, Cluster *c, const Occurrence *o)
{
    features_join(w->v, &c->f, &o->f);
    if (o->sentence > c->last_sentence)
        c->last_sentence = o->sentence;
    c->headline |= o->headline;
    c->lead |= o->lead;
    c->real |= o->real;
    c->plural |= o->plural;
    c->calendar |= o->calendar;
    c->habit &= o->habit;
    c->general &= o->manner == MANNER_GENERAL;
}

static void name_event(Work *w, const Cluster *c)
{
    Node *n = node_at(w, c->node);
    n->cls = c->f.cls;
    uint32_t begin = w->doc->tokens.at[w->matches->events.at[c->first].first].begin;
    Str cls = kebab(w->arena, w->v->classes[n->cls].name);
    n->local = arena_printf(w->arena, "event-" STR_FMT "-" STR_FMT "-%u", STR_ARG(w->article), STR_ARG(cls),
                            document_code_point(w->doc, begin));
}

/* The label of an event is the first noun group that denotes it, before verbs. */
static void label_event(Work *w, uint32_t event, NodeId node)
{
    const EventMention *e = &w->matches->events.at[event];
    Str form = text_of(w, e->first, e->last);
    Node *n = node_at(w, node);
    node_label(w, node, form);
    if (e->np && !n->label.len)
        n->label = form;
}

/* Which places the text says to lie in which. */
static void read_containment(Work *w)
{
    for (uint32_t i = 0; i < w->claims->all.n; i++) {
        const Claim *c = &w->claims->all.at[i];
        if (c->prop != w->v->known_prop[P_LOCATED_IN] || c->polarity != POL_ASSERTED)
            continue;
        NodeId a = arg_node(w, c, c->subject, w->v->known[C_PLACE]), b = arg_node(w, c, c->object, w->v->known[C_PLACE]);
        if (a && b)
            *intmap_put(w->arena, &w->inside, pair_key(a, b), NULL) = 1;
    }
}

void events_resolve(Work *w)
{
    uint32_t n = w->matches->events.n;
    Occurrence *occurrences = ARENA_ARRAY(w->arena, Occurrence, n + 1);
    uint32_t *cluster_of = ARENA_ARRAY(w->arena, uint32_t, n + 1);
    Clusters all = {0};
    read_containment(w);
    features_read(w, occurrences);
    for (uint32_t i = 1; i < n; i++) {
        const Occurrence *o = &occurrences[i];
        uint32_t at = best_cluster(w, &all, o);
        if (at == UINT32_MAX) {
            at = all.n;
            open_cluster(w, &all, i, o);
        } else {
            join_cluster(w, &all.at[at], o);
        }
        cluster_of[i] = at;
        w->of_event[i] = all.at[at].node;
    }
    for (uint32_t i = 0; i < all.n; i++)
        name_event(w, &all.at[i]);
    for (uint32_t i = 1; i < n; i++)
        label_event(w, i, w->of_event[i]);
}
