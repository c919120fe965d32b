// The report as a reader uses it: node report.cjs SITREP CHROMIUM [FOLDER FOR SCREENSHOTS]
'use strict';
const assert = require('assert');
const {execFileSync} = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const {chromium} = require('playwright-core');

const [sitrep, browser, shots] = process.argv.slice(2);
const top = path.resolve(__dirname, '../..');
const tmp = fs.mkdtempSync(path.join(os.tmpdir(), 'sitrep-browser-'));
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const HOSTILE = `Base </script><script>window.pwned = 1</script> "attacked" & <img src=x onerror="window.pwned = 2">

Date: 2016-02-03
Source: Evil <b>Wire</b> & Sons

The Dawn </script><script>window.pwned = 3</script> Brigades attacked an army base near Damascus on Monday, killing six soldiers. ]]> --> {{data}} \\N

The \u202eIslamic State claimed responsibility for the attack in Homs, which killed 12 people. Hezbollah is backed by Iran. </template></style><svg onload="window.pwned = 4">

Hezbollah denied that it is backed by Iran. The Islamic State fights Hezbollah ${'x<"&'.repeat(25000)}
`;

function make(name, ...articles) {
  const graph = path.join(tmp, name + '.ttl'), page = path.join(tmp, name + '.html');
  execFileSync(sitrep, ['build', ...articles, '-o', graph], {stdio: ['ignore', 'ignore', 'inherit']});
  execFileSync(sitrep, ['report', graph, '-o', page, '--title', `Report <b>${name}</b>`], {stdio: ['ignore', 'ignore', 'inherit']});
  return page;
}

async function open(context, file) {
  const page = await context.newPage();
  page.troubles = [];
  page.on('pageerror', (e) => page.troubles.push('error: ' + e.message));
  page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') page.troubles.push('console: ' + m.text()); });
  page.on('dialog', (d) => { page.troubles.push('dialog: ' + d.message()); d.dismiss(); });
  page.on('request', (r) => { if (!/^(file|blob|data):/.test(r.url())) page.troubles.push('request: ' + r.url()); });
  await page.goto('file://' + file);
  return page;
}
const samples = fs.readdirSync(path.join(top, 'samples')).filter((f) => f.endsWith('.txt')).map((f) => path.join(top, 'samples', f));
const tab = (page, name) => page.click(`#tabs [data-tab="${name}"]`);
const TABS = ['overview', 'articles', 'events', 'timeline', 'things', 'graph', 'review'];
const shot = (page, name) => (shots ? page.screenshot({path: path.join(shots, name + '.png')}) : null);

const tests = {
  async 'every view shows something'(page) {
    for (const name of TABS) {
      await tab(page, name);
      assert((await page.locator('#main').innerText()).length > 100 || name === 'graph', name);
      await shot(page, name);
    }
    assert.strictEqual(await page.locator('#title').innerText(), 'Report <b>samples</b>');
  },

  async 'a fact shows its sentence, rule, speaker, polarity and confidence'(page) {
    await tab(page, 'articles');
    await page.locator('.fact', {hasText: 'claimed by Islamic State'}).first().click();
    const text = await page.locator('#panel').innerText();
    for (const word of ['Says', 'the article itself', 'Polarity', 'asserted', 'Modality', 'actual', 'Rule', 'Confidence', 'Article']) assert(text.includes(word), word);
    assert((await page.locator('#panel mark').count()) >= 2);
    assert.strictEqual(await page.locator('.sentence.open').count(), 1);
    await shot(page, 'fact');
    await page.keyboard.press('Escape');
    assert(await page.locator('#panel').isHidden());
  },

  async 'a highlight shows its facts'(page) {
    await tab(page, 'articles');
    await page.locator('.text a.m.evidence', {hasText: 'Hezbollah'}).first().click();
    assert((await page.locator('#panel .fact').count()) >= 1);
    await page.locator('#panel .button').click();
    assert((await page.locator('#main h2').first().innerText()).includes('Hezbollah'));
    assert((await page.locator('#main .mention').count()) >= 1);
    await page.locator('#main .mention').first().click();
    assert.strictEqual(await page.locator('.text').count(), 1);
    await page.keyboard.press('Escape');
  },

  async 'events are sorted and filtered; tolls tell who said them'(page) {
    await tab(page, 'events');
    const all = await page.locator('tr[data-event]').count();
    await page.locator('th button', {hasText: 'Killed'}).click();
    assert.strictEqual(await page.locator('th[aria-sort="descending"]').innerText(), 'Killed \u25be');
    const first = async () => (await page.locator('tr[data-event]').first().innerText());
    const top = await first();
    await page.locator('th button', {hasText: 'Killed'}).click();
    assert.notStrictEqual(await first(), top);
    await page.fill('#event-filter', 'bombing damascus');
    const left = await page.locator('tr[data-event]').count();
    assert(left >= 1 && left < all, `${left} of ${all}`);
    await page.locator('tr[data-event]').first().click();
    const text = await page.locator('#panel .tolls').innerText();
    for (const word of ['76+', '70+', 'low', 'high', 'Observatory']) assert(text.includes(word), word);
    await page.fill('#event-filter', 'nothing at all');
    assert.strictEqual(await page.locator('tr[data-event]').count(), 0);
    await page.fill('#event-filter', '');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  },

  async 'search finds names, facts and sentences'(page) {
    await page.keyboard.press('/');
    await page.keyboard.type('observatory');
    const text = await page.locator('#main').innerText();
    for (const word of ['Names (', 'Facts (', 'Sentences (']) assert(text.includes(word), word);
    await shot(page, 'search');
    await page.keyboard.press('Escape');
    assert(!(await page.locator('#main').innerText()).includes('Search:'));
  },

  async 'keys lead through the report and decide'(page) {
    await page.keyboard.press('2');
    assert.strictEqual(await page.locator('#tabs a[aria-current]').innerText(), 'Articles');
    await page.keyboard.press('j');
    assert(await page.locator('#panel').isVisible());
    await page.keyboard.press('Escape');
    await page.locator('.below .fact').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('a');
    assert.strictEqual(await page.locator('#panel [aria-pressed="true"]').first().innerText(), 'Accept');
    await page.locator('.below .fact').nth(2).click();
    await page.keyboard.press('r');
    await page.locator('.below .fact').nth(3).click();
    await page.keyboard.press('c');
    await page.locator('form.correct input').first().fill('Somebody "else"');
    await page.locator('form.correct button[type="submit"]').click();
    assert((await page.locator('.correction').innerText()).includes('Somebody "else"'));
    await page.keyboard.press('7');
    const waiting = page.waitForEvent('download');
    await page.click('#save');
    const file = path.join(tmp, 'decisions.ttl');
    await (await waiting).saveAs(file);
    const text = fs.readFileSync(file, 'utf8');
    for (const word of ['sit:verdict sit:accepted', 'sit:verdict sit:rejected', 'sit:verdict sit:corrected', 'sit:onClaim <', 'Somebody \\"else\\"']) assert(text.includes(word), word);
    // The build that obeys them: one claim says that it is accepted, one is gone, one says something else.
    const graph = path.join(tmp, 'decided.nt'), before = fs.readFileSync(path.join(tmp, 'samples.ttl'), 'utf8');
    execFileSync(sitrep, ['build', ...samples, '-o', graph, '--decisions', file], {stdio: 'inherit'});
    const after = fs.readFileSync(graph, 'utf8'), count = (t, x) => t.split(x).length - 1;
    assert.strictEqual(count(after, 'ont#verdict> <https://w3id.org/sitrep/ont#accepted>'), 1);
    assert.strictEqual(count(after, 'ont#verdict> <https://w3id.org/sitrep/ont#corrected>'), 1);
    assert.strictEqual(count(after, '<https://w3id.org/sitrep/ont#Claim>'), count(before, 'a sit:Claim ') - 1);
    assert(after.includes('"Somebody \\"else\\""'));
    await page.locator('button', {hasText: 'Forget all'}).click();
    assert.strictEqual(await page.locator('#main .badge.v-accepted').count(), 0);
    await page.setInputFiles('input[type="file"]', file);
    await page.waitForSelector('#main .badge.v-accepted');
    assert.strictEqual(await page.locator('#main .badge.v-corrected').count(), 1);
    await page.locator('button', {hasText: 'Forget all'}).click();
    await page.keyboard.press('?');
    assert(await page.locator('#help').isVisible());
    await page.keyboard.press('Escape');
  },

  async 'the graph is clicked, moved and changed'(page) {
    await tab(page, 'graph');
    await page.locator('.frame g.node a').first().click();
    assert(await page.locator('#panel').isVisible());
    assert(!(await page.locator('.frame svg title').allTextContents()).some((x) => /^n\d+$/.test(x)));
    const box = await page.locator('.frame svg').getAttribute('viewBox');
    await page.locator('.frame').focus();
    await page.keyboard.press('+');
    assert.notStrictEqual(await page.locator('.frame svg').getAttribute('viewBox'), box);
    await page.keyboard.press('0');
    await page.locator('button', {hasText: 'alliances'}).click();
    assert((await page.locator('.frame g.edge').count()) > 3);
    await page.keyboard.press('Escape');
  },

  async 'a link from a picture leads to the sentence'(page, context, file) {
    const claim = /"(https:[^"]*_c\d+-[0-9a-f]+)"/.exec(fs.readFileSync(file, 'utf8'))[1];
    await page.goto('about:blank');
    await page.goto('file://' + file + '#claim:' + claim.slice(claim.lastIndexOf('/') + 1));
    assert.strictEqual(await page.locator('.sentence.open').count(), 1);
    assert(await page.locator('#panel').isVisible());
    await page.keyboard.press('Escape');
  },

  async 'nothing is wider than a phone'(page) {
    await page.setViewportSize({width: 390, height: 800});
    for (const name of TABS) {
      await tab(page, name);
      const [wide, here] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert(wide <= here, `${name}: ${wide} > ${here}`);
      await shot(page, 'phone-' + name);
    }
    await tab(page, 'articles');
    await page.locator('.tally').first().click();
    await shot(page, 'phone-fact');
    await page.keyboard.press('Escape');
    await page.setViewportSize({width: 1400, height: 900});
  },

  async 'print holds everything, dark is dark'(page) {
    const pdf = await page.pdf({format: 'A4', printBackground: true});
    assert(pdf.length > 40000, String(pdf.length));
    if (shots) fs.writeFileSync(path.join(shots, 'print.pdf'), pdf);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({media: 'print'});
    const text = await page.locator('#print').innerText();
    for (const word of ['Overview', 'Events', 'Facts', 'Articles', 'Meridian Wire']) assert(text.includes(word), word);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({media: 'screen', colorScheme: 'dark'});
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await background();
    await shot(page, 'dark');
    await page.click('#theme');
    assert.notStrictEqual(await background(), dark);
    await page.emulateMedia({colorScheme: 'light'});
  },
};

async function hostile(context) {
  const article = path.join(tmp, 'hostile.txt');
  fs.writeFileSync(article, HOSTILE);
  const page = await open(context, make('hostile', article));
  for (const name of TABS) {
    await tab(page, name);
    await shot(page, 'hostile-' + name);
    assert.strictEqual(await page.evaluate(() => window.pwned), undefined, name);
  }
  await tab(page, 'articles');
  const text = await page.locator('.text').innerText();
  for (const word of ['<script>window.pwned = 3</script>', '</template></style><svg onload="window.pwned = 4">', '{{data}} \\N', '<b>Wire</b> & Sons']) assert(text.includes(word), word);
  assert(!/[\u202a-\u202e]/.test(text));
  assert(text.length > 100000);
  assert.strictEqual(await page.locator('main img, main script, .text b').count(), 0);
  const [wide, here] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert(wide <= here);
  // The policy itself: an inline script, an inline handler and an image from elsewhere do nothing.
  await page.evaluate(() => {
    const s = document.createElement('script');
    s.textContent = 'window.pwned = 5';
    document.body.append(s);
    document.body.setAttribute('onclick', 'window.pwned = 6');
    document.body.click();
  });
  assert.strictEqual(await page.evaluate(() => window.pwned), undefined);
  page.troubles = page.troubles.filter((x) => !x.includes('Content Security Policy'));
  assert.deepStrictEqual(page.troubles, []);
  await page.close();
}

(async () => {
  const context = await chromium.launchPersistentContext(path.join(tmp, 'profile'), {executablePath: browser, headless: true, args: FLAGS, viewport: {width: 1400, height: 900}, acceptDownloads: true});
  let failed = 0;
  const attempt = async (name, run) => {
    try {
      await run();
      console.log('ok      ' + name);
    } catch (e) {
      failed++;
      console.log('FAILED  ' + name + '\n' + (e.stack || e));
    }
  };
  try {
    const file = make('samples', ...samples);
    const page = await open(context, file);
    page.setDefaultTimeout(10000);
    for (const [name, run] of Object.entries(tests)) await attempt(name, () => run(page, context, file));
    await attempt('no error, no request, no dialog', () => assert.deepStrictEqual(page.troubles, []));
    await attempt('a hostile article is only text', () => hostile(context));
  } finally {
    await context.close();
    fs.rmSync(tmp, {recursive: true, force: true});
  }
  process.exit(failed ? 1 : 0);
})();
