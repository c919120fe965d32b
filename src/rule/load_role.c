#include "rule/load.h"

static bool all_below(const Vocab *vocab, ClassList classes, KnownClass top)
{
    for (uint32_t i = 0; i < classes.n; i++)
        if (!vocab_is(vocab, classes.at[i], top))
            return false;
    return classes.n > 0;
}

static bool known_key(const Loader *loader, Term predicate)
{
    static const uint8_t of_role[] = {KEY_as, KEY_class, KEY_notClass, KEY_word, KEY_containing, KEY_without, KEY_preposition,
                                      KEY_named, KEY_counted, KEY_required, KEY_optional};
    for (uint32_t i = 0; i < sizeof of_role; i++)
        if (loader->keys[of_role[i]] == predicate)
            return true;
    return false;
}

static void check_keys(Loader *loader, Term node, uint32_t line)
{
    TripleSpan span = triples_about(loader->triples, node);
    if (!span.n)
        load_problem(loader, line, "a role must be a node: [ sit:as \"name\" ; sit:class sit:Class ]");
    for (uint32_t i = 0; i < span.n; i++) {
        Str iri = term_info(loader->triples, span.at[i].p)->text;
        if (!known_key(loader, span.at[i].p) && str_starts(iri, STR_LIT(NS_SIT)))
            load_problem(loader, span.at[i].line, "unknown property <" STR_FMT "> in a role", STR_ARG(iri));
    }
}

static Role load_role(Loader *loader, RoleKind kind, Term node, uint32_t line)
{
    check_keys(loader, node, line);
    Role role = {.kind = kind};
    Term as = triples_value(loader->triples, node, loader->keys[KEY_as]);
    if (as)
        role.var = load_declare(loader, term_info(loader->triples, as)->text);
    if (role.var == VAR_EVENT)
        load_problem(loader, line, "a role cannot bind ?event; that is the event of the trigger");
    role.classes = load_classes(loader, node, KEY_class);
    role.not_classes = load_classes(loader, node, KEY_notClass);
    role.words = load_words(loader, node, KEY_word);
    role.containing = load_words(loader, node, KEY_containing);
    role.without = load_words(loader, node, KEY_without);
    role.preps = load_words(loader, node, KEY_preposition);
    role.named = load_flag(loader, node, KEY_named);
    role.counted = load_flag(loader, node, KEY_counted);
    role.optional = load_flag(loader, node, KEY_optional);
    /* A word that must be there makes the idiom: without it "take hostage" would be "take". */
    role.required = load_flag(loader, node, KEY_required) || ((role.words.n || role.containing.n) && !role.optional);
    role.wants_event = all_below(loader->vocab, role.classes, C_EVENT);
    role.wants_place = all_below(loader->vocab, role.classes, C_PLACE);
    if (kind == ROLE_PREP && !role.preps.n)
        load_problem(loader, line, "sit:prep needs sit:preposition, such as \"in|at\"");
    return role;
}

void load_roles(Loader *loader)
{
    static const uint8_t keys[ROLE_KIND_COUNT] = {
        [ROLE_SUBJECT] = KEY_subject, [ROLE_OBJECT] = KEY_object, [ROLE_PREP] = KEY_prep, [ROLE_COMPLEMENT] = KEY_complement,
        [ROLE_SELF] = KEY_self, [ROLE_POSSESSOR] = KEY_possessor, [ROLE_MODIFIER] = KEY_modifier, [ROLE_DATE] = KEY_date};
    VEC(Role) roles = {0};
    for (uint32_t k = 0; k < ROLE_KIND_COUNT; k++) {
        TripleSpan span = triples_with(loader->triples, loader->subject, loader->keys[keys[k]]);
        for (uint32_t i = 0; i < span.n; i++)
            VEC_ADD(loader->arena, &roles, load_role(loader, (RoleKind)k, span.at[i].o, span.at[i].line));
    }
    loader->rule->roles = roles.at;
    loader->rule->n_roles = roles.n;
}
