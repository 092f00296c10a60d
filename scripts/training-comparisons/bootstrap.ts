/** What is counted in one article pair: parts of the ratios that are reported. */
export type Tally = Readonly<Record<string, number>>;

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

const DRAWS = 1000;

/** A ratio of sums with its 90 % interval, drawing whole article pairs with replacement (Efron 1979). */
export function ratio(tallies: readonly Tally[], over: string, under: string): Interval {
  const random = mulberry(41);
  const draws = Array.from({ length: DRAWS }, () =>
    share(
      tallies.map(() => tallies[Math.floor(random() * tallies.length)] ?? {}),
      over,
      under,
    ),
  ).toSorted((x, y) => x - y);
  const at = (part: number) => draws[Math.floor(part * (DRAWS - 1))] ?? NaN;
  return {
    value: share(tallies, over, under),
    low: at(0.05),
    high: at(0.95),
    of: sum(tallies, under),
  };
}

const share = (tallies: readonly Tally[], over: string, under: string) =>
  sum(tallies, over) / (sum(tallies, under) || 1);
const sum = (tallies: readonly Tally[], name: string) =>
  tallies.reduce((all, tally) => all + (tally[name] ?? 0), 0);

/** A small seeded generator (Mulberry32), so that every run draws alike. */
export function mulberry(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
