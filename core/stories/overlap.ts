import { LEAD, PLAIN_LEAD } from './keyed.ts';
import type { PartOfVector, Vector } from './vectors.ts';

/** What two vectors have in common; each part the same whichever comes first, 0..1 but for the heaviest. */
export interface Overlap {
  /** Cosine; 0 where one is empty. */
  readonly cosine: number;
  /** Share of the weight of the one that the other covers better. */
  readonly within: number;
  /** What the heaviest few of the shared words weigh together. */
  readonly heaviest: number;
  /** Cosines of openings, and of openings without names. */
  readonly lead: number;
  readonly plainLead: number;
  /** Share of the one's opening that the other's text holds: for either side. */
  readonly leadInText: readonly [number, number];
}

/** `heaviest`: of how many words. */
export function overlap(a: Vector, b: Vector, heaviest: number): Overlap {
  const shared = joined(a, b);
  if (shared.count === 0) return NOTHING;
  const sums = sumsOf(a, b, shared);
  const cosineOf = (dot: number, x: PartOfVector, y: PartOfVector) =>
    dot === 0 ? 0 : Math.min(1, dot / (x.norm * y.norm));
  const share = (sum: number, of: PartOfVector) => (of.sum === 0 ? 0 : Math.min(1, sum / of.sum));
  return {
    cosine: cosineOf(sums.dot, a, b),
    within: Math.max(share(sums.ours, a), share(sums.theirs, b)),
    heaviest: heaviestOf(sums.weights, shared.count, heaviest),
    lead: cosineOf(sums.lead, a.lead, b.lead),
    plainLead: cosineOf(sums.plainLead, a.plainLead, b.plainLead),
    leadInText: [share(sums.ourLead, a.lead), share(sums.theirLead, b.lead)],
  };
}

const NONE = [0, 0] as const;
const NOTHING: Overlap = {
  cosine: 0,
  within: 0,
  heaviest: 0,
  lead: 0,
  plainLead: 0,
  leadInText: NONE,
};

/** One walk over the shared words. This and `joined` are the innermost loops of matching, so they allocate nothing. */
function sumsOf(a: Vector, b: Vector, { mine, others, count }: typeof places) {
  let [dot, ours, theirs, ourLead, theirLead, lead, plainLead] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const i = mine[at] ?? 0;
    const j = others[at] ?? 0;
    const weight = a.weights[i] ?? 0;
    const other = b.weights[j] ?? 0;
    dot += weight * other;
    ours += weight;
    theirs += other;
    weights[at] = weight * other;
    const here = a.keyed.places[i] ?? 0;
    const there = b.keyed.places[j] ?? 0;
    if ((here | there) === 0) continue;
    const rare = a.rarities[i] ?? 0;
    if (here & LEAD) ourLead += rare;
    if (there & LEAD) theirLead += rare;
    if (here & there & LEAD) lead += rare * rare;
    if (here & there & PLAIN_LEAD) plainLead += rare * rare;
  }
  return { dot, ours, theirs, ourLead, theirLead, lead, plainLead, weights };
}

/** Roots of the greatest products, summed. */
function heaviestOf(products: Float64Array, count: number, most: number): number {
  best.fill(0, 0, most);
  for (let k = 0; k < count; k++) {
    const product = products[k] ?? 0;
    let at = most - 1;
    if (product <= (best[at] ?? 0)) continue;
    for (; at > 0 && (best[at - 1] ?? 0) < product; at--) best[at] = best[at - 1] ?? 0;
    best[at] = product;
  }
  let sum = 0;
  for (let at = 0; at < most; at++) sum += Math.sqrt(best[at] ?? 0);
  return sum;
}

export const cosine = (a: Vector, b: Vector): number => overlap(a, b, 1).cosine;

/** Words of both, what tells most first; those of the opening alone where asked. */
export function sharedWords(a: Vector, b: Vector, place = 0): string[] {
  const { mine, others, count } = joined(a, b);
  const words = a.keyed.words();
  return Array.from(mine.subarray(0, count), (at, k) => {
    const other = others[k] ?? 0;
    const both = (a.keyed.places[at] ?? 0) & (b.keyed.places[other] ?? 0);
    const weight = (a.weights[at] ?? 0) * (b.weights[other] ?? 0);
    return { word: words[at] ?? '', weight, isIn: (both & place) === place };
  })
    .filter(({ isIn }) => isIn)
    .toSorted((x, y) => y.weight - x.weight || (x.word < y.word ? -1 : 1))
    .map(({ word }) => word);
}

/** A fingerprint holds no more words. Filled anew by each join. */
const MOST = 1024;
const places = { mine: new Int32Array(MOST), others: new Int32Array(MOST), count: 0 };
const weights = new Float64Array(MOST);
const best = new Float64Array(16);

/** Places of the shared words in both, found by walking the hashes of either in order. */
function joined({ keyed: a }: Vector, { keyed: b }: Vector): typeof places {
  const { ids: x } = a;
  const { ids: y } = b;
  const { mine, others } = places;
  const m = Math.min(MOST, x.length);
  const n = Math.min(MOST, y.length);
  let i = 0;
  let j = 0;
  let count = 0;
  while (i < m && j < n) {
    const ours = x[i] ?? 0;
    const theirs = y[j] ?? 0;
    if (ours < theirs) i++;
    else if (theirs < ours) j++;
    else {
      mine[count] = i++;
      others[count++] = j++;
    }
  }
  places.count = count;
  return places;
}

/** Values of both short lists, in the order of the first. */
export const sharedOf = (a: readonly string[], b: readonly string[]): string[] =>
  a.filter((value) => b.includes(value));

/** 1 where both lists say something and nothing in common. */
export const apart = (a: readonly string[], b: readonly string[]): number =>
  a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value)) ? 1 : 0;
