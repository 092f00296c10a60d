import type { StoredArticle } from '../core/article.ts';
import { isRecord } from '../core/border/values.ts';
import { drop, prepare, put, writing } from './articles.ts';
import { renew } from './index/renew.ts';
import { parsePlanted } from './records.ts';
import type { Database, Writing } from './schema.ts';

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
  readonly onBroken?: (id: unknown) => void;
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
export async function plant(db: Database, planting: Planting): Promise<void> {
  const { seeds, release, afterStep, onBroken = () => undefined } = planting;
  const before = parsePlanted(await db.get('facts', 'planted'));
  if (before?.version !== seeds.version || before.release === '') {
    await mark(db, { version: seeds.version, release: '' });
    afterStep?.('begun');
    for (const article of seeds.articles) {
      await plantOne(db, article);
      afterStep?.(`planted ${article.id}`);
    }
    for (const id of await withdrawn(db, seeds)) {
      await withdraw(db, id);
      afterStep?.(`withdrawn ${id}`);
    }
  }
  // A new release may read otherwise than the one that made the entries of the reader's articles.
  await renew(db, onBroken);
  afterStep?.('renewed');
  await mark(db, { version: seeds.version, release });
  afterStep?.('done');
}

const mark = (db: Database, planted: { version: string; release: string }) =>
  db.put('facts', planted, 'planted');

async function plantOne(db: Database, article: StoredArticle): Promise<void> {
  if (article.origin.kind !== 'seed') return;
  const prepared = prepare(article);
  await writing(db, async (tx) => {
    const [deleted, present] = await Promise.all([
      tx.objectStore('deleted').getKey(article.id),
      tx.objectStore('articles').get(article.id),
    ]);
    if (deleted !== undefined || isReaders(present)) return;
    await put(tx, prepared);
  });
}

/** Bundled once and bundled no more. */
async function withdrawn(db: Database, { articles }: Seeds): Promise<string[]> {
  const bundled = new Set(articles.map(({ id }) => id));
  const planted = await db.getAllKeysFromIndex('articles', 'by-origin', 'seed');
  return planted.filter((id) => !bundled.has(id));
}

const withdraw = (db: Database, id: string) =>
  writing(db, async (tx) => {
    if (isSeed(await tx.objectStore('articles').get(id))) await drop(tx, id);
  });

/** Deletes an article; a bundled one is remembered as deleted. */
export async function remove(tx: Writing, id: string): Promise<boolean> {
  const present = await tx.objectStore('articles').get(id);
  if (present === undefined) return false;
  if (isSeed(present)) await tx.objectStore('deleted').put({ id });
  await drop(tx, id);
  return true;
}

const isReaders = (raw: unknown) => raw !== undefined && !isSeed(raw);

/** Asked of the raw record: one that is otherwise broken is still a seed, and is mended by planting. */
const isSeed = (raw: unknown) =>
  isRecord(raw) && isRecord(raw['origin']) && raw['origin']['kind'] === 'seed';
