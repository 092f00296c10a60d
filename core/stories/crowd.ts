import { joinsFirstAt, type Odds } from './linkage.ts';
import type { Likeness } from './similarity.ts';

/** Surer than this is sure. */
const SURE = 6;
const ROUNDS = 2;
/** How much the likely others weigh beside a candidate's own likeness, and how far one of them may tip it. */
const [PULL, TIP] = [0.35, 4];

/**
 * What shows only where the query and all candidates are seen at once, for each candidate: how late its cluster joins
 * the query's, its probability after all have heard each other, and how many others it is more like than the query.
 */
export function crowdOf(
  candidates: readonly Likeness[],
  all: readonly (readonly (Likeness | undefined)[])[],
) {
  const odds = oddsOf(candidates, all);
  const joins = joinsFirstAt(odds);
  const spread = spreadOver(odds);
  return (at: number) => {
    const own = candidates[at]?.score ?? 0;
    const closer = all[at]?.filter((other) => other !== undefined && other.score > own).length ?? 0;
    const level = within(SURE, joins[at + 1] ?? 0);
    return {
      joins: probable(level),
      joinsOdds: level / SURE,
      spread: spread[at + 1] ?? 0,
      mutual: 1 / (1 + closer),
    };
  };
}

/** The query is text 0. */
function oddsOf(
  candidates: readonly Likeness[],
  all: readonly (readonly (Likeness | undefined)[])[],
): Odds {
  const count = candidates.length + 1;
  const of = new Float64Array(count * count);
  const put = (a: number, b: number, likeness: Likeness | undefined) => {
    const odds = likeness ? within(SURE, logOdds(likeness.score)) : 0;
    of[a * count + b] = odds;
    of[b * count + a] = odds;
  };
  candidates.forEach((own, at) => {
    put(0, at + 1, own);
    for (let other = 0; other < at; other++) put(other + 1, at + 1, all[at]?.[other]);
  });
  return { count, of };
}

/** Probabilities that heed each other: each candidate hears from those that are likely by then. */
function spreadOver({ count, of }: Odds): Float64Array {
  let now = of.slice(0, count).map(probable);
  for (let round = 0; round < ROUNDS; round++) {
    const before = now;
    const total = before.subarray(1).reduce((sum, p) => sum + p, 0);
    now = before.map((p, at) => {
      let heard = 0;
      for (let other = 1; other < count; other++)
        heard += within(TIP, of[at * count + other] ?? 0) * (before[other] ?? 0);
      return probable((of[at] ?? 0) + (PULL * heard) / (1 + PULL * (total - p)));
    });
  }
  return now;
}

export const logOdds = (p: number) => Math.log((p + 1e-6) / (1 - p + 1e-6));

const probable = (odds: number) => 1 / (1 + Math.exp(-odds));

export const within = (most: number, value: number) => Math.max(-most, Math.min(most, value));
