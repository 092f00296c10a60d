import { prepared, type Keyed, type Prepared } from './keyed.ts';
import type { Rarity } from './rarity.ts';
import type { Fingerprint } from './story.ts';

/** Words with their weights, their sum, and the length of the vector. */
export interface Vector {
  readonly keyed: Keyed;
  /** One for each word of `keyed`. */
  readonly weights: Float64Array;
  readonly sum: number;
  readonly norm: number;
}

/** A fingerprint weighed by what its corpus knows, and what pairs of it ask for again and again. */
export interface Weighed {
  readonly print: Fingerprint;
  readonly prepared: Prepared;
  /** All content words. */
  readonly terms: Vector;
  /** Headline and opening. */
  readonly lead: Vector;
  readonly plainLead: Vector;
  readonly names: Vector;
  readonly leadNames: Vector;
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
    lead: vector(found.lead, rarity.term),
    plainLead: vector(found.plainLead, rarity.term),
    names: vector(found.names, rarity.name),
    leadNames: vector(found.leadNames, rarity.name),
  };
}

function vector(keyed: Keyed, rarity: (word: string) => number): Vector {
  const { words, counts } = keyed;
  const weights = new Float64Array(words.length);
  let [sum, squares] = [0, 0];
  for (let at = 0; at < words.length; at++) {
    const weight = (counts[at] ?? 0) * rarity(words[at] ?? '');
    weights[at] = weight;
    sum += weight;
    squares += weight * weight;
  }
  return { keyed, weights, sum, norm: Math.sqrt(squares) };
}
