import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../core/page-reading.ts';
import { type Name, NAMES, seed } from '../storage/articles.ts';
import { storedIn } from '../storage/stored.ts';
import { browserAround, settle } from './life.ts';

const SEEDS = NAMES.filter((name) => name !== 'harbour').map((name) => seed(name));
const read = (name: Name): PageReading => {
  const { id: _id, origin: _origin, ...article } = seed(name);
  return { kind: 'article', article, evidence: [] };
};

type Browser = ReturnType<typeof browserAround>;

/** What the reader has in the end: state of each tab, and everything stored. */
async function outcome({ ask, name }: Browser) {
  const states = [await ask('stateOfTab', { tabId: 1 }), await ask('stateOfTab', { tabId: 2 })];
  const stored = await storedIn(name);
  return { states, stored };
}

/** A reader's session, from the first start to a deletion. */
async function session({ ask, handIn }: Browser) {
  await ask('readTab', { tabId: 1 });
  await handIn(1, 'r1', read('harbour'), 'https://ledger.example/harbour');
  const { id } = await ask('keep', { tabId: 1 });
  await ask('readTab', { tabId: 2 });
  await handIn(2, 'r2', read('harbour-2'), 'https://meridian.example/blaze');
  await ask('forget', { id: 'mill' });
  await settle();
  return id;
}

describe('a worker that dies', () => {
  it('between any two steps of planting, a report, keeping and deleting, changes nothing', async () => {
    const undisturbed = browserAround(SEEDS);
    await session(undisturbed);
    const wanted = await outcome(undisturbed);
    const steps = undisturbed.outside.steps.length;
    expect(new Set(undisturbed.outside.steps)).toEqual(
      new Set([
        'loaded',
        'begun',
        ...SEEDS.map(({ id }) => `planted ${id}`),
        'renewed',
        'done',
        'asked',
        'injected',
        'handed in',
        'figures',
        'candidates',
        'coverage',
        'reported',
        'named',
        'kept',
        'forgotten',
      ]),
    );
    for (let at = 1; at <= steps; at += 1) {
      const browser = browserAround(SEEDS);
      browser.outside.dieAfter = at;
      await session(browser);
      expect(browser.outside.deaths).toBe(1);
      expect(await outcome(browser)).toEqual(wanted);
    }
  }, 120_000);

  it('takes up on waking what was handed in, though the page asks no more', async () => {
    const browser = browserAround(SEEDS);
    await browser.ask('counts', {});
    const before = browser.outside.steps.length;
    browser.outside.dieAfter = 3; // handed in, figures, candidates
    void browser.handIn(1, 'r1', read('harbour')).catch(() => undefined);
    await settle();
    expect(browser.outside.deaths).toBe(1);
    expect(browser.outside.steps.slice(before)).toContain('handed in');
    browser.wake();
    await settle();
    expect(await browser.ask('stateOfTab', { tabId: 1 })).toMatchObject({ kind: 'read' });
    expect(browser.outside.painted.at(-1)).toMatchObject({ tabId: 1, marks: { readingId: 'r1' } });
  });

  it('before the script was in, or before what it handed in was taken: the page is read anew', async () => {
    const browser = browserAround(SEEDS);
    await browser.ask('counts', {});
    let injections = 0;
    browser.outside.injection = () => {
      injections += 1;
      return { kind: 'injected' };
    };
    await browser.ask('readTab', { tabId: 1 });
    browser.kill();
    const before = injections;
    browser.wake();
    await expect.poll(() => injections, { timeout: 3_000 }).toBe(before + 1);
    await browser.handIn(1, 'r1', read('harbour'));
    expect(await browser.ask('stateOfTab', { tabId: 1 })).toMatchObject({ kind: 'read' });
  });

  it('after it sent the script in: the timeout still comes', async () => {
    const { ask, kill, outside } = browserAround();
    await ask('readTab', { tabId: 1 });
    kill();
    outside.now += 60_000;
    expect(await ask('stateOfTab', { tabId: 1 })).toEqual({ kind: 'failed', because: 'timeout' });
  });
});
