import type { Labelled } from '../scripts/training-stories/split.ts';

/** The candidates of each query, best first, with their scores. */
export type Rankings = ReadonlyMap<string, readonly (readonly [id: string, score: number])[]>;

export interface Scored {
  /** Mean average precision over the queries that have a story. */
  readonly map: number;
  /** Share of queries whose first is right. */
  readonly first: number;
  /** Pairs that either direction puts at the threshold or above. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** The same at the threshold that serves this very set best: what a baseline could reach. */
  readonly bestF1: number;
}

export function scoreOf(
  articles: readonly Labelled[],
  rankings: Rankings,
  threshold: number,
): Scored {
  const storyOf = new Map(articles.map(({ article, story }) => [article.id, story]));
  const sizes = Map.groupBy(articles, ({ story }) => story);
  const precisions: number[] = [];
  let firsts = 0;
  for (const [query, list] of rankings) {
    const others = (sizes.get(storyOf.get(query) ?? '')?.length ?? 1) - 1;
    if (others === 0) continue;
    const hits = list.map(([id]) => storyOf.get(id) === storyOf.get(query));
    precisions.push(averagePrecision(hits, others));
    firsts += hits[0] ? 1 : 0;
  }
  const pairs = pairsOf(rankings, (a, b) => storyOf.get(a) === storyOf.get(b));
  const all = [...sizes.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const declared = pairs.filter(({ score }) => score >= threshold);
  return {
    map: precisions.reduce((sum, each) => sum + each, 0) / precisions.length,
    first: firsts / precisions.length,
    ...quality(declared.filter(({ same }) => same).length, declared.length, all),
    bestF1: bestOf(pairs, all),
  };
}

function averagePrecision(hits: readonly boolean[], relevant: number): number {
  let [found, sum] = [0, 0];
  hits.forEach((hit, at) => {
    if (hit) sum += ++found / (at + 1);
  });
  return sum / relevant;
}

interface Pair {
  readonly score: number;
  readonly same: boolean;
}

function pairsOf(rankings: Rankings, same: (a: string, b: string) => boolean): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [a, list] of rankings) {
    for (const [b, score] of list) {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      const before = pairs.get(key);
      if (!before || before.score < score) pairs.set(key, { score, same: same(a, b) });
    }
  }
  return [...pairs.values()].toSorted((a, b) => b.score - a.score);
}

const quality = (right: number, declared: number, all: number) => ({
  precision: declared ? right / declared : 0,
  recall: all ? right / all : 0,
  f1: declared + all ? (2 * right) / (declared + all) : 0,
});

function bestOf(pairs: readonly Pair[], all: number): number {
  let [right, best] = [0, 0];
  pairs.forEach(({ same }, at) => {
    right += same ? 1 : 0;
    best = Math.max(best, (2 * right) / (at + 1 + all));
  });
  return best;
}
