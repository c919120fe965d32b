#include "mention/finder.h"

enum {
    CANDIDATES_MAX = 12, LIST_MAX = 6,
    VOTE_WEIGHT = 6, VOTES_MAX = 36,   /* the article's countries */
    SURE_WEIGHT = 45,                  /* the entity was named in full */
    HEAD_WEIGHT = 50,                  /* "X province", "city of X" */
    BESIDE_WEIGHT = 60,                /* "Tripoli, Lebanon" */
    PLACE_WEIGHT = 12,                 /* "in X" */
    TITLE_WEIGHT = 40,                 /* "President X" */
    CAPITAL_WEIGHT = 30,               /* seats of government are in the news more than others of their name */
    OFFICE_WEIGHT = 15,                /* held an office on the article's date */
    OTHER_HEAD = -40                   /* "X province" when the candidate is no such thing */
};

typedef struct Candidate {
    const Label *label;
    int score;
    int support;   /* what speaks for it besides its name */
} Candidate;

static const Entity *entity_at(const Finder *f, EntityId id) { return &f->g->entities.at[id]; }

static bool same_sentence(const Finder *f, uint32_t a, uint32_t b)
{
    return b < f->d->tokens.n && f->sentence_of[a] == f->sentence_of[b];
}

static bool is_before(const Finder *f, uint32_t first, uint32_t back)
{
    return first >= back && same_sentence(f, first, first - back);
}

static bool belongs_to(const Finder *f, EntityId id, EntityId area)
{
    for (int depth = 0; id && depth < 6; depth++) {
        const Entity *e = entity_at(f, id);
        if (e->within == area)
            return true;
        for (uint32_t i = 0; i < e->n_countries; i++)
            if (e->countries[i] == area)
                return true;
        id = e->within;
    }
    return false;
}

static bool is_capital(const Finder *f, EntityId id)
{
    const Entity *e = entity_at(f, id);
    for (uint32_t i = 0; i < e->n_countries; i++)
        if (entity_at(f, e->countries[i])->capital == id)
            return true;
    return false;
}

static int class_prior(const Finder *f, const Entity *e)
{
    if (vocab_is(f->vocab, e->cls, C_STATE))
        return 60;
    if (vocab_is(f->vocab, e->cls, C_GROUP) || vocab_is(f->vocab, e->cls, C_PERSON))
        return 45;
    if (vocab_is(f->vocab, e->cls, C_REGION))
        return 32;
    int size = 0;
    for (uint32_t p = e->population; p >= 10; p /= 10)
        size += 5;
    return vocab_is(f->vocab, e->cls, C_PLACE) ? 10 + size : 30;
}

static int country_votes(const Finder *f, const Entity *e, EntityId id)
{
    uint32_t most = 0;
    const uint32_t *own = intmap_find(&f->country_votes, id);
    if (own && vocab_is(f->vocab, e->cls, C_STATE))
        most = *own;
    for (uint32_t i = 0; i < e->n_countries; i++) {
        const uint32_t *votes = intmap_find(&f->country_votes, e->countries[i]);
        if (votes && *votes > most)
            most = *votes;
    }
    int weight = (int)most * VOTE_WEIGHT;
    return weight > VOTES_MAX ? VOTES_MAX : weight;
}

/* The class of a head noun beside the name ("X province", "the city of X"), 0 none. */
static ClassId head_beside(const Finder *f, const Match *m)
{
    long class = 0;
    /* "X province", "X, Y and Z provinces" */
    uint32_t at = m->last;
    for (int n = 0; n < LIST_MAX && same_sentence(f, m->first, at + 1) && (tag_at(f, at) == TAG_COMMA || tag_at(f, at) == TAG_CCONJ); n++) {
        uint32_t next = tag_at(f, at + 1) == TAG_CCONJ ? at + 2 : at + 1;
        if (!same_sentence(f, m->first, next) || !f->match_at[next])
            break;
        at = f->matches.at[f->match_at[next]].last;
    }
    bool listed = at == m->last || (same_sentence(f, m->first, at) && tag_at(f, at) == TAG_NOUNS);
    if (listed && same_sentence(f, m->first, at) && words_has(f->w, token_at(f, at)->lower, MW_PLACE_HEAD, &class))
        return (ClassId)class;
    if (is_before(f, m->first, 2) && is_word(f, m->first - 1, MW_NAME_LINK)
        && words_has(f->w, token_at(f, m->first - 2)->lower, MW_PLACE_HEAD, &class))
        return (ClassId)class;
    return 0;
}

static int context_of(const Finder *f, const Match *m, EntityId id)
{
    const Entity *e = entity_at(f, id);
    bool place = vocab_is(f->vocab, e->cls, C_PLACE);
    int score = 0;
    ClassId head = head_beside(f, m);
    if (head)
        score += vocab_is_a(f->vocab, e->cls, head) ? HEAD_WEIGHT : place ? -5 : OTHER_HEAD;
    if (place && is_before(f, m->first, 1) && is_word(f, m->first - 1, MW_PLACE_IN))
        score += PLACE_WEIGHT;
    if (same_sentence(f, m->first, m->last + 1) && tag_at(f, m->last) == TAG_COMMA) {
        uint32_t beside = f->match_at[m->last + 1];
        for (uint32_t i = beside ? f->g->nodes.at[f->matches.at[beside].node] : 0; i; i = f->g->labels.at[i].next)
            if (belongs_to(f, id, f->g->labels.at[i].entity)) {
                score += BESIDE_WEIGHT;
                break;
            }
    }
    if (vocab_is(f->vocab, e->cls, C_PERSON) && is_before(f, m->first, 1) && word_is(word_at(f, m->first - 1), KIND_TITLE))
        score += TITLE_WEIGHT;
    return score;
}

static bool holds_office(const Finder *f, const Entity *e)
{
    Date now = f->d->date;
    for (uint32_t i = 0; i < e->n_offices && date_known(now); i++)
        if (e->offices[i].from.year <= now.year && (!date_known(e->offices[i].until) || e->offices[i].until.year >= now.year))
            return true;
    return false;
}

static bool is_small_place(const Finder *f, const Label *label)
{
    const Entity *e = entity_at(f, label->entity);
    return vocab_is(f->vocab, e->cls, C_PLACE) && !vocab_is(f->vocab, e->cls, C_STATE);
}

static bool is_particle(const Finder *f, uint32_t at)
{
    return is_word(f, at, MW_HYPHEN_ARTICLE) || is_word(f, at, MW_ARTICLE_NAME) || word_is(word_at(f, at), KIND_NAME_PARTICLE);
}

/* A name word that no label covers, or its particle ("al-Mislet", "bin Ali"), at a token. */
static bool is_family_name(const Finder *f, uint32_t first, uint32_t at)
{
    uint32_t next = at;
    while (same_sentence(f, first, next) && next < at + 3 && is_particle(f, next))
        next += same_sentence(f, first, next + 1) && is_joining_hyphen(f, next + 1) ? 2 : 1;
    if (!same_sentence(f, first, next) || (f->match_at[next] && next == at) || !is_name_like(f, next))
        return false;
    bool head = words_has(f->w, token_at(f, next)->lower, MW_ORG_HEAD, NULL) || words_has(f->w, token_at(f, next)->lower, MW_PLACE_HEAD, NULL);
    return !head && (next > at || is_unknown(f, next));
}

/* "spokesman Salem al-Mislet", "Aden Musa Farah": the name of a small place that others bear as a given name. */
static bool is_given_place(const Finder *f, const Match *m, const Label *label)
{
    if (!is_small_place(f, label) || label->form != NAME_PLAIN || casing_at(f, m->first) != CASING_NORMAL || !is_family_name(f, m->first, m->last))
        return false;
    if (is_before(f, m->first, 1)) {
        if (is_word(f, m->first - 1, MW_PLACE_IN))
            return false;
        const Word *w = word_at(f, m->first - 1);
        bool person = word_is(w, KIND_TITLE) || (tag_at(f, m->first - 1) == TAG_NOUN && w && vocab_is(f->vocab, w->denotes, C_PERSON));
        if (person)
            return true;
    }
    return is_particle(f, m->last) || is_family_name(f, m->first, m->last + 1);
}

/* Does a label of one word that names a person, such as a surname, stand at a token? */
static bool is_lone_person(const Finder *f, uint32_t at)
{
    const Match *m = f->match_at[at] ? &f->matches.at[f->match_at[at]] : NULL;
    return m && m->last - m->first == 1 && m->label->form == NAME_PLAIN && vocab_is(f->vocab, entity_at(f, m->label->entity)->cls, C_PERSON);
}

/* A single word between other name words is a part of a person's name: "Jordan Smith", "Michael Jordan". */
static bool is_inside_person(const Finder *f, const Match *m, const Label *label)
{
    if (m->last - m->first > 1 || (label->flags & LABEL_PLURAL))
        return false;
    bool given = word_is(word_at(f, m->first), KIND_GIVEN_NAME);
    bool before = is_before(f, m->first, 1) && has_shape(f, m->first - 1, SHAPE_INITIAL_CAP)
        && word_is(word_at(f, m->first - 1), KIND_GIVEN_NAME) && (!f->match_at[m->first - 1] || is_lone_person(f, m->first - 1));
    bool after = given && label->form != NAME_DEMONYM && same_sentence(f, m->first, m->last)
        && (is_lone_person(f, m->last) || (!f->match_at[m->last] && is_name_like(f, m->last) && is_unknown(f, m->last)));
    bool small = vocab_is(f->vocab, entity_at(f, label->entity)->cls, C_PLACE) && !vocab_is(f->vocab, entity_at(f, label->entity)->cls, C_STATE);
    bool surname = small && is_before(f, m->first, 1) && !f->match_at[m->first - 1] && is_name_like(f, m->first - 1)
        && is_unknown(f, m->first - 1) && !word_is(word_at(f, m->first - 1), KIND_TITLE) && !has_shape(f, m->first - 1, SHAPE_PERIOD)
        && !has_shape(f, m->first - 1, SHAPE_ALL_CAPS & (casing_at(f, m->first) == CASING_NONE ? 0 : SHAPE_ALL_CAPS));
    return before || after || surname || is_given_place(f, m, label);
}

static bool follows_name_word(const Finder *f, const Match *m)
{
    uint32_t back = is_before(f, m->first, 1) && word_is(word_at(f, m->first - 1), KIND_NAME_PARTICLE) ? 2 : 1;
    if (!is_before(f, m->first, back))
        return false;
    uint32_t before = m->first - back;
    bool free = !f->match_at[before] || word_is(word_at(f, before), KIND_GIVEN_NAME);
    return is_name_like(f, before) && free && !word_is(word_at(f, before), KIND_TITLE)
        && (is_unknown(f, before) || word_is(word_at(f, before), KIND_GIVEN_NAME));
}

/* More words of a name behind a surname: "Brown University". */
static bool runs_on(const Finder *f, const Match *m)
{
    return same_sentence(f, m->first, m->last) && is_name_like(f, m->last) && casing_at(f, m->first) == CASING_NORMAL
        && !has_shape(f, m->last, SHAPE_SENTENCE_START);
}

/* "Omar" of "Omar al-Zoubi": a single given name by which the gazetteer knows someone, with a family name behind it. */
static bool has_family_name(const Finder *f, const Match *m)
{
    if (m->last - m->first > 1 || casing_at(f, m->first) == CASING_TITLE)
        return false;
    uint32_t next = same_sentence(f, m->first, m->last) ? f->match_at[m->last] : 0;
    const Match *behind = next ? &f->matches.at[next] : NULL;
    if (behind)
        return behind->label->flags & LABEL_SURNAME;
    return is_family_name(f, m->first, m->last);
}

static Candidate judge(const Finder *f, const Match *m, const Label *label)
{
    const Entity *e = entity_at(f, label->entity);
    Candidate c = {.label = label};
    if (is_inside_person(f, m, label) && !vocab_is(f->vocab, e->cls, C_PERSON))
        return (Candidate){.label = label, .score = -1000};
    c.support = country_votes(f, e, label->entity) + context_of(f, m, label->entity);
    if (is_capital(f, label->entity))
        c.support += CAPITAL_WEIGHT;
    if (intmap_find(&f->entity_sure, label->entity))
        c.support += SURE_WEIGHT;
    c.score = class_prior(f, e) + c.support;
    if (holds_office(f, e))
        c.score += OFFICE_WEIGHT;
    if (label->flags & LABEL_SURNAME) {
        bool sure = intmap_find(&f->entity_sure, label->entity) != NULL;
        c.score -= 35;
        bool english = label->flags & LABEL_ORDINARY;
        if (follows_name_word(f, m) || runs_on(f, m) || (!sure && (c.support < TITLE_WEIGHT - english ? c.support < VOTE_WEIGHT || english || !e->n_offices : false)))
            c.score = -1000;
    }
    if (vocab_is(f->vocab, e->cls, C_PERSON) && (has_family_name(f, m) || (m->last - m->first == 1 && follows_name_word(f, m))))
        c.score = -1000;
    if (label->flags & LABEL_AMBIGUOUS) {
        c.score -= 25;
        if (c.support <= 0)
            c.score = -1000;
    }
    return c;
}

static uint32_t candidates_of(const Finder *f, const Match *m, Candidate *list)
{
    uint32_t n = 0;
    bool only_lower = !has_shape(f, m->first, SHAPE_INITIAL_CAP) && !has_shape(f, m->last - 1, SHAPE_INITIAL_CAP);
    for (uint32_t i = f->g->nodes.at[m->node]; i && n < CANDIDATES_MAX; i = f->g->labels.at[i].next) {
        const Label *label = &f->g->labels.at[i];
        if ((label->flags & LABEL_ACRONYM) && !has_shape(f, m->first, SHAPE_ALL_CAPS))
            continue;
        if (only_lower && (label->flags & LABEL_ORDINARY) && !(label->flags & LABEL_LOWER))
            continue;
        Candidate c = judge(f, m, label);
        uint32_t k = n++;
        while (k && list[k - 1].score < c.score) {
            list[k] = list[k - 1];
            k--;
        }
        list[k] = c;
    }
    return n;
}

static void vote(Finder *f, EntityId id)
{
    const Entity *e = entity_at(f, id);
    if (vocab_is(f->vocab, e->cls, C_STATE))
        ++*intmap_put(f->arena, &f->country_votes, id, NULL);
    for (uint32_t i = 0; i < e->n_countries && e->n_countries <= 3; i++)
        ++*intmap_put(f->arena, &f->country_votes, e->countries[i], NULL);
}

/* Names that can mean one thing only: they tell which countries the article is about. */
static void collect_sure(Finder *f)
{
    for (uint32_t i = 1; i < f->matches.n; i++) {
        const Match *m = &f->matches.at[i];
        const Label *label = &f->g->labels.at[f->g->nodes.at[m->node]];
        bool state = vocab_is(f->vocab, entity_at(f, label->entity)->cls, C_STATE);
        if ((label->next && !state) || (label->flags & (LABEL_AMBIGUOUS | LABEL_SURNAME)) || is_inside_person(f, m, label))
            continue;
        vote(f, label->entity);
        if (label->form == NAME_PLAIN)
            *intmap_put(f->arena, &f->entity_sure, label->entity, NULL) = 1;
    }
}

void finder_resolve(Finder *f)
{
    collect_sure(f);
    for (uint32_t i = 1; i < f->matches.n; i++) {
        Match *m = &f->matches.at[i];
        Candidate list[CANDIDATES_MAX];
        uint32_t n = candidates_of(f, m, list);
        if (n && list[0].score > -500) {
            m->entity = list[0].label->entity;
            m->chosen = list[0].label;
            continue;
        }
        m->dropped = true;
        for (uint32_t k = m->first; k < m->last; k++)
            f->match_at[k] = 0;
    }
}
