import { LEAD, PLAIN_LEAD, prepared, type Keyed, type Prepared } from './keyed.ts';
import type { Rarity } from './rarity.ts';
import type { Fingerprint } from './story.ts';

/** The words of one place of an article: their weights together, and the length of their vector. */
export interface PartOfVector {
  readonly sum: number;
  readonly norm: number;
}

/** Words with their weights. */
export interface Vector extends PartOfVector {
  readonly keyed: Keyed;
  /** One for each word of `keyed`: how often it is said, and how rare it is. */
  readonly weights: Float64Array;
  /** How rare it is alone: what a word weighs in the opening, where each counts once. */
  readonly rarities: Float64Array;
  readonly lead: PartOfVector;
  readonly plainLead: PartOfVector;
}

/** A fingerprint weighed by what its corpus knows, and what pairs of it ask for again and again. */
export interface Weighed {
  readonly print: Fingerprint;
  readonly prepared: Prepared;
  /** All content words. */
  readonly terms: Vector;
  readonly names: Vector;
}

const known = new WeakMap<Rarity, WeakMap<Fingerprint, Weighed>>();

/** Remembered as long as fingerprint and corpus are. */
export function weighed(print: Fingerprint, rarity: Rarity): Weighed {
  const ofCorpus = known.get(rarity) ?? new WeakMap<Fingerprint, Weighed>();
  known.set(rarity, ofCorpus);
  const found = ofCorpus.get(print) ?? weigh(print, rarity);
  ofCorpus.set(print, found);
  return found;
}

function weigh(print: Fingerprint, rarity: Rarity): Weighed {
  const found = prepared(print);
  return {
    print,
    prepared: found,
    terms: vector(found.terms, rarity.term),
    names: vector(found.names, rarity.name),
  };
}

function vector(keyed: Keyed, rarity: (word: string) => number): Vector {
  const { words, counts } = keyed;
  const rarities = Float64Array.from(words, rarity);
  const weights = rarities.map((rare, at) => rare * (counts[at] ?? 0));
  return {
    keyed,
    weights,
    rarities,
    ...partOf(weights, () => true),
    lead: partOf(rarities, isAt(keyed, LEAD)),
    plainLead: partOf(rarities, isAt(keyed, PLAIN_LEAD)),
  };
}

const isAt =
  ({ places }: Keyed, place: number) =>
  (at: number) =>
    ((places[at] ?? 0) & place) !== 0;

function partOf(weights: Float64Array, isIn: (at: number) => boolean): PartOfVector {
  let [sum, squares] = [0, 0];
  weights.forEach((weight, at) => {
    if (!isIn(at)) return;
    sum += weight;
    squares += weight * weight;
  });
  return { sum, norm: Math.sqrt(squares) };
}
