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

const ROUNDS = 25;

/** Logistic regression with a ridge on standardised values, by Newton's method. */
export function fit(examples: readonly Example[], ridge = 2e-3): Fitted {
  const width = examples[0]?.values.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const { mean, spread } = scaleOf(examples, width, total);
  const rows = examples.map(({ values }) =>
    Float64Array.from([...values.map((v, k) => (v - (mean[k] ?? 0)) / (spread[k] ?? 1)), 1]),
  );
  const found = new Float64Array(width + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newton(examples, rows, found, { total, ridge });
    step.forEach((by, k) => (found[k] = (found[k] ?? 0) - by));
    if (Math.max(...step.map(Math.abs)) < 1e-5) break;
  }
  const weights = Array.from(found.slice(0, width), (weight, k) => weight / (spread[k] ?? 1));
  const shift = weights.reduce((sum, weight, k) => sum + weight * (mean[k] ?? 0), 0);
  return { weights, bias: (found[width] ?? 0) - shift };
}

export const oddsOf = ({ bias, weights }: Fitted, values: readonly number[]) =>
  values.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), bias);

function scaleOf(examples: readonly Example[], width: number, total: number) {
  const mean = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const { values, weight } of examples)
    values.forEach((value, k) => (mean[k] = (mean[k] ?? 0) + (weight * value) / total));
  for (const { values, weight } of examples)
    values.forEach((value, k) => {
      squares[k] = (squares[k] ?? 0) + (weight * (value - (mean[k] ?? 0)) ** 2) / total;
    });
  return { mean, spread: squares.map((square) => Math.sqrt(square) || 1) };
}

/** The slope divided by the curvature, at these weights. */
function newton(
  examples: readonly Example[],
  rows: readonly Float64Array[],
  weights: Float64Array,
  { total, ridge }: { readonly total: number; readonly ridge: number },
): number[] {
  const size = weights.length;
  const slope = new Float64Array(size);
  const curve = Array.from({ length: size }, () => new Float64Array(size));
  examples.forEach(({ same, weight }, at) => {
    const row = rows[at] ?? slope;
    let odds = 0;
    for (let k = 0; k < size; k++) odds += (weights[k] ?? 0) * (row[k] ?? 0);
    const p = 1 / (1 + Math.exp(-odds));
    const error = ((p - (same ? 1 : 0)) * weight) / total;
    const bend = (p * (1 - p) * weight) / total;
    for (let i = 0; i < size; i++) {
      const [value, line] = [row[i] ?? 0, curve[i] ?? slope];
      slope[i] = (slope[i] ?? 0) + error * value;
      for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + bend * value * (row[j] ?? 0);
    }
  });
  for (let k = 0; k < size; k++) {
    const held = k < size - 1 ? ridge : 0;
    slope[k] = (slope[k] ?? 0) + held * (weights[k] ?? 0);
    const line = curve[k] ?? slope;
    line[k] = (line[k] ?? 0) + held + 1e-9;
  }
  return solved(curve, slope);
}

/** Solves a symmetric positive system, of which the lower half is given, by Cholesky's method. */
function solved(lower: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const at = (i: number, j: number) => lower[i]?.[j] ?? 0;
  const put = (i: number, j: number, value: number) => {
    const line = lower[i];
    if (line) line[j] = value;
  };
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      put(i, j, i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j));
    }
  }
  const found = [...right];
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) found[i] = (found[i] ?? 0) - at(i, k) * (found[k] ?? 0);
    found[i] = (found[i] ?? 0) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) found[i] = (found[i] ?? 0) - at(k, i) * (found[k] ?? 0);
    found[i] = (found[i] ?? 0) / at(i, i);
  }
  return found;
}
