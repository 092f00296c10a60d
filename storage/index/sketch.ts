/**
 * How many articles hold each term, about: counters that terms share by hash, of which the least is
 * believed (Cormode and Muthukrishnan, "An improved data stream summary: the count-min sketch", 2005).
 * It never says less than the truth but for rounding. Exact up to 160; above, steps of 6 %, taken by
 * chance as Morris did ("Counting large numbers of events in small registers", 1978).
 */
export type Sketch = Uint8Array;

const BITS = 18;
const MASK = 2 ** BITS - 1;
const EXACT = 160;
const STEPS = 12;

export const emptySketch = (): Sketch => new Uint8Array(2 ** BITS);

export const nameKey = (name: string) => `\u0001${name}`;

export function holdersIn(sketch: Sketch, term: string): number {
  const [one, other] = cellsOf(term);
  return Math.round(valueOf(Math.min(sketch[one] ?? 0, sketch[other] ?? 0)));
}

/** Adds to a term's counters, or takes away. `turn` draws another lot each time. */
export function count(sketch: Sketch, term: string, by: number, turn: number): void {
  const [one, other] = cellsOf(term);
  const chance = (Math.imul(one ^ Math.imul(turn, 0x9e3779b1), 0x85ebca6b) >>> 0) / 2 ** 32;
  sketch[one] = moved(sketch[one] ?? 0, by, chance);
  if (other !== one) sketch[other] = moved(sketch[other] ?? 0, by, chance);
}

const valueOf = (code: number) => (code <= EXACT ? code : EXACT * 2 ** ((code - EXACT) / STEPS));

function moved(code: number, by: number, chance: number): number {
  const wanted = Math.max(0, valueOf(code) + by);
  if (wanted <= EXACT) return Math.round(wanted);
  const exactly = Math.min(255, EXACT + STEPS * Math.log2(wanted / EXACT));
  const below = Math.floor(exactly);
  const [least, most] = [valueOf(below), valueOf(below + 1)];
  return chance < (wanted - least) / (most - least) ? Math.min(255, below + 1) : below;
}

function cellsOf(term: string): readonly [number, number] {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash ^= hash >>> 16;
  const again = Math.imul(hash ^ (hash >>> 15), 0x45d9f3b);
  return [hash & MASK, (again ^ (again >>> 14)) & MASK];
}
