/* examples.c - the rules' own examples, run through the whole pipeline by the caller's reader. */
#include "rule/compiled.h"

#include <stdio.h>

typedef struct Wanted {
    Str subject, object;
    PropId prop;
} Wanted;

typedef struct Run {
    const Rules *rules;
    RuleId id;
    ExampleReader *reader;
    void *user;
    Arena *arena;
    Diag *diag;
    ExampleReport *report;
} Run;

static void complain(Run *run, const char *what, Str example, Str detail)
{
    const RuleInfo *info = rules_info(run->rules, run->id);
    diag_say(run->diag, SEV_ERROR, info->file, info->line, 0, "rule " STR_FMT ": %s: \"" STR_FMT "\"" STR_FMT,
             STR_ARG(info->name), what, STR_ARG(example), STR_ARG(detail));
    run->report->failed++;
}

/* "label property label": the property is the first word between two others that names one. */
static bool read_fact(const Vocab *vocab, Str text, Wanted *wanted)
{
    text = str_trim(text);
    for (uint32_t i = 1; i < text.len; i++) {
        if (text.ptr[i] == ' ' || text.ptr[i - 1] != ' ')
            continue;
        uint32_t end = i;
        while (end < text.len && text.ptr[end] != ' ')
            end++;
        Str word = str_sub(text, i, end);
        if (str_starts(word, STR_LIT("sit:")))
            word = str_sub(word, 4, word.len);
        PropId prop = vocab_prop(vocab, word);
        if (prop && end < text.len) {
            *wanted = (Wanted){str_trim(str_sub(text, 0, i)), str_trim(str_sub(text, end, text.len)), prop};
            return true;
        }
    }
    return false;
}

static char fold(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static bool same_label(Str a, Str b)
{
    if (a.len != b.len)
        return false;
    for (uint32_t i = 0; i < a.len; i++)
        if (fold(a.ptr[i]) != fold(b.ptr[i]))
            return false;
    return true;
}

/* "militia" names "the Iran-backed militia": a description's last words do for all of it. */
static bool ends_in(Str label, Str wanted)
{
    if (label.len <= wanted.len)
        return same_label(label, wanted);
    uint32_t start = label.len - wanted.len;
    char before = label.ptr[start - 1];
    return (before == ' ' || before == '-') && same_label(str_sub(label, start, label.len), wanted);
}

static bool any_label(const Str *labels, uint32_t n, Str wanted)
{
    for (uint32_t i = 0; i < n; i++)
        if (ends_in(labels[i], wanted))
            return true;
    return false;
}

/* A rule that doubts what it reads need not give facts. */
static bool holds(const Run *run, const LabelledFact *fact)
{
    return fact->direct || (fact->possible && rules_doubtful(run->rules, run->id));
}

static bool states(const Run *run, const LabelledFact *fact, const Wanted *wanted)
{
    return holds(run, fact) && fact->prop == wanted->prop && any_label(fact->subjects, fact->n_subjects, wanted->subject) &&
           any_label(fact->objects, fact->n_objects, wanted->object);
}

static Str first_label(const Str *labels, uint32_t n)
{
    return n ? labels[0] : STR_LIT("?");
}

/* What was read instead, for the message. */
static Str list_facts(Run *run, const LabelledFacts *facts, bool only_mine)
{
    Str list = {0};
    for (uint32_t i = 0; i < facts->all.n; i++) {
        const LabelledFact *f = &facts->all.at[i];
        if (only_mine && (f->rule != run->id || !holds(run, f)))
            continue;
        Str subject = first_label(f->subjects, f->n_subjects), object = first_label(f->objects, f->n_objects);
        list = arena_printf(run->arena, STR_FMT "%s" STR_FMT " " STR_FMT " " STR_FMT "%s%s" STR_FMT, STR_ARG(list),
                            list.len ? "; " : "", STR_ARG(subject), STR_ARG(run->rules->vocab->props[f->prop].name),
                            STR_ARG(object), f->direct ? "" : " (no fact)", only_mine ? "" : " by ",
                            STR_ARG(only_mine ? STR_LIT("") : rules_info(run->rules, f->rule)->name));
    }
    return list;
}

static Status read_example(Run *run, Str text, LabelledFacts *facts)
{
    arena_reset(run->arena);
    *facts = (LabelledFacts){0};
    run->report->run++;
    return run->reader(run->user, str_trim(text), run->arena, facts);
}

/* The same fact of two rules is one claim, of the first rule; did this one read such a fact too? */
static bool matched(const Run *run, const LabelledFacts *facts, PropId prop)
{
    const Matches *matches = facts->matches;
    for (uint32_t i = 0; matches && i < matches->all.n; i++)
        if (matches->all.at[i].rule == run->id && matches->all.at[i].prop == prop)
            return true;
    return false;
}

static void check_fact(Run *run, Str example, Str wanted_text, const LabelledFacts *facts)
{
    Wanted wanted;
    if (!read_fact(run->rules->vocab, wanted_text, &wanted)) {
        complain(run, "an example must say label property label", example, STR_LIT(""));
        return;
    }
    RuleId other = 0;
    for (uint32_t i = 0; i < facts->all.n; i++) {
        if (!states(run, &facts->all.at[i], &wanted))
            continue;
        if (facts->all.at[i].rule == run->id || matched(run, facts, wanted.prop))
            return;
        other = facts->all.at[i].rule;
    }
    Str detail = arena_printf(run->arena, ": not read: " STR_FMT "; %s" STR_FMT, STR_ARG(str_trim(wanted_text)),
                              other ? "another rule read it: " : "read: ",
                              STR_ARG(other ? rules_info(run->rules, other)->name : list_facts(run, facts, false)));
    complain(run, "example failed", example, detail);
}

static Status check_yes(Run *run, Str example)
{
    long arrow = str_find(example, STR_LIT("=>"));
    LabelledFacts facts;
    TRY(read_example(run, str_sub(example, 0, (uint32_t)arrow), &facts));
    uint32_t failed = run->report->failed;
    Str rest = str_sub(example, (uint32_t)arrow + 2, example.len), part;
    while (str_split(&rest, ';', &part))
        if (str_trim(part).len)
            check_fact(run, example, part, &facts);
    if (run->report->failed > failed)   /* one example, one failure */
        run->report->failed = failed + 1;
    return ST_OK;
}

static Status check_no(Run *run, Str example)
{
    LabelledFacts facts;
    TRY(read_example(run, example, &facts));
    Str mine = list_facts(run, &facts, true);
    if (mine.len)
        complain(run, "counter-example was read", example, arena_printf(run->arena, ": " STR_FMT, STR_ARG(mine)));
    return ST_OK;
}

Status rules_check_examples(const Rules *rules, RuleId rule, ExampleReader *reader, void *user, Arena *arena, Diag *diag,
                            ExampleReport *report)
{
    Run run = {rules, 0, reader, user, arena, diag, report};
    *report = (ExampleReport){0};
    for (RuleId id = rule ? rule : 1; id <= (rule ? rule : rules->n); id++) {
        const RuleInfo *info = rules_info(rules, id);
        run.id = id;
        for (uint32_t i = 0; i < info->n_yes; i++)
            TRY(check_yes(&run, info->yes[i]));
        for (uint32_t i = 0; i < info->n_no; i++)
            TRY(check_no(&run, info->no[i]));
    }
    return report->failed ? ST_INVALID : ST_OK;
}
