import type { Indexed } from './gather.ts';
import type { DeadRecord, TailRecord } from './schema.ts';

/** A tail record made ready for looking up. */
export type TailEntry = Indexed;

export const tailRecord = ({ terms, names, length, day }: Indexed): TailRecord => ({
  terms: [...terms.keys()].join(' '),
  counts: Uint16Array.from(terms.values(), (count) => Math.min(count, 65_535)),
  names: names.join(' '),
  length,
  day,
});

export function tailEntry({ terms, counts, names, length, day }: TailRecord): TailEntry {
  const held = listed(terms).map((term, at): [string, number] => [term, counts[at] ?? 1]);
  return { terms: new Map(held), names: listed(names), length, day };
}

export const deadRecord = (terms: Iterable<string>, names: Iterable<string>): DeadRecord => ({
  terms: [...terms].join(' '),
  names: [...names].join(' '),
});

export const listed = (joined: string) => (joined === '' ? [] : joined.split(' '));
