import {
  FOLDS,
  FRACTIONS,
  LOOSE,
  ORDINALS,
  SCALES,
  SIGNS,
  TENS,
  UNITS,
  VAGUE,
  VAGUE_OF,
} from './numerals.table.ts';
import type { Token } from './tokens.ts';

/** "nearly a decade" has no other number. */
const PERIODS = ['decade', 'century', 'year', 'month', 'week', 'day', 'hour', 'minute'];
const WORDLESS =
  'seconds minutes hours days weeks months years decades number majority once twice pair trio quartet handful'.split(
    ' ',
  );
const OTHERS = ['fours', 'both', ...Object.keys(FOLDS), ...PERIODS, ...WORDLESS];
const WORDS: ReadonlySet<string> = new Set([
  ...[UNITS, TENS, SCALES, SIGNS, VAGUE, VAGUE_OF, LOOSE, FRACTIONS].flatMap(Object.keys),
  ...ORDINALS,
  ...OTHERS,
]);

/** Whether a token may be part of a number, in digits or words. */
export const isNumeric = (token: Token) => token.kind === 'number' || WORDS.has(token.low);

/** No finding begins further before its number, and none of words without one more than a word before. */
const REACH = 4;
const WEAK_REACH = 1;
const WEAK: ReadonlySet<string> = new Set([...PERIODS, ...WORDLESS]);

/** For each token, whether a number stands at it or shortly behind: elsewhere nothing is looked for. */
export function nearNumbers(tokens: readonly Token[]): boolean[] {
  const near: boolean[] = Array.from({ length: tokens.length }, () => false);
  let [last, weak] = [Infinity, Infinity];
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token && isNumeric(token)) {
      if (WEAK.has(token.low)) weak = at;
      else last = at;
    }
    near[at] = last - at <= REACH || weak - at <= WEAK_REACH;
  }
  return near;
}

/** A quick look before a sentence is cut into words; soft hyphens and the like may hide any word. */
const HINT = new RegExp(
  `[^ -~‘-”–—]|\\d|\\b(?:${[...WORDS].filter((word) => /^[a-z]/.test(word)).join('|')})\\b`,
  'i',
);
export const mayHoldNumber = (text: string) => HINT.test(text);
