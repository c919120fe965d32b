/* Making elements. Text only ever becomes text nodes; nothing here reads markup. */
const $ = (id) => document.getElementById(id);

function h(name, attributes, ...children) {
  const [tag, ...cls] = name.split('.');
  const e = document.createElement(tag || 'div');
  if (cls.length) e.className = cls.join(' ');
  for (const [k, v] of Object.entries(attributes || {})) {
    if (v === null || v === undefined || v === false) continue;
    if (k.startsWith('on')) e.addEventListener(k.slice(2), v);
    else if (k === 'class') e.className += ' ' + v;
    else e.setAttribute(k, v === true ? '' : v);
  }
  e.append(...children.flat(9).filter((c) => c !== null && c !== undefined && c !== false && c !== 0));
  return e;
}

/* Text of strangers, kept from turning the direction of what stands around it. */
const t = (text) => h('bdi', null, text);
const plural = (n, one, many) => n.toLocaleString('en') + ' ' + (n === 1 ? one : many || one + 's');
const hash = (kind, tail) => '#' + kind + ':' + encodeURIComponent(tail);
const dateWords = (d) => {
  const [y, m, day] = (d || '').split('-').map(Number);
  const month = m ? ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][m - 1] : '';
  return !y ? '' : day ? `${day} ${month} ${y}` : m ? `${month} ${y}` : String(y);
};
function say(text) {
  $('status').textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { $('status').textContent = ''; }, 2500);
}
/* A link that does something here and is still a link. */
function act(name, attributes, run, ...children) {
  return h(name, {...attributes, onclick: (ev) => {
    if (ev.ctrlKey || ev.metaKey || ev.shiftKey) return;
    ev.preventDefault();
    ev.stopPropagation();
    run(ev);
  }}, ...children);
}
const chip = (cls) => h('span.chip', {class: 'k-' + cls.family}, cls.words);
const thingLink = (n) => act('a.thing', {href: hash('thing', n.tail), class: 'k-' + n.cls.family, title: n.cls.words},
  () => openThing(n), t(n.label));

/* A long list, shown in pieces. */
function pieces(list, make, size = 200) {
  const box = h('div.pieces');
  let at = 0;
  const more = h('button.more', {type: 'button', onclick: () => add()});
  function add() {
    more.remove();
    box.append(...list.slice(at, at + size).map(make));
    at += size;
    if (at < list.length) {
      more.textContent = `Show more (${(list.length - at).toLocaleString('en')} left)`;
      box.append(more);
    }
  }
  add();
  return box;
}
