import { rarityIn } from './rarity.ts';
import type { CorpusFrequencies, Fingerprint } from './story.ts';

/**
 * The terms to look a query's story up by: what tells most among the words that some article of the
 * corpus holds, heaviest first. Names need no look-up of their own: each is also a term.
 */
export function probeTerms(
  { terms }: Fingerprint,
  frequencies: CorpusFrequencies,
  count: number,
): string[] {
  const rarity = rarityIn(frequencies);
  return Object.entries(terms)
    .filter(([term]) => frequencies.term(term) > 0)
    .map(([term, said]) => ({ term, weight: (1 + Math.log(said)) * rarity.term(term) }))
    .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, count)
    .map(({ term }) => term);
}
