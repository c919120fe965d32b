#include "mention/finder.h"

static bool is_particle(const Finder *f, uint32_t at)
{
    return word_is(word_at(f, at), KIND_NAME_PARTICLE) || is_word(f, at, MW_HYPHEN_ARTICLE) || is_word(f, at, MW_ARTICLE_NAME);
}

static bool is_part(const Finder *f, const Sentence *s, uint32_t at)
{
    return at < s->last && (f->match_at[at] || is_name_like(f, at));
}

static bool push(Run *run, Unit unit)
{
    if (run->n == RUN_UNITS)
        return false;
    run->at[run->n++] = unit;
    return true;
}

/* The unit at a token that is_part(). */
static uint32_t push_part(const Finder *f, Run *run, uint32_t first, uint32_t at, bool particle)
{
    const Match *m = f->match_at[at] ? &f->matches.at[f->match_at[at]] : NULL;
    Unit unit = {first, m ? m->last : at + 1, UNIT_WORD, particle};
    bool joined = run->n && first && is_word(f, first - 1, MW_EZAFE) && has_shape(f, first - 1, SHAPE_GLUED);
    if (m && first == at && !joined)
        unit.kind = m->chosen->form == NAME_DEMONYM ? UNIT_DEMONYM : UNIT_MATCH;
    return push(run, unit) ? unit.last : at;
}

/* End of the particles at `at` ("al", "-"; "de", "la"), when a name word follows; else `at`. */
static uint32_t skip_particles(const Finder *f, const Sentence *s, uint32_t at)
{
    uint32_t next = at;
    for (int n = 0; n < 3 && next < s->last && is_particle(f, next) && !f->match_at[next] && !is_name_like(f, next); n++) {
        next++;
        if (next < s->last && is_joining_hyphen(f, next))
            next++;
    }
    return next > at && is_part(f, s, next) ? next : at;
}

static bool ends_in_head(const Finder *f, const Run *run)
{
    const Unit *u = &run->at[run->n - 1];
    return (u->kind == UNIT_WORD || u->kind == UNIT_MATCH) && head_class(f, u->last - 1);
}

static bool is_plain_word(const Finder *f, uint32_t at)
{
    return !f->match_at[at] && !is_unknown(f, at);
}

/* "of (the)", "for", "and" inside the name of an organisation; returns where the name goes on, or `at`. */
static uint32_t read_link(const Finder *f, const Sentence *s, Run *run, uint32_t at)
{
    if (casing_at(f, at) != CASING_NORMAL || at + 1 >= s->last)
        return at;
    bool linked = false, purpose = false;
    for (uint32_t i = 0; i < run->n; i++) {
        linked |= run->at[i].kind == UNIT_LINK;
        purpose |= run->at[i].kind == UNIT_LINK && is_word(f, run->at[i].first, MW_NAME_PURPOSE);
    }
    if (is_word(f, at, MW_NAME_LINK) && (ends_in_head(f, run) || linked)) {
        uint32_t next = at + 1;
        if (next < s->last && is_word(f, next, MW_DEFINITE))
            next++;
        bool common = next < s->last && is_plain_word(f, next);
        if (is_part(f, s, next) && (common || (!is_word(f, at, MW_NAME_PURPOSE) && (!linked || purpose))) && push(run, (Unit){at, next, UNIT_LINK, false}))
            return next;
    }
    if (is_word(f, at, MW_NAME_AND) && linked && is_part(f, s, at + 1) && is_plain_word(f, at + 1) && is_plain_word(f, at - 1)
        && push(run, (Unit){at, at + 1, UNIT_LINK, false}))
        return at + 1;
    return at;
}

/* A head noun that closes a name where case tells nothing: "ARCE BATTALION", up to three words on. */
static uint32_t caseless_head(const Finder *f, const Sentence *s, const Run *run, uint32_t at)
{
    const Unit *last = &run->at[run->n - 1];
    if (casing_at(f, at) == CASING_NORMAL)
        return at;
    if (last->kind != UNIT_WORD && run->n == 1) {
        long class;
        bool site = words_has(f->w, token_at(f, at)->lower, MW_PLACE_HEAD, &class) && (ClassId)class == f->vocab->known[C_SITE];
        return site && last->kind == UNIT_MATCH && casing_at(f, at) == CASING_NONE ? at + 1 : at;
    }
    for (uint32_t i = at; i < s->last && i < at + 3; i++) {
        Tag tag = tag_at(f, i);
        if (f->match_at[i] || !has_shape(f, i, SHAPE_INITIAL_CAP) || (tag != TAG_NOUN && tag != TAG_ADJ && tag != TAG_PROPER))
            return at;
        long class;
        if (words_has(f->w, token_at(f, i)->lower, MW_ORG_HEAD, NULL))
            return i + 1;
        bool site = words_has(f->w, token_at(f, i)->lower, MW_PLACE_HEAD, &class) && (ClassId)class == f->vocab->known[C_SITE];
        if (site && i == at && casing_at(f, at) == CASING_NONE && title_start(f, s, run->at[0].first) == run->at[0].first)
            return i + 1;   /* "HILTON HOTEL" */
    }
    return at;
}

/* "Workers' Party", "People's Protection Units": a common noun's genitive inside a name. */
static uint32_t read_genitive(const Finder *f, const Sentence *s, Run *run, uint32_t at)
{
    Unit *u = &run->at[run->n - 1];
    bool apostrophe = has_shape(f, at, SHAPE_GENITIVE);
    if (!apostrophe || u->kind != UNIT_WORD || is_unknown(f, u->last - 1) || casing_at(f, at) != CASING_NORMAL || !is_part(f, s, at + 1)
        || f->match_at[at + 1] || !is_plain_word(f, at + 1))
        return at;
    u->last = at + 1;
    return at + 1;
}

static bool hyphen_joins(const Finder *f, const Sentence *s, const Run *run, uint32_t at)
{
    if (at + 1 >= s->last || !is_joining_hyphen(f, at) || run->at[run->n - 1].kind != UNIT_WORD || f->match_at[at + 1])
        return false;
    bool lower = has_shape(f, at + 1, SHAPE_LOWER);
    return is_name_like(f, at + 1) || (lower && is_unknown(f, at + 1) && is_unknown(f, at - 1));
}

static bool is_ordinal_number(const Finder *f, uint32_t at)
{
    Str t = token_text(f->d, at);
    return has_shape(f, at, SHAPE_DIGITS) && t.len > 2 && (t.ptr[t.len - 1] | 32) >= 'a';
}

static bool is_number_in_name(const Finder *f, const Sentence *s, const Run *run, uint32_t at)
{
    if (at >= s->last || !has_shape(f, at, SHAPE_DIGITS) || f->out->date_at[at] || !ends_in_head(f, run))
        return false;
    Str t = token_text(f->d, at);
    return t.len <= 4 && t.ptr[t.len - 1] >= '0' && t.ptr[t.len - 1] <= '9' && run->at[run->n - 1].kind == UNIT_WORD;
}

/* Lines of a headline are apart; elsewhere a line's end is only where a text was wrapped. */
static bool is_new_line(const Finder *f, const Sentence *s, uint32_t at)
{
    uint32_t from = token_at(f, at - 1)->end;
    return s->kind != SENTENCE_BODY && memchr(f->d->text.ptr + from, '\n', token_at(f, at)->begin - from) != NULL;
}

/* "de Mistura" on its own, after its bearer's given name was told: a particle that is no other word, before an unknown name. */
static bool opens_with_particle(const Finder *f, uint32_t at, uint32_t name)
{
    return casing_at(f, at) == CASING_NORMAL && has_shape(f, at, SHAPE_LOWER) && word_is(word_at(f, at), KIND_NAME_PARTICLE)
        && is_unknown(f, at) && !f->match_at[name] && is_unknown(f, name) && !has_shape(f, name, SHAPE_ALL_CAPS);
}

uint32_t read_run(const Finder *f, const Sentence *s, uint32_t at, Run *run)
{
    run->n = 0;
    uint32_t start = at;
    if (is_ordinal_number(f, at) && casing_at(f, at) == CASING_NORMAL && is_part(f, s, at + 1) && !f->match_at[at + 1]
        && !has_shape(f, at + 1, SHAPE_SENTENCE_START))
        push(run, (Unit){at, at + 1, UNIT_NUMBER, false}), at++;
    uint32_t particles = run->n ? at : skip_particles(f, s, at);
    if (particles > at && (is_joining_hyphen(f, particles - 1) || opens_with_particle(f, at, particles)))
        at = push_part(f, run, at, particles, false);
    else if (is_part(f, s, at))
        at = push_part(f, run, at, at, false);
    else
        return start;
    while (at < s->last && run->n < RUN_UNITS && !is_new_line(f, s, at)) {
        uint32_t next = at;
        uint32_t past = skip_particles(f, s, at);
        if (past != at && run->at[run->n - 1].kind == UNIT_WORD)
            next = push_part(f, run, at, past, true);
        else if (hyphen_joins(f, s, run, at))
            push(run, (Unit){at, at + 2, UNIT_WORD, true}), next = at + 2;
        else if (is_part(f, s, at))
            next = push_part(f, run, at, at, false);
        else if (is_number_in_name(f, s, run, at))
            push(run, (Unit){at, at + 1, UNIT_NUMBER, false}), next = at + 1;
        else if ((next = read_genitive(f, s, run, at)) == at)
            next = read_link(f, s, run, at);
        if (next == at)
            break;
        at = next;
    }
    Unit *end = &run->at[run->n - 1];
    if (end->last > end->first + 1 && has_shape(f, end->last - 1, SHAPE_GENITIVE) && end->kind == UNIT_WORD)
        at = --end->last;
    while (run->n && run->at[run->n - 1].kind == UNIT_LINK)
        at = run->at[--run->n].first;
    uint32_t head = at < s->last ? caseless_head(f, s, run, at) : at;
    if (head != at && push(run, (Unit){at, head, UNIT_WORD, false}))
        at = head;
    return at;
}
