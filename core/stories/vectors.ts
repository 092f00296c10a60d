import { stem } from '../text/stems.ts';
import { sharedOf } from './overlap.ts';
import type { Rarity } from './rarity.ts';
import type { Fingerprint } from './story.ts';

/** Words with their weights, their sum, and the length of the vector. */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
  readonly norm: number;
}

/** A fingerprint weighed by what its corpus knows, and what pairs of it ask for again and again. */
export interface Weighed {
  readonly print: Fingerprint;
  /** All content words. */
  readonly terms: Vector;
  /** Headline and opening. */
  readonly lead: Vector;
  /** The opening without names: what happened, not to whom. */
  readonly plainLead: Vector;
  readonly names: Vector;
  readonly weekdays: readonly string[];
  readonly years: readonly string[];
}

export function weighed(print: Fingerprint, rarity: Rarity): Weighed {
  const names = vector(Object.entries(print.names), rarity.name);
  const lead = print.lead.map((term): [string, number] => [term, 1]);
  const ofNames = new Set(Object.keys(print.names).map(stem));
  return {
    print,
    terms: vector(Object.entries(print.terms), rarity.term),
    lead: vector(lead, rarity.term),
    plainLead: vector(
      lead.filter(([term]) => !ofNames.has(term)),
      rarity.term,
    ),
    names,
    weekdays: sharedOf(WEEKDAYS, print.lead),
    years: yearsOf(print),
  };
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(
  stem,
);

const yearsOf = ({ terms, day }: Fingerprint) => [
  ...Object.keys(terms).filter((term) => /^(?:19|20)\d\d$/.test(term)),
  ...(day === undefined ? [] : [day.slice(0, 4)]),
];

function vector(
  counts: readonly (readonly [string, number])[],
  rarity: (word: string) => number,
): Vector {
  const weights = new Map<string, number>();
  let [sum, squares] = [0, 0];
  for (const [word, count] of counts) {
    const weight = (1 + Math.log(Math.max(1, count))) * rarity(word);
    weights.set(word, weight);
    sum += weight;
    squares += weight * weight;
  }
  return { weights, sum, norm: Math.sqrt(squares) };
}
