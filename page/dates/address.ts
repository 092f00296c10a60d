import { momentOf, type Moment } from './moment.ts';

const SLASHED = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/\-_.]|$)/i;
const DASHED = /(?:^|[/\-_])((?:19|20)\d{2})-(\d{2})-(\d{2})(?=[/\-_.]|$)/;
const COMPACT = /(?:^|[/\-_])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/\-_.]|$)/;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** A day in a path: /2025/07/13/, /2025/jul/13/, -20250713. */
export function readAddressDate(url: string): Moment | undefined {
  const path = url.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  const found = SLASHED.exec(path) ?? DASHED.exec(path) ?? COMPACT.exec(path);
  if (!found) return undefined;
  const [, year, month = '', day] = found;
  const named = MONTHS.indexOf(month.toLowerCase());
  const number = /^\d/.test(month)
    ? Number(month)
    : named >= 0 && named % 3 === 0
      ? named / 3 + 1
      : 0;
  return momentOf({ year: Number(year), month: number, day: Number(day) });
}
