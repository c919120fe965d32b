/* pattern.c - vetoes and patterns: expressions over a sentence's line. */
#include "rule/matcher.h"
#include "rule/scene.h"

enum { MOST_HITS = 64 };   /* in one sentence, of one pattern */

bool vetoed(Scene *s, const Rule *rule, uint32_t sentence)
{
    if (rule->figurative && s->calm[sentence])
        return true;
    if (!s->matcher)
        return false;
    for (uint32_t i = 0; i < rule->n_unless; i++)
        if (matcher_run(s->matcher, &rule->unless[i], scene_line(s, sentence), 0))
            return true;
    return false;
}

static uint32_t captured(Str line, const size_t *span, uint32_t group)
{
    uint32_t value = 0;
    if (!group || span[2 * group] == PCRE2_UNSET)
        return 0;
    for (size_t i = span[2 * group]; i < span[2 * group + 1]; i++)
        value = value * 10 + (uint32_t)(line.ptr[i] - '0');
    return value;
}

/* Do two variables stand in one coordination ("talks between X and Y")? Then each keeps its own member. */
static bool members_apart(const Scene *s, const Regex *regex, Str line, const size_t *span, uint32_t group, NpId np)
{
    for (uint32_t g = 1; g <= regex->n_groups; g++) {
        NpId other = regex->group_var[g] && g != group ? captured(line, span, g) : 0;
        if (other && scene_np(s, other)->first_conjunct == scene_np(s, np)->first_conjunct)
            return true;
    }
    return false;
}

/* The match hangs on the first verb of the pattern, unless a later one is denied ("said it was not behind"). */
static PredId governing_verb(const Scene *s, const Regex *regex, Str line, const size_t *span)
{
    PredId first = 0;
    for (uint32_t i = 0; i < regex->n_verbs; i++) {
        PredId pred = captured(line, span, regex->verb_groups[i]);
        if (pred && scene_pred(s, pred)->negated)
            return pred;
        if (!first)
            first = pred;
    }
    return first;
}

static void bind_captures(const Scene *s, const Rule *rule, Str line, const size_t *span, Bound *bound)
{
    static const Role any = {.kind = ROLE_OBJECT};
    const Regex *regex = &rule->when;
    bound_reset(bound);
    bound->pred = governing_verb(s, regex, line, span);
    bound->np = captured(line, span, regex->noun_group);
    for (uint32_t g = 1; g <= regex->n_groups; g++) {
        NpId np = regex->group_var[g] ? captured(line, span, g) : 0;
        if (!np)
            continue;
        if (!bound->np && !bound->pred)
            bound->np = np;
        Fillers *out = &bound->vars[regex->group_var[g]];
        if (members_apart(s, regex, line, span, g, np))
            fill_one(s, &any, np, out);
        else
            fill_np(s, &any, scene_np(s, np)->first_conjunct, out);
    }
}

static EventKey event_of(const Scene *s, const Rule *rule, const Bound *bound)
{
    if (rule->same_event) {
        const Fillers *what = &bound->vars[rule->same_event];
        return what->n && what->at[0].arg.kind == ARG_EVENT ? what->at[0].arg.id : 0;
    }
    EventKey key = bound->pred ? pred_key(s, bound->pred) : bound->np;
    return rule->event && event_class(s, key) ? event_resolve(s, key) : 0;
}

static void run_pattern(Scene *s, RuleId id, uint32_t sentence)
{
    const Rule *rule = &s->rules->all[id];
    Str line = scene_line(s, sentence);
    uint32_t from = 0;
    for (uint32_t hit = 0; hit < MOST_HITS && from < line.len; hit++) {
        const size_t *span = matcher_run(s->matcher, &rule->when, line, from);
        if (!span)
            return;
        size_t end = span[1];
        Bound bound;
        bind_captures(s, rule, line, span, &bound);
        if (hit == 0 && vetoed(s, rule, sentence))
            return;
        emit(s, id, &bound, event_of(s, rule, &bound), sentence);
        from = end > from ? (uint32_t)end : from + 1;
    }
}

static void offer(Scene *s, bool *wanted, Sym word)
{
    const Candidates *found = index_find(&s->rules->patterns, word);
    for (uint32_t i = 0; found && i < found->n; i++)
        wanted[found->at[i].rule] = true;
}

void match_patterns(Scene *s, uint32_t sentence)
{
    if (!s->rules->patterns.map.n)
        return;
    const Document *document = s->reading->document;
    const Sentence *range = &document->sentences.at[sentence];
    bool *wanted = ARENA_ARRAY(s->arena, bool, s->rules->n + 1);
    for (uint32_t token = range->first; token < range->last; token++)
        offer(s, wanted, document->tokens.at[token].lower);
    for (NpId np = s->first_np[sentence]; np < s->first_np[sentence + 1]; np++)
        offer(s, wanted, scene_np(s, np)->lemma);
    for (PredId pred = s->first_pred[sentence]; pred < s->first_pred[sentence + 1]; pred++)
        offer(s, wanted, scene_pred(s, pred)->lemma);
    for (RuleId id = 1; id <= s->rules->n; id++)
        if (wanted[id])
            run_pattern(s, id, sentence);
}
