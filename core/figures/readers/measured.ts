import { draftOf, type Draft } from '../draft.ts';
import type { Amount } from '../amounts.ts';
import { low, wordsFrom, type Scene } from '../scene.ts';
import { DURATIONS, MEASURES, type Unit } from '../units.table.ts';
import { isHyphen } from '../tokens.ts';
import type { Reader } from './reader.ts';
import { fractionName } from '../numerals.ts';
import { percent } from './shares.ts';
import { isAmerican } from '../american.ts';

/** Pounds weigh where something weighs, a hyphen joins or their matter follows; else they are money. */
export const isMass = (scene: Scene, amount: Amount): boolean => {
  const hyphen = isHyphen(scene.tokens[amount.to]);
  const word = amount.to + (hyphen ? 1 : 0);
  if (!/^pounds?$/.test(low(scene, word))) return false;
  const weighs = scene.tokens.slice(Math.max(0, amount.from - 6), word + 3);
  const matter =
    low(scene, word + 1) === 'of' &&
    !/^(?:debt|the|damage|funding|aid|public|government|taxpayers?|investment)$/.test(
      low(scene, word + 2),
    );
  return (
    hyphen ||
    matter ||
    weighs.some((token) => /^(?:weigh(?:s|ed|ing)?|heavy|heavier|lighter|weight)$/.test(token.low))
  );
};

/** The first words of all units: elsewhere nothing is looked up. */
const FIRST: ReadonlySet<string> = new Set(
  [...MEASURES.keys(), ...DURATIONS.keys()].map((name) => name.split(' ')[0] ?? ''),
);

/** Number and unit: "58km", "1,500 - square - kilometre", "6.4 magnitude", "50-day". */
export const measured: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (!amount) return undefined;
  const behind = wordsFrom(scene, behindOf(scene, amount));
  if (!FIRST.has(behind[0]?.low ?? '')) return undefined;
  for (let length = behind.length; length > 0; length--) {
    const name = behind
      .slice(0, length)
      .map((word) => word.low)
      .join(' ');
    const to = behind[length - 1]?.to ?? amount.to;
    const unit = MEASURES.get(name) ?? DURATIONS.get(name);
    if (/^pounds?$/.test(name) && !isMass(scene, amount)) continue;
    // "the 2008 second quarter"
    if (
      /^h(?:ou)?rs$/.test(name) &&
      /^(?:[01]\d|2[0-3])[0-5]\d$/.test(scene.tokens[at]?.text ?? '')
    )
      continue;
    if (name === 'second' && amount.max !== 1 && !isHyphen(scene.tokens[amount.to])) continue;
    if (!unit || (unit.tight && !scene.tokens[amount.to]?.tight && !isExtent(scene, to))) continue;
    if (name === 'strength' && !/[-‐‑–]/.test(scene.tokens[amount.to]?.text ?? '')) continue;
    const made = { reader: 'measure', kind: unit.kind, unit: unit.unit, factor: unit.factor, to };
    const draft = inBase(draftOf(amount, made), unit);
    return unit.unit === 'degree' ? ofHeat(scene, draft) : draft;
  }
  return undefined;
};

/** "300 m long", "3 m 20 cm": what follows tells that a letter apart is the unit. */
const isExtent = (scene: Scene, to: number) =>
  scene.tokens[to - 1]?.text === 'm' &&
  (/^(?:long|wide|high|tall|deep|thick|across|away|above|below)$/.test(low(scene, to)) ||
    /^[cm]m$/.test(low(scene, to + 1)));

const HEAT =
  /^(?:temperatures?|hot(?:ter|test)?|warm(?:er|est|ing|ed)?|cool(?:er|est|ed|ing)?|cold(?:er|est)?|heat|heatwaves?|mercury|thermometers?)$/;

/** Degrees of heat are Celsius all over the world but in one country, whose outlets may mean either. */
function ofHeat(scene: Scene, draft: Draft): Draft {
  const near = scene.tokens.slice(Math.max(0, draft.from - NEAR_HEAT), draft.to + NEAR_HEAT);
  if (!near.some((token) => HEAT.test(token.low)) || isAmerican(scene)) return draft;
  return { ...draft, unit: 'C', assumed: 'unit' };
}

const NEAR_HEAT = 12;

/** "hundreds of miles", "a couple of days". */
export const behindOf = (scene: Scene, amount: Amount) => {
  const quote = /^["”’']$/.test(low(scene, amount.to)) ? 1 : 0;
  const of = amount.form === 'vague' && low(scene, amount.to + quote) === 'of';
  return of ? amount.to + quote + 1 : amount.to;
};

const inBase = (draft: Draft, { plus }: Unit): Draft =>
  plus === undefined || draft.max === null
    ? draft
    : {
        ...draft,
        min: Number((draft.min + plus).toFixed(6)),
        max: Number((draft.max + plus).toFixed(6)),
      };

/** "minus 12 degrees", "-3C". */
export const negative: Reader = (scene, at) => {
  const sign = scene.tokens[at];
  const isSign =
    sign?.low === 'minus' || (isHyphen(sign) && !sign?.tight && scene.tokens[at + 1]?.tight);
  const draft = isSign ? (measured(scene, at + 1) ?? percent(scene, at + 1)) : undefined;
  if (!draft || draft.max === null || !/^(?:C|percent)$/.test(draft.unit)) return undefined;
  return { ...draft, from: at, min: -draft.max, max: -draft.min };
};

const LEADS =
  /^(?:of|a|at|was|is|ranging|from|between|about|around|approximately|preliminary|measured|nearly|least|[-‐‑])$/;

/** "magnitude 6.4", "a magnitude of 5.9", "magnitudes ranging from 3.6 to 4.3", "the quake's magnitude at 5.9". */
export const magnitude: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (!amount || amount.max >= 10 || amount.form === 'vague') return undefined;
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const quake = /^(?:aftershock|earthquake|quake|tremor)s?$/.test(low(scene, before));
    const graded =
      quake && amount.grain < 1 && /^(?:above|over|of|at|measuring)$/.test(low(scene, at - 1));
    if (graded || /^magnitudes?$/.test(low(scene, before)))
      return draftOf(amount, { reader: 'magnitude', kind: 'measure', unit: 'magnitude' });
    if (!LEADS.test(low(scene, before)) && !/^(?:above|over|measuring)$/.test(low(scene, before)))
      return undefined;
  }
  return undefined;
};

const HEDGED = /^(?:nearly|almost|than|around|about|least|over|roughly|under|up)$/;

/** "nearly a decade", "more than an hour": an article counts where a hedge stands before it. */
export const aUnit: Reader = (scene, at) => {
  const unit = DURATIONS.get(low(scene, at + 1));
  if (!unit || !/^an?$/.test(low(scene, at))) return undefined;
  const half = [2, 3, 4].map((step) => low(scene, at + step)).join(' ') === 'and a half';
  const ago = /^(?:ago|time)$/.test(low(scene, at + (half ? 5 : 2)));
  const hedged = HEDGED.test(low(scene, at - 1)) && low(scene, at - 2) !== 'in';
  if (ago || !(half || hedged)) return undefined;
  const value = half ? 1.5 : 1;
  const plain = { form: 'words', scaled: false, range: false, grain: 0.25 } as const;
  return draftOf(
    { ...plain, from: at, to: at + 1, min: value, max: value },
    {
      reader: 'a-unit',
      kind: 'duration',
      unit: unit.unit,
      factor: unit.factor,
      to: at + (half ? 5 : 2),
    },
  );
};

/** "a half-hour", "half an hour", "half a mile". */
export const halfUnit: Reader = (scene, at) => {
  if (low(scene, at) !== 'half') return undefined;
  const behind = wordsFrom(scene, at + 1);
  const word = /^an?$/.test(behind[0]?.low ?? '') ? behind[1] : behind[0];
  const unit = word && (DURATIONS.get(word.low) ?? MEASURES.get(word.low));
  if (!unit || !word || unit.tight) return undefined;
  return draftOf(
    {
      from: at,
      to: at + 1,
      min: 0.5,
      max: 0.5,
      grain: 0.25,
      form: 'words',
      scaled: false,
      range: false,
    },
    { reader: 'half', kind: unit.kind, unit: unit.unit, factor: unit.factor, to: word.to },
  );
};

/** "a quarter of a century", "a quarter-mile", "three quarters of an hour". */
export const partUnit: Reader = (scene, at) => {
  const over = /^an?$/.test(low(scene, at)) ? 1 : scene.amounts[at]?.max;
  const nameAt = scene.amounts[at]?.to ?? at + 1;
  const under = fractionName(low(scene, nameAt));
  if (!over || !under || over >= under || low(scene, nameAt).startsWith('half')) return undefined;
  const of = low(scene, nameAt + 1) === 'of' && /^an?$/.test(low(scene, nameAt + 2));
  const unitAt = of ? nameAt + 3 : isHyphen(scene.tokens[nameAt + 1]) ? nameAt + 2 : 0;
  const unit = DURATIONS.get(low(scene, unitAt)) ?? MEASURES.get(low(scene, unitAt));
  if (!unitAt || !unit || unit.tight) return undefined;
  const value = over / under;
  return draftOf(
    {
      from: at,
      to: unitAt,
      min: value,
      max: value,
      grain: value / 4,
      form: 'words',
      scaled: false,
      range: false,
    },
    { reader: 'part', kind: unit.kind, unit: unit.unit, factor: unit.factor, to: unitAt + 1 },
  );
};
