import type { Change, Tally } from './commit.ts';
import { lengthCode } from './lengths.ts';
import { count, nameKey, type Sketch } from './sketch.ts';
import type { State } from './state.ts';
import { changedChunks, chunkOf, differing } from './tables.ts';
import { listed } from './tail.ts';

/** A table as a change leaves it, and what of it is to be written. */
interface TableAfter {
  readonly table: Uint8Array;
  readonly chunks: ReturnType<typeof changedChunks>;
}

export function lengthsAfter(
  state: State,
  settled: NonNullable<Change['settled']>,
  gone: readonly number[],
): TableAfter {
  const numbers = [...settled.keys(), ...gone];
  const most = numbers.reduce((last, doc) => Math.max(last, doc + 1), state.lengths.length);
  const table = new Uint8Array(most);
  table.set(state.lengths);
  // What is not settled yet has its length in the tail.
  for (const doc of state.tail.keys()) table[doc] = 0;
  for (const [doc, { length }] of settled) table[doc] = lengthCode(length);
  for (const doc of gone) table[doc] = 0;
  const touched = new Set(numbers.map((doc) => chunkOf('lengths', doc)));
  return { table, chunks: changedChunks('lengths', table, touched) };
}

/** `turn` draws another lot each time. */
export function sketchAfter(
  state: State,
  { keys, holders }: Tally,
  turn: number,
): { readonly table: Sketch | undefined; readonly chunks: TableAfter['chunks'] } {
  const forgotten = countsOfDead(state);
  if (keys.length + forgotten.size === 0) return { table: state.sketch, chunks: [] };
  if (!state.sketch) throw new Error('a change of counts needs the sketch');
  const table = state.sketch.slice();
  keys.forEach((key, at) => count(table, key, holders[at] ?? 0, turn));
  for (const [key, by] of forgotten) count(table, key, by, turn);
  return {
    table,
    chunks: changedChunks('sketch', table, differing('sketch', state.sketch, table)),
  };
}

/** What died in the tail never came into the sketch. */
function countsOfDead({ dead, tail }: State): Map<string, number> {
  const all = new Map<string, number>();
  for (const [doc, { terms, names }] of dead) {
    if (tail.has(doc)) continue;
    for (const key of [...listed(terms), ...listed(names).map(nameKey)])
      all.set(key, (all.get(key) ?? 0) - 1);
  }
  return all;
}
