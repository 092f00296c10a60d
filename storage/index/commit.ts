import { asking } from '../asking.ts';
import { lengthsAfter, type Settled, sketchAfter, type Tally } from './after.ts';
import {
  type IndexDatabase,
  type IndexWriting,
  type Manifest,
  type SegmentRecord,
  writingIndex,
} from './schema.ts';
import { addToDead, addToTail, type Segment, settledState, type State } from './state.ts';
import { chunksOf, DAYS_CHUNK } from './tables.ts';
import { writeParts } from './written.ts';

/** A change of the index that happens whole or not at all. */
export interface Change {
  /** The announced number under which its blocks were written, and its sketch will be. */
  readonly owner: number;
  readonly segment?: SegmentRecord;
  /** Segments that it replaces. */
  readonly replaced?: readonly number[];
  readonly settled?: Settled;
  readonly counts?: Tally;
  /** Articles to be forgotten for good; their postings stay until a merge. */
  readonly gone?: readonly number[];
}

/** Another context changed the index first: look again. */
export class Overtaken extends Error {}

/**
 * Writes a change on top of `state`. The sketch is written before; what is left is one small transaction.
 * Resolves to the state after it, so that nobody reads again what was just written. Rejects with
 * `Overtaken` where `state` is no longer the last one.
 */
export async function commit(db: IndexDatabase, state: State, change: Change): Promise<State> {
  const { owner, segment, replaced = [], settled = new Map(), counts = NONE, gone = [] } = change;
  const { manifest } = state;
  const waiting = [...state.tail.keys()].filter((doc) => settled.has(doc) || gone.includes(doc));
  const generation = manifest.generation + 1;
  const lengths = lengthsAfter(state, settled, gone);
  const sketch = sketchAfter(state, counts, gone, generation);
  if (sketch) await writeParts(db, 'sketch', owner, 0, bytesOf(chunksOf('sketch', sketch)));
  const kept = manifest.segments.filter((id) => !replaced.includes(id));
  const after: Manifest = {
    ...manifest,
    generation,
    segments: segment ? [...kept, owner] : kept,
    ...(sketch ? { sketch: owner } : {}),
  };
  await writingIndex(
    db,
    async (tx) => {
      const [last, announced] = await Promise.all([
        tx.objectStore('generation').get('generation'),
        tx.objectStore('segments').getKey(owner),
      ]);
      if (last !== manifest.generation) throw new Overtaken('the index has changed');
      if (announced === undefined) throw new Error('what was written has been thrown away');
      const [all, ask] = asking();
      ask(tx.objectStore('manifest').put(after, 'manifest'));
      ask(tx.objectStore('generation').put(generation, 'generation'));
      if (segment) ask(tx.objectStore('segments').put(segment, owner));
      for (const { chunk, bytes } of lengths.chunks)
        ask(tx.objectStore('lengths').put(bytes, chunk));
      for (const doc of waiting) ask(tx.objectStore('tail').delete(doc));
      for (const doc of gone) ask(tx.objectStore('dead').delete(doc));
      ask(writeDays(tx, settled));
      await Promise.all(all);
    },
    CHANGED,
  );
  const segments = [
    ...state.segments.filter(({ id }) => kept.includes(id)),
    ...(segment ? [{ ...segment, id: owner }] : []),
  ];
  return stateAfter(state, after, segments, { lengths: lengths.table, sketch, settled, gone });
}

const NONE: Tally = { hashes: new Int32Array(), holders: new Uint32Array() };
/** Not `blocks` and `sketch`: nobody waits for what is large. */
const CHANGED = [
  'manifest',
  'generation',
  'segments',
  'lengths',
  'days',
  'tail',
  'dead',
] as const satisfies Parameters<typeof writingIndex>[2];

const bytesOf = (chunks: readonly { readonly bytes: Uint8Array }[]) =>
  chunks.map(({ bytes }) => bytes);

/** With what was added meanwhile. */
function stateAfter(
  state: State,
  manifest: Manifest,
  segments: readonly Segment[],
  {
    lengths,
    sketch = state.sketch,
    settled,
    gone,
  }: Pick<State, 'lengths'> &
    Partial<Pick<State, 'sketch'>> & {
      readonly settled: Settled;
      readonly gone: readonly number[];
    },
): State {
  const next = settledState({ manifest, segments, lengths, sketch, kept: state.kept });
  for (const [doc, entry] of state.tail)
    if (!settled.has(doc) && !gone.includes(doc)) addToTail(next, doc, entry);
  for (const [doc, record] of state.dead) if (!gone.includes(doc)) addToDead(next, doc, record);
  return next;
}

async function writeDays(tx: IndexWriting, settled: Settled) {
  const store = tx.objectStore('days');
  const chunks = Map.groupBy(settled, ([doc]) => Math.floor(doc / DAYS_CHUNK));
  for (const [chunk, articles] of chunks) {
    const days = (await store.get(chunk)) ?? new Uint16Array(DAYS_CHUNK);
    for (const [doc, { day }] of articles) days[doc - chunk * DAYS_CHUNK] = day;
    await store.put(days, chunk);
  }
}
