import type { StoredArticle } from '../core/article.ts';
import { isRecord } from '../core/border/values.ts';
import { FORMAT } from './prints.ts';
import { docOf, parsePlanted, parseRecord } from './records.ts';
import type { Database } from './schema.ts';
import { type Shelf, store, unstore } from './shelf.ts';

/** The bundled articles; `version` changes with any of them. */
export interface Seeds {
  readonly version: string;
  readonly articles: readonly StoredArticle[];
}

export interface Planting {
  readonly seeds: Seeds;
  /** The release of the extension that plants. */
  readonly release: string;
  /** Called between the steps; what it throws ends the planting there, as a killed worker would. */
  readonly afterStep?: (step: string) => void;
  /** Indexes what the index does not know, or knows by an older reading. */
  readonly mend?: () => Promise<void>;
}

/** Whether this release has finished planting, so that the seeds need not even be loaded. */
export async function isPlanted(db: Database, release: string): Promise<boolean> {
  return parsePlanted(await db.get('facts', 'planted'))?.release === release;
}

/**
 * Plants the seeds. Each article is a transaction of its own and doing it twice changes nothing, so
 * a planting that was cut off simply begins again. What the reader added is never touched, what the
 * reader deleted stays deleted, and a bundled article that is bundled no more goes.
 */
export async function plant(shelf: Shelf, planting: Planting): Promise<void> {
  const { seeds, release, afterStep, mend } = planting;
  const db = await shelf.open();
  const before = parsePlanted(await db.get('facts', 'planted'));
  if (before?.version !== seeds.version || before.release === '') {
    await mark(db, { version: seeds.version, release: '' });
    afterStep?.('begun');
    for (const article of seeds.articles) {
      await plantOne(shelf, article);
      afterStep?.(`planted ${article.id}`);
    }
    for (const id of await withdrawn(db, seeds)) {
      await withdraw(shelf, id);
      afterStep?.(`withdrawn ${id}`);
    }
  }
  // A new release may read otherwise than the one that made the entries of the reader's articles.
  await mend?.();
  afterStep?.('renewed');
  await mark(db, { version: seeds.version, release });
  afterStep?.('done');
}

const mark = (db: Database, planted: { version: string; release: string }) =>
  db.put('facts', planted, 'planted');

async function plantOne(shelf: Shelf, article: StoredArticle): Promise<void> {
  if (article.origin.kind !== 'seed') return;
  const { id } = article;
  const db = await shelf.open();
  const [deleted, present] = await Promise.all([db.getKey('deleted', id), db.get('articles', id)]);
  if (!isWelcome(deleted, present) || (await isSettled(db, present, article))) return;
  const prepare = await shelf.prepare();
  await store(shelf, prepare(article), async (tx) =>
    isWelcome(await tx.objectStore('deleted').getKey(id), await tx.objectStore('articles').get(id)),
  );
}

/** What the reader added or deleted is left alone. */
const isWelcome = (deleted: string | undefined, present: unknown) =>
  deleted === undefined && !isReaders(present);

/** It is there already, word for word, and was read as this version reads. */
async function isSettled(db: Database, raw: unknown, article: StoredArticle): Promise<boolean> {
  const [doc, present] = [docOf(raw), parseRecord(raw)];
  if (doc === undefined || !present || !isSame(present, article)) return false;
  const print: unknown = await db.get('prints', doc);
  return isRecord(print) && print['format'] === FORMAT;
}

const isSame = (a: StoredArticle, b: StoredArticle) =>
  JSON.stringify(Object.entries(a).toSorted(byName)) ===
  JSON.stringify(Object.entries(b).toSorted(byName));
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : 1;

/** Bundled once and bundled no more. */
async function withdrawn(db: Database, { articles }: Seeds): Promise<string[]> {
  const bundled = new Set(articles.map(({ id }) => id));
  const planted = await db.getAllKeysFromIndex('articles', 'by-origin', 'seed');
  return planted.filter((id) => !bundled.has(id));
}

const withdraw = (shelf: Shelf, id: string) =>
  unstore(shelf, async (tx) => (isSeed(await tx.objectStore('articles').get(id)) ? id : undefined));

/** Deletes an article; a bundled one is remembered as deleted. */
export const remove = (shelf: Shelf, id: string): Promise<boolean> =>
  unstore(shelf, async (tx) => {
    const present = await tx.objectStore('articles').get(id);
    if (isSeed(present)) await tx.objectStore('deleted').put({ id });
    return present === undefined ? undefined : id;
  });

const isReaders = (raw: unknown) => raw !== undefined && !isSeed(raw);

/** Asked of the raw record: one that is otherwise broken is still a seed, and is mended by planting. */
const isSeed = (raw: unknown) =>
  isRecord(raw) && isRecord(raw['origin']) && raw['origin']['kind'] === 'seed';
