import { type Blocks, parseFences } from './fences.ts';
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
  /** What the sketch does not know yet: by key, how many more or fewer hold it. */
  fresh: Map<string, number>;
  /** `fresh` was lent to an answer that may outlive the next change. */
  lent: boolean;
  live: number;
  words: number;
}

/** Everything at once: at a cold start each round trip counts. */
export async function loadState(tx: IndexReading): Promise<State | undefined> {
  const store = <N extends 'tables' | 'tail' | 'dead' | 'bases'>(name: N) => tx.objectStore(name);
  const [manifest, tables, tail, dead, bases] = await Promise.all([
    tx.objectStore('manifest').get('manifest'),
    keyed(store('tables').getAllKeys(), store('tables').getAll()),
    keyed(store('tail').getAllKeys(), store('tail').getAll()),
    keyed(store('dead').getAllKeys(), store('dead').getAll()),
    keyed(store('bases').getAllKeys(), store('bases').getAll()),
  ]);
  if (manifest?.format !== INDEX_FORMAT) return undefined;
  const lengths = assembled(tables, 'lengths', 0);
  const { live, words } = totals(lengths);
  const state: State = {
    manifest,
    segments: manifest.segments.map((segment) => ready(segment, bases.get(segment.id))),
    sketch: undefined,
    tail: new Map(),
    dead: new Map(),
    lengths,
    fresh: new Map(),
    lent: false,
    live,
    words,
  };
  for (const [doc, record] of tail) addToTail(state, doc, tailEntry(record));
  for (const [doc, record] of dead) addToDead(state, doc, record);
  return state;
}

/** Reads the sketch that belongs to the state, in the transaction that found the state current. */
export async function loadSketch(tx: IndexReading, state: State): Promise<void> {
  const store = tx.objectStore('sketch');
  state.sketch = assembled(
    await keyed(store.getAllKeys(), store.getAll()),
    'sketch',
    emptySketch().length,
  );
}

async function keyed<K, V>(keys: Promise<K[]>, values: Promise<V[]>): Promise<Map<K, V>> {
  const [names, held] = await Promise.all([keys, values]);
  return new Map(names.flatMap((name, at) => pairOf(name, held[at])));
}

const pairOf = <K, V>(key: K, value: V | undefined): [K, V][] =>
  value === undefined ? [] : [[key, value]];

const ready = (segment: SegmentRecord, blob: Blob | undefined): Segment => ({
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
  recount(state, entry.terms.keys(), entry.names, 1);
}

export function addToDead(state: State, doc: number, record: DeadRecord): void {
  if (state.dead.has(doc)) return;
  state.dead.set(doc, record);
  const code = state.lengths[doc];
  if (!code) return;
  state.lengths[doc] = 0;
  state.live -= 1;
  state.words -= lengthOf(code);
  const waiting = state.tail.get(doc);
  if (waiting) recount(state, waiting.terms.keys(), waiting.names, -1);
  else recount(state, listed(record.terms), listed(record.names), -1);
}

function recount(state: State, terms: Iterable<string>, names: Iterable<string>, by: number) {
  if (state.lent) state.fresh = new Map(state.fresh);
  state.lent = false;
  const count = (key: string) => state.fresh.set(key, (state.fresh.get(key) ?? 0) + by);
  for (const term of terms) count(term);
  for (const name of names) count(nameKey(name));
}

function longer(old: Uint8Array, doc: number): Uint8Array {
  const grown = new Uint8Array(Math.max(doc + 1, old.length + 4096));
  grown.set(old);
  return grown;
}
