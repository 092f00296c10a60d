import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** A word as the search compares it, and where it stands. */
export interface Token extends Span {
  readonly word: string;
}

/** A number with its commas and point, or a run of letters and digits with an apostrophe inside. */
const TOKEN =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\d])|\d+\.\d+(?![\p{L}\d])|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** `10,000` and `10000` are one word, so are `Kyiv's` and `Kyiv`. */
export const tokens = (text: string): Token[] =>
  [...text.matchAll(TOKEN)]
    .map(({ 0: said, index }) => ({
      word: asSearched(said),
      start: index,
      end: index + said.length,
    }))
    .filter(({ word }) => word !== '');

export const asSearched = (said: string) => {
  const word = fold(said);
  return /^\d[\d,]*(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word.replace(/'s?$/, '');
};
