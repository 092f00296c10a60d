import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';

/** A word as the search compares it, and where it stands. */
export interface Token extends Span {
  readonly word: string;
}

/** `10,000` and `10000` are one word, so are `Kyiv's` and `Kyiv`. */
export const tokens = (text: string): Token[] =>
  words(text)
    .map(({ text: said, start, end }) => ({ word: asSearched(said), start, end }))
    .filter(({ word }) => word !== '');

export const asSearched = (said: string) => {
  const word = fold(said);
  return /^\d[\d,]*(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word.replace(/'s?$/, '');
};
