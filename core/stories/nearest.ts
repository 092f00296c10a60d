import { gain, LEAD } from './keyed.ts';
import { prepared, type Prepared } from './prepared.ts';
import type { Rarity } from './rarity.ts';
import type { Fingerprint } from './story.ts';

export interface Candidate {
  readonly id: string;
  /** As read, or as it was stored. */
  readonly fingerprint: Fingerprint | Prepared;
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
  const slots = slotsOf(asked);
  return candidates
    .map((candidate) => ({ candidate, sum: held(asked, slots, prepared(candidate.fingerprint)) }))
    .toSorted((a, b) => b.sum - a.sum)
    .map(({ candidate }) => candidate);
}

interface Asked {
  readonly id: number;
  readonly weight: number;
}

/** The heaviest terms, in the order of their hashes. */
function telling({ terms }: Prepared, rarity: Rarity): Asked[] {
  return terms
    .words()
    .map((word, at) => ({
      id: terms.ids[at] ?? 0,
      weight:
        gain(terms.counts[at] ?? 1) *
        rarity.term(word) *
        ((terms.places[at] ?? 0) & LEAD ? OF_LEAD : 1),
    }))
    .toSorted((a, b) => b.weight - a.weight || a.id - b.id)
    .slice(0, ASKED)
    .toSorted((a, b) => a.id - b.id);
}

/** A hash's first bits: a table of what is asked, small enough to stay at hand while thousands are looked through. */
const [SLOTS, SHIFT] = [2 ** 13, 19];

/** Where in `asked`, which is in the order of its hashes, each slot begins; 0: nothing asked there. */
function slotsOf(asked: readonly Asked[]): Uint8Array {
  const slots = new Uint8Array(SLOTS);
  asked.forEach(({ id }, at) => (slots[id >>> SHIFT] ||= at + 1));
  return slots;
}

function held(asked: readonly Asked[], slots: Uint8Array, print: Prepared): number {
  const { ids } = print.terms;
  let sum = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0;
    const slot = slots[id >>> SHIFT] ?? 0;
    if (slot === 0) continue;
    for (let k = slot - 1; (asked[k]?.id ?? Infinity) <= id; k++) {
      const one = asked[k];
      if (one?.id === id) sum += one.weight * one.weight;
    }
  }
  return sum / Math.log(20 + print.length);
}
