/* lint.c - what is wrong with rules that load. */
#include "rule/compiled.h"

static void warn(const Rule *rule, Diag *diag, const char *what, Str detail, const char *remedy)
{
    diag_say(diag, SEV_WARNING, rule->info.file, rule->info.line, 0, "rule " STR_FMT ": %s '" STR_FMT "'%s",
             STR_ARG(rule->info.name), what, STR_ARG(detail), remedy);
}

static void lint_words(const Rule *rule, const Lexicon *lexicon, const Symbols *symbols, Diag *diag)
{
    const TriggerList lists[] = {rule->verbs, rule->nouns};
    for (uint32_t k = 0; k < 2; k++)
        for (uint32_t i = 0; i < lists[k].n; i++) {
            Sym head = lists[k].at[i].head;
            const Word *word = lexicon_word(lexicon, symbols, head);
            if (!word)
                warn(rule, diag, "the lexicon does not know", symbol_str(symbols, head), "; add it to a word list");
            else if ((k ? word->noun : word->verb) != head)
                warn(rule, diag, k ? "no noun has the lemma" : "no verb has the lemma", symbol_str(symbols, head),
                     "; write the form that the lexicon gives");
        }
}

static bool same_triggers(TriggerList a, TriggerList b)
{
    if (a.n != b.n)
        return false;
    for (uint32_t i = 0; i < a.n; i++) {
        const Trigger *x = &a.at[i], *y = &b.at[i];
        if (x->head != y->head || x->particle != y->particle || x->before.n != y->before.n ||
            (x->before.n && memcmp(x->before.at, y->before.at, x->before.n * sizeof(Sym))))
            return false;
    }
    return true;
}

static bool same_words(SymList a, SymList b)
{
    return a.n == b.n && (!a.n || !memcmp(a.at, b.at, a.n * sizeof(Sym)));
}

static bool same_classes(ClassList a, ClassList b)
{
    return a.n == b.n && (!a.n || !memcmp(a.at, b.at, a.n * sizeof(ClassId)));
}

static bool same_role(const Role *a, const Role *b)
{
    return a->kind == b->kind && a->var == b->var && same_classes(a->classes, b->classes) &&
           same_classes(a->not_classes, b->not_classes) && same_words(a->words, b->words) && same_words(a->preps, b->preps) &&
           same_words(a->containing, b->containing) && same_words(a->without, b->without) &&
           a->named == b->named && a->counted == b->counted && a->required == b->required && a->optional == b->optional;
}

/* Does rule b say exactly what rule a says already? */
static bool repeats(const Rule *a, const Rule *b)
{
    if (a->kind != b->kind || a->event != b->event || a->same_event != b->same_event || a->voice != b->voice ||
        a->any_noun != b->any_noun || a->n_roles != b->n_roles || a->n_then != b->n_then || !same_triggers(a->verbs, b->verbs) ||
        !same_triggers(a->nouns, b->nouns) || !same_triggers(a->compounds, b->compounds) || !same_classes(a->of, b->of))
        return false;
    if (a->kind == RULE_PATTERN)
        return str_eq(a->when.source, b->when.source);
    for (uint32_t i = 0; i < a->n_roles; i++)
        if (!same_role(&a->roles[i], &b->roles[i]))
            return false;
    for (uint32_t i = 0; i < a->n_then; i++)
        if (a->then[i].subject != b->then[i].subject || a->then[i].prop != b->then[i].prop ||
            a->then[i].object != b->then[i].object || a->then[i].subject_part != b->then[i].subject_part ||
            a->then[i].object_part != b->then[i].object_part)
            return false;
    return true;
}

static bool meet(const Vocab *vocab, ClassId wanted, ClassList classes)
{
    bool any = !wanted || !classes.n;
    for (uint32_t i = 0; i < classes.n; i++)
        any |= vocab_is_a(vocab, classes.at[i], wanted) || vocab_is_a(vocab, wanted, classes.at[i]);
    return any;
}

/* Can what a variable is bound to ever belong to a class? */
static bool can_be(const Rules *rules, const Rule *rule, uint8_t var, ClassId wanted)
{
    if (var == VAR_EVENT)
        return !wanted || !rule->event || meet(rules->vocab, wanted, (ClassList){&rule->event, 1});
    bool bound = false;
    for (uint32_t i = 0; i < rule->n_roles; i++)
        if (rule->roles[i].var == var) {
            bound = true;
            if (meet(rules->vocab, wanted, rule->roles[i].classes))
                return true;
        }
    return !bound;
}

static void lint_templates(const Rules *rules, const Rule *rule, Diag *diag)
{
    for (uint32_t i = 0; i < rule->n_then; i++) {
        const Template *t = &rule->then[i];
        const PropInfo *prop = &rules->vocab->props[t->prop];
        if (t->subject_part == PART_SELF && !can_be(rules, rule, t->subject, prop->domain))
            warn(rule, diag, "the subject can never be in the domain of", prop->name, "");
        if (!prop->literal && t->object_part == PART_SELF && !can_be(rules, rule, t->object, prop->range))
            warn(rule, diag, "the object can never be in the range of", prop->name, "");
    }
}

static void lint_roles(const Rule *rule, Diag *diag)
{
    for (uint32_t i = 0; i < rule->n_roles; i++) {
        const Role *role = &rule->roles[i];
        bool used = !role->var || role->var == rule->same_event || role->required;
        for (uint32_t k = 0; k < rule->n_then; k++)
            used |= rule->then[k].subject == role->var || rule->then[k].object == role->var;
        if (!used)
            warn(rule, diag, "nothing uses the variable", rule->vars[role->var], "");
        if (role->kind == ROLE_SELF && !rule->nouns.n && !rule->any_noun)
            warn(rule, diag, "only a noun frame has a self; never bound:", rule->vars[role->var], "");
        if (role->kind == ROLE_COMPLEMENT && !rule->verbs.n)
            warn(rule, diag, "only a verb has a complement; never bound:", rule->vars[role->var], "");
    }
}

void rules_lint(const Rules *rules, const Lexicon *lexicon, const Symbols *symbols, Diag *diag)
{
    for (RuleId id = 1; id <= rules->n; id++) {
        const Rule *rule = &rules->all[id];
        lint_words(rule, lexicon, symbols, diag);
        lint_templates(rules, rule, diag);
        lint_roles(rule, diag);
        for (RuleId earlier = 1; earlier < id; earlier++)
            if (repeats(&rules->all[earlier], rule)) {
                warn(rule, diag, "it repeats the rule", rules->all[earlier].info.name, "; remove one");
                break;
            }
    }
}
