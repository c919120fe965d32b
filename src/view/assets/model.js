'use strict';
/* The data of the page, as objects that know each other. All text in them comes from strangers. */
/* Marks that turn the direction of all that follows are shown as what they are: no letters. */
const D = JSON.parse(document.getElementById('data').textContent,
  (key, value) => (typeof value === 'string' ? value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd') : value));

const tailOf = (iri) => iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
const HEDGES = ['actual', 'possible', 'planned', 'demanded'];
const STATUSES = {
  asserted: 'An article says so in its own voice.',
  claimed: 'Only somebody whom an article cites says so.',
  disputed: 'Somebody says so, somebody denies it.',
  denied: 'It is denied.',
  unreal: 'It is said to be possible, planned or demanded, not to be so.',
};

const classes = D.classes.map((c) => c && {name: c[0], words: c[1], family: c[2], event: !!c[3]});
const props = D.props.map((p, i) => p && {i, name: p[0], words: p[1], symmetric: !!p[2], literal: !!p[3], iri: p[4]});
const propNamed = new Map(props.filter(Boolean).map((p) => [p.name, p]));

const nodes = D.nodes.map((n, i) => n && {
  i, iri: n[0], tail: tailOf(n[0]), label: n[1], cls: classes[n[2]], date: n[3], names: n[4],
  facts: [], said: [], mentions: [], articles: new Set(),
});

const mentions = [];
const articles = D.articles.map((a, i) => {
  if (!a) return null;
  const article = {i, iri: a[0], tail: tailOf(a[0]), title: a[1], date: a[2], source: a[3], publisher: a[4], facts: []};
  article.sentences = a[5].map((s, n) => ({n, article, begin: s[0], end: s[1], text: s[2], claims: [], mentions: []}));
  let at = 0;
  for (const [id, begin, end, node] of a[6]) {
    while (at + 1 < article.sentences.length && article.sentences[at].end <= begin) at++;
    const sentence = article.sentences[at] || null;
    const mention = {id, begin, end, node: node ? nodes[node] : null, sentence, claims: []};
    mentions[id] = mention;
    if (sentence) sentence.mentions.push(mention);
    if (mention.node) {
      mention.node.mentions.push(mention);
      mention.node.articles.add(article);
    }
  }
  return article;
});

const claims = D.claims.map((c, i) => {
  if (!c) return null;
  const article = articles[c[6]] || null;
  const claim = {
    i, iri: c[0], tail: tailOf(c[0]), s: nodes[c[1]], p: props[c[2]], o: c[3] ? nodes[c[3]] : null, value: c[4],
    speaker: c[5] ? nodes[c[5]] : null, article, sentence: article ? article.sentences[c[7]] : null,
    sm: mentions[c[8]] || null, om: mentions[c[9]] || null, rule: c[10], modality: HEDGES[c[11]],
    negated: !!c[12], hedge: c[13], confidence: c[14] / 1000,
  };
  if (claim.sentence) claim.sentence.claims.push(claim);
  if (claim.sm) claim.sm.claims.push(claim);
  if (claim.om && claim.om !== claim.sm) claim.om.claims.push(claim);
  if (claim.speaker) claim.speaker.said.push(claim);
  return claim;
});

/* All claims of one subject, property and object are one fact. */
const facts = [];
{
  const index = new Map();
  for (const c of claims) {
    if (!c) continue;
    const turned = c.p.symmetric && c.o && c.s.i > c.o.i;
    const key = [turned ? c.o.i : c.s.i, c.p.i, c.o ? (turned ? c.s.i : c.o.i) : 'v' + c.value].join(' ');
    let fact = index.get(key);
    if (!fact) {
      fact = {i: facts.length, s: turned ? c.o : c.s, p: c.p, o: turned ? c.s : c.o, value: c.value, claims: [], articles: new Set()};
      index.set(key, fact);
      facts.push(fact);
      fact.s.facts.push(fact);
      if (fact.o && fact.o !== fact.s) fact.o.facts.push(fact);
    }
    c.fact = fact;
    fact.claims.push(c);
    if (c.article && !fact.articles.has(c.article)) {
      fact.articles.add(c.article);
      c.article.facts.push(fact);
    }
  }
  for (const f of facts) {
    const real = f.claims.filter((c) => c.modality === 'actual');
    const denied = real.some((c) => c.negated), own = real.some((c) => !c.negated && !c.speaker);
    const cited = real.some((c) => !c.negated && c.speaker);
    f.status = (own || cited) && denied ? 'disputed' : own ? 'asserted' : cited ? 'claimed' : denied ? 'denied' : 'unreal';
  }
}

const nodeByTail = new Map(nodes.filter(Boolean).map((n) => [n.tail, n]));
const articleByTail = new Map(articles.filter(Boolean).map((a) => [a.tail, a]));
const claimByTail = new Map(claims.filter((c) => c && c.iri).map((c) => [c.tail, c]));
const things = nodes.filter((n) => n && !n.cls.event && (n.facts.length || n.mentions.length));
const events = nodes.filter((n) => n && n.cls.event && n.facts.length);
const articleName = (a) => a.title || a.tail;

/* The tolls of an event: of each kind the lowest and highest count, the latest one, and all of them. */
const TOLLS = ['killed', 'injured', 'abducted', 'detained'].filter((t) => propNamed.has(t));
const bound = (c) => Number(c.value).toLocaleString('en') + (c.hedge > 0 ? '+' : c.hedge < 0 ? ' at most' : '');
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
for (const e of events) {
  e.tolls = {};
  for (const name of TOLLS) {
    const all = e.facts.filter((f) => f.s === e && f.p.name === name).flatMap((f) => f.claims);
    const real = all.filter((c) => !c.negated && c.modality === 'actual' && /^\d+$/.test(c.value));
    if (!real.length) continue;
    real.sort((a, b) => order(a.article ? a.article.date : '', b.article ? b.article.date : '') || a.i - b.i);
    const by = [...real].sort((a, b) => a.value - b.value || a.hedge - b.hedge);
    e.tolls[name] = {low: by[0], high: by[by.length - 1], latest: new Set(real.map((c) => c.article)).size > 1 ? real[real.length - 1] : null, all: real};
  }
  const objects = (name) => [...new Set(e.facts.filter((f) => f.s === e && f.p.name === name && f.o &&
    f.status !== 'denied' && f.status !== 'unreal').map((f) => f.o))];
  e.places = objects('location');
  e.sides = [['claimedBy', 'claimed by'], ['perpetrator', 'by'], ['blamedOn', 'blamed on'], ['participant', '']]
    .flatMap(([p, words]) => objects(p).map((node) => ({node, words})));
  e.targets = [...objects('target'), ...objects('victim').filter((n) => !objects('target').includes(n))];
}
const tollText = (t) => (t.low.value === t.high.value ? bound(t.high) :
  Number(t.low.value).toLocaleString('en') + '\u2013' + bound(t.high));
const speakerName = (c) => (c.speaker ? c.speaker.label : c.article ? (c.article.publisher || 'the article') : 'the graph');
