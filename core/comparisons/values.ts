import type { Because, Verdict } from './comparison.ts';
import { apartness, meet, vagueness, type Interval } from './interval.ts';
import type { Mention } from './mention.ts';
import { grows } from './statuses.ts';

export interface Judgement {
  readonly verdict: Verdict;
  readonly because: Because;
}

/** Below 0 where `a` was published first, 0 where it is not known. */
export type Order = number;

/** What two numbers for one quantity mean for each other. */
export function judge(a: Mention, b: Mention, order: Order): Judgement {
  if (equal(a.interval, b.interval))
    return { verdict: 'same', because: saidInOtherUnits(a, b) ? 'equal-units' : 'equal' };
  if (isRounding(a, b)) return { verdict: 'same', because: 'rounded' };
  if (hasGrown(a, b, order)) return { verdict: 'updated', because: 'later-higher' };
  if (meet(a.interval, b.interval)) {
    const vaguerHere = vagueness(a.interval) >= vagueness(b.interval);
    return { verdict: 'refines', because: vaguerHere ? 'vaguer-here' : 'vaguer-there' };
  }
  return { verdict: 'conflict', because: otherSources(a, b) ? 'between-sources' : 'incompatible' };
}

const equal = (a: Interval, b: Interval) => apartness(a.point, b.point) < 1e-9;

const saidInOtherUnits = ({ figure: a }: Mention, { figure: b }: Mention) =>
  a.kind === 'measure' && a.said.replace(/[\d.,\s]/g, '') !== b.said.replace(/[\d.,\s]/g, '');

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

/** "about 1,300" of 1,312: one is the other at its own coarser precision. */
function isRounding(
  { figure: a, interval: x }: Mention,
  { figure: b, interval: y }: Mention,
): boolean {
  if (
    HEDGED_UP.has(a.hedge) ||
    HEDGED_UP.has(b.hedge) ||
    EXACT_UNITS.has(a.kind) ||
    a.unit === 'magnitude'
  )
    return false;
  const coarse = Math.max(precision(x.point), precision(y.point));
  const [low, high] = [Math.min(x.point, y.point), Math.max(x.point, y.point)];
  if (a.kind === 'measure' && saidDifferently(a.said, b.said)) return apartness(low, high) <= 0.02;
  if (high < 100 && !a.hedge && !b.hedge) return false;
  return (
    precision(x.point) !== precision(y.point) &&
    high - low <= coarse / 2 &&
    apartness(low, high) <= 0.03
  );
}

const saidDifferently = (a: string, b: string) =>
  a.replace(/[\d.,\s]/g, '') !== b.replace(/[\d.,\s]/g, '');

/** The unit of the last digit that is not zero: 100 for 1,300. */
function precision(value: number): number {
  const digits = value.toPrecision(6);
  const exponent = Math.floor(Math.log10(Math.abs(value) || 1));
  const significant =
    digits.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length || 1;
  return 10 ** (exponent - significant + 1);
}

const LOWER: ReadonlySet<string | undefined> = new Set(['at-least', 'more-than']);

/** So much more than a lower bound that the bound reads as an earlier state. */
const CLEARLY = 1.15;

/** A toll or tally that only rises: the later and clearly larger report replaces the earlier. */
function hasGrown(a: Mention, b: Mention, order: Order): boolean {
  if (order === 0) return false;
  const [earlier, later] = order < 0 ? [a, b] : [b, a];
  const { figure } = earlier;
  const running =
    LOWER.has(figure.hedge) || figure.flags.includes('running') || grows(figure.status);
  if (figure.kind !== 'count' || !running) return false;
  if (!meet(a.interval, b.interval)) return later.interval.low > earlier.interval.high;
  return earlier.interval.high === Infinity && later.interval.low > earlier.interval.low * CLEARLY;
}

function otherSources({ figure: a }: Mention, { figure: b }: Mention): boolean {
  return !!a.source && !!b.source && !sameName(a.source.name, b.source.name);
}

const sameName = (a: string, b: string) => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x.includes(y) || y.includes(x);
};
