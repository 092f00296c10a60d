import { backgroundShare } from '../stories/background.ts';

/** How much words tell apart, from the sentences of both articles: a word of every sentence tells nothing. */
export interface Rarity {
  readonly of: (word: string) => number;
  /** Of all words of a set; remembered, since each set meets many others. */
  readonly sum: (words: ReadonlySet<string>) => number;
  /** 0..1: how much of it is in words that the other article never says; remembered, there being one other article. */
  readonly foreign: (words: ReadonlySet<string>, article: ReadonlySet<string>) => number;
}

/** What half of all news articles say ("people", "time") still tells a little. */
const LEAST_TELLING = 0.8;

export function rarityIn(sentences: readonly ReadonlySet<string>[]): Rarity {
  const frequency = new Map<string, number>();
  for (const words of sentences) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const all = sentences.length + 1;
  const of = remembered(new Map<string, number>(), (word: string) => {
    const here = Math.log(all / (frequency.get(word) ?? 1)) || 0;
    return here * (1 - Math.min(LEAST_TELLING, backgroundShare(word)));
  });
  const sumOver = (words: ReadonlySet<string>, takes: (word: string) => boolean) => {
    let sum = 0;
    for (const word of words) if (takes(word)) sum += of(word);
    return sum;
  };
  const sum = remembered(new WeakMap<ReadonlySet<string>, number>(), (words: ReadonlySet<string>) =>
    sumOver(words, () => true),
  );
  const known = new WeakMap<ReadonlySet<string>, number>();
  return {
    of,
    sum,
    foreign: (words, article) =>
      remembered(known, () => {
        const whole = sum(words);
        return whole === 0 ? 0 : sumOver(words, (word) => !article.has(word)) / whole;
      })(words),
  };
}

interface Memory<Key> {
  get(key: Key): number | undefined;
  set(key: Key, value: number): unknown;
}

function remembered<Key>(memory: Memory<Key>, work: (key: Key) => number) {
  return (key: Key): number => {
    const before = memory.get(key);
    if (before !== undefined) return before;
    const now = work(key);
    memory.set(key, now);
    return now;
  };
}

/** 0..1: rarity of the shared words against that of all (cosine of binary vectors weighted by rarity). */
export function sharedRarity(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  rarity: Rarity,
): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += rarity.of(word);
  return shared === 0 ? 0 : shared / Math.sqrt(rarity.sum(a) * rarity.sum(b));
}

export const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
};
