import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../core/page-reading.ts';
import { type Name, NAMES, seed } from '../storage/articles.ts';
import { storedIn } from '../storage/stored.ts';
import { browserAround, settle } from './life.ts';

const SEEDS = NAMES.filter((name) => name !== 'harbour').map((name) => seed(name));
const read = (name: Name, more = ''): PageReading => {
  const { id: _id, origin: _origin, ...article } = seed(name);
  return { kind: 'article', article: { ...article, text: article.text + more }, evidence: [] };
};
const FEED = 'https://ledger.example/rss';
const ITEM =
  '<item><title>Report</title><link>/1</link><description>Some 12 met.</description></item>';

type Browser = ReturnType<typeof browserAround>;

/** A reader of some weeks: pages, an earlier version, a deletion, a feed, a correction, settings. */
async function used(): Promise<Browser> {
  const browser = browserAround(SEEDS);
  const { ask, handIn, outside } = browser;
  outside.web = async ({ url }) => ({
    kind: 'text',
    moved: false,
    text: `<rss version="2.0"><channel><title>Ledger</title>${ITEM}</channel></rss>`,
    url,
  });
  await handIn(1, 'r1', read('harbour'), 'https://ledger.example/harbour');
  await ask('keep', { tabId: 1 });
  await handIn(1, 'r2', read('harbour', ' Nine more came.'), 'https://ledger.example/harbour');
  await ask('keep', { tabId: 1 });
  await ask('forget', { id: 'mill' });
  await ask('subscribe', { url: FEED });
  outside.local.set('marks', '{"on":false,"offOn":[]}');
  await settle();
  return browser;
}

/** What a second look finds: nothing of the reader's. */
async function found({ ask, outside, name }: Browser) {
  return {
    inventory: await ask('inventory', {}),
    stored: await storedIn(name),
    feeds: await ask('feeds', {}),
    tab: (await ask('stateOfTab', { tabId: 1 })).kind,
    local: [...outside.local],
    granted: outside.granted(FEED),
  };
}

describe('starting over', () => {
  it('leaves nothing of the reader’s, and the bundled articles as on the first day', async () => {
    const browser = await used();
    const { ask, handIn, outside } = browser;
    expect(await ask('inventory', {})).toEqual({
      articles: SEEDS.length + 1,
      seeds: SEEDS.length - 1,
      kept: 1,
      feeds: 1,
      packs: 0,
      changed: 1,
      forgotten: 1,
      subscriptions: 1,
      corrections: 0,
      version: 'one',
    });
    await ask('reset', {});
    expect(await found(browser)).toMatchObject({
      inventory: {
        articles: SEEDS.length,
        seeds: SEEDS.length,
        kept: 0,
        feeds: 0,
        changed: 0,
        forgotten: 0,
        subscriptions: 0,
        version: 'one',
      },
      feeds: [],
      tab: 'unread',
      local: [],
      granted: false,
    });
    expect(outside.painted.at(-1)).toEqual({
      tabId: 1,
      marks: { readingId: 'r2', quantities: [] },
    });
    // What is found then is what is found on the first day, by an index that held another state.
    const first = browserAround(SEEDS);
    for (const { ask: asks, handIn: hands } of [browser, first])
      await Promise.all([asks('counts', {}), hands(2, 'r3', read('harbour-2'))]);
    const [again, before] = await Promise.all(
      [browser, first].map(({ ask: asks }) => asks('search', { query: 'fire', limit: 9 })),
    );
    expect(again?.hits.length).toBeGreaterThan(0);
    expect(again).toEqual(before);
    await handIn(1, 'r4', read('harbour'), 'https://ledger.example/harbour');
    await ask('keep', { tabId: 1 });
    expect(await ask('counts', {})).toMatchObject({ kept: 1 });
  });

  it('goes on after a death between any two of its steps', async () => {
    const whole = await used();
    const before = whole.outside.steps.length;
    await whole.ask('reset', {});
    const wanted = await found(whole);
    const steps = whole.outside.steps.slice(before);
    expect(steps.filter((step) => step.startsWith('reset: '))).toHaveLength(8);
    for (const [at, step] of steps.entries()) {
      if (!step.startsWith('reset: ')) continue;
      const browser = await used();
      browser.outside.dieAfter = at + 1;
      await browser.ask('reset', {});
      await settle();
      expect(browser.outside.deaths, step).toBe(1);
      expect(await found(browser), step).toEqual(wanted);
    }
  }, 30_000);
});
