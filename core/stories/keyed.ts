import { stem } from '../text/stems.ts';
import { hashed } from './shingles.ts';
import type { Fingerprint } from './story.ts';

/** Where in an article a word stands beside its text, as bits. */
export const LEAD = 1;
/** In the opening and no name: what happened, not to whom. */
export const PLAIN_LEAD = 2;

/** Words in the order of their hashes, so that two lists are joined in one pass. */
export interface Keyed {
  readonly words: readonly string[];
  /** Hashes of the words, ascending. */
  readonly ids: Uint32Array;
  /** How much a word counts here: 1 + ln of how often it is said. */
  readonly counts: Float64Array;
  /** Bits: `LEAD`, `PLAIN_LEAD`. */
  readonly places: Uint8Array;
}

/** A fingerprint as it is compared, whatever its corpus. */
export interface Prepared {
  readonly terms: Keyed;
  /** Of headline and opening: whom and where it happened to, is `LEAD`. */
  readonly names: Keyed;
  readonly shingles: Uint32Array;
  readonly weekdays: readonly string[];
  readonly years: readonly string[];
  readonly places: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly decimals: readonly string[];
}

const known = new WeakMap<Fingerprint, Prepared>();

/** Remembered as long as the fingerprint is: one article is held against many. */
export function prepared(print: Fingerprint): Prepared {
  const before = known.get(print);
  if (before) return before;
  const found = prepare(print);
  known.set(print, found);
  return found;
}

function prepare(print: Fingerprint): Prepared {
  const names = Object.entries(print.names);
  const opening = new Set(print.lead);
  const ofNames = new Set(names.map(([name]) => stem(name)));
  const placeOf = (term: string) =>
    opening.has(term) ? LEAD + (ofNames.has(term) ? 0 : PLAIN_LEAD) : 0;
  return {
    terms: keyed(Object.entries(print.terms), placeOf),
    names: keyed(names, (name) => (opening.has(stem(name)) ? LEAD : 0)),
    shingles: Uint32Array.from(print.shingles),
    weekdays: WEEKDAYS.filter((day) => opening.has(day)),
    years: yearsOf(print),
    places: new Set(print.places),
    numbers: new Set(print.numbers),
    decimals: print.numbers.filter((number) => number.includes('.')),
  };
}

/** Their own stems. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const yearsOf = ({ terms, day }: Fingerprint) => [
  ...Object.keys(terms).filter((term) => /^(?:19|20)\d\d$/.test(term)),
  ...(day === undefined ? [] : [day.slice(0, 4)]),
];

/** Room for the place of a word beside its hash in one exact number. */
const ROOM = 2 ** 20;

function keyed(
  counts: readonly (readonly [string, number])[],
  placeOf: (word: string) => number,
): Keyed {
  const order = new Float64Array(counts.length);
  counts.forEach(([word], at) => (order[at] = hashed(word) * ROOM + at));
  order.sort();
  const sorted = Array.from(order, (packed) => counts[packed % ROOM] ?? (['', 0] as const));
  return {
    words: sorted.map(([word]) => word),
    ids: Uint32Array.from(order, (packed) => Math.floor(packed / ROOM)),
    counts: Float64Array.from(sorted, ([, count]) => 1 + Math.log(Math.max(1, count))),
    places: Uint8Array.from(sorted, ([word]) => placeOf(word)),
  };
}
