/* Facts, and the panel that shows what one rests on. */
const FACT_WORDS = {claimed: 'claimed', disputed: 'disputed', denied: 'denied', unreal: 'not actual', asserted: ''};
let open = null; /* what the panel shows: {fact, claim} or {thing} */

const objectOf = (f, link) => (f.o ? (link ? thingLink(f.o) : t(f.o.label)) : h('b', null, t(f.p.literal && /^\d+$/.test(f.value) ?
  bound(f.claims[0]) : f.p.name === 'date' ? dateWords(f.value) : f.value)));
const factWords = (f) => `${f.s.label} ${f.p.words} ${f.o ? f.o.label : f.value}`;

function factRow(f, claim) {
  const c = claim || f.claims[0];
  const verdict = f.claims.map((x) => decisions.get(x.iri)).find(Boolean);
  return act('a.fact', {href: hash('claim', c.tail), class: 's-' + f.status, 'data-fact': f.i}, () => openFact(f, c),
    h('span.line', null, t(f.s.label), ' ', h('em', null, f.p.words), ' ', objectOf(f, false)),
    h('span.meta', null,
      FACT_WORDS[f.status] && h('span.badge', {class: 's-' + f.status}, f.status === 'unreal' ? f.claims[0].modality : FACT_WORDS[f.status]),
      f.claims.length > 1 && h('span.count', null, '\u00d7' + f.claims.length),
      f.articles.size > 1 && h('span.count', null, plural(f.articles.size, 'article')),
      verdict && h('span.badge', {class: 'v-' + verdict.verdict}, verdict.verdict)));
}
const factList = (list) => pieces(list, (f) => factRow(f), 100);

/* A sentence with the spans that a claim was read from. */
function quote(claim) {
  const spans = [];
  if (claim.sm && claim.sm.sentence === claim.sentence) spans.push({b: claim.sm.begin, e: claim.sm.end, make: () => h('mark.subject', {title: 'subject'})});
  if (claim.om && claim.om.sentence === claim.sentence) spans.push({b: claim.om.begin, e: claim.om.end, make: () => h('mark.object', {title: 'object'})});
  const box = h('blockquote', {dir: 'auto'});
  weave(box, claim.sentence, spans);
  return box;
}

/* The text of a sentence with spans around parts of it; those that cross are left out. */
function weave(box, sentence, spans) {
  const chars = Array.from(sentence.text), base = sentence.begin;
  const queue = [...spans].sort((x, y) => x.b - y.b || y.e - x.e);
  (function fill(parent, from, to, depth) {
    let at = from;
    while (queue.length && queue[0].b < to) {
      const s = queue.shift();
      if (s.b < at || s.e > to || s.e <= s.b) continue;
      parent.append(chars.slice(at - base, s.b - base).join(''));
      const e = s.make(depth);
      fill(e, s.b, s.e, depth + 1);
      parent.append(e);
      at = s.e;
    }
    parent.append(chars.slice(at - base, to - base).join(''));
  })(box, base, base + chars.length, 0);
}

function claimCard(c, current) {
  return h('section.claim', {class: (c.negated ? 'negated ' : '') + (current ? 'current' : ''), 'data-claim': c.tail},
    c.sentence ? quote(c) : h('p.quiet', null, 'The graph holds no sentence for it.'),
    h('dl', null,
      h('dt', null, 'Says'), h('dd', null, c.speaker ? thingLink(c.speaker) : 'the article itself'),
      h('dt', null, 'Polarity'), h('dd', null, c.negated ? h('b.no', null, 'denied') : 'asserted'),
      h('dt', null, 'Modality'), h('dd', null, c.modality),
      c.rule && [h('dt', null, 'Rule'), h('dd', null, h('code', null, c.rule))],
      h('dt', null, 'Confidence'), h('dd', null, h('meter', {min: 0, max: 1, value: c.confidence, title: String(c.confidence)}), ' ' + c.confidence.toFixed(2)),
      c.article && [h('dt', null, 'Article'), h('dd', null, act('a', {href: hash('article', c.article.tail)}, () => showSentence(c.sentence),
        t(articleName(c.article))), c.article.date && h('span.quiet', null, ' \u00b7 ' + dateWords(c.article.date)))]),
    c.iri && verdictBar(c));
}

function panel(title, ...content) {
  const box = $('panel');
  box.replaceChildren(h('div.panel-head', null, title,
    h('button.close', {type: 'button', 'aria-label': 'Close', title: 'Close (Esc)', onclick: closePanel}, '\u00d7')), h('div.panel-body', null, ...content));
  box.hidden = false;
  document.body.classList.add('with-panel');
}
function closePanel() {
  $('panel').hidden = true;
  document.body.classList.remove('with-panel');
  open = null;
  markOpen();
}

function openFact(f, claim) {
  const c = claim || f.claims[0];
  open = {fact: f, claim: c};
  const rest = f.claims.filter((x) => x !== c);
  panel(h('h2', null, thingLink(f.s), ' ', h('em', null, f.p.words), ' ', objectOf(f, true)),
    h('p.verdict', {class: 's-' + f.status}, h('span.badge', {class: 's-' + f.status}, f.status === 'unreal' ? 'not actual' : f.status), ' ', STATUSES[f.status]),
    claimCard(c, true),
    rest.length && h('h3', null, plural(rest.length, 'more claim') + ' of the same'),
    rest.map((x) => claimCard(x)));
  markOpen();
}

function openThing(n) {
  open = {thing: n};
  panel(h('h2', null, t(n.label), ' ', chip(n.cls)),
    n.names.length && h('p.names', null, 'also: ', n.names.map((x, i) => [i ? ', ' : '', t(x)])),
    h('p', null, act('a.button', {href: hash('thing', n.tail)}, () => go(n.cls.event ? hash('event', n.tail) : hash('thing', n.tail)),
      n.cls.event ? 'Show the event' : 'Show all about it'), ' ', h('span.quiet', null, plural(n.mentions.length, 'mention') + ' in ' + plural(n.articles.size, 'article'))),
    n.cls.event && tollTable(n),
    factList(n.facts));
  markOpen();
}

/* A highlight: its thing, what was read from this very place first. */
function openMention(m) {
  const here = [...new Set(m.claims.map((c) => c.fact))];
  if (m.node) {
    const n = m.node, rest = n.facts.filter((f) => !here.includes(f));
    open = {thing: n};
    panel(h('h2', null, t(n.label), ' ', chip(n.cls)),
      n.names.length && h('p.names', null, 'also: ', n.names.map((x, i) => [i ? ', ' : '', t(x)])),
      h('p', null, act('a.button', {href: hash('thing', n.tail)}, () => go(hash(n.cls.event ? 'event' : 'thing', n.tail)), n.cls.event ? 'Show the event' : 'Show all about it')),
      here.length ? [h('h3', null, 'Read here'), m.claims.map((c) => factRow(c.fact, c))] : h('p.quiet', null, 'No fact was read from this mention.'),
      rest.length && [h('h3', null, 'Read elsewhere'), factList(rest)]);
    markOpen();
  } else if (m.claims.length) {
    openFact(m.claims[0].fact, m.claims[0]);
  }
}

function markOpen() {
  for (const e of document.querySelectorAll('[data-fact]')) e.classList.toggle('open', !!open && !!open.fact && +e.dataset.fact === open.fact.i);
  for (const e of document.querySelectorAll('.sentence')) e.classList.remove('open');
  if (open && open.claim && open.claim.sentence) {
    const e = sentenceElement(open.claim.sentence);
    if (e) e.classList.add('open');
  }
}
