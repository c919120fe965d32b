#include "mention/finder.h"

enum { QUOTED_MAX = 4, DEFINITIONS_MAX = 8, SHORT_SENTENCE = 7 };

typedef struct Namer {
    Finder *f;
    const Sentence *s;
    VEC(int) strengths;   /* per Name */
    Unit definition[DEFINITIONS_MAX];   /* long forms of acronyms in the sentence */
    uint32_t definitions;
} Namer;

static void tag_tokens(Finder *f, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (has_shape(f, i, SHAPE_WORD) && (!has_shape(f, i, SHAPE_LOWER) || is_unknown(f, i)) && !has_shape(f, i, SHAPE_GENITIVE))
            f->tagged[i].tag = TAG_PROPER;
}

static void add_name(Namer *n, Name name, int strength)
{
    Finder *f = n->f;
    while (name.last > name.first + 1 && has_shape(f, name.last - 1, SHAPE_GENITIVE))
        name.last--;
    name.key = name_key(f, name.first, name.last);
    name.title_first = name.form == NAME_DEMONYM || (name.cls && !vocab_is(f->vocab, name.cls, C_PERSON))
        ? name.first : title_start(f, n->s, name.first);
    for (uint32_t i = name.first; i < name.last; i++)
        f->out->name_at[i] = f->out->names.n;
    if (name.form != NAME_DEMONYM)
        tag_tokens(f, name.first, name.last);
    VEC_ADD(f->arena, &f->out->names, name);
    VEC_ADD(f->arena, &n->strengths, strength);
}

static bool is_people(const Finder *f, const Sentence *s, const Match *m)
{
    if (m->chosen->flags & LABEL_PLURAL)
        return true;
    Tag next = m->last < s->last ? tag_at(f, m->last) : TAG_STOP;
    bool noun_follows = next == TAG_NOUN || next == TAG_NOUNS || next == TAG_ADJ || next == TAG_PROPER || next == TAG_HYPHEN
        || next == TAG_CCONJ || next == TAG_VBN || next == TAG_VBG || next == TAG_NUM || (m->last < s->last && (is_joining_hyphen(f, m->last) || f->match_at[m->last]));
    Tag before = m->first > s->first ? tag_at(f, m->first - 1) : TAG_STOP;
    bool determined = before == TAG_DET || before == TAG_NUM;
    return determined && !noun_follows;
}

static EntityId state_of(const Finder *f, const Match *m)
{
    if (m->chosen->form == NAME_METONYM)
        return m->entity;
    const Entity *e = &f->g->entities.at[m->entity];
    for (uint32_t i = 0; i < e->n_countries; i++)
        if (f->g->entities.at[e->countries[i]].capital == m->entity)
            return e->countries[i];
    return 0;
}

/* "East Kilbride", "Northern Aleppo": before another name a direction is no region of Cameroon. */
static bool only_direction(const Finder *f, const Sentence *s, const Match *m)
{
    for (uint32_t i = m->first; i < m->last; i++)
        if (!word_is(word_at(f, i), KIND_DIRECTION))
            return false;
    return m->last < s->last && has_shape(f, m->last, SHAPE_INITIAL_CAP);
}

static void add_match(Namer *n, const Match *m)
{
    Finder *f = n->f;
    if (only_direction(f, n->s, m))
        return;
    const Entity *e = &f->g->entities.at[m->entity];
    Name name = {.first = m->first, .last = m->last, .cls = e->cls, .entity = m->entity, .form = m->chosen->form};
    name.acronym = m->chosen->flags & LABEL_ACRONYM;
    if (name.form == NAME_DEMONYM) {
        name.people = is_people(f, n->s, m);
        f->tagged[m->last - 1].tag = name.people ? TAG_NOUNS : TAG_ADJ;
    } else {
        name.state = state_of(f, m);
        if (name.state && name.form == NAME_PLAIN)
            name.form = NAME_CAPITAL;
    }
    uint32_t count = 0;
    for (uint32_t i = f->g->nodes.at[m->node]; i; i = f->g->labels.at[i].next)
        count++;
    EntityId *others = ARENA_ARRAY(f->arena, EntityId, count);
    for (uint32_t i = f->g->nodes.at[m->node]; i; i = f->g->labels.at[i].next)
        if (f->g->labels.at[i].entity != m->entity && f->g->labels.at[i].form == m->chosen->form)
            others[name.n_others++] = f->g->labels.at[i].entity;
    name.others = others;
    add_name(n, name, 3);
}

static bool is_title_word(const Finder *f, const Unit *u)
{
    bool alone = u->last - u->first == 1 || (u->last - u->first == 2 && is_joining_hyphen(f, u->first));   /* "-General" */
    return u->kind == UNIT_WORD && alone && word_is(word_at(f, u->last - 1), KIND_TITLE);
}

/* Units [a, b) without gazetteer names: one unknown name. */
static void add_unknown(Namer *n, const Run *run, uint32_t a, uint32_t b)
{
    Finder *f = n->f;
    /* "of State Jane Smith": common words before a given name belong to what is before */
    for (uint32_t i = b; i > a + 1; i--)
        if (word_is(word_at(f, run->at[i - 1].first), KIND_GIVEN_NAME)) {
            bool common = true;
            for (uint32_t k = a; k + 1 < i; k++)
                common &= !is_unknown(f, run->at[k].first) && !word_is(word_at(f, run->at[k].first), KIND_GIVEN_NAME);
            if (common)
                a = i - 1;
        }
    while (a < b && run->at[a].kind == UNIT_LINK)
        a++;
    if (a >= b || !is_nameworthy(f, run->at[a].first, run->at[b - 1].last, b - a > 1) || n->s->kind == SENTENCE_OTHER)
        return;
    uint32_t first = run->at[a].first, last = run->at[b - 1].last;
    Guess guess = guess_class(f, n->s, first, last);
    if (!guess.cls && is_common(f, first, last) && n->s->last - n->s->first < SHORT_SENTENCE)
        return;   /* "For Immediate Release" */
    add_name(n, (Name){.first = first, .last = last, .cls = guess.cls, .acronym = is_acronym(f, first, last)}, guess.strength);
}

static void add_unit(Namer *n, const Unit *u) { add_match(n, &n->f->matches.at[n->f->match_at[u->first]]); }

static bool is_gazetteer(const Unit *u) { return u->kind == UNIT_MATCH || u->kind == UNIT_DEMONYM; }

/* Position of the head noun that makes units [a, b) one organisation or place, or b: the last, or the one before "of". */
static uint32_t head_unit(const Finder *f, const Run *run, uint32_t a, uint32_t b)
{
    uint32_t end = a;
    while (end < b && run->at[end].kind != UNIT_LINK)
        end++;
    uint32_t last = end;
    while (last > a && run->at[last - 1].kind == UNIT_NUMBER)
        last--;
    if (last == a)
        return b;
    const Unit *u = &run->at[last - 1];
    bool alone = end == b && last - a == 1;
    if (u->kind != UNIT_WORD || alone || !head_class(f, u->last - 1))
        return b;
    return last - 1;
}

static uint32_t start_word(const Namer *n, uint32_t first)
{
    const Finder *f = n->f;
    if (first == n->s->first || casing_at(f, first) != CASING_NORMAL)
        return first;
    uint32_t before = first - 1;
    Tag tag = tag_at(f, before);
    bool fits = has_shape(f, before, SHAPE_SENTENCE_START) && has_shape(f, before, SHAPE_INITIAL_CAP) && !f->out->name_at[before]
        && (tag == TAG_ADJ || tag == TAG_NOUN || tag == TAG_PROPER) && !word_is(word_at(f, before), KIND_TITLE);
    return fits ? before : first;
}

static void add_range(Namer *n, const Run *run, uint32_t a, uint32_t b);

static void add_headed(Namer *n, const Run *run, uint32_t a, uint32_t b, uint32_t head)
{
    Finder *f = n->f;
    /* a person's name or a title before it is no part of it; a demonym is */
    uint32_t begin = a;
    for (uint32_t i = a; i < head; i++)
        if (run->at[i].kind == UNIT_MATCH && i + 1 < head && vocab_is(f->vocab, f->g->entities.at[f->matches.at[f->match_at[run->at[i].first]].entity].cls, C_AGENT)
            && !vocab_is(f->vocab, f->g->entities.at[f->matches.at[f->match_at[run->at[i].first]].entity].cls, C_STATE))
            begin = i + 1;
    if (begin > a)
        add_range(n, run, a, begin);
    uint32_t first = start_word(n, run->at[begin].first);
    ClassId cls = head_class(f, run->at[head].last - 1);
    add_name(n, (Name){.first = first, .last = run->at[b - 1].last, .cls = cls}, 2);
}

/* Gazetteer names one by one, and what stands between them. */
static void add_pieces(Namer *n, const Run *run, uint32_t a, uint32_t b)
{
    for (uint32_t i = a; i < b;) {
        if (is_gazetteer(&run->at[i])) {
            add_unit(n, &run->at[i++]);
            continue;
        }
        uint32_t end = i;
        while (end < b && !is_gazetteer(&run->at[end]) && run->at[end].kind != UNIT_LINK)
            end++;
        if (end == i) {
            i++;
            continue;
        }
        add_unknown(n, run, i, end);
        i = end;
    }
}

/* May a person's name begin with this unit? */
static bool opens_person(const Finder *f, const Unit *u)
{
    if (u->kind == UNIT_MATCH)
        return true;
    return u->kind == UNIT_WORD && !head_class(f, u->last - 1)
        && (is_unknown(f, u->first) || word_is(word_at(f, u->first), KIND_GIVEN_NAME) || is_word(f, u->last - 1, MW_HYPHEN_ARTICLE)
            || word_is(word_at(f, u->first), KIND_TITLE) || !f->lexicon || u->last == f->d->sentences.at[f->sentence_of[u->first]].last
            || !has_shape(f, u->last, SHAPE_INITIAL_CAP));
}

/* What stands before a title word: names of the gazetteer and unknown organisations; its common words are the title's. */
static void add_title(Namer *n, const Run *run, uint32_t a, uint32_t b)
{
    while (b > a && run->at[b - 1].kind == UNIT_WORD && !is_unknown(n->f, run->at[b - 1].first))
        b--;
    add_range(n, run, a, b);
}

static void add_range(Namer *n, const Run *run, uint32_t a, uint32_t b)
{
    const Finder *f = n->f;
    if (a >= b)
        return;
    for (uint32_t i = b; i > a; i--)
        if (is_title_word(f, &run->at[i - 1]) && run->at[i - 1].kind == UNIT_WORD) {
            if (i < b && !opens_person(f, &run->at[i]))
                continue;   /* "Commander of the Faithful Brigade", "Foreign Terrorist Organization" */
            add_title(n, run, a, i - 1);
            add_range(n, run, i, b);
            return;
        }
    if (b - a == 1 && is_gazetteer(&run->at[a])) {
        add_unit(n, &run->at[a]);
        return;
    }
    uint32_t head = head_unit(f, run, a, b);
    if (head < b)
        add_headed(n, run, a, b, head);
    else
        add_pieces(n, run, a, b);
}

/* The "Santo Tomas" farm: a name in quotation marks before the noun that tells what it is. */
static uint32_t add_quoted(Namer *n, uint32_t at)
{
    Finder *f = n->f;
    const Sentence *s = n->s;
    if (!has_shape(f, at, SHAPE_QUOTE_OPEN) || at + 3 >= s->last)
        return at;
    uint32_t close = at + 1;
    while (close < s->last && close - at <= QUOTED_MAX && has_shape(f, close, SHAPE_WORD) && has_shape(f, close, SHAPE_INITIAL_CAP)
           && !f->match_at[close])
        close++;
    if (close == at + 1 || close + 1 >= s->last || !has_shape(f, close, SHAPE_QUOTE_CLOSE))
        return at;
    const Word *w = word_at(f, close + 1);
    ClassId cls = head_class(f, close + 1);
    if (!cls && w && tag_at(f, close + 1) == TAG_NOUN)
        cls = w->denotes;
    if (!cls)
        return at;
    add_name(n, (Name){.first = at + 1, .last = close, .cls = cls}, 2);
    return close + 1;
}

/* The class that a long form's head noun gives: the last head, or the one before "of". */
static ClassId long_form_class(const Finder *f, uint32_t first, uint32_t last)
{
    ClassId class = 0;
    for (uint32_t i = first; i < last; i++) {
        long c;
        if (words_has(f->w, token_at(f, i)->lower, MW_ORG_HEAD, &c))
            class = (ClassId)c;
        else if (class && is_word(f, i, MW_NAME_LINK))
            break;
    }
    return class;
}

/* Bracketed acronyms of the sentence: where their long forms begin. Gazetteer names that are the long form stay theirs. */
static void find_definitions(Namer *n)
{
    const Finder *f = n->f;
    n->definitions = 0;
    for (uint32_t i = n->s->first; i < n->s->last && n->definitions < DEFINITIONS_MAX; i++) {
        uint32_t first = definition_start(f, n->s, i);
        const Match *m = first < i && f->match_at[first] ? &f->matches.at[f->match_at[first]] : NULL;
        if (first < i && !(m && m->last == i))
            n->definition[n->definitions++] = (Unit){.first = first, .last = i};
    }
}

static uint32_t add_definition(Namer *n, uint32_t at)
{
    for (uint32_t i = 0; i < n->definitions; i++) {
        if (n->definition[i].first != at)
            continue;
        uint32_t last = n->definition[i].last;
        add_name(n, (Name){.first = at, .last = last, .cls = long_form_class(n->f, at, last)}, 2);
        return last;
    }
    return at;
}

static void name_sentence(Namer *n)
{
    Finder *f = n->f;
    const Sentence *s = n->s;
    Run run;
    find_definitions(n);
    for (uint32_t at = s->first; at < s->last;) {
        uint32_t next = add_quoted(n, at);
        if (next == at)
            next = add_definition(n, at);
        if (next == at) {
            Sentence part = *s;
            for (uint32_t i = 0; i < n->definitions; i++)
                if (n->definition[i].first > at && n->definition[i].first < part.last)
                    part.last = n->definition[i].first;
            next = read_run(f, &part, at, &run);
            if (next > at)
                add_range(n, &run, 0, run.n);
        }
        at = next > at ? next : at + 1;
    }
}

void finder_names(Finder *f)
{
    Namer n = {.f = f};
    VEC_ADD(f->arena, &n.strengths, 0);
    for (uint32_t i = 0; i < f->d->sentences.n; i++) {
        n.s = &f->d->sentences.at[i];
        name_sentence(&n);
    }
    finder_settle(f, n.strengths.at);
}
