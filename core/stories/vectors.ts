import { gain, type Keyed, LEAD, PLAIN_LEAD } from './keyed.ts';
import { prepared, type Prepared } from './prepared.ts';
import type { Rarity } from './rarity.ts';
import type { Rarities } from './rarities.ts';
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
  readonly print: Prepared;
  /** All content words. */
  readonly terms: Vector;
  readonly names: Vector;
  readonly places: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly decimals: readonly string[];
}

const known = new WeakMap<Rarity, WeakMap<Fingerprint | Prepared, Weighed>>();

/** Remembered as long as fingerprint and corpus are. */
export function weighed(print: Fingerprint | Prepared, rarity: Rarity): Weighed {
  const ofCorpus = known.get(rarity) ?? new WeakMap<Fingerprint | Prepared, Weighed>();
  known.set(rarity, ofCorpus);
  const found = ofCorpus.get(print) ?? weigh(prepared(print), rarity);
  ofCorpus.set(print, found);
  return found;
}

function weigh(print: Prepared, rarity: Rarity): Weighed {
  return {
    print,
    terms: vector(print.terms, rarity.terms),
    names: vector(print.names, rarity.names),
    places: new Set(print.places),
    numbers: new Set(print.numbers),
    decimals: print.numbers.filter((number) => number.includes('.')),
  };
}

function vector(keyed: Keyed, rarity: Rarities): Vector {
  const { ids, counts, places } = keyed;
  const rarities = new Float64Array(ids.length);
  const weights = new Float64Array(ids.length);
  let [sum, squares, lead, leadSquares, plain, plainSquares] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < ids.length; at++) {
    const rare = rarity.at(keyed, at);
    const weight = rare * gain(counts[at] ?? 1);
    rarities[at] = rare;
    weights[at] = weight;
    sum += weight;
    squares += weight * weight;
    const place = places[at] ?? 0;
    if (place & LEAD) {
      lead += rare;
      leadSquares += rare * rare;
    }
    if (place & PLAIN_LEAD) {
      plain += rare;
      plainSquares += rare * rare;
    }
  }
  return {
    keyed,
    weights,
    rarities,
    ...part(sum, squares),
    lead: part(lead, leadSquares),
    plainLead: part(plain, plainSquares),
  };
}

const part = (sum: number, squares: number): PartOfVector => ({ sum, norm: Math.sqrt(squares) });
