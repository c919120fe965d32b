/* What an event's node says of itself. */
#include "view/picture.h"

static bool said(const DossierClaim *c) { return !c->negated && c->modality == CLAIM_ACTUAL; }

static Str comma(Arena *arena, Str list, Str item)
{
    return list.len ? arena_printf(arena, STR_FMT ", " STR_FMT, STR_ARG(list), STR_ARG(item))
                    : item;
}

/* A number with commas between the thousands. */
static Str grouped(Arena *arena, long n)
{
    return n < 1000
               ? arena_printf(arena, "%ld", n)
               : arena_printf(arena, STR_FMT ",%03ld", STR_ARG(grouped(arena, n / 1000)), n % 1000);
}

Str event_toll(const Picture *p, uint32_t node)
{
    static const KnownProp tolls[] = {P_KILLED, P_INJURED, P_ABDUCTED, P_DETAINED};
    const Dossier *d = p->dossier;
    Str out = STR_LIT("");
    for (size_t k = 0; k < sizeof tolls / sizeof tolls[0]; k++) {
        PropId prop = d->vocab->known_prop[tolls[k]];
        long low = -1, high = -1, n;
        bool more = false;
        for (uint32_t i = 0; i < d->about[node].n; i++) {
            const DossierClaim *c = &d->claims.at[d->about[node].at[i]];
            if (c->prop != prop || !said(c) || !str_to_long(c->value, &n))
                continue;
            low = low < 0 || n < low ? n : low;
            more = n > high ? c->at_least : n == high ? more && c->at_least : more;
            high = n > high ? n : high;
        }
        if (high < 0)
            continue;
        Str name = words_of_name(p->arena, d->vocab->props[prop].name);
        Str value = grouped(p->arena, high);
        if (low != high)
            value = arena_printf(p->arena, STR_FMT "\u2013" STR_FMT,
                                 STR_ARG(grouped(p->arena, low)), STR_ARG(value));
        out = comma(p->arena, out,
                    arena_printf(p->arena, STR_FMT "%s " STR_FMT, STR_ARG(value), more ? "+" : "",
                                 STR_ARG(name)));
    }
    return out;
}

Str event_objects(const Picture *p, uint32_t node, KnownProp known)
{
    const Dossier *d = p->dossier;
    PropId prop = d->vocab->known_prop[known];
    Str out = STR_LIT("");
    Numbers seen = {0};
    for (uint32_t i = 0; i < d->about[node].n; i++) {
        const DossierClaim *c = &d->claims.at[d->about[node].at[i]];
        bool again = false;
        for (uint32_t k = 0; k < seen.n; k++)
            again |= seen.at[k] == c->object;
        if (c->prop != prop || !c->object || !said(c) || again)
            continue;
        VEC_ADD(p->arena, &seen, c->object);
        out = comma(p->arena, out, d->nodes.at[c->object].label);
    }
    return out;
}
