/** Log-odds that each two of some texts report one event: symmetric, row by row, texts × texts. */
export interface Odds {
  readonly count: number;
  readonly of: Float64Array;
}

/**
 * Clustering by average linkage (Sokal and Michener, 1958): the log-odds at which each text's cluster joins that of
 * text 0. A look-alike joins late, with its whole story, however like it is alone. For text 0 itself: Infinity.
 */
export function joinsFirstAt({ count, of }: Odds): Float64Array {
  const odds = Float64Array.from(of);
  const clusters = Array.from({ length: count }, (_, at) => [at]);
  const joins = new Float64Array(count).fill(Infinity);
  let level = Infinity;
  for (let left = count; left > 1; left--) {
    const [i, j] = closest(odds, clusters);
    level = Math.min(level, odds[i * count + j] ?? 0);
    const [ours, theirs] = [clusters[i] ?? [], clusters[j] ?? []];
    // Text 0 is in the cluster of the lowest number from the start.
    if (i === 0) for (const text of theirs) joins[text] = level;
    average(odds, { count, i, j, sizes: [ours.length, theirs.length] });
    ours.push(...theirs);
    clusters[j] = [];
  }
  return joins;
}

/** The two that are likeliest one, the lower number first. */
function closest(odds: Float64Array, clusters: readonly (readonly number[])[]): [number, number] {
  const count = clusters.length;
  const alive = clusters.flatMap(({ length }, at) => (length > 0 ? at : []));
  let [bestI, bestJ, best] = [0, 0, -Infinity];
  for (let a = 0; a < alive.length; a++)
    for (let b = a + 1; b < alive.length; b++) {
      const [i, j] = [alive[a] ?? 0, alive[b] ?? 0];
      const found = odds[i * count + j] ?? 0;
      if (found > best) [bestI, bestJ, best] = [i, j, found];
    }
  return [bestI, bestJ];
}

interface Merge {
  readonly count: number;
  readonly i: number;
  readonly j: number;
  readonly sizes: readonly [number, number];
}

/** Cluster `i` takes in `j`: to all others it is as like as both are on average. */
function average(odds: Float64Array, { count, i, j, sizes: [ours, theirs] }: Merge): void {
  for (let other = 0; other < count; other++) {
    const [a, b] = [odds[i * count + other] ?? 0, odds[j * count + other] ?? 0];
    const both = (ours * a + theirs * b) / (ours + theirs);
    odds[i * count + other] = both;
    odds[other * count + i] = both;
  }
}
