/* load_value.c - the values of a rule's properties: words, classes, triggers; and its variables. */
#include "rule/load.h"

#include <stdio.h>

void load_problem(Loader *loader, uint32_t line, const char *format, ...)
{
    char text[600];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    const RuleInfo *info = &loader->rule->info;
    diag_say(loader->diag, SEV_ERROR, info->file, line ? line : info->line, 0, "rule " STR_FMT ": %s", STR_ARG(info->name), text);
    loader->bad = true;
}

static Str lower_case(Arena *arena, Str s)
{
    Str copy = arena_str(arena, s);
    char *p = (char *)copy.ptr;
    for (uint32_t i = 0; i < copy.len; i++)
        if (p[i] >= 'A' && p[i] <= 'Z')
            p[i] += 'a' - 'A';
    return copy;
}

uint8_t load_variable(const Loader *loader, Str name)
{
    for (uint32_t i = 1; i < loader->n_vars; i++)
        if (str_eq(loader->vars[i], name))
            return (uint8_t)i;
    return 0;
}

uint8_t load_declare(Loader *loader, Str name)
{
    uint8_t known = load_variable(loader, name);
    if (known)
        return known;
    if (loader->n_vars == MAX_VARS) {
        load_problem(loader, 0, "more than %d variables; write two rules", MAX_VARS - 2);
        return 0;
    }
    loader->vars[loader->n_vars] = arena_str(loader->arena, name);
    return (uint8_t)loader->n_vars++;
}

SymList load_words(Loader *loader, Term subject, RuleKey key)
{
    VEC(Sym) words = {0};
    TripleSpan span = triples_with(loader->triples, subject, loader->keys[key]);
    for (uint32_t i = 0; i < span.n; i++) {
        Str rest = term_info(loader->triples, span.at[i].o)->text, part;
        while (str_split(&rest, '|', &part)) {
            part = str_trim(part);
            if (part.len)
                VEC_ADD(loader->arena, &words, symbol(loader->symbols, lower_case(loader->arena, part)));
        }
    }
    return (SymList){words.at, words.n};
}

ClassList load_classes(Loader *loader, Term subject, RuleKey key)
{
    VEC(ClassId) classes = {0};
    TripleSpan span = triples_with(loader->triples, subject, loader->keys[key]);
    for (uint32_t i = 0; i < span.n; i++) {
        Str iri = term_info(loader->triples, span.at[i].o)->text;
        ClassId class = vocab_class_of_iri(loader->vocab, iri);
        if (class)
            VEC_ADD(loader->arena, &classes, class);
        else
            load_problem(loader, span.at[i].line, "unknown class <" STR_FMT ">; use one that the ontology defines", STR_ARG(iri));
    }
    return (ClassList){classes.at, classes.n};
}

bool load_flag(Loader *loader, Term subject, RuleKey key)
{
    TripleSpan span = triples_with(loader->triples, subject, loader->keys[key]);
    if (!span.n)
        return false;
    Str text = term_info(loader->triples, span.at[0].o)->text;
    bool yes = str_is(text, "true") || str_is(text, "1");
    if (!yes && !str_is(text, "false") && !str_is(text, "0"))
        load_problem(loader, span.at[0].line, "'" STR_FMT "' is neither true nor false", STR_ARG(text));
    return yes;
}

/* The next word of a trigger; a hyphen parts a noun's words as it parts the text's tokens. */
static bool split_word(Str *rest, bool at_hyphen, Str *part)
{
    Str all = *rest;
    if (!all.ptr)
        return false;
    uint32_t end = 0;
    while (end < all.len && all.ptr[end] != ' ' && !(at_hyphen && all.ptr[end] == '-'))
        end++;
    *part = str_sub(all, 0, end);
    *rest = end < all.len ? str_sub(all, end + 1, all.len) : (Str){0};
    return true;
}

/* "carry out|attack" for verbs, "peace talks|talks" for nouns. */
TriggerList load_triggers(Loader *loader, RuleKey key)
{
    VEC(Trigger) triggers = {0};
    SymList words = load_words(loader, loader->subject, key);
    for (uint32_t i = 0; i < words.n; i++) {
        Sym parts[4];
        uint32_t n = 0;
        Str rest = symbol_str(loader->symbols, words.at[i]), part;
        if (str_is(rest, "*")) {
            loader->rule->any_noun |= key == KEY_noun;
            continue;
        }
        while (n < 4 && split_word(&rest, key == KEY_noun, &part))
            if (part.len)
                parts[n++] = symbol(loader->symbols, part);
        if (!n || rest.ptr || (key != KEY_noun && n > 2)) {
            load_problem(loader, 0, "'" STR_FMT "' has too many words; a verb has a particle at most, a noun three words before it",
                         STR_ARG(symbol_str(loader->symbols, words.at[i])));
            continue;
        }
        Trigger trigger = {.head = parts[0]};
        if (key == KEY_noun) {
            Sym *before = ARENA_ARRAY(loader->arena, Sym, n);
            memcpy(before, parts, (n - 1) * sizeof *before);
            trigger = (Trigger){.head = parts[n - 1], .before = {before, n - 1}};
        } else if (n == 2) {
            trigger.particle = parts[1];
        }
        VEC_ADD(loader->arena, &triggers, trigger);
    }
    return (TriggerList){triggers.at, triggers.n};
}
