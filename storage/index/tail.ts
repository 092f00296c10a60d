import type { TermCounts } from '../../core/search/term-counts.ts';
import type { Indexed } from './gather.ts';
import type { DeadRecord, TailRecord } from './schema.ts';
import { hashesOf } from './sketch.ts';

/** A tail record made ready for looking up: what is not asked for is not taken apart. */
export interface TailEntry extends Omit<Indexed, 'names'> {
  readonly hashes: Int32Array;
  /** How often a term is said; 0 where it is not. */
  readonly count: (term: string) => number;
  /** How often all terms that begin so are said. */
  readonly countPrefix: (start: string) => number;
}

export const tailRecord = ({ terms, names, length, day }: Indexed): TailRecord => ({
  terms: [...terms.keys()].join(' '),
  counts: Uint16Array.from(terms.values(), (count) => Math.min(count, 65_535)),
  hashes: hashesOf(terms.keys(), names),
  length,
  day,
});

/** `given`: the terms, where they need not be taken apart. */
export function tailEntry(record: TailRecord, given?: TermCounts): TailEntry {
  const { terms, counts, hashes, length, day } = record;
  const spaced = ` ${terms} `;
  let table: ReadonlyMap<string, number> | undefined;
  const countAt = (place: number) => counts[spacesBefore(spaced, place)] ?? 1;
  return {
    get terms() {
      if (given) return given;
      table ??= new Map(listed(terms).map((term, at): [string, number] => [term, counts[at] ?? 1]));
      return table;
    },
    hashes,
    length,
    day,
    count(term) {
      if (table) return table.get(term) ?? 0;
      const place = spaced.indexOf(` ${term} `);
      return place < 0 ? 0 : countAt(place);
    },
    countPrefix(start) {
      if (terms === '') return 0;
      let sum = 0;
      let place = spaced.indexOf(` ${start}`);
      // The last space ends the last term.
      while (place >= 0 && place < spaced.length - 1) {
        sum += countAt(place);
        place = spaced.indexOf(` ${start}`, place + 1);
      }
      return sum;
    },
  };
}

function spacesBefore(text: string, place: number): number {
  let many = 0;
  for (let at = text.indexOf(' '); at >= 0 && at < place; at = text.indexOf(' ', at + 1)) many += 1;
  return many;
}

export const deadRecord = (
  doc: number,
  terms: Iterable<string>,
  names: Iterable<string>,
): DeadRecord => ({
  doc,
  hashes: hashesOf(terms, names),
});

const listed = (joined: string) => (joined === '' ? [] : joined.split(' '));
