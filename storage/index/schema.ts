import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Fences } from './fences.ts';

/** Raise it with any change of what is written below: another format is made anew from the articles. */
export const INDEX_FORMAT = 2;

/** An immutable run of sorted terms with their postings. */
export interface SegmentRecord {
  /** Least number of an article in it. */
  readonly lo: number;
  readonly docs: number;
  readonly fences: Fences;
  /** Where the blocks lie together in one Blob, their bytes; else each is a record. */
  readonly sizes?: Uint32Array;
}

export interface Manifest {
  readonly format: number;
  /** Drawn when the index was made; the articles remember which index holds them. */
  readonly id: string;
  /** Rises with each change of anything but the tail. */
  readonly generation: number;
  readonly segments: readonly number[];
  /** Under which number the sketch lies; 0: nothing was counted yet. */
  readonly sketch: number;
}

/** A new article until it is flushed into a segment. Terms hold no white space. */
export interface TailRecord {
  /** Drawn by the database. */
  readonly doc?: number;
  readonly terms: string;
  readonly counts: Uint16Array;
  /** What the sketch counts: of its terms, and then of its names. */
  readonly hashes: Int32Array;
  readonly length: number;
  readonly day: number;
}

/** An article that is gone, with what the sketch must forget. */
export interface DeadRecord {
  readonly doc: number;
  readonly hashes: Int32Array;
}

/**
 * `segments`: `null` for those that are being written, or were given up by a life that ended
 * (`written.ts`). Keys of blocks and sketches are made by `partKey`. `lengths`: chunks of the table,
 * read at opening. `sketch`: its chunks, read when frequencies are asked for. `days`: chunks of the table
 * of days, read when a search asks for days.
 */
export interface IndexSchema extends DBSchema {
  manifest: { key: 'manifest'; value: Manifest };
  generation: { key: 'generation'; value: number };
  segments: { key: number; value: SegmentRecord | null };
  blocks: { key: number; value: Uint8Array };
  blobs: { key: number; value: Blob };
  lengths: { key: number; value: Uint8Array };
  sketch: { key: number; value: Uint8Array };
  days: { key: number; value: Uint16Array };
  tail: { key: number; value: TailRecord };
  dead: { key: number; value: DeadRecord };
}

export const PARTS = [
  'manifest',
  'generation',
  'segments',
  'blocks',
  'blobs',
  'lengths',
  'sketch',
  'days',
  'tail',
  'dead',
] as const;
type Stores = (typeof PARTS)[number][];
export type IndexDatabase = IDBPDatabase<IndexSchema>;
export type IndexReading = IDBPTransaction<IndexSchema, Stores, 'readonly'>;
export type IndexWriting = IDBPTransaction<IndexSchema, Stores, 'readwrite'>;

/** A segment has fewer blocks than this, a sketch fewer chunks. */
const MOST_PARTS = 2 ** 20;
/** Where a block of a segment lies, or a chunk of a sketch. */
export const partKey = (owner: number, part: number) => owner * MOST_PARTS + part;
export const ownerOf = (key: number) => Math.floor(key / MOST_PARTS);
export const partOf = (key: number) => key % MOST_PARTS;
/** Keys from one part on, up to another. */
export const partsOf = (owner: number, from = 0, to = MOST_PARTS) =>
  IDBKeyRange.bound(partKey(owner, from), partKey(owner, to), false, true);

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
