import { unwrap } from 'idb';
import type { StoredArticle } from '../core/article.ts';
import { isRecord } from '../core/border/values.ts';
import type { Figure } from '../core/figures/figure.ts';
import { plainCounts } from '../core/search/plain-counts.ts';
import { asking } from './asking.ts';
import { parseFigures } from './figures.ts';
import { getMany } from './get-many.ts';
import { indexedOf } from './indexed.ts';
import type { Prepared } from './prepare.ts';
import { printRecord, saidIn } from './prints.ts';
import { docOf, parseRecord } from './records.ts';
import { type Database, STORES, type Writing } from './schema.ts';

/** Runs `write` in one transaction over all stores, which happens whole or not at all. */
export async function writing<T>(db: Database, write: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction([...STORES], 'readwrite', { durability: 'relaxed' });
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

/**
 * Stores an article under the number that the index has given it. What it replaces goes to `gone`.
 * One request after the other: one that cannot even be made must not leave another one unattended.
 */
export async function put(tx: Writing, doc: number, { record, print }: Prepared): Promise<void> {
  await forgetPrint(tx, await tx.objectStore('articles').get(record.id));
  await tx.objectStore('articles').put({ ...record, doc });
  await tx.objectStore('prints').put(printRecord(doc, print));
}

/** The same for many: each is asked for before the first is answered. */
export async function putMany(
  tx: Writing,
  many: readonly (readonly [number, Prepared])[],
): Promise<void> {
  const ids = many.map(([, { record }]) => record.id);
  if (new Set(ids).size < ids.length) {
    for (const [doc, prepared] of many) await put(tx, doc, prepared);
    return;
  }
  const [articles, prints] = [tx.objectStore('articles'), tx.objectStore('prints')];
  for (const before of await Promise.all(ids.map((id) => articles.get(id))))
    if (before !== undefined) await forgetPrint(tx, before);
  const [all, ask] = asking();
  for (const [doc, { record, print }] of many) {
    ask(articles.put({ ...record, doc }));
    ask(prints.put(printRecord(doc, print)));
  }
  await Promise.all(all);
}

export async function drop(tx: Writing, id: string): Promise<void> {
  await forgetPrint(tx, await tx.objectStore('articles').get(id));
  await tx.objectStore('articles').delete(id);
}

/** Of an article that is gone: what the index shall forget. */
export interface Gone {
  readonly terms: readonly string[];
  readonly names: readonly string[];
}

async function forgetPrint(tx: Writing, raw: unknown): Promise<void> {
  const doc = docOf(raw);
  if (doc === undefined) return;
  const print: unknown = await tx.objectStore('prints').get(doc);
  const article = parseRecord(raw);
  const indexed =
    article && print !== undefined ? indexedOf(article, saidIn(print), plainCounts) : undefined;
  const known: Gone = { terms: [...(indexed?.terms.keys() ?? [])], names: indexed?.names ?? [] };
  await tx.objectStore('prints').delete(doc);
  await tx.objectStore('gone').put(known, doc);
}

type OnBroken = (id: unknown) => void;

/** The articles under these ids, in order; missing and broken ones are left out. */
export async function readArticles(
  db: Database,
  ids: readonly string[],
  onBroken: OnBroken,
): Promise<StoredArticle[]> {
  const { store } = db.transaction('articles');
  const stored = await getMany(unwrap(store), ids);
  return stored.flatMap((raw, at) => parsed(raw, ids[at], onBroken) ?? []);
}

/** An article with its figures, where they were read when it was stored. */
export interface Told {
  readonly article: StoredArticle;
  readonly figures: readonly Figure[] | undefined;
}

/** The same with their figures. */
export async function readTold(
  db: Database,
  ids: readonly string[],
  onBroken: OnBroken,
): Promise<Told[]> {
  const stored = await getMany(unwrap(db.transaction('articles').store), ids);
  return stored.flatMap((raw, at) => {
    const article = parsed(raw, ids[at], onBroken);
    const figures = isRecord(raw) && article && parseFigures(raw['figures'], article.text);
    return article ? [{ article, figures: figures || undefined }] : [];
  });
}

/** The article of each number; `undefined` where there is none (any more) or a broken one. */
export async function articlesByDoc(
  db: Database,
  docs: readonly number[],
  onBroken: OnBroken,
): Promise<(StoredArticle | undefined)[]> {
  const byDoc = db.transaction('articles').store.index('by-doc');
  const stored = await getMany(unwrap(byDoc), docs);
  return stored.map((raw, at) => parsed(raw, docs[at], onBroken));
}

function parsed(raw: unknown, id: unknown, onBroken: OnBroken): StoredArticle | undefined {
  if (raw === undefined) return undefined;
  const article = parseRecord(raw);
  if (!article) onBroken(id);
  return article;
}
