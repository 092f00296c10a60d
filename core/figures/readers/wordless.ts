import { draftOf, type Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { isPlural } from '../nouns.ts';
import { isHyphen } from '../tokens.ts';
import { DURATIONS } from '../units.table.ts';
import type { Reader } from './reader.ts';

/** How many of each a bare plural may be: "for weeks" are two to eight. */
const MOST: Readonly<Record<string, number>> = {
  seconds: 60,
  minutes: 60,
  hours: 24,
  days: 14,
  weeks: 8,
  months: 12,
  years: 10,
  decades: 10,
};
const LEADS =
  /^(?:for|within|after|over|took|take|takes|spent|last|lasted|past|perhaps|possibly|or)$/;
const FOLLOWS = /^(?:of|before|after|later|earlier)$/;

const vague = (from: number, to: number, min: number, max: number) =>
  ({ from, to, min, max, grain: 1, form: 'wordless', scaled: false, range: false }) as const;

/** "for weeks", "months of talks", "within days". */
export const bareTime: Reader = (scene, at) => {
  const word = low(scene, at);
  const most = MOST[word];
  const unit = DURATIONS.get(word);
  if (!most || !unit || scene.amounts[at - 1]) return undefined;
  const [before, behind] = [low(scene, at - 1), low(scene, at + 1)];
  if (!LEADS.test(before) && !FOLLOWS.test(behind)) return undefined;
  if (isNumberBefore(scene, at) || behind === 'ago') return undefined;
  const draft = draftOf(vague(at, at + 1, before === 'within' ? 0 : 2, most), {
    reader: 'bare-time',
    kind: 'duration',
    unit: unit.unit,
    factor: unit.factor,
  });
  return asVague(draft);
};

/** "many years", "those days", "three to four weeks" have been said by another word. */
const isNumberBefore = (scene: Scene, at: number) =>
  isHyphen(scene.tokens[at - 1]) ||
  /^(?:the|these|those|many|some|all|few|two|three)$/.test(low(scene, at - 1)) ||
  scene.tokens[at - 1]?.kind === 'number';

const asVague = (draft: Draft): Draft => ({ ...draft, hedge: 'vague' });

/** "several Democrats", "a number of scandals". */
export const severalOf: Reader = (scene, at) => {
  const several = low(scene, at) === 'several' && scene.tokens[at + 1]?.kind === 'word';
  const number =
    low(scene, at) === 'a' && low(scene, at + 1) === 'number' && low(scene, at + 2) === 'of';
  if (!several && !number) return undefined;
  const to = several ? at + 1 : at + 3;
  const counts = [0, 1, 2, 3].some((step) => isPlural(low(scene, to + step)));
  const made = { reader: 'several', kind: 'count' } as const;
  return counts ? asVague(draftOf(vague(at, to, several ? 3 : 2, 9), made)) : undefined;
};

/** "a majority of seats", "a majority in parliament". */
export const majority: Reader = (scene, at) => {
  if (low(scene, at) !== 'a' || low(scene, at + 1) !== 'majority') return undefined;
  const made = { reader: 'majority', kind: 'ratio', unit: 'share' } as const;
  return { ...draftOf(vague(at, at + 2, 0.5, 1), made), max: null, hedge: 'more-than' };
};

const OFTEN: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

/** "twice a week", "twice-a-week". */
export const often: Reader = (scene, at) => {
  const times = OFTEN[low(scene, at)];
  const skip = isHyphen(scene.tokens[at + 1]) ? 1 : 0;
  const per = at + 1 + skip;
  if (!times || !/^(?:an?|per|every|each)$/.test(low(scene, per))) return undefined;
  const unit = low(scene, per + 1 + skip);
  if (!/^(?:hour|day|week|month|year|night|season)$/.test(unit)) return undefined;
  return draftOf(vague(at, per + 2 + skip, times, times), {
    reader: 'often',
    kind: 'rate',
    unit: `per-${unit}`,
  });
};

/** "boarded twice" counts; "twice as many", "twice the size" is a factor; "think twice" nothing. */
export const twice: Reader = (scene, at) => {
  const times = OFTEN[low(scene, at)];
  const [before, next] = [low(scene, at - 1), low(scene, at + 1)];
  if (!times || /^(?:or|think|thought|thinking)$/.test(before)) return undefined;
  if (next === 'or' || isHyphen(scene.tokens[at + 1]) || low(scene, at) === 'once')
    return undefined;
  const plain = { ...vague(at, at + 1, times, times), form: 'words' } as const;
  return /^(?:as|the|its|his|her|their|that|what|more)$/.test(next)
    ? draftOf(plain, { reader: 'factor', kind: 'ratio', unit: 'factor' })
    : draftOf(plain, { reader: 'twice', kind: 'count' });
};

const COLLECTIVES: Readonly<Record<string, readonly [number, number]>> = {
  pair: [2, 2],
  trio: [3, 3],
  quartet: [4, 4],
  handful: [3, 9],
};
/** What comes in pairs is one thing. */
const PAIRED =
  /^(?:shoes|boots|gloves|glasses|sunglasses|jeans|trousers|pants|shorts|socks|scissors|binoculars|eyes|hands|legs|earrings|headphones|tights|pliers)$/;

/** "a pair of gunmen", "a handful of boats". */
export const collective: Reader = (scene, at) => {
  const ends = COLLECTIVES[low(scene, at + 1)];
  if (!ends || low(scene, at) !== 'a' || low(scene, at + 2) !== 'of') return undefined;
  const nouns = [3, 4, 5].map((step) => low(scene, at + step));
  if (!nouns.some(isPlural) || nouns.some((noun) => PAIRED.test(noun))) return undefined;
  const form = ends[0] === ends[1] ? 'words' : 'vague';
  const amount = { ...vague(at, at + 2, ...ends), form } as const;
  return draftOf(amount, { reader: 'collective', kind: 'count' });
};
