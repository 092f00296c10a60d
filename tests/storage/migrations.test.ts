import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../core/stories/fingerprint.ts';
import { openCorpus } from '../../storage/corpus.ts';
import { findCoverage } from '../../storage/coverage.ts';
import { prepare } from '../../storage/prepare.ts';
import { steps } from '../../storage/migrations.ts';
import type { Schema } from '../../storage/schema.ts';
import { saved } from './articles.ts';

/** A database as the version of that number left it. */
const older = (name: string, version: number) =>
  openDB<Schema>(name, version, {
    upgrade(db, from, _to, tx) {
      for (const step of steps.slice(from, version)) step(db, tx);
    },
  });

describe('migrations', () => {
  it.each(steps.map((_, at) => at + 1))('opens what version %i left', async (version) => {
    const name = `older-${version}`;
    const db = await older(name, version);
    await db.put('articles', { ...saved('harbour'), address: 'ledger.example/harbour' });
    db.close();

    const corpus = openCorpus(async () => prepare, name);
    expect((await corpus.article('kept-harbour'))?.title).toBe(saved('harbour').title);
    // What an older version had not indexed is indexed with the next planting.
    await corpus.plant({ seeds: { version: 'a', articles: [] }, release: '1' });
    expect((await corpus.search('Selam', 5)).map(({ article }) => article.id)).toEqual([
      'kept-harbour',
    ]);
    await corpus.close();
    expect((await openDB(name)).version).toBe(steps.length);
  });

  it('gives way to a newer version that wants to migrate', async () => {
    const corpus = openCorpus(async () => prepare, 'giving-way');
    await corpus.counts();
    const newer = await openDB('giving-way', steps.length + 1);
    expect(newer.version).toBe(steps.length + 1);
    newer.close();
  });

  it('refuses a database of a newer version, and leaves it as it is', async () => {
    const db = await openDB('newer', steps.length + 1, {
      upgrade(fresh) {
        fresh.createObjectStore('treasure');
      },
    });
    db.close();
    await expect(openCorpus(async () => prepare, 'newer').counts()).rejects.toMatchObject({
      name: 'VersionError',
    });
    const again = await openDB('newer');
    expect([...again.objectStoreNames]).toEqual(['treasure']);
    again.close();
  });
});

describe('entries of an older reading', () => {
  it('are made anew when the next release plants', async () => {
    const corpus = openCorpus(async () => prepare, 'older-reading');
    await corpus.add(saved('harbour'));
    expect(await corpus.search('Selam', 5)).toHaveLength(1);
    const db = await openDB('older-reading');
    const { doc } = await db.get('articles', 'kept-harbour');
    await db.put('prints', { doc, id: 'kept-harbour', format: 0 });
    const print = fingerprint(saved('harbour'));
    // Until then they are read from the text.
    expect((await corpus.candidates(print, 5)).candidates).toEqual([{ id: 'kept-harbour' }]);
    const page = { ...saved('harbour-2'), id: 'page' };
    const { ranked } = await findCoverage(corpus, page);
    expect(ranked.map(({ id }) => id)).toEqual(['kept-harbour']);
    await corpus.plant({ seeds: { version: 'a', articles: [] }, release: '2' });
    const [after] = (await corpus.candidates(print, 5)).candidates;
    expect(after?.print).toBeDefined();
    expect((await findCoverage(corpus, page)).ranked).toEqual(ranked);
    expect(await corpus.search('Selam', 5)).toHaveLength(1);
    expect(await db.count('prints')).toBe(1);
    db.close();
    await corpus.close();
  });
});
