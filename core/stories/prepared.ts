import { stem } from '../text/stems.ts';
import { keyed, type Keyed, LEAD, PLAIN_LEAD } from './keyed.ts';
import type { Fingerprint } from './story.ts';

/** A fingerprint as it is compared, whatever its corpus. */
export interface Prepared extends Pick<Fingerprint, 'day' | 'places' | 'numbers' | 'length'> {
  readonly terms: Keyed;
  /** Of headline and opening: whom and where it happened to, is `LEAD`. */
  readonly names: Keyed;
  readonly shingles: Uint32Array;
  /** Said in the opening. */
  readonly weekdays: readonly string[];
  readonly years: readonly string[];
}

const known = new WeakMap<Fingerprint, Prepared>();

/** Remembered as long as the fingerprint is: one article is held against many. */
export function prepared(print: Fingerprint | Prepared): Prepared {
  if ('weekdays' in print) return print;
  const before = known.get(print);
  if (before) return before;
  const found = prepare(print);
  known.set(print, found);
  return found;
}

function prepare(print: Fingerprint): Prepared {
  const { day, places, numbers, length } = print;
  const names = Object.entries(print.names);
  const opening = new Set(print.lead);
  const ofNames = new Set(names.map(([name]) => stem(name)));
  const placeOf = (term: string) =>
    opening.has(term) ? LEAD + (ofNames.has(term) ? 0 : PLAIN_LEAD) : 0;
  return {
    terms: keyed(Object.entries(print.terms), placeOf),
    names: keyed(names, (name) => (opening.has(stem(name)) ? LEAD : 0)),
    shingles: Uint32Array.from(print.shingles),
    weekdays: WEEKDAYS.filter((weekday) => opening.has(weekday)),
    years: yearsOf(print),
    ...(day === undefined ? {} : { day }),
    places,
    numbers,
    length,
  };
}

/** Their own stems. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const yearsOf = ({ terms, day }: Fingerprint) => [
  ...Object.keys(terms).filter((term) => /^(?:19|20)\d\d$/.test(term)),
  ...(day === undefined ? [] : [day.slice(0, 4)]),
];
