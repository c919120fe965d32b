/* line.c - a sentence as one line of phrases, the text that PCRE2 sees. */
#include "rule/scene.h"

typedef struct Line {
    Arena *arena;
    VEC(char) v;
} Line;

static void put(Line *line, Str s)
{
    for (uint32_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        VEC_ADD(line->arena, &line->v, c == ' ' || c == '[' || c == ']' ? '_' : c);
    }
}

static void put_raw(Line *line, Str s)
{
    for (uint32_t i = 0; i < s.len; i++)
        VEC_ADD(line->arena, &line->v, s.ptr[i]);
}

/* The class with all that stand above it, so that a pattern tests for any of them with one name. */
static void put_classes(Line *line, const Vocab *vocab, ClassId class)
{
    put_raw(line, STR_LIT("/"));
    for (ClassId c = 1; class && c < vocab->n_classes; c++)
        if (vocab_is_a(vocab, class, c)) {
            put_raw(line, vocab->classes[c].name);
            put_raw(line, STR_LIT("/"));
        }
}

static void put_noun(Line *line, const Scene *s, NpId id)
{
    const Np *np = scene_np(s, id);
    const Vocab *vocab = s->reading->vocab;
    ClassId class = event_class(s, id);
    if (!class)
        class = np_class(s, id);
    put_raw(line, arena_printf(line->arena, "[n%u ", id));
    put_classes(line, vocab, class);
    if (!class && (np->kind == NP_PRONOUN || np->name))
        put_raw(line, STR_LIT("~"));
    const Name *name = &s->reading->mentions->names.at[np->name];
    if (np->name && name->state && !vocab_is(vocab, class, C_STATE))
        put_classes(line, vocab, vocab->known[C_STATE]);
    put_raw(line, STR_LIT(" ="));
    put(line, symbol_str(s->reading->document->symbols, np->lemma));
    put_raw(line, STR_LIT("] "));
}

static void put_verb(Line *line, const Scene *s, PredId id)
{
    const Pred *p = scene_pred(s, id);
    const Symbols *symbols = s->reading->document->symbols;
    put_raw(line, arena_printf(line->arena, "[v%u %c ", id, p->voice == VOICE_PASSIVE ? 'p' : 'a'));
    put(line, symbol_str(symbols, p->lemma));
    if (p->particle && !particle_is_preposition(s, p)) {
        put_raw(line, STR_LIT("_"));
        put(line, symbol_str(symbols, p->particle));
    }
    put_raw(line, STR_LIT("] "));
}

/* The widest noun group that starts at a token. */
static NpId widest_at(const Scene *s, uint32_t sentence, uint32_t token)
{
    NpId best = 0;
    for (NpId id = s->first_np[sentence]; id < s->first_np[sentence + 1]; id++)
        if (scene_np(s, id)->first == token && (!best || scene_np(s, id)->last > scene_np(s, best)->last))
            best = id;
    return best;
}

Str scene_line(Scene *s, uint32_t sentence)
{
    if (s->lines[sentence].ptr)
        return s->lines[sentence];
    Line line = {.arena = s->arena};
    const Document *document = s->reading->document;
    const Sentence *range = &document->sentences.at[sentence];
    for (uint32_t token = range->first; token < range->last;) {
        NpId np = widest_at(s, sentence, token);
        PredId pred = s->phrases->pred_at[token];
        if (np && scene_np(s, np)->last > token) {
            put_noun(&line, s, np);
            token = scene_np(s, np)->last;
        } else if (pred && scene_pred(s, pred)->last > token) {
            put_verb(&line, s, pred);
            token = scene_pred(s, pred)->last;
        } else {
            put(&line, symbol_str(document->symbols, document->tokens.at[token].lower));
            put_raw(&line, STR_LIT(" "));
            token++;
        }
    }
    VEC_ADD(s->arena, &line.v, '\0');
    return s->lines[sentence] = (Str){line.v.at, line.v.n - 1};
}

Str rules_line(const Rules *rules, const Reading *reading, uint32_t sentence)
{
    Scene scene;
    Matches unused = {0};
    scene_init(&scene, &unused, NULL, rules, reading);
    find_noun_events(&scene);
    scene.lines[sentence] = (Str){0};
    return scene_line(&scene, sentence);
}
