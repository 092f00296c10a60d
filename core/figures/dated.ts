import { casual } from 'chrono-node/en';
import { remembered } from '../text/remembered.ts';

const MOST_KEPT = 500;
const DAY_LENGTH = 86_400_000;
/** Reads as "no year was said": chrono wants some day to count from, and core has no clock. */
const NO_DAY = '2000-01-01';

/** What a phrase of time means on the day of publication: `2025-07-13`, `2025-07`, `2025`, or an interval with a slash. */
export function datedBy(words: string, published: string | undefined): string | undefined {
  const day = published?.slice(0, 10);
  const noon = `${day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : NO_DAY}T12:00:00Z`;
  const year = /^(?:in|since|during|by|of|until)? ?((?:19|20)\d\d)$/.exec(words)?.[1];
  if (year) return year;
  return parsed(`${noon} ${words}`) || undefined;
}

/** Reports of one day name the same few days again and again. */
const parsed = remembered(MOST_KEPT, (asked) => {
  const at = asked.indexOf(' ');
  return dayIn(asked.slice(at + 1), asked.slice(0, at)) ?? '';
});

function dayIn(words: string, noon: string): string | undefined {
  const [found] = casual.parse(words, { instant: new Date(noon), timezone: 0 });
  if (!found) return undefined;
  const { start } = found;
  if (noon.startsWith(NO_DAY) && !start.isCertain('year')) return undefined;
  if (/week$/i.test(found.text)) return weekBefore(noon);
  const [y, m, d] = [start.get('year'), start.get('month'), start.get('day')];
  if (y === null) return undefined;
  if (/year$/i.test(found.text) || m === null) return String(y);
  const month = `${y}-${two(m)}`;
  const certain =
    start.isCertain('day') ||
    start.isCertain('weekday') ||
    /\b(?:to|yester)(?:day|night)|ago\b/i.test(found.text);
  if (!certain || d === null || /months? ago$/i.test(found.text)) return month;
  return inThePast(
    `${month}-${two(d)}`,
    noon,
    start.isCertain('weekday') && !start.isCertain('day'),
  );
}

/** "on Saturday" of a Friday's paper was six days ago. */
function inThePast(day: string, noon: string, byWeekday: boolean): string {
  const ahead = Date.parse(day) > Date.parse(noon);
  return byWeekday && ahead ? dayOf(Date.parse(day) - 7 * DAY_LENGTH) : day;
}

function weekBefore(noon: string): string {
  const now = Date.parse(noon);
  return `${dayOf(now - 13 * DAY_LENGTH)}/${dayOf(now - DAY_LENGTH)}`;
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const two = (number: number) => String(number).padStart(2, '0');
