import type { Vector } from './vectors.ts';

/** What two vectors have in common; each part the same whichever comes first. */
export interface Overlap {
  /** Cosine, 0..1; 0 where one is empty. */
  readonly cosine: number;
  /** Share of the weight of the one that the other covers better, 0..1. */
  readonly within: number;
  /** Weights of the shared words, heaviest first. */
  readonly shared: readonly number[];
}

export function overlap(a: Vector, b: Vector): Overlap {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  const shared: number[] = [];
  let [dot, ours, theirs] = [0, 0, 0];
  for (const [word, weight] of few.weights) {
    const other = many.weights.get(word);
    if (other === undefined) continue;
    dot += weight * other;
    ours += weight;
    theirs += other;
    shared.push(Math.sqrt(weight * other));
  }
  if (dot === 0) return { cosine: 0, within: 0, shared: [] };
  return {
    cosine: Math.min(1, dot / (few.norm * many.norm)),
    within: Math.min(1, Math.max(ours / few.sum, theirs / many.sum)),
    shared: shared.sort((x, y) => y - x),
  };
}

export const cosine = (a: Vector, b: Vector): number => overlap(a, b).cosine;

/** Share of the weight of `of` that `within` holds too, 0..1. */
export function covered(of: Vector, within: Vector): number {
  if (of.sum === 0) return 0;
  let shared = 0;
  for (const [word, weight] of of.weights) if (within.weights.has(word)) shared += weight;
  return Math.min(1, shared / of.sum);
}

/** Words of both, what tells most first. */
export function sharedWords(a: Vector, b: Vector): string[] {
  return [...a.weights]
    .flatMap(([word, weight]) => {
      const other = b.weights.get(word);
      return other === undefined ? [] : [{ word, weight: weight * other }];
    })
    .toSorted((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
    .map(({ word }) => word);
}

/** Values of both short lists, in the order of the first. */
export const sharedOf = (a: readonly string[], b: readonly string[]): string[] =>
  a.filter((value) => b.includes(value));

/** 1 where both lists say something and nothing in common. */
export const apart = (a: readonly string[], b: readonly string[]): number =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value)) ? 1 : 0;
