import { BARS_TO_CONFLICT, isPlaceUnlike } from './conflict-bars.ts';
import type { Apart } from './comparison.ts';
import { oneOnly, relation, type Fails, type Gate } from './gate.ts';
import { excludeEachOther } from './heads.ts';
import { meet } from './interval.ts';
import { areMagnitudes } from './magnitudes.ts';
import type { Mention } from './mention.ts';

/** Without one measure in common there is nothing to compare. */
const MEASURE_GATES: readonly Gate[] = [
  { name: 'kind', fails: (a, b) => a.figure.kind !== b.figure.kind && !areMagnitudes(a, b) },
  {
    name: 'currency',
    fails: (a, b) => a.figure.kind === 'money' && a.figure.unit !== b.figure.unit,
  },
  { name: 'unit', fails: (a, b) => a.figure.unit !== b.figure.unit && !areMagnitudes(a, b) },
];

/**
 * What commonly keeps two figures of one measure apart. Readers of news and of grammar err in each of these, so they
 * are evidence that the weights judge and not bars; they name the reason where the judgement is "apart".
 */
const SENSE_GATES: readonly Gate[] = [
  { name: 'increment', fails: oneOnly('increment') },
  { name: 'subject', fails: (a, b) => relation(a, b) === 'different' },
  { name: 'status', fails: (a, b) => !!a.status && !!b.status && a.status !== b.status },
  { name: 'side', fails: isSideUnlike },
  { name: 'planned', fails: oneOnly('planned') },
  { name: 'part-of-total', fails: oneOnly('part') },
  { name: 'part-of-total', fails: (a, b) => relation(a, b) === 'part' },
  { name: 'time', fails: isTimeUnlike },
  { name: 'place', fails: isPlaceUnlike },
];

/** Never one quantity, whatever else agrees. */
const BARS: readonly Gate[] = [
  ...MEASURE_GATES,
  {
    name: 'subject',
    fails: (a, b) => excludeEachOther(a.figure.counts?.head, b.figure.counts?.head),
  },
  { name: 'status', fails: haveExclusiveStatuses },
  { name: 'side', fails: isSideUnlike },
  { name: 'negated', fails: oneOnly('negated') },
];

export const cannotCompare: Fails = (a, b) =>
  BARS.some((gate) => gate.fails(a, b)) ||
  (!meet(a.interval, b.interval) && BARS_TO_CONFLICT.some((gate) => gate.fails(a, b)));

/** What keeps figures of one measure from being candidates at all, for the explanation. */
export const barBetween = (a: Mention, b: Mention): Apart | undefined =>
  MEASURE_GATES.some((gate) => gate.fails(a, b))
    ? undefined
    : [...BARS, ...BARS_TO_CONFLICT].find((gate) => gate.fails(a, b))?.name;

/** Fates of which nobody and nothing has two in one report. */
const EXCLUSIVE: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'missing',
  'rescued',
  'trapped',
  'infected',
  'vaccinated',
  'launched',
  'shot-down',
  'laid-off',
  'hired',
  'surrendered',
  'deployed',
  'arrested',
  'evacuated',
]);

function haveExclusiveStatuses({ status: a }: Mention, { status: b }: Mention): boolean {
  if (!a || !b || a === b || (CAUGHT.has(a) && CAUGHT.has(b))) return false;
  return EXCLUSIVE.has(a) && EXCLUSIVE.has(b);
}

/** Who gives himself up is also arrested. */
const CAUGHT: ReadonlySet<string> = new Set(['arrested', 'surrendered']);

/** The first thing that speaks against one quantity. */
export const doubtAbout = (a: Mention, b: Mention): Apart | undefined =>
  SENSE_GATES.find((gate) => gate.fails(a, b))?.name;

export function isSideUnlike(a: Mention, b: Mention): boolean {
  const [ours, theirs] = [a.figure.sides, b.figure.sides];
  return ours.length > 0 && theirs.length > 0 && !ours.some((side) => theirs.includes(side));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_LENGTH = 86_400_000;

/** Only two known days that differ keep figures apart: a day within an interval may be the same. */
export function isTimeUnlike(
  { figure: { asOf: a } }: Mention,
  { figure: { asOf: b } }: Mention,
): boolean {
  if (!a || !b || !DAY.test(a) || !DAY.test(b)) return false;
  return Math.abs(Date.parse(a) - Date.parse(b)) > DAY_LENGTH;
}
