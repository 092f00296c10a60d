import { stem as stemOf } from '../text/stems.ts';

/** "wounded" and "wounding" are one word, accents and case make none. */
export const stem = (word: string): string =>
  stemOf(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
