import { lengthOf } from './lengths.ts';
import type { Postings } from './postings.ts';
import type { View } from './view.ts';

/** BM25 (Robertson and Zaragoza, "The probabilistic relevance framework", 2009), with its usual constants. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** How much a term tells that so many of all articles hold. */
export const rarity = (documents: number, holders: number) =>
  Math.log(1 + (documents - holders + 0.5) / (holders + 0.5));

/** How slowly it counts that a term is said again in an article of such a length, measured in averages. */
const slowed = (length: number) => SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);

/** Sums by article. */
export interface Scores {
  /** Adds what each article of a list gains; `by` is what the term weighs. */
  readonly add: (list: Postings, by: number) => void;
  readonly of: (doc: number) => number;
  /** All that gained something, in no order. */
  readonly touched: () => readonly number[];
}

export function scoring({ numbers, average, lengths }: View): Scores {
  const slowing = Float32Array.from({ length: 256 }, (_, code) => slowed(lengthOf(code) / average));
  const sums = new Float32Array(numbers);
  const touched: number[] = [];
  return {
    add({ docs, counts }, by) {
      for (let at = 0; at < docs.length; at++) {
        const doc = docs[at] ?? 0;
        const said = counts[at] ?? 0;
        const before = sums[doc] ?? 0;
        if (before === 0) touched.push(doc);
        const slow = slowing[lengths[doc] ?? 0] ?? 1;
        sums[doc] = before + (by * said * (SATURATION + 1)) / (said + slow);
      }
    },
    of: (doc) => sums[doc] ?? 0,
    touched: () => touched,
  };
}

/** The `most` best, best first; of equals the younger. */
export function bestOf(
  docs: Iterable<number>,
  most: number,
  scoreOf: (doc: number) => number,
): number[] {
  // Two lists, for a hundred thousand are looked at and a dozen kept.
  const best: number[] = [];
  const scores: number[] = [];
  for (const doc of docs) {
    const score = scoreOf(doc);
    let at = best.length;
    while (at > 0 && isBefore(score, doc, scores[at - 1] ?? 0, best[at - 1] ?? 0)) at--;
    if (at >= most) continue;
    best.splice(at, 0, doc);
    scores.splice(at, 0, score);
    if (best.length <= most) continue;
    best.pop();
    scores.pop();
  }
  return best;
}

const isBefore = (score: number, doc: number, other: number, otherDoc: number) =>
  score > other || (score === other && doc > otherDoc);
