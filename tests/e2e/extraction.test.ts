import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { PageArticle } from '../../core/page-reading.ts';
import { addressed } from '../../entrypoints/background/addressed.ts';
import type { TabRecord } from '../../entrypoints/background/session.ts';
import { extract } from '../../page/extract.ts';
import { extractArticle } from '../../scripts/evaluate/extract.ts';
import { sleep, until } from '../../scripts/browsers/wait.ts';
import { fixtures, type Fixture } from '../page/fixtures.ts';
import { isMarked } from './card.ts';
import { assertSameTree, treeOf } from './page-tree.ts';
import { openStage, read } from './stage.ts';

/** Nothing is fetched and no script runs: Node knows the markup alone. */
const STILL = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** The fixture's own path stays in sight: dates are read from addresses. */
const pathOf = ({ slug, url }: Fixture) => `/${slug}${new URL(url).pathname}`;

const stage = await openStage({
  made: Object.fromEntries(
    fixtures.map((fixture) => [pathOf(fixture), { body: fixture.html, headers: STILL }]),
  ),
});
const { origin } = stage.server;

/** What `evaluate extract` says, at the address that the browser vouches for. */
async function inNode(html: string, url: string): Promise<PageArticle | null> {
  const article = (await extractArticle({ html, url }))?.['article'] as PageArticle | null; // its own answer
  return article && plain(addressed(article, url));
}

/** As it is after a way through a message. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** When and where the entries of a live page are; one without a headline gets one on its way. */
const placesOf = (entries: TabRecord['entries'] = []) =>
  entries.map(({ at = '', start }) => `${at} ${start}`);

/** What lies in the session of the tab in front, once the page was read. */
const recordInFront = () =>
  until(async () => {
    const record = await stage.desk.page.evaluate(recordOf, await stage.desk.tabInFront());
    return /^(?:read|not-article|failed)$/.test(record?.state.kind ?? '') && record;
  }, 'a reading');

/** Runs in the extension's page. */
async function recordOf(tabId: number): Promise<TabRecord | undefined> {
  const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const key = `tab:${tabId}`;
  return (await storage.session.get(key))[key];
}

for (const fixture of fixtures)
  test(`${fixture.slug}: the browser reads what Node reads, and leaves the page as it was`, async () => {
    const url = origin + pathOf(fixture);
    const page = await stage.session.newPage(url);
    const before = await treeOf(page);
    // "10 hours ago" counts from the minute of reading, which lies between the two.
    const earlier = await inNode(fixture.html, url);
    await stage.session.pressAction(page);
    const record = await recordInFront();
    const later = await inNode(fixture.html, url);

    const article = record.article ?? null;
    const isEarlier = article?.published === earlier?.published;
    assert.deepEqual(article, isEarlier ? earlier : later);
    const reading = extract(parseHTML(fixture.html).document, { url, now: Date.now() });
    if (reading.kind === 'not-article')
      assert.deepEqual(record.state, { kind: 'not-article', because: reading.because });
    else {
      assert.equal(record.state.kind, 'read');
      assert.equal(record.truncated ?? false, reading.truncated ?? false);
      assert.deepEqual(record.related ?? [], plain(reading.related ?? []));
      assert.deepEqual(placesOf(record.entries), placesOf(reading.entries));
    }
    await sleep(50); // the marks are on their way
    assertSameTree(await treeOf(page), before);
    await page.close();
  });

test('marks change no node of the page', async () => {
  const url = `${origin}/conflict.html`;
  const untouched = await stage.session.newPage(url);
  const before = await treeOf(untouched);
  await untouched.close();
  const { page } = await read(stage, url);
  assert.ok(Object.keys(await isMarked(page)).length > 0);
  assertSameTree(await treeOf(page), before);
});
