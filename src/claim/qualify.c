/* qualify.c - negation, modality and speaker by walking up from a predicate through its governors. */
#include "claim/qualify.h"

enum { MOST_STEPS = 16, FULL = 1000, HEARSAY = 800 };

static const Pred *pred_of(const Reading *r, PredId id) { return &r->phrases->preds.at[id]; }
static const Np *np_of(const Reading *r, NpId id) { return &r->phrases->nps.at[id]; }

static bool head_is(const Reading *r, uint32_t token, WordKind kind)
{
    return word_is(r->tagged[token].word, kind);
}

static bool pred_is(const Reading *r, PredId id, WordKind kind)
{
    return id && head_is(r, pred_of(r, id)->head, kind);
}

static void flip(Qualification *q)
{
    q->polarity = q->polarity == POL_ASSERTED ? POL_NEGATED : POL_ASSERTED;
}

/* The less certain of two; what is planned or demanded stays so. */
static void weaken(Qualification *q, Modality m)
{
    if (m != MOD_ACTUAL && (q->modality == MOD_ACTUAL || q->modality == MOD_POSSIBLE))
        q->modality = m;
}

/* "is due to explode": a base form behind "to" tells of no deed, whatever the word before it was taken for. */
static bool behind_to(const Reading *r, const Pred *p)
{
    return p->first && r->tagged[p->first].tag == TAG_VB && r->tagged[p->first - 1].tag == TAG_PREP &&
           str_is(token_text(r->document, p->first - 1), "to");
}

static void own(const Reading *r, const Pred *p, Qualification *q)
{
    if (p->negated)
        flip(q);
    weaken(q, p->modality);
    if (behind_to(r, p))
        weaken(q, MOD_PLANNED);
    NpId parts[] = {p->subject, p->object, p->agent};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (parts[i] && np_of(r, parts[i])->det == DET_NEGATIVE) {
            flip(q);
            break;
        }
}

/* "according to X" and the like among the phrases of a predicate. */
static NpId source_phrase(const Reading *r, const Pred *p)
{
    for (uint32_t k = 0; k < p->n_preps; k++) {
        const Prep *prep = &r->phrases->preps.at[p->preps + k];
        if (prep->np && head_is(r, prep->token, KIND_REPORTING))
            return prep->np;
    }
    return 0;
}

static void speaker(Qualification *q, NpId np)
{
    if (np && !q->speaker)
        q->speaker = np;
}

/* "are going to be bombing" */
static bool going_to(const Reading *r, const Pred *g)
{
    uint32_t n = 0;
    return word_is(lexicon_phrase(r->lexicon, r->document, g->head, g->head + 2, &n), KIND_MODAL_PLANNED);
}

/* What the governor's verb does to a clause or infinitive below it. */
static void governed(const Reading *r, PredId id, PredLink link, const Pred *below, Qualification *q)
{
    const Pred *g = pred_of(r, id);
    if (pred_is(r, id, KIND_DENIAL)) {
        if (g->negated)   /* "did not deny" is no yes */
            weaken(q, MOD_POSSIBLE);
        else
            flip(q);
        speaker(q, g->subject);
        return;
    }
    if (pred_is(r, id, KIND_FAILING)) {
        if (!g->negated)
            flip(q);
        return;
    }
    if (link == LINK_INFINITIVE && going_to(r, g)) {
        weaken(q, MOD_PLANNED);
        return;
    }
    if (pred_is(r, id, KIND_ASPECT) && !pred_is(r, id, KIND_DOUBT))
        return;
    if (pred_is(r, id, KIND_ACCUSING) && link != LINK_ADJUNCT) {
        weaken(q, MOD_POSSIBLE);
        speaker(q, g->voice == VOICE_PASSIVE ? g->agent : g->subject);
        return;
    }
    if (link == LINK_COMPLEMENT && pred_is(r, id, KIND_REPORTING)) {
        speaker(q, g->voice == VOICE_PASSIVE ? g->agent : g->subject);
        if (g->voice == VOICE_PASSIVE)
            q->confidence = HEARSAY;
        if (g->negated)
            weaken(q, MOD_POSSIBLE);
        return;
    }
    if (pred_is(r, id, KIND_DOUBT)) {
        bool stands = link == LINK_COMPLEMENT && g->voice == VOICE_ACTIVE && pred_is(r, id, KIND_REPORTING);
        if (!stands)
            weaken(q, MOD_POSSIBLE);
        bool subjects = g->voice == VOICE_ACTIVE && link == LINK_INFINITIVE && below->subject == g->subject;   /* "rebels appear to" */
        if (!subjects)
            speaker(q, g->voice == VOICE_PASSIVE ? g->agent : g->subject);
        return;
    }
    bool phrasal = g->particle && g->last > g->head + 1;   /* "called off" demands nothing */
    if (pred_is(r, id, KIND_DEMANDING) && !phrasal) {
        weaken(q, MOD_DEMANDED);
        speaker(q, g->subject);
        return;
    }
    if (pred_is(r, id, KIND_PLANNING)) {
        weaken(q, MOD_PLANNED);
        return;
    }
    if (link == LINK_INFINITIVE) {
        if (g->voice == VOICE_PASSIVE && pred_is(r, id, KIND_REPORTING))
            q->confidence = HEARSAY;
        else if (g->voice == VOICE_PASSIVE && !below->future && below->past)
            return;   /* "are known to have": a fact seen through a passive */
        else if (!(g->voice == VOICE_PASSIVE && pred_is(r, id, KIND_KNOWING)))
            weaken(q, MOD_PLANNED);
    }
}

/* Does a bare verb in a coordination share the first verb's auxiliaries ("may attack and kill")? */
static bool shares_auxiliary(const Reading *r, const Pred *p)
{
    return p->first == p->head && r->tagged[p->head].tag == TAG_VB;
}

static void climb(const Reading *r, PredId id, Qualification *q);

/* What a clause presupposes stands whatever is said above it; only the speaker is inherited. */
static void speaker_above(const Reading *r, PredId up, Qualification *q)
{
    Qualification above = {.confidence = FULL};
    climb(r, up, &above);
    speaker(q, above.speaker);
}

/* Who denies or makes the report that a clause is about. */
static NpId reports_it(const Reading *r, PredId up)
{
    bool says = pred_is(r, up, KIND_DENIAL) || pred_is(r, up, KIND_REPORTING);
    return says && pred_of(r, up)->voice == VOICE_ACTIVE ? pred_of(r, up)->subject : 0;
}

/* "rejected it on the grounds that ...": the clause says what a noun is about, not what the verb denies. */
static bool about_noun(const Reading *r, const Pred *p)
{
    if (p->link != LINK_COMPLEMENT || !p->governor_np || !p->governor)
        return false;
    const Pred *g = pred_of(r, p->governor);
    bool addressee = p->governor_np == g->object || p->governor_np == g->subject;
    return !addressee && pred_is(r, p->governor, KIND_DENIAL);
}

/* "called to report that ...", "the decision to admit that ...": the report is planned or demanded, not what it reports. */
static bool report_to_make(const Reading *r, const Pred *p)
{
    if (p->link != LINK_COMPLEMENT || !p->governor || !pred_is(r, p->governor, KIND_REPORTING) || pred_is(r, p->governor, KIND_DENIAL))
        return false;
    const Pred *report = pred_of(r, p->governor);
    return report->link == LINK_INFINITIVE && report->governor && !pred_is(r, report->governor, KIND_FAILING) &&
           !pred_is(r, report->governor, KIND_DENIAL) && !pred_of(r, report->governor)->negated && !report->negated;
}

static void climb(const Reading *r, PredId id, Qualification *q)
{
    for (int step = 0; id && step < MOST_STEPS; step++) {
        const Pred *p = pred_of(r, id);
        speaker(q, source_phrase(r, p));
        PredId up = p->governor;
        switch (p->link) {
        case LINK_CONJUNCT:
            if (up && shares_auxiliary(r, p))
                own(r, pred_of(r, up), q);
            break;
        case LINK_COMPLEMENT: case LINK_INFINITIVE: case LINK_GERUND:
            if (p->governor_np && p->link == LINK_COMPLEMENT && head_is(r, np_of(r, p->governor_np)->head, KIND_REPORT_NOUN)) {
                q->confidence = HEARSAY;
                speaker(q, reports_it(r, up));
                if (up && pred_is(r, up, KIND_DENIAL))
                    flip(q);
                else if (up && !pred_is(r, up, KIND_REPORTING))
                    weaken(q, MOD_POSSIBLE);
                break;
            }
            if (about_noun(r, p)) {
                speaker_above(r, up, q);
                return;
            }
            if (up && !(p->link == LINK_GERUND && p->kind == PRED_GERUND && pred_of(r, up)->last <= p->first &&
                        r->tagged[p->first - 1].tag == TAG_PREP && !pred_is(r, up, KIND_ACCUSING) &&
                        !pred_is(r, up, KIND_FAILING) && !pred_is(r, up, KIND_DENIAL) && !pred_is(r, up, KIND_PLANNING)))
                governed(r, up, p->link, p, q);
            if (report_to_make(r, p)) {
                speaker_above(r, up, q);
                return;
            }
            if (p->governor_np && p->link == LINK_INFINITIVE && !pred_is(r, up, KIND_ASPECT))
                weaken(q, MOD_PLANNED);   /* "an attempt to ..."; what a demand or a doubt says goes before */
            if (p->link == LINK_GERUND && p->first && head_is(r, p->first - 1, KIND_NEGATIVE_ADV))
                flip(q);   /* "without killing" */
            break;
        case LINK_ADJUNCT:
            if (up)
                own(r, pred_of(r, up), q);
            break;
        case LINK_CONDITION:
            weaken(q, MOD_POSSIBLE);
            break;
        default:
            break;
        }
        if (p->link == LINK_INFINITIVE || p->link == LINK_GERUND) {
            if (up && !pred_is(r, up, KIND_DENIAL) && !pred_is(r, up, KIND_FAILING))
                own(r, pred_of(r, up), q);
        }
        if (p->link == LINK_RELATIVE || p->link == LINK_ADVERBIAL) {
            speaker_above(r, up, q);
            return;
        }
        id = up;
    }
}

static bool is_question(const Reading *r, uint32_t sentence)
{
    const Sentence *s = &r->document->sentences.at[sentence];
    for (uint32_t t = s->last; t > s->first && t + 3 > s->last; t--)
        if (str_is(token_text(r->document, t - 1), "?"))
            return true;
    return false;
}

Qualification qualify_pred(const Reading *r, PredId pred)
{
    Qualification q = {.confidence = FULL};
    const Pred *p = pred_of(r, pred);
    own(r, p, &q);
    climb(r, pred, &q);
    if (is_question(r, p->sentence))
        weaken(&q, MOD_POSSIBLE);
    speaker(&q, quoted_by(r, p->head, p->sentence));
    return q;
}

/* "terrorists", "villages": many, and no ones in particular. */
static bool nobody_in_particular(const Reading *r, NpId id)
{
    if (!id)
        return true;
    const Np *np = np_of(r, id);
    return np->kind == NP_NOMINAL && np->plural && np->det == DET_NONE && !np->number && !np->possessor && !np->title && !np->apposition;
}

bool habitual(const Reading *r, PredId id)
{
    const Pred *p = pred_of(r, id);
    const Tagged *first = &r->tagged[p->first];
    bool present = first->tag == TAG_VB || first->tag == TAG_VBZ ||
                   (first->tag == TAG_BE && first->word && !(first->word->tags >> TAG_VBD & 1));
    if (!present || p->kind != PRED_FINITE || p->n_dates || r->document->sentences.at[p->sentence].kind == SENTENCE_HEADLINE)
        return false;
    return nobody_in_particular(r, p->subject) && nobody_in_particular(r, p->object) && nobody_in_particular(r, p->agent);
}

Hosts hosts_find(const Reading *r)
{
    const Phrases *p = r->phrases;
    Hosts h = {.of_np = ARENA_ARRAY(r->arena, PredId, p->nps.n), .as_object = ARENA_ARRAY(r->arena, bool, p->nps.n)};
    for (PredId id = 1; id < p->preds.n; id++) {
        const Pred *pred = &p->preds.at[id];
        NpId parts[] = {pred->object, pred->subject, pred->complement, pred->agent, pred->object2};
        for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
            for (NpId m = parts[i]; m; m = p->nps.at[m].conjunct)
                if (!h.of_np[m]) {
                    h.of_np[m] = id;
                    h.as_object[m] = i == 0 && pred->voice == VOICE_ACTIVE;
                }
        for (uint32_t k = 0; k < pred->n_preps; k++) {
            NpId m = p->preps.at[pred->preps + k].np;
            if (m && !h.of_np[m]) {
                h.of_np[m] = id;
                /* "prepare for strikes", "called for an attack" */
                h.as_object[m] = str_is(token_text(r->document, p->preps.at[pred->preps + k].token), "for") &&
                                 (pred_is(r, id, KIND_PLANNING) || pred_is(r, id, KIND_DEMANDING));
            }
        }
    }
    for (uint32_t k = 0; k < p->preps.n; k++) {   /* a phrase inside a noun group is where that group is */
        const Prep *prep = &p->preps.at[k];
        if (prep->np && prep->on_np && !h.of_np[prep->np])
            h.of_np[prep->np] = h.of_np[prep->on_np];
    }
    return h;
}

Qualification qualify_np(const Reading *r, const Hosts *hosts, NpId id, bool event)
{
    Qualification q = {.confidence = FULL};
    const Np *np = np_of(r, id);
    if (np->det == DET_NEGATIVE)
        flip(&q);
    if (event && np->possible)
        weaken(&q, MOD_POSSIBLE);
    PredId host = hosts->of_np[id];
    bool given = np->det == DET_DEFINITE || np->det == DET_DEMONSTRATIVE || np->det == DET_POSSESSIVE;
    if (host && event && !given && hosts->as_object[id]) {
        Qualification own_q = {.confidence = FULL};
        own(r, pred_of(r, host), &own_q);
        climb(r, host, &own_q);
        if (own_q.polarity == POL_NEGATED)
            flip(&q);
        weaken(&q, own_q.modality);
        speaker(&q, own_q.speaker);
        if (pred_is(r, host, KIND_FAILING))
            flip(&q);
        else if (pred_is(r, host, KIND_PLANNING))
            weaken(&q, MOD_PLANNED);
        else if (pred_is(r, host, KIND_DEMANDING))
            weaken(&q, MOD_DEMANDED);
    } else if (host) {
        Qualification above = {.confidence = FULL};
        climb(r, host, &above);
        speaker(&q, above.speaker);
    }
    if (host && event && hosts->as_object[id] && pred_is(r, host, KIND_DENIAL) && !given)
        flip(&q);
    if (event && is_question(r, np->sentence))
        weaken(&q, MOD_POSSIBLE);
    speaker(&q, quoted_by(r, np->head, np->sentence));
    return q;
}
