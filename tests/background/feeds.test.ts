import { describe, expect, it } from 'vitest';
import type { Fetched } from '../../entrypoints/background/feeds/fetch.ts';
import { charsetOf } from '../../entrypoints/background/feeds/charset.ts';
import { openHistory } from '../../storage/history/history.ts';
import { saved } from '../storage/articles.ts';
import { browserAround, settle } from './life.ts';

type Browser = ReturnType<typeof browserAround>;

const FEED_ADDRESS = 'https://ledger.example/rss';
const HOUR = 3_600_000;
const item = (at: number, text = `In town ${at}, ${at + 2} people met.`, link = `/${at}`) =>
  `<item><title>Report ${at}</title><link>${link}</link><guid>g${at}</guid><description>${text}</description></item>`;
const feed = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Ledger</title>${items.join('')}</channel></rss>`;
const sends =
  (text: string, more: object = {}): Browser['outside']['web'] =>
  async ({ url }) => ({ kind: 'text', text, url, moved: false, ...more });
const fails = (answer: Omit<Extract<Fetched, { kind: 'failed' }>, 'kind'>) => async () =>
  ({ kind: 'failed', ...answer }) as const;

const only = async ({ ask }: Browser) => (await ask('feeds', {}))[0];
async function articles(browser: Browser) {
  const corpus = browser.corpus();
  const found = await corpus.after('', 1_000);
  await corpus.close();
  return found.articles.map(({ title, text, url, outlet, origin }) => ({
    title,
    text,
    url,
    outlet,
    origin,
  }));
}
async function later(browser: Browser, ms: number) {
  browser.outside.now += ms;
  browser.background().onAlarm();
  await settle();
}
async function subscribed(items: readonly string[] = [item(1), item(2)]) {
  const browser = browserAround();
  browser.outside.web = sends(feed(...items), { etag: '"one"' });
  await browser.ask('subscribe', { url: FEED_ADDRESS });
  return browser;
}

describe('a subscription', () => {
  it('brings the items at once, says where each is from, and is asked again later', async () => {
    const browser = await subscribed();
    expect(await articles(browser)).toContainEqual({
      title: 'Report 1',
      text: 'In town 1, 3 people met.',
      url: 'https://ledger.example/1',
      outlet: 'Ledger',
      origin: { kind: 'feed', feed: FEED_ADDRESS },
    });
    expect(await only(browser)).toMatchObject({
      url: FEED_ADDRESS,
      title: 'Ledger',
      articles: 2,
      fails: 0,
      succeeded: '2025-05-05T12:00:00.000Z',
      next: '2025-05-05T12:30:00.000Z',
    });
    expect(browser.outside.polling).toBe(true);
    await later(browser, HOUR / 4);
    expect(browser.outside.fetched).toHaveLength(1);
    await later(browser, HOUR / 4);
    expect(browser.outside.fetched).toHaveLength(2);
  });

  it('asks with what the server gave, and takes "not modified" for an answer', async () => {
    const browser = await subscribed();
    const questions: object[] = [];
    browser.outside.web = async ({ etag, wants }) => {
      questions.push({ etag, wants });
      return { kind: 'same' };
    };
    await later(browser, HOUR);
    expect(questions).toEqual([{ etag: '"one"', wants: 'feed' }]);
    expect(await only(browser)).toMatchObject({ fails: 0, succeeded: '2025-05-05T13:00:00.000Z' });
  });

  it('is asked once after a night, not as often as it was missed', async () => {
    const browser = await subscribed();
    browser.kill();
    browser.outside.now += 9 * HOUR;
    browser.wake();
    await settle();
    await later(browser, 0);
    expect(browser.outside.fetched).toHaveLength(2);
  });

  it('waits as long as the server asks, longer after each failure, and says why', async () => {
    const browser = await subscribed();
    browser.outside.web = fails({ because: 'busy', retryAfter: 5 * HOUR });
    await later(browser, HOUR);
    expect(await only(browser)).toMatchObject({
      trouble: 'busy',
      fails: 1,
      next: '2025-05-05T18:00:00.000Z',
      succeeded: '2025-05-05T12:00:00.000Z',
    });
    browser.outside.web = fails({ because: 'server' });
    await browser.ask('retryFeed', { url: FEED_ADDRESS });
    expect(await only(browser)).toMatchObject({ fails: 2, next: '2025-05-05T15:00:00.000Z' });
    browser.outside.web = sends(feed(item(3)));
    await browser.ask('retryFeed', { url: FEED_ADDRESS });
    expect(await only(browser)).toMatchObject({ fails: 0, articles: 3 });
    expect(await only(browser)).not.toHaveProperty('trouble');
  });

  it('is not asked while offline, and that is no failure', async () => {
    const browser = await subscribed();
    browser.outside.online = false;
    await later(browser, HOUR);
    expect(browser.outside.fetched).toHaveLength(1);
    expect(await only(browser)).toMatchObject({ fails: 0 });
  });

  it('ended, brings nothing more, and what it brought stays', async () => {
    const browser = await subscribed();
    await browser.ask('unsubscribe', { url: FEED_ADDRESS });
    await later(browser, HOUR);
    expect(browser.outside.fetched).toHaveLength(1);
    expect(browser.outside.polling).toBe(false);
    expect(await articles(browser)).toHaveLength(2);
  });
});

describe('items', () => {
  it('are stored once, by address and by words, within a feed and across', async () => {
    const browser = await subscribed([
      item(1),
      item(1),
      item(2),
      item(2, 'In town 2, 4 people met.', 'https://copy.example/2?utm_source=rss'),
    ]);
    expect(await articles(browser)).toHaveLength(2);
    browser.outside.web = sends(
      feed(item(1, 'Other words.', 'https://ledger.example/1?utm_source=x')),
    );
    await browser.ask('subscribe', { url: 'https://other.example/rss' });
    expect(await articles(browser)).toHaveLength(2);
  });

  it('are not stored beside what the reader kept', async () => {
    const browser = browserAround();
    await browser.ask('counts', {});
    const corpus = browser.corpus();
    await corpus.add(saved('harbour', { url: 'https://ledger.example/1' }));
    await corpus.close();
    browser.outside.web = sends(feed(item(1)));
    await browser.ask('subscribe', { url: FEED_ADDRESS });
    expect(await articles(browser)).toHaveLength(1);
  });

  it('that the reader deleted do not come again', async () => {
    const browser = await subscribed();
    const [id = ''] = await browser.ask('list', { query: { sort: 'newest', feed: FEED_ADDRESS } });
    await browser.ask('forget', { id });
    await browser.ask('retryFeed', { url: FEED_ADDRESS });
    expect(await articles(browser)).toHaveLength(1);
  });

  it('that grew keep what they said; that shrank stay as they were', async () => {
    const browser = await subscribed([item(1)]);
    browser.outside.web = sends(
      feed(item(1, 'In town 1, 30 people met, the mayor said on Monday.')),
    );
    await later(browser, HOUR);
    const [article] = await articles(browser);
    expect(article?.text).toContain('30 people');
    const [id = ''] = await browser.ask('list', { query: { sort: 'newest', feed: FEED_ADDRESS } });
    const history = openHistory(`${browser.name}-history`);
    expect((await history.of(id)).map(({ text }) => text)).toEqual(['In town 1, 3 people met.']);
    await history.close();
    browser.outside.web = sends(feed(item(1, 'Subscribe to read.')));
    await later(browser, HOUR);
    expect(await articles(browser)).toEqual([article]);
  });

  it('come whole though the worker dies at any step of a poll', async () => {
    const undisturbed = browserAround();
    await undisturbed.ask('counts', {});
    const from = undisturbed.outside.steps.length;
    undisturbed.outside.web = sends(feed(item(1), item(2)));
    await undisturbed.ask('subscribe', { url: FEED_ADDRESS });
    const steps = undisturbed.outside.steps.slice(from);
    expect(new Set(steps)).toEqual(
      new Set(['feed fetched', 'feed parsed', 'pages awaited', 'feed items stored']),
    );
    const wanted = await articles(undisturbed);
    for (let at = 1; at <= steps.length; at += 1) {
      const browser = browserAround();
      await browser.ask('counts', {});
      browser.outside.web = sends(feed(item(1), item(2)));
      browser.outside.dieAfter = at;
      await browser.ask('subscribe', { url: FEED_ADDRESS });
      await later(browser, HOUR);
      expect(browser.outside.deaths).toBe(1);
      expect(await articles(browser)).toEqual(wanted);
      expect(await only(browser)).toMatchObject({ fails: 0, articles: 2 });
    }
  });
});

describe('where a feed may be', () => {
  it.each([
    ['ftp://a.example/rss', 'not-web'],
    ['javascript:alert(1)', 'not-web'],
    ['https://user:secret@a.example/rss', 'not-web'],
    ['http://127.0.0.1:8080/rss', 'private-address'],
    ['http://printer/rss', 'private-address'],
    ['http://[::1]/rss', 'private-address'],
    ['http://2130706433/rss', 'private-address'],
  ])('%s is refused: %s', async (url, code) => {
    const browser = browserAround();
    await expect(browser.ask('subscribe', { url })).rejects.toMatchObject({ code });
    expect(browser.outside.fetched).toEqual([]);
    expect(await browser.ask('feeds', {})).toEqual([]);
  });

  it('on the reader’s own network it is asked after a confirmation', async () => {
    const browser = browserAround();
    browser.outside.web = sends(feed(item(1)));
    await browser.ask('subscribe', { url: 'http://127.0.0.1:8080/rss', privateOk: true });
    expect(await articles(browser)).toHaveLength(1);
  });

  it('without the browser’s permission it is not asked, and says so', async () => {
    const browser = browserAround();
    browser.outside.granted = () => false;
    await browser.ask('subscribe', { url: FEED_ADDRESS });
    expect(browser.outside.fetched).toEqual([]);
    expect(await only(browser)).toMatchObject({ trouble: 'not-granted' });
  });

  it('a redirect stops and asks; allowed, it is the feed’s address where it moved for good', async () => {
    const browser = browserAround();
    const to = 'https://new.example/rss';
    let moved = false;
    browser.outside.granted = (url) => url.startsWith('https://ledger.example/');
    browser.outside.web = async (_question, isAllowed) =>
      (await isAllowed(to))
        ? { kind: 'text', text: feed(item(1)), url: to, moved }
        : { kind: 'failed', because: 'moved', movedTo: to };
    await browser.ask('subscribe', { url: FEED_ADDRESS });
    expect(await only(browser)).toMatchObject({ trouble: 'moved', movedTo: to });
    expect(await articles(browser)).toEqual([]);
    browser.outside.granted = () => true;
    await browser.ask('retryFeed', { url: FEED_ADDRESS });
    expect(await browser.ask('feeds', {})).toMatchObject([{ url: FEED_ADDRESS, fails: 0 }]);
    moved = true;
    await browser.ask('retryFeed', { url: FEED_ADDRESS });
    expect(await browser.ask('feeds', {})).toMatchObject([{ url: to, fails: 0, articles: 1 }]);
    expect(await articles(browser)).toMatchObject([{ origin: { kind: 'feed', feed: to } }]);
    expect((await browser.ask('shelves', {})).feeds).toEqual([{ name: to, articles: 1 }]);
    // It is found as before.
    expect((await browser.ask('search', { query: 'report', limit: 5 })).hits).toHaveLength(1);
  });

  it('that moved for good takes what others brought along no further than its own', async () => {
    const browser = await subscribed();
    const other = 'https://other.example/rss';
    browser.outside.web = sends(feed(item(8).replaceAll('ledger.example', 'other.example')));
    await browser.ask('subscribe', { url: other });
    const to = 'https://a.example/rss';
    browser.outside.web = async () => ({ kind: 'text', text: feed(), url: to, moved: true });
    await browser.ask('retryFeed', { url: FEED_ADDRESS });
    const feeds = (await articles(browser)).map(({ origin }) => 'feed' in origin && origin.feed);
    expect(feeds.toSorted()).toEqual([to, to, other]);
  });

  it('whose permission the browser refuses to tell of is one that is not granted', async () => {
    const browser = await subscribed();
    browser.outside.granted = () => {
      throw new Error('Invalid url pattern');
    };
    await browser.ask('retryFeed', { url: FEED_ADDRESS });
    expect(await only(browser)).toMatchObject({ trouble: 'not-granted' });
  });

  it.each([
    ['http://192.168.0.1/rss', false],
    ['http://localhost/rss', false],
    ['file:///etc/passwd', false],
    ['data:text/xml,<rss/>', false],
    ['https://elsewhere.example/rss', true],
  ])('a redirect to %s is allowed: %s, though the browser grants everything', async (to, may) => {
    const browser = browserAround();
    const allowed: boolean[] = [];
    browser.outside.web = async (_question, isAllowed) => {
      allowed.push(await isAllowed(to));
      return { kind: 'failed', because: 'moved', movedTo: to };
    };
    await browser.ask('subscribe', { url: FEED_ADDRESS });
    expect(allowed).toEqual([may]);
  });

  it('a page may name feeds of the web, and of its own host, but not of the reader’s network', async () => {
    const browser = browserAround();
    const page = 'https://news.example/a';
    browser.outside.links = [
      { url: 'https://news.example/rss', title: 'News', page },
      { url: 'https://news.example/rss#x', title: 'News', page },
      { url: 'http://192.168.0.1/admin?reboot', title: 'Router', page },
      { url: 'javascript:alert(1)', title: 'x', page },
    ];
    expect(await browser.ask('feedLinks', { tabId: 1 })).toEqual([
      { url: 'https://news.example/rss', title: 'News' },
    ]);
    const own = 'http://127.0.0.1:8080/';
    browser.outside.links = [{ url: `${own}rss`, title: 'Mine', page: own }];
    expect(await browser.ask('feedLinks', { tabId: 1 })).toHaveLength(1);
  });
});

it.each([
  ['text/xml; charset=iso-8859-1', '<?xml version="1.0" encoding="utf-8"?>', 'iso-8859-1'],
  ['text/xml', '<?xml version="1.0" encoding="windows-1252"?>', 'windows-1252'],
  [undefined, '<rss>', 'utf-8'],
  ['text/html', '<!doctype html><meta charset="iso-8859-2">', 'iso-8859-2'],
  ['text/xml; charset=nonsense', '<rss>', 'utf-8'],
  ['text/html', '<!doctype html><meta charset="utf-16">', 'utf-8'],
  ['text/xml', '<?xml version="1.0" encoding="UTF-16"?>', 'utf-8'],
  ['text/xml; charset=utf-16le', '<rss>', 'utf-16le'],
])('the encoding of %j %j is %s', (served, beginning, name) => {
  expect(charsetOf(served, new TextEncoder().encode(beginning))).toBe(name);
});

it.each([
  ['utf-16le', [0xff, 0xfe, 0x3c, 0x00], undefined],
  ['utf-16be', [0xfe, 0xff, 0x00, 0x3c], 'text/xml'],
  ['utf-8', [0xef, 0xbb, 0xbf, 0x3c], 'text/xml; charset=iso-8859-1'],
  ['iso-8859-1', [0xff, 0x3c, 0x72, 0x73], 'text/xml; charset=iso-8859-1'],
] as const)('a text whose first bytes are the mark of %s is in it', (name, bytes, served) => {
  expect(charsetOf(served, Uint8Array.from(bytes))).toBe(name);
});
