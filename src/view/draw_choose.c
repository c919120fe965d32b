#include "view/picture.h"

#include <stdlib.h>

typedef struct Chooser {
    Picture *p;
    const Dossier *d;
    const DrawOptions *o;
    bool *props;   /* by PropId: wanted */
    bool *classes; /* by ClassId: wanted; NULL: all */
} Chooser;

/* ----------------------------------------------------------------------------- what is asked for
 */

static bool below(const Vocab *v, PropId p, PropId ancestor)
{
    for (int steps = 0; p && steps < 16; p = v->props[p].parent, steps++)
        if (p == ancestor)
            return true;
    return false;
}

/* Relations whose objects an event's node tells itself, or that would draw a map rather than who is
 * with whom. */
static bool told_by_node(const Vocab *v, PropId p)
{
    return p == v->known_prop[P_LOCATION] || p == v->known_prop[P_WEAPON];
}

static bool of_view(const Vocab *v, DrawView view, PropId p)
{
    const PropInfo *info = &v->props[p];
    bool of_event = vocab_is(v, info->domain, C_EVENT);
    for (ClassId c = 1; !of_event && c < v->n_classes; c++)
        of_event = vocab_is(v, c, C_EVENT) && (info->domains[c / 64] >> (c % 64) & 1);
    if (info->literal || told_by_node(v, p))
        return false;
    if (view == DRAW_ATTACKS || view == DRAW_TIMELINE)
        return of_event;
    if (view == DRAW_NETWORK)
        return true;
    static const char *const sides[] = {"opposes",        "backedBy", "alliedWith",
                                        "affiliatedWith", "memberOf", "designatesTerrorist"};
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++)
        if (below(v, p, vocab_prop(v, str_of(sides[i]))))
            return true;
    return false;
}

static Status read_props(Chooser *c, Diag *diag)
{
    const Vocab *v = c->d->vocab;
    Str rest = c->o->only, name;
    for (PropId p = 1; !rest.len && p < v->n_props; p++)
        c->props[p] = of_view(v, c->o->view, p);
    while (c->o->only.len && str_split(&rest, ',', &name)) {
        PropId wanted = vocab_prop(v, str_trim(name));
        if (!wanted) {
            diag_say(diag, SEV_ERROR, NULL, 0, 0, "there is no property " STR_FMT, STR_ARG(name));
            return ST_USAGE;
        }
        for (PropId p = 1; p < v->n_props; p++)
            if (below(v, p, wanted) || p == v->props[wanted].inverse)
                c->props[p] = true;
    }
    return ST_OK;
}

static Status read_classes(Chooser *c, Diag *diag)
{
    const Vocab *v = c->d->vocab;
    Str rest = c->o->classes, name;
    if (!rest.len)
        return ST_OK;
    c->classes = ARENA_ARRAY(c->p->arena, bool, v->n_classes + 1);
    while (str_split(&rest, ',', &name)) {
        ClassId wanted = vocab_class(v, str_trim(name));
        if (!wanted) {
            diag_say(diag, SEV_ERROR, NULL, 0, 0, "there is no class " STR_FMT, STR_ARG(name));
            return ST_USAGE;
        }
        for (ClassId k = 1; k < v->n_classes; k++)
            c->classes[k] |= vocab_is_a(v, k, wanted);
    }
    return ST_OK;
}

/* Dates of different precision: as far as both go. */
static bool in_time(const DrawOptions *o, Str date)
{
    uint32_t a = date.len < o->since.len ? date.len : o->since.len;
    uint32_t b = date.len < o->until.len ? date.len : o->until.len;
    if (!date.len)
        return !o->since.len && !o->until.len;
    return (!a || memcmp(date.ptr, o->since.ptr, a) >= 0) &&
           (!b || memcmp(date.ptr, o->until.ptr, b) <= 0);
}

static bool node_wanted(const Chooser *c, uint32_t node)
{
    const DossierNode *n = &c->d->nodes.at[node];
    bool attack = vocab_is(c->d->vocab, n->cls, C_ATTACK) || vocab_is(c->d->vocab, n->cls, C_CLASH);
    if (n->event && (c->o->no_events || c->o->view == DRAW_ALLIANCES ||
                     (c->o->view == DRAW_ATTACKS && !attack)))
        return false;
    return !c->classes || c->classes[n->cls];
}

static bool claim_wanted(const Chooser *c, const DossierClaim *claim)
{
    return claim->object && claim->object != claim->subject && c->props[claim->prop] &&
           node_wanted(c, claim->subject) && node_wanted(c, claim->object) &&
           in_time(c->o, claim_date(c->d, claim));
}

/* ---------------------------------------------------------------------------------- facts, folded
 */

/* Does none of the fact's claims come from the claim's article, or from one with the same text? */
static bool new_source(const Dossier *d, const PictureFact *f, const DossierClaim *claim)
{
    uint32_t source = d->articles.at[claim_article(d, claim)].original;
    for (uint32_t i = f->claims.n; i-- > 0;)
        if (d->articles.at[claim_article(d, &d->claims.at[f->claims.at[i]])].original == source)
            return false;
    return true;
}

static void add_fact(Chooser *c, StrMap *index, uint32_t number)
{
    const DossierClaim *claim = &c->d->claims.at[number];
    bool symmetric = c->d->vocab->props[claim->prop].symmetric;
    bool turned = symmetric && claim->subject > claim->object;
    uint32_t from = turned ? claim->object : claim->subject;
    uint32_t to = turned ? claim->subject : claim->object;
    bool added;
    uint32_t *at = strmap_put(c->p->arena, index,
                              arena_printf(c->p->arena, "%u %u %u", from, claim->prop, to), &added);
    if (added) {
        *at = c->p->facts.n;
        VEC_ADD(c->p->arena, &c->p->facts,
                ((PictureFact){.from = from, .to = to, .prop = claim->prop}));
    }
    PictureFact *f = &c->p->facts.at[*at];
    f->sources += new_source(c->d, f, claim);
    VEC_ADD(c->p->arena, &f->claims, number);
    bool real = claim->modality == CLAIM_ACTUAL;
    f->denied |= real && claim->negated;
    f->own |= real && !claim->negated && !claim->speaker;
    f->cited |= real && !claim->negated && claim->speaker;
    f->status = (f->own || f->cited) && f->denied ? FACT_DISPUTED
                : f->own                          ? FACT_ASSERTED
                : f->cited                        ? FACT_CLAIMED
                : f->denied                       ? FACT_DENIED
                                                  : FACT_UNREAL;
}

static void fold(Chooser *c)
{
    Picture *p = c->p;
    StrMap index = {0};
    for (uint32_t i = 0; i < p->facts.n; i++) {
        const PictureFact *f = &p->facts.at[i];
        if (f->sources < c->o->min_sources)
            continue;
        bool symmetric = c->d->vocab->props[f->prop].symmetric, added;
        Str key = arena_printf(p->arena, "%u %u %d %d", f->from, f->to, f->status, symmetric);
        uint32_t *at = strmap_put(p->arena, &index, key, &added);
        if (added) {
            *at = p->edges.n;
            VEC_ADD(p->arena, &p->edges,
                    ((PictureEdge){.from = f->from,
                                   .to = f->to,
                                   .status = f->status,
                                   .symmetric = symmetric,
                                   .kept = true}));
        }
        VEC_ADD(p->arena, &p->edges.at[*at].facts, i);
        p->edges.at[*at].claims += f->claims.n;
    }
}

/* --------------------------------------------------------------------------- which nodes are kept
 */

static void count(Picture *p)
{
    for (uint32_t i = 0; i < p->edges.n; i++) {
        PictureEdge *e = &p->edges.at[i];
        p->nodes[e->from].edges++;
        p->nodes[e->to].edges++;
        p->nodes[e->from].claims += e->claims;
        p->nodes[e->to].claims += e->claims;
        p->nodes[e->from].candidate = p->nodes[e->to].candidate = true;
    }
}

/* Events are worth showing without participants where events are what is looked at. */
static void add_lone_events(Chooser *c)
{
    if (c->o->view != DRAW_ATTACKS && c->o->view != DRAW_TIMELINE)
        return;
    bool *spoken = ARENA_ARRAY(c->p->arena, bool, c->d->nodes.n);
    for (uint32_t i = 1; i < c->d->claims.n; i++) {
        const DossierClaim *claim = &c->d->claims.at[i];
        if (in_time(c->o, claim_date(c->d, claim)) && !claim->negated &&
            claim->modality == CLAIM_ACTUAL)
            spoken[claim->subject] = true;
    }
    for (uint32_t n = 1; n < c->d->nodes.n; n++)
        if (c->d->nodes.at[n].event && spoken[n] && node_wanted(c, n) && c->o->min_sources <= 1)
            c->p->nodes[n].candidate = true;
}

static Status keep_around(Chooser *c, Diag *diag)
{
    Picture *p = c->p;
    uint32_t centre = dossier_find(c->d, c->o->around);
    if (!centre) {
        diag_say(diag, SEV_ERROR, NULL, 0, 0, "nothing in the graph is called " STR_FMT,
                 STR_ARG(c->o->around));
        return ST_NOTFOUND;
    }
    bool *reached = ARENA_ARRAY(p->arena, bool, c->d->nodes.n);
    reached[centre] = p->nodes[centre].candidate = true;
    for (uint32_t step = 0; step < (c->o->depth ? c->o->depth : 1); step++) {
        bool *next = ARENA_ARRAY(p->arena, bool, c->d->nodes.n);
        memcpy(next, reached, c->d->nodes.n);
        for (uint32_t i = 0; i < p->edges.n; i++)
            if (reached[p->edges.at[i].from] || reached[p->edges.at[i].to])
                next[p->edges.at[i].from] = next[p->edges.at[i].to] = true;
        if (!memcmp(next, reached, c->d->nodes.n))
            break;
        reached = next;
    }
    for (uint32_t n = 1; n < c->d->nodes.n; n++)
        p->nodes[n].candidate &= reached[n];
    p->nodes[centre].edges = UINT32_MAX / 2; /* whoever is left out, not the centre */
    return ST_OK;
}

typedef struct Rank {
    uint32_t edges, claims, node;
} Rank;

static int by_rank(const void *a, const void *b)
{
    const Rank *x = a, *y = b;
    if (x->edges != y->edges)
        return x->edges > y->edges ? -1 : 1;
    if (x->claims != y->claims)
        return x->claims > y->claims ? -1 : 1;
    return x->node < y->node ? -1 : 1;
}

/* Who was related only to those who are left out has nothing to show. */
static void drop_lonely(Picture *p)
{
    bool *related = ARENA_ARRAY(p->arena, bool, p->dossier->nodes.n);
    for (uint32_t i = 0; i < p->edges.n; i++)
        if (p->edges.at[i].kept)
            related[p->edges.at[i].from] = related[p->edges.at[i].to] = true;
    for (uint32_t n = 1; n < p->dossier->nodes.n; n++)
        if (p->nodes[n].kept && p->nodes[n].edges && !related[n] && p->n_kept < p->n_candidates) {
            p->nodes[n].kept = false;
            p->n_left_lonely++;
        }
    p->n_kept -= p->n_left_lonely;
}

static void cap(Chooser *c)
{
    Picture *p = c->p;
    uint32_t most = c->o->most ? c->o->most : DRAW_MOST, n = 0;
    Rank *ranks = ARENA_ARRAY(p->arena, Rank, c->d->nodes.n);
    for (uint32_t i = 1; i < c->d->nodes.n; i++)
        if (p->nodes[i].candidate)
            ranks[n++] = (Rank){p->nodes[i].edges, p->nodes[i].claims, i};
    qsort(ranks, n, sizeof *ranks, by_rank);
    p->n_candidates = n;
    p->n_kept = n < most ? n : most;
    for (uint32_t i = 0; i < p->n_kept; i++)
        p->nodes[ranks[i].node].kept = true;
    for (uint32_t i = 0; i < p->edges.n; i++) {
        PictureEdge *e = &p->edges.at[i];
        p->n_edge_candidates += p->nodes[e->from].candidate && p->nodes[e->to].candidate;
        e->kept = p->nodes[e->from].kept && p->nodes[e->to].kept;
        p->n_edges += e->kept;
    }
    drop_lonely(p);
}

Status picture_choose(Picture *picture, const Dossier *dossier, const DrawOptions *options,
                      Diag *diag)
{
    *picture = (Picture){.dossier = dossier,
                         .options = options,
                         .arena = dossier->arena,
                         .nodes = ARENA_ARRAY(dossier->arena, PictureNode, dossier->nodes.n + 1)};
    Chooser c = {.p = picture,
                 .d = dossier,
                 .o = options,
                 .props = ARENA_ARRAY(dossier->arena, bool, dossier->vocab->n_props + 1)};
    TRY(read_props(&c, diag));
    TRY(read_classes(&c, diag));
    StrMap index = {0};
    for (uint32_t i = 1; i < dossier->claims.n; i++)
        if (claim_wanted(&c, &dossier->claims.at[i]))
            add_fact(&c, &index, i);
    fold(&c);
    count(picture);
    add_lone_events(&c);
    if (options->around.len)
        TRY(keep_around(&c, diag));
    cap(&c);
    return ST_OK;
}
