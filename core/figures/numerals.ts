import { FRACTIONS, LOOSE, SCALES, SIGNS, TENS, UNITS, VAGUE, VAGUE_OF } from './numerals.table.ts';
import { vagueAt, wordsAt } from './number-words.ts';
import { scaled } from './scales.ts';
import { isHyphen, type Token } from './tokens.ts';

/** A number as said, tokens `from` to before `to`. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number;
  /** The place of its last digit as printed: 1 for 1,300, 100,000 for 1.3 million. */
  readonly grain: number;
  /** `wordless`: no number was said, as in "for weeks" and "several". */
  readonly form: 'digits' | 'words' | 'vague' | 'wordless';
  /** A scale word or letter was said. */
  readonly scaled: boolean;
}

/** Words with which a number in words may begin. */
const BEGINS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'half',
  ...[UNITS, TENS, SCALES, VAGUE, VAGUE_OF, LOOSE].flatMap(Object.keys),
]);

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
  if (!BEGINS.has(token.low)) return undefined;
  return vagueAt(tokens, at) ?? wordsAt(tokens, at);
}

function digitsAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const grouped = groupsAt(tokens, at);
  const value = digitsValue(grouped?.text ?? tokens[at]?.text ?? '');
  if (value === undefined) return undefined;
  const plain = { from: at, form: 'digits', scaled: false } as const;
  const whole = grouped?.to ?? at + 1;
  const alone = slashed(tokens, at);
  const part = alone ?? added(tokens, whole);
  const number = alone?.value ?? value + (part?.value ?? 0);
  const decimals = tokens[at]?.text.split('.')[1]?.length ?? 0;
  const grain = decimals > 0 ? 10 ** -decimals : part ? 0.25 : 1;
  return scaled(tokens, { ...plain, to: part?.to ?? whole, min: number, max: number, grain });
}

/** "40 000", "1 234 567": groups of three, set apart by white space. */
function groupsAt(tokens: readonly Token[], at: number): { text: string; to: number } | undefined {
  if (!/^[1-9]\d{0,2}$/.test(tokens[at]?.text ?? '')) return undefined;
  let to = at + 1;
  while (to < at + MOST_GROUPS && /^\d{3}$/.test(tokens[to]?.text ?? '') && !tokens[to]?.tight)
    to += 1;
  if (to === at + 1) return undefined;
  const text = tokens.slice(at, to).map((token) => token.text);
  return { text: text.join(''), to };
}

const MOST_GROUPS = 4;
const PARTS = /^(?:2|3|4|5|8|10|16)$/;

/** "3/4", where it can be no date and no score. */
function slashed(tokens: readonly Token[], at: number) {
  const [over, slash, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== '/' || !slash.tight || !under?.tight || !PARTS.test(under.text))
    return undefined;
  if (!/^\d{1,2}$/.test(over?.text ?? '') || tokens[at + 3]?.text === '/') return undefined;
  const value = Number(over?.text) / Number(under.text);
  return value < 1 ? { value, to: at + 3 } : undefined;
}

/** The part behind a whole: "2½", "10 1/2". */
function added(tokens: readonly Token[], at: number) {
  const sign = tokens[at]?.tight ? SIGNS[tokens[at]?.text ?? ''] : undefined;
  if (sign !== undefined) return { value: sign, to: at + 1 };
  if (isHyphen(tokens[at])) return slashed(tokens, at + 1);
  return tokens[at]?.tight ? undefined : slashed(tokens, at);
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
