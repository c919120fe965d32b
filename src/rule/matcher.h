/* matcher.h - one worker's state for PCRE2. Private to src/rule. */
#ifndef SITREP_RULE_MATCHER_H
#define SITREP_RULE_MATCHER_H

#include "rule/compiled.h"

struct Matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
};

/* Match from a byte of the line on. The ovector is the result, NULL when nothing matched or a limit was reached. */
const size_t *matcher_run(Matcher *matcher, const Regex *regex, Str line, uint32_t from);

#endif
