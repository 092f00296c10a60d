import type { Precision } from '../../core/article.ts';

/** When, as far as it is known: a day, or a moment with its offset. */
export interface Moment {
  readonly iso: string;
  readonly precision: Precision;
}

export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** `+02:00`, `Z`. A clock time without it is no moment and is left out. */
  readonly offset?: string | undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `undefined` where the calendar has no such day or the clock no such time. */
export function momentOf(parts: Parts): Moment | undefined {
  const { year, month, day, hour, minute, second = 0, offset } = parts;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || !offset) return { iso, precision: 'day' };
  if (hour > 23 || minute > 59 || second > 59) return { iso, precision: 'day' };
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
  return { iso: `${iso}T${clock}${offset === '+00:00' ? 'Z' : offset}`, precision: 'minute' };
}

const DAY = 86_400_000;
/** The first news on the web; what is older is an epoch, a sample or an archive's. */
const EARLIEST = Date.UTC(1990, 0, 1);

/** Whether it can be when a page was published that is read now. The world's clocks span 26 hours. */
export function isPlausible({ iso }: Moment, now: number): boolean {
  const at = Date.parse(iso);
  return at >= EARLIEST && at <= now + 1.1 * DAY;
}

export const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
