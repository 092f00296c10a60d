import type { Figure } from '../figures/figure.ts';

export type Verdict = 'same' | 'refines' | 'updated' | 'conflict';

/** Why two figures are not compared: the first gate that failed. */
export type Apart =
  | 'kind'
  | 'unit'
  | 'currency'
  | 'subject'
  | 'status'
  | 'side'
  | 'place'
  | 'time'
  | 'increment'
  | 'planned'
  | 'negated'
  | 'per'
  | 'part-of-total'
  | 'qualifier'
  | 'context'
  | 'better-partner'
  | 'doubtful';

/** Why a verdict was given. */
export type Because =
  | 'equal' // the same number
  | 'equal-units' // the same across units
  | 'rounded' // one is the other rounded
  | 'vaguer-here' // a says less precisely what b says
  | 'vaguer-there'
  | 'later-higher' // a growing count, reported later
  | 'later-lower' // a count of those not yet found or home, reported later
  | 'revised-here' // a says that an earlier number was corrected
  | 'revised-there'
  | 'incompatible' // ranges that cannot both be true
  | 'between-sources'; // … and each names another source

/** Two figures about the same quantity. `a` is the page's where one of them is. */
export interface Comparison {
  readonly a: Figure;
  readonly b: Figure;
  readonly verdict: Verdict;
  readonly because: Because;
  /** 0..1: how sure we are that the verdict is right. */
  readonly confidence: number;
  /** Log-odds that both speak of one quantity, before calibration. */
  readonly odds: number;
  /** The strongest evidence that both speak of one quantity, in the words of `features`, best first. */
  readonly evidence: readonly string[];
}

/** Two figures that looked alike, and why they are kept apart. Kept for the explanation. */
export interface KeptApart {
  readonly a: Figure;
  readonly b: Figure;
  readonly because: Apart;
}

export interface PairComparison {
  readonly shown: readonly Comparison[];
  readonly apart: readonly KeptApart[];
}
