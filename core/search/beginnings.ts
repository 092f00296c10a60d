import { otherSpellings } from '../stories/spelling.ts';
import { ABBREVIATED } from '../stories/tokens.ts';
import type { QueryWord } from './query.ts';

/**
 * Whether a word of a text that begins with these two ASCII units, in lower case, may answer a query; the second
 * is 0 where there is none. It may say so of one that does not, never the other way round.
 */
export type MayAnswer = (first: number, second: number) => boolean;

/** Where all words of a text are wanted, as for what stands in order. */
export const ANY: MayAnswer = () => true;

/**
 * Most words of a text answer nothing, and to learn a word's stem takes longest. Neither the stemmer nor the
 * folding of spellings changes the first two letters, but for a few words that are known.
 */
export function mayAnswer(words: readonly QueryWord[]): MayAnswer {
  const wanted = new Uint8Array(UNITS * UNITS);
  const all = new Uint8Array(UNITS);
  for (const begin of beginnings(words)) {
    const [first = 0, second = 0] = [begin.charCodeAt(0), begin.charCodeAt(1) || 0];
    if (first >= UNITS || second >= UNITS) return ANY;
    // "10,000" is 10000; and what stands alone may be a longer word's stem, or be still typed.
    if (second === 0 || isDigit(first)) all[first] = 1;
    else wanted[first * UNITS + second] = 1;
  }
  return (first, second) => all[first] === 1 || wanted[first * UNITS + second] === 1;
}

const UNITS = 128;
const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Of the words as they are asked, and of what else is read as these. */
function beginnings(words: readonly QueryWord[]): Set<string> {
  const asked = words.flatMap(({ word, term, completed }) => [word, term, ...completed]);
  const found = new Set(asked.map((each) => each.slice(0, 2)));
  // "ing" behind a single letter leaves it with an "e": "aing" has the stem of "aed".
  for (const each of asked) if (/^.e$/.test(each)) found.add(`${each.slice(0, 1)}i`);
  for (const [said, key] of otherwise())
    if (found.has(key) || found.has(key.slice(0, 1))) found.add(said);
  return found;
}

/** "dying" has the stem "die". */
const OF_STEMS: readonly (readonly [string, string])[] = [
  ['dy', 'di'],
  ['ly', 'li'],
  ['ty', 'ti'],
];

let known: readonly (readonly [string, string])[] | undefined;

/** How words begin that are read as one that begins otherwise: "Wien" as "vienna", "US" as "america". */
const otherwise = () =>
  (known ??= [
    ...OF_STEMS,
    ...[...otherSpellings(), ...Object.entries(ABBREVIATED)]
      .map(([said, key]) => [said.slice(0, 2), key.slice(0, 2)] as const)
      .filter(([said, key]) => said !== key),
  ]);
