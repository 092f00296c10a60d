import type { DBSchema } from 'idb';
import type { WaitingPage } from '../../core/feeds/page.ts';
import { connection } from '../open.ts';
import { parseWaitingPage } from './pages.ts';
import { parseStoredFeed, type StoredFeed } from './records.ts';

/** Values are `unknown`: an older version may have written them. */
interface FeedsSchema extends DBSchema {
  feeds: { key: string; value: unknown };
  /** Ids and contents of items that were stored once: what the reader deleted does not come again. */
  seen: { key: string; value: unknown };
  pages: { key: [feed: string, id: string]; value: unknown };
}

export interface Feeds {
  readonly all: () => Promise<StoredFeed[]>;
  /** Reads and writes in one transaction; `undefined` changes nothing. Resolves to what is stored then. */
  readonly change: (
    url: string,
    next: (before: StoredFeed | undefined) => StoredFeed | undefined,
  ) => Promise<StoredFeed | undefined>;
  /** With the pages that wait. */
  readonly drop: (url: string) => Promise<void>;
  readonly isSeen: (key: string) => Promise<boolean>;
  readonly see: (keys: readonly string[]) => Promise<void>;
  /** Pages of a feed that have not come yet. */
  readonly pages: (feed: string) => Promise<WaitingPage[]>;
  /** Has pages wait; of one that waits already nothing changes. */
  readonly addPages: (pages: readonly WaitingPage[]) => Promise<void>;
  /** Each page of a feed becomes what `next` makes of it, in one transaction; `undefined`: it waits no more. */
  readonly changePages: (
    feed: string,
    next: (before: WaitingPage) => WaitingPage | undefined,
  ) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openFeeds(name = 'second-source-feeds'): Feeds {
  const { open, close } = connection<FeedsSchema>(name, 2, (db, from) => {
    if (from < 1) {
      db.createObjectStore('feeds', { keyPath: 'url' });
      db.createObjectStore('seen');
    }
    if (from < 2) db.createObjectStore('pages', { keyPath: ['feed', 'id'] });
  });
  return {
    all: async () =>
      (await (await open()).getAll('feeds')).flatMap((raw) => parseStoredFeed(raw) ?? []),
    change: async (url, next) => {
      const tx = (await open()).transaction('feeds', 'readwrite');
      const before = parseStoredFeed(await tx.store.get(url));
      const after = next(before);
      if (after) await tx.store.put(after);
      await tx.done;
      return after ?? before;
    },
    drop: async (url) => {
      const tx = (await open()).transaction(['feeds', 'pages'], 'readwrite');
      await tx.objectStore('feeds').delete(url);
      await tx.objectStore('pages').delete(rangeOf(url));
      await tx.done;
    },
    isSeen: async (key) => (await (await open()).getKey('seen', key)) !== undefined,
    see: async (keys) => {
      const tx = (await open()).transaction('seen', 'readwrite');
      for (const key of keys) await tx.store.put(1, key);
      await tx.done;
    },
    pages: async (feed) =>
      (await (await open()).getAll('pages', rangeOf(feed))).flatMap(
        (raw) => parseWaitingPage(raw) ?? [],
      ),
    addPages: async (pages) => {
      const tx = (await open()).transaction('pages', 'readwrite');
      for (const page of pages)
        if ((await tx.store.getKey([page.feed, page.id])) === undefined) await tx.store.put(page);
      await tx.done;
    },
    changePages: async (feed, next) => {
      const tx = (await open()).transaction('pages', 'readwrite');
      const range = rangeOf(feed);
      const [keys, values] = await Promise.all([
        tx.store.getAllKeys(range),
        tx.store.getAll(range),
      ]);
      for (const [at, key] of keys.entries()) {
        const before = parseWaitingPage(values[at]);
        const after = before && next(before);
        // One that cannot be read waits for ever.
        if (!after) await tx.store.delete(key);
        else if (after !== before) await tx.store.put(after);
      }
      await tx.done;
    },
    clear: async () => {
      const tx = (await open()).transaction(['feeds', 'seen', 'pages'], 'readwrite');
      for (const store of ['feeds', 'seen', 'pages'] as const) await tx.objectStore(store).clear();
      await tx.done;
    },
    close,
  };
}

const rangeOf = (feed: string) => IDBKeyRange.bound([feed], [feed, []]);
