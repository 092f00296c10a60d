import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../core/stories/fingerprint.ts';
import { type Corpus, openCorpus } from '../../storage/corpus.ts';
import { prepare } from '../../storage/prepare.ts';
import { NAMES, saved, seed } from './articles.ts';

let names = 0;
const open: Corpus[] = [];
function fresh(onBroken?: Parameters<typeof openCorpus>[2]) {
  const name = `corpus-${(names += 1)}`;
  const corpus = openCorpus(async () => prepare, name, onBroken);
  open.push(corpus);
  return { name, corpus };
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((corpus) => corpus.close()));
});

async function filled() {
  const { name, corpus } = fresh();
  for (const article of NAMES) await corpus.add(seed(article));
  return { name, corpus };
}

describe('articles', () => {
  it('gives back what was added', async () => {
    const { corpus } = fresh();
    const article = saved('harbour', { url: 'https://ledger.example/harbour', byline: ['A. B.'] });
    await corpus.add(article);
    expect(await corpus.article(article.id)).toEqual(article);
    expect(await corpus.articles(['none', article.id])).toEqual([article]);
  });

  it('holds an article that is kept twice once', async () => {
    const { corpus } = fresh();
    await corpus.add(saved('harbour'));
    await corpus.add(saved('harbour', { title: 'Harbour fire kills 15', text: 'It rose to 15.' }));
    expect(await corpus.counts()).toEqual({ articles: 1, seeds: 0, kept: 1 });
    expect((await corpus.article('kept-harbour'))?.title).toBe('Harbour fire kills 15');
    expect(await corpus.search('wheat', 5)).toEqual([]);
  });

  it('counts by origin', async () => {
    const { corpus } = await filled();
    await corpus.add(saved('mill'));
    expect(await corpus.counts()).toEqual({ articles: 7, seeds: 6, kept: 1 });
  });

  it('finds by every way to one address, the reader’s copy first', async () => {
    const { corpus } = fresh();
    const url = 'https://ledger.example/harbour';
    await corpus.add(seed('harbour', { url }));
    expect((await corpus.byUrl('http://www.ledger.example/harbour/?utm_source=x#top'))?.id).toBe(
      'harbour',
    );
    await corpus.add(saved('harbour', { url, id: 'z' }));
    expect((await corpus.byUrl(url))?.id).toBe('z');
    for (const other of [
      'https://ledger.example/harbour-2',
      'https://ledger.example/harbour?page=2',
      'about:blank',
      'nothing',
    ])
      expect(await corpus.byUrl(other)).toBeUndefined();
  });

  it('forgets an article with all that the index held of it', async () => {
    const { corpus } = await filled();
    expect(await corpus.remove('layoffs')).toBe(true);
    expect(await corpus.remove('layoffs')).toBe(false);
    expect(await corpus.article('layoffs')).toBeUndefined();
    expect(await corpus.search('Vantor', 5)).toEqual([]);
    const { candidates, frequencies } = await corpus.candidates(fingerprint(seed('layoffs')), 10);
    expect(candidates.map(({ id }) => id)).not.toContain('layoffs');
    expect(frequencies.documents).toBe(NAMES.length - 1);
  });

  it('is still there when it is opened again', async () => {
    const { name, corpus } = await filled();
    await corpus.close();
    const again = openCorpus(async () => prepare, name);
    open.push(again);
    expect((await again.counts()).articles).toBe(NAMES.length);
    expect(await again.search('Vantor', 5)).toHaveLength(1);
  });

  it('lets two contexts write at once', async () => {
    const { name, corpus } = fresh();
    const other = openCorpus(async () => prepare, name);
    open.push(other);
    await Promise.all([
      ...NAMES.map((article) => corpus.add(seed(article))),
      ...NAMES.map((article) => other.add(saved(article))),
    ]);
    expect((await corpus.counts()).articles).toBe(2 * NAMES.length);
    // What one remembers of frequencies does not outlive what the other writes.
    const print = fingerprint(seed('layoffs'));
    const before = (await corpus.candidates(print, 20)).frequencies;
    await other.remove('layoffs');
    const after = (await corpus.candidates(print, 20)).frequencies;
    expect(after.documents).toBe(before.documents - 1);
    const [term = ''] = Object.keys(print.terms);
    expect(after.term(term)).toBe(before.term(term) - 1);
  });
});

describe('candidates', () => {
  it('puts the reports of the same event first', async () => {
    const { corpus } = await filled();
    const { candidates } = await corpus.candidates(fingerprint(seed('harbour')), 3);
    expect(candidates.slice(0, 2).map(({ id }) => id)).toEqual(['harbour', 'harbour-2']);
    expect(candidates.length).toBeLessThanOrEqual(3);
  });

  it('finds nothing for a text of unknown words, and for none', async () => {
    const { corpus } = await filled();
    for (const text of ['Qwxzy vlorp zzyx.', ''])
      expect((await corpus.candidates(fingerprint({ text }), 5)).candidates).toEqual([]);
  });

  it('knows in how many articles each word stands', async () => {
    const { corpus } = await filled();
    const print = fingerprint(seed('harbour'));
    const { frequencies, candidates } = await corpus.candidates(print, 10);
    for (const term of Object.keys(print.terms)) {
      const holders = NAMES.filter((name) => term in fingerprint(seed(name)).terms);
      expect([term, frequencies.term(term)]).toEqual([term, holders.length]);
    }
    for (const { print: found } of candidates)
      for (const name of found?.fingerprint.names.words() ?? [''])
        expect(frequencies.name(name)).toBeGreaterThan(0);
    expect(frequencies.term('constructor')).toBe(0);
    expect(frequencies.documents).toBe(NAMES.length);
  });
});

describe('a broken record', () => {
  it('is skipped and reported, and nothing is lost', async () => {
    const broken: unknown[] = [];
    const { name, corpus } = fresh((store, id) => broken.push([store, id]));
    for (const article of NAMES) await corpus.add(seed(article));
    const db = await openDB(name);
    const broke = { id: 'harbour', title: 7, doc: (await db.get('articles', 'harbour')).doc };
    await db.put('articles', broke);
    const { doc } = await db.get('articles', 'harbour-2');
    await db.put('prints', { ...(await db.get('prints', doc)), terms: ['x'] });
    expect(await corpus.article('harbour')).toBeUndefined();
    expect((await corpus.search('Port Selam', 5)).map(({ article }) => article.id)).toEqual([
      'harbour-2',
    ]);
    const { candidates } = await corpus.candidates(fingerprint(seed('harbour')), 10);
    expect(candidates.map(({ id }) => id)).not.toContain('harbour-2');
    expect(broken).toContainEqual(['articles', 'harbour']);
    expect(broken).toContainEqual(['articles', broke.doc]);
    expect(broken).toContainEqual(['prints', doc]);
    expect(await db.get('articles', 'harbour')).toEqual(broke);
    expect(await db.count('prints')).toBe(NAMES.length);
    db.close();
  });
});

describe('a denied database', () => {
  it('rejects, and opens later when it may', async () => {
    const { corpus } = fresh();
    const { open: really } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('denied', 'InvalidStateError');
    };
    try {
      await expect(corpus.counts()).rejects.toThrow('denied');
    } finally {
      indexedDB.open = really;
    }
    expect(await corpus.counts()).toEqual({ articles: 0, seeds: 0, kept: 0 });
  });
});

describe('a browser that is set to store nothing', () => {
  it('is told from a database that is broken', async () => {
    const refusing = (name: string) => () => {
      throw new DOMException('no', name);
    };
    try {
      for (const [thrown, heard] of [
        ['InvalidStateError', 'SecurityError'], // as Firefox says it
        ['SecurityError', 'SecurityError'],
        ['UnknownError', 'UnknownError'],
      ] as const) {
        Object.defineProperty(indexedDB, 'open', { value: refusing(thrown), configurable: true });
        await expect(openCorpus(async () => prepare, 'refused').counts()).rejects.toMatchObject({
          name: heard,
        });
      }
    } finally {
      Reflect.deleteProperty(indexedDB, 'open');
    }
  });
});
