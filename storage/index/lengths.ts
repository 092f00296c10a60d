/** An article's number of words in one byte, within 2 %; 0: there is no such article (any more). */
export const lengthCode = (words: number) =>
  Math.min(255, Math.max(1, Math.round(Math.log2(words + 1) * STEPS)));

const STEPS = 20;
const WORDS = Float64Array.from({ length: 256 }, (_, code) =>
  code === 0 ? 0 : Math.max(1, 2 ** (code / STEPS) - 1),
);

export const lengthOf = (code: number | undefined): number => WORDS[code ?? 0] ?? 0;

/** How many articles there are, and how many words they have on average. */
export function totals(lengths: Uint8Array): { readonly live: number; readonly words: number } {
  let [live, words] = [0, 0];
  for (const code of lengths) {
    if (code === 0) continue;
    live++;
    words += WORDS[code] ?? 0;
  }
  return { live, words };
}
