/* Which view is shown, search, keys, light and dark, print. */
const TABS = [['overview', 'Overview', viewOverview], ['articles', 'Articles', viewArticles], ['events', 'Events', viewEvents], ['timeline', 'Timeline', viewTimeline],
  ['things', 'Names', viewThings], ['graph', 'Graph', viewGraph], ['review', 'Review', viewReview]];
const HOME = {article: 'articles', claim: 'articles', thing: 'things', event: 'events'};

function split(href) {
  const [kind, ...rest] = href.replace(/^#/, '').split(':');
  let tail = rest.join(':');
  try { tail = decodeURIComponent(tail); } catch { /* as it is */ }
  return [kind, tail];
}
const route = () => split(location.hash || '#overview');
function go(href) {
  if (location.hash === href) show();
  else { go.shown = true; location.hash = href; show(); }
}

function content(kind, tail) {
  const n = nodeByTail.get(tail), a = articleByTail.get(tail), c = claimByTail.get(tail);
  if ((kind === 'thing' || kind === 'event') && n) return viewThing(n);
  if (kind === 'article' && a) current = a;
  if (kind === 'claim' && c && c.article) current = c.article;
  const tab = TABS.find(([name]) => name === (HOME[kind] || kind)) || TABS[0];
  return tab[2]();
}
function show() {
  const [kind, tail] = route(), tab = HOME[kind] || kind;
  if ($('search').value.trim()) $('search').value = '';
  $('main').replaceChildren(content(kind, tail));
  for (const a of document.querySelectorAll('#tabs a')) a.toggleAttribute('aria-current', a.dataset.tab === tab);
  const c = kind === 'claim' && claimByTail.get(tail);
  if (c) {
    openFact(c.fact, c);
    const e = c.sentence && sentenceElement(c.sentence);
    if (e) e.scrollIntoView({block: 'center'});
  } else {
    scrollTo(0, 0);
  }
  markOpen();
}

/* ---- search */
function search(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean), hit = (s) => { const low = s.toLowerCase(); return words.every((w) => low.includes(w)); };
  const names = nodes.filter((n) => n && (n.facts.length || n.mentions.length) && hit([n.label, ...n.names].join(' ')));
  const found = facts.filter((f) => hit(factWords(f)));
  const sentences = articles.filter(Boolean).flatMap((a) => a.sentences.filter((s) => hit(s.text)));
  const part = (title, list, make) => list.length > 0 && h('section', null, h('h3', null, `${title} (${list.length})`), pieces(list, make, 30));
  $('main').replaceChildren(h('div.results', null, h('h2', null, 'Search: ', t(text)),
    !names.length && !found.length && !sentences.length && h('p.empty', null, 'Nothing found.'),
    part('Names', names, (n) => thingCard(n)), part('Facts', found, (f) => factRow(f)),
    part('Sentences', sentences, (s) => act('a.mention', {href: hash('article', s.article.tail)}, () => showSentence(s), h('span', {dir: 'auto'}, s.text), h('span.quiet', null, t(articleName(s.article)))))));
  markOpen();
}

/* ---- keys */
const KEYS = [['/', 'search'], ['1 \u2026 7', 'the views'], ['j  k', 'next fact, fact before'], ['Enter', 'open what is focused'], ['a  r  c', 'accept, reject, correct the open fact'], ['Esc', 'close'], ['?', 'this list']];
function step(by) {
  const rows = [...document.querySelectorAll('main .fact, main tr[data-event], main .tally')].filter((e) => e.offsetParent);
  if (!rows.length) return;
  let at = rows.findIndex((e) => e.classList.contains('at'));
  if (at < 0) at = by > 0 ? -1 : rows.length;
  at = Math.max(0, Math.min(rows.length - 1, at + by));
  for (const e of rows) e.classList.toggle('at', e === rows[at]);
  rows[at].focus();
  rows[at].click();
  rows[at].scrollIntoView({block: 'nearest'});
}
function onKey(ev) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(ev.target.tagName);
  if (ev.key === 'Escape') {
    if ($('help').open) return;
    if (typing) { ev.target.blur(); if (ev.target.id === 'search') { ev.target.value = ''; show(); } } else closePanel();
    return;
  }
  if (typing || ev.ctrlKey || ev.metaKey || ev.altKey) return;
  const claim = open && open.claim;
  if (ev.key === '/') $('search').focus();
  else if (/^[1-7]$/.test(ev.key)) go('#' + TABS[ev.key - 1][0]);
  else if (ev.key === 'j') step(1);
  else if (ev.key === 'k') step(-1);
  else if (ev.key === '?') $('help').showModal();
  else if (ev.key === 'a' && claim && claim.iri) toggle(claim, 'accepted');
  else if (ev.key === 'r' && claim && claim.iri) toggle(claim, 'rejected');
  else if (ev.key === 'c' && claim && claim.iri) { const bar = $('panel').querySelector('.verdicts'); if (bar) correct(claim, bar); } else return;
  ev.preventDefault();
}

/* ---- print: everything, one after the other */
function fillPrint() {
  const picked = current, all = articles.filter(Boolean);
  $('print').replaceChildren(h('h1', null, D.title), h('h2', null, 'Overview'), viewOverview(), h('h2', null, 'Events'), eventTable(sortedEvents()), h('h2', null, 'Facts'),
    h('div', null, facts.map((f) => factRow(f))), h('h2', null, 'Articles'), ...all.map(articleText));
  current = picked;
}

function start() {
  const all = articles.filter(Boolean), dates = all.map((a) => a.date).filter(Boolean).sort();
  const span = dates.length ? (dates[0] === dates[dates.length - 1] ? dateWords(dates[0]) : dateWords(dates[0]) + ' \u2013 ' + dateWords(dates[dates.length - 1])) : '';
  $('title').append(t(D.title));
  $('scope').textContent = [plural(all.length, 'article'), span].filter(Boolean).join(' \u00b7 ');
  $('tabs').append(...TABS.map(([name, words], i) => h('a', {href: '#' + name, 'data-tab': name, title: 'Key ' + (i + 1)}, words, h('span.count'))));
  $('help').append(h('h2', null, 'Keys'), h('dl', null, KEYS.map(([k, w]) => [h('dt', null, h('kbd', null, k)), h('dd', null, w)])), h('form', {method: 'dialog'}, h('button', null, 'Close')));
  $('keys').addEventListener('click', () => $('help').showModal());
  $('theme').addEventListener('click', () => {
    const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  });
  $('search').addEventListener('input', (ev) => { const text = ev.target.value.trim(); if (text.length > 1) search(text); else if (!text) show(); });
  addEventListener('hashchange', () => { if (go.shown) go.shown = false; else show(); });
  addEventListener('keydown', onKey);
  addEventListener('beforeprint', fillPrint);
  addEventListener('afterprint', () => $('print').replaceChildren());
  keep();
  show();
}
start();
