import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * Values are `unknown` on purpose: what was stored by an older version or by a fault is a border,
 * and `records.ts` and `prints.ts` parse it. The search index is a database of its own (`index/`).
 */
export interface Schema extends DBSchema {
  /** Articles with the canonical address they are found by, and their number in the index. */
  articles: {
    key: string;
    value: unknown;
    indexes: {
      'by-address': string;
      'by-origin': string;
      'by-doc': number;
      'by-published': string;
      'by-outlet': string;
      'by-pack': string;
      'by-feed': string;
    };
  };
  /** What an article is matched by, under its number in the index. */
  prints: { key: number; value: unknown; indexes: { 'by-format': number } };
  /** Numbers of articles that are gone and that the index has not been told of yet. */
  gone: { key: number; value: unknown };
  /** Until version 3: the first index. */
  entries: {
    key: string;
    value: unknown;
    indexes: { 'by-term': string; 'by-word': string; 'by-format': number };
  };
  /** Bundled articles that the reader deleted: they stay deleted. */
  deleted: { key: string; value: unknown };
  /** `indexed`: the id of the index that knows all articles. `planted`: which seeds, by which release. */
  facts: { key: 'indexed' | 'planted'; value: unknown };
}

export type Store = 'articles' | 'prints' | 'gone' | 'deleted' | 'facts';
export const STORES: readonly Store[] = ['articles', 'prints', 'gone', 'deleted', 'facts'];

export type Database = IDBPDatabase<Schema>;
export type Writing = IDBPTransaction<Schema, Store[], 'readwrite'>;
export type Upgrade = IDBPTransaction<Schema, (Store | 'entries')[], 'versionchange'>;
