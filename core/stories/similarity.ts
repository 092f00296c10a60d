import { features, FEATURE_NAMES, type FeatureName, type Features } from './features.ts';
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
  readonly features: Features;
}

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

export const oddsOf = <Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, number>>,
  { bias, weights }: LogOdds<Name>,
): number => names.reduce((sum, name) => sum + weights[name] * values[name], bias);

export const probability = (odds: number) => 1 / (1 + Math.exp(-odds));
