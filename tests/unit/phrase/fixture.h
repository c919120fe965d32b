/* fixture.h - sentences read with the project's own knowledge, up to their phrases, and written as short facts:
 *
 *     attack(rebels, base)         a predicate with its doer and its done-to; - for none
 *     give(US, rebels, weapons)    a second object;  be(Asad, -, =president)  a complement
 *     blow+up(militants, bridge)   a particle may be asked for or left away
 *     attack ~on base              a prepositional phrase of a predicate (by its lemma) or of a noun group (by its words)
 *     envoy : Kerry                a title;  Kerry == secretary of state's head  an apposition
 *     army's base                  a possessor;  dozens > militants  what a number or a part is taken of;  #12 soldiers  a count
 */
#ifndef SITREP_TESTS_PHRASE_FIXTURE_H
#define SITREP_TESTS_PHRASE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "pipeline/knowledge.h"
#include "text/segment.h"

#ifndef SITREP_ONTOLOGY
#define SITREP_ONTOLOGY "ontology"
#endif

typedef struct Fixture {
    Knowledge *knowledge;
    Arena arena;
    Symbols symbols;
    Mentions mentions;
    Phrases phrases;
    Reading reading;
    VEC(Str) facts;
} Fixture;

static inline int fixture_setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    const char *path = getenv("SITREP_KNOWLEDGE") ? getenv("SITREP_KNOWLEDGE") : SITREP_ONTOLOGY;
    Diag diag = {0};
    if (!f)
        return -1;
    knowledge_load(&f->knowledge, &path, 1, &diag);
    arena_init(&f->arena, 0);
    *state = f;
    return f->knowledge ? 0 : -1;
}

static inline int fixture_teardown(void **state)
{
    Fixture *f = *state;
    knowledge_free(f->knowledge);
    arena_free(&f->arena);
    free(f);
    return 0;
}

static inline void read_text(Fixture *f, const char *text)
{
    Knowledge *k = f->knowledge;
    arena_reset(&f->arena);
    if (ARENA_GUARD(&f->arena))
        abort();
    symbols_init(&f->symbols, &k->symbols, &f->arena);
    memset(&f->mentions, 0, sizeof f->mentions);
    memset(&f->phrases, 0, sizeof f->phrases);
    memset(&f->facts, 0, sizeof f->facts);
    Document *d = document_of_text(str_of(text), &k->text_rules, &f->arena, &f->symbols);
    Tagged *tagged = tag_document(k->lexicon, d, &f->arena);
    mentions_find(&f->mentions, k->gazetteer, k->lexicon, &k->vocab, d, tagged, &f->arena);
    f->reading = (Reading){.vocab = &k->vocab, .lexicon = k->lexicon, .gazetteer = k->gazetteer, .document = d, .tagged = tagged,
                           .mentions = &f->mentions, .phrases = &f->phrases, .arena = &f->arena};
    phrases_find(&f->reading);
}

static inline const Np *np_of(const Fixture *f, NpId id) { return &f->phrases.nps.at[id]; }
static inline Str word(const Fixture *f, Sym sym) { return symbol_str(&f->symbols, sym); }

static inline Str one_np(Fixture *f, NpId id)
{
    const Document *d = f->reading.document;
    const Np *np = np_of(f, id);
    return str_sub(d->text, d->tokens.at[np->core_first].begin, d->tokens.at[np->core_last - 1].end);
}

/* All members of a coordination. */
static inline Str np_text(Fixture *f, NpId id)
{
    if (!id)
        return STR_LIT("-");
    Str s = one_np(f, id);
    for (NpId m = np_of(f, id)->conjunct; m; m = np_of(f, m)->conjunct)
        s = arena_printf(&f->arena, STR_FMT " & " STR_FMT, STR_ARG(s), STR_ARG(one_np(f, m)));
    return s;
}

static inline void add_fact(Fixture *f, Str fact) { VEC_ADD(&f->arena, &f->facts, fact); }

static inline void add_preps(Fixture *f, Str on, uint32_t first, uint32_t n)
{
    for (uint32_t k = first; k < first + n; k++) {
        const Prep *p = &f->phrases.preps.at[k];
        Str what = p->np ? np_text(f, p->np) : word(f, f->phrases.preds.at[p->pred].lemma);
        add_fact(f, arena_printf(&f->arena, STR_FMT " ~" STR_FMT " " STR_FMT, STR_ARG(on), STR_ARG(word(f, p->prep)), STR_ARG(what)));
    }
}

static inline void add_pred(Fixture *f, const Pred *p)
{
    Arena *a = &f->arena;
    NpId doer = p->voice == VOICE_PASSIVE && p->agent ? p->agent : p->subject;
    Str roles = arena_printf(a, "(" STR_FMT ", " STR_FMT, STR_ARG(np_text(f, doer)), STR_ARG(np_text(f, p->object)));
    if (p->object2)
        roles = arena_printf(a, STR_FMT ", " STR_FMT, STR_ARG(roles), STR_ARG(np_text(f, p->object2)));
    if (p->complement)
        roles = arena_printf(a, STR_FMT ", =" STR_FMT, STR_ARG(roles), STR_ARG(np_text(f, p->complement)));
    Str lemma = word(f, p->lemma);
    add_fact(f, arena_printf(a, STR_FMT STR_FMT ")", STR_ARG(lemma), STR_ARG(roles)));
    if (p->particle)
        add_fact(f, arena_printf(a, STR_FMT "+" STR_FMT STR_FMT ")", STR_ARG(lemma), STR_ARG(word(f, p->particle)), STR_ARG(roles)));
    add_preps(f, lemma, p->preps, p->n_preps);
}

static inline void add_np(Fixture *f, NpId id)
{
    Arena *a = &f->arena;
    const Np *np = np_of(f, id);
    Str self = one_np(f, id);
    if (np->title)
        add_fact(f, arena_printf(a, STR_FMT " : " STR_FMT, STR_ARG(one_np(f, np->title)), STR_ARG(self)));
    if (np->apposition)
        add_fact(f, arena_printf(a, STR_FMT " == " STR_FMT, STR_ARG(self), STR_ARG(one_np(f, np->apposition))));
    if (np->possessor)
        add_fact(f, arena_printf(a, STR_FMT "'s " STR_FMT, STR_ARG(one_np(f, np->possessor)), STR_ARG(self)));
    if (np->partitive)
        add_fact(f, arena_printf(a, STR_FMT " > " STR_FMT, STR_ARG(self), STR_ARG(np_text(f, np->partitive))));
    if (np->number)
        add_fact(f, arena_printf(a, "#%ld " STR_FMT, f->mentions.numbers.at[np->number].value, STR_ARG(self)));
    add_preps(f, self, np->preps, np->n_preps);
}

static inline void list_facts(Fixture *f)
{
    for (PredId id = 1; id < f->phrases.preds.n; id++)
        add_pred(f, &f->phrases.preds.at[id]);
    for (NpId id = 1; id < f->phrases.nps.n; id++)
        add_np(f, id);
}

/* Is every fact of "fact; fact; !fact" listed, and none that "!" forbids? Says what is missing. */
static inline bool facts_hold(Fixture *f, const char *text, const char *expected)
{
    Str rest = str_of(expected), part;
    bool good = true;
    while (str_split(&rest, ';', &part)) {
        Str want = str_trim(part);
        bool forbidden = want.len && want.ptr[0] == '!', found = false;
        if (forbidden)
            want = str_sub(want, 1, want.len);
        for (uint32_t k = 0; k < f->facts.n; k++)
            found |= str_eq(f->facts.at[k], want);
        if (found != forbidden)
            continue;
        good = false;
        print_message("%s\n    %s: " STR_FMT "\n", text, forbidden ? "unwanted" : "missing", STR_ARG(want));
    }
    for (uint32_t k = 0; !good && k < f->facts.n; k++)
        print_message("        " STR_FMT "\n", STR_ARG(f->facts.at[k]));
    return good;
}

typedef struct Example {
    const char *text, *facts;
} Example;

#endif
