import type { Fences } from './fences.ts';
import type { Indexed } from './gather.ts';
import { lengthCode } from './lengths.ts';
import {
  blockKey,
  type IndexDatabase,
  type IndexWriting,
  type Manifest,
  writingIndex,
} from './schema.ts';
import { count, nameKey } from './sketch.ts';
import type { State } from './state.ts';
import { changedChunks, chunkOf, DAYS_CHUNK, differing } from './tables.ts';
import { listed } from './tail.ts';

export interface NewSegment {
  readonly lo: number;
  readonly docs: number;
  readonly fences: Fences;
  readonly content: Blob | readonly Uint8Array[];
}

/** A change of the index that happens whole or not at all. */
export interface Change {
  readonly segment?: NewSegment;
  /** Segments that it replaces. */
  readonly replaced?: readonly number[];
  /** Articles that are in a segment from now on. */
  readonly settled?: ReadonlyMap<number, Pick<Indexed, 'length' | 'day'>>;
  /** By key, how many more or fewer articles hold it. */
  readonly counts?: ReadonlyMap<string, number>;
}

/** Another context changed the index first: look again. */
export class Overtaken extends Error {}

/**
 * Writes a change on top of `state`, and forgets what is dead for good. Rejects with `Overtaken` where
 * `state` is no longer the last one.
 */
export async function commit(db: IndexDatabase, state: State, change: Change): Promise<void> {
  const { segment, replaced = [], settled = new Map() } = change;
  const { manifest } = state;
  const gone = [...state.dead.keys()];
  const waiting = [...state.tail.keys()].filter((doc) => settled.has(doc) || state.dead.has(doc));
  const counts = withoutDead(state, change.counts);
  const generation = manifest.generation + 1;
  const lengths = lengthChunks(state, settled, gone);
  const sketch = sketchChunks(state, counts, generation);
  const after = { ...manifest, generation, ...segmentsAfter(manifest, segment, replaced) };
  await writingIndex(db, async (tx) => {
    const last = await tx.objectStore('generation').get('generation');
    if (last !== manifest.generation) throw new Overtaken('the index has changed');
    const [all, ask] = asking();
    ask(tx.objectStore('manifest').put(after, 'manifest'));
    ask(tx.objectStore('generation').put(generation, 'generation'));
    for (const { key, bytes } of lengths) ask(tx.objectStore('tables').put(bytes, key));
    for (const { key, bytes } of sketch) ask(tx.objectStore('sketch').put(bytes, key));
    for (const doc of waiting) ask(tx.objectStore('tail').delete(doc));
    for (const doc of gone) ask(tx.objectStore('dead').delete(doc));
    for (const id of replaced) dropSegment(tx, id, ask);
    if (segment) writeSegment(tx, manifest.nextSegment, segment, ask);
    ask(writeDays(tx, settled));
    await Promise.all(all);
  });
}

type Asking = (request: Promise<unknown>) => void;

/** Requests that are all awaited in the end. Where one cannot even be made, the others end unheard. */
function asking(): [Promise<unknown>[], Asking] {
  const all: Promise<unknown>[] = [];
  return [
    all,
    (request) => {
      request.catch(() => undefined);
      all.push(request);
    },
  ];
}

function withoutDead({ dead, tail }: State, counts: Change['counts'] = new Map()) {
  const all = new Map(counts);
  for (const [doc, { terms, names }] of dead) {
    // What died in the tail never came into the sketch.
    if (tail.has(doc)) continue;
    for (const key of [...listed(terms), ...listed(names).map(nameKey)])
      all.set(key, (all.get(key) ?? 0) - 1);
  }
  return all;
}

function segmentsAfter(
  manifest: Manifest,
  segment: NewSegment | undefined,
  replaced: readonly number[],
) {
  const kept = manifest.segments.filter(({ id }) => !replaced.includes(id));
  if (!segment) return { segments: kept };
  const { content, ...facts } = segment;
  const kind = content instanceof Blob ? ('blob' as const) : ('records' as const);
  const id = manifest.nextSegment;
  return { segments: [...kept, { id, kind, ...facts }], nextSegment: id + 1 };
}

function writeSegment(tx: IndexWriting, id: number, { content }: NewSegment, ask: Asking) {
  if (content instanceof Blob) return ask(tx.objectStore('bases').put(content, id));
  content.forEach((block, at) => ask(tx.objectStore('blocks').put(block, blockKey(id, at))));
}

function dropSegment(tx: IndexWriting, id: number, ask: Asking) {
  const range = IDBKeyRange.bound(blockKey(id, 0), blockKey(id + 1, 0), false, true);
  ask(tx.objectStore('bases').delete(id));
  ask(tx.objectStore('blocks').delete(range));
}

function lengthChunks(
  state: State,
  settled: NonNullable<Change['settled']>,
  gone: readonly number[],
) {
  const numbers = [...settled.keys(), ...gone];
  const most = numbers.reduce((last, doc) => Math.max(last, doc + 1), state.lengths.length);
  const table = new Uint8Array(most);
  table.set(state.lengths);
  // What is not settled yet has its length in the tail.
  for (const doc of state.tail.keys()) table[doc] = 0;
  for (const [doc, { length }] of settled) table[doc] = lengthCode(length);
  for (const doc of gone) table[doc] = 0;
  return changedChunks('lengths', table, new Set(numbers.map((doc) => chunkOf('lengths', doc))));
}

function sketchChunks(state: State, counts: ReadonlyMap<string, number>, turn: number) {
  if (counts.size === 0) return [];
  if (!state.sketch) throw new Error('a change of counts needs the sketch');
  const table = state.sketch.slice();
  for (const [key, by] of counts) count(table, key, by, turn);
  return changedChunks('sketch', table, differing('sketch', state.sketch, table));
}

async function writeDays(tx: IndexWriting, settled: NonNullable<Change['settled']>) {
  const store = tx.objectStore('days');
  const chunks = Map.groupBy(settled, ([doc]) => Math.floor(doc / DAYS_CHUNK));
  for (const [chunk, articles] of chunks) {
    const days = (await store.get(chunk)) ?? new Uint16Array(DAYS_CHUNK);
    for (const [doc, { day }] of articles) days[doc - chunk * DAYS_CHUNK] = day;
    await store.put(days, chunk);
  }
}
