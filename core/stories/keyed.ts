import { stem } from '../text/stems.ts';
import { hashed } from './shingles.ts';
import type { Fingerprint } from './story.ts';

/** Words in the order of their hashes, so that two lists are joined in one pass. */
export interface Keyed {
  readonly words: readonly string[];
  /** Hashes of the words, ascending. */
  readonly ids: Float64Array;
  /** How much a word counts here: 1 + ln of how often it is said. */
  readonly counts: Float64Array;
}

/** A fingerprint as it is compared, whatever its corpus. */
export interface Prepared {
  readonly terms: Keyed;
  readonly names: Keyed;
  readonly lead: Keyed;
  /** The opening without names: what happened, not to whom. */
  readonly plainLead: Keyed;
  /** Names of headline and opening: whom and where it happened to. */
  readonly leadNames: Keyed;
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
  return {
    terms: keyed(Object.entries(print.terms)),
    names: keyed(names),
    lead: keyed(once(print.lead)),
    plainLead: keyed(once(print.lead.filter((term) => !ofNames.has(term)))),
    leadNames: keyed(once(names.map(([name]) => name).filter((name) => opening.has(stem(name))))),
    weekdays: WEEKDAYS.filter((day) => opening.has(day)),
    years: yearsOf(print),
    places: new Set(print.places),
    numbers: new Set(print.numbers),
    decimals: print.numbers.filter((number) => number.includes('.')),
  };
}

const once = (words: readonly string[]) => words.map((word): [string, number] => [word, 1]);

/** Their own stems. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const yearsOf = ({ terms, day }: Fingerprint) => [
  ...Object.keys(terms).filter((term) => /^(?:19|20)\d\d$/.test(term)),
  ...(day === undefined ? [] : [day.slice(0, 4)]),
];

/** Room for the place of a word beside its hash in one exact number. */
const PLACES = 2 ** 20;

function keyed(counts: readonly (readonly [string, number])[]): Keyed {
  const order = new Float64Array(counts.length);
  counts.forEach(([word], at) => (order[at] = hashed(word) * PLACES + at));
  order.sort();
  const sorted = Array.from(order, (packed) => counts[packed % PLACES] ?? (['', 0] as const));
  return {
    words: sorted.map(([word]) => word),
    ids: order.map((packed) => Math.floor(packed / PLACES)),
    counts: Float64Array.from(sorted, ([, count]) => 1 + Math.log(Math.max(1, count))),
  };
}
