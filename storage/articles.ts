import type { StoredArticle } from '../core/article.ts';
import { canonicalAddress } from './identity.ts';
import { entryOf } from './index/entry.ts';
import { type ArticleRecord, type Entry, parseRecord } from './records.ts';
import { type Database, STORES, type Writing } from './schema.ts';

/** An article made ready to be stored: everything is thought before the transaction opens. */
export interface Prepared {
  readonly record: ArticleRecord;
  readonly entry: Entry;
}

export function prepare(article: StoredArticle): Prepared {
  const address = article.url && canonicalAddress(article.url);
  return { record: { ...article, ...(address ? { address } : {}) }, entry: entryOf(article) };
}

/** Runs `write` in one transaction over all stores: an article and its entry live and die together. */
export async function writing<T>(db: Database, write: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction([...STORES], 'readwrite');
  // Where `write` fails the transaction aborts, and `done` rejects as well.
  tx.done.catch(() => undefined);
  try {
    const result = await write(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: Writing) {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
}

// One after the other: a request that cannot even be made must not leave another one unattended.
export async function put(tx: Writing, { record, entry }: Prepared): Promise<void> {
  await tx.objectStore('articles').put(record);
  await tx.objectStore('entries').put(entry);
  await nextGeneration(tx);
}

export async function drop(tx: Writing, id: string): Promise<void> {
  await tx.objectStore('articles').delete(id);
  await tx.objectStore('entries').delete(id);
  await nextGeneration(tx);
}

export async function nextGeneration(tx: Writing) {
  const facts = tx.objectStore('facts');
  const last = await facts.get('generation');
  await facts.put(typeof last === 'number' ? last + 1 : 1, 'generation');
}

/** The articles under these ids, in order; missing and broken ones are left out. */
export async function readArticles(
  db: Database,
  ids: readonly string[],
  onBroken: (id: unknown) => void,
): Promise<StoredArticle[]> {
  const { store } = db.transaction('articles');
  const stored = await Promise.all(ids.map((id) => store.get(id)));
  return stored.flatMap((raw, at) => {
    if (raw === undefined) return [];
    const article = parseRecord(raw);
    if (!article) onBroken(ids[at]);
    return article ?? [];
  });
}
