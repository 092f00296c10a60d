import { readArticles } from './articles.ts';
import { exclusively } from './index/locks.ts';
import { mapWithPauses } from './pauses.ts';
import { FORMAT } from './prints.ts';
import { docOf } from './records.ts';
import type { Database } from './schema.ts';
import { bury, isStill, type Shelf, storeMany } from './shelf.ts';

export interface Progress {
  readonly done: number;
  readonly of: number;
}

const AT_ONCE = 200;

/** Whether this index knows all articles, so far as one look tells. */
export async function isIndexed({ open, index }: Shelf): Promise<boolean> {
  const [known, id] = await Promise.all([
    open().then((db) => db.get('facts', 'indexed')),
    index.id(),
  ]);
  return known === id;
}

/**
 * Makes the index agree with the articles: what is missing, or was read by an older version, is read
 * and indexed; what is no more is forgotten. What was there is found all the while. Who is cut off
 * begins again with what is left.
 */
export async function mend(
  shelf: Shelf,
  onBroken: (id: unknown) => void,
  onProgress: (progress: Progress) => void,
): Promise<number> {
  const { open, index, lock } = shelf;
  const db = await open();
  const id = await index.id();
  const left = await exclusively(lock, async () => {
    if ((await db.get('facts', 'indexed')) !== id) await index.startAt((await lastDoc(db)) + 1);
    await bury(db, index);
    return survey(db, shelf);
  });
  let done = 0;
  onProgress({ done, of: left.length });
  for (let at = 0; at < left.length; at += AT_ONCE) {
    await indexAnew(shelf, left.slice(at, at + AT_ONCE), onBroken);
    done = Math.min(left.length, at + AT_ONCE);
    onProgress({ done, of: left.length });
  }
  await db.put('facts', id, 'indexed');
  return done;
}

async function lastDoc(db: Database): Promise<number> {
  const last = await db.transaction('articles').store.index('by-doc').openKeyCursor(null, 'prev');
  return last?.key ?? 0;
}

interface Left {
  readonly id: string;
  readonly doc: number | undefined;
}

/** What is to be indexed anew. Forgets numbers that belong to no article. */
async function survey(db: Database, { index }: Shelf): Promise<Left[]> {
  const living = await index.numbers();
  const tx = db.transaction(['articles', 'prints']);
  const [ids, printed, current, numbered] = await Promise.all([
    tx.objectStore('articles').getAllKeys(),
    tx.objectStore('prints').getAllKeys(),
    tx.objectStore('prints').index('by-format').getAllKeys(FORMAT),
    numbers(db),
  ]);
  const fresh = new Set(current.filter((doc) => living.has(doc)));
  const owned = new Set(numbered.values());
  const nobodys = [...living, ...printed].filter((doc) => !owned.has(doc));
  for (const doc of nobodys) {
    await index.kill(doc, { terms: [], names: [] });
    await db.delete('prints', doc);
  }
  return ids
    .map((id) => ({ id, doc: numbered.get(id) }))
    .filter(({ doc }) => doc === undefined || !fresh.has(doc));
}

/** The number of each article that has one. */
async function numbers(db: Database): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  let cursor = await db.transaction('articles').store.index('by-doc').openKeyCursor();
  for (; cursor; cursor = await cursor.continue()) found.set(cursor.primaryKey, cursor.key);
  return found;
}

async function indexAnew(shelf: Shelf, left: readonly Left[], onBroken: (id: unknown) => void) {
  const db = await shelf.open();
  const articles = await readArticles(
    db,
    left.map(({ id }) => id),
    onBroken,
  );
  const docs = new Map(left.map(({ id, doc }) => [id, doc]));
  const prepared = await mapWithPauses(articles, await shelf.prepare());
  if (prepared.length === 0) return;
  // Meanwhile one may have been deleted or stored anew.
  await storeMany(shelf, prepared, (tx, { record }) => isStill(tx, record.id, docs.get(record.id)));
}

/** Forgets what was begun in a life that ended before the article was stored. */
export async function sweepTail({ open, index, lock }: Shelf): Promise<void> {
  await exclusively(lock, async () => {
    const db = await open();
    await bury(db, index);
    for (const doc of await index.tail()) {
      const raw = await db.getFromIndex('articles', 'by-doc', doc);
      if (docOf(raw) === undefined) await index.kill(doc, { terms: [], names: [] });
    }
  });
}
