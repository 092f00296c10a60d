import { type Rarity, rarityIn } from './rarity.ts';
import type { CorpusFrequencies, Fingerprint } from './story.ts';

/**
 * The keys of `terms` to look a query's story up by: what tells most among the words that some article of the
 * corpus holds, heaviest first. Names need no lookup of their own: each is also a term.
 */
export function probeTerms(
  query: Fingerprint,
  frequencies: CorpusFrequencies,
  count: number,
): string[] {
  return telling(query, rarityIn(frequencies))
    .filter(({ term }) => frequencies.term(term) > 0)
    .slice(0, count)
    .map(({ term }) => term);
}

const telling = ({ terms }: Fingerprint, rarity: Rarity) =>
  Object.entries(terms)
    .map(([term, count]) => ({ term, weight: (1 + Math.log(count)) * rarity.term(term) }))
    .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
