import type { Numeral } from './numerals.ts';
import { SCALES, SHORT_SCALES } from './numerals.table.ts';
import { isHyphen, type Token } from './tokens.ts';

/** "2 hundred thousand" has two; a text of nothing but scale words must not go on for ever. */
const MOST_SCALES = 2;

/** Takes a scale along that stands behind: "1.2 million", "85m", "3-million". */
export function scaled(tokens: readonly Token[], numeral: Numeral, left = MOST_SCALES): Numeral {
  const hyphen = isHyphen(tokens[numeral.to]) ? 1 : 0;
  const at = numeral.to + hyphen;
  const next = tokens[at];
  const word = next && SCALES[next.low];
  if (word) {
    const larger = times(numeral, word, at + 1);
    return left > 1 ? scaled(tokens, larger, left - 1) : larger;
  }
  const behind = tokens[at + 1];
  const endsTight = !behind?.tight || behind.kind === 'sign';
  const near = next?.tight || (next && APART.test(next.low));
  const short = near && hyphen === 0 && endsTight && SHORT_SCALES[next.low];
  const isMetre = /^(?:m|mm|MM)$/.test(next?.text ?? '') && !isMillion(tokens, numeral, at);
  return short && !isMetre ? times(numeral, short, at + 1) : numeral;
}

/** Short scales that are nothing else, so a blank may stand before them: "$3 bn". */
const APART = /^(?:bn|mn|bln|mln|tn|trn|tln)$/;
const PEOPLE =
  /^(?:people|users|customers|viewers|barrels|tonnes|tons|homes|jobs|workers|children|doses|euros?|pounds?|dollars?|votes|residents|refugees|passengers|tourists|visitors|households|members|followers|subscribers|copies|units|vehicles|cars|acres|hectares|cases|shares|voters|more|miles|kilometres|kilometers|km|litres|liters|gallons|tests|vaccinations|women|men|shares|dollars|rupees|yen|yuan|francs|kronor|kroner)$/;
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
