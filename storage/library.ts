import { isRecord } from '../core/border/values.ts';
import type { StoredArticle } from '../core/article.ts';
import type { LibraryQuery, Shelf, Shelves } from '../core/library.ts';
import { type Listing, listAfter } from './listing.ts';
import { parseRecord } from './records.ts';
import type { Database } from './schema.ts';

/** The corpus as a list. */
export interface Library {
  /** Articles in the order of their ids. */
  readonly after: (id: string, limit: number) => Promise<Listing>;
  /** Ids of the bundled articles that the reader deleted. */
  readonly forgotten: () => Promise<string[]>;
  /** A bundled article is no longer one that the reader deleted. */
  readonly unforget: (id: string) => Promise<void>;
  /** The ids of all that a query lists, in its order; words and story are for the asker to look up. */
  readonly list: (query: LibraryQuery) => Promise<string[]>;
  /**
   * The first of what a query lists that filters by nothing: at once, where the whole list of a
   * large corpus, and even its number, take seconds. None where only the whole list tells.
   */
  readonly beginning: (query: LibraryQuery, most: number) => Promise<readonly string[]>;
  readonly shelves: () => Promise<Shelves>;
  /** By canonical addresses, of which many are asked at once; the reader's own copy before a bundled one. */
  readonly byAddresses: (
    addresses: readonly string[],
  ) => Promise<ReadonlyMap<string, StoredArticle>>;
  /** What one feed brought is from now on what another brought: it has moved. */
  readonly moveFeed: (from: string, to: string) => Promise<void>;
  /** How many articles a feed brought that are still here. */
  readonly ofFeed: (feed: string) => Promise<number>;
}

export function libraryOf(open: () => Promise<Database>, onBroken: (id: unknown) => void): Library {
  return {
    after: async (id, limit) => listAfter(await open(), id, limit, onBroken),
    forgotten: async () => (await open()).getAllKeys('deleted'),
    unforget: async (id) => (await open()).delete('deleted', id),
    list: async (query) => list(await open(), query),
    beginning: async (query, most) => beginning(await open(), query, most),
    byAddresses: async (addresses) => byAddresses(await open(), addresses, onBroken),
    moveFeed: async (from, to) => moveFeed(await open(), from, to),
    ofFeed: async (feed) => (await open()).countFromIndex('articles', 'by-feed', feed),
    shelves: async () => {
      const db = await open();
      const [outlets, packs, feeds, origins] = await Promise.all([
        shelvesBy(db, 'by-outlet'),
        shelvesBy(db, 'by-pack'),
        shelvesBy(db, 'by-feed'),
        shelvesBy(db, 'by-origin'),
      ]);
      return { outlets, packs, feeds, origins };
    },
  };
}

async function byAddresses(
  db: Database,
  addresses: readonly string[],
  onBroken: (id: unknown) => void,
): Promise<ReadonlyMap<string, StoredArticle>> {
  const index = db.transaction('articles').store.index('by-address');
  const stored = await Promise.all(addresses.map((address) => index.getAll(address)));
  const chosen = stored.flatMap((records, at): [string, StoredArticle][] => {
    const address = addresses[at] ?? '';
    const articles = records.flatMap((raw) => parseRecord(raw) ?? []);
    if (articles.length < records.length) onBroken(address);
    const own = articles.find(({ origin }) => origin.kind !== 'seed') ?? articles[0];
    return own ? [[address, own]] : [];
  });
  return new Map(chosen);
}

/** What an article is found by does not change with it. */
async function moveFeed(db: Database, from: string, to: string): Promise<void> {
  const tx = db.transaction('articles', 'readwrite');
  // Its key leaves the range as it is written: a cursor that goes on never meets it again.
  let cursor = await tx.store.index('by-feed').openCursor(from);
  for (; cursor; cursor = await cursor.continue()) {
    const raw = cursor.value;
    if (isRecord(raw)) await cursor.update({ ...raw, origin: { kind: 'feed', feed: to } });
  }
  await tx.done;
}

type Naming = 'by-outlet' | 'by-pack' | 'by-feed' | 'by-origin';

/** By keys alone: no article is read, however many there are. */
async function list(db: Database, query: LibraryQuery): Promise<string[]> {
  const isDated = query.from !== undefined || query.to !== undefined;
  const [dated, every, chosen] = await Promise.all([
    db.getAllKeysFromIndex('articles', 'by-published', days(query)),
    isDated ? [] : db.getAllKeys('articles'),
    Promise.all(
      namesIn(query).map(([index, name]) => db.getAllKeysFromIndex('articles', index, name)),
    ),
  ]);
  // Most collections are dated throughout: then there is nothing to look for.
  const undated = every.length > dated.length ? without(every, dated) : [];
  const oldest = query.sort === 'oldest';
  const all = [...(oldest ? dated : dated.toReversed()), ...undated];
  const sets = chosen.map((ids) => new Set(ids));
  const wanted = all.filter((id) => sets.every((set) => set.has(id)));
  return query.sort === 'outlet' ? byOutlet(db, wanted) : wanted;
}

async function beginning(
  db: Database,
  { sort, ...filters }: LibraryQuery,
  most: number,
): Promise<readonly string[]> {
  if (sort === 'outlet' || Object.keys(filters).length > 0) return [];
  const { store } = db.transaction('articles');
  const ids: string[] = [];
  const direction = sort === 'oldest' ? 'next' : 'prev';
  let cursor = await store.index('by-published').openKeyCursor(null, direction);
  for (; cursor && ids.length < most; cursor = await cursor.continue()) ids.push(cursor.primaryKey);
  // Undated articles come last.
  return ids.length < most ? [] : ids;
}

/** A moment of a day comes after the day's own name. */
function days({ from, to }: LibraryQuery): IDBKeyRange | undefined {
  if (from !== undefined && to !== undefined)
    return from > to ? IDBKeyRange.only('') : IDBKeyRange.bound(from, `${to}\uffff`);
  if (from !== undefined) return IDBKeyRange.lowerBound(from);
  return to === undefined ? undefined : IDBKeyRange.upperBound(`${to}\uffff`);
}

function namesIn({ outlet, pack, feed, origin }: LibraryQuery): [Naming, string][] {
  const asked: readonly (readonly [Naming, string | undefined])[] = [
    ['by-outlet', outlet],
    ['by-pack', pack],
    ['by-feed', feed],
    ['by-origin', origin],
  ];
  return asked.flatMap(([index, name]) => (name === undefined ? [] : [[index, name]]));
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const known = new Set(some);
  return all.filter((id) => !known.has(id));
}

/** Outlets in the order of their names, those without a name last; the order within each stays. */
async function byOutlet(db: Database, ids: readonly string[]): Promise<string[]> {
  const rank = new Map<string, number>();
  for (const [at, name] of (await namesOf(db, 'by-outlet')).entries())
    for (const id of await db.getAllKeysFromIndex('articles', 'by-outlet', name)) rank.set(id, at);
  const of = (id: string) => rank.get(id) ?? Number.POSITIVE_INFINITY;
  return ids.toSorted((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)));
}

async function shelvesBy(db: Database, index: Naming): Promise<Shelf[]> {
  const names = await namesOf(db, index);
  return Promise.all(
    names.map(async (name) => ({
      name,
      articles: await db.countFromIndex('articles', index, name),
    })),
  );
}

/** Each name once. */
async function namesOf(db: Database, index: Naming): Promise<string[]> {
  const names: string[] = [];
  const { store } = db.transaction('articles');
  let cursor = await store.index(index).openKeyCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) names.push(cursor.key);
  return names;
}
