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
  for (let round = 0; round < ROUNDS; round++) {
    const g = new Float64Array(size);
    const h = Array.from({ length: size }, () => new Float64Array(size));
    x.forEach((row, n) => {
      const full = [1, ...row];
      const p = 1 / (1 + Math.exp(-full.reduce((sum, v, i) => sum + v * (w[i] ?? 0), 0)));
      const [error, curve] = [
        ((yes[n] ? 1 : 0) - p) * (weight[n] ?? 0),
        p * (1 - p) * (weight[n] ?? 0),
      ];
      full.forEach((v, i) => {
        if (v === 0) return;
        g[i] = (g[i] ?? 0) + error * v;
        const line = h[i];
        if (line) full.forEach((u, j) => (line[j] = (line[j] ?? 0) + curve * v * u));
      });
    });
    for (let i = 0; i < size; i++) {
      const line = h[i];
      if (!line) continue;
      const held = i > 0 && barred.has(i - 1) ? 1e9 : i > 0 ? ridge : 1e-6;
      line[i] = (line[i] ?? 0) + held;
      g[i] = (g[i] ?? 0) - held * (w[i] ?? 0);
    }
    solve(h, g).forEach((step, i) => (w[i] = (w[i] ?? 0) + step));
  }
  const of = Array.from({ length: width }, (_, i) => (barred.has(i) ? 0 : (w[i + 1] ?? 0)));
  return { bias: w[0] ?? 0, of };
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
