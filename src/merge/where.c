#include "merge/where.h"

#include <stdlib.h>

static const double KILOMETRES_NEAR = 20, KILOMETRES_PER_DEGREE = 111.2, RADIANS = 0.017453292519943295;

typedef struct Names {
    Term within, country, latitude, longitude;
} Names;

Tid where_term(const Where *w, NodeNo node)
{
    const Joins *j = w->joins;
    PartNo root = joins_root(j, node);
    return j->corpus->nodes[j->parts.at[root].node].term;
}

static bool has_up(const Whereabouts *a, Tid t)
{
    for (uint32_t i = 0; i < a->n_up; i++)
        if (a->up[i] == t)
            return true;
    return false;
}

static void add_up(Whereabouts *a, Tid t)
{
    if (t && a->n_up < UP_MAX && !has_up(a, t))
        a->up[a->n_up++] = t;
}

static Tid term_of(const Corpus *c, Term known)
{
    char iri[512];
    Str text = term_info(c->background, known)->text;
    if (text.len + 2 > sizeof iri)
        return 0;
    iri[0] = '<';
    memcpy(iri + 1, text.ptr, text.len);
    iri[text.len + 1] = '>';
    return terms_put(&c->table->terms, (Str){iri, text.len + 2});
}

/* Up through the gazetteer. */
static void climb(const Corpus *c, const Names *names, Term at, Whereabouts *a)
{
    const Triples *known = c->background;
    for (int steps = 0; at && steps < UP_MAX; steps++) {
        TripleSpan countries = triples_with(known, at, names->country);
        if (!a->country && countries.n == 1)
            a->country = term_of(c, countries.at[0].o);
        at = triples_value(known, at, names->within);
        if (at)
            add_up(a, term_of(c, at));
    }
}

static bool degrees(const Triples *known, Term at, Term property, double *value)
{
    Term literal = triples_value(known, at, property);
    if (!literal)
        return false;
    *value = strtod(term_info(known, literal)->text.ptr, NULL);
    return true;
}

static void look_up(Where *w, const Names *names, NodeNo node)
{
    const Corpus *c = w->joins->corpus;
    Whereabouts *a = &w->of[node];
    a->town = node_is(c, node, C_CITY) || node_is(c, node, C_SITE);
    if (node_is(c, node, C_STATE))
        a->country = c->nodes[node].term;
    Term known = corpus_known(c, c->nodes[node].term);
    if (!known)
        return;
    climb(c, names, known, a);
    a->point = degrees(c->background, known, names->latitude, &a->latitude) &&
               degrees(c->background, known, names->longitude, &a->longitude);
}

/* What the graphs say of places that the gazetteer does not place. */
static void take_claim(Where *w, const MergeClaim *claim)
{
    const Corpus *c = w->joins->corpus;
    if (claim->predicate != W_LOCATED_IN || claim->negated || !claim->subject || !claim->object_node)
        return;
    NodeNo inner = joins_root(w->joins, claim->subject), outer = claim->object_node;
    if (inner >= c->n_nodes || c->nodes[claim->subject].naming == NAMED_KNOWN)
        return;
    Whereabouts *a = &w->of[inner], *b = &w->of[outer];
    add_up(a, c->nodes[outer].term);
    for (uint32_t i = 0; i < b->n_up; i++)
        add_up(a, b->up[i]);
    if (!a->country)
        a->country = b->country;
}

void where_make(Where *w, const Joins *joins)
{
    const Corpus *c = joins->corpus;
    *w = (Where){.joins = joins, .of = ARENA_ARRAY(joins->arena, Whereabouts, c->n_nodes)};
    Names names = {triples_iri(c->background, STR_LIT(NS_SIT "within")),
                   triples_iri(c->background, STR_LIT(NS_SIT "country")),
                   triples_iri(c->background, STR_LIT("http://www.w3.org/2003/01/geo/wgs84_pos#lat")),
                   triples_iri(c->background, STR_LIT("http://www.w3.org/2003/01/geo/wgs84_pos#long"))};
    for (NodeNo n = 1; n < c->n_nodes; n++)
        if (!c->nodes[n].event && c->nodes[n].naming == NAMED_KNOWN)
            look_up(w, &names, n);
    for (NodeNo n = 1; n < c->n_nodes; n++)
        if (!c->nodes[n].event && c->nodes[n].naming != NAMED_KNOWN)
            look_up(w, &names, n);
    for (uint32_t i = 0; i < c->n_claims; i++)
        take_claim(w, &c->claims[i]);
}

bool where_within(const Where *w, NodeNo a, NodeNo b)
{
    Tid outer = where_term(w, b);
    NodeNo root = joins_root(w->joins, a);
    const Whereabouts *x = &w->of[root < w->joins->corpus->n_nodes ? root : a];
    return has_up(x, outer) || has_up(x, w->joins->corpus->nodes[b].term) ||
           (x->country && x->country == outer && !node_is(w->joins->corpus, a, C_STATE));
}

static bool is_near(const Whereabouts *a, const Whereabouts *b)
{
    if (!a->point || !b->point)
        return false;
    double angle = a->latitude * RADIANS, square = angle * angle; /* the cosine's series is near enough */
    double shrink = 1 - square / 2 + square * square / 24 - square * square * square / 720;
    double north = (a->latitude - b->latitude) * KILOMETRES_PER_DEGREE,
           east = (a->longitude - b->longitude) * KILOMETRES_PER_DEGREE * shrink;
    return north * north + east * east < KILOMETRES_NEAR * KILOMETRES_NEAR;
}

Nearness where_compare(const Where *w, NodeNo a, NodeNo b)
{
    const Corpus *c = w->joins->corpus;
    if (joins_root(w->joins, a) == joins_root(w->joins, b))
        return PLACE_SAME;
    const Whereabouts *x = &w->of[a], *y = &w->of[b];
    if (where_within(w, a, b) || where_within(w, b, a)) {
        NodeNo outer = where_within(w, a, b) ? b : a;
        return node_is(c, outer, C_STATE) ? PLACE_COUNTRY : PLACE_WITHIN;
    }
    if (is_near(x, y))
        return PLACE_NEAR;
    if (x->country && y->country && x->country != y->country)
        return PLACE_APART;
    if (c->nodes[a].naming == DESCRIBED || c->nodes[b].naming == DESCRIBED)
        return PLACE_UNKNOWN;
    if (x->town && y->town && !node_is(c, a, C_SITE) && !node_is(c, b, C_SITE))
        return PLACE_APART;
    return x->country && x->country == y->country ? PLACE_COUNTRY : PLACE_UNKNOWN;
}
