import { backgroundShare } from '../stories/background.ts';

/** How much a word tells apart, from the sentences of both articles: a word of every sentence tells nothing. */
export type Rarity = (word: string) => number;

export function rarityIn(sentences: readonly ReadonlySet<string>[]): Rarity {
  const frequency = new Map<string, number>();
  for (const words of sentences) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const all = sentences.length + 1;
  const known = new Map<string, number>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const here = Math.log(all / (frequency.get(word) ?? 1)) || 0;
    const found = here * (1 - Math.min(LEAST_TELLING, backgroundShare(word)));
    known.set(word, found);
    return found;
  };
}

/** What half of all news articles say ("people", "time") still tells a little. */
const LEAST_TELLING = 0.8;

/** 0..1: rarity of the shared words against that of all (cosine of binary vectors weighted by rarity). */
export function sharedRarity(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  rarity: Rarity,
): number {
  let shared = 0;
  let [ours, theirs] = [0, 0];
  for (const word of a) {
    const weight = rarity(word);
    ours += weight;
    if (b.has(word)) shared += weight;
  }
  for (const word of b) theirs += rarity(word);
  return shared === 0 ? 0 : shared / Math.sqrt(ours * theirs);
}

export const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared;
};

/** 0..1: how much of the rarity of `words` is in words that `article` never says. */
export function foreignShare(
  words: ReadonlySet<string>,
  article: ReadonlySet<string>,
  rarity: Rarity,
): number {
  let [all, foreign] = [0, 0];
  for (const word of words) {
    const weight = rarity(word);
    all += weight;
    if (!article.has(word)) foreign += weight;
  }
  return all === 0 ? 0 : foreign / all;
}
