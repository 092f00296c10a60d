import type { Verdict } from '../../core/comparisons/comparison.ts';
import type { Figure } from '../../core/figures/figure.ts';
import type { Claim } from '../../core/report.ts';
import { outletOf } from '../words/outlets.ts';

/** One line of the plot: everyone who says the same. */
export interface PlotRow {
  readonly figure: Figure;
  readonly here: boolean;
  readonly verdict: Verdict;
  readonly outlets: readonly string[];
  /** The claims that the line stands for. */
  readonly claims: readonly Claim[];
}

/** This page on top, then each value once with all who give it. */
export function rowsOf(claims: readonly Claim[]): PlotRow[] {
  const rows = new Map<string, PlotRow>();
  for (const claim of claims.toSorted((a, b) => Number(b.here) - Number(a.here))) {
    const { figure, here, verdict = 'same' } = claim;
    const key = here ? 'here' : [figure.min, figure.max, figure.hedge, figure.said, verdict].join();
    const outlets = [...new Set([...(rows.get(key)?.outlets ?? []), outletOf(claim.article)])];
    const claims = [...(rows.get(key)?.claims ?? []), claim];
    rows.set(key, { figure: rows.get(key)?.figure ?? figure, here, verdict, outlets, claims });
  }
  return [...rows.values()];
}
