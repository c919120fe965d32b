/* fixture.h - rules from Turtle in the test itself, matched on phrases that the test builds by hand: nothing of the analysis before
 * them takes part. */
#ifndef SITREP_TESTS_RULE_FIXTURE_H
#define SITREP_TESTS_RULE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "rule/rule.h"

#ifndef SITREP_ONTOLOGY
#define SITREP_ONTOLOGY "ontology"
#endif

typedef struct Fixture {
    Arena arena, scratch;
    Triples triples;
    Symbols symbols;
    Vocab vocab;
    Diag diag;
    char messages[4000];
    Rules *rules;
    Matcher *matcher;
    Document document;
    Mentions mentions;
    Phrases phrases;
    Reading reading;
    Matches matches;
} Fixture;

static inline void fixture_sink(void *user, const Diagnostic *d)
{
    Fixture *f = user;
    size_t n = strlen(f->messages);
    snprintf(f->messages + n, sizeof f->messages - n, "%u: %s\n", d->line, d->message);
}

static inline int fixture_setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    if (!f)
        return -1;
    arena_init(&f->arena, 0);
    arena_init(&f->scratch, 0);
    if (ARENA_GUARD(&f->arena) || ARENA_GUARD(&f->scratch))
        abort();
    f->diag = (Diag){.sink = fixture_sink, .user = f};
    symbols_init(&f->symbols, NULL, &f->arena);
    triples_init(&f->triples, &f->arena);
    assert_int_equal(triples_read(&f->triples, SITREP_ONTOLOGY "/sitrep.ttl", &f->diag), ST_OK);
    *state = f;
    return 0;
}

static inline int fixture_teardown(void **state)
{
    Fixture *f = *state;
    matcher_free(f->matcher);
    if (f->rules)
        rules_free(f->rules);
    arena_free(&f->scratch);
    arena_free(&f->arena);
    free(f);
    return 0;
}

/* Load the ontology and the rules of a Turtle text (without prefixes). */
static inline Status load(Fixture *f, const char *turtle)
{
    char path[] = "/tmp/sitrep-rules-XXXXXX.ttl";
    int file = mkstemps(path, 4);
    assert_true(file >= 0);
    FILE *out = fdopen(file, "w");
    fprintf(out, "@prefix sit: <https://w3id.org/sitrep/ont#> . @prefix rule: <https://w3id.org/sitrep/rule/> .\n%s\n", turtle);
    fclose(out);
    assert_int_equal(triples_read(&f->triples, path, &f->diag), ST_OK);
    unlink(path);
    triples_index(&f->triples);
    assert_int_equal(vocab_load(&f->vocab, &f->triples, &f->arena, &f->diag), ST_OK);
    f->messages[0] = '\0';
    Status status = rules_load(&f->rules, &f->triples, &f->vocab, &f->symbols, &f->arena, &f->diag);
    assert_int_equal(matcher_new(&f->matcher, f->rules), ST_OK);
    return status;
}

/* One sentence whose tokens are parted by blanks; then np() and pred() say what stands in it. */
static inline void sentence(Fixture *f, const char *text)
{
    f->document = (Document){.arena = &f->arena, .symbols = &f->symbols, .text = str_of(text)};
    Str rest = f->document.text, word;
    while (str_split(&rest, ' ', &word)) {
        uint32_t begin = (uint32_t)(word.ptr - text);
        char lower[64] = {0};
        for (uint32_t i = 0; i < word.len && i < 63; i++)
            lower[i] = (char)(word.ptr[i] >= 'A' && word.ptr[i] <= 'Z' ? word.ptr[i] + 32 : word.ptr[i]);
        VEC_ADD(&f->arena, &f->document.tokens,
                ((Token){begin, begin + word.len, symbol(&f->symbols, word), symbol(&f->symbols, str_of(lower)), SHAPE_WORD}));
    }
    uint32_t n = f->document.tokens.n;
    VEC_ADD(&f->arena, &f->document.sentences, ((Sentence){.end = f->document.text.len, .last = n}));
    f->mentions = (Mentions){.name_at = ARENA_ARRAY(&f->arena, uint32_t, n + 1), .number_at = ARENA_ARRAY(&f->arena, uint32_t, n + 1),
                             .date_at = ARENA_ARRAY(&f->arena, uint32_t, n + 1)};
    f->phrases = (Phrases){.np_at = ARENA_ARRAY(&f->arena, uint32_t, n + 1), .pred_at = ARENA_ARRAY(&f->arena, uint32_t, n + 1)};
    (void)VEC_PUSH(&f->arena, &f->mentions.names);
    (void)VEC_PUSH(&f->arena, &f->mentions.numbers);
    (void)VEC_PUSH(&f->arena, &f->mentions.dates);
    (void)VEC_PUSH(&f->arena, &f->phrases.nps);
    (void)VEC_PUSH(&f->arena, &f->phrases.preds);
    Tagged *tagged = ARENA_ARRAY(&f->arena, Tagged, n + 1);
    for (uint32_t i = 0; i < n; i++)
        tagged[i] = (Tagged){TAG_NOUN, f->document.tokens.at[i].lower, NULL};
    f->reading = (Reading){.vocab = &f->vocab, .document = &f->document, .tagged = tagged, .mentions = &f->mentions,
                           .phrases = &f->phrases, .arena = &f->arena};
}

/* A noun group of tokens [first, last), its head the last one; the class "" is unknown. */
static inline NpId np(Fixture *f, uint32_t first, uint32_t last, const char *lemma, const char *class)
{
    NpId id = f->phrases.nps.n;
    VEC_ADD(&f->arena, &f->phrases.nps,
            ((Np){.first = first, .last = last, .core_first = first, .core_last = last, .head = last - 1, .kind = NP_NOMINAL,
                  .lemma = symbol(&f->symbols, str_of(lemma)), .cls = vocab_class(&f->vocab, str_of(class)), .first_conjunct = id}));
    for (uint32_t i = first; i < last; i++)
        f->phrases.np_at[i] = id;
    return id;
}

static inline NpId name(Fixture *f, uint32_t first, uint32_t last, const char *class)
{
    NpId id = np(f, first, last, "name", class);
    f->phrases.nps.at[id].kind = NP_NAME;
    f->phrases.nps.at[id].name = f->mentions.names.n;
    VEC_ADD(&f->arena, &f->mentions.names, ((Name){.first = first, .last = last, .cls = f->phrases.nps.at[id].cls}));
    return id;
}

static inline void number(Fixture *f, NpId id, long value, bool exact)
{
    f->phrases.nps.at[id].number = f->mentions.numbers.n;
    VEC_ADD(&f->arena, &f->mentions.numbers, ((Number){.first = 0, .last = 1, .value = value, .exact = exact}));
}

static inline void join(Fixture *f, NpId a, NpId b)
{
    f->phrases.nps.at[a].conjunct = b;
    f->phrases.nps.at[b].first_conjunct = f->phrases.nps.at[a].first_conjunct;
}

static inline PredId pred(Fixture *f, uint32_t token, const char *lemma, NpId subject, NpId object)
{
    PredId id = f->phrases.preds.n;
    VEC_ADD(&f->arena, &f->phrases.preds,
            ((Pred){.first = token, .last = token + 1, .head = token, .lemma = symbol(&f->symbols, str_of(lemma)), .subject = subject,
                    .object = object, .clause_first = token, .clause_last = token + 1}));
    f->phrases.pred_at[token] = id;
    return id;
}

static inline Pred *pred_at(Fixture *f, PredId id) { return &f->phrases.preds.at[id]; }
static inline Np *np_at(Fixture *f, NpId id) { return &f->phrases.nps.at[id]; }

/* All prepositional phrases of one owner must be added in a row. */
static inline void prep(Fixture *f, NpId on_np, PredId on_pred, const char *word, NpId id)
{
    uint32_t at = f->phrases.preps.n;
    VEC_ADD(&f->arena, &f->phrases.preps, ((Prep){.prep = symbol(&f->symbols, str_of(word)), .np = id, .on_np = on_np, .on_pred = on_pred,
                                                  .token = np_at(f, id)->first ? np_at(f, id)->first - 1 : 0}));
    uint32_t *first = on_np ? &np_at(f, on_np)->preps : &pred_at(f, on_pred)->preps;
    uint32_t *n = on_np ? &np_at(f, on_np)->n_preps : &pred_at(f, on_pred)->n_preps;
    if (!(*n)++)
        *first = at;
}

static inline Str arg_text(Fixture *f, Arg arg)
{
    uint32_t first, last;
    if (arg.kind == ARG_NUMBER)
        return arena_printf(&f->arena, "%ld", f->mentions.numbers.at[arg.id].value);
    if (arg.kind == ARG_EVENT) {
        first = f->matches.events.at[arg.id].first;
        last = f->matches.events.at[arg.id].last;
    } else if (arg.kind == ARG_NAME) {
        first = f->mentions.names.at[arg.id].first;
        last = f->mentions.names.at[arg.id].last;
    } else {
        first = np_at(f, arg.id)->core_first;
        last = np_at(f, arg.id)->core_last;
    }
    return str_sub(f->document.text, f->document.tokens.at[first].begin, f->document.tokens.at[last - 1].end);
}

/* Match, and list what was read: "subject property object; ...". */
static inline const char *read_all(Fixture *f)
{
    Str list = {0};
    rules_match(&f->matches, f->matcher, f->rules, &f->reading);
    for (uint32_t i = 0; i < f->matches.all.n; i++) {
        const Match *m = &f->matches.all.at[i];
        list = arena_printf(&f->arena, STR_FMT "%s" STR_FMT " " STR_FMT " " STR_FMT, STR_ARG(list), i ? "; " : "",
                            STR_ARG(arg_text(f, m->subject)), STR_ARG(f->vocab.props[m->prop].name), STR_ARG(arg_text(f, m->object)));
    }
    return list.ptr ? list.ptr : "";
}

#define EXAMPLES " ; sit:yes \"A. => a backedBy b\" ; sit:no \"B.\" ."
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

#endif
