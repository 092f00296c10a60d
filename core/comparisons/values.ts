import type { Because, Verdict } from './comparison.ts';
import { apartness, meet, vagueness, type Interval } from './interval.ts';
import type { Mention } from './mention.ts';
import { CONVERSION, unitWord } from './unit-word.ts';
import { grows, shrinks } from './statuses.ts';

export interface Judgement {
  readonly verdict: Verdict;
  readonly because: Because;
}

/** Below 0 where `a` was published first, 0 where it is not known. */
export type Order = number;

/** What two numbers for one quantity mean for each other. */
export function judge(a: Mention, b: Mention, order: Order): Judgement {
  if (isConverted(a, b)) return { verdict: 'same', because: 'equal-units' };
  if (equal(a.interval, b.interval)) return { verdict: 'same', because: 'equal' };
  if (isRounding(a, b)) return { verdict: 'same', because: 'rounded' };
  if (hasGrown(a, b, order)) return { verdict: 'updated', because: 'later-higher' };
  if (isRevised(a, b, order))
    return { verdict: 'updated', because: a.bearings.revised ? 'revised-here' : 'revised-there' };
  if (hasShrunk(a, b, order)) return { verdict: 'updated', because: 'later-lower' };
  const fit = meet(a.interval, b.interval) || areLooseDurations(a, b);
  if (fit && !haveOtherEnds(a, b) && !isOutgrown(a, b, order)) {
    return {
      verdict: 'refines',
      because: isVaguer(a.interval, b.interval) ? 'vaguer-here' : 'vaguer-there',
    };
  }
  return { verdict: 'conflict', because: otherSources(a, b) ? 'between-sources' : 'incompatible' };
}

/** Of two as vague, the lower bound that says less. */
function isVaguer(a: Interval, b: Interval): boolean {
  const [here, there] = [vagueness(a), vagueness(b)];
  return here === there ? a.low < b.low : here > there;
}

const equal = (a: Interval, b: Interval) => apartness(a.point, b.point) < 1e-9;

/** "from 7 to 75 years" and "between six and 75 years" meet, but each says where the range ends. */
function haveOtherEnds({ figure: a }: Mention, { figure: b }: Mention): boolean {
  if (a.hedge !== 'range' || b.hedge !== 'range') return false;
  return (a.min === b.min) !== (a.max === b.max);
}

/** "the three-year war" of three and a half years: a duration in whole units leaves the rest away. */
function areLooseDurations(a: Mention, b: Mention): boolean {
  if (a.figure.kind !== 'duration' || unitWord(a.figure.said) !== unitWord(b.figure.said))
    return false;
  const halves = [a, b].filter(({ figure }) => /half|½|1\/2|\.5/.test(figure.said));
  const whole = halves[0] === a ? b : a;
  if (halves.length !== 1 || !ADJECTIVE.test(whole.figure.said)) return false;
  return apartness(a.interval.point, b.interval.point) <= 0.2;
}

const ADJECTIVE = /-\s?(?:year|month|week|day|hour)$/i;

/** Measured with another unit, both numbers are rounded: 120 mph is 193 km/h, 136 days four and a half months. */
function isConverted(a: Mention, b: Mention): boolean {
  const [x, y] = [unitWord(a.figure.said), unitWord(b.figure.said)];
  if (x === y || !CONVERTED.has(a.figure.kind) || a.figure.unit === 'magnitude') return false;
  return apartness(a.interval.point, b.interval.point) <= CONVERSION;
}

const CONVERTED: ReadonlySet<string> = new Set(['measure', 'duration', 'percent', 'ratio']);

const HEDGED_UP: ReadonlySet<string | undefined> = new Set([
  'at-least',
  'more-than',
  'up-to',
  'less-than',
  'nearly',
  'vague',
  'range',
]);
const EXACT_UNITS: ReadonlySet<string> = new Set(['percent', 'votes', 'age', 'duration', 'ratio']);

/** "about 1,300" of 1,312, 4.5 pounds of 4.46: one is the other at its own coarser precision. */
function isRounding(
  { figure: a, interval: x }: Mention,
  { figure: b, interval: y }: Mention,
): boolean {
  if (HEDGED_UP.has(a.hedge) || HEDGED_UP.has(b.hedge)) return false;
  if (EXACT_UNITS.has(a.kind) || a.unit === 'magnitude') return false;
  const [fine, coarse] = [grain(a, x.point), grain(b, y.point)].toSorted((p, q) => p - q);
  const [low, high] = [Math.min(x.point, y.point), Math.max(x.point, y.point)];
  const whole = Number.isInteger(low) && Number.isInteger(high);
  if (whole && high < 100 && !a.hedge && !b.hedge) return false;
  if (!fine || !coarse || coarse / fine < 2) return false;
  return high - low <= (coarse * 1.001) / 2 && apartness(low, high) <= 0.03;
}

const DIGITS = /\d[\d,]*(?:\.\d+)?/;

/** What the last digit that is not zero stands for, in the unit of `point`: 100 of 1,300; 45 grams of 4.5 pounds. */
function grain({ said }: Mention['figure'], point: number): number {
  const written = DIGITS.exec(said)?.[0].replaceAll(',', '');
  const number = written ? Number(written) : point;
  const significant = digitsOf(written ?? String(Number(point.toPrecision(6))));
  const exponent = Math.floor(Math.log10(Math.abs(number) || 1));
  return (10 ** (exponent - significant + 1) * Math.abs(point)) / (Math.abs(number) || 1);
}

const digitsOf = (written: string) =>
  written.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length || 1;

const LOWER: ReadonlySet<string | undefined> = new Set(['at-least', 'more-than']);

/** So much more than a lower bound that the bound reads as an earlier state. */
const CLEARLY = 1.15;
/** Nobody says "at least three" of what he knows to be ten. */
const FAR_BEYOND = 2;

const isBound = ({ figure }: Mention) => LOWER.has(figure.hedge);

/** The number lies so far above the other's lower bound that whoever said the bound did not know it. */
function isFarBeyond(a: Mention, b: Mention): boolean {
  const beyond = (bound: Mention, other: Mention) =>
    isBound(bound) && other.interval.low >= bound.interval.low * FAR_BEYOND;
  return (
    !SPREAD.has(a.figure.hedge) && !SPREAD.has(b.figure.hedge) && (beyond(a, b) || beyond(b, a))
  );
}

/** … unless it is the later report that says no more than the bound. */
function isOutgrown(a: Mention, b: Mention, order: Order): boolean {
  const bound = isBound(a) ? a : b;
  return isFarBeyond(a, b) && (order === 0 || order < 0 === (bound === a));
}

const SPREAD: ReadonlySet<string | undefined> = new Set(['vague', 'range']);

const canGrow = (one: Mention) =>
  isBound(one) ||
  one.figure.flags.includes('running') ||
  one.bearings.cumulative ||
  grows(one.figure.status) ||
  COUNTED_ON.has(one.figure.counts?.head);

/** Of an outbreak, whatever is said of them. */
const COUNTED_ON: ReadonlySet<string | undefined> = new Set(['case', 'infection']);

/** A toll or tally that only rises: the later and clearly larger report replaces the earlier. */
function hasGrown(a: Mention, b: Mention, order: Order): boolean {
  const [less, more] = a.interval.point < b.interval.point ? [a, b] : [b, a];
  const kind = a.figure.kind;
  if (
    kind !== 'count' &&
    !(kind === 'money' && (less.bearings.cumulative || more.bearings.cumulative))
  )
    return false;
  if (order === 0) return isEarlyReport(less, more);
  const [earlier, later] = order < 0 ? [a, b] : [b, a];
  if (earlier !== less || !(canGrow(earlier) || later.bearings.cumulative)) return false;
  if (!meet(a.interval, b.interval)) return true;
  if (!isBound(earlier)) return false;
  return later.interval.low > earlier.interval.low * CLEARLY || isCountedOn(earlier, later);
}

/** "At least 76 killed", a day later "at least 77": a toll that is counted one by one, and each time as far as it has come. */
const isCountedOn = (earlier: Mention, later: Mention) =>
  [earlier, later].every(
    ({ figure }) => figure.hedge === 'at-least' && grows(figure.status) && figure.min % 10 !== 0,
  );

/** Of the missing, those who are found are no longer counted; of others a report says that they are fewer by now. */
function hasShrunk(a: Mention, b: Mention, order: Order): boolean {
  if (order === 0 || meet(a.interval, b.interval)) return false;
  const [earlier, later] = order < 0 ? [a, b] : [b, a];
  if (later.interval.point >= earlier.interval.point) return false;
  const found =
    a.figure.kind === 'count' && [earlier, later].every(({ figure }) => shrinks(figure.status));
  return found || (later.bearings.fallen && !earlier.bearings.fallen);
}

/** "The toll was revised down to 275": whoever says so was there last, unless the dates deny it. */
function isRevised(a: Mention, b: Mention, order: Order): boolean {
  if (a.bearings.revised === b.bearings.revised || meet(a.interval, b.interval)) return false;
  return order === 0 || order < 0 === b.bearings.revised;
}

/** Without dates, only what is said tells: "at least three were killed" before the ten of a growing toll. */
function isEarlyReport(less: Mention, more: Mention): boolean {
  if (meet(less.interval, more.interval) && !isFarBeyond(less, more)) return false;
  if (less.bearings.report === 'first' || more.bearings.report === 'later') return true;
  return grows(less.figure.status) && isFarBeyond(less, more);
}

function otherSources({ figure: a }: Mention, { figure: b }: Mention): boolean {
  return !!a.source && !!b.source && !sameName(a.source.name, b.source.name);
}

const sameName = (a: string, b: string) => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x.includes(y) || y.includes(x);
};
