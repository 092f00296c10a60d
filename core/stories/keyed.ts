import { hashed } from './shingles.ts';

/** Where in an article a word stands beside its text, as bits. */
export const LEAD = 1;
/** In the opening and no name: what happened, not to whom. */
export const PLAIN_LEAD = 2;

/** Words in the order of their hashes, so that two lists are joined in one pass. */
export interface Keyed {
  /** The words; told only where somebody asks, for most are compared by their hashes alone. */
  readonly words: () => readonly string[];
  readonly wordAt: (at: number) => string;
  /** Hashes of the words, ascending. */
  readonly ids: Uint32Array;
  /** How often each is said. */
  readonly counts: Uint16Array;
  /** Bits: `LEAD`, `PLAIN_LEAD`. */
  readonly places: Uint8Array;
}

/** Room for the place of a word beside its hash in one exact number. */
const ROOM = 2 ** 20;

export function keyed(
  counts: readonly (readonly [string, number])[],
  placeOf: (word: string) => number,
): Keyed {
  const order = new Float64Array(counts.length);
  counts.forEach(([word], at) => (order[at] = hashed(word) * ROOM + at));
  order.sort();
  const sorted = Array.from(order, (packed) => counts[packed % ROOM] ?? (['', 0] as const));
  const words = sorted.map(([word]) => word);
  return {
    words: () => words,
    wordAt: (at) => words[at] ?? '',
    ids: Uint32Array.from(order, (packed) => Math.floor(packed / ROOM)),
    counts: Uint16Array.from(sorted, ([, count]) => Math.min(count, 65_535)),
    places: Uint8Array.from(words, placeOf),
  };
}

export const NOT_SAID: Keyed = keyed([], () => 0);

/** What was stored of one, its words joined by spaces in their order: no word is cut out before it is asked for. */
export function keyedFrom(joined: string, counts: Uint16Array, places: Uint8Array): Keyed {
  if (joined === '') return NOT_SAID;
  const ids = new Uint32Array(counts.length);
  const begins = new Uint32Array(counts.length + 1);
  let from = 0;
  for (let at = 0; at < ids.length; at++) {
    const space = joined.indexOf(' ', from);
    const to = space < 0 ? joined.length : space;
    ids[at] = hashed(joined, from, to);
    from = to + 1;
    begins[at + 1] = from;
  }
  const wordAt = (at: number) => joined.slice(begins[at], (begins[at + 1] ?? 0) - 1);
  let words: readonly string[] | undefined;
  return { words: () => (words ??= joined.split(' ')), wordAt, ids, counts, places };
}

/** How much a word counts that is said so often: 1 + ln. */
export const gain = (count: number): number => GAINS[count] ?? 1 + Math.log(count);

const GAINS = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(Math.max(1, count)));
