import { compareTerms, encodeTerm, type TermAt } from './term-bytes.ts';
import { hashOf } from './sketch.ts';

/** A lexicon as segments need it: a term is its place there. */
export interface TermOrder {
  /** All its terms by now, in the order of their bytes. */
  readonly sorted: Uint32Array;
  /** Their bytes one after the other, and where each ends. */
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  /** For the sketch. */
  readonly hashes: Int32Array;
}

interface Growing {
  sorted: Uint32Array;
  bytes: Uint8Array;
  ends: Uint32Array;
  hashes: Int32Array;
  /** The first four bytes as one number: they decide most comparisons. */
  starts: Uint32Array;
}

/** A lexicon lives on from batch to batch and only grows: what was made of its terms is made once. */
const known = new WeakMap<readonly string[], Growing>();
/** So many new terms are sorted at a time: a place and four bytes share the 53 bits of a number. */
const AT_ONCE = 2 ** 20;

export function orderOf(lexicon: readonly string[]): TermOrder {
  let order = known.get(lexicon);
  if (!order) known.set(lexicon, (order = emptyOrder()));
  while (order.sorted.length < lexicon.length) take(order, lexicon);
  return order;
}

const emptyOrder = (): Growing => ({
  sorted: new Uint32Array(),
  bytes: new Uint8Array(1 << 14),
  ends: new Uint32Array(1 << 11),
  hashes: new Int32Array(1 << 11),
  starts: new Uint32Array(1 << 11),
});

function take(order: Growing, lexicon: readonly string[]): void {
  const from = order.sorted.length;
  const to = Math.min(lexicon.length, from + AT_ONCE);
  if (to > order.ends.length) widen(order, Math.max(to, order.ends.length * 2));
  for (let number = from; number < to; number++) encode(order, number, lexicon[number] ?? '');
  order.sorted = merged(order, order.sorted, sortedFrom(order, from, to));
}

function widen(order: Growing, size: number): void {
  const { ends, hashes, starts } = order;
  order.ends = new Uint32Array(size);
  order.ends.set(ends);
  order.hashes = new Int32Array(size);
  order.hashes.set(hashes);
  order.starts = new Uint32Array(size);
  order.starts.set(starts);
}

function encode(order: Growing, number: number, term: string): void {
  const from = startOf(order, number);
  const bytes = encodeTerm(term);
  if (from + bytes.length > order.bytes.length) {
    const larger = new Uint8Array(order.bytes.length * 2 + bytes.length);
    larger.set(order.bytes);
    order.bytes = larger;
  }
  order.bytes.set(bytes, from);
  order.ends[number] = from + bytes.length;
  order.hashes[number] = hashOf(term);
  const [one = 0, two = 0, three = 0, four = 0] = bytes;
  order.starts[number] = ((one << 24) | (two << 16) | (three << 8) | four) >>> 0;
}

const startOf = ({ ends }: Pick<TermOrder, 'ends'>, number: number) =>
  number === 0 ? 0 : (ends[number - 1] ?? 0);

export const termAt = (order: TermOrder, number: number): TermAt => ({
  bytes: order.bytes,
  from: startOf(order, number),
  to: order.ends[number] ?? 0,
});

/** By their first four bytes all at once, then those that begin alike among themselves. */
function sortedFrom(order: Growing, from: number, to: number): Uint32Array {
  const keys = Float64Array.from(
    { length: to - from },
    (_, at) => (order.starts[from + at] ?? 0) * AT_ONCE + at,
  ).toSorted();
  const sorted = Uint32Array.from(keys, (key) => from + (key % AT_ONCE));
  for (let begin = 0; begin < sorted.length;) {
    const start = order.starts[sorted[begin] ?? 0];
    let end = begin + 1;
    while (end < sorted.length && order.starts[sorted[end] ?? 0] === start) end++;
    if (end > begin + 1) sorted.subarray(begin, end).sort((a, b) => compared(order, a, b));
    begin = end;
  }
  return sorted;
}

function merged(order: Growing, old: Uint32Array, fresh: Uint32Array): Uint32Array {
  const all = new Uint32Array(old.length + fresh.length);
  let [from, next] = [0, 0];
  for (let at = 0; at < all.length; at++) {
    const [a, b] = [old[from], fresh[next]];
    const takesOld = b === undefined || (a !== undefined && compared(order, a, b) < 0);
    all[at] = (takesOld ? a : b) ?? 0;
    if (takesOld) from += 1;
    else next += 1;
  }
  return all;
}

function compared(order: Growing, a: number, b: number): number {
  const difference = (order.starts[a] ?? 0) - (order.starts[b] ?? 0);
  return difference === 0 ? compareTerms(termAt(order, a), termAt(order, b)) : difference;
}
