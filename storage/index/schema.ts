import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Fences } from './fences.ts';

/** Raise it with any change of what is written below: another format is made anew from the articles. */
export const INDEX_FORMAT = 1;

/** An immutable run of sorted terms with their postings. */
export interface SegmentRecord {
  readonly id: number;
  /** Least number of an article in it. */
  readonly lo: number;
  readonly docs: number;
  /** Large ones lie in one Blob and are read by slices; of small ones each block is a record. */
  readonly kind: 'blob' | 'records';
  readonly fences: Fences;
}

export interface Manifest {
  readonly format: number;
  /** Drawn when the index was made; the articles remember which index holds them. */
  readonly id: string;
  /** Rises with each change of anything but the tail. */
  readonly generation: number;
  readonly nextSegment: number;
  readonly segments: readonly SegmentRecord[];
}

/** A new article until it is flushed into a segment. Terms and names hold no white space. */
export interface TailRecord {
  readonly terms: string;
  readonly counts: Uint16Array;
  readonly names: string;
  readonly length: number;
  readonly day: number;
}

/** An article that is gone, with what the sketch must forget. */
export type DeadRecord = Pick<TailRecord, 'terms' | 'names'>;

/**
 * `tables`: chunks of the length table, read at opening. `sketch`: of the sketch, read when frequencies are
 * asked for. `days`: chunks of the table
 * of days, read when a search asks for days. An article's number is the key of its tail record.
 */
export interface IndexSchema extends DBSchema {
  manifest: { key: 'manifest'; value: Manifest };
  generation: { key: 'generation'; value: number };
  tables: { key: string; value: Uint8Array };
  sketch: { key: string; value: Uint8Array };
  days: { key: number; value: Uint16Array };
  tail: { key: number; value: TailRecord };
  dead: { key: number; value: DeadRecord };
  bases: { key: number; value: Blob };
  blocks: { key: number; value: Uint8Array };
}

const PARTS = [
  'manifest',
  'generation',
  'tables',
  'sketch',
  'days',
  'tail',
  'dead',
  'bases',
  'blocks',
] as const;
type Stores = (typeof PARTS)[number][];
export type IndexDatabase = IDBPDatabase<IndexSchema>;
export type IndexReading = IDBPTransaction<IndexSchema, Stores, 'readonly'>;
export type IndexWriting = IDBPTransaction<IndexSchema, Stores, 'readwrite'>;

/** A segment has fewer blocks than this. */
const MOST_BLOCKS = 2 ** 20;
export const blockKey = (segment: number, block: number) => segment * MOST_BLOCKS + block;

export const reading = (db: IndexDatabase): IndexReading => db.transaction([...PARTS]);

/**
 * Runs `work` in one transaction that happens whole or not at all: where `work` fails, what it had
 * asked for before is taken back. Relaxed: what a power cut takes is found missing and made anew.
 */
export async function writingIndex<T>(
  db: IndexDatabase,
  work: (tx: IndexWriting) => Promise<T>,
  stores: Stores = [...PARTS],
): Promise<T> {
  const tx = db.transaction(stores, 'readwrite', { durability: 'relaxed' });
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    abort(tx);
    throw error;
  }
}

function abort(tx: IndexWriting) {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
}
