/* The pictures that the page carries: to move, to zoom, and to click. */
let shown = 'network';

function picture(name) {
  const template = document.querySelector(`template[data-view="${name}"]`);
  const svg = template && template.content.querySelector('svg');
  if (!svg) return null;
  const copy = document.importNode(svg, true), XLINK = 'http://www.w3.org/1999/xlink';
  copy.removeAttribute('width');
  copy.removeAttribute('height');
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-label', 'Graph of ' + name);
  for (const title of copy.querySelectorAll('title')) title.remove();
  for (const a of copy.querySelectorAll('a')) {
    const words = a.getAttributeNS(XLINK, 'title') || a.getAttribute('xlink:title') || '';
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
    title.textContent = words.trim();
    a.prepend(title);
    a.removeAttributeNS(XLINK, 'title');
    a.removeAttribute('xlink:title');
    a.removeAttribute('target');
    const href = a.getAttributeNS(XLINK, 'href') || a.getAttribute('xlink:href');
    if (!href) continue;
    a.setAttribute('tabindex', '-1');
    a.addEventListener('click', (ev) => { ev.preventDefault(); follow(href); });
  }
  return copy;
}

function follow(href) {
  const [kind, tail] = split(href);
  const n = kind === 'thing' && nodeByTail.get(tail), c = kind === 'claim' && claimByTail.get(tail);
  if (n) openThing(n);
  if (c) openFact(c.fact, c);
}

/* Drag to move, wheel or buttons or keys to zoom: all by the view box. */
function movable(svg, frame) {
  const whole = svg.getAttribute('viewBox').split(/\s+/).map(Number);
  let box = [...whole], from = null;
  const set = () => svg.setAttribute('viewBox', box.map((x) => x.toFixed(2)).join(' '));
  const zoom = (factor, x = 0.5, y = 0.5) => {
    const w = Math.min(whole[2] * 1.5, Math.max(whole[2] / 30, box[2] * factor)), ratio = w / box[2];
    box = [box[0] + box[2] * (1 - ratio) * x, box[1] + box[3] * (1 - ratio) * y, w, box[3] * ratio];
    set();
  };
  const pan = (dx, dy) => { box[0] += dx * box[2]; box[1] += dy * box[3]; set(); };
  const place = (ev) => { const r = svg.getBoundingClientRect(); return [(ev.clientX - r.left) / r.width, (ev.clientY - r.top) / r.height]; };
  svg.addEventListener('wheel', (ev) => { ev.preventDefault(); zoom(ev.deltaY > 0 ? 1.15 : 0.87, ...place(ev)); }, {passive: false});
  svg.addEventListener('pointerdown', (ev) => { from = place(ev); });
  svg.addEventListener('pointermove', (ev) => {
    if (!from || !ev.buttons) return;
    const to = place(ev);
    pan(from[0] - to[0], from[1] - to[1]);
    from = to;
  });
  svg.addEventListener('pointerup', () => { from = null; });
  frame.addEventListener('keydown', (ev) => {
    const moves = {ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1]};
    if (moves[ev.key]) pan(...moves[ev.key]);
    else if (ev.key === '+' || ev.key === '=') zoom(0.8);
    else if (ev.key === '-') zoom(1.25);
    else if (ev.key === '0') { box = [...whole]; set(); } else return;
    ev.preventDefault();
    ev.stopPropagation();
  });
  return {zoom, fit: () => { box = [...whole]; set(); }};
}

const EDGE_WORDS = [['asserted', 'the article says so'], ['claimed', 'somebody cited says so'], ['disputed', 'said and denied'], ['denied', 'denied'], ['unreal', 'possible, planned, demanded']];
function viewGraph() {
  const names = ['network', 'alliances', 'attacks'].filter((n) => document.querySelector(`template[data-view="${n}"]`));
  if (!names.includes(shown)) shown = names[0];
  const svg = shown && picture(shown);
  if (!svg) return h('p.empty', null, 'The graph could not be drawn.');
  const frame = h('div.frame', {tabindex: 0, 'aria-label': 'Graph: arrows move, + and - zoom, 0 shows all'}, svg);
  const hand = movable(svg, frame);
  return h('div.graph', null, h('div.filters', null, names.map((n) => h('button', {type: 'button', 'aria-pressed': String(n === shown), onclick: () => { shown = n; show(); }}, n)),
    h('span.spacer'), h('button', {type: 'button', onclick: () => hand.zoom(0.8), 'aria-label': 'Closer'}, '+'), h('button', {type: 'button', onclick: () => hand.zoom(1.25), 'aria-label': 'Farther'}, '\u2212'),
    h('button', {type: 'button', onclick: hand.fit}, 'all')), frame,
  h('p.legend', null, EDGE_WORDS.map(([s, words]) => h('span.edge-key', {class: 's-' + s}, words))));
}
