import { momentOf, type Moment } from './moment.ts';
import { ZONES } from './zones.table.ts';

const ISO =
  /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[A-Za-z]{2,4}\b|(?:UTC|GMT)?\s*[+-]\d{1,2}:?(?:\d{2})?)?)?/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?\s*$/;
const EPOCH = /^\s*(?:\/Date\()?(\d{10})(\d{3})?(?:\)\/)?(?:\.0+)?\s*$/;

/** Reads what machines write: ISO 8601 and its near misses, compact days, seconds of the epoch. */
export function readMachineDate(value: string): Moment | undefined {
  const epoch = EPOCH.exec(value);
  if (epoch) return ofEpoch(Number(epoch[1]) * 1000 + Number(epoch[2] ?? 0));
  const found = ISO.exec(value) ?? COMPACT.exec(value);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, zone] = found;
  return momentOf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour && minute ? { hour: Number(hour), minute: Number(minute) } : {}),
    second: Number(second ?? 0),
    offset: offsetOf(zone),
  });
}

function ofEpoch(at: number): Moment | undefined {
  const iso = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  return { iso, precision: 'minute' };
}

/** `EST`, `GMT+2`, `+0530`, `-04:00` → `±hh:mm`. */
export function offsetOf(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  const named = ZONES[zone.trim().toLowerCase()];
  if (named) return named;
  const numeric = /([+-])(\d{1,2}):?(\d{2})?\s*$/.exec(zone);
  if (!numeric || Number(numeric[2]) > 14) return undefined;
  return `${numeric[1]}${numeric[2]?.padStart(2, '0')}:${numeric[3] ?? '00'}`;
}
