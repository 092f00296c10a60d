import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../core/article.ts';
import { type Corpus, openCorpus } from '../../storage/corpus.ts';
import { prepare } from '../../storage/prepare.ts';
import { type Name, saved, seed } from './articles.ts';
import { storedIn } from './stored.ts';

const bundle = (version: string, articles: readonly StoredArticle[]) => ({ version, articles });
const FIRST = bundle(
  'first',
  (['harbour', 'harbour-2', 'mill'] as Name[]).map((name) => seed(name)),
);
/** Drops `mill`, changes `harbour`, brings `talks`. */
const SECOND = bundle('second', [
  seed('harbour', { title: 'Harbour fire: the count rises' }),
  seed('harbour-2'),
  seed('talks'),
]);

let names = 0;
const fresh = () => {
  const name = `seeding-${(names += 1)}`;
  return { name, corpus: openCorpus(async () => prepare, name) };
};

const ids = async (name: string) => {
  const db = await openDB(name);
  const keys = await db.getAllKeys('articles');
  db.close();
  return keys;
};

describe('planting', () => {
  it('plants once per version', async () => {
    const { name, corpus } = fresh();
    const steps: string[] = [];
    const planting = {
      seeds: FIRST,
      release: '1',
      afterStep: (step: string) => void steps.push(step),
    };
    expect(await corpus.isPlanted('1')).toBe(false);
    await corpus.plant(planting);
    expect(await corpus.isPlanted('1')).toBe(true);
    expect(steps.filter((step) => step.startsWith('planted'))).toHaveLength(3);
    const before = await storedIn(name);
    steps.length = 0;
    await corpus.plant(planting);
    expect(steps.filter((step) => step.startsWith('planted'))).toEqual([]);
    expect(await storedIn(name)).toEqual(before);
  });

  it('brings a new version: changed, added and withdrawn', async () => {
    const { name, corpus } = fresh();
    await corpus.plant({ seeds: FIRST, release: '1' });
    await corpus.plant({ seeds: SECOND, release: '2' });
    expect(await ids(name)).toEqual(['harbour', 'harbour-2', 'talks']);
    expect((await corpus.article('harbour'))?.title).toBe('Harbour fire: the count rises');
    expect(await corpus.search('paper mill ', 5)).toEqual([]);
    expect(await corpus.isPlanted('1')).toBe(false);
    expect(await corpus.isPlanted('2')).toBe(true);
  });

  it('leaves what the reader added, even under the id of a seed', async () => {
    const { name, corpus } = fresh();
    const own = saved('election');
    const odd = saved('layoffs', { id: 'talks' });
    await corpus.add(own);
    await corpus.add(odd);
    await corpus.plant({ seeds: FIRST, release: '1' });
    await corpus.plant({ seeds: SECOND, release: '2' });
    expect(await corpus.article(own.id)).toEqual(own);
    expect(await corpus.article('talks')).toEqual(odd);
    expect(await ids(name)).toEqual(['harbour', 'harbour-2', own.id, 'talks']);
  });

  it('does not bring back what the reader deleted', async () => {
    const { name, corpus } = fresh();
    await corpus.plant({ seeds: FIRST, release: '1' });
    await corpus.remove('harbour');
    await corpus.plant({ seeds: SECOND, release: '2' });
    await corpus.plant({ seeds: FIRST, release: '3' });
    expect(await ids(name)).toEqual(['harbour-2', 'mill']);
  });

  it('does not hold a deleted page of the reader against a seed', async () => {
    const { name, corpus } = fresh();
    await corpus.add(saved('harbour', { id: 'harbour' }));
    await corpus.remove('harbour');
    await corpus.plant({ seeds: FIRST, release: '1' });
    expect(await ids(name)).toContain('harbour');
  });

  it('plants nothing that does not call itself a seed', async () => {
    const { name, corpus } = fresh();
    await corpus.plant({ seeds: bundle('odd', [saved('mill'), seed('harbour')]), release: '1' });
    expect(await ids(name)).toEqual(['harbour']);
  });

  it('mends a seed whose record is broken', async () => {
    const { name, corpus } = fresh();
    await corpus.plant({ seeds: FIRST, release: '1' });
    const db = await openDB(name);
    await db.put('articles', { id: 'mill', origin: { kind: 'seed' } });
    db.close();
    await corpus.plant({ seeds: { ...FIRST, version: 'again' }, release: '2' });
    expect(await corpus.article('mill')).toEqual(seed('mill'));
  });
});

/** Plants, dying after step `n`; `true` where it came to its end. */
async function plantUntil(corpus: Corpus, seeds: typeof FIRST, release: string, n: number) {
  let step = 0;
  const afterStep = () => {
    step += 1;
    if (step === n) throw new Error('killed');
  };
  return corpus.plant({ seeds, release, afterStep }).then(
    () => true,
    () => false,
  );
}

describe('a worker that dies while planting', () => {
  it('leaves no trace, at whichever step it died', async () => {
    const undisturbed = fresh();
    await undisturbed.corpus.add(saved('election'));
    await undisturbed.corpus.plant({ seeds: FIRST, release: '1' });
    await undisturbed.corpus.remove('harbour-2');
    await undisturbed.corpus.plant({ seeds: SECOND, release: '2' });
    const wanted = await storedIn(undisturbed.name);

    let deaths = 0;
    for (let at = 1; at < 30; at += 1) {
      const { name, corpus } = fresh();
      await corpus.add(saved('election'));
      const first = await plantUntil(corpus, FIRST, '1', at);
      if (!first) expect(await corpus.isPlanted('1')).toBe(at >= 6);
      await corpus.plant({ seeds: FIRST, release: '1' });
      await corpus.remove('harbour-2');
      const second = await plantUntil(corpus, SECOND, '2', at);
      await corpus.close();
      const woken = openCorpus(async () => prepare, name);
      await woken.plant({ seeds: SECOND, release: '2' });
      expect(await storedIn(name)).toEqual(wanted);
      expect(await woken.counts()).toEqual({ articles: 3, seeds: 2, kept: 1 });
      deaths += Number(!first) + Number(!second);
    }
    expect(deaths).toBeGreaterThanOrEqual(12);
  }, 60_000);

  it('may die many times in one planting', async () => {
    const { name, corpus } = fresh();
    let rounds = 0;
    let step = 0;
    for (let done = false; !done; rounds += 1) {
      step = rounds;
      // Each life gets one step further than the one before.
      done = await plantUntil(corpus, FIRST, '1', step + 1);
    }
    expect(rounds).toBeGreaterThan(4);
    expect(await ids(name)).toEqual(['harbour', 'harbour-2', 'mill']);
  });

  it('leaves an article whole or not at all when its transaction fails', async () => {
    const { name, corpus } = fresh();
    await corpus.counts();
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function failing(this: IDBObjectStore, ...given) {
      if (this.name === 'prints') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      await expect(corpus.plant({ seeds: FIRST, release: '1' })).rejects.toMatchObject({
        name: 'QuotaExceededError',
      });
      await expect(corpus.add(saved('mill'))).rejects.toMatchObject({ name: 'QuotaExceededError' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await ids(name)).toEqual([]);
    expect(await storedIn(name)).toMatchObject({ articles: [], unknown: 0 });
    await corpus.plant({ seeds: FIRST, release: '1' });
    expect(await ids(name)).toEqual(['harbour', 'harbour-2', 'mill']);
  });
});
