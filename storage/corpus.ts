import type { StoredArticle } from '../core/article.ts';
import type { CorpusCounts, SearchAnswer, SearchHit } from '../core/corpus.ts';
import type { Fingerprint } from '../core/stories/story.ts';
import { articlesByDoc, readArticles, readTold, type Told } from './articles.ts';
import { type Candidates, findCandidates } from './candidates.ts';
import { remembering } from './find/recent.ts';
import { type IsOvertaken, search } from './find/search.ts';
import { canonicalAddress } from './identity.ts';
import { openIndex } from './index/engine.ts';
import { keeping, type Keeping } from './keeping.ts';
import { type Library, libraryOf } from './library.ts';
import type { Progress } from './mend.ts';
import { steps } from './migrations.ts';
import { connection } from './open.ts';
import { mapWithPauses } from './pauses.ts';
import type { LoadPrepare } from './prepare.ts';
import { parsePlanted } from './records.ts';
import type { Schema } from './schema.ts';
import { isPlanted, plant, type Planting, remove } from './seeding.ts';
import { clear, type Shelf, store, storeMany } from './shelf.ts';

/** All stored articles. Every method opens the database where needed and rejects where it is denied. */
export interface Corpus extends Library {
  /** Stores an article and indexes it; one with the same id is replaced. */
  readonly add: (article: StoredArticle) => Promise<void>;
  /** Stores many, much faster than one by one; told how many are done. */
  readonly addMany: (
    articles: readonly StoredArticle[],
    onProgress?: (progress: Progress) => void,
  ) => Promise<void>;
  /** Deletes an article; `false` where there was none. A bundled one stays deleted. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly article: (id: string) => Promise<StoredArticle | undefined>;
  /** In the order of `ids`; missing ones are left out. */
  readonly articles: (ids: readonly string[]) => Promise<StoredArticle[]>;
  /** The same with the figures that were read when they were stored. */
  readonly told: (ids: readonly string[]) => Promise<Told[]>;
  /** By canonical address; the reader's own copy before a bundled one. */
  readonly byUrl: (url: string) => Promise<StoredArticle | undefined>;
  readonly counts: () => Promise<CorpusCounts>;
  /** Best first. */
  readonly search: (query: string, limit: number) => Promise<readonly SearchHit[]>;
  /** The same, with what is to be said about the question; nothing where it `isOvertaken` by another one. */
  readonly find: (query: string, limit: number, isOvertaken?: IsOvertaken) => Promise<SearchAnswer>;
  /** Articles that may be of the same story, and what the corpus knows about their words. */
  readonly candidates: (query: Fingerprint, limit: number) => Promise<Candidates>;
  readonly isPlanted: (release: string) => Promise<boolean>;
  readonly plant: (planting: Planting) => Promise<void>;
  /** The version of the bundled articles; `undefined` before they are planted. */
  readonly planted: () => Promise<string | undefined>;
  /** Deletes every article, and what is known of them. */
  readonly clear: () => Promise<void>;
  /** How far articles are being indexed anew; `undefined` where nothing is amiss. */
  readonly mending: () => Progress | undefined;
  /** Resolves when nothing is left to flush and merge; `all` leaves the index in one piece. */
  readonly tended: (all?: 'all') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Told of a stored record that cannot be read. It is skipped, and left where it is. */
export type OnBroken = (store: 'articles' | 'prints' | 'index', id: unknown) => void;

/** Articles read and indexed at a time: more make larger segments, and take more memory. */
const AT_ONCE = 1024;

export function openCorpus(
  prepare: LoadPrepare,
  name = 'second-source',
  onBroken: OnBroken = () => undefined,
): Corpus {
  const { shelf, close } = openShelf(prepare, name);
  const { open } = shelf;
  const brokenArticle = (id: unknown) => onBroken('articles', id);
  const brokenPrint = (id: unknown) => onBroken('prints', id);
  const kept = keeping(shelf, onBroken);
  const articles = async (ids: readonly string[]) => readArticles(await open(), ids, brokenArticle);
  const read = remembering(async (docs) => articlesByDoc(await open(), docs, brokenArticle));
  const on = { open, index: shelf.index, read };
  const find: Corpus['find'] = (query, limit, isOvertaken) =>
    answered(kept, () => search(on, query, limit, isOvertaken));
  return {
    async add(article) {
      const ready = (await prepare())(article);
      kept.tendAfter(await store(shelf, ready));
    },
    async addMany(many, onProgress = () => undefined) {
      for (let at = 0; at < many.length; at += AT_ONCE) {
        const ready = await mapWithPauses(many.slice(at, at + AT_ONCE), await prepare());
        await storeMany(shelf, ready);
        onProgress({ done: Math.min(many.length, at + AT_ONCE), of: many.length });
      }
      kept.tendAfter(0);
    },
    async remove(id) {
      const removed = await remove(shelf, id);
      if (removed) kept.tendAfter(0);
      return removed;
    },
    article: async (id) => (await articles([id]))[0],
    articles,
    told: async (ids) => readTold(await open(), ids, brokenArticle),
    byUrl: async (url) => byUrl(await open(), url, articles),
    counts: async () => countsOf(await open()),
    search: async (query, limit) => (await find(query, limit)).hits,
    find,
    candidates: (query, limit) =>
      kept.intact(() => findCandidates(open, shelf.index, query, limit, brokenPrint)),
    ...libraryOf(open, brokenArticle),
    isPlanted: async (release) => isPlanted(await open(), release),
    plant: (planting) => plant(shelf, { mend: kept.mend, ...planting }),
    planted: async () => parsePlanted(await (await open()).get('facts', 'planted'))?.version,
    clear: () => clear(shelf),
    mending: kept.progress,
    tended: kept.tended,
    async close() {
      await kept.rest();
      await close();
    },
  };
}

/** Both databases. */
export function openShelf(prepare: LoadPrepare, name: string) {
  const { open, close } = connection<Schema>(name, steps.length, (db, from, _to, tx) => {
    for (const step of steps.slice(from)) step(db, tx);
  });
  const shelf: Shelf = { open, index: openIndex(`${name}-index`), prepare, lock: name };
  return { shelf, close: async () => void (await Promise.all([close(), shelf.index.close()])) };
}

async function answered(kept: Keeping, ask: () => Promise<SearchAnswer>): Promise<SearchAnswer> {
  const answer = await kept.intact(ask);
  return kept.progress() ? { ...answer, complete: false } : answer;
}

type Database = Awaited<ReturnType<Shelf['open']>>;

async function byUrl(db: Database, url: string, articles: Corpus['articles']) {
  const address = canonicalAddress(url);
  if (address === undefined) return undefined;
  const ids = await db.getAllKeysFromIndex('articles', 'by-address', address);
  const found = await articles(ids);
  return found.find(({ origin }) => origin.kind !== 'seed') ?? found[0];
}

async function countsOf(db: Database): Promise<CorpusCounts> {
  const { store: all } = db.transaction('articles');
  const [many, seeds, kept] = await Promise.all([
    all.count(),
    all.index('by-origin').count('seed'),
    all.index('by-origin').count('saved'),
  ]);
  return { articles: many, seeds, kept };
}
