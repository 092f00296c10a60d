import { FEATURES, featuresOf, type FeatureName } from './features.ts';
import type { Mention } from './mention.ts';
import { BIAS, WEIGHTS } from './weights.table.ts';

export interface Likeness {
  /** 0..1: how sure we are that both speak of one quantity. */
  readonly probability: number;
  /** What spoke for it most, best first. */
  readonly evidence: readonly FeatureName[];
}

const EVIDENCE_SHOWN = 4;

export function likeness(a: Mention, b: Mention): Likeness {
  const features = featuresOf(a, b);
  const parts = FEATURES.map((name) => ({ name, weight: features[name] * WEIGHTS[name] }));
  const total = parts.reduce((sum, part) => sum + part.weight, BIAS);
  const strongest = parts.filter(({ weight }) => weight > 0).sort((x, y) => y.weight - x.weight);
  return {
    probability: 1 / (1 + Math.exp(-total)),
    evidence: strongest.slice(0, EVIDENCE_SHOWN).map(({ name }) => name),
  };
}
