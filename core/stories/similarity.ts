import { features, FEATURE_NAMES, type Features } from './features.ts';
import type { Rarity } from './rarity.ts';
import type { Weighed } from './vectors.ts';
import { SIMILARITY } from './weights.table.ts';

export interface Likeness {
  /** 0..1, calibrated on labelled pairs: how likely both report one event. */
  readonly score: number;
  readonly features: Features;
}

/** How alike two articles are; the same whichever comes first. Logistic regression over named features. */
export function similarity(a: Weighed, b: Weighed, rarity: Rarity): Likeness {
  const found = features(a, b, rarity);
  const odds = FEATURE_NAMES.reduce(
    (sum, name) => sum + SIMILARITY.weights[name] * found[name],
    SIMILARITY.bias,
  );
  return { score: probability(odds), features: found };
}

export const probability = (odds: number) => 1 / (1 + Math.exp(-odds));
