/* Articles with what was read in them. */
let current = articles.find(Boolean) || null;
const sentenceElement = (s) => document.getElementById('s' + s.article.i + '-' + s.n);

function mentionSpan(m) {
  const used = m.claims.length > 0, family = m.node ? m.node.cls.family : 'value';
  return {b: m.begin, e: m.end, make: (depth) => act(depth ? 'span.m' : 'a.m',
    {href: depth ? null : m.node ? hash('thing', m.node.tail) : hash('claim', m.claims[0].tail), class: 'k-' + family + (used ? ' evidence' : ''),
      title: m.node ? m.node.label + ' \u2013 ' + m.node.cls.words : 'a value that was read'}, () => openMention(m))};
}

function sentenceBox(s, tag) {
  const e = h(tag || 'span.sentence', {id: 's' + s.article.i + '-' + s.n, class: s.claims.length ? 'told' : ''});
  weave(e, s, s.mentions.filter((m) => m.node || m.claims.length).map(mentionSpan));
  if (s.claims.length) {
    const list = [...new Set(s.claims.map((c) => c.fact))];
    e.append(act('a.tally', {href: hash('claim', s.claims[0].tail), title: plural(list.length, 'fact') + ' read from this sentence',
      'aria-label': plural(list.length, 'fact') + ' read from this sentence'}, () => openSentence(s), String(list.length)));
  }
  return e;
}

function openSentence(s) {
  open = {claim: s.claims[0]};
  panel(h('h2', null, 'Read from one sentence'), h('blockquote', {dir: 'auto'}, s.text), s.claims.map((c) => factRow(c.fact, c)));
  markOpen();
}

function articleText(a) {
  const box = h('div.text', {dir: 'auto'});
  let paragraph = null, last = null, rest = a.sentences;
  if (rest.length && a.title && rest[0].text.trim() === a.title.trim()) {
    box.append(h('h2', null, sentenceBox(rest[0])));
    rest = rest.slice(1);
  } else {
    box.append(h('h2', null, t(articleName(a))));
  }
  const source = /^https?:\/\//.test(a.source) ? h('a', {href: a.source, rel: 'noreferrer noopener', target: '_blank'}, t(a.source)) : t(a.source);
  box.append(h('p.byline', null, [a.date && dateWords(a.date), a.publisher && t(a.publisher), source].filter(Boolean).map((x, i) => [i ? ' \u00b7 ' : '', x])));
  for (const s of rest) {
    if (!paragraph || s.begin - last.end >= 2) {
      paragraph = h('p', {dir: 'auto'});
      box.append(paragraph);
    } else {
      paragraph.append(' ');
    }
    paragraph.append(sentenceBox(s));
    last = s;
  }
  return box;
}

function legend() {
  const used = new Map();
  for (const n of nodes) if (n && n.mentions.length && !used.has(n.cls.family)) used.set(n.cls.family, classes.find((c) => c && c.name === n.cls.family));
  return h('p.legend', null, [...used.values()].filter(Boolean).map((c) => h('span.m', {class: 'k-' + c.family}, c.words)), h('span.m.evidence', null, 'underlined: a fact rests on it'));
}

function viewArticles() {
  const all = articles.filter(Boolean);
  if (!all.length) return h('p.empty', null, 'The graph holds no articles: it was written without evidence.');
  const list = h('nav.list', {'aria-label': 'Articles'}, pieces(all, (a) => h('a', {href: hash('article', a.tail), 'aria-current': a === current ? 'page' : null},
    h('strong', null, t(articleName(a))), h('span.quiet', null, [dateWords(a.date), a.publisher].filter(Boolean).join(' \u00b7 ') || '\u00a0'),
    h('span.quiet', null, plural(a.facts.length, 'fact')))));
  return h('div.two', null, all.length > 1 && list, h('article', null, legend(), articleText(current),
    h('section.below', null, h('h3', null, plural(current.facts.length, 'fact') + ' of this article'), factList(current.facts))));
}

function showSentence(s) {
  current = s.article;
  go(hash('article', s.article.tail));
  const e = sentenceElement(s);
  if (e) e.scrollIntoView({block: 'center'});
  markOpen();
}
