/** Rows of numbers with a weight each; `yes` is what is to be told. */
export interface Rows {
  readonly x: readonly (readonly number[])[];
  readonly yes: readonly boolean[];
  readonly weight: readonly number[];
}

export interface Line {
  readonly bias: number;
  readonly of: readonly number[];
}

const ROUNDS = 12;

/**
 * Logistic regression with a ridge on the slopes, by Newton's method. `signs` bind a slope to a direction: one that
 * comes out against its sign is set to 0 and the rest is fitted again.
 */
export function logisticLine(rows: Rows, ridge: number, signs: readonly number[]): Line {
  const width = signs.length;
  const barred = new Set<number>();
  for (;;) {
    const line = fit(rows, ridge, barred, width);
    const against = line.of.flatMap((slope, i) =>
      slope * (signs[i] ?? 0) < 0 && !barred.has(i) ? [i] : [],
    );
    if (against.length === 0) return line;
    against.forEach((i) => barred.add(i));
  }
}

function fit({ x, yes, weight }: Rows, ridge: number, barred: ReadonlySet<number>, width: number) {
  const size = width + 1;
  const w = new Float64Array(size);
  const rows = x.map(sparse);
  for (let round = 0; round < ROUNDS; round++) {
    const g = new Float64Array(size);
    const h = Array.from({ length: size }, () => new Float64Array(size));
    rows.forEach((row, n) => add(row, { g, h, w, yes: yes[n] ?? false, weight: weight[n] ?? 0 }));
    for (let i = 0; i < size; i++) {
      const line = h[i];
      if (!line) continue;
      for (let j = 0; j < i; j++) line[j] = h[j]?.[i] ?? 0;
      const held = i > 0 && barred.has(i - 1) ? 1e9 : i > 0 ? ridge : 1e-6;
      line[i] = (line[i] ?? 0) + held;
      g[i] = (g[i] ?? 0) - held * (w[i] ?? 0);
    }
    solve(h, g).forEach((step, i) => (w[i] = (w[i] ?? 0) + step));
  }
  const of = Array.from({ length: width }, (_, i) => (barred.has(i) ? 0 : (w[i + 1] ?? 0)));
  return { bias: w[0] ?? 0, of };
}

interface Sparse {
  readonly at: Uint16Array;
  readonly value: Float64Array;
}

/** What is not 0, the constant in front: most features of most pairs are 0. */
function sparse(row: readonly number[]): Sparse {
  const at = row.flatMap((value, i) => (value === 0 ? [] : [i + 1]));
  return {
    at: Uint16Array.of(0, ...at),
    value: Float64Array.of(1, ...at.map((i) => row[i - 1] ?? 0)),
  };
}

interface Sums {
  readonly g: Float64Array;
  /** Its upper half. */
  readonly h: readonly Float64Array[];
  readonly w: Float64Array;
  readonly yes: boolean;
  readonly weight: number;
}

function add({ at, value }: Sparse, { g, h, w, yes, weight }: Sums): void {
  let sum = 0;
  for (let k = 0; k < at.length; k++) sum += (value[k] ?? 0) * (w[at[k] ?? 0] ?? 0);
  const p = 1 / (1 + Math.exp(-sum));
  const [error, curve] = [((yes ? 1 : 0) - p) * weight, p * (1 - p) * weight];
  for (let k = 0; k < at.length; k++) {
    const [i, v] = [at[k] ?? 0, value[k] ?? 0];
    g[i] = (g[i] ?? 0) + error * v;
    const line = h[i];
    if (!line) continue;
    const step = curve * v;
    for (let l = k; l < at.length; l++) {
      const j = at[l] ?? 0;
      line[j] = (line[j] ?? 0) + step * (value[l] ?? 0);
    }
  }
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let i = at; i < size; i++)
      if (Math.abs(rows[i]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = i;
    const [top, found] = [rows[at], rows[pivot]];
    if (!top || !found) continue;
    [rows[at], rows[pivot]] = [found, top];
    rows.forEach((row, i) => {
      const share = (row[at] ?? 0) / (found[at] || 1e-12);
      if (i !== at && share !== 0)
        for (let j = at; j <= size; j++) row[j] = (row[j] ?? 0) - share * (found[j] ?? 0);
    });
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1e-12));
}
