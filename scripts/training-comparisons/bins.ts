/** A feature's values sorted into few bins, so that each split is tried once a bin. */
export interface Column {
  readonly edges: readonly number[];
  readonly bin: Uint8Array;
}

export const BINS = 32;

/** Edges lie between neighbouring values, so that a threshold never falls on one. */
export function binned(values: readonly number[]): Column {
  const distinct = [...new Set(values)].toSorted((a, b) => a - b);
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (_: unknown, i: number) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)];
  const cuts =
    distinct.length <= BINS
      ? distinct.slice(0, -1)
      : [...new Set(Array.from({ length: BINS - 1 }, quantile))].filter((cut) => cut !== undefined);
  const edges = cuts.map((cut) => {
    const next = distinct[distinct.indexOf(cut) + 1];
    return next === undefined ? cut : Number(((cut + next) / 2).toPrecision(4));
  });
  const bin = Uint8Array.from(values, (value) => {
    const at = edges.findIndex((edge) => value <= edge);
    return at < 0 ? edges.length : at;
  });
  return { edges, bin };
}
