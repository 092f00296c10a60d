import { OF_LEAD } from './nearest.ts';
import { rarityIn } from './rarity.ts';
import type { CorpusFrequencies, Fingerprint } from './story.ts';

/** A word with one holder finds one article, which may be the page itself, kept: these get a share of the room. */
const SHARE_ALONE = 0.25;

/**
 * The terms to look a query's story up by: what tells most among the words that some article of the
 * corpus holds, heaviest first. Names need no look-up of their own: each is also a term.
 */
export function probeTerms(
  { terms, lead }: Fingerprint,
  frequencies: CorpusFrequencies,
  count: number,
): string[] {
  const rarity = rarityIn(frequencies);
  const opening = new Set(lead);
  const rated = Object.entries(terms)
    .filter(([term]) => frequencies.term(term) > 0)
    .map(([term, said]) => ({
      term,
      alone: frequencies.term(term) === 1,
      weight: (1 + Math.log(said)) * rarity.term(term) * (opening.has(term) ? OF_LEAD : 1),
    }))
    .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const alone = rated.filter((each) => each.alone).slice(0, Math.floor(count * SHARE_ALONE));
  const shared = rated.filter((each) => !each.alone).slice(0, count - alone.length);
  return [...shared, ...alone].toSorted((a, b) => b.weight - a.weight).map(({ term }) => term);
}
