import type { Verdict } from '../../core/comparisons/comparison.ts';
import type { Weights } from '../../core/comparisons/weights.table.ts';
import type { Outcome } from './measure.ts';

/** Verdicts of one kind share their curve: there are too few of each for four. */
const FAMILIES: readonly (readonly Verdict[])[] = [
  ['same', 'refines'],
  ['updated', 'conflict'],
];

/** Log-odds against rightness on verdicts of models that had not seen their event (Platt 1999). */
export function calibrationOf(outcomes: readonly Outcome[]): Weights['calibration'] {
  const lines = FAMILIES.flatMap((family) => {
    const rows = outcomes.filter((one) => family.includes(one.verdict) && one.right !== 'soft');
    const line = logistic(
      rows.map(({ odds }) => odds),
      rows.map(({ right }) => (right === 'no' ? 0 : 1)),
    );
    return family.map((verdict) => [verdict, line] as const);
  });
  return Object.fromEntries(lines) as Weights['calibration'];
}

const ROUNDS = 40;
const RIDGE = 1;

/** Newton's method on slope and offset, the slope drawn towards 1. */
function logistic(xs: readonly number[], ys: readonly number[]): readonly [number, number] {
  let [slope, offset] = [1, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [g0, g1, h00, h01, h11] = [-RIDGE * (slope - 1), -0.1 * offset, RIDGE, 0, 0.1];
    xs.forEach((x, i) => {
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const [error, weight] = [(ys[i] ?? 0) - p, p * (1 - p)];
      g0 += error * x;
      g1 += error;
      h00 += weight * x * x;
      h01 += weight * x;
      h11 += weight;
    });
    const det = h00 * h11 - h01 * h01;
    slope += (h11 * g0 - h01 * g1) / det;
    offset += (h00 * g1 - h01 * g0) / det;
  }
  return [Number(slope.toFixed(3)), Number(offset.toFixed(3))];
}

export interface Asked {
  readonly verdicts: readonly Verdict[];
  /** Least share of right ones among those shown. */
  readonly precision: number;
  /** Least confidence whatever the precision. */
  readonly floor: number;
}

/** The lowest confidence from which on the shown ones are as precise as asked. */
export function thresholdFor(outcomes: readonly Outcome[], { verdicts, precision, floor }: Asked) {
  const rows = outcomes
    .filter(({ verdict, right }) => verdicts.includes(verdict) && right !== 'soft')
    .toSorted((x, y) => y.confidence - x.confidence);
  let [right, best] = [0, 1];
  rows.forEach((one, i) => {
    right += one.right === 'no' ? 0 : one.right === 'half' ? 0.5 : 1;
    if (right / (i + 1) >= precision) best = one.confidence;
  });
  return Number(Math.max(floor, Math.min(0.9, best)).toFixed(3));
}
