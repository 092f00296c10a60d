import type { Vector } from './vectors.ts';

/** What two vectors have in common; each part the same whichever comes first. */
export interface Overlap {
  /** Cosine, 0..1; 0 where one is empty. */
  readonly cosine: number;
  /** Share of the weight of the one that the other covers better, 0..1. */
  readonly within: number;
  /** Weights of the shared words, in no order. */
  readonly shared: Float64Array;
}

export function overlap(a: Vector, b: Vector): Overlap {
  const { mine, others, count } = joined(a, b);
  const shared = new Float64Array(count);
  let [dot, ours, theirs] = [0, 0, 0];
  for (let at = 0; at < count; at++) {
    const weight = a.weights[mine[at] ?? 0] ?? 0;
    const other = b.weights[others[at] ?? 0] ?? 0;
    dot += weight * other;
    ours += weight;
    theirs += other;
    shared[at] = Math.sqrt(weight * other);
  }
  if (dot === 0) return { cosine: 0, within: 0, shared: NOTHING };
  return {
    cosine: Math.min(1, dot / (a.norm * b.norm)),
    within: Math.min(1, Math.max(ours / a.sum, theirs / b.sum)),
    shared,
  };
}

const NOTHING = new Float64Array(0);

export const cosine = (a: Vector, b: Vector): number => overlap(a, b).cosine;

/** Share of the weight of `of` that `within` holds too, 0..1. */
export function covered(of: Vector, within: Vector): number {
  if (of.sum === 0) return 0;
  const { mine, count } = joined(of, within);
  let shared = 0;
  for (let at = 0; at < count; at++) shared += of.weights[mine[at] ?? 0] ?? 0;
  return Math.min(1, shared / of.sum);
}

/** Words of both, what tells most first. */
export function sharedWords(a: Vector, b: Vector): string[] {
  const { mine, others, count } = joined(a, b);
  return Array.from(mine.subarray(0, count), (at, k) => ({
    word: a.keyed.words[at] ?? '',
    weight: (a.weights[at] ?? 0) * (b.weights[others[k] ?? 0] ?? 0),
  }))
    .toSorted((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
    .map(({ word }) => word);
}

/** A fingerprint holds no more words. Filled anew by each join: this is the innermost loop of matching. */
const MOST = 1024;
const places = { mine: new Int32Array(MOST), others: new Int32Array(MOST), count: 0 };

/** Places of the shared words in both, found by walking the hashes of either in order. */
function joined({ keyed: a }: Vector, { keyed: b }: Vector): typeof places {
  const { ids: x } = a;
  const { ids: y } = b;
  const { mine, others } = places;
  const m = Math.min(MOST, x.length);
  const n = Math.min(MOST, y.length);
  let i = 0;
  let j = 0;
  let count = 0;
  while (i < m && j < n) {
    const ours = x[i] ?? 0;
    const theirs = y[j] ?? 0;
    if (ours < theirs) i++;
    else if (theirs < ours) j++;
    else {
      mine[count] = i++;
      others[count++] = j++;
    }
  }
  places.count = count;
  return places;
}

/** Values of both short lists, in the order of the first. */
export const sharedOf = (a: readonly string[], b: readonly string[]): string[] =>
  a.filter((value) => b.includes(value));

/** 1 where both lists say something and nothing in common. */
export const apart = (a: readonly string[], b: readonly string[]): number =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value)) ? 1 : 0;
