import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchText } from '../../entrypoints/background/feeds/fetch.ts';
import { browserAround } from './life.ts';

type Browser = ReturnType<typeof browserAround>;

const HOUR = 3_600_000;
const MINUTE = 60_000;
const RSS =
  '<rss version="2.0"><channel><title>Ledger</title><item><title>T</title><guid>g</guid><description>In town, 3 people met.</description></item></channel></rss>';
const LAST = 'Mon, 05 May 2025 09:00:00 GMT';

type Answer = (response: ServerResponse, headers: IncomingHttpHeaders) => void;
const whole: Answer = (response) => void response.writeHead(200).end(RSS);
let answer = whole;
const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
const server = createServer(({ url = '', headers }, response) => {
  asked.push({ path: url, headers });
  answer(response, headers);
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answer = whole;
  asked.length = 0;
});

const blind = () => ({ seen: async () => undefined, stop: () => undefined });

/** A browser that asks the real server, by a clock that the test turns. */
async function subscribed(...paths: readonly string[]) {
  const browser = browserAround();
  browser.outside.web = (question, isAllowed) => fetchText(question, isAllowed, blind);
  for (const path of paths)
    await browser.ask('subscribe', { url: `${origin}${path}`, privateOk: true });
  return browser;
}
/** Time passes, then the browser wakes the worker, which does all that is due. */
async function later(browser: Browser, ms: number) {
  browser.outside.now += ms;
  await browser.background().start();
}
const only = async ({ ask }: Browser) => (await ask('feeds', {}))[0];
const nextIn = async (browser: Browser) =>
  Date.parse((await only(browser))?.next ?? '') - browser.outside.now;

describe('a server of feeds', () => {
  it('is told what is known of its ETag and its date, and may say that nothing changed', async () => {
    answer = (response, headers) => {
      const isKnown = headers['if-none-match'] === '"e"' && headers['if-modified-since'] === LAST;
      response.writeHead(isKnown ? 304 : 200, { etag: '"e"', 'last-modified': LAST });
      response.end(isKnown ? undefined : RSS);
    };
    const browser = await subscribed('/rss');
    await later(browser, HOUR);
    await later(browser, HOUR);
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"e"', '"e"']);
    expect(asked.map(({ headers }) => headers['if-modified-since'])).toEqual([
      undefined,
      LAST,
      LAST,
    ]);
    expect(await only(browser)).toMatchObject({ articles: 1, fails: 0 });
  });

  it('gets neither a cookie nor a referrer', async () => {
    answer = (response) => void response.writeHead(200, { 'set-cookie': 'who=reader' }).end(RSS);
    const browser = await subscribed('/rss');
    await later(browser, HOUR);
    for (const { headers } of asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['in seconds', () => '14400'],
    ['as a date', () => new Date(Date.now() + 4 * HOUR).toUTCString()],
  ])('that asks for patience %s is left in peace for so long', async (_how, said) => {
    const browser = await subscribed('/rss');
    answer = (response) => void response.writeHead(429, { 'retry-after': said() }).end();
    await later(browser, HOUR);
    expect(await only(browser)).toMatchObject({ trouble: 'busy', fails: 1 });
    await later(browser, 3 * HOUR);
    expect(asked).toHaveLength(2);
    answer = whole;
    await later(browser, HOUR + MINUTE);
    expect(asked).toHaveLength(3);
    expect(await only(browser)).toMatchObject({ fails: 0 });
  });

  it('that fails is asked half as often each time, but once a day at least', async () => {
    const browser = await subscribed('/rss');
    answer = (response) => void response.writeHead(500).end();
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      await later(browser, await nextIn(browser));
      waits.push((await nextIn(browser)) / HOUR);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
  });

  it('with many feeds is asked for two at a time', async () => {
    const browser = await subscribed('/a', '/b', '/c', '/d', '/e');
    asked.length = 0;
    await later(browser, HOUR);
    expect(asked).toHaveLength(2);
    await later(browser, 5 * MINUTE);
    expect(asked).toHaveLength(4);
    await later(browser, 5 * MINUTE);
    expect(asked.map(({ path }) => path).toSorted()).toEqual(['/a', '/b', '/c', '/d', '/e']);
  });

  it('is asked once after a night’s sleep, by however many alarms', async () => {
    const browser = await subscribed('/rss');
    browser.kill();
    browser.outside.now += 10 * HOUR;
    await browser.background().start();
    await Promise.all([1, 2, 3].map(() => browser.background().start()));
    expect(asked).toHaveLength(2);
  });
});
