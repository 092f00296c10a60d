import { numeralAt, type Numeral } from './numerals.ts';
import { isHyphen, type Token } from './tokens.ts';

export interface Amount extends Numeral {
  /** Two numbers said as one: "10 to 12", "three or four". */
  readonly range: boolean;
}

const CHANGES =
  /^(?:rose|rise|rises|rising|risen|fell|fall|falls|falling|fallen|grew|grow|grown|growing|increase[sd]?|increasing|decrease[sd]?|dropped|drop|drops|dropping|climbed|climb|jumped|jump|went|up|down|cut|reduced?|lowered|raised?|raising|slid|soared|plunged|shrank|widened|narrowed|moved|swung|revised|expanded?|slashed|surged|halved|declined?|crept|edged|ticked|ballooned|swelled|doubled|tripled|quadrupled|inched|nudged|shot|leapt|sank|tumbled|slipped|eased|shifted|advanced|mushroomed|plummeted|improved|worsened|strengthened|weakened|upgraded|downgraded|accelerated|slowed|extended|lengthened|shortened)$/;
const REACH = 6;

export function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  if (isInside(tokens, at)) return undefined;
  const first = numeralAt(tokens, at);
  if (!first) return undefined;
  const joined = joinedWith(tokens, first);
  return joined ?? { ...first, range: false };
}

/** "26" of "1,226" is one token, but "six" of "twenty-six" is the second half of a number. */
const isInside = (tokens: readonly Token[], at: number) => {
  const before = tokens[at - 1];
  if (tokens[at]?.kind !== 'word' || !before) return false;
  const earlier = isHyphen(before) && before.tight && tokens[at]?.tight ? at - 2 : at - 1;
  if (tokens[earlier]?.kind === 'sign') return false;
  const number = numeralAt(tokens, earlier);
  return !!number && number.to > at;
};

function joinedWith(tokens: readonly Token[], first: Numeral): Amount | undefined {
  const joint = tokens[first.to];
  const second = joint && numeralAt(tokens, first.to + 1);
  if (!second || !isJoint(tokens, first, second)) return undefined;
  const low = sameScale(tokens, first, second);
  const touching = second.max === low.max + 1 || second.max > low.min;
  if (!touching || low.min >= second.max) return undefined;
  return {
    ...second,
    from: first.from,
    min: low.min,
    max: second.max,
    range: true,
    scaled: second.scaled,
  };
}

function isJoint(tokens: readonly Token[], first: Numeral, second: Numeral): boolean {
  const joint = tokens[first.to];
  const before = tokens[first.from - 1]?.low;
  if (joint?.low === 'and') return before === 'between';
  if (joint?.low === 'or') return first.form === second.form || first.min < 100;
  if (joint?.low === 'to') return !(before === 'from' && changesBefore(tokens, first.from - 1));
  return (
    isHyphen(joint) && first.form === second.form && joint?.tight === tokens[first.to + 1]?.tight
  );
}

export const changesBefore = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - REACH), at).some((token) => CHANGES.test(token.low));

/** "2 to 3 million": the first takes the scale of the second. */
function sameScale(tokens: readonly Token[], first: Numeral, second: Numeral): Numeral {
  if (first.scaled || !second.scaled || first.form === 'vague') return first;
  const bare = Number(tokens[second.from]?.text.replaceAll(',', ''));
  const scale =
    bare > 0
      ? second.max / bare
      : second.max >= 1000
        ? 10 ** (3 * Math.floor(Math.log10(second.max) / 3))
        : 1;
  const value = first.min * scale;
  return value < second.max ? { ...first, min: value, max: value } : first;
}
