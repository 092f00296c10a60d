import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * Values are `unknown` on purpose: what was stored by an older version or by a fault is a border,
 * and `records.ts` parses it.
 */
export interface Schema extends DBSchema {
  /** Articles with the canonical address they are found by. */
  articles: {
    key: string;
    value: unknown;
    indexes: { 'by-address': string; 'by-origin': string };
  };
  /** What the index keeps of each article. */
  entries: {
    key: string;
    value: unknown;
    indexes: { 'by-term': string; 'by-word': string; 'by-format': number };
  };
  /** Bundled articles that the reader deleted: they stay deleted. */
  deleted: { key: string; value: unknown };
  /** `generation`: counts writes. `planted`: which seeds were planted, by which release. */
  facts: { key: 'generation' | 'planted'; value: unknown };
}

export type Store = 'articles' | 'entries' | 'deleted' | 'facts';
export const STORES: readonly Store[] = ['articles', 'entries', 'deleted', 'facts'];

export type Database = IDBPDatabase<Schema>;
export type Writing = IDBPTransaction<Schema, Store[], 'readwrite'>;
export type Upgrade = IDBPTransaction<Schema, Store[], 'versionchange'>;
