import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browsers/wait.ts';
import { openStage, says, shot, words } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const stage = await openStage();
const folder = mkdtempSync(join(tmpdir(), 'second-source-packs-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const MANY = 300;
const article = (at: number) => ({
  id: `n${at}`,
  title: `Report ${at} from town ${at % 40}`,
  outlet: `Gazette of town ${at % 40}`,
  published: `2025-0${1 + (at % 9)}-1${at % 10}`,
  language: 'en',
  text: `In town ${at % 40}, at least ${at + 2} people met on Monday, the mayor said.\n\nSome ${at * 3 + 9} tonnes of grain were sold at the market.`,
});
const ferry = (id: string, outlet: string, published: string, killed: string) => ({
  id,
  outlet,
  title: 'Ferry Northern Star sinks off Port Ellery',
  published,
  language: 'en',
  text: `The ferry Northern Star sank off Port Ellery on Monday on its way to Saint Brannoc. The coastguard said ${killed} people were killed when the ferry sank.`,
});
const STORY = [
  ferry('s1', 'Harbour Courier', '2025-12-02', 'at least 60'),
  ferry('s2', 'Northgate Herald', '2025-12-03', '27'),
];
const file = join(folder, 'towns.jsonl.gz');
const lines = Array.from({ length: MANY }, (_, at) => JSON.stringify(article(at)));
const bad = ['not json', '{"title":"<b>x</b>","text":"y","url":"javascript:alert(1)"}'];
const story = STORY.map((each) => JSON.stringify(each));
writeFileSync(file, gzipSync([...lines, ...story, ...bad].join('\n')));
/** With the one of the bad lines that only loses its link. */
const NEW = MANY + STORY.length + 1;

const page = await stage.session.extensionPage('/library.html');
await page.setViewport({ width: 1100, height: 900 });

async function choose(on: Page, path: string) {
  const input = await on.$('fieldset input[type=file]');
  assert(input);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

test('the library lists the bundled digests', async () => {
  await says(page, 'Collection', '20 articles', 'our digest');
});

test('a pack comes in though the worker is stopped, each article once, and the report says what was left out', async () => {
  await choose(page, file);
  await says(page, /articles a second|Done/);
  await stage.session.stopBackground();
  await says(
    page,
    'Done',
    `${NEW} new`,
    '2 things were left out or changed',
    `${20 + NEW} articles`,
  );
  await says(page, 'from the pack “towns”');
  assert.equal(await page.$('.rows b b'), null);
});

const press = (words: string) =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('button')];
    all.find(({ textContent }) => textContent === wanted)?.click();
  }, words);

test('after many articles a quiet word tells of the export, and goes', async () => {
  await says(page, `${NEW} articles of yours are on this computer only.`);
  await press('Not now');
  await until(async () => !(await words(page)).includes('on this computer only.'), 'its going');
});

test('told story by story it shows who says what', async () => {
  await press('Stories');
  await says(
    page,
    'Ferry Northern Star sinks off Port Ellery',
    '2 reports',
    'Northgate Herald and Harbour Courier',
    /Conflict People killed 27 Northgate Herald .{1,30} at least 60 Harbour Courier/,
  );
  await page.screenshot({ path: shot('stories') as `${string}.png`, fullPage: true });
  await isAccessible();
  await press('Articles');
});

test('filters by outlet, and deletes with a way back', async () => {
  // The list of outlets follows the articles.
  await until(
    () => page.$$eval('.filters option', (all) => all.some(({ text }) => /town 7\b/.test(text))),
    'the outlet to choose',
  );
  await page.select('.filters select', 'Gazette of town 7');
  await says(page, / 8 articles/);
  await page.click('.selection button');
  await says(page, '8 chosen');
  await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.selection button')];
    all.find(({ textContent }) => textContent === 'Delete')?.click();
  });
  await says(page, '8 articles deleted.', / 0 articles/);
  await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.selection button')];
    all.find(({ textContent }) => textContent === 'Undo')?.click();
  });
  await says(page, / 8 articles/);
});

test('everything is exported', async () => {
  await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('.pack-act button')];
    all[0]?.click();
  });
  await says(page, /Given to your downloads as second-source-\d{4}-\d\d-\d\d\.jsonl\.gz/);
});

test('nothing is in the way of assistive technology', async () => {
  await page.screenshot({ path: shot('library') as `${string}.png`, fullPage: true });
  await isAccessible();
});

async function isAccessible() {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe');
    const { violations } = await axe.run(document, {
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`,
    );
  });
  assert.deepEqual(found, []);
}

test('and no request left the computer', async () => {
  const requests = await stage.close();
  assert.deepEqual(
    requests.filter(({ by, url }) => by === stage.session.origin && /^https?:/.test(url)),
    [],
  );
});
