import { oneOnly, relation, type Gate } from './gate.ts';
import { countsPeople } from './heads.ts';
import { apartness } from './interval.ts';
import { areMagnitudes, isDecimal } from './magnitudes.ts';
import type { Mention } from './mention.ts';
import { countShared } from './shared-words.ts';
import { CONVERSION, unitWord } from './unit-word.ts';

/** Two numbers that fit may be one although a place is misread; two that do not fit need no such doubt. */
export const BARS_TO_CONFLICT: readonly Gate[] = [
  { name: 'per', fails: oneOnly('per') },
  { name: 'increment', fails: (a, b) => isOnTop(a) !== isOnTop(b) },
  { name: 'planned', fails: isWishAndDeed },
  { name: 'part-of-total', fails: isSumOfParts },
  { name: 'place', fails: isPlaceUnlike },
  { name: 'place', fails: isAnchoredElsewhere },
  { name: 'subject', fails: areTwoQuakes },
  { name: 'subject', fails: areOtherThings },
  { name: 'subject', fails: isOfModel },
  { name: 'planned', fails: (a, b) => a.bearings.sought !== b.bearings.sought },
  { name: 'planned', fails: isForecastOf },
  { name: 'time', fails: areOtherMoments },
  { name: 'time', fails: areOtherIncrements },
  { name: 'unit', fails: isMeasuredOtherwise },
  { name: 'kind', fails: isNoCount },
];

/** "another 20,000 marched" counts what has no count yet; "20,000 more" comes on top of one. */
const isOnTop = ({ figure, bearings }: Mention) =>
  figure.flags.includes('increment') && (!bearings.another || bearings.addsUp);

/** What was asked for or promised beside what was given: both numbers can be true. */
function isWishAndDeed({ status: a }: Mention, { status: b }: Mention): boolean {
  return !!a && !!b && a !== b && WISHES.has(a) !== WISHES.has(b);
}

const WISHES: ReadonlySet<string> = new Set(['sought', 'promised', 'rejected']);

/** A poll before the vote, a forecast before the harvest; of lives and goods nobody holds polls. */
function isForecastOf(
  { figure: { kind }, bearings: a }: Mention,
  { bearings: b }: Mention,
): boolean {
  return (kind === 'percent' || kind === 'ratio') && a.foreseen !== b.foreseen;
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

/** Stations differ by tenths; a magnitude that is a whole one off is of another quake. */
const ONE_QUAKE = 0.9;

function areTwoQuakes(a: Mention, b: Mention): boolean {
  return areMagnitudes(a, b) && Math.abs(a.interval.point - b.interval.point) > ONE_QUAKE;
}

/** Steps and meetings, shots and guys; people are called by many names. */
function areOtherThings(a: Mention, b: Mention): boolean {
  if (a.figure.kind !== 'count' || relation(a, b) !== 'different') return false;
  if (isNoThing(a) || isNoThing(b)) return false;
  const [x, y] = [a.figure.counts?.head ?? '', b.figure.counts?.head ?? ''];
  return !(countsPeople(x) && countsPeople(y));
}

/**
 * "the 12 worst hit", "seven AK-47s": read as what is counted, but no name of it. A superlative or participle names
 * things only in the plural, "guests" and "beds" are counted.
 */
function isNoThing({ figure: { counts } }: Mention): boolean {
  const { head = '', text = '' } = counts ?? {};
  return head.length < SHORTEST || (QUALIFIES.test(head) && !text.endsWith('s'));
}

const SHORTEST = 3;
const QUALIFIES = /(?:est|ed|worst)$/;

/** What a maker offers in several models: reports pick one each. */
function isOfModel({ figure: a }: Mention, { figure: b }: Mention): boolean {
  return OF_MODELS.has(a.unit) || (SIZED.test(a.said) && SIZED.test(b.said));
}

const OF_MODELS: ReadonlySet<string> = new Set(['Hz', 'byte', 'pixel']);
const SIZED = /-\s?inch\b/i;

/** Each sentence, or the one it goes on from, names months and years, and none is the other's. */
function areOtherMoments({ bearings: a }: Mention, { bearings: b }: Mention): boolean {
  return a.moment.size > 0 && b.moment.size > 0 && countShared(a.moment, b.moment) === 0;
}

/** The new cases of Thursday and those of Friday. */
function areOtherIncrements(a: Mention, b: Mention): boolean {
  const [x, y] = [dayOfIncrement(a), dayOfIncrement(b)];
  return x !== undefined && y !== undefined && x !== y;
}

/** The day that an increment is of: the one that is said, else that of the report which adds it to a total. */
function dayOfIncrement({ figure, bearings, setting, day }: Mention): string | undefined {
  if (!figure.flags.includes('increment')) return undefined;
  const today = bearings.addsUp || setting.next === NEW ? day : undefined;
  return figure.asOf ?? today;
}

const NEW = 'new';

/** Reports convert what they share: nine feet and four metres are mostly two heights. */
function isMeasuredOtherwise(
  { figure: a, interval: x }: Mention,
  { figure: b, interval: y }: Mention,
) {
  if (a.kind !== 'measure' || a.unit === 'magnitude') return false;
  if (unitWord(a.said) === unitWord(b.said)) return false;
  return apartness(x.point, y.point) > CONVERSION;
}

/** "a 2.9 aftershock" counts nothing, whatever it was read as. */
function isNoCount({ figure: a }: Mention, { figure: b }: Mention): boolean {
  return a.kind === 'count' && isDecimal(a) !== isDecimal(b);
}

/** Both say where, and neither names the other's place anywhere in its sentence. */
export function isPlaceUnlike({ setting: a }: Mention, { setting: b }: Mention): boolean {
  if (a.places.size === 0 || b.places.size === 0) return false;
  return countShared(a.places, b.names) + countShared(b.places, a.names) === 0;
}
