import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../core/article.ts';
import { fingerprint } from '../../core/stories/fingerprint.ts';
import { openCorpus } from '../../storage/corpus.ts';
import { prepare } from '../../storage/prepare.ts';
import { NAMES, saved, seed } from './articles.ts';
import { deadFrom } from './dying.ts';
import { storedIn } from './stored.ts';

let names = 0;
const fresh = () => `mending-${(names += 1)}`;

/** Many short articles, each with a word of its own. */
const many = (from: number, to: number): StoredArticle[] =>
  Array.from({ length: to - from }, (_, at) => ({
    ...saved('mill'),
    id: `m${from + at}`,
    title: `Report number ${from + at}`,
    text: `The council of unique${from + at}place met ${from + at} times about the paper mill.`,
  }));

/** Asks again while the index is being mended: on a busy machine that takes longer than an answer waits. */
async function idsOf(corpus: ReturnType<typeof openCorpus>, query: string): Promise<string[]> {
  for (;;) {
    const { hits, complete } = await corpus.find(query, 5);
    if (complete) return hits.map(({ article }) => article.id);
    await new Promise((resolve) => void setTimeout(resolve, 5));
  }
}

describe('many at once', () => {
  it('are stored and found, and told of', async () => {
    const corpus = openCorpus(async () => prepare, fresh());
    const told: unknown[] = [];
    await corpus.addMany(many(0, 300), (progress) => void told.push(progress));
    expect(told).toEqual([{ done: 300, of: 300 }]);
    expect(await corpus.counts()).toEqual({ articles: 300, seeds: 0, kept: 300 });
    expect(await idsOf(corpus, 'unique77place')).toEqual(['m77']);
    await corpus.addMany(many(70, 80).map((article) => ({ ...article, text: 'Nothing more.' })));
    expect(await idsOf(corpus, 'unique77place ')).toEqual([]);
    expect(await idsOf(corpus, 'unique81place')).toEqual(['m81']);
    await corpus.tended('all');
    expect(await idsOf(corpus, 'unique81place')).toEqual(['m81']);
    expect(await idsOf(corpus, 'unique77place ')).toEqual([]);
    expect((await corpus.counts()).articles).toBe(300);
    await corpus.close();
  }, 30_000);
});

describe('an index that is lost', () => {
  it('is made anew at the first question', async () => {
    const name = fresh();
    const corpus = openCorpus(async () => prepare, name);
    for (const article of NAMES) await corpus.add(seed(article));
    await corpus.addMany(many(0, 60));
    await corpus.close();
    await deleteDB(`${name}-index`);
    const again = openCorpus(async () => prepare, name);
    expect(await idsOf(again, 'Vantor')).toEqual(['layoffs']);
    expect(await idsOf(again, 'unique33place')).toEqual(['m33']);
    expect(again.mending()).toBeUndefined();
    await again.close();
    expect(await storedIn(name)).toMatchObject({ known: true, unknown: 0 });
  });

  it('by another format as well', async () => {
    const name = fresh();
    const corpus = openCorpus(async () => prepare, name);
    await corpus.addMany(many(0, 60));
    await corpus.close();
    const db = await openDB(`${name}-index`);
    await db.put('manifest', { ...(await db.get('manifest', 'manifest')), format: 0 }, 'manifest');
    db.close();
    const again = openCorpus(async () => prepare, name);
    expect(await idsOf(again, 'unique33place')).toEqual(['m33']);
    await again.close();
  });

  it('says so while it is being made', async () => {
    const name = fresh();
    const corpus = openCorpus(async () => prepare, name);
    await corpus.addMany(many(0, 250));
    await corpus.close();
    await deleteDB(`${name}-index`);
    const again = openCorpus(async () => prepare, name);
    const seen: unknown[] = [];
    const asked = again.find('unique33place', 5);
    const watch = setInterval(() => void (again.mending() && seen.push(again.mending()?.of)), 1);
    const { complete, hits } = await asked;
    clearInterval(watch);
    expect(complete).toBe(again.mending() === undefined);
    if (complete) expect(hits).toHaveLength(1);
    expect(new Set(seen)).toEqual(new Set([250]));
    await again.close();
  }, 30_000);
});

describe('a life that ends at any write', () => {
  /** Keeps, replaces, deletes, takes in many, flushes. */
  async function life(name: string) {
    const corpus = openCorpus(async () => prepare, name);
    try {
      await corpus.add(saved('harbour'));
      await corpus.addMany(many(0, 20));
      await corpus.add(
        saved('harbour', { title: 'Harbour fire kills 15', text: 'It rose to 15.' }),
      );
      await corpus.remove('m3');
      await corpus.tended('all');
      return true;
    } catch {
      return false;
    } finally {
      await corpus.close();
    }
  }

  it('leaves what is stored findable, and nothing else', async () => {
    let deaths = 0;
    for (let nth = 1; ; nth += 1) {
      const name = fresh();
      const before = openCorpus(async () => prepare, name);
      await before.add(saved('talks'));
      expect(await idsOf(before, 'Reyk')).toEqual(['kept-talks']);
      await before.close();
      const death = deadFrom(nth);
      const done = await life(name);
      death.revive();
      const woken = openCorpus(async () => prepare, name);
      const { articles } = await woken.counts();
      expect(await idsOf(woken, 'Reyk')).toEqual(['kept-talks']);
      const stored = await Promise.all(
        ['kept-harbour', ...many(0, 20).map(({ id }) => id)].map((id) => woken.article(id)),
      );
      const present = stored.filter((article) => article !== undefined);
      expect(articles).toBe(present.length + 1);
      for (const article of present) {
        const { candidates } = await woken.candidates(fingerprint(article), 40);
        expect(candidates.map(({ id }) => id)).toContain(article.id);
      }
      for (const id of ['m0', 'm3', 'm19']) {
        const wanted = present.some((article) => article.id === id) ? [id] : [];
        expect(await idsOf(woken, `unique${id.slice(1)}place `)).toEqual(wanted);
      }
      await woken.plant({ seeds: { version: 'a', articles: [] }, release: '1' });
      await woken.tended('all');
      await woken.close();
      expect(await storedIn(name)).toMatchObject({ known: true, unknown: 0 });
      if (done) break;
      deaths += 1;
    }
    expect(deaths).toBeGreaterThan(40);
  }, 120_000);
});
