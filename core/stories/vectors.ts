import type { Rarity } from './rarity.ts';
import type { Fingerprint } from './story.ts';

/** Words with their weights, and the length of the vector. */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/** A fingerprint weighed by what its corpus knows. */
export interface Weighed {
  readonly print: Fingerprint;
  /** All content words. */
  readonly terms: Vector;
  /** Headline and opening. */
  readonly lead: Vector;
  readonly names: Vector;
}

export function weighed(print: Fingerprint, rarity: Rarity): Weighed {
  return {
    print,
    terms: vector(Object.entries(print.terms), rarity.term),
    lead: vector(
      print.lead.map((term) => [term, 1]),
      rarity.term,
    ),
    names: vector(Object.entries(print.names), rarity.name),
  };
}

function vector(
  counts: readonly (readonly [string, number])[],
  rarity: (word: string) => number,
): Vector {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const [word, count] of counts) {
    const weight = (1 + Math.log(Math.max(1, count))) * rarity(word);
    weights.set(word, weight);
    squares += weight * weight;
  }
  return { weights, norm: Math.sqrt(squares) };
}

/** 0..1; 0 where one is empty. */
export function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  return Math.min(1, dot(a, b) / (a.norm * b.norm));
}

function dot(a: Vector, b: Vector): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of few.weights) sum += weight * (many.weights.get(word) ?? 0);
  return sum;
}

/** Share of the weight of `of` that `within` holds too, 0..1. */
export function covered(of: Vector, within: Vector): number {
  let [shared, all] = [0, 0];
  for (const [word, weight] of of.weights) {
    all += weight;
    if (within.weights.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** Words of both, what tells most first. */
export function sharedWords(a: Vector, b: Vector): { word: string; weight: number }[] {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  return [...few.weights]
    .flatMap(([word, weight]) => {
      const other = many.weights.get(word);
      return other === undefined ? [] : [{ word, weight: Math.sqrt(weight * other) }];
    })
    .toSorted((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1));
}
