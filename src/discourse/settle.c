/* settle.c - facts of one article that say the same in fewer words, or that cannot all be true: which of them stay. */
#include "discourse/internal.h"

static const Claim *claim_of(const Work *w, const Fact *f) { return &w->claims->all.at[f->claim]; }

static bool stated(const Work *w, const Fact *f)
{
    const Claim *c = claim_of(w, f);
    return c->polarity == POL_ASSERTED && c->modality == MOD_ACTUAL;
}

static bool below(const Vocab *v, PropId prop, PropId above)
{
    for (prop = v->props[prop].parent; prop; prop = v->props[prop].parent)
        if (prop == above)
            return true;
    return false;
}

static bool by_pronoun(const Work *w, const Fact *f)
{
    const Claim *c = claim_of(w, f);
    return c->object.kind == ARG_NP && np_at(w, c->object.id)->kind == NP_PRONOUN;
}

static bool doer(const Work *w, PropId prop)
{
    const PropId *k = w->v->known_prop;
    return prop == k[P_PERPETRATOR] || prop == k[P_CLAIMED_BY];
}

static bool sufferer(const Work *w, PropId prop)
{
    const PropId *k = w->v->known_prop;
    return prop == k[P_TARGET] || prop == k[P_VICTIM];
}

/* Does another fact say all that this one does and more ("leads" beside "represents")? */
static bool outdone(const Work *w, const Fact *f, const Fact *other)
{
    return f->object && f->subject == other->subject && f->object == other->object && stated(w, other) &&
           below(w->v, claim_of(w, other)->prop, claim_of(w, f)->prop);
}

/* The gazetteer knows better: "with Moscow in the Idlib region", "in North Africa, Morocco". */
static bool misplaced(const Work *w, const Fact *f)
{
    const Claim *c = claim_of(w, f);
    EntityId inner = node_at(w, f->subject)->entity, outer = f->object ? node_at(w, f->object)->entity : 0;
    if (c->prop != w->v->known_prop[P_LOCATED_IN] || !inner || !outer || place_within(w, inner, outer))
        return false;
    const Entity *in = gazetteer_entity(w->r->gazetteer, inner), *out = gazetteer_entity(w->r->gazetteer, outer);
    if (place_within(w, outer, inner) || (in->n_countries != 1 && !in->within && vocab_is(w->v, out->cls, C_STATE)))
        return true;
    if (in->cls == out->cls && vocab_is(w->v, in->cls, C_CITY) && 2 * in->population > out->population)
        return true;   /* a town in a list behind another */
    EntityId home = state_of_entity(w, inner), other = state_of_entity(w, outer);
    return home && other && home != other;
}

/* Does another fact make this one wrong? Nobody attacks himself; and whom a pronoun means is too uncertain to name a second
 * victim of an event that has one. */
static bool overruled(const Work *w, const Fact *f, const Fact *other)
{
    const Claim *mine = claim_of(w, f), *theirs = claim_of(w, other);
    if (f == other || f->subject != other->subject || !f->object || !other->object || !stated(w, other))
        return false;
    if (f->object == other->object)
        return sufferer(w, mine->prop) && doer(w, theirs->prop);
    return mine->prop == theirs->prop && sufferer(w, mine->prop) && by_pronoun(w, f) && !by_pronoun(w, other);
}

/* How many of a subject's other facts a fact is held against, so that a book of an article does not take
 * the square of its length. */
enum { MOST_OTHERS = 500 };

void facts_settle(Work *w)
{
    uint32_t n = w->d->facts.n, kept = 0;
    bool *drop = ARENA_ARRAY(w->arena, bool, n + 1);
    IntMap first = {0};   /* subject -> its last fact so far, as position + 1 */
    uint32_t *next = ARENA_ARRAY(w->arena, uint32_t, n + 1);
    for (uint32_t i = 0; i < n; i++) {
        bool added;
        uint32_t *slot = intmap_put(w->arena, &first, w->d->facts.at[i].subject, &added);
        next[i] = added ? 0 : *slot;
        *slot = i + 1;
    }
    for (uint32_t i = 0; i < n; i++) {
        drop[i] = misplaced(w, &w->d->facts.at[i]);
        const uint32_t *head = intmap_find(&first, w->d->facts.at[i].subject);
        uint32_t others = 0;
        for (uint32_t k = head ? *head : 0; k && !drop[i] && others++ < MOST_OTHERS; k = next[k - 1]) {
            drop[i] = overruled(w, &w->d->facts.at[i], &w->d->facts.at[k - 1]);
            w->d->facts.at[i].implied |= outdone(w, &w->d->facts.at[i], &w->d->facts.at[k - 1]);
        }
    }
    for (uint32_t i = 0; i < n; i++)
        if (!drop[i])
            w->d->facts.at[kept++] = w->d->facts.at[i];
    w->d->facts.n = kept;
}
