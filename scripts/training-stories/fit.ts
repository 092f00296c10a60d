/** One labelled pair: named values in a fixed order, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly same: boolean;
  readonly weight: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: readonly number[];
}

const ROUNDS = 500;
const PACE = 0.05;

/** Logistic regression with a ridge on standardised values, by Adam over the whole batch. */
export function fit(examples: readonly Example[], ridge = 1e-3): Fitted {
  const width = examples[0]?.values.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const { mean, spread } = scaleOf(examples, width, total);
  const rows = examples.map(({ values }) =>
    values.map((value, k) => (value - (mean[k] ?? 0)) / (spread[k] ?? 1)),
  );
  const found = descend(examples, rows, { width, total, ridge });
  const weights = found.slice(0, width).map((weight, k) => weight / (spread[k] ?? 1));
  const shift = weights.reduce((sum, weight, k) => sum + weight * (mean[k] ?? 0), 0);
  return { weights, bias: (found[width] ?? 0) - shift };
}

export const oddsOf = ({ bias, weights }: Fitted, values: readonly number[]) =>
  values.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), bias);

function scaleOf(examples: readonly Example[], width: number, total: number) {
  const mean = Array.from({ length: width }, () => 0);
  const spread = Array.from({ length: width }, () => 0);
  for (const { values, weight } of examples)
    for (let k = 0; k < width; k++) mean[k] = (mean[k] ?? 0) + (weight * (values[k] ?? 0)) / total;
  for (const { values, weight } of examples)
    for (let k = 0; k < width; k++)
      spread[k] = (spread[k] ?? 0) + (weight * ((values[k] ?? 0) - (mean[k] ?? 0)) ** 2) / total;
  return { mean, spread: spread.map((square) => Math.sqrt(square) || 1) };
}

function descend(
  examples: readonly Example[],
  rows: readonly (readonly number[])[],
  { width, total, ridge }: { width: number; total: number; ridge: number },
): number[] {
  const weights = new Float64Array(width + 1);
  const first = new Float64Array(width + 1);
  const second = new Float64Array(width + 1);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeAt(examples, rows, weights, total);
    for (let k = 0; k <= width; k++) {
      const step = (slope[k] ?? 0) + (k < width ? ridge * (weights[k] ?? 0) : 0);
      first[k] = 0.9 * (first[k] ?? 0) + 0.1 * step;
      second[k] = 0.999 * (second[k] ?? 0) + 0.001 * step * step;
      const [m, v] = [
        (first[k] ?? 0) / (1 - 0.9 ** round),
        (second[k] ?? 0) / (1 - 0.999 ** round),
      ];
      weights[k] = (weights[k] ?? 0) - (PACE * m) / (Math.sqrt(v) + 1e-9);
    }
  }
  return [...weights];
}

function slopeAt(
  examples: readonly Example[],
  rows: readonly (readonly number[])[],
  weights: Float64Array,
  total: number,
): Float64Array {
  const width = weights.length - 1;
  const slope = new Float64Array(width + 1);
  examples.forEach(({ same, weight }, at) => {
    const row = rows[at] ?? [];
    let odds = weights[width] ?? 0;
    for (let k = 0; k < width; k++) odds += (weights[k] ?? 0) * (row[k] ?? 0);
    const error = ((1 / (1 + Math.exp(-odds)) - (same ? 1 : 0)) * weight) / total;
    for (let k = 0; k < width; k++) slope[k] = (slope[k] ?? 0) + error * (row[k] ?? 0);
    slope[width] = (slope[width] ?? 0) + error;
  });
  return slope;
}
