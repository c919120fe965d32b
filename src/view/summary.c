#include "view/summary.h"

#include <stdlib.h>

typedef struct Summary {
    const Triples *graph;
    const Vocab *vocab;
    Arena *arena;
    FILE *out;
    uint32_t most;
    Term type, label;
} Summary;

typedef VEC(Str) Lines;

static Str label_of(const Summary *s, Term term)
{
    const TermInfo *info = term_info(s->graph, term);
    if (info->kind == TERM_LITERAL)
        return info->text;
    Term label = triples_value(s->graph, term, s->label);
    return label ? term_info(s->graph, label)->text : info->text;
}

static ClassId class_of(const Summary *s, Term term)
{
    TripleSpan types = triples_with(s->graph, term, s->type);
    for (uint32_t i = 0; i < types.n; i++) {
        ClassId c = vocab_class_of_iri(s->vocab, term_info(s->graph, types.at[i].o)->text);
        if (c)
            return c;
    }
    return 0;
}

static Term prop_term(const Summary *s, Str name)
{
    return triples_iri(s->graph, arena_join(s->arena, STR_LIT(NS_SIT), name));
}

static int by_text(const void *a, const void *b)
{
    return str_cmp(*(const Str *)a, *(const Str *)b);
}

/* Sort, drop repetitions, print with a heading. */
static void print_lines(Summary *s, Str heading, Lines *lines)
{
    if (!lines->n)
        return;
    qsort(lines->at, lines->n, sizeof lines->at[0], by_text);
    fprintf(s->out, STR_FMT "\n", STR_ARG(heading));
    uint32_t shown = 0, distinct = 0;
    for (uint32_t i = 0; i < lines->n; i++) {
        if (i && str_eq(lines->at[i], lines->at[i - 1]))
            continue;
        distinct++;
        if (s->most && shown == s->most)
            continue;
        fprintf(s->out, "  " STR_FMT "\n", STR_ARG(lines->at[i]));
        shown++;
    }
    if (distinct > shown)
        fprintf(s->out, "  ... and %u more\n", distinct - shown);
}

/* "A opposes B" for every triple of a property, its label taken from the ontology's local name. */
static void relation(Summary *s, PropId prop)
{
    const PropInfo *info = &s->vocab->props[prop];
    Term p = triples_iri(s->graph, info->iri);
    if (!p)
        return;
    Lines lines = {0};
    for (uint32_t i = 0; i < s->graph->all.n; i++) {
        const Triple *t = &s->graph->all.at[i];
        if (t->p != p || vocab_is(s->vocab, class_of(s, t->s), C_EVENT))
            continue;
        Str a = label_of(s, t->s), b = label_of(s, t->o);
        if (info->symmetric && str_cmp(a, b) > 0) {
            Str swap = a;
            a = b;
            b = swap;
        }
        VEC_ADD(s->arena, &lines, arena_printf(s->arena, STR_FMT " %s " STR_FMT, STR_ARG(a), info->symmetric ? "-" : "->", STR_ARG(b)));
    }
    print_lines(s, info->name, &lines);
}

/* All objects of one property of an event: "name: a, b". */
static Str values(Summary *s, Term event, KnownProp known)
{
    const PropInfo *info = &s->vocab->props[s->vocab->known_prop[known]];
    Term p = triples_iri(s->graph, info->iri);
    TripleSpan span = p ? triples_with(s->graph, event, p) : (TripleSpan){0};
    Lines names = {0};
    for (uint32_t i = 0; i < span.n; i++)
        VEC_ADD(s->arena, &names, label_of(s, span.at[i].o));
    if (!names.n)
        return STR_LIT("");
    qsort(names.at, names.n, sizeof names.at[0], by_text);
    Str out = arena_printf(s->arena, "; " STR_FMT ": ", STR_ARG(info->name));
    for (uint32_t i = 0; i < names.n; i++)
        out = arena_printf(s->arena, STR_FMT "%s" STR_FMT, STR_ARG(out), i ? ", " : "", STR_ARG(names.at[i]));
    return out;
}

static void events(Summary *s, KnownClass class)
{
    static const KnownProp shown[] = {P_DATE, P_LOCATION, P_CLAIMED_BY, P_PERPETRATOR, P_BLAMED_ON, P_TARGET, P_VICTIM, P_KILLED,
                                      P_INJURED, P_ABDUCTED, P_DETAINED, P_WEAPON, P_PARTICIPANT};
    Lines lines = {0};
    Term last = 0;
    for (uint32_t i = 0; i < s->graph->all.n; i++) {
        Term event = s->graph->all.at[i].s;
        if (event == last)
            continue;
        last = event;
        ClassId c = class_of(s, event);
        if (!vocab_is(s->vocab, c, class))
            continue;
        Str line = arena_printf(s->arena, STR_FMT " \"" STR_FMT "\"", STR_ARG(s->vocab->classes[c].name), STR_ARG(label_of(s, event)));
        uint32_t bare = line.len;
        for (size_t k = 0; k < sizeof shown / sizeof shown[0]; k++) {
            Str v = values(s, event, shown[k]);
            line = arena_join(s->arena, line, v);
        }
        if (line.len > bare)
            VEC_ADD(s->arena, &lines, line);
    }
    print_lines(s, s->vocab->classes[s->vocab->known[class]].name, &lines);
}

static void groups(Summary *s)
{
    Lines lines = {0};
    Term last = 0;
    for (uint32_t i = 0; i < s->graph->all.n; i++) {
        Term term = s->graph->all.at[i].s;
        if (term == last)
            continue;
        last = term;
        ClassId c = class_of(s, term);
        if (vocab_is(s->vocab, c, C_GROUP) && !vocab_is(s->vocab, c, C_STATE))
            VEC_ADD(s->arena, &lines, arena_printf(s->arena, STR_FMT " (" STR_FMT ")", STR_ARG(label_of(s, term)),
                                                   STR_ARG(s->vocab->classes[c].name)));
    }
    print_lines(s, s->vocab->classes[s->vocab->known[C_GROUP]].name, &lines);
}

/* Does a property relate agents (or an agent and a place)? */
static bool relates(const Summary *s, PropId p)
{
    const PropInfo *info = &s->vocab->props[p];
    bool own = str_starts(info->iri, STR_LIT(NS_SIT));
    return own && !info->literal && (vocab_is(s->vocab, info->domain, C_AGENT) || vocab_is(s->vocab, info->domain, C_PLACE)) &&
           prop_term(s, info->name);
}

Status summary_write(const Triples *graph, const Vocab *vocab, uint32_t most, FILE *out, Arena *arena)
{
    Summary s = {.graph = graph, .vocab = vocab, .arena = arena, .out = out, .most = most,
                 .type = triples_iri(graph, STR_LIT(NS_RDF "type")), .label = triples_iri(graph, STR_LIT(NS_RDFS "label"))};
    groups(&s);
    for (PropId p = 1; p < vocab->n_props; p++)
        if (relates(&s, p))
            relation(&s, p);
    static const KnownClass kinds[] = {C_ATTACK, C_CLASH, C_CONFLICT, C_TALKS, C_AGREEMENT, C_ARREST};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        events(&s, kinds[i]);
    return ferror(out) ? ST_IO : ST_OK;
}
