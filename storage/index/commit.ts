import { type Asking, asking } from '../asking.ts';
import { lengthsAfter, sketchAfter } from './after.ts';
import type { Fences } from './fences.ts';
import type { Indexed } from './gather.ts';
import {
  blockKey,
  type IndexDatabase,
  type IndexWriting,
  type Manifest,
  writingIndex,
} from './schema.ts';
import { addToTail, readySegment, settledState, type State } from './state.ts';
import { DAYS_CHUNK } from './tables.ts';

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
  readonly counts?: Tally;
}

/** How many more articles hold each key of the sketch; two lists, for a bulk has a hundred thousand keys. */
export interface Tally {
  readonly keys: readonly string[];
  readonly holders: readonly number[];
}

/** Another context changed the index first: look again. */
export class Overtaken extends Error {}

/**
 * Writes a change on top of `state`, and forgets what is dead for good. Resolves to the state after it,
 * so that nobody reads again what was just written. Rejects with `Overtaken` where `state` is no
 * longer the last one.
 */
export async function commit(db: IndexDatabase, state: State, change: Change): Promise<State> {
  const { segment, replaced = [], settled = new Map(), counts = NONE } = change;
  const { manifest } = state;
  const gone = [...state.dead.keys()];
  const waiting = [...state.tail.keys()].filter((doc) => settled.has(doc) || state.dead.has(doc));
  const generation = manifest.generation + 1;
  const lengths = lengthsAfter(state, settled, gone);
  const sketch = sketchAfter(state, counts, generation);
  const after = { ...manifest, generation, ...segmentsAfter(manifest, segment, replaced) };
  await writingIndex(db, async (tx) => {
    const last = await tx.objectStore('generation').get('generation');
    if (last !== manifest.generation) throw new Overtaken('the index has changed');
    const [all, ask] = asking();
    ask(tx.objectStore('manifest').put(after, 'manifest'));
    ask(tx.objectStore('generation').put(generation, 'generation'));
    for (const { key, bytes } of lengths.chunks) ask(tx.objectStore('tables').put(bytes, key));
    for (const { key, bytes } of sketch.chunks) ask(tx.objectStore('sketch').put(bytes, key));
    for (const doc of waiting) ask(tx.objectStore('tail').delete(doc));
    for (const doc of gone) ask(tx.objectStore('dead').delete(doc));
    for (const id of replaced) dropSegment(tx, id, ask);
    if (segment) writeSegment(tx, manifest.nextSegment, segment, ask);
    ask(writeDays(tx, settled));
    await Promise.all(all);
  });
  const segments = await segmentsOf(db, state, after, segment);
  const next = settledState({
    manifest: after,
    segments,
    lengths: lengths.table,
    sketch: sketch.table,
    kept: state.kept,
  });
  const left = [...state.tail].filter(([doc]) => !settled.has(doc) && !gone.includes(doc));
  for (const [doc, entry] of left) addToTail(next, doc, entry);
  return next;
}

const NONE: Tally = { keys: [], holders: [] };

/** A Blob is taken as it was stored: the one that was made lies in memory. */
async function segmentsOf(
  db: IndexDatabase,
  { segments, kept }: State,
  after: Manifest,
  made: NewSegment | undefined,
) {
  const known = new Map(segments.map((segment) => [segment.id, segment]));
  return Promise.all(
    after.segments.map(async (record) => {
      const before = known.get(record.id);
      if (before) return before;
      if (record.kind === 'blob') return readySegment(record, await db.get('bases', record.id));
      const blocks = made && !(made.content instanceof Blob) ? made.content : [];
      blocks.forEach((block, at) => kept.add(blockKey(record.id, at), block));
      return readySegment(record, undefined);
    }),
  );
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

async function writeDays(tx: IndexWriting, settled: NonNullable<Change['settled']>) {
  const store = tx.objectStore('days');
  const chunks = Map.groupBy(settled, ([doc]) => Math.floor(doc / DAYS_CHUNK));
  for (const [chunk, articles] of chunks) {
    const days = (await store.get(chunk)) ?? new Uint16Array(DAYS_CHUNK);
    for (const [doc, { day }] of articles) days[doc - chunk * DAYS_CHUNK] = day;
    await store.put(days, chunk);
  }
}
