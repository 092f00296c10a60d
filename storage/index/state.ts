import { type Blocks, parseFences } from './fences.ts';
import { type Kept, keptBlocks } from './kept-blocks.ts';
import { lengthCode, lengthOf, totals } from './lengths.ts';
import {
  type DeadRecord,
  INDEX_FORMAT,
  type IndexReading,
  type Manifest,
  type SegmentRecord,
} from './schema.ts';
import { emptySketch, nameKey, type Sketch } from './sketch.ts';
import { assembled } from './tables.ts';
import { listed, tailEntry, type TailEntry } from './tail.ts';

export interface Segment extends SegmentRecord {
  readonly blocks: Blocks;
  readonly blob?: Blob;
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
  /** What the sketch does not know yet: by key, how many more or fewer hold it. Made when asked for. */
  fresh: Map<string, number> | undefined;
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
  const store = <N extends 'tables' | 'tail' | 'dead' | 'bases'>(name: N) => tx.objectStore(name);
  const [manifest, tables, tail, dead, bases, sketch] = await Promise.all([
    tx.objectStore('manifest').get('manifest'),
    keyed(store('tables').getAllKeys(), store('tables').getAll()),
    keyed(store('tail').getAllKeys(), store('tail').getAll()),
    keyed(store('dead').getAllKeys(), store('dead').getAll()),
    keyed(store('bases').getAllKeys(), store('bases').getAll()),
    needs && readSketch(tx),
  ]);
  if (manifest?.format !== INDEX_FORMAT) return undefined;
  const segments = manifest.segments.map((segment) => readySegment(segment, bases.get(segment.id)));
  const kept = before?.manifest.id === manifest.id ? before.kept : keptBlocks();
  const lengths = assembled(tables, 'lengths', 0);
  const state = settledState({ manifest, segments, lengths, sketch, kept });
  for (const [doc, record] of tail) addToTail(state, doc, tailEntry(record));
  for (const [doc, record] of dead) addToDead(state, doc, record);
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
export async function readSketch(tx: IndexReading): Promise<Sketch> {
  const store = tx.objectStore('sketch');
  const chunks = await keyed(store.getAllKeys(), store.getAll());
  return assembled(chunks, 'sketch', emptySketch().length);
}

async function keyed<K, V>(keys: Promise<K[]>, values: Promise<V[]>): Promise<Map<K, V>> {
  const [names, held] = await Promise.all([keys, values]);
  return new Map(names.flatMap((name, at) => pairOf(name, held[at])));
}

const pairOf = <K, V>(key: K, value: V | undefined): [K, V][] =>
  value === undefined ? [] : [[key, value]];

export const readySegment = (segment: SegmentRecord, blob: Blob | undefined): Segment => ({
  ...segment,
  blocks: parseFences(segment.fences),
  ...(blob ? { blob } : {}),
});

export function addToTail(state: State, doc: number, entry: TailEntry): void {
  if (state.tail.has(doc) || state.dead.has(doc)) return;
  state.tail.set(doc, entry);
  if (doc >= state.lengths.length) state.lengths = longer(state.lengths, doc);
  const code = lengthCode(entry.length);
  state.lengths[doc] = code;
  state.live += 1;
  state.words += lengthOf(code);
  if (state.fresh) recount(ownFresh(state, state.fresh), entry.terms.keys(), entry.names, 1);
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
export function freshOf(state: State): ReadonlyMap<string, number> {
  if (!state.fresh) {
    const fresh = new Map<string, number>();
    for (const { terms, names } of state.tail.values()) recount(fresh, terms.keys(), names, 1);
    for (const [doc, record] of state.dead) forget(state, fresh, doc, record);
    state.fresh = fresh;
  }
  state.lent = true;
  return state.fresh;
}

function forget({ tail }: State, fresh: Map<string, number>, doc: number, record: DeadRecord) {
  const waiting = tail.get(doc);
  if (waiting) recount(fresh, waiting.terms.keys(), waiting.names, -1);
  else recount(fresh, listed(record.terms), listed(record.names), -1);
}

function ownFresh(state: State, fresh: Map<string, number>): Map<string, number> {
  const own = state.lent ? new Map(fresh) : fresh;
  state.fresh = own;
  state.lent = false;
  return own;
}

function recount(
  fresh: Map<string, number>,
  terms: Iterable<string>,
  names: Iterable<string>,
  by: number,
) {
  const count = (key: string) => fresh.set(key, (fresh.get(key) ?? 0) + by);
  for (const term of terms) count(term);
  for (const name of names) count(nameKey(name));
}

function longer(old: Uint8Array, doc: number): Uint8Array {
  const grown = new Uint8Array(Math.max(doc + 1, old.length + 4096));
  grown.set(old);
  return grown;
}
