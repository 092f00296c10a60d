import type { DBSchema } from 'idb';
import { connection } from '../open.ts';
import { parseStoredFeed, type StoredFeed } from './records.ts';

/** Values are `unknown`: an older version may have written them. */
interface FeedsSchema extends DBSchema {
  feeds: { key: string; value: unknown };
  /** Ids and contents of items that were stored once: what the reader deleted does not come again. */
  seen: { key: string; value: unknown };
}

export interface Feeds {
  readonly all: () => Promise<StoredFeed[]>;
  /** Reads and writes in one transaction; `undefined` changes nothing. Resolves to what is stored then. */
  readonly change: (
    url: string,
    next: (before: StoredFeed | undefined) => StoredFeed | undefined,
  ) => Promise<StoredFeed | undefined>;
  readonly drop: (url: string) => Promise<void>;
  readonly isSeen: (key: string) => Promise<boolean>;
  readonly see: (keys: readonly string[]) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openFeeds(name = 'second-source-feeds'): Feeds {
  const { open, close } = connection<FeedsSchema>(name, 1, (db) => {
    db.createObjectStore('feeds', { keyPath: 'url' });
    db.createObjectStore('seen');
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
    drop: async (url) => (await open()).delete('feeds', url),
    isSeen: async (key) => (await (await open()).getKey('seen', key)) !== undefined,
    see: async (keys) => {
      const tx = (await open()).transaction('seen', 'readwrite');
      for (const key of keys) await tx.store.put(1, key);
      await tx.done;
    },
    clear: async () => {
      const tx = (await open()).transaction(['feeds', 'seen'], 'readwrite');
      await tx.objectStore('feeds').clear();
      await tx.objectStore('seen').clear();
      await tx.done;
    },
    close,
  };
}
