#include "rule/matcher.h"

#include <stdlib.h>

/* A rule's expression over one line takes hundreds of steps; what takes more is a runaway. */
enum { MATCH_LIMIT = 100000, STACK_FIRST = 32 * 1024, STACK_MOST = 1024 * 1024 };

Status matcher_new(Matcher **out, const Rules *rules)
{
    (void)rules;
    Matcher *matcher = calloc(1, sizeof *matcher);
    if (!matcher)
        return ST_NOMEM;
    matcher->data = pcre2_match_data_create(MAX_VARS * 2 + 1, NULL);
    matcher->context = pcre2_match_context_create(NULL);
    matcher->stack = pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL);
    if (!matcher->data || !matcher->context) {
        matcher_free(matcher);
        return ST_NOMEM;
    }
    pcre2_set_match_limit(matcher->context, MATCH_LIMIT);
    if (matcher->stack)   /* without JIT there is none */
        pcre2_jit_stack_assign(matcher->context, NULL, matcher->stack);
    *out = matcher;
    return ST_OK;
}

void matcher_free(Matcher *matcher)
{
    if (!matcher)
        return;
    pcre2_match_data_free(matcher->data);
    pcre2_match_context_free(matcher->context);
    pcre2_jit_stack_free(matcher->stack);
    free(matcher);
}

const size_t *matcher_run(Matcher *matcher, const Regex *regex, Str line, uint32_t from)
{
    PCRE2_SPTR text = (PCRE2_SPTR)line.ptr;
    int n = pcre2_match(regex->code, text, line.len, from, 0, matcher->data, matcher->context);
    if (n == PCRE2_ERROR_JIT_STACKLIMIT)
        n = pcre2_match(regex->code, text, line.len, from, PCRE2_NO_JIT, matcher->data, matcher->context);
    return n > 0 ? pcre2_get_ovector_pointer(matcher->data) : NULL;
}
