/* People, groups and places: a list to choose from, and a page for each. */
const chosen = {family: '', text: ''};

function thingCard(n) {
  return h('a.card', {href: hash('thing', n.tail), class: 'k-' + n.cls.family}, h('strong', null, t(n.label)), h('span.quiet', null, n.cls.words),
    h('span.quiet', null, [plural(n.facts.length, 'fact'), plural(n.mentions.length, 'mention')].join(' \u00b7 ')));
}
function fillThings() {
  const words = chosen.text.toLowerCase().split(/\s+/);
  const list = things.filter((n) => (!chosen.family || n.cls.family === chosen.family) && words.every((w) => [n.label, ...n.names].join(' ').toLowerCase().includes(w)))
    .sort((a, b) => b.facts.length - a.facts.length || b.mentions.length - a.mentions.length || order(a.label, b.label));
  $('thing-list').replaceChildren(list.length ? pieces(list, thingCard) : h('p.empty', null, 'Nothing is called like that.'));
}
function viewThings() {
  const families = [...new Set(things.map((n) => n.cls.family))].sort();
  const pick = (f) => h('button', {type: 'button', 'aria-pressed': String(chosen.family === f), class: f ? 'k-' + f : '', onclick: () => { chosen.family = f; show(); }},
    f ? classes.find((c) => c && c.name === f).words : 'all', ' ', h('span.quiet', null, String(things.filter((n) => !f || n.cls.family === f).length)));
  queueMicrotask(fillThings);
  return h('div', null, h('div.filters', null, h('input', {id: 'thing-filter', type: 'search', placeholder: 'Filter names', 'aria-label': 'Filter names', value: chosen.text,
    oninput: (ev) => { chosen.text = ev.target.value.trim(); fillThings(); }}), h('div.picks', null, ['', ...families].map(pick))), h('div.cards', {id: 'thing-list'}));
}

function mentionLine(m) {
  return act('a.mention', {href: hash('article', m.sentence.article.tail)}, () => showSentence(m.sentence), h('span', {dir: 'auto'}, (() => {
    const box = h('span');
    weave(box, m.sentence, [{b: m.begin, e: m.end, make: () => h('mark')}]);
    return box;
  })()), h('span.quiet', null, t(articleName(m.sentence.article)), m.sentence.article.date ? ' \u00b7 ' + dateWords(m.sentence.article.date) : ''));
}

function viewThing(n) {
  const relations = n.facts.filter((f) => !f.s.cls.event && !(f.o && f.o.cls.event));
  const acts = n.facts.filter((f) => !relations.includes(f));
  const groups = new Map();
  for (const f of relations) {
    const key = f.p.symmetric || f.s === n ? f.p.words : f.p.words + ' \u2190';
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(f);
  }
  const first = n.mentions.filter((m) => m.sentence);
  return h('article.page', null, h('p', null, h('a', {href: n.cls.event ? '#events' : '#things'}, n.cls.event ? '\u2190 all events' : '\u2190 all names')),
    h('h2', null, t(n.label), ' ', chip(n.cls)),
    n.names.length && h('p.names', null, 'also: ', n.names.map((x, i) => [i ? ', ' : '', t(x)])),
    h('p.quiet', null, plural(n.mentions.length, 'mention') + ' in ' + plural(n.articles.size, 'article'), ' \u00b7 ', h('code', null, n.iri)),
    n.cls.event && tollTable(n),
    h('div.columns', null,
      relations.length && h('section', null, h('h3', null, 'Relations'), [...groups].map(([words, list]) => [h('h4', null, words), factList(list)])),
      acts.length && h('section', null, h('h3', null, n.cls.event ? 'What is told of it' : 'Events'), factList(acts)),
      n.said.length && h('section', null, h('h3', null, 'What it said'), factList([...new Set(n.said.map((c) => c.fact))]))),
    first.length && h('section', null, h('h3', null, 'Mentions'), pieces(first, mentionLine, 40)));
}

function viewOverview() {
  const tile = (n, words, href) => h('a.tile', {href}, h('b', null, n.toLocaleString('en')), h('span', null, words));
  const top = (list, n) => list.slice(0, n);
  const related = facts.filter((f) => f.o && !f.s.cls.event && !f.o.cls.event && f.p.name !== 'locatedIn').sort((a, b) => b.claims.length - a.claims.length);
  const deadly = events.filter((e) => highOf(e, 'killed') > 0).sort((a, b) => highOf(b, 'killed') - highOf(a, 'killed'));
  const doubt = facts.filter((f) => f.status === 'disputed' || f.status === 'denied');
  const cited = facts.filter((f) => f.status === 'claimed');
  const busy = [...things].sort((a, b) => b.facts.length - a.facts.length);
  return h('div', null,
    h('div.tiles', null, tile(articles.filter(Boolean).length, 'articles', '#articles'), tile(facts.length, 'facts', '#articles'), tile(things.length, 'people, groups, places', '#things'),
      tile(events.length, 'events', '#events'), tile(cited.length, 'only claimed', '#overview'), tile(doubt.length, 'denied or disputed', '#overview')),
    h('div.columns', null,
      deadly.length && h('section', null, h('h3', null, 'Deadliest events'), top(deadly, 8).map((e) => act('a.fact', {href: hash('event', e.tail)}, () => openThing(e),
        h('span.line', null, h('strong', null, t(e.label)), ' ', h('span.quiet', null, withCommas(e.places.map((p) => t(p.label))))), h('span.meta', null, h('b.toll', null, tollText(e.tolls.killed) + ' killed'), h('span.quiet', null, dateWords(e.date)))))),
      related.length && h('section', null, h('h3', null, 'Relations told most'), top(related, 10).map((f) => factRow(f))),
      doubt.length && h('section', null, h('h3', null, 'Denied or disputed'), top(doubt, 10).map((f) => factRow(f))),
      cited.length && h('section', null, h('h3', null, 'Only claimed by somebody'), top(cited, 10).map((f) => factRow(f))),
      busy.length && h('section', null, h('h3', null, 'Who is told of most'), h('div.cards.small', null, top(busy, 9).map(thingCard)))));
}
