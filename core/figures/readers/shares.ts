import { draftOf } from '../draft.ts';
import { FOLDS } from '../numerals.table.ts';
import { fractionName } from '../numerals.ts';
import { low, wordsFrom } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { DURATIONS } from '../units.table.ts';
import type { Reader } from './reader.ts';

/** "7.2%", "40 per cent", "three percentage points", "25 basis points". */
export const percent: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (!amount) return undefined;
  const plus = wordsFrom(scene, amount.to)[0]?.low === 'plus' ? 1 : 0;
  const [first, second] = wordsFrom(scene, amount.to).slice(plus);
  const made = { reader: 'percent', kind: 'percent' } as const;
  const points = /^points?$/.test(second?.low ?? '');
  if (!first) return undefined;
  if (
    first.low === '%' ||
    first.low === 'percent' ||
    first.low === 'pct' ||
    (first.low === 'pc' && scene.tokens[amount.to]?.tight)
  )
    return draftOf(amount, {
      ...made,
      unit: points ? 'percentage-point' : 'percent',
      to: points && second ? second.to : first.to,
    });
  if (first.low === 'per' && second && /^cent(?:s)?$/.test(second.low))
    return draftOf(amount, { ...made, unit: 'percent', to: second.to });
  if (first.low === 'percentage' && points && second)
    return draftOf(amount, { ...made, unit: 'percentage-point', to: second.to });
  if (first.low === 'basis' && points && second)
    return draftOf(amount, { ...made, unit: 'percentage-point', factor: 0.01, to: second.to });
  return undefined;
};

const share = { form: 'words', scaled: false, range: false } as const;

/** "two-thirds", "a third of", "one-fourth", "half of". */
export const fraction: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (amount && low(scene, at + 1) === '/' && amount.to === at + 3)
    return draftOf(amount, { reader: 'fraction', kind: 'ratio', unit: 'share' });
  // "the first hour and a half"
  if (low(scene, at - 1) === 'and' && DURATIONS.has(low(scene, at - 2))) return undefined;
  const article = /^an?$/.test(low(scene, at));
  const over =
    amount && !amount.range && amount.max < 20 && amount.form === 'words'
      ? amount.max
      : article
        ? 1
        : 0;
  const nameAt = amount ? amount.to + (isHyphen(scene.tokens[amount.to]) ? 1 : 0) : at + 1;
  const name = fractionName(low(scene, nameAt));
  if (
    over &&
    name &&
    over < name &&
    (low(scene, nameAt) !== 'half' || low(scene, nameAt + 1) === 'of')
  ) {
    if (
      !/^(?:of|as|more|less|the|its|their|in|and|,|\.|share|stake|$)/.test(
        low(scene, nameAt + 1),
      ) &&
      (article || over === 1) &&
      low(scene, at - 1) !== 'by' &&
      !HEDGED.test(`${low(scene, at - 2)} ${low(scene, at - 1)}`)
    )
      return undefined;
    const value = over / name;
    return draftOf(
      { ...share, from: at, to: nameAt + 1, min: value, max: value, grain: 0.05 },
      { reader: 'fraction', kind: 'ratio', unit: 'share' },
    );
  }
  return half(scene, at);
};

const OF_HALF = /^(?:of|the|its|their|his|her|all|a|those|that)$/;

/** "more than half were women". */
const HEDGED =
  /^(?:(?:more|less|fewer) than|\S* (?:about|nearly|almost|roughly|around|over|only|barely)|at least)$/;

const half: Reader = (scene, at) => {
  if (low(scene, at) !== 'half' || isHyphen(scene.tokens[at + 1])) return undefined;
  const before = low(scene, at - 1);
  if (
    /^(?:first|second|other|top|bottom|a|and|one|better|latter|that)$/.test(before) ||
    !(
      OF_HALF.test(low(scene, at + 1)) ||
      (before === 'by' && low(scene, at + 1) !== 'past') ||
      HEDGED.test(`${low(scene, at - 2)} ${before}`)
    )
  )
    return undefined;
  return draftOf(
    { ...share, from: at, to: at + 1, min: 0.5, max: 0.5, grain: 0.1 },
    { reader: 'fraction', kind: 'ratio', unit: 'share' },
  );
};

/** "three in four", "one out of 10". */
export const outOf: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (!amount || amount.range) return undefined;
  const out =
    low(scene, amount.to) === 'out' && low(scene, amount.to + 1) === 'of' ? amount.to + 2 : 0;
  const every =
    low(scene, amount.to) === 'in' && low(scene, amount.to + 1) === 'every' ? amount.to + 2 : 0;
  const whole =
    scene.amounts[out || every || (low(scene, amount.to) === 'in' ? amount.to + 1 : -1)];
  if (!whole || whole.range || whole.max <= amount.max || whole.max > 1e6) return undefined;
  const plain =
    amount.max <= 10 && (whole.form === amount.form || whole.max % 10 === 0) && whole.max < 1900;
  if (!out && !plain) return undefined;
  const value = amount.max / whole.max;
  return draftOf(
    { ...share, from: at, to: whole.to, min: value, max: value, grain: 0.01 },
    { reader: 'out-of', kind: 'ratio', unit: 'share' },
  );
};

/** "10 times", "tenfold"; "three times" alone is how often. */
export const factor: Reader = (scene, at) => {
  const fold = FOLDS[low(scene, at)];
  if (fold)
    return draftOf(
      { ...share, from: at, to: at + 1, min: fold, max: fold, grain: 1 },
      { reader: 'factor', kind: 'ratio', unit: 'factor' },
    );
  const amount = scene.amounts[at];
  const [times, then] = wordsFrom(scene, amount?.to ?? at);
  if (!amount || !times) return undefined;
  const compares =
    /^(?:more|as|the|higher|larger|greater|bigger|faster|longer|its|their|less|what|better)$/.test(
      then?.low ?? '',
    );
  if (times.low === 'fold' || (times.low === 'times' && (compares || amount.max % 1 !== 0)))
    return draftOf(amount, { reader: 'factor', kind: 'ratio', unit: 'factor', to: times.to });
  return undefined;
};
