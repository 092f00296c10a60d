import { hashOf } from '../../core/search/term-hash.ts';

/**
 * How many articles hold each term, about: counters that terms share by hash, of which the least is
 * believed (Cormode and Muthukrishnan, "An improved data stream summary: the count-min sketch", 2005).
 * It never says less than the truth but for rounding. Exact up to 160; above, steps of 6 %, taken by
 * chance as Morris did ("Counting large numbers of events in small registers", 1978).
 */
export type Sketch = Uint8Array;

export const CELLS = 2 ** 18;
const MASK = CELLS - 1;
const EXACT = 160;
const STEPS = 12;

export const emptySketch = (): Sketch => new Uint8Array(CELLS);

export const nameKey = (name: string) => `\u0001${name}`;

/** `fresh`: by cell, what is not in the sketch yet. */
export function holdersIn(sketch: Sketch, fresh: Int16Array, term: string): number {
  const hash = hashOf(term);
  const [one, other] = [hash & MASK, otherOf(hash) & MASK];
  const least = Math.min(
    valueOf(sketch[one] ?? 0) + (fresh[one] ?? 0),
    valueOf(sketch[other] ?? 0) + (fresh[other] ?? 0),
  );
  return Math.max(0, Math.round(least));
}

/** Notes that so many more or fewer hold what has these hashes. */
export function recount(fresh: Int16Array, hashes: Int32Array, by: number): void {
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    const [one, other] = [hash & MASK, otherOf(hash) & MASK];
    fresh[one] = (fresh[one] ?? 0) + by;
    if (other !== one) fresh[other] = (fresh[other] ?? 0) + by;
  }
}

/** The hashes of all that an article holds, as far as the sketch counts it. */
export const hashesOf = (terms: Iterable<string>, names: Iterable<string>): Int32Array =>
  Int32Array.from([
    ...Array.from(terms, hashOf),
    ...Array.from(names, (name) => hashOf(nameKey(name))),
  ]);

/** Adds to the counters of the term with this hash, or takes away. `turn` draws another lot each time. */
export function count(sketch: Sketch, hash: number, by: number, turn: number): void {
  const one = hash & MASK;
  const other = otherOf(hash) & MASK;
  const chance = (Math.imul(one ^ Math.imul(turn, 0x9e3779b1), 0x85ebca6b) >>> 0) / 2 ** 32;
  sketch[one] = moved(sketch[one] ?? 0, by, chance);
  if (other !== one) sketch[other] = moved(sketch[other] ?? 0, by, chance);
}

const valueOf = (code: number) => (code <= EXACT ? code : EXACT * 2 ** ((code - EXACT) / STEPS));

function moved(code: number, by: number, chance: number): number {
  // Most counts are low and exact.
  if (code + by <= EXACT && code <= EXACT) return Math.max(0, code + by);
  const wanted = Math.max(0, valueOf(code) + by);
  if (wanted <= EXACT) return Math.round(wanted);
  const exactly = Math.min(255, EXACT + STEPS * Math.log2(wanted / EXACT));
  const below = Math.floor(exactly);
  const [least, most] = [valueOf(below), valueOf(below + 1)];
  return chance < (wanted - least) / (most - least) ? Math.min(255, below + 1) : below;
}

function otherOf(hash: number): number {
  const again = Math.imul(hash ^ (hash >>> 15), 0x45d9f3b);
  return again ^ (again >>> 14);
}
