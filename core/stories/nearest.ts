import { prepared, type Prepared } from './keyed.ts';
import type { Rarity } from './rarity.ts';
import type { Fingerprint } from './story.ts';

export interface Candidate {
  readonly id: string;
  readonly fingerprint: Fingerprint;
}

/** So many words of a query find its story; more only cost time. */
const ASKED = 48;
/** Headline and opening tell the story, the rest its background. */
export const OF_LEAD = 1.5;

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
function telling({ terms, lead }: Prepared, rarity: Rarity): Asked[] {
  const opening = new Set(lead.words);
  return terms.words
    .map((word, at) => ({
      id: terms.ids[at] ?? 0,
      weight: (terms.counts[at] ?? 0) * rarity.term(word) * (opening.has(word) ? OF_LEAD : 1),
    }))
    .toSorted((a, b) => b.weight - a.weight || a.id - b.id)
    .slice(0, ASKED)
    .toSorted((a, b) => a.id - b.id);
}

function held(asked: readonly Asked[], print: Fingerprint): number {
  const { ids } = prepared(print).terms;
  const end = ids.length;
  let [sum, at] = [0, 0];
  for (const { id, weight } of asked) {
    while (at < end && (ids[at] ?? 0) < id) at++;
    if (at === end) break;
    if (ids[at] === id) sum += weight * weight;
  }
  return sum / Math.log(20 + print.length);
}
