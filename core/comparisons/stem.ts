import { remembered } from '../text/remembered.ts';
import { stem as stemOf } from '../text/stems.ts';

const MOST = 10_000;

/** "wounded" and "wounding" are one word, accents and case make none. */
export const stem = remembered(MOST, (word) =>
  stemOf(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')),
);
