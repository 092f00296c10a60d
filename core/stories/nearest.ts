import { prepared, type Prepared } from './keyed.ts';
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
  const asked = telling(prepared(query), rarity);
  return candidates
    .map((candidate) => ({ candidate, sum: held(asked, candidate.fingerprint) }))
    .toSorted((a, b) => b.sum - a.sum)
    .map(({ candidate }) => candidate);
}

interface Asked {
  readonly id: number;
  readonly weight: number;
}

/** The heaviest terms, in the order of their hashes. */
function telling({ terms }: Prepared, rarity: Rarity): Asked[] {
  return terms.words
    .map((word, at) => ({
      id: terms.ids[at] ?? 0,
      weight: (terms.counts[at] ?? 0) * rarity.term(word),
    }))
    .toSorted((a, b) => b.weight - a.weight || a.id - b.id)
    .slice(0, ASKED)
    .toSorted((a, b) => a.id - b.id);
}

function held(asked: readonly Asked[], print: Fingerprint): number {
  const { ids } = prepared(print).terms;
  let [sum, at] = [0, 0];
  for (const { id, weight } of asked) {
    while ((ids[at] ?? Infinity) < id) at++;
    if (ids[at] === id) sum += weight * weight;
  }
  return sum / Math.log(20 + print.length);
}
