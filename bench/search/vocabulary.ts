import { below, oneOf, type Random, seeded } from './random.ts';

const STARTS = 'b br c ch d dr f fl g gr h j k l m n p pr r s sh st t tr v w y z'.split(' ');
const MIDDLES = 'a e i o u ai ea ou io ee'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'st', 'ck'];

/** Made-up words, the common ones short; each once. */
export function madeWords(many: number, seed: number): string[] {
  const random = seeded(seed);
  const words = new Set<string>();
  while (words.size < many) {
    const syllables = words.size < 150 ? 1 : words.size < 4000 ? 2 : 2 + below(random, 3);
    const word = Array.from({ length: syllables }, () => syllable(random)).join('');
    if (word.length > 1) words.add(word);
  }
  return [...words];
}

const syllable = (random: Random) =>
  oneOf(random, STARTS) + oneOf(random, MIDDLES) + oneOf(random, ENDS);

/** Draws ranks as a language does: the n-th word about 1/n as often as the first (Zipf, Mandelbrot). */
export function zipf(many: number): (random: Random) => number {
  const shares = new Float64Array(many);
  let sum = 0;
  for (let rank = 0; rank < many; rank++) shares[rank] = sum += (rank + 2.7) ** -1.05;
  // Where in the sums each hundred-thousandth begins, so that few steps are left.
  const starts = new Uint32Array(STARTS_KEPT + 1);
  for (let at = 0, rank = 0; at <= STARTS_KEPT; at++) {
    while (rank < many - 1 && (shares[rank] ?? 0) < (at / STARTS_KEPT) * sum) rank++;
    starts[at] = rank;
  }
  return (random) => {
    const lot = random();
    let rank = starts[Math.floor(lot * STARTS_KEPT)] ?? 0;
    while ((shares[rank] ?? sum) < lot * sum) rank++;
    return rank;
  };
}

const STARTS_KEPT = 100_000;
