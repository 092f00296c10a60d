import type { StoredArticle } from '../core/article.ts';
import type { CorpusCounts, SearchHit } from '../core/corpus.ts';
import type { Fingerprint } from '../core/stories/story.ts';
import { prepare, put, readArticles, writing } from './articles.ts';
import { canonicalAddress } from './identity.ts';
import { type Candidates, findCandidates } from './index/candidates.ts';
import { rememberedFrequencies } from './index/frequencies.ts';
import { type Listing, listAfter } from './listing.ts';
import { steps } from './migrations.ts';
import { connection } from './open.ts';
import type { Schema } from './schema.ts';
import { isPlanted, plant, type Planting, remove } from './seeding.ts';
import { search } from './search.ts';

/** All stored articles. Every method opens the database where needed and rejects where it is denied. */
export interface Corpus {
  /** Stores an article and indexes it; one with the same id is replaced. */
  readonly add: (article: StoredArticle) => Promise<void>;
  /** Deletes an article; `false` where there was none. A bundled one stays deleted. */
  readonly remove: (id: string) => Promise<boolean>;
  readonly article: (id: string) => Promise<StoredArticle | undefined>;
  /** In the order of `ids`; missing ones are left out. */
  readonly articles: (ids: readonly string[]) => Promise<StoredArticle[]>;
  /** By canonical address; the reader's own copy before a bundled one. */
  readonly byUrl: (url: string) => Promise<StoredArticle | undefined>;
  readonly counts: () => Promise<CorpusCounts>;
  /** Best first. */
  readonly search: (query: string, limit: number) => Promise<SearchHit[]>;
  /** Articles that may be of the same story, and what the corpus knows about their words. */
  readonly candidates: (query: Fingerprint, limit: number) => Promise<Candidates>;
  /** Articles in the order of their ids. */
  readonly after: (id: string, limit: number) => Promise<Listing>;
  /** Ids of the bundled articles that the reader deleted. */
  readonly forgotten: () => Promise<string[]>;
  readonly isPlanted: (release: string) => Promise<boolean>;
  readonly plant: (planting: Planting) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Told of a stored record that cannot be read. It is skipped, and left where it is. */
export type OnBroken = (store: 'articles' | 'entries', id: unknown) => void;

export function openCorpus(name = 'second-source', onBroken: OnBroken = () => undefined): Corpus {
  const { open, close } = connection<Schema>(name, steps.length, (db, from, _to, tx) => {
    for (const step of steps.slice(from)) step(db, tx);
  });
  const frequencies = rememberedFrequencies();
  const brokenArticle = (id: unknown) => onBroken('articles', id);
  const brokenEntry = (id: unknown) => onBroken('entries', id);
  const articles = async (ids: readonly string[]) => readArticles(await open(), ids, brokenArticle);
  return {
    add: async (article) => {
      const prepared = prepare(article);
      await writing(await open(), (tx) => put(tx, prepared));
    },
    remove: async (id) => writing(await open(), (tx) => remove(tx, id)),
    article: async (id) => (await articles([id]))[0],
    articles,
    byUrl: async (url) => {
      const address = canonicalAddress(url);
      if (address === undefined) return undefined;
      const ids = await (await open()).getAllKeysFromIndex('articles', 'by-address', address);
      const found = await articles(ids);
      return found.find(({ origin }) => origin.kind !== 'seed') ?? found[0];
    },
    counts: async () => {
      const { store } = (await open()).transaction('articles');
      const [all, seeds, kept] = await Promise.all([
        store.count(),
        store.index('by-origin').count('seed'),
        store.index('by-origin').count('saved'),
      ]);
      return { articles: all, seeds, kept };
    },
    search: async (query, limit) => search(await open(), query, limit, brokenArticle),
    candidates: async (query, limit) =>
      findCandidates(await open(), query, limit, frequencies, brokenEntry),
    after: async (id, limit) => listAfter(await open(), id, limit, brokenArticle),
    forgotten: async () => (await open()).getAllKeys('deleted'),
    isPlanted: async (release) => isPlanted(await open(), release),
    plant: async (planting) => plant(await open(), { onBroken: brokenArticle, ...planting }),
    close,
  };
}
