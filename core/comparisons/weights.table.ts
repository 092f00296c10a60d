// Written by scripts/training-comparisons/train.ts; do not edit by hand.
import type { Verdict } from './comparison.ts';
import type { FeatureName } from './survey.ts';

/** A question with its two answers: [feature, threshold, if at most, if above]. A number is log-odds to add. */
export type Tree = number | readonly [FeatureName, number, Tree, Tree];

export interface Weights {
  readonly bias: number;
  readonly trees: readonly Tree[];
  /** Slope and offset that turn log-odds into the chance that the verdict is right (Platt 1999). */
  readonly calibration: Readonly<Record<Verdict, readonly [number, number]>>;
  /** Least confidence at which a verdict is shown. A false alarm costs more than a miss. */
  readonly shownFrom: Readonly<Record<Verdict, number>>;
}

export const SHIPPED: Weights = {
  bias: -2.5,
  calibration: { same: [1, 0], refines: [1, 0], updated: [1, 0], conflict: [1, 0] },
  shownFrom: { same: 0.5, refines: 0.5, updated: 0.6, conflict: 0.6 },
  trees: [
    ['context', 1, -1, ['context', 2, 0.3, ['context', 3, 1.2, 2.2]]],
    ['valueEqual', 0.5, ['valuesMeet', 0.5, 0, 0.6], ['context', 1.2, 0.4, 1.8]],
    ['equalElsewhere', 0.5, 0.4, -1.5],
    ['lead', 0, -0.8, ['leadOfBoth', 0, 0.2, 0.9]],
    ['headEqual', 0.5, 0, 0.6],
    ['statusEqual', 0.5, 0, 0.6],
  ],
};
