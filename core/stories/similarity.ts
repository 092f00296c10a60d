import { features, FEATURE_NAMES, type FeatureName } from './features.ts';
import type { Rarity } from './rarity.ts';
import type { Weighed } from './vectors.ts';
import { SIMILARITY } from './weights.table.ts';

/** Log-odds: where nothing is shared, and what a full unit of each named value adds. */
export interface LogOdds<Name extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<Name, number>>;
}

export interface Likeness {
  /** 0..1, calibrated on labelled pairs: how likely both report one event. */
  readonly score: number;
  /** In the order of `FEATURE_NAMES`. */
  readonly features: readonly number[];
}

const WORDS = FEATURE_NAMES.indexOf('words');

/** Cosine of all words. */
export const wordsOf = ({ features: values }: Likeness): number => values[WORDS] ?? 0;

/** How alike two articles are; the same whichever comes first. Logistic regression over named features. */
export function similarity(
  a: Weighed,
  b: Weighed,
  rarity: Rarity,
  learnt: LogOdds<FeatureName> = SIMILARITY,
): Likeness {
  const found = features(a, b, rarity);
  return { score: probability(oddsOf(FEATURE_NAMES, found, learnt)), features: found };
}

/** `values` in the order of `names`. */
export function oddsOf<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
  learnt: LogOdds<Name>,
): number {
  const weights = inOrder(names, learnt);
  let odds = learnt.bias;
  for (let at = 0; at < values.length; at++) odds += (weights[at] ?? 0) * (values[at] ?? 0);
  return odds;
}

const ordered = new WeakMap<object, Float64Array>();

/** Named weights as a list, made once: this is asked for every pair. */
function inOrder<Name extends string>(names: readonly Name[], learnt: LogOdds<Name>): Float64Array {
  const found = ordered.get(learnt) ?? Float64Array.from(names, (name) => learnt.weights[name]);
  ordered.set(learnt, found);
  return found;
}

export const probability = (odds: number) => 1 / (1 + Math.exp(-odds));
