import type { Vector } from './vectors.ts';

/** What two vectors have in common; each part the same whichever comes first. */
export interface Overlap {
  /** Cosine, 0..1; 0 where one is empty. */
  readonly cosine: number;
  /** Share of the weight of the one that the other covers better, 0..1. */
  readonly within: number;
  /** Weights of the shared words, in no order. */
  readonly shared: readonly number[];
}

export function overlap(a: Vector, b: Vector): Overlap {
  const shared: number[] = [];
  let [dot, ours, theirs] = [0, 0, 0];
  join(a, b, (weight, other) => {
    dot += weight * other;
    ours += weight;
    theirs += other;
    shared.push(Math.sqrt(weight * other));
  });
  if (dot === 0) return { cosine: 0, within: 0, shared: [] };
  return {
    cosine: Math.min(1, dot / (a.norm * b.norm)),
    within: Math.min(1, Math.max(ours / a.sum, theirs / b.sum)),
    shared,
  };
}

export const cosine = (a: Vector, b: Vector): number => overlap(a, b).cosine;

/** Share of the weight of `of` that `within` holds too, 0..1. */
export function covered(of: Vector, within: Vector): number {
  if (of.sum === 0) return 0;
  let shared = 0;
  join(of, within, (weight) => (shared += weight));
  return Math.min(1, shared / of.sum);
}

/** Words of both, what tells most first. */
export function sharedWords(a: Vector, b: Vector): string[] {
  const found: { readonly word: string; readonly weight: number }[] = [];
  join(a, b, (weight, other, at) => {
    found.push({ word: a.keyed.words[at] ?? '', weight: weight * other });
  });
  return found
    .toSorted((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
    .map(({ word }) => word);
}

/** Walks the words of both in the order of their hashes. */
function join(a: Vector, b: Vector, each: (ours: number, theirs: number, at: number) => void) {
  const [mine, others] = [a.keyed.ids, b.keyed.ids];
  for (let i = 0, j = 0; i < mine.length && j < others.length;) {
    const [x, y] = [mine[i] ?? 0, others[j] ?? 0];
    if (x === y) each(a.weights[i] ?? 0, b.weights[j] ?? 0, i);
    if (x <= y) i++;
    if (y <= x) j++;
  }
}

/** Values of both short lists, in the order of the first. */
export const sharedOf = (a: readonly string[], b: readonly string[]): string[] =>
  a.filter((value) => b.includes(value));

/** 1 where both lists say something and nothing in common. */
export const apart = (a: readonly string[], b: readonly string[]): number =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value)) ? 1 : 0;
