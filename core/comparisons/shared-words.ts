/** How much a word tells apart, from the sentences of both articles: a word of every sentence tells nothing. */
export type Rarity = (word: string) => number;

export function rarityIn(sentences: readonly ReadonlySet<string>[]): Rarity {
  const frequency = new Map<string, number>();
  for (const words of sentences) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const all = sentences.length + 1;
  return (word) => Math.log(all / ((frequency.get(word) ?? 0) || 1));
}

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
