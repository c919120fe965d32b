/* regex.c - the small language of sit:when and sit:unless, translated into PCRE2 over the line that line.c writes.
 *
 *     {who:Agent|Place}  a noun group of one of the classes, bound to ?who       {who}    of any class
 *     {who=spokesman}    with that head lemma                                     {:Agent} bound to nothing
 *     <claim|carry out>  a verb group with that lemma;  <kill:passive>            <*>      any verb group
 *     [war|conflict]     a noun group with that head lemma
 *     ...                up to six elements without a verb group                  ^  $     the sentence's ends
 *     (a|b c)?           groups, alternatives, options; other words are themselves
 */
#include "rule/compiled.h"

typedef struct Text { VEC(char) v; } Text;

typedef struct Translation {
    const RegexSpec *spec;
    Regex *regex;
    Str source;
    uint32_t at;
    Text out;
    uint32_t depth;
    uint32_t rank;            /* of the best trigger of this branch: 0 none, 1.. words by length, 1000 noun, 2000 verb */
    VEC(Sym) branch, triggers;
    bool untriggered;         /* a branch has no trigger */
    Str problem;
} Translation;

static void put(Translation *t, const char *s)
{
    for (; *s; s++)
        VEC_ADD(t->spec->arena, &t->out.v, *s);
}

/* A word as the line writes it, with PCRE2's own characters made harmless. */
static void put_word(Translation *t, Str word)
{
    for (uint32_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        if (c >= 'A' && c <= 'Z')
            c += 'a' - 'A';
        if (c == ' ')
            c = '_';
        bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (unsigned char)c >= 0x80;
        if (!plain)
            VEC_ADD(t->spec->arena, &t->out.v, '\\');
        VEC_ADD(t->spec->arena, &t->out.v, c);
    }
}

static bool fail(Translation *t, const char *what)
{
    if (!t->problem.len)
        t->problem = arena_printf(t->spec->arena, "in \"" STR_FMT "\" at byte %u: %s", STR_ARG(t->source), t->at + 1, what);
    return false;
}

static bool optional_next(const Translation *t)
{
    return t->at < t->source.len && t->source.ptr[t->at] == '?';
}

/* Offer words as this branch's trigger: one of them has to occur for the branch to match. */
static void offer(Translation *t, Str words, uint32_t rank)
{
    if (t->depth || optional_next(t) || rank <= t->rank)
        return;
    t->rank = rank;
    t->branch.n = 0;
    Str part;
    while (str_split(&words, '|', &part)) {
        part = str_trim(part);
        if (rank == 2000) {   /* the verb without its particle */
            long blank = str_find(part, STR_LIT(" "));
            if (blank > 0)
                part.len = (uint32_t)blank;
        }
        char lower[64];
        uint32_t n = part.len < sizeof lower ? part.len : sizeof lower;
        for (uint32_t i = 0; i < n; i++)
            lower[i] = (char)(part.ptr[i] >= 'A' && part.ptr[i] <= 'Z' ? part.ptr[i] + 32 : part.ptr[i]);
        if (n)
            VEC_ADD(t->spec->arena, &t->branch, symbol(t->spec->symbols, (Str){lower, n}));
    }
}

static void end_branch(Translation *t)
{
    for (uint32_t i = 0; i < t->branch.n; i++)
        VEC_ADD(t->spec->arena, &t->triggers, t->branch.at[i]);
    t->untriggered |= !t->branch.n;
    t->branch.n = 0;
    t->rank = 0;
}

static bool add_group(Translation *t, uint8_t var, uint32_t *number)
{
    if (t->regex->n_groups + 1 >= MAX_VARS * 2)
        return fail(t, "too many variables and verbs");
    *number = ++t->regex->n_groups;
    t->regex->group_var[*number] = var;
    return true;
}

static void put_words(Translation *t, Str words)
{
    Str part;
    put(t, "(?:");
    for (bool first = true; str_split(&words, '|', &part); first = false) {
        if (!first)
            put(t, "|");
        put_word(t, str_trim(part));
    }
    put(t, ")");
}

static bool put_classes(Translation *t, Str classes)
{
    bool any_agent = false;
    Str part;
    put(t, "[^\\] ]*?(?:");
    for (bool first = true; str_split(&classes, '|', &part); first = false) {
        part = str_trim(part);
        if (str_starts(part, STR_LIT("sit:")))
            part = str_sub(part, 4, part.len);
        ClassId class = vocab_class(t->spec->vocab, part);
        if (!class)
            return fail(t, "unknown class; use one that the ontology defines");
        any_agent |= vocab_is(t->spec->vocab, class, C_AGENT);
        put(t, first ? "/" : "|/");
        for (uint32_t i = 0; i < part.len; i++)
            VEC_ADD(t->spec->arena, &t->out.v, part.ptr[i]);
        put(t, "/");
    }
    put(t, any_agent ? "|~)" : ")");
    return true;
}

/* {var:Class|Class=lemma|lemma} */
static bool noun_variable(Translation *t, Str body)
{
    long equals = str_find(body, STR_LIT("=")), colon = str_find(body, STR_LIT(":"));
    Str lemmas = {0}, classes = {0}, name = body;
    if (equals >= 0) {
        lemmas = str_sub(body, (uint32_t)equals + 1, body.len);
        name.len = body.len = (uint32_t)equals;
    }
    if (colon >= 0 && (uint32_t)colon < body.len) {
        classes = str_sub(body, (uint32_t)colon + 1, body.len);
        name.len = (uint32_t)colon;
    }
    name = str_trim(name);
    uint32_t number;
    if (name.len && t->spec->declare) {
        uint8_t var = t->spec->declare(t->spec->user, name);
        if (!var || !add_group(t, var, &number))
            return fail(t, "too many variables");
        put(t, "\\[n(\\d++) ");
    } else {
        put(t, "\\[n\\d++ ");
    }
    if (classes.len && !put_classes(t, classes))
        return false;
    put(t, "[^\\] ]*+ =");
    if (lemmas.len) {
        put_words(t, lemmas);
        put(t, "\\] ");
        offer(t, lemmas, 1000);
    } else {
        put(t, "[^\\]]*+\\] ");
    }
    return true;
}

static bool noun_lemma(Translation *t, Str body)
{
    uint32_t number = 0;
    if (t->spec->declare && !t->regex->noun_group) {
        if (!add_group(t, 0, &number))
            return false;
        t->regex->noun_group = number;
    }
    put(t, number ? "\\[n(\\d++) [^\\] ]*+ =" : "\\[n\\d++ [^\\] ]*+ =");
    put_words(t, body);
    put(t, "\\] ");
    offer(t, body, 1000);
    return true;
}

static bool verb(Translation *t, Str body)
{
    const char *voice = "[ap]";
    long colon = str_find(body, STR_LIT(":"));
    if (colon >= 0) {
        Str wanted = str_trim(str_sub(body, (uint32_t)colon + 1, body.len));
        voice = str_is(wanted, "passive") ? "p" : str_is(wanted, "active") ? "a" : NULL;
        if (!voice)
            return fail(t, "after ':' in a verb stands active or passive");
        body.len = (uint32_t)colon;
    }
    uint32_t number = 0;
    if (t->spec->declare) {
        if (t->regex->n_verbs == MAX_VARS || !add_group(t, 0, &number))
            return fail(t, "too many verbs");
        t->regex->verb_groups[t->regex->n_verbs++] = number;
    }
    put(t, number ? "\\[v(\\d++) " : "\\[v\\d++ ");
    put(t, voice);
    put(t, " ");
    if (str_is(str_trim(body), "*")) {
        put(t, "[^\\]]*+\\] ");
        return true;
    }
    put_words(t, body);
    put(t, "\\] ");
    offer(t, body, 2000);
    return true;
}

/* What stands between brackets that open at t->at; moves behind the closing one. */
static bool bracketed(Translation *t, char close, Str *body)
{
    uint32_t end = t->at + 1;
    while (end < t->source.len && t->source.ptr[end] != close)
        end++;
    if (end == t->source.len)
        return fail(t, "a bracket that is not closed");
    *body = str_trim(str_sub(t->source, t->at + 1, end));
    if (!body->len)
        return fail(t, "nothing between the brackets");
    t->at = end + 1;
    return true;
}

static bool is_mark(char c)
{
    return strchr("{}<>[]()|?^$ \t\n", c) != NULL;
}

static void plain_word(Translation *t)
{
    uint32_t end = t->at;
    while (end < t->source.len && !is_mark(t->source.ptr[end]))
        end++;
    Str word = str_sub(t->source, t->at, end);
    t->at = end;
    if (str_is(word, "...")) {
        put(t, "(?:\\[n[^\\]]*+\\] |[^\\[ ]++ ){0,6}?");
        return;
    }
    put_word(t, word);
    put(t, " ");
    offer(t, word, word.len > 900 ? 900 : word.len);
}

static bool punctuation(Translation *t, char c)
{
    t->at++;
    if (c == '(') {
        t->depth++;
        put(t, "(?:");
    } else if (c == ')') {
        if (!t->depth)
            return fail(t, "')' without '('");
        t->depth--;
        put(t, ")");
    } else if (c == '|') {
        if (!t->depth)
            end_branch(t);
        put(t, "|");
    } else if (c == '^' || c == '$') {
        put(t, c == '^' ? "^" : "$");
    } else if (c == '?') {
        put(t, "?");
    } else if (c == '}' || c == '>' || c == ']') {
        return fail(t, "a bracket that was not opened");
    }
    return true;
}

static bool element(Translation *t)
{
    Str body;
    char c = t->source.ptr[t->at];
    if (!is_mark(c)) {
        put(t, "(?:");
        plain_word(t);
        put(t, ")");
        return true;
    }
    if (c != '{' && c != '<' && c != '[')
        return punctuation(t, c);
    if (!bracketed(t, c == '{' ? '}' : c == '<' ? '>' : ']', &body))
        return false;
    put(t, "(?:");
    bool good = c == '{' ? noun_variable(t, body) : c == '<' ? verb(t, body) : noun_lemma(t, body);
    put(t, ")");
    return good;
}

Status regex_compile(Regex *regex, const RegexSpec *spec, Str source, Str *problem)
{
    *regex = (Regex){.source = source};
    Translation t = {.spec = spec, .regex = regex, .source = str_trim(source)};
    put(&t, "(?<![^ ])(?:");
    bool good = true;
    while (good && t.at < t.source.len)
        good = element(&t);
    end_branch(&t);
    put(&t, ")");
    if (good && t.depth)
        good = fail(&t, "'(' without ')'");
    if (!good) {
        *problem = t.problem;
        return ST_INVALID;
    }
    int code;
    size_t offset;
    regex->code = pcre2_compile((PCRE2_SPTR)t.out.v.at, t.out.v.n, 0, &code, &offset, NULL);
    if (!regex->code) {
        char message[200];
        pcre2_get_error_message(code, (PCRE2_UCHAR *)message, sizeof message);
        *problem = arena_printf(spec->arena, "\"" STR_FMT "\" does not compile: %s at offset %zu of " STR_FMT, STR_ARG(source),
                                message, offset, (int)t.out.v.n, t.out.v.at);
        return ST_INVALID;
    }
    pcre2_jit_compile(regex->code, PCRE2_JIT_COMPLETE);
    if (!t.untriggered)
        regex->triggers = (SymList){t.triggers.at, t.triggers.n};
    return ST_OK;
}
