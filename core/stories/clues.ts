import { daysApart } from './day.ts';
import { apart, sharedOf } from './overlap.ts';
import type { Rarity } from './rarity.ts';
import type { Weighed } from './vectors.ts';

const FAR = 10;

export const DATED = ['sameDay', 'nextDay', 'sameWeek', 'daysApart', 'farApart'] as const;

/** Days of publication: a story's reports come within days, the sibling event's weeks or years apart. */
export function dated({ print: a }: Weighed, { print: b }: Weighed): readonly number[] {
  const days = daysApart(a.day, b.day);
  if (days === undefined) return UNDATED;
  return [
    days === 0 ? 1 : 0,
    days === 1 ? 1 : 0,
    days > 1 && days <= 7 ? 1 : 0,
    Math.min(1, Math.log2(1 + days) / 8),
    days > FAR ? 1 : 0,
  ];
}

const UNDATED: readonly number[] = [0, 0, 0, 0, 0];

export const TIMED = ['weekday', 'weekdaysApart', 'year', 'yearsApart'] as const;

/** Days and years as the texts say them, where a page prints no date. */
export const timed = ({ print: a }: Weighed, { print: b }: Weighed) => [
  sharedOf(a.weekdays, b.weekdays).length > 0 ? 1 : 0,
  apart(a.weekdays, b.weekdays),
  sharedOf(a.years, b.years).length > 0 ? 1 : 0,
  apart(a.years, b.years),
];

export const PLACED = ['places', 'placesApart'] as const;

export function placed(a: Weighed, b: Weighed, rarity: Rarity) {
  const [ours, theirs] = [a.places, b.places];
  const shared = a.print.places.filter((place) => theirs.has(place));
  const weight = shared.reduce((sum, place) => sum + rarity.name(place), 0);
  const bothSay = ours.size > 0 && theirs.size > 0;
  return [Math.min(1, weight / 15), bothSay && shared.length === 0 ? 1 : 0];
}

/** The first numbers of a text are those of its event. */
const FIRST = 4;

export const COUNTED = ['numbers', 'firstNumbers', 'decimalsApart'] as const;

/** What is counted tells siblings apart: a magnitude, a toll. */
export function counted(a: Weighed, b: Weighed) {
  const shared = a.print.numbers.filter((number) => b.numbers.has(number)).length;
  return [
    Math.min(1, shared / 5),
    (firstIn(a, b) + firstIn(b, a)) / 2,
    apart(a.decimals, b.decimals),
  ];
}

function firstIn({ print }: Weighed, theirs: Weighed): number {
  const first = print.numbers.slice(0, FIRST);
  const shared = first.filter((number) => theirs.numbers.has(number));
  return shared.length / Math.max(1, first.length);
}
