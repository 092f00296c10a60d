import { daysApart } from './day.ts';
import { apart, sharedOf } from './overlap.ts';
import type { Rarity } from './rarity.ts';
import type { Weighed } from './vectors.ts';

/** Days of publication: a story's reports come within days, the sibling event's weeks or years apart. */
export function dated(a: Weighed, b: Weighed) {
  const days = daysApart(a.print.day, b.print.day);
  return {
    noDay: days === undefined ? 1 : 0,
    sameDay: days === 0 ? 1 : 0,
    nextDay: days === 1 ? 1 : 0,
    sameWeek: days !== undefined && days > 1 && days <= 7 ? 1 : 0,
    daysApart: days === undefined ? 0 : Math.min(1, Math.log2(1 + days) / 8),
    farApart: days !== undefined && days > FAR ? 1 : 0,
  };
}

const FAR = 10;

/** Days and years as the texts say them, where a page prints no date. */
export const timed = (a: Weighed, b: Weighed) => ({
  weekday: sharedOf(a.weekdays, b.weekdays).length > 0 ? 1 : 0,
  weekdaysApart: apart(a.weekdays, b.weekdays),
  year: sharedOf(a.years, b.years).length > 0 ? 1 : 0,
  yearsApart: apart(a.years, b.years),
});

export function placed({ print: a }: Weighed, { print: b }: Weighed, rarity: Rarity) {
  const shared = sharedOf(a.places, b.places);
  const weight = shared.reduce((sum, place) => sum + rarity.name(place), 0);
  return { places: Math.min(1, weight / 15), placesApart: apart(a.places, b.places) };
}

/** The first numbers of a text are those of its event. */
const FIRST = 4;
const isDecimal = (number: string) => number.includes('.');

/** What is counted tells siblings apart: a magnitude, a toll. */
export function counted({ print: a }: Weighed, { print: b }: Weighed) {
  const firstIn = (ours: readonly string[], theirs: readonly string[]) =>
    sharedOf(ours.slice(0, FIRST), theirs).length / Math.max(1, Math.min(FIRST, ours.length));
  return {
    numbers: Math.min(1, sharedOf(a.numbers, b.numbers).length / 5),
    firstNumbers: (firstIn(a.numbers, b.numbers) + firstIn(b.numbers, a.numbers)) / 2,
    decimalsApart: apart(a.numbers.filter(isDecimal), b.numbers.filter(isDecimal)),
  };
}
