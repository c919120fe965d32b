#include "graph/decisions.h"

#include "vocab/vocab.h"

#define IRI(name) STR_LIT(NS_SIT name)

typedef enum Verdict {
    VERDICT_NONE,
    VERDICT_ACCEPTED,
    VERDICT_REJECTED,
    VERDICT_CORRECTED
} Verdict;

typedef struct Decision {
    Verdict verdict;
    Term subject, predicate, object; /* what is right; 0: as it was */
} Decision;

struct Decisions {
    Triples file;
    VEC(Decision) all; /* [0] unused */
    StrMap by_claim;   /* IRI -> position */
    StrMap by_place;   /* article, sentence and statement -> position */
};

/* One claim among an article's statements. */
typedef struct Told {
    uint32_t first, last; /* its statements, half open */
    const TermInfo *s, *p, *o;
    bool real;
    const Decision *decision;
} Told;

/* -------------------------------------------------------------------------------------- reading */

static Term value(const Triples *t, Term subject, Str predicate)
{
    Term p = triples_iri(t, predicate);
    return p ? triples_value(t, subject, p) : 0;
}

/* An IRI of a claim is its sentence's place, a dash, and a digest. */
static Str place_key(Arena *arena, Str claim, const TermInfo *s, const TermInfo *p,
                     const TermInfo *o)
{
    uint32_t end = claim.len;
    while (end && claim.ptr[end - 1] != '-')
        end--;
    return arena_printf(arena, STR_FMT " " STR_FMT " " STR_FMT " " STR_FMT,
                        STR_ARG(str_sub(claim, 0, end)), STR_ARG(s->text), STR_ARG(p->text),
                        STR_ARG(o->text));
}

static Verdict verdict_of(const Triples *t, Term decision)
{
    Term v = value(t, decision, IRI("verdict"));
    Str name = v ? term_info(t, v)->text : STR_LIT("");
    return str_eq(name, IRI("accepted"))    ? VERDICT_ACCEPTED
           : str_eq(name, IRI("rejected"))  ? VERDICT_REJECTED
           : str_eq(name, IRI("corrected")) ? VERDICT_CORRECTED
                                            : VERDICT_NONE;
}

static void add(Decisions *d, Term decision, Arena *arena)
{
    const Triples *t = &d->file;
    Term claim = value(t, decision, IRI("onClaim"));
    Term s = value(t, decision, STR_LIT(NS_RDF "subject")),
         p = value(t, decision, STR_LIT(NS_RDF "predicate")),
         o = value(t, decision, STR_LIT(NS_RDF "object"));
    Decision one = {.verdict = verdict_of(t, decision),
                    .subject = value(t, decision, IRI("rightSubject")),
                    .predicate = value(t, decision, IRI("rightPredicate")),
                    .object = value(t, decision, IRI("rightObject"))};
    if (!claim || one.verdict == VERDICT_NONE)
        return;
    *strmap_put(arena, &d->by_claim, term_info(t, claim)->text, NULL) = d->all.n;
    if (s && p && o) {
        Str key = place_key(arena, term_info(t, claim)->text, term_info(t, s), term_info(t, p),
                            term_info(t, o));
        *strmap_put(arena, &d->by_place, key, NULL) = d->all.n;
    }
    VEC_ADD(arena, &d->all, one);
}

Status decisions_read(Decisions **decisions, const char *path, Arena *arena, Diag *diag)
{
    Decisions *d = ARENA_NEW(arena, Decisions);
    triples_init(&d->file, arena);
    TRY(triples_read(&d->file, path, diag));
    triples_index(&d->file);
    VEC_ADD(arena, &d->all, (Decision){0});
    Term type = triples_iri(&d->file, STR_LIT(NS_RDF "type")),
         decision = triples_iri(&d->file, IRI("Decision"));
    const uint32_t *at;
    uint32_t n = type && decision ? triples_subjects(&d->file, type, decision, &at) : 0;
    for (uint32_t i = 0; i < n; i++)
        add(d, d->file.all.at[at[i]].s, arena);
    *decisions = d;
    return ST_OK;
}

/* -------------------------------------------------------------------------------------- obeying */

static Told read_claim(const Statements *statements, uint32_t first)
{
    const Statement *at = statements->all.at;
    Told told = {.first = first, .last = first, .real = true};
    bool claim = false;
    while (told.last < statements->all.n && str_eq(at[told.last].s.text, at[first].s.text)) {
        const Statement *x = &at[told.last++];
        claim |= str_eq(x->o.text, IRI("Claim"));
        if (str_is(x->p.text, NS_RDF "subject"))
            told.s = &x->o;
        else if (str_is(x->p.text, NS_RDF "predicate"))
            told.p = &x->o;
        else if (str_is(x->p.text, NS_RDF "object"))
            told.o = &x->o;
        else if (str_is(x->p.text, NS_SIT "polarity"))
            told.real &= str_eq(x->o.text, IRI("asserted"));
        else if (str_is(x->p.text, NS_SIT "modality"))
            told.real &= str_eq(x->o.text, IRI("actual"));
    }
    if (!claim)
        told.s = NULL;
    return told;
}

static void find_decision(const Decisions *d, Told *told, Str claim, Arena *arena)
{
    uint32_t *at = strmap_find(&d->by_claim, claim);
    if (!at)
        at = strmap_find(&d->by_place, place_key(arena, claim, told->s, told->p, told->o));
    told->decision = at ? &d->all.at[*at] : NULL;
}

static Str fact_key(Arena *arena, const TermInfo *s, const TermInfo *p, const TermInfo *o)
{
    return arena_printf(arena, STR_FMT " " STR_FMT " " STR_FMT, STR_ARG(s->text), STR_ARG(p->text),
                        STR_ARG(o->text));
}

static const TermInfo *right(const Decisions *d, Term better, const TermInfo *was)
{
    return better ? term_info(&d->file, better) : was;
}

/* What the file says of a thing that a correction names: class and label. */
static void describe(const Decisions *d, Statements *out, Term thing)
{
    TripleSpan about = thing && term_info(&d->file, thing)->kind == TERM_IRI
                           ? triples_about(&d->file, thing)
                           : (TripleSpan){0};
    for (uint32_t i = 0; i < about.n; i++)
        statements_add(out, *term_info(&d->file, thing), *term_info(&d->file, about.at[i].p),
                       *term_info(&d->file, about.at[i].o));
}

/* Its mentions stay: where in the text it was read, rightly or not. */
static void write_corrected(const Decisions *d, Statements *out, const Statement *x,
                            const Told *told)
{
    const Decision *c = told->decision;
    bool s = str_is(x->p.text, NS_RDF "subject"), p = str_is(x->p.text, NS_RDF "predicate"),
         o = str_is(x->p.text, NS_RDF "object");
    statements_add(out, x->s, x->p,
                   s   ? *right(d, c->subject, &x->o)
                   : p ? *right(d, c->predicate, &x->o)
                   : o ? *right(d, c->object, &x->o)
                       : x->o);
}

static void write_claim(const Decisions *d, Statements *out, const Statements *in, const Told *told)
{
    const Decision *c = told->decision;
    if (c->verdict == VERDICT_REJECTED)
        return;
    for (uint32_t i = told->first; i < told->last; i++) {
        const Statement *x = &in->all.at[i];
        if (c->verdict == VERDICT_CORRECTED)
            write_corrected(d, out, x, told);
        else
            statements_add(out, x->s, x->p, x->o);
    }
    statements_add(out, in->all.at[told->first].s, rdf_iri(IRI("verdict")),
                   rdf_iri(c->verdict == VERDICT_CORRECTED ? IRI("corrected") : IRI("accepted")));
    if (c->verdict != VERDICT_CORRECTED)
        return;
    describe(d, out, c->subject);
    describe(d, out, c->object);
    if (told->real)
        statements_add(out, *right(d, c->subject, told->s), *right(d, c->predicate, told->p),
                       *right(d, c->object, told->o));
}

void decisions_obey(const Decisions *d, Statements *statements)
{
    Arena *arena = statements->arena;
    Statements out = {.arena = arena};
    StrMap gone = {0}, stated = {0};
    VEC(Told) decided = {0};
    for (uint32_t i = 0; i < statements->all.n;) {
        Told told = read_claim(statements, i);
        i = told.last;
        if (!told.s || !told.p || !told.o)
            continue;
        find_decision(d, &told, statements->all.at[told.first].s.text, arena);
        Str fact = fact_key(arena, told.s, told.p, told.o);
        bool kept = !told.decision || told.decision->verdict == VERDICT_ACCEPTED;
        if (!kept || told.real)
            strmap_put(arena, kept ? &stated : &gone, fact, NULL);
        if (told.decision)
            VEC_ADD(arena, &decided, told);
    }
    if (!decided.n)
        return;
    uint32_t next = 0;
    for (uint32_t i = 0; i < statements->all.n;) {
        if (next < decided.n && decided.at[next].first == i) {
            write_claim(d, &out, statements, &decided.at[next]);
            i = decided.at[next++].last;
            continue;
        }
        const Statement *x = &statements->all.at[i++];
        Str fact = fact_key(arena, &x->s, &x->p, &x->o);
        if (!strmap_find(&gone, fact) || strmap_find(&stated, fact))
            statements_add(&out, x->s, x->p, x->o);
    }
    statements_sort(&out);
    *statements = out;
}
