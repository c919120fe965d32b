#include "rule/load.h"

/* "?victim.count": the variable, and what of it is meant. */
static uint8_t read_variable(Loader *loader, Str word, uint32_t line, Part *part)
{
    if (word.len < 2 || word.ptr[0] != '?') {
        load_problem(loader, line, "'" STR_FMT "' in sit:then must be a variable, such as ?who", STR_ARG(word));
        return 0;
    }
    const Str suffixes[] = {[PART_COUNT] = STR_LIT(".count"), [PART_OWNER] = STR_LIT(".owner"),
                            [PART_COUNTRY] = STR_LIT(".country"), [PART_ORGAN] = STR_LIT(".organ"),
                            [PART_BODY] = STR_LIT(".body")};
    Str name = str_sub(word, 1, word.len);
    for (Part p = PART_COUNT; p <= PART_BODY; p++)
        if (str_ends(name, suffixes[p])) {
            *part = p;
            name.len -= suffixes[p].len;
            break;
        }
    uint8_t var = load_variable(loader, name);
    if (!var)
        load_problem(loader, line, "no role binds ?" STR_FMT "; add sit:as \"" STR_FMT "\" to one", STR_ARG(name), STR_ARG(name));
    if (var == VAR_EVENT && !loader->rule->event && !loader->rule->same_event && loader->rule->kind != RULE_ADJUNCT)
        load_problem(loader, line, "?event needs sit:event with a class, or sit:sameEvent with a role's variable");
    return var;
}

static bool date_variable(const Rule *rule, uint8_t var)
{
    for (uint32_t i = 0; i < rule->n_roles; i++)
        if (rule->roles[i].var == var && rule->roles[i].kind == ROLE_DATE)
            return true;
    return false;
}

static void check_literal(Loader *loader, const Template *t, uint32_t line)
{
    const PropInfo *prop = &loader->vocab->props[t->prop];
    bool literal = t->object_part == PART_COUNT || date_variable(loader->rule, t->object);
    if (prop->literal && !literal)
        load_problem(loader, line, STR_FMT " takes a number or a date: write ?var.count, or a variable of sit:date", STR_ARG(prop->name));
    else if (!prop->literal && literal)
        load_problem(loader, line, STR_FMT " takes no number and no date", STR_ARG(prop->name));
}

static bool load_template(Loader *loader, Str source, uint32_t line, Template *out)
{
    Str words[4], rest = source, part;
    uint32_t n = 0;
    while (n < 4 && str_split(&rest, ' ', &part))
        if (part.len)
            words[n++] = part;
    if (n == 4 && str_is(words[3], "."))
        n--;
    if (n != 3) {
        load_problem(loader, line, "sit:then \"" STR_FMT "\" must be three words: ?subject property ?object", STR_ARG(source));
        return false;
    }
    if (str_starts(words[1], STR_LIT("sit:")))
        words[1] = str_sub(words[1], 4, words[1].len);
    Template t = {.prop = vocab_prop(loader->vocab, words[1])};
    if (!t.prop)
        load_problem(loader, line, "unknown property '" STR_FMT "'; use one that the ontology defines", STR_ARG(words[1]));
    t.subject = read_variable(loader, words[0], line, &t.subject_part);
    if (t.subject_part == PART_COUNT)
        load_problem(loader, line, "a count cannot be a subject");
    t.object = read_variable(loader, words[2], line, &t.object_part);
    if (t.prop && t.subject && t.object)
        check_literal(loader, &t, line);
    *out = t;
    return t.prop && t.subject && t.object;
}

void load_templates(Loader *loader)
{
    TripleSpan span = triples_with(loader->triples, loader->subject, loader->keys[KEY_then]);
    Template *then = ARENA_ARRAY(loader->arena, Template, span.n + 1);
    uint32_t n = 0;
    for (uint32_t i = 0; i < span.n; i++)
        n += load_template(loader, str_trim(term_info(loader->triples, span.at[i].o)->text), span.at[i].line, &then[n]);
    if (!span.n)
        load_problem(loader, 0, "it says nothing; add sit:then \"?subject property ?object\"");
    loader->rule->then = then;
    loader->rule->n_then = n;
}
