import { FRACTIONS, LOOSE, SCALES, SHORT_SCALES, SIGNS, TENS, UNITS, VAGUE, VAGUE_OF } from './numerals.table.ts';
import { isHyphen, type Token } from './tokens.ts';

/** A number as said, tokens `from` to before `to`. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number;
  /** The place of its last digit that says something: 100 for 1,300. */
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
  const grain = decimals > 0 ? 10 ** -decimals : sign ? 0.25 : lastPlace(value);
  return scaled(tokens, { from: at, to, min: number, max: number, grain, form: 'digits', scaled: false });
}

function digitsValue(text: string): number | undefined {
  if (text.length > MOST_DIGITS) return undefined;
  if (PLAIN.test(text)) return Number(text);
  return GROUPED.test(text) || INDIAN.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

function lastPlace(value: number): number {
  let place = 1;
  while (value !== 0 && value % (place * 10) === 0 && place < 1e15) place *= 10;
  return place;
}

const signAt = (tokens: readonly Token[], at: number): Numeral | undefined => {
  const value = SIGNS[tokens[at]?.text ?? ''];
  return value === undefined
    ? undefined
    : scaled(tokens, { from: at, to: at + 1, min: value, max: value, grain: 0.25, form: 'digits', scaled: false });
};

/** Takes a scale along that stands behind: "1.2 million", "85m", "3-million". */
function scaled(tokens: readonly Token[], numeral: Numeral): Numeral {
  const hyphen = isHyphen(tokens[numeral.to]) ? 1 : 0;
  const at = numeral.to + hyphen;
  const next = tokens[at];
  const word = next && SCALES[next.low];
  if (word) return scaled(tokens, times(numeral, word, at + 1));
  const behind = tokens[at + 1];
  const endsTight = !behind?.tight || behind.kind === 'sign';
  const short = next?.tight && hyphen === 0 && endsTight && SHORT_SCALES[next.low];
  const isMetre = next?.low === 'm' && !isMillion(tokens, numeral, at);
  return short && !isMetre ? times(numeral, short, at + 1) : numeral;
}

const PEOPLE = /^(?:people|users|customers|viewers|barrels|tonnes|tons|homes|jobs|workers|children|doses|euros?|pounds?|dollars?|votes|residents|refugees|passengers|tourists|visitors|households|members|followers|subscribers|copies|units|vehicles|cars|acres|hectares|cases|shares|voters|more)$/;
const MONEY_SIGN = /^[$£€¥₹₽₩₺₪]$/;

const isMillion = (tokens: readonly Token[], { from }: Numeral, at: number) =>
  MONEY_SIGN.test(tokens[from - 1]?.text ?? '') || PEOPLE.test(tokens[at + 1]?.low ?? '');

const times = (numeral: Numeral, factor: number, to: number): Numeral => ({
  ...numeral,
  to,
  min: round(numeral.min * factor),
  max: round(numeral.max * factor),
  grain: numeral.grain * factor,
  scaled: true,
});

/** 1.1 × 1000000 is 1100000.0000000001 to a machine. */
const round = (value: number) => Number(value.toPrecision(12));

/** "twenty-six", "two hundred and five", "a dozen", "half a million", "two and a half million". */
function wordsAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const half = halfAt(tokens, at);
  if (half) return half;
  const article = tokens[at]?.low === 'a' || tokens[at]?.low === 'an';
  if (article && !(SCALES[tokens[at + 1]?.low ?? ''])) return undefined;
  let [to, total, group, seen] = [article ? at + 1 : at, 0, article ? 1 : 0, article];
  let lastScale = Infinity;
  for (;;) {
    const skip = seen ? joint(tokens, to) : 0;
    const word = tokens[to + skip]?.low ?? '';
    const [unit, ten, scale] = [UNITS[word], TENS[word], SCALES[word]];
    if (unit !== undefined && group % (unit < 10 && group % 100 >= 20 ? 10 : 100) === 0 && (!seen || group > 0 || total > 0)) group += unit;
    else if (ten && group % 100 === 0) group += ten;
    else if (scale && seen && scale <= 100 && group > 0 && group < 100) group *= scale;
    else if (scale && seen && scale > 100 && scale < lastScale && group > 0) [total, group, lastScale] = [total + group * scale, 0, scale];
    else if (word === 'half' && skip > 0 && tokens[to + 1]?.low === 'a') group += 0.5;
    else break;
    to += skip + 1;
    seen = true;
  }
  if (!seen || to === (article ? at + 1 : at)) return undefined;
  const withHalf = andAHalf(tokens, to);
  if (withHalf) {
    const value = total + group + 0.5;
    return scaled(tokens, { from: at, to: withHalf, min: value, max: value, grain: 0.5, form: 'words', scaled: false });
  }
  const value = total + group;
  return { from: at, to, min: value, max: value, grain: lastPlace(value), form: 'words', scaled: value >= 100 };
}

/** What may stand between the words of one number: a hyphen, "and" before a smaller part. */
function joint(tokens: readonly Token[], at: number): number {
  if (isHyphen(tokens[at]) && tokens[at]?.tight && tokens[at + 1]?.tight) return 1;
  const hundred = /^(?:hundred|thousand|million)$/.test(tokens[at - 1]?.low ?? '');
  return hundred && tokens[at]?.low === 'and' && (UNITS[tokens[at + 1]?.low ?? ''] !== undefined || TENS[tokens[at + 1]?.low ?? '']) && !tokens[at + 2]?.low.endsWith('hundred') ? 1 : 0;
}

const andAHalf = (tokens: readonly Token[], at: number) =>
  tokens[at]?.low === 'and' && tokens[at + 1]?.low === 'a' && tokens[at + 2]?.low === 'half' ? at + 3 : 0;

function halfAt(tokens: readonly Token[], at: number): Numeral | undefined {
  if (tokens[at]?.low !== 'half') return undefined;
  const to = tokens[at + 1]?.low === 'a' ? at + 2 : at + 1;
  const scale = SCALES[tokens[to]?.low ?? ''];
  if (!scale) return undefined;
  return { from: at, to: to + 1, min: scale / 2, max: scale / 2, grain: scale / 2, form: 'words', scaled: true };
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand". */
function vagueAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const word = tokens[at]?.low ?? '';
  const vague = { from: at, grain: 1, form: 'vague', scaled: true } as const;
  const larger = VAGUE[tokens[at + 2]?.low ?? ''];
  const of = VAGUE_OF[word];
  if (of && larger && tokens[at + 1]?.low === 'of') {
    const unit = larger[0] / 2;
    return { ...vague, to: at + 3, min: of[0] * unit, max: Math.floor(of[1] * unit) };
  }
  const alone = word === 'tens' ? undefined : VAGUE[word];
  if (alone) return { ...vague, to: at + 1, min: alone[0], max: alone[1] };
  const first = word === 'a' ? at + 1 : at;
  const loose = LOOSE[tokens[first]?.low ?? ''];
  if (!loose || (word === 'a' && first === at)) return undefined;
  const scaleAt = tokens[first + 1]?.low === 'of' ? first + 2 : first + 1;
  const scale = SCALES[tokens[scaleAt]?.low ?? ''];
  return scale ? { ...vague, to: scaleAt + 1, min: loose[0] * scale, max: loose[1] * scale } : undefined;
}

export const fractionName = (word: string) => FRACTIONS[word];
