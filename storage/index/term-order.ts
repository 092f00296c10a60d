import { type Lexicon, startOf } from '../../core/search/lexicon.ts';
import { compareTerms, type TermAt } from './term-bytes.ts';

interface Growing {
  /** All terms by now, in the order of their bytes. */
  sorted: Uint32Array;
  /** The first four bytes as one number: they decide most comparisons. */
  starts: Uint32Array;
}

/** A lexicon lives on from batch to batch and only grows: its terms are put in order once. */
const known = new WeakMap<Lexicon, Growing>();
/** So many new terms are sorted at a time: a place and four bytes share the 53 bits of a number. */
const AT_ONCE = 2 ** 20;

/** The numbers of all its terms, in the order of their bytes. */
export function orderOf(lexicon: Lexicon): Uint32Array {
  let order = known.get(lexicon);
  if (!order) known.set(lexicon, (order = emptyOrder()));
  while (order.sorted.length < lexicon.size) take(order, lexicon);
  return order.sorted;
}

export const termAt = (lexicon: Lexicon, number: number): TermAt => ({
  bytes: lexicon.bytes,
  from: startOf(lexicon, number),
  to: lexicon.ends[number] ?? 0,
});

const emptyOrder = (): Growing => ({ sorted: new Uint32Array(), starts: new Uint32Array() });

function take(order: Growing, lexicon: Lexicon): void {
  const from = order.sorted.length;
  const to = Math.min(lexicon.size, from + AT_ONCE);
  const starts = new Uint32Array(to);
  starts.set(order.starts);
  for (let number = from; number < to; number++) starts[number] = startingWith(lexicon, number);
  order.starts = starts;
  order.sorted = merged(lexicon, order, sortedFrom(lexicon, starts, from));
}

function startingWith({ bytes, ends }: Lexicon, number: number): number {
  const from = startOf({ ends }, number);
  const end = ends[number] ?? 0;
  let start = 0;
  for (let at = from; at < from + 4; at++) start = (start << 8) | (at < end ? (bytes[at] ?? 0) : 0);
  return start >>> 0;
}

/** By their first four bytes all at once, then those that begin alike among themselves. */
function sortedFrom(lexicon: Lexicon, starts: Uint32Array, from: number): Uint32Array {
  const keys = Float64Array.from(
    { length: starts.length - from },
    (_, at) => (starts[from + at] ?? 0) * AT_ONCE + at,
  ).toSorted();
  const sorted = Uint32Array.from(keys, (key) => from + (key % AT_ONCE));
  const byBytes = (a: number, b: number) => compareTerms(termAt(lexicon, a), termAt(lexicon, b));
  for (let begin = 0; begin < sorted.length;) {
    const start = starts[sorted[begin] ?? 0];
    let end = begin + 1;
    while (end < sorted.length && starts[sorted[end] ?? 0] === start) end++;
    if (end > begin + 1) sorted.subarray(begin, end).sort(byBytes);
    begin = end;
  }
  return sorted;
}

function merged(lexicon: Lexicon, { sorted, starts }: Growing, fresh: Uint32Array): Uint32Array {
  if (sorted.length === 0) return fresh;
  const all = new Uint32Array(sorted.length + fresh.length);
  let [from, next] = [0, 0];
  for (let at = 0; at < all.length; at++) {
    const [a, b] = [sorted[from], fresh[next]];
    const takesOld = b === undefined || (a !== undefined && isBefore(lexicon, starts, a, b));
    all[at] = (takesOld ? a : b) ?? 0;
    if (takesOld) from += 1;
    else next += 1;
  }
  return all;
}

function isBefore(lexicon: Lexicon, starts: Uint32Array, a: number, b: number): boolean {
  const difference = (starts[a] ?? 0) - (starts[b] ?? 0);
  if (difference !== 0) return difference < 0;
  return compareTerms(termAt(lexicon, a), termAt(lexicon, b)) < 0;
}
