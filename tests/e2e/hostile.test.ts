import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { sleep, until } from '../../scripts/browsers/wait.ts';
import { ROOT } from '../../scripts/build.ts';
import { assertSameTree, treeOf } from './page-tree.ts';
import { openStage, says } from './stage.ts';

/** From the press of the button to marks on the page. Generous: machines of tests are busy. */
const LONGEST = 30_000;
/** For the page's own turn: with all that the browser and its neighbours do meanwhile. */
const LONGEST_WAIT = 5_000;

const sample = readFileSync(join(ROOT, 'samples', 'conflict.html'), 'utf8');
const head = (more: string) =>
  sample.replace('</head>', `<link rel="icon" href="data:,">${more}</head>`);
const beside = (more: string) => head('').replace('</body>', `${more}</body>`);
const script = (source: string) => `<script>${source}</script>`;

const row = (n: number, more: string) =>
  `<li class="teaser"><a href="/story/${n}${more}"><b>Market ${n}</b></a> <span>closed ${n % 90} points up</span></li>`;
const rows = (count: number, more = '') =>
  Array.from({ length: count }, (_, n) => row(n, more)).join('');

const NAMES =
  `title body head forms images children childNodes parentNode parentElement firstChild nextSibling textContent
  attributes tagName localName nodeName nodeType documentElement querySelector querySelectorAll getElementsByTagName
  createElement createRange createTreeWalker cloneNode getAttribute remove addEventListener dispatchEvent
  adoptedStyleSheets activeElement contentType defaultView location`.split(/\s+/);
const named = NAMES.map(
  (name) => `<input name="${name}" hidden><img name="${name}" alt=""><img name="${name}" alt="">`,
).join('');

const LIES = `
  for (const name of ['map', 'filter', 'push', 'find', 'forEach', 'join', 'slice', 'flatMap', 'indexOf'])
    Array.prototype[name] = () => { throw new Error('rewritten ' + name); };
  Array.prototype[Symbol.iterator] = function* () { yield 'lie'; };
  String.prototype.replace = String.prototype.trim = () => 'lie';
  Object.entries = Object.keys = () => ['lie'];
  JSON.stringify = () => '"lie"';
  Node.prototype.cloneNode = Document.prototype.createTreeWalker = () => null;
  Range.prototype.toString = () => 'lie';
  window.Promise = window.Map = window.Set = undefined;`;

/** Zero-width and bidi controls between the letters of every paragraph, and between digits. */
const controlled = head('').replaceAll(/(?<=<p>)[^<]+/g, (text) =>
  [...text]
    .map((letter, at) => letter + (['\u200b', '\u2060', '\ufeff', '\u00ad'][at % 9] ?? ''))
    .join(''),
);

const ld = (json: string) => head(`<script type="application/ld+json">${json}</script>`);
const megabyte = `{"@type":"NewsArticle","author":[${'{"@type":"Person","name":"Nobody"},'.repeat(30_000)}null]}`;

const PAGES: Readonly<Record<string, string>> = {
  'five megabytes of markup': beside(
    `<ul>${rows(10_000, `?from=${'front-page-'.repeat(40)}`)}</ul>`,
  ),
  '100,000 nodes': beside(`<ul>${rows(17_000)}</ul>`),
  'a depth of 5,000': head('')
    .replace('<body>', `<body>${'<div>'.repeat(5_000)}`)
    .replace('</body>', `${'</div>'.repeat(5_000)}</body>`),
  // At 5,000 made by script Chromium itself never answers again.
  'a depth of 2,000 past what parsers allow': beside(
    script(`
      let at = document.body;
      for (let n = 0; n < 2_000; n++) at = at.appendChild(document.createElement('div'));
      at.append('So deep.');`),
  ),
  'a script that rewrites what arrays and nodes do': head(script(LIES)),
  'names that hide properties of the document and of a form around all': head('')
    .replace('<body>', `<body><form name="body">${named}`)
    .replace('</body>', '</form></body>'),
  'zero-width and bidi controls in the text': controlled,
  'a megabyte of JSON-LD': ld(megabyte),
  'broken JSON-LD': ld('{"@type":"NewsArticle","headline":"Never closed, [[[{'),
};

const pathOf = (name: string) => `/${name.replaceAll(/[^a-z0-9]+/gi, '-')}.html`;

const LIVE = 'Live:';
const endless = head(
  script(`setInterval(() => {
    const line = document.createElement('p');
    line.textContent = '${LIVE}' + Math.random();
    document.body.append(line);
    if (document.body.childElementCount > 300) line.previousElementSibling.remove();
  }, 1);`),
);

const stage = await openStage({
  made: {
    ...Object.fromEntries(Object.entries(PAGES).map(([name, body]) => [pathOf(name), { body }])),
    [pathOf('endless')]: { body: endless },
  },
});

/** A page in a tab of its own, and what its console complains of once it stands. */
async function opened(name: string) {
  const page = await stage.session.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(stage.server.origin + pathOf(name));
  complaints.length = 0; // of the page's own making
  return { page, complaints };
}

/** Without arrays: the page may have made lies of them. */
const marked = (page: Page) => until(() => page.evaluate(() => CSS.highlights.size > 0), 'marks');

/** How long the page had to wait for its turn at most, in ms, until it is asked. */
async function longestWait(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    const beat = () => {
      const now = performance.now();
      if (now - last > longest) longest = now - last;
      last = now;
      Reflect.set(globalThis, 'longestWait', longest);
    };
    setInterval(beat, 10);
  });
  return () => page.evaluate(() => Number(Reflect.get(globalThis, 'longestWait')));
}

async function readInTime(page: Page) {
  const begun = Date.now();
  const waited = await longestWait(page);
  await stage.session.pressAction(page);
  const { report } = await stage.desk.stateOf('read');
  assert.ok(report.quantities.some(({ verdict }) => verdict === 'conflict'));
  await says(await stage.session.popup(), report.article.title.slice(0, 40));
  await marked(page);
  const wait = await waited();
  assert.ok(wait < LONGEST_WAIT, `the page waited ${Math.round(wait)} ms for its turn`);
  assert.ok(Date.now() - begun < LONGEST);
}

for (const name of Object.keys(PAGES))
  test(`${name}: read, marked, and left as it was`, async () => {
    const { page, complaints } = await opened(name);
    const before = await treeOf(page);
    await readInTime(page);
    assert.deepEqual(complaints, []);
    assertSameTree(await treeOf(page), before);
    await page.close();
  });

test('a page that never rests: read, marked, and left to its own changes', async () => {
  const { page, complaints } = await opened('endless');
  const still = async () => (await treeOf(page)).replaceAll(/^.*\n.*#text Live:.*\n/gm, '');
  const before = await still();
  await readInTime(page);
  await sleep(3_000); // it is looked at again meanwhile
  await marked(page);
  assert.equal((await stage.desk.state()).kind, 'read');
  assert.deepEqual(complaints, []);
  assertSameTree(await still(), before);
});
