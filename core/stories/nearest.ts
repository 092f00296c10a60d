import type { Rarity } from './rarity.ts';
import type { Fingerprint } from './story.ts';

export interface Candidate {
  readonly id: string;
  readonly fingerprint: Fingerprint;
}

/** So many words of a query find its story; more only cost time. */
const ASKED = 48;

/** The candidates that hold most of what the query's most telling words weigh, best first; cheap enough for thousands. */
export function nearest(
  query: Fingerprint,
  candidates: readonly Candidate[],
  rarity: Rarity,
): Candidate[] {
  const asked = telling(query, rarity).slice(0, ASKED);
  return candidates
    .map((candidate) => ({ candidate, sum: held(asked, candidate.fingerprint) }))
    .toSorted((a, b) => b.sum - a.sum)
    .map(({ candidate }) => candidate);
}

/** Terms of a fingerprint with what they weigh, heaviest first. */
export function telling(
  { terms }: Fingerprint,
  rarity: Rarity,
): { readonly term: string; readonly weight: number }[] {
  return Object.entries(terms)
    .map(([term, count]) => ({ term, weight: (1 + Math.log(count)) * rarity.term(term) }))
    .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}

function held(
  asked: readonly { readonly term: string; readonly weight: number }[],
  { terms, length }: Fingerprint,
): number {
  let sum = 0;
  for (const { term, weight } of asked) {
    const count = terms[term];
    // A stored record may inherit: "constructor" is a word too.
    if (typeof count === 'number') sum += weight * weight;
  }
  return sum / Math.log(20 + length);
}
