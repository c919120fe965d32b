/* A reader's decisions on claims: kept in the browser, saved as Turtle that sitrep build --decisions reads. */
const decisions = new Map(); /* claim IRI -> {verdict, s, p, o, note} */
const named = new Map(); /* IRI -> {label, cls} of what corrections name for the first time */
const STORE = 'sitrep-decisions';

function keep() {
  try { localStorage.setItem(STORE, JSON.stringify({decisions: [...decisions], named: [...named]})); } catch { /* a page from disk may have no store */ }
  const tab = document.querySelector('#tabs [data-tab="review"] .count');
  if (tab) tab.textContent = decisions.size ? String(decisions.size) : '';
}
try {
  const here = new Set(claims.filter(Boolean).map((c) => c.iri));
  const kept = JSON.parse(localStorage.getItem(STORE) || '{"decisions":[],"named":[]}');
  for (const [iri, d] of kept.decisions) if (here.has(iri)) decisions.set(iri, d);
  for (const [iri, d] of kept.named) named.set(iri, d);
} catch { /* the same */ }

function decide(claim, decision) {
  if (decision) decisions.set(claim.iri, decision);
  else decisions.delete(claim.iri);
  keep();
  say(decision ? decision.verdict : 'decision taken back');
  if (open && open.fact) openFact(open.fact, open.claim);
  for (const row of document.querySelectorAll(`.fact[data-fact="${claim.fact.i}"]`)) row.replaceWith(factRow(claim.fact));
  markOpen();
  if (route()[0] === 'review') show();
}
function toggle(claim, verdict) {
  const old = decisions.get(claim.iri);
  decide(claim, old && old.verdict === verdict ? null : {verdict});
}

function verdictBar(c) {
  const d = decisions.get(c.iri);
  const button = (verdict, words, key) => h('button', {type: 'button', class: 'v-' + verdict, 'aria-pressed': String(!!d && d.verdict === verdict), title: `${words} (${key})`,
    onclick: () => (verdict === 'corrected' ? correct(c, bar) : toggle(c, verdict))}, words);
  const bar = h('div.verdicts', null, button('accepted', 'Accept', 'a'), button('rejected', 'Reject', 'r'), button('corrected', 'Correct \u2026', 'c'),
    d && d.verdict === 'corrected' && h('p.correction', null, 'should be: ', t(nameOf(d.s)), ' ', h('em', null, propNamed.get(d.p) ? propNamed.get(d.p).words : d.p), ' ', t(nameOf(d.o))));
  return bar;
}
const nameOf = (iri) => { const n = nodes.find((x) => x && x.iri === iri) || named.get(iri); return n ? n.label : iri; };

/* The form in which a claim is put right: other ends, another property, another value. */
function correct(c, bar) {
  const d = decisions.get(c.iri) || {};
  const names = h('datalist', {id: 'node-names'}, nodes.filter(Boolean).map((n) => h('option', {value: n.label})));
  const field = (label, value) => h('label', null, label, h('input', {value, list: 'node-names', required: true}));
  const s = field('Subject', d.s ? nameOf(d.s) : c.s.label), o = field(c.o ? 'Object' : 'Value', d.o ? nameOf(d.o) : c.o ? c.o.label : c.value);
  const p = h('select', {'aria-label': 'Relation'}, props.filter((x) => x && facts.some((f) => f.p === x || (x.literal === c.p.literal && f.p === x))).map((x) => h('option', {value: x.name, selected: x.name === (d.p || c.p.name)}, x.words)));
  const find = (e, beside) => { const v = e.querySelector('input').value.trim(); const n = nodes.find((x) => x && x.label === v) || nodes.find((x) => x && x.names.includes(v)); return n ? n.iri : beside ? nameNew(v, beside) : v; };
  const form = h('form.correct', {onsubmit: (ev) => { ev.preventDefault(); decide(c, {verdict: 'corrected', s: find(s, c.s), p: p.value, o: find(o, c.o)}); }},
    names, s, h('label', null, 'Relation', p), o, h('div', null, h('button', {type: 'submit'}, 'Keep the correction'), ' ', h('button', {type: 'button', onclick: () => openFact(c.fact, c)}, 'Cancel')));
  bar.replaceWith(form);
  s.querySelector('input').focus();
}

/* ---- the file */
const literal = (s) => '"' + s.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t') + '"';
const ref = (iri) => '<' + iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (x) => '%' + x.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()) + '>';
const term = (x) => (/^[a-z][a-z0-9+.-]*:\/\//i.test(x) ? ref(x) : /^\d+$/.test(x) ? x : /^\d{4}-\d\d-\d\d$/.test(x) ? `"${x}"^^xsd:date` : literal(x));

/* Class and label of a thing that a correction names, so that the graph knows them where it did not. */
function described(iri) {
  const n = nodes.find((x) => x && x.iri === iri), d = named.get(iri);
  const label = n ? n.label : d && d.label, cls = n ? n.cls.name : d && d.cls;
  return label ? [`${ref(iri)} a <https://w3id.org/sitrep/ont#${cls}> ; <http://www.w3.org/2000/01/rdf-schema#label> ${literal(label)} .`, ''] : [];
}
/* An IRI for a name that the graph does not have, beside the node that it takes the place of. */
function nameNew(label, beside) {
  const iri = beside.iri.slice(0, beside.iri.length - beside.tail.length) + 'named-' + (label.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'x');
  named.set(iri, {label, cls: beside.cls.name});
  return iri;
}

function turtle() {
  const lines = ['# Decisions on claims, for sitrep build --decisions FILE.', '@prefix sit: <https://w3id.org/sitrep/ont#> .',
    '@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .', '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .', ''];
  for (const c of claims) {
    const d = c && decisions.get(c.iri);
    if (!d) continue;
    const said = ['sit:verdict sit:' + d.verdict, 'sit:onClaim ' + ref(c.iri),
      `rdf:subject ${ref(c.s.iri)} ; rdf:predicate ${ref(c.p.iri)} ; rdf:object ${term(c.o ? c.o.iri : c.value)}`];
    if (d.verdict === 'corrected') said.push(`sit:rightSubject ${term(d.s)} ; sit:rightPredicate ${ref((propNamed.get(d.p) || c.p).iri)} ; sit:rightObject ${term(d.o)}`);
    lines.push('[] a sit:Decision ;\n    ' + said.join(' ;\n    ') + ' .');
    if (c.sentence) {
      const example = d.verdict === 'corrected' ? `${nameOf(d.s)} ${d.p} ${nameOf(d.o)}` : `${c.s.label} ${c.p.name} ${c.o ? c.o.label : c.value}`;
      const bad = d.verdict === 'rejected';
      lines.push(`# Read by rule:${c.rule}. As an example of a rule: sit:${bad ? 'no' : 'yes'} ${literal(bad ? c.sentence.text : c.sentence.text + ' => ' + example)}`);
    }
    lines.push('');
    if (d.verdict === 'corrected') lines.push(...[d.s, d.o].flatMap(described));
  }
  return lines.join('\n');
}
function save() {
  const url = URL.createObjectURL(new Blob([turtle()], {type: 'text/turtle'}));
  const a = h('a', {href: url, download: 'decisions.ttl'});
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
  say('decisions.ttl saved');
}
/* Read a file that save() wrote. */
function load(text) {
  const byIri = new Map(claims.filter(Boolean).map((c) => [c.iri, c]));
  let n = 0;
  for (const block of text.split(/^\[\] a sit:Decision/m).slice(1)) {
    const verdict = (/sit:verdict sit:(accepted|rejected|corrected)/.exec(block) || [])[1], iri = (/sit:onClaim <([^>]*)>/.exec(block) || [])[1];
    if (!verdict || !byIri.has(iri)) continue;
    const right = /sit:rightSubject (\S+) ; sit:rightPredicate <([^>]*)> ; sit:rightObject (.*) \.$/m.exec(block);
    const plain = (x) => x.replace(/^<(.*)>$/, '$1').replace(/^"(.*)"(\^\^\S+)?$/, '$1');
    for (const label of text.matchAll(/^<([^>]*)> a <https:\/\/w3id\.org\/sitrep\/ont#(\w+)> ; <[^>]*#label> "((?:[^"\\]|\\.)*)" \.$/gm)) {
      named.set(label[1], {label: label[3].replace(/\\(.)/g, '$1'), cls: label[2]});
    }
    decisions.set(iri, verdict === 'corrected' && right ? {verdict, s: plain(right[1]), p: tailOf(right[2]), o: plain(right[3])} : {verdict});
    n++;
  }
  keep();
  say(plural(n, 'decision') + ' read');
  show();
}

function viewReview() {
  const list = claims.filter((c) => c && decisions.has(c.iri)), left = claims.filter((c) => c && c.iri && !decisions.has(c.iri)).sort((a, b) => a.confidence - b.confidence);
  const input = h('input', {type: 'file', accept: '.ttl', hidden: true, onchange: async (ev) => { if (ev.target.files[0]) load(await ev.target.files[0].text()); }});
  return h('div', null, h('p', null, 'Open a fact and press ', h('kbd', null, 'a'), ' to accept, ', h('kbd', null, 'r'), ' to reject or ', h('kbd', null, 'c'), ' to correct it. ',
    h('kbd', null, 'j'), ' and ', h('kbd', null, 'k'), ' go to the next and the one before. Save the decisions as a file and give it to ', h('code', null, 'sitrep build --decisions'), '.'),
  h('div.filters', null, h('button', {type: 'button', id: 'save', disabled: !list.length, onclick: save}, 'Save decisions'), h('button', {type: 'button', onclick: () => input.click()}, 'Load decisions'), input,
    h('button', {type: 'button', disabled: !list.length, onclick: () => { decisions.clear(); keep(); show(); }}, 'Forget all')),
  list.length > 0 && [h('h3', null, plural(list.length, 'decision')), pieces(list, (c) => factRow(c.fact, c))],
  h('h3', null, 'Least sure, not decided yet'), pieces(left, (c) => factRow(c.fact, c), 40));
}
