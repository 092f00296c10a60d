import { FRACTIONS, SIGNS } from './numerals.table.ts';
import { vagueAt, wordsAt } from './number-words.ts';
import { scaled } from './scales.ts';
import type { Token } from './tokens.ts';

/** A number as said, tokens `from` to before `to`. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number;
  /** The place of its last digit as printed: 1 for 1,300, 100,000 for 1.3 million. */
  readonly grain: number;
  readonly form: 'digits' | 'words' | 'vague';
  /** A scale word or letter was said. */
  readonly scaled: boolean;
}

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const PLAIN = /^\d*\.?\d+$/;
/** Longer is no quantity of the news, and would lose its last digits. */
const MOST_DIGITS = 20;

export function numeralAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'number') return digitsAt(tokens, at);
  if (token.kind === 'sign') return signAt(tokens, at);
  return vagueAt(tokens, at) ?? wordsAt(tokens, at);
}

function digitsAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const value = digitsValue(tokens[at]?.text ?? '');
  if (value === undefined) return undefined;
  let [to, number] = [at + 1, value];
  const sign = tokens[to]?.tight ? SIGNS[tokens[to]?.text ?? ''] : undefined;
  if (sign !== undefined) [to, number] = [to + 1, number + sign];
  const decimals = tokens[at]?.text.split('.')[1]?.length ?? 0;
  const grain = decimals > 0 ? 10 ** -decimals : sign ? 0.25 : 1;
  return scaled(tokens, {
    from: at,
    to,
    min: number,
    max: number,
    grain,
    form: 'digits',
    scaled: false,
  });
}

function digitsValue(text: string): number | undefined {
  if (text.length > MOST_DIGITS) return undefined;
  if (PLAIN.test(text)) return Number(text);
  return GROUPED.test(text) || INDIAN.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

const signAt = (tokens: readonly Token[], at: number): Numeral | undefined => {
  const value = SIGNS[tokens[at]?.text ?? ''];
  return value === undefined
    ? undefined
    : scaled(tokens, {
        from: at,
        to: at + 1,
        min: value,
        max: value,
        grain: 0.25,
        form: 'digits',
        scaled: false,
      });
};

export const fractionName = (word: string) => FRACTIONS[word];
