/** Sketches of this many hashes estimate containment within about ±.05. */
const SKETCH = 400;
const WORDS = 3;

/**
 * The least hashes of all runs of three words (a bottom-k sketch after Broder, "On the resemblance and
 * containment of documents", 1997). Ascending, 32 bit.
 */
export function shingles(words: readonly string[]): number[] {
  const hashes = new Set<number>();
  for (let at = 0; at + WORDS <= words.length; at++) {
    hashes.add(hashed(`${words[at]} ${words[at + 1]} ${words[at + 2]}`));
  }
  return [...Uint32Array.from(hashes).toSorted().subarray(0, SKETCH)];
}

/** FNV-1a with a final mix: FNV alone leaves the high bits of short texts too even for a least-k choice. */
export function hashed(said: string, from = 0, to = said.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ said.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Ascending hashes. */
type Sketch = ArrayLike<number>;

/** Too few runs of words prove nothing. */
const LEAST = 6;

/** Share of the smaller text's runs of three words that the other holds too, 0..1. */
export function containment(a: Sketch, b: Sketch): number {
  // Below the lower of both limits either sketch is complete, so both can be compared there.
  const limit = Math.min(limitOf(a), limitOf(b));
  const [m, n] = [countTo(a, limit), countTo(b, limit)];
  let [i, j, shared] = [0, 0, 0];
  while (i < m && j < n) {
    const ours = a[i] ?? 0;
    const theirs = b[j] ?? 0;
    if (ours === theirs) shared++;
    if (ours <= theirs) i++;
    if (theirs <= ours) j++;
  }
  const smaller = Math.min(m, n);
  return smaller < LEAST ? 0 : shared / smaller;
}

function countTo(sketch: Sketch, limit: number): number {
  let count = sketch.length;
  while (count > 0 && (sketch[count - 1] ?? 0) > limit) count--;
  return count;
}

const limitOf = (sketch: Sketch) =>
  sketch.length < SKETCH ? Infinity : (sketch[sketch.length - 1] ?? Infinity);
