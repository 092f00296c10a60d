import { describe, expect, it, vi } from 'vitest';
import type { Fetched, WebQuestion } from '../../entrypoints/background/feeds/fetch.ts';
import { failed } from '../../messages/envelope.ts';
import { browserAround } from './life.ts';

type Browser = ReturnType<typeof browserAround>;

const FEED = 'https://ledger.example/rss';
const HOUR = 3_600_000;
const MINUTE = 60_000;
const WAIT = { timeout: 20_000, interval: 5 };
const summary = (at: number, link = `https://ledger.example/${at}`) =>
  `<item><title>Ferry number ${at} sinks off Port Ellery</title><link>${link}</link><guid>g${at}</guid><description>A ferry sank on Monday.</description></item>`;
const feed = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Ledger</title>${items.join('')}</channel></rss>`;
const SENTENCES =
  'At least 40 people were killed when the ferry sank off Port Ellery on Monday, the coastguard said. Hundreds of passengers were rescued by fishing boats that came from three villages.';
const MORE =
  'The ship had left the island at dawn with 350 tonnes of grain, according to its owner, and sent a call for help at noon. Divers will look for those who are missing until dark.';
const pageOf = (at: number) =>
  `<!doctype html><html lang="en"><head><title>Ferry number ${at} sinks off Port Ellery</title></head><body><article><h1>Ferry number ${at} sinks off Port Ellery</h1><p class="byline">By <a rel="author">Anna Marlowe</a></p><p>${SENTENCES}</p><p>${MORE}</p></article><script>document.title = 'no'</script></body></html>`;

const text = (url: string, said: string): Fetched => ({
  kind: 'text',
  text: said,
  url,
  moved: false,
});
type Web = (question: WebQuestion) => Fetched | undefined;

/** A browser whose web holds a feed of summaries, and the pages behind them. */
async function subscribed(items: readonly string[], web: Web = () => undefined) {
  const browser = browserAround();
  const { outside } = browser;
  outside.web = async (question) => {
    const { url, wants } = question;
    if (wants === 'feed') return text(url, feed(...items));
    return web(question) ?? text(url, pageOf(Number(url.split('/').at(-1))));
  };
  await browser.ask('subscribe', { url: FEED });
  await browser.background().start();
  return browser;
}

const want = async (browser: Browser, on = true) => {
  await browser.ask('fetchPages', { url: FEED, on });
  await browser.background().start();
};
const later = async (browser: Browser, ms: number) => {
  browser.outside.now += ms;
  await browser.background().start();
};
const only = async ({ ask }: Browser) => (await ask('feeds', {}))[0];
const pagesAsked = ({ outside }: Browser) => outside.fetched.filter((url) => url !== FEED);
async function texts(browser: Browser) {
  const corpus = browser.corpus();
  const { articles } = await corpus.after('', 1_000);
  await corpus.close();
  return articles.map(({ title, text: said, byline, url, origin }) => ({
    title,
    isWhole: said.includes('At least 40'),
    byline,
    url,
    origin,
  }));
}

describe('the page behind a summary', () => {
  it('is fetched where the reader wants it, and stored under the item’s own name and origin', async () => {
    const browser = await subscribed([summary(1)]);
    expect(await only(browser)).toMatchObject({
      pages: false,
      waiting: 1,
      sites: ['https://ledger.example/'],
      troubles: [],
    });
    expect(pagesAsked(browser)).toEqual([]);
    await want(browser);
    expect(await texts(browser)).toEqual([
      {
        title: 'Ferry number 1 sinks off Port Ellery',
        isWhole: true,
        byline: ['Anna Marlowe'],
        url: 'https://ledger.example/1',
        origin: { kind: 'feed', feed: FEED },
      },
    ]);
    expect(await only(browser)).toMatchObject({ pages: true, waiting: 0, troubles: [] });
    await later(browser, HOUR);
    expect(pagesAsked(browser)).toEqual(['https://ledger.example/1']);
  });

  it('is not asked for where the browser does not grant its site, and says so', async () => {
    const browser = await subscribed([summary(1, 'https://elsewhere.example/1')]);
    browser.outside.granted = (url) => !url.includes('elsewhere');
    await want(browser);
    expect(pagesAsked(browser)).toEqual([]);
    expect(await only(browser)).toMatchObject({
      waiting: 0,
      sites: ['https://elsewhere.example/'],
      troubles: [{ because: 'not-granted', pages: 1 }],
    });
    browser.outside.granted = () => true;
    await want(browser);
    expect((await texts(browser))[0]?.isWhole).toBe(true);
  });

  it('on the reader’s own network is none: a feed may not name the router', async () => {
    const browser = await subscribed([
      summary(1, 'http://192.168.0.1/1'),
      summary(2, 'http://printer/2'),
    ]);
    await want(browser);
    expect(pagesAsked(browser)).toEqual([]);
    expect(await only(browser)).toMatchObject({ waiting: 0, troubles: [] });
  });

  it('is not asked for of an item that is whole, or that the reader deleted', async () => {
    const whole = summary(2).replace('A ferry sank on Monday.', SENTENCES.repeat(6));
    const browser = await subscribed([summary(1), whole]);
    const [id = ''] = await browser.ask('list', { query: { sort: 'newest', words: 'number 1' } });
    await browser.ask('forget', { id });
    await want(browser);
    expect(pagesAsked(browser)).toEqual([]);
    expect(await only(browser)).toMatchObject({ waiting: 0 });
  });

  it('fails in words, waits longer each time, and rests where only the reader can help', async () => {
    let answer: Fetched = { kind: 'failed', because: 'server' };
    const browser = await subscribed([summary(1)], () => answer);
    await want(browser);
    expect(await only(browser)).toMatchObject({ troubles: [{ because: 'server', pages: 1 }] });
    await later(browser, HOUR / 2);
    expect(pagesAsked(browser)).toHaveLength(1);
    await later(browser, HOUR);
    expect(pagesAsked(browser)).toHaveLength(2);
    answer = { kind: 'failed', because: 'moved', movedTo: 'https://new.example/1' };
    await later(browser, 5 * HOUR);
    expect(await only(browser)).toMatchObject({
      troubles: [{ because: 'moved', pages: 1, movedTo: 'https://new.example/' }],
    });
    await later(browser, 1_000 * HOUR);
    expect(pagesAsked(browser)).toHaveLength(3);
    answer = text('https://new.example/1', pageOf(1));
    await want(browser);
    expect((await texts(browser))[0]?.isWhole).toBe(true);
  });

  it('that holds no more than the summary leaves it as it is', async () => {
    const browser = await subscribed([summary(1)], ({ url }) => text(url, '<p>Subscribe.</p>'));
    await want(browser);
    expect(await only(browser)).toMatchObject({ troubles: [{ because: 'no-article', pages: 1 }] });
    expect((await texts(browser))[0]?.isWhole).toBe(false);
  });

  it('that nothing can take apart, or that does not fit on the disk, says so', async () => {
    for (const [because, cause] of [
      ['timeout', failed('timeout')],
      ['storage', new DOMException('full', 'QuotaExceededError')],
    ] as const) {
      const browser = await subscribed([summary(1)]);
      browser.outside.parsing = () => {
        throw cause;
      };
      await want(browser);
      expect(await only(browser)).toMatchObject({ troubles: [{ because, pages: 1 }] });
      browser.outside.parsing = undefined;
      await later(browser, 2 * HOUR);
      expect((await texts(browser))[0]?.isWhole).toBe(true);
    }
  });

  it('comes a few at a time of one host', async () => {
    const browser = await subscribed(Array.from({ length: 14 }, (_, at) => summary(at)));
    await want(browser);
    expect(pagesAsked(browser)).toHaveLength(6);
    await later(browser, MINUTE);
    expect(pagesAsked(browser)).toHaveLength(6);
    await later(browser, 4 * MINUTE);
    expect(pagesAsked(browser)).toHaveLength(12);
  });

  it('of a host that asks for patience leaves it in peace, all pages of it', async () => {
    const busy: Fetched = { kind: 'failed', because: 'busy', retryAfter: 5 * HOUR };
    const browser = await subscribed([summary(1), summary(2), summary(3)], () => busy);
    await want(browser);
    expect(pagesAsked(browser)).toHaveLength(1);
    await later(browser, 4 * HOUR);
    expect(pagesAsked(browser)).toHaveLength(1);
    await later(browser, 2 * HOUR);
    expect(pagesAsked(browser)).toHaveLength(2);
  });

  it('is let go where the reader wants pages no more, and waits no more after the feed', async () => {
    const browser = await subscribed([summary(1), summary(2)], () => ({
      kind: 'failed',
      because: 'server',
    }));
    await want(browser);
    await want(browser, false);
    await later(browser, 100 * HOUR);
    expect(pagesAsked(browser)).toHaveLength(2);
    await browser.ask('unsubscribe', { url: FEED });
    await browser.ask('subscribe', { url: FEED });
    expect(await only(browser)).toMatchObject({ pages: false, waiting: 2, troubles: [] });
  });

  it('comes though the worker dies at any step', async () => {
    const items = [summary(1), summary(2)];
    const undisturbed = await subscribed(items);
    const from = undisturbed.outside.steps.length;
    await want(undisturbed);
    const steps = undisturbed.outside.steps.slice(from);
    expect(new Set(steps)).toEqual(new Set(['page fetched', 'page parsed', 'page stored']));
    const wanted = await texts(undisturbed);
    for (let at = 1; at <= steps.length; at += 1) {
      const browser = await subscribed(items);
      browser.outside.dieAfter = at;
      await browser.ask('fetchPages', { url: FEED, on: true });
      await vi.waitFor(() => expect(browser.outside.deaths).toBe(1), WAIT);
      await later(browser, HOUR);
      expect(await texts(browser)).toEqual(wanted);
      expect(await only(browser)).toMatchObject({ waiting: 0, troubles: [] });
    }
  });
});

it('a page under an address too long to be asked for is waited for by nobody', async () => {
  const browser = await subscribed([
    summary(1),
    summary(2, `https://ledger.example/${'a'.repeat(4_100)}`),
  ]);
  expect(await only(browser)).toMatchObject({ articles: 2, waiting: 1 });
  const { openDB } = await import('idb');
  const stored = await openDB(`${browser.name}-feeds`);
  expect(await stored.count('pages')).toBe(1);
  stored.close();
});
