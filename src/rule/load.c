/* load.c - rules out of triples: which there are, and each as a whole. */
#include "rule/load.h"

#include <stdlib.h>

static const Str *load_texts(Loader *loader, RuleKey key, uint32_t *n)
{
    TripleSpan span = triples_with(loader->triples, loader->subject, loader->keys[key]);
    Str *texts = ARENA_ARRAY(loader->arena, Str, span.n + 1);
    for (uint32_t i = 0; i < span.n; i++)
        texts[i] = str_trim(term_info(loader->triples, span.at[i].o)->text);
    *n = span.n;
    return texts;
}

static void load_examples(Loader *loader)
{
    RuleInfo *info = &loader->rule->info;
    info->yes = load_texts(loader, KEY_yes, &info->n_yes);
    info->no = load_texts(loader, KEY_no, &info->n_no);
    if (!info->n_yes)
        load_problem(loader, 0, "no example; add sit:yes \"Sentence. => label property label\"");
    if (!info->n_no)
        load_problem(loader, 0, "no counter-example; add sit:no \"Sentence that the rule must not read.\"");
    for (uint32_t i = 0; i < info->n_yes; i++)
        if (str_find(info->yes[i], STR_LIT("=>")) < 0)
            load_problem(loader, 0, "the example '" STR_FMT "' says no fact; add => label property label", STR_ARG(info->yes[i]));
}

static void load_confidence(Loader *loader)
{
    loader->rule->confidence = 900;
    Term value = triples_value(loader->triples, loader->subject, loader->keys[KEY_confidence]);
    if (!value)
        return;
    char *end;
    double confidence = strtod(term_info(loader->triples, value)->text.ptr, &end);
    if (*end || !(confidence > 0 && confidence <= 1))
        load_problem(loader, 0, "sit:confidence must be a number above 0 and up to 1");
    else
        loader->rule->confidence = (uint16_t)(confidence * 1000 + 0.5);
}

static void load_planned(Loader *loader)
{
    Term value = triples_value(loader->triples, loader->subject, loader->keys[KEY_planned]);
    if (!value)
        return;
    Str text = term_info(loader->triples, value)->text;
    if (str_is(text, "also"))
        loader->rule->planned = PLANNED_ALSO;
    else if (str_is(text, "only"))
        loader->rule->planned = PLANNED_ONLY;
    else
        load_problem(loader, 0, "sit:planned must be \"also\" or \"only\"");
}

/* "bombs went off outside the bank": whether the bank was meant is the reader's guess, so the rule itself doubts. */
static void load_modality(Loader *loader)
{
    Term value = triples_value(loader->triples, loader->subject, loader->keys[KEY_modality]);
    if (!value)
        return;
    loader->rule->possible = str_is(term_info(loader->triples, value)->text, NS_SIT "possible");
    if (!loader->rule->possible)
        load_problem(loader, 0, "sit:modality of a rule can only be sit:possible");
}

static void load_event(Loader *loader)
{
    Rule *rule = loader->rule;
    ClassList event = load_classes(loader, loader->subject, KEY_event);
    if (event.n > 1)
        load_problem(loader, 0, "two classes in sit:event; a trigger denotes one event");
    if (event.n) {
        rule->event = event.at[0];
        if (!vocab_is(loader->vocab, rule->event, C_EVENT))
            load_problem(loader, 0, "sit:event must name a class of events");
    }
    Term same = triples_value(loader->triples, loader->subject, loader->keys[KEY_sameEvent]);
    if (!same)
        return;
    Str name = term_info(loader->triples, same)->text;
    rule->same_event = load_variable(loader, name);
    if (!rule->same_event)
        load_problem(loader, 0, "sit:sameEvent names ?" STR_FMT ", which no role binds", STR_ARG(name));
}

static uint8_t declare(void *user, Str name)
{
    return load_declare(user, name);
}

static void load_regex(Loader *loader, Regex *regex, Str source, uint32_t line, bool captures)
{
    RegexSpec spec = {.vocab = loader->vocab, .symbols = loader->symbols, .arena = loader->arena,
                      .declare = captures ? declare : NULL, .user = loader};
    Str problem = {0};
    if (regex_compile(regex, &spec, source, &problem) != ST_OK)
        load_problem(loader, line, STR_FMT, STR_ARG(problem));
}

static void load_vetoes(Loader *loader)
{
    TripleSpan span = triples_with(loader->triples, loader->subject, loader->keys[KEY_unless]);
    Regex *vetoes = ARENA_ARRAY(loader->arena, Regex, span.n + 1);
    for (uint32_t i = 0; i < span.n; i++)
        load_regex(loader, &vetoes[i], term_info(loader->triples, span.at[i].o)->text, span.at[i].line, false);
    loader->rule->unless = vetoes;
    loader->rule->n_unless = span.n;
}

static void load_pattern(Loader *loader)
{
    Rule *rule = loader->rule;
    TripleSpan span = triples_with(loader->triples, loader->subject, loader->keys[KEY_when]);
    if (span.n != 1) {
        load_problem(loader, 0, "a pattern needs exactly one sit:when");
        return;
    }
    load_regex(loader, &rule->when, term_info(loader->triples, span.at[0].o)->text, span.at[0].line, true);
    if (!loader->bad && !rule->when.triggers.n)
        load_problem(loader, span.at[0].line, "sit:when has no word that must be there; add a <verb>, a [noun] or a plain word");
}

static bool has_role(const Rule *rule, RoleKind kind)
{
    for (uint32_t i = 0; i < rule->n_roles; i++)
        if (rule->roles[i].kind == kind)
            return true;
    return false;
}

static void load_body(Loader *loader)
{
    Rule *rule = loader->rule;
    rule->verbs = load_triggers(loader, KEY_verb);
    rule->nouns = load_triggers(loader, KEY_noun);
    rule->compounds = load_triggers(loader, KEY_compound);
    rule->of = load_classes(loader, loader->subject, KEY_of);
    Term voice = triples_value(loader->triples, loader->subject, loader->keys[KEY_voice]);
    if (voice) {
        Str text = term_info(loader->triples, voice)->text;
        rule->voice = str_is(text, "active") ? VOICE_ONLY_ACTIVE : str_is(text, "passive") ? VOICE_ONLY_PASSIVE : VOICE_ANY;
        if (!rule->voice)
            load_problem(loader, 0, "sit:voice must be \"active\" or \"passive\"");
    }
    load_roles(loader);
    if (rule->kind == RULE_FRAME && !rule->verbs.n && !rule->nouns.n && !rule->compounds.n && !rule->any_noun)
        load_problem(loader, 0, "a frame needs sit:verb, sit:noun or sit:compound");
    if (rule->any_noun && !has_role(rule, ROLE_SELF))
        load_problem(loader, 0, "sit:noun \"*\" needs sit:self with a class");
    if (rule->kind == RULE_ADJUNCT && !rule->of.n)
        load_problem(loader, 0, "an adjunct needs sit:of, the class of events that take it");
    if (rule->kind == RULE_PATTERN)
        load_pattern(loader);
    load_event(loader);
    load_vetoes(loader);
    load_templates(loader);
    load_confidence(loader);
    load_planned(loader);
    load_modality(loader);
    loader->rule->figurative = triples_value(loader->triples, loader->subject, loader->keys[KEY_figurative]) != 0;
    loader->rule->under = load_words(loader, loader->subject, KEY_under);
    load_examples(loader);
    Str *vars = ARENA_ARRAY(loader->arena, Str, loader->n_vars);
    memcpy(vars, loader->vars, loader->n_vars * sizeof *vars);
    rule->vars = vars;
    rule->n_vars = loader->n_vars;
}

static Str local_name(Str iri)
{
    for (uint32_t i = iri.len; i > 0; i--)
        if (iri.ptr[i - 1] == '/' || iri.ptr[i - 1] == '#')
            return str_sub(iri, i, iri.len);
    return iri;
}

typedef struct Found { Term subject; RuleKind kind; uint16_t file; uint32_t line; } Found;

static int by_place(const void *a, const void *b)
{
    const Found *x = a, *y = b;
    if (x->file != y->file)
        return x->file < y->file ? -1 : 1;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return x->subject < y->subject ? -1 : x->subject > y->subject;
}

/* All subjects of the three types in the order of the files, which is the order of the rules' numbers. */
static Found *find_subjects(const Triples *triples, Arena *arena, uint32_t *n)
{
    VEC(Found) found = {0};
    const char *types[] = {NS_SIT "Frame", NS_SIT "Adjunct", NS_SIT "Pattern"};
    Term type = triples_iri(triples, STR_LIT(NS_RDF "type"));
    for (uint32_t k = 0; k < 3; k++) {
        Term class = triples_iri(triples, str_of(types[k]));
        const uint32_t *positions = NULL;
        uint32_t count = type && class ? triples_subjects(triples, type, class, &positions) : 0;
        for (uint32_t i = 0; i < count; i++) {
            const Triple *t = &triples->all.at[positions[i]];
            VEC_ADD(arena, &found, ((Found){t->s, (RuleKind)k, t->file, t->line}));
        }
    }
    if (found.n)
        qsort(found.at, found.n, sizeof *found.at, by_place);
    *n = found.n;
    return found.at;
}

static void free_regexes(const Rule *rule)
{
    pcre2_code_free(rule->when.code);
    for (uint32_t i = 0; i < rule->n_unless; i++)
        pcre2_code_free(rule->unless[i].code);
}

void rules_free(Rules *rules)
{
    for (uint32_t i = 1; rules && i <= rules->n; i++)
        free_regexes(&rules->all[i]);
}

static bool load_rule(Loader *loader, Rule *rule, const Found *found)
{
    Str iri = term_info(loader->triples, found->subject)->text;
    *rule = (Rule){.kind = found->kind,
                   .info = {.iri = iri, .name = local_name(iri), .file = loader->triples->files.at[found->file].ptr,
                            .line = found->line}};
    loader->subject = found->subject;
    loader->rule = rule;
    loader->vars[0] = STR_LIT("");
    loader->vars[VAR_EVENT] = STR_LIT("event");
    loader->n_vars = VAR_EVENT + 1;
    loader->bad = false;
    load_body(loader);
    if (loader->bad)
        free_regexes(rule);
    return !loader->bad;
}

static void find_keys(Loader *loader)
{
    static const char *const names[KEY_COUNT] = {
#define X(name) NS_SIT #name,
        RULE_KEYS(X)
#undef X
    };
    for (uint32_t i = 0; i < KEY_COUNT; i++)
        loader->keys[i] = triples_iri(loader->triples, str_of(names[i]));
}

Status rules_load(Rules **out, const Triples *triples, const Vocab *vocab, Symbols *symbols, Arena *arena, Diag *diag)
{
    Loader loader = {.triples = triples, .vocab = vocab, .symbols = symbols, .arena = arena, .diag = diag};
    find_keys(&loader);
    uint32_t n;
    Found *found = find_subjects(triples, arena, &n);
    Rule *all = ARENA_ARRAY(arena, Rule, n + 1);
    Rules *rules = ARENA_NEW(arena, Rules);
    *rules = (Rules){.all = all, .vocab = vocab};
    bool bad = false;
    for (uint32_t i = 0; i < n; i++) {
        if (i && found[i].subject == found[i - 1].subject)
            continue;
        if (load_rule(&loader, &all[rules->n + 1], &found[i]))
            rules->n++;
        else
            bad = true;
    }
    rules->by = symbol(symbols, STR_LIT("by"));
    rules->as = symbol(symbols, STR_LIT("as"));
    rules->of = symbol(symbols, STR_LIT("of"));
    rules->on = symbol(symbols, STR_LIT("on"));
    rules->against = symbol(symbols, STR_LIT("against"));
    rules->at = symbol(symbols, STR_LIT("at"));
    rules->from = symbol(symbols, STR_LIT("from"));
    index_rules(rules, arena);
    *out = rules;
    return bad ? ST_INVALID : ST_OK;
}

uint32_t rules_count(const Rules *rules)
{
    return rules->n;
}

const RuleInfo *rules_info(const Rules *rules, RuleId rule)
{
    return &rules->all[rule].info;
}

bool rules_doubtful(const Rules *rules, RuleId rule)
{
    return rules->all[rule].possible;
}

static bool governed_by(const Phrases *p, PredId pred, SymList words)
{
    const Pred *verb = &p->preds.at[pred];
    return pred && verb->governor && (verb->link == LINK_INFINITIVE || verb->link == LINK_GERUND) &&
           sym_in(words, p->preds.at[verb->governor].lemma);
}

PlannedToo rules_planned(const Rules *rules, RuleId rule, const Phrases *phrases, PredId pred)
{
    const Rule *r = &rules->all[rule];
    return r->under.n && !governed_by(phrases, pred, r->under) ? PLANNED_STAYS : r->planned;
}
