import type { FeatureName } from './features.ts';

/** Log-odds that two figures which passed every gate speak of one quantity. Set by hand on tests/cases/comparisons.json. */
export const BIAS = -2.6;
export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  headEqual: 1.6,
  headSynonym: 1.3,
  headWider: 0.5,
  headUnknown: -0.6,
  statusEqual: 1.4,
  statusOneUnknown: -0.3,
  sideShared: 0.7,
  sideOneUnknown: -0.1,
  qualifierShared: 0.5,
  qualifierUnshared: -1,
  sentenceShared: 1.2,
  nearShared: 2,
  namesShared: 0.5,
  placesShared: 0.3,
  beforeShared: 0.3,
  afterShared: 0.3,
  positionApart: -0.5,
  valueEqual: 1.2,
  valuesMeet: 0.8,
  valueApart: -0.8,
  unitSays: 0.5,
  smallNumber: -0.7,
};

/** Least confidence at which a verdict is shown. A false alarm costs more than a miss. */
export const SHOWN_FROM = { same: 0.5, refines: 0.5, updated: 0.65, conflict: 0.65 } as const;
