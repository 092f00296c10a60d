import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../core/page-reading.ts';
import { openHistory } from '../../storage/history/history.ts';
import { browserAround, settle } from './life.ts';

const PAGE_ADDRESS = 'https://courier.example/ferry';
const reading = (dead: string, more = ''): PageReading => ({
  kind: 'article',
  evidence: [],
  article: {
    title: 'Ferry sinks off Port Ellery',
    outlet: 'The Harbour Courier',
    published: '2025-05-05',
    language: 'en',
    url: PAGE_ADDRESS,
    text: `${dead} people were killed when the ferry Northern Star sank off Port Ellery on Monday.${more}`,
  },
});

type Browser = ReturnType<typeof browserAround>;
const HOUR = 3_600_000;

async function read(browser: Browser, readingId: string, what: PageReading, incognito = false) {
  browser.outside.now += HOUR;
  await browser.ask('readTab', { tabId: 1 });
  await browser.handIn(1, readingId, what, PAGE_ADDRESS, incognito);
  await settle();
}

const told = async ({ ask }: Browser) =>
  (await ask('history', { tabId: 1 })).map(({ from, to, changes }) => [
    from.slice(11, 16),
    to?.slice(11, 16) ?? 'now',
    ...changes.map((change) =>
      change.kind === 'changed'
        ? [change.before, change.after].map(({ sentence, mark }) =>
            sentence.slice(mark.start, mark.end),
          )
        : change.kind,
    ),
  ]);

describe('a page that is kept again', () => {
  it('shows what its figures said before, before and after the second keeping', async () => {
    const browser = browserAround();
    await read(browser, 'r1', reading('At least 40'));
    expect(await told(browser)).toEqual([]);
    await browser.ask('keep', { tabId: 1 });
    expect(await told(browser)).toEqual([]);
    await read(browser, 'r2', reading('60'));
    expect(await told(browser)).toEqual([['13:00', 'now', ['At least 40', '60']]]);
    await browser.ask('keep', { tabId: 1 });
    expect(await told(browser)).toEqual([['13:00', '14:00', ['At least 40', '60']]]);
    await read(browser, 'r3', reading('61', ' Divers found 17 bodies.'));
    expect(await told(browser)).toEqual([
      ['14:00', 'now', ['60', '61'], 'new'],
      ['13:00', '14:00', ['At least 40', '60']],
    ]);
  });

  it('unchanged is kept as it was, at the time it was', async () => {
    const browser = browserAround();
    await read(browser, 'r1', reading('40'));
    const { id } = await browser.ask('keep', { tabId: 1 });
    const corpus = browser.corpus();
    const before = await corpus.article(id);
    await read(browser, 'r2', reading('40'));
    await browser.ask('keep', { tabId: 1 });
    expect(await corpus.article(id)).toEqual(before);
    await corpus.close();
  });

  it('deleted takes its history along', async () => {
    const browser = browserAround();
    await read(browser, 'r1', reading('40'));
    await browser.ask('keep', { tabId: 1 });
    await read(browser, 'r2', reading('60'));
    const { id } = await browser.ask('keep', { tabId: 1 });
    await browser.ask('forget', { id });
    const history = openHistory(`${browser.name}-history`);
    expect(await history.of(id)).toEqual([]);
    await history.add({ article: 'kept-gone', at: '2025-05-05T13:00:00Z', title: 'a', text: 'b' });
    browser.kill();
    browser.wake();
    await settle();
    expect(await history.articles()).toEqual([]);
    await history.close();
  });

  it('while the worker dies between any two steps, loses and doubles nothing', async () => {
    const live = async (browser: Browser) => {
      await read(browser, 'r1', reading('At least 40'));
      await browser.ask('keep', { tabId: 1 });
      await read(browser, 'r2', reading('60'));
      const from = browser.outside.steps.length;
      await browser.ask('keep', { tabId: 1 });
      await settle();
      const stored = openHistory(`${browser.name}-history`);
      const ids = await stored.articles();
      const revisions = await Promise.all(ids.map((id) => stored.of(id)));
      await stored.close();
      return { from, revisions, history: await told(browser) };
    };
    const undisturbed = browserAround();
    const { from, ...wanted } = await live(undisturbed);
    expect(wanted.revisions).toHaveLength(1);
    const steps = undisturbed.outside.steps.slice(from);
    expect(steps).toContain('earlier version kept');
    for (let at = 1; at <= steps.indexOf('kept') + 1; at += 1) {
      const browser = browserAround();
      const counted = browser.outside.steps;
      // Only steps of the second keeping count.
      const push = counted.push.bind(counted);
      counted.push = (...said) => {
        if (counted.length === from) browser.outside.dieAfter = at;
        return push(...said);
      };
      const { from: _from, ...ended } = await live(browser);
      expect(browser.outside.deaths).toBe(1);
      expect(ended).toEqual(wanted);
    }
  });
});

describe('keep what I read on this site', () => {
  const choose = (browser: Browser, site: string) =>
    browser.outside.local.set('keeping', JSON.stringify({ on: [site] }));

  it('keeps each page and each change there, and nothing elsewhere', async () => {
    const browser = browserAround();
    choose(browser, 'courier.example');
    await read(browser, 'r1', reading('At least 40'));
    await read(browser, 'r2', reading('60'));
    expect(await browser.ask('counts', {})).toMatchObject({ kept: 1 });
    expect(await told(browser)).toEqual([['13:00', '14:00', ['At least 40', '60']]]);
    const other = browserAround();
    choose(other, 'herald.example');
    await read(other, 'r1', reading('At least 40'));
    expect(await other.ask('counts', {})).toMatchObject({ kept: 0 });
  });

  it('keeps nothing of a private window', async () => {
    const browser = browserAround();
    choose(browser, 'courier.example');
    browser.outside.looks.set(1, { private: true });
    await read(browser, 'r1', reading('At least 40'), true);
    expect(await browser.ask('counts', {})).toMatchObject({ kept: 0 });
  });
});
