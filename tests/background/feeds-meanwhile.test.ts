import { expect, it, vi } from 'vitest';
import type { Fetched } from '../../entrypoints/background/feeds/fetch.ts';
import { browserAround } from './life.ts';

const FEED = 'https://ledger.example/rss';
const NEW = 'https://new.example/rss';
const HOUR = 3_600_000;
const WAIT = { timeout: 20_000, interval: 5 };
const SENTENCES =
  'At least 40 people were killed when the ferry sank off Port Ellery on Monday, the coastguard said. Hundreds of passengers were rescued by fishing boats that came from three villages.';

const summary = (at: number) =>
  `<item><title>Ferry number ${at} sinks off Port Ellery</title><link>https://ledger.example/${at}</link><guid>g${at}</guid><description>A ferry sank on Monday.</description></item>`;
const feed = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Ledger</title>${items.join('')}</channel></rss>`;
const page = `<!doctype html><html lang="en"><head><title>Ferry sinks off Port Ellery</title></head><body><article><h1>Ferry sinks off Port Ellery</h1><p>${SENTENCES}</p><p>${SENTENCES}</p></article></body></html>`;
const text = (url: string, said: string, moved = false): Fetched => ({
  kind: 'text',
  text: said,
  url,
  moved,
});

/** A feed with two summaries, whose pages the reader wants; something happens before the first page comes. */
async function whilePagesCome(happens: (browser: ReturnType<typeof browserAround>) => unknown) {
  const browser = browserAround();
  const { outside } = browser;
  outside.web = async ({ url, wants }) => {
    if (wants === 'feed') return text(url, feed(summary(1), summary(2)));
    if (outside.fetched.filter((each) => each !== FEED).length === 1) await happens(browser);
    return text(url, page);
  };
  await browser.ask('subscribe', { url: FEED });
  await browser.ask('fetchPages', { url: FEED, on: true });
  await browser.background().start();
  return browser;
}

const pagesAsked = ({ outside }: ReturnType<typeof browserAround>) =>
  outside.fetched.filter((url) => url !== FEED);

it('an article that the reader deletes while its page is on the way does not come back', async () => {
  const browser = await whilePagesCome(async ({ ask }) => {
    for (const id of await ask('list', { query: { sort: 'newest', feed: FEED } }))
      await ask('forget', { id });
  });
  expect(await browser.ask('list', { query: { sort: 'newest', feed: FEED } })).toEqual([]);
});

it('no further page is asked for once the reader gives the feed up, or wants its pages no more', async () => {
  const ended = await whilePagesCome(({ ask }) => ask('unsubscribe', { url: FEED }));
  expect(pagesAsked(ended)).toHaveLength(1);
  const unwanted = await whilePagesCome(({ ask }) => ask('fetchPages', { url: FEED, on: false }));
  expect(pagesAsked(unwanted)).toHaveLength(1);
});

it('a feed that moves to where the reader has one leaves that one as it is, and keeps what was chosen', async () => {
  const browser = browserAround();
  browser.outside.web = async ({ url }) => text(url, feed(summary(1)));
  await browser.ask('subscribe', { url: NEW });
  await browser.ask('fetchPages', { url: NEW, on: true });
  const [before] = await browser.ask('feeds', {});
  browser.outside.now += HOUR;
  await browser.ask('subscribe', { url: FEED });
  browser.outside.web = async () => text(NEW, feed(summary(1)), true);
  await browser.ask('retryFeed', { url: FEED });
  const { since } = before ?? {};
  expect(await browser.ask('feeds', {})).toMatchObject([{ url: NEW, pages: true, since }]);
});

it('a redirect to an address too long to be stored does not lose the subscription', async () => {
  const browser = browserAround();
  const long = `https://new.example/${'a'.repeat(4_000)}`;
  browser.outside.web = async ({ url }, isAllowed) =>
    url === FEED && (await isAllowed(long))
      ? text(long, feed(summary(1)), true)
      : { kind: 'failed', because: 'moved', movedTo: long };
  await browser.ask('subscribe', { url: FEED });
  expect(await browser.ask('feeds', {})).toMatchObject([{ url: FEED, trouble: 'moved' }]);
});

it('pages that the reader wants while others are on the way come after them, not with the next alarm', async () => {
  const other = 'https://other.example/rss';
  const browser = browserAround();
  const { outside, ask } = browser;
  const theirs = feed(summary(9).replaceAll('ledger', 'other'));
  outside.web = async ({ url, wants }) => {
    if (wants === 'feed') return text(url, url === FEED ? feed(summary(1)) : theirs);
    if (url === 'https://ledger.example/1') await ask('fetchPages', { url: other, on: true });
    return text(url, page);
  };
  await ask('subscribe', { url: FEED });
  await ask('subscribe', { url: other });
  await ask('fetchPages', { url: FEED, on: true });
  await vi.waitFor(() => expect(outside.fetched.at(-1)).toBe('https://other.example/9'), WAIT);
});
