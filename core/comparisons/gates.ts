import type { Figure, Flag } from '../figures/figure.ts';
import type { Apart } from './comparison.ts';
import { countsPeople, excludeEachOther, headRelation } from './heads.ts';
import { apartness, meet } from './interval.ts';
import type { Mention } from './mention.ts';
import { CONVERSION, unitWord } from './unit-word.ts';
import { countShared } from './shared-words.ts';

type Fails = (a: Mention, b: Mention) => boolean;

interface Gate {
  readonly name: Apart;
  readonly fails: Fails;
}

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

/** Two numbers that fit may be one although a place is misread; two that do not fit need no such doubt. */
const BARS_TO_CONFLICT: readonly Gate[] = [
  { name: 'per', fails: oneOnly('per') },
  { name: 'increment', fails: (a, b) => isOnTop(a) !== isOnTop(b) },
  { name: 'planned', fails: isWishAndDeed },
  { name: 'part-of-total', fails: isSumOfParts },
  { name: 'place', fails: isAnchoredElsewhere },
  { name: 'subject', fails: areTwoQuakes },
  { name: 'subject', fails: areOtherThings },
  { name: 'subject', fails: isOfModel },
  { name: 'planned', fails: (a, b) => a.bearings.sought !== b.bearings.sought },
  { name: 'time', fails: areOtherMoments },
  { name: 'unit', fails: isMeasuredOtherwise },
  { name: 'kind', fails: isNoCount },
];

export const cannotCompare: Fails = (a, b) =>
  BARS.some((gate) => gate.fails(a, b)) ||
  (!meet(a.interval, b.interval) && BARS_TO_CONFLICT.some((gate) => gate.fails(a, b)));

/** What keeps figures of one measure from being candidates at all, for the explanation. */
export const barBetween = (a: Mention, b: Mention): Apart | undefined =>
  MEASURE_GATES.some((gate) => gate.fails(a, b))
    ? undefined
    : [...BARS, ...BARS_TO_CONFLICT].find((gate) => gate.fails(a, b))?.name;

/** "a 2.9 aftershock" counts nothing, whatever it was read as. */
function isNoCount({ figure: a }: Mention, { figure: b }: Mention): boolean {
  return a.kind === 'count' && isDecimal(a) !== isDecimal(b);
}

const isDecimal = ({ min, said }: Figure) => !Number.isInteger(min) && /\d\.\d/.test(said);

/** Stations differ by tenths; a magnitude that is a whole one off is of another quake. */
const ONE_QUAKE = 0.9;

function areTwoQuakes(a: Mention, b: Mention): boolean {
  return areMagnitudes(a, b) && Math.abs(a.interval.point - b.interval.point) > ONE_QUAKE;
}

/** "a temblor measured at 6.1" needs no word for the unit. */
function areMagnitudes(a: Mention, b: Mention): boolean {
  return isMagnitude(a) && isMagnitude(b);
}

const LARGEST_QUAKE = 10;

const isMagnitude = ({ figure, bearings: { quake }, interval: { point } }: Mention) =>
  figure.unit === 'magnitude' ||
  (quake && figure.kind === 'count' && isDecimal(figure) && point < LARGEST_QUAKE);

/** "another 20,000 marched" counts what has no count yet; "20,000 more" comes on top of one. */
const isOnTop = ({ figure, bearings }: Mention) =>
  figure.flags.includes('increment') && !bearings.another;

/** Reports convert what they share: nine feet and four metres are mostly two heights. */
function isMeasuredOtherwise(
  { figure: a, interval: x }: Mention,
  { figure: b, interval: y }: Mention,
) {
  if (a.kind !== 'measure' || a.unit === 'magnitude') return false;
  if (unitWord(a.said) === unitWord(b.said)) return false;
  return apartness(x.point, y.point) > CONVERSION;
}

/** What a maker offers in several models: reports pick one each. */
function isOfModel({ figure: a }: Mention, { figure: b }: Mention): boolean {
  return OF_MODELS.has(a.unit) || (SIZED.test(a.said) && SIZED.test(b.said));
}

/** Steps and meetings, shots and guys; people are called by many names. */
function areOtherThings(a: Mention, b: Mention): boolean {
  if (a.figure.kind !== 'count' || relation(a, b) !== 'different') return false;
  const [x, y] = [a.figure.counts?.head ?? '', b.figure.counts?.head ?? ''];
  if (NO_THING.test(x) || NO_THING.test(y)) return false;
  return !(countsPeople(x) && countsPeople(y));
}

/** Each sentence, or the one it goes on from, names months and years, and none is the other's. */
function areOtherMoments({ bearings: a }: Mention, { bearings: b }: Mention): boolean {
  return a.moment.size > 0 && b.moment.size > 0 && countShared(a.moment, b.moment) === 0;
}

/** One is what the other and a neighbour make together: nine rifles, seven of one kind and two others. */
export function isSumOfParts(a: Mention, b: Mention): boolean {
  return makesUp(a, b) || makesUp(b, a);
}

const SMALLEST_SUM = 5;

function makesUp({ interval: { point } }: Mention, { interval, beside }: Mention): boolean {
  if (point < SMALLEST_SUM || point <= interval.point) return false;
  const all = beside.reduce((sum, value) => sum + value, interval.point);
  return all === point || beside.some((value) => value > 0 && value + interval.point === point);
}

/** "13 miles east of one town" and "23 miles north of another" are two distances. */
function isAnchoredElsewhere({ bearings: a }: Mention, { bearings: b }: Mention): boolean {
  return a.anchor.size > 0 && b.anchor.size > 0 && countShared(a.anchor, b.anchor) === 0;
}

/** "the 12 worst hit", "seven AK-47s": read as what is counted, but no name of it. */
const NO_THING = /^.{0,2}$|(?:est|ed|worst|media)$/;

const OF_MODELS: ReadonlySet<string> = new Set(['Hz', 'byte', 'pixel']);
const SIZED = /-\s?inch\b/i;

const WISHES: ReadonlySet<string> = new Set(['sought', 'promised', 'rejected']);

/** What was asked for or promised beside what was given: both numbers can be true. */
function isWishAndDeed({ status: a }: Mention, { status: b }: Mention): boolean {
  return !!a && !!b && a !== b && WISHES.has(a) !== WISHES.has(b);
}

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

const relation = (a: Mention, b: Mention) =>
  headRelation(a.figure.counts?.head, b.figure.counts?.head);

function oneOnly(flag: Flag): Fails {
  return (a, b) => a.figure.flags.includes(flag) !== b.figure.flags.includes(flag);
}

export function isSideUnlike(a: Mention, b: Mention): boolean {
  const [ours, theirs] = [a.figure.sides, b.figure.sides];
  return ours.length > 0 && theirs.length > 0 && !ours.some((side) => theirs.includes(side));
}

/** Both say where, and neither names the other's place anywhere in its sentence. */
function isPlaceUnlike({ setting: a }: Mention, { setting: b }: Mention): boolean {
  if (a.places.size === 0 || b.places.size === 0) return false;
  return countShared(a.places, b.names) + countShared(b.places, a.names) === 0;
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
