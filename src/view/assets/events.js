/* Events: a table to sort and filter, their tolls, and a timeline. */
const table = {sort: 'date', down: true, text: '', cls: '', since: '', until: '', toll: ''};
const highOf = (e, name) => (e.tolls[name] ? +e.tolls[name].high.value : -1);
const sideText = (e) => e.sides.map((x) => x.node.label).join(' ');
const COLUMNS = [
  {key: 'date', head: 'Date', of: (e) => e.date || ''},
  {key: 'label', head: 'Event', of: (e) => e.label.toLowerCase()},
  {key: 'cls', head: 'Kind', of: (e) => e.cls.words},
  {key: 'place', head: 'Place', of: (e) => e.places.map((p) => p.label).join(' ')},
  {key: 'sides', head: 'Who', of: sideText},
  {key: 'target', head: 'Against', of: (e) => e.targets.map((x) => x.label).join(' ')},
  ...TOLLS.slice(0, 2).map((name) => ({key: name, head: name[0].toUpperCase() + name.slice(1), number: true, of: (e) => highOf(e, name)})),
  {key: 'articles', head: 'Articles', number: true, of: (e) => e.articles.size},
];

function eventShown(e) {
  const text = [e.label, ...e.names, e.cls.words, ...COLUMNS.slice(3, 6).map((c) => c.of(e))].join(' ').toLowerCase();
  return table.text.toLowerCase().split(/\s+/).every((w) => text.includes(w)) && (!table.cls || e.cls.family === table.cls) &&
    (!table.since || (e.date && e.date.slice(0, table.since.length) >= table.since.slice(0, e.date.length))) &&
    (!table.until || (e.date && e.date.slice(0, table.until.length) <= table.until.slice(0, e.date.length))) &&
    (!table.toll || TOLLS.some((name) => highOf(e, name) >= +table.toll));
}

const withCommas = (list) => list.map((x, i) => [i ? ', ' : '', x]);
function tollCell(e, name) {
  const toll = e.tolls[name];
  if (!toll) return h('td.number');
  return h('td.number', null, h('b', null, tollText(toll)), toll.low.value !== toll.high.value && [h('span.sub', null, 'low: ', t(speakerName(toll.low))), h('span.sub', null, 'high: ', t(speakerName(toll.high)))],
    toll.latest && h('span.sub', null, 'latest ' + bound(toll.latest) + ': ', t(speakerName(toll.latest))));
}
function eventRow(e) {
  const row = h('tr', {tabindex: 0, 'data-event': e.tail, onclick: () => openThing(e), onkeydown: (ev) => { if (ev.key === 'Enter') openThing(e); }},
    h('td.date', null, dateWords(e.date)), h('td', null, h('strong', null, t(e.label))), h('td', null, chip(e.cls)),
    h('td', null, withCommas(e.places.map(thingLink))),
    h('td', null, e.sides.map((x) => h('div', null, x.words && h('span.quiet', null, x.words + ' '), thingLink(x.node)))),
    h('td', null, withCommas(e.targets.map(thingLink))), TOLLS.slice(0, 2).map((name) => tollCell(e, name)), h('td.number', null, String(e.articles.size || '')));
  COLUMNS.forEach((c, i) => row.cells[i].setAttribute('data-head', c.head));
  return row;
}

/* Every count with who said it, where, and what stands out. */
function tollTable(e) {
  const rows = Object.entries(e.tolls).flatMap(([name, toll]) => toll.all.map((c) => h('tr', null,
    h('td', null, name), h('td.number', null, act('a', {href: hash('claim', c.tail)}, () => openFact(c.fact, c), bound(c))),
    h('td', null, [c === toll.low && toll.low !== toll.high && 'low', c === toll.high && toll.low !== toll.high && 'high', c === toll.latest && 'latest']
      .filter(Boolean).map((w) => h('span.badge', null, w))),
    h('td', null, t(speakerName(c))), h('td.date', null, c.article ? dateWords(c.article.date) : ''))));
  return rows.length ? h('table.tolls', null, h('thead', null, h('tr', null, ['Toll', 'Count', '', 'Who said', 'When'].map((x) => h('th', {scope: 'col'}, x)))), h('tbody', null, rows)) : null;
}

function eventTable(list) {
  const body = h('tbody');
  body.append(...list.map(eventRow));
  const head = COLUMNS.map((c) => h('th', {scope: 'col', 'aria-sort': table.sort === c.key ? (table.down ? 'descending' : 'ascending') : 'none', class: c.number ? 'number' : ''},
    h('button', {type: 'button', onclick: () => { table.down = table.sort === c.key ? !table.down : !!c.number || c.key === 'date'; table.sort = c.key; fillEvents(c.key); }},
      c.head, table.sort === c.key ? (table.down ? ' \u25be' : ' \u25b4') : '')));
  return h('table.events', null, h('thead', null, h('tr', null, head)), body);
}
function sortedEvents() {
  const column = COLUMNS.find((c) => c.key === table.sort), sign = table.down ? -1 : 1;
  return events.filter(eventShown).sort((a, b) => sign * order(column.of(a), column.of(b)) || a.i - b.i);
}
function fillEvents(focus) {
  const list = sortedEvents();
  $('event-count').textContent = `${list.length} of ${plural(events.length, 'event')}`;
  $('event-table').replaceChildren(list.length ? eventTable(list) : h('p.empty', null, 'No event is like that.'));
  if (focus) $('event-table').querySelectorAll('th button')[COLUMNS.findIndex((c) => c.key === focus)].focus();
}

function viewEvents() {
  const families = [...new Set(events.map((e) => e.cls.family))].sort();
  const input = (key, attributes) => h('input', {...attributes, value: table[key], oninput: (ev) => { table[key] = ev.target.value.trim(); fillEvents(); }});
  const select = h('select', {'aria-label': 'Kind of event', onchange: (ev) => { table.cls = ev.target.value; fillEvents(); }}, h('option', {value: ''}, 'All kinds'),
    families.map((f) => h('option', {value: f, selected: table.cls === f}, classes.find((c) => c && c.name === f).words)));
  const box = h('div', null, h('form.filters', {onsubmit: (ev) => ev.preventDefault()},
    input('text', {id: 'event-filter', type: 'search', placeholder: 'Filter: place, group, kind \u2026', 'aria-label': 'Filter events'}), select,
    input('since', {placeholder: 'since YYYY-MM-DD', 'aria-label': 'Since', size: 16}), input('until', {placeholder: 'until YYYY-MM-DD', 'aria-label': 'Until', size: 16}),
    input('toll', {type: 'number', min: 0, placeholder: 'toll \u2265', 'aria-label': 'At least this toll'}), h('span.quiet', {id: 'event-count'})), h('div.scroll', {id: 'event-table'}));
  queueMicrotask(fillEvents);
  return box;
}

function viewTimeline() {
  const dated = events.filter((e) => e.date).sort((a, b) => order(a.date, b.date) || a.i - b.i), rest = events.filter((e) => !e.date);
  const entry = (e) => h('li', {class: 'k-' + e.cls.family}, act('a.entry', {href: hash('event', e.tail)}, () => openThing(e),
    h('strong', null, t(e.label)), ' ', chip(e.cls), h('span.detail', null, [e.places.length && withCommas(e.places.map((p) => t(p.label))),
      Object.entries(e.tolls).map(([n, x]) => tollText(x) + ' ' + n).join(', '), e.sides.length && withCommas(e.sides.map((x) => [x.words && x.words + ' ', t(x.node.label)]))]
      .filter((x) => x && x.length).map((x, i) => [i ? ' \u00b7 ' : '', x]))));
  const groups = [];
  for (const e of dated) {
    if (!groups.length || groups[groups.length - 1].date !== e.date) groups.push({date: e.date, list: []});
    groups[groups.length - 1].list.push(e);
  }
  if (rest.length) groups.push({date: '', list: rest});
  return h('ol.timeline', null, groups.map((g) => h('li', null, h('h3', null, g.date ? dateWords(g.date) : 'No date'), h('ul', null, g.list.map(entry)))));
}
