import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from '../../scripts/browsers/wait.ts';
import { ROOT } from '../../scripts/build.ts';
import { isMarked, marksIn, placeOf } from './card.ts';
import { openStage, read, says, shot } from './stage.ts';

const sample = (name: string) => readFileSync(join(ROOT, 'samples', name), 'utf8');

/** Two megabytes of a page around an article: menus, comments, and a script's data. */
function heavy(): string {
  const comments = Array.from(
    { length: 6_000 },
    (_, n) =>
      `<div class="comment"><a href="#c${n}">reader ${n}</a><p>I read it twice, ${n} times.</p></div>`,
  );
  const data = `<script type="application/json">${JSON.stringify({ x: 'y'.repeat(1_700_000) })}</script>`;
  return sample('conflict.html').replace(
    '</body>',
    `<aside>${comments.join('')}</aside>${data}</body>`,
  );
}

const policy =
  "default-src 'none'; script-src 'none'; style-src 'none'; img-src 'none'; font-src 'none'; connect-src 'none'; frame-src 'none'; require-trusted-types-for 'script'";

const stage = await openStage({
  made: {
    '/behind-headers.html': {
      body: sample('conflict.html'),
      headers: { 'content-security-policy': policy },
    },
    '/heavy.html': { body: heavy() },
  },
});
const { origin } = stage.server;

test('a strict policy of the page’s own changes nothing', async () => {
  const { page, report } = await read(stage, `${origin}/strict-csp.html`);
  assert.ok(report.coverage.length >= 4);
  await isMarked(page);
  await placeOf(page, 'thousands of troops');
  await page.screenshot({ path: shot('page-strict-csp') });
});

test('a policy of the server’s that forbids everything changes nothing', async () => {
  const { page, report } = await read(stage, `${origin}/behind-headers.html`);
  assert.ok(report.quantities.some(({ verdict }) => verdict === 'conflict'));
  assert.ok((await isMarked(page))['ss-1']);
});

test('two megabytes of page are read in a few seconds', async () => {
  assert.ok(heavy().length > 2_000_000);
  const begun = Date.now();
  const { page, report } = await read(stage, `${origin}/heavy.html`);
  assert.ok(report.quantities.some(({ verdict }) => verdict === 'conflict'));
  assert.ok(Date.now() - begun < 15_000);
  assert.ok((await isMarked(page))['ss-1']);
});

test('what stands in frames is not the article', async () => {
  const { page, report } = await read(stage, `${origin}/frames.html`);
  assert.equal(report.article.title, 'In Wonsan, Kim renews his promise to Russia');
  assert.ok(report.coverage.length >= 4);
  for (const frame of page.frames().slice(1))
    assert.equal(await frame.evaluate(() => CSS.highlights.size), 0);
});

test('a page without a title is named by what it says', async () => {
  const { popup, report } = await read(stage, `${origin}/untitled.html`);
  assert.notEqual(report.article.title.trim(), '');
  assert.ok(report.coverage.length >= 4);
  await popup.screenshot(shot('popup-untitled'));
});

test('a page that is written from right to left', async () => {
  const { page, popup, report } = await read(stage, `${origin}/rtl.html`);
  assert.equal(report.figuresRead, false);
  await says(popup, 'Not in English');
  await popup.screenshot(shot('popup-rtl'));
  assert.deepEqual(await marksIn(page), {});
});

test('a page that writes itself anew keeps its marks', async () => {
  const page = await stage.session.newPage(`${origin}/rewrites-itself.html`);
  await stage.session.pressAction(page);
  await stage.desk.stateOf('read');
  const seen = await until(
    async () => Object.keys(await marksIn(page)).length > 0 && marksIn(page),
    'marks',
  );
  await page.evaluate(() => {
    const article = document.querySelector('article') ?? document.body;
    article.replaceChildren(...[...article.childNodes].map((node) => node.cloneNode(true)));
  });
  await until(
    () =>
      page.evaluate(() =>
        [...CSS.highlights.values()].every((highlight) =>
          [...highlight].every(
            (range) =>
              range instanceof Range && range.toString() !== '' && range.startContainer.isConnected,
          ),
        ),
      ),
    'marks on the new nodes',
  );
  assert.deepEqual(await marksIn(page), seen);
});
