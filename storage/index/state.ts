import { type Kept, keptBlocks } from './kept-blocks.ts';
import { lengthCode, lengthOf, totals } from './lengths.ts';
import {
  type DeadRecord,
  INDEX_FORMAT,
  type IndexReading,
  type Manifest,
  ownerOf,
  partOf,
  type SegmentRecord,
} from './schema.ts';
import { CELLS, emptySketch, recount, type Sketch } from './sketch.ts';
import { assembled } from './tables.ts';
import { tailEntry, type TailEntry } from './tail.ts';

export interface Segment extends SegmentRecord {
  readonly id: number;
}

/** The index as one context knows it; what a query needs without reading more. */
export interface State {
  readonly manifest: Manifest;
  readonly segments: readonly Segment[];
  readonly tail: Map<number, TailEntry>;
  readonly dead: Map<number, DeadRecord>;
  /** One byte for each number of an article, see `lengths.ts`. */
  lengths: Uint8Array;
  /** Where it was asked for. */
  sketch: Sketch | undefined;
  /** What the sketch does not know yet: by cell, how many more or fewer. Made when asked for. */
  fresh: Int16Array | undefined;
  /** `fresh` was lent to an answer that may outlive the next change. */
  lent: boolean;
  live: number;
  words: number;
  /** Blocks that were read in this life: segments never change. */
  readonly kept: Kept;
}

/** Everything at once: at a cold start each round trip counts. `before`: of the same index, to keep its blocks. */
export async function loadState(
  tx: IndexReading,
  needs: 'sketch' | undefined,
  before: State | undefined,
): Promise<State | undefined> {
  const [manifest, segmentKeys, segments, lengthKeys, lengths, tail, dead, sketch] =
    await Promise.all([
      tx.objectStore('manifest').get('manifest'),
      tx.objectStore('segments').getAllKeys(),
      tx.objectStore('segments').getAll(),
      tx.objectStore('lengths').getAllKeys(),
      tx.objectStore('lengths').getAll(),
      tx.objectStore('tail').getAll(),
      tx.objectStore('dead').getAll(),
      needs && readSketches(tx),
    ]);
  if (manifest?.format !== INDEX_FORMAT) return undefined;
  const records = new Map(paired(segmentKeys, segments));
  const state = settledState({
    manifest,
    segments: manifest.segments.flatMap((id) => {
      const record = records.get(id);
      return record ? { ...record, id } : [];
    }),
    lengths: assembled(paired(lengthKeys, lengths), 'lengths', 0),
    sketch: sketch && sketchOf(manifest, sketch),
    kept: before?.manifest.id === manifest.id ? before.kept : keptBlocks(),
  });
  for (const record of tail) addToTail(state, record.doc ?? 0, tailEntry(record));
  for (const record of dead) addToDead(state, record.doc, record);
  return state;
}

/** A state with nothing in the tail and nothing dead. */
export const settledState = (
  settled: Pick<State, 'manifest' | 'segments' | 'lengths' | 'sketch' | 'kept'>,
): State => ({
  ...settled,
  ...totals(settled.lengths),
  tail: new Map(),
  dead: new Map(),
  fresh: undefined,
  lent: false,
});

/** Reads the sketch that belongs to the state, in the transaction that found the state current. */
export const readSketch = async (tx: IndexReading, { manifest }: State): Promise<Sketch> =>
  sketchOf(manifest, await readSketches(tx));

/** Beside the one that counts there may be one that is being written or thrown away. */
async function readSketches(tx: IndexReading): Promise<[number, Uint8Array][]> {
  const store = tx.objectStore('sketch');
  return paired(...(await Promise.all([store.getAllKeys(), store.getAll()])));
}

function sketchOf(manifest: Manifest, chunks: readonly (readonly [number, Uint8Array])[]): Sketch {
  const own = chunks.filter(([key]) => ownerOf(key) === manifest.sketch);
  return assembled(
    own.map(([key, bytes]) => [partOf(key), bytes]),
    'sketch',
    emptySketch().length,
  );
}

const paired = <V>(keys: readonly number[], values: readonly V[]): [number, V][] =>
  keys.flatMap((key, at): [number, V][] => {
    const value = values[at];
    return value === undefined ? [] : [[key, value]];
  });

export function addToTail(state: State, doc: number, entry: TailEntry): void {
  if (state.tail.has(doc) || state.dead.has(doc)) return;
  state.tail.set(doc, entry);
  if (doc >= state.lengths.length) state.lengths = longer(state.lengths, doc);
  const code = lengthCode(entry.length);
  state.lengths[doc] = code;
  state.live += 1;
  state.words += lengthOf(code);
  if (state.fresh) recount(ownFresh(state, state.fresh), entry.hashes, 1);
}

export function addToDead(state: State, doc: number, record: DeadRecord): void {
  if (state.dead.has(doc)) return;
  state.dead.set(doc, record);
  const code = state.lengths[doc];
  if (!code) return;
  state.lengths[doc] = 0;
  state.live -= 1;
  state.words -= lengthOf(code);
  if (state.fresh) forget(state, ownFresh(state, state.fresh), doc, record);
}

/** What the sketch does not know yet. */
export function freshOf(state: State): Int16Array {
  if (!state.fresh) {
    const fresh = new Int16Array(CELLS);
    for (const { hashes } of state.tail.values()) recount(fresh, hashes, 1);
    for (const [doc, record] of state.dead) forget(state, fresh, doc, record);
    state.fresh = fresh;
  }
  state.lent = true;
  return state.fresh;
}

function forget({ tail }: State, fresh: Int16Array, doc: number, { hashes }: DeadRecord) {
  recount(fresh, tail.get(doc)?.hashes ?? hashes, -1);
}

function ownFresh(state: State, fresh: Int16Array): Int16Array {
  const own = state.lent ? fresh.slice() : fresh;
  state.fresh = own;
  state.lent = false;
  return own;
}

function longer(old: Uint8Array, doc: number): Uint8Array {
  const grown = new Uint8Array(Math.max(doc + 1, old.length + 4096));
  grown.set(old);
  return grown;
}
