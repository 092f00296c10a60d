import { daysApart } from './day.ts';
import type { Prepared } from './keyed.ts';
import { apart, sharedOf } from './overlap.ts';
import type { Rarity } from './rarity.ts';
import type { Fingerprint } from './story.ts';
import type { Weighed } from './vectors.ts';

const FAR = 10;

/** Days of publication: a story's reports come within days, the sibling event's weeks or years apart. */
export function dated({ print: a }: Weighed, { print: b }: Weighed) {
  const days = daysApart(a.day, b.day);
  return {
    noDay: days === undefined ? 1 : 0,
    sameDay: days === 0 ? 1 : 0,
    nextDay: days === 1 ? 1 : 0,
    sameWeek: days !== undefined && days > 1 && days <= 7 ? 1 : 0,
    daysApart: days === undefined ? 0 : Math.min(1, Math.log2(1 + days) / 8),
    farApart: days !== undefined && days > FAR ? 1 : 0,
  };
}

/** Days and years as the texts say them, where a page prints no date. */
export const timed = ({ prepared: a }: Weighed, { prepared: b }: Weighed) => ({
  weekday: sharedOf(a.weekdays, b.weekdays).length > 0 ? 1 : 0,
  weekdaysApart: apart(a.weekdays, b.weekdays),
  year: sharedOf(a.years, b.years).length > 0 ? 1 : 0,
  yearsApart: apart(a.years, b.years),
});

export function placed(a: Weighed, b: Weighed, rarity: Rarity) {
  const [ours, theirs] = [a.prepared.places, b.prepared.places];
  const shared = a.print.places.filter((place) => theirs.has(place));
  const weight = shared.reduce((sum, place) => sum + rarity.name(place), 0);
  const bothSay = ours.size > 0 && theirs.size > 0;
  return {
    places: Math.min(1, weight / 15),
    placesApart: bothSay && shared.length === 0 ? 1 : 0,
  };
}

/** The first numbers of a text are those of its event. */
const FIRST = 4;

/** What is counted tells siblings apart: a magnitude, a toll. */
export function counted(a: Weighed, b: Weighed) {
  const shared = a.print.numbers.filter((number) => b.prepared.numbers.has(number)).length;
  return {
    numbers: Math.min(1, shared / 5),
    firstNumbers: (firstIn(a.print, b.prepared) + firstIn(b.print, a.prepared)) / 2,
    decimalsApart: apart(a.prepared.decimals, b.prepared.decimals),
  };
}

function firstIn({ numbers }: Fingerprint, theirs: Prepared): number {
  const first = numbers.slice(0, FIRST);
  const shared = first.filter((number) => theirs.numbers.has(number));
  return shared.length / Math.max(1, first.length);
}
