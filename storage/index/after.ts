import { lengthCode } from './lengths.ts';
import type { Indexed } from './gather.ts';
import { count, emptySketch, type Sketch } from './sketch.ts';
import type { State } from './state.ts';
import { type Chunk, chunksAt } from './tables.ts';

/** Articles that are in a segment from now on. */
export type Settled = ReadonlyMap<number, Pick<Indexed, 'length' | 'day'>>;

/** How many more articles hold each key of the sketch, by hash; a bulk has a hundred thousand. */
export interface Tally {
  readonly hashes: Int32Array;
  readonly holders: Uint32Array;
}

/** The table of lengths as a change leaves it, and what of it is to be written. */
export function lengthsAfter(
  state: State,
  settled: Settled,
  gone: readonly number[],
): { readonly table: Uint8Array; readonly chunks: readonly Chunk[] } {
  const numbers = [...settled.keys(), ...gone];
  const most = numbers.reduce((last, doc) => Math.max(last, doc + 1), state.lengths.length);
  const table = new Uint8Array(most);
  table.set(state.lengths);
  // What is not settled yet has its length in the tail.
  for (const doc of state.tail.keys()) table[doc] = 0;
  for (const [doc, { length }] of settled) table[doc] = lengthCode(length);
  for (const doc of gone) table[doc] = 0;
  return { table, chunks: chunksAt('lengths', table, numbers) };
}

/** `undefined` where nothing is counted. `turn` draws another lot each time. */
export function sketchAfter(
  state: State,
  { hashes, holders }: Tally,
  gone: readonly number[],
  turn: number,
): Sketch | undefined {
  const forgotten = hashesOfDead(state, gone);
  if (hashes.length + forgotten.length === 0) return undefined;
  if (!state.sketch) throw new Error('a change of counts needs the sketch');
  const table = state.manifest.sketch === 0 ? emptySketch() : state.sketch.slice();
  for (let at = 0; at < hashes.length; at++) count(table, hashes[at] ?? 0, holders[at] ?? 0, turn);
  for (const hash of forgotten) count(table, hash, -1, turn);
  return table;
}

/** What died in the tail never came into the sketch. */
const hashesOfDead = ({ dead, tail }: State, gone: readonly number[]): number[] =>
  gone.flatMap((doc) => (tail.has(doc) ? [] : [...(dead.get(doc)?.hashes ?? [])]));
