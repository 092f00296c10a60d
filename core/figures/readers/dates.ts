import { BEFORE_YEAR, MONTH } from '../calendar.table.ts';
import { excludedDraft } from '../draft.ts';
import { DURATIONS } from '../units.table.ts';
import { low, wordsFrom, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { isPlural } from '../nouns.ts';
import type { Reader } from './reader.ts';

const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const SUFFIX = /^(?:st|nd|rd|th)$/;

/** "May 5, 2010", "05 May", "12/11/2011", "2005-11-27", "Nov 12-14". */
export const date: Reader = (scene, at) =>
  monthFirst(scene, at) ?? dayFirst(scene, at) ?? inNumbers(scene, at);

const text = (scene: Scene, at: number) => scene.tokens[at]?.text ?? '';
const afterSuffix = (scene: Scene, at: number) =>
  SUFFIX.test(low(scene, at)) && scene.tokens[at]?.tight ? at + 1 : at;

const monthFirst: Reader = (scene, at) => {
  const month = scene.tokens[at];
  if (!month || !MONTH.test(month.low) || !month.capital) return undefined;
  let to = text(scene, at + 1) === '.' ? at + 2 : at + 1;
  if (YEAR.test(text(scene, to))) return excludedDraft('date', 'date', at, to + 1);
  if (!DAY.test(text(scene, to))) return undefined;
  to = afterSuffix(scene, to + 1);
  if (
    (isHyphen(scene.tokens[to]) || low(scene, to) === 'and' || low(scene, to) === 'to') &&
    DAY.test(text(scene, to + 1)) &&
    !isPlural(low(scene, to + 2))
  )
    to = afterSuffix(scene, to + 2);
  return excludedDraft('date', 'date', at, withYear(scene, to));
};

const withYear = (scene: Scene, at: number) => {
  const skip = text(scene, at) === ',' ? at + 1 : at;
  return YEAR.test(text(scene, skip)) ? skip + 1 : at;
};

const dayFirst: Reader = (scene, at) => {
  if (!DAY.test(text(scene, at))) return undefined;
  let to = afterSuffix(scene, at + 1);
  if (
    (isHyphen(scene.tokens[to]) || low(scene, to) === 'and' || low(scene, to) === 'to') &&
    DAY.test(text(scene, to + 1))
  )
    to = afterSuffix(scene, to + 2);
  if (low(scene, to) === 'of') to += 1;
  const month = scene.tokens[to];
  if (!month || !MONTH.test(month.low) || !month.capital) return undefined;
  const end = text(scene, to + 1) === '.' && YEAR.test(text(scene, to + 2)) ? to + 2 : to + 1;
  return excludedDraft('date', 'date', at, withYear(scene, end));
};

const NUMBER = /^\d{1,4}$/;

const inNumbers: Reader = (scene, at) => {
  const first = scene.tokens[at];
  const joint = text(scene, at + 1);
  if (!first || !NUMBER.test(first.text)) return dotted(scene, at);
  if (
    !/^[/‐‑-]$/.test(joint) ||
    !scene.tokens[at + 1]?.tight ||
    !scene.tokens[at + 2]?.tight ||
    !NUMBER.test(text(scene, at + 2))
  )
    return undefined;
  if (
    text(scene, at + 3) === joint &&
    scene.tokens[at + 3]?.tight &&
    NUMBER.test(text(scene, at + 4)) &&
    (joint === '/' || YEAR.test(first.text) || YEAR.test(text(scene, at + 4)))
  )
    return excludedDraft('date', 'date', at, at + 5);
  if (YEAR.test(first.text) && /^\d{2}(?:\d{2})?$/.test(text(scene, at + 2)))
    return excludedDraft('date', 'date', at, at + 3);
  return joint === '/' && (text(scene, at) === '9' || text(scene, at) === '7')
    ? excludedDraft('idiom', 'idiom', at, at + 3)
    : undefined;
};

const dotted: Reader = (scene, at) =>
  /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/.test(text(scene, at))
    ? excludedDraft('date', 'date', at, at + 1)
    : undefined;

/** "in her early 30s". */
const OWN = /^(?:his|her|their|my|your|early|mid|late)$/;

/** A bare number of four digits that is a year, "the 1990s", "'08". */
export const year: Reader = (scene, at) => {
  const token = scene.tokens[at];
  if (!token || token.kind !== 'number') return undefined;
  const named = decadeNamed(scene, at);
  if (named) return named;
  if (!YEAR.test(token.text) || /^[$£€¥₹]$/.test(text(scene, at - 1))) return undefined;
  const before = low(scene, at - 1);
  const to = endOfYears(scene, at);
  if (to && /^(?:from|between|in|of|during|the)$/.test(before))
    return excludedDraft('year', 'date', at, to);
  if (isHyphen(scene.tokens[at - 1]) || MONTH.test(before))
    return excludedDraft('date', 'date', at, at + 1);
  return countsThings(scene, at) ? undefined : excludedDraft('year', 'date', at, at + 1);
};

/** "the 1990s", "his 20's", "'08". */
function decadeNamed(scene: Scene, at: number) {
  const [token, next] = [scene.tokens[at], scene.tokens[at + 1]];
  if (!token) return undefined;
  const why = OWN.test(low(scene, at - 1)) && token.text.length === 2 ? 'age' : 'date';
  if (next?.tight && /^(?:\d{2}|\d{3}0)$/.test(token.text)) {
    if (next.low === 's') return excludedDraft('date', why, at, at + 2);
    if (/^['’]$/.test(next.text) && low(scene, at + 2) === 's')
      return excludedDraft('date', why, at, at + 3);
  }
  const short = /^\d{2}$/.test(token.text) && /^['’‘]$/.test(text(scene, at - 1)) && token.tight;
  return short && !scene.tokens[at - 1]?.tight
    ? excludedDraft('date', 'date', at - 1, at + 1)
    : undefined;
}

const HEDGED = /^(?:about|around|than|nearly|least|almost|some|approximately|killed|killing)$/;

/** "2000 soldiers", "more than 1950 homes": a number that only looks like a year. */
function countsThings(scene: Scene, at: number): boolean {
  const [before, next] = [low(scene, at - 1), scene.tokens[at + 1]];
  if (next?.kind !== 'word') return false;
  if (HEDGED.test(before)) return !/^(?:and|when|at|in)$/.test(next.low);
  const round = Number(text(scene, at)) % 50 === 0 && !next.capital;
  return isPlural(next.low) && !BEFORE_YEAR.test(before) && round;
}

/** "from 1998 to 2006", "1914-18". */
function endOfYears(scene: Scene, at: number): number | undefined {
  const joined = /^(?:to|and|until|through|[-–])$/.test(low(scene, at + 1));
  return joined && YEAR.test(text(scene, at + 2)) ? at + 3 : undefined;
}

/** "the early nineteen seventies". */
export const decade: Reader = (scene, at) =>
  low(scene, at) === 'nineteen' &&
  /^(?:twen|thir|for|fif|six|seven|eigh|nine)ties$/.test(low(scene, at + 1))
    ? excludedDraft('date', 'date', at, at + 2)
    : undefined;

/** "two and a half years ago": a date in disguise; so is "Three years later," where a sentence begins. */
export const ago: Reader = (scene, at) => {
  const amount = scene.amounts[at];
  if (!amount) return undefined;
  const [unit, then] = wordsFrom(scene, amount.to);
  if (!unit || !then || !DURATIONS.has(unit.low)) return undefined;
  const isThen = then.low === 'ago' || (then.low === 'later' && at === 0);
  return isThen ? excludedDraft('ago', 'date', at, then.to) : undefined;
};
