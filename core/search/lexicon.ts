import { enlarged } from './enlarged.ts';
import { hashOf } from './term-hash.ts';
import { MOST_OF_A_UNIT, readUtf8, writeUtf8 } from './utf8.ts';

/**
 * Terms by number, from 0 on; it only grows. A term takes thirty bytes in all, where strings and a map took
 * a hundred: an import may not hold much, and what is small is found faster.
 */
export interface Lexicon {
  size: number;
  /** The terms in UTF-8 one after the other, and where each ends. */
  bytes: Uint8Array;
  ends: Uint32Array;
  hashes: Int32Array;
  /** By hash, the number of the term and one; 0 where nothing stands. */
  places: Uint32Array;
}

const LEAST = 1 << 10;
/** Letters of a term for which there is room at first. */
const LETTERS = 8;

export const emptyLexicon = (): Lexicon => ({
  size: 0,
  bytes: new Uint8Array(LEAST * LETTERS),
  ends: new Uint32Array(LEAST),
  hashes: new Int32Array(LEAST),
  places: new Uint32Array(2 * LEAST),
});

/** The number of a term, which is drawn where it has none. */
export function numberOf(lexicon: Lexicon, term: string): number {
  if (term.length * MOST_OF_A_UNIT > written.length)
    written = new Uint8Array(2 * term.length * MOST_OF_A_UNIT);
  return numberIn(lexicon, written, 0, writeUtf8(written, 0, term), hashOf(term));
}

let written = new Uint8Array(256);

/** The same for a term of another lexicon. */
export const adopted = (lexicon: Lexicon, other: Lexicon, number: number): number =>
  numberIn(
    lexicon,
    other.bytes,
    startOf(other, number),
    other.ends[number] ?? 0,
    other.hashes[number] ?? 0,
  );

export const termOf = (lexicon: Lexicon, number: number): string =>
  readUtf8(lexicon.bytes, startOf(lexicon, number), lexicon.ends[number] ?? 0);

export const startOf = ({ ends }: Pick<Lexicon, 'ends'>, number: number): number =>
  number === 0 ? 0 : (ends[number - 1] ?? 0);

/** Of a term in UTF-8 with its hash. */
export function numberIn(
  lexicon: Lexicon,
  bytes: Uint8Array,
  from: number,
  to: number,
  hash: number,
): number {
  const { places, hashes, size: number } = lexicon;
  const mask = places.length - 1;
  let at = hash & mask;
  for (; places[at] !== 0; at = (at + 1) & mask) {
    const known = (places[at] ?? 0) - 1;
    if (hashes[known] === hash && isAt(lexicon, known, bytes, from, to)) return known;
  }
  const start = startOf(lexicon, number);
  const end = start + to - from;
  while (end > lexicon.bytes.length) lexicon.bytes = enlarged(lexicon.bytes);
  for (let each = from; each < to; each++) lexicon.bytes[start + each - from] = bytes[each] ?? 0;
  hashes[number] = hash;
  lexicon.ends[number] = end;
  places[at] = number + 1;
  lexicon.size += 1;
  if (lexicon.size === hashes.length) widen(lexicon);
  return number;
}

function isAt(lexicon: Lexicon, number: number, bytes: Uint8Array, from: number, to: number) {
  const start = startOf(lexicon, number);
  if ((lexicon.ends[number] ?? 0) - start !== to - from) return false;
  for (let at = from; at < to; at++)
    if (bytes[at] !== lexicon.bytes[start + at - from]) return false;
  return true;
}

function widen(lexicon: Lexicon): void {
  const { hashes } = lexicon;
  lexicon.ends = enlarged(lexicon.ends);
  lexicon.hashes = enlarged(hashes);
  const places = new Uint32Array(2 * lexicon.places.length);
  const mask = places.length - 1;
  for (let number = 0; number < lexicon.size; number++) {
    let at = (hashes[number] ?? 0) & mask;
    while (places[at] !== 0) at = (at + 1) & mask;
    places[at] = number + 1;
  }
  lexicon.places = places;
}
