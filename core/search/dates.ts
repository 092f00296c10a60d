const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DAY = 86_400_000;

/** Days since 1970 of the first day of a year, a month or a day; `undefined` where it is none. */
export function firstDay(said: string): number | undefined {
  const parts = partsOf(said);
  return parts && dayNumber(parts.year, parts.month ?? 1, parts.day ?? 1);
}

/** Days since 1970 of the last day of a year, a month or a day. */
export function lastDay(said: string): number | undefined {
  const parts = partsOf(said);
  if (!parts) return undefined;
  const { year, month, day } = parts;
  if (day !== undefined) return dayNumber(year, month ?? 1, day);
  return dayNumber(year, month === undefined ? 13 : month + 1, 1) - 1;
}

/** Days since 1970 of an ISO day; 0 where there is none. */
export const dayNumberOf = (iso: string | undefined): number =>
  iso === undefined ? 0 : Math.max(0, Math.floor(Date.parse(iso) / DAY)) || 0;

const dayNumber = (year: number, month: number, day: number) =>
  Math.floor(Date.UTC(year, month - 1, day) / DAY);

const within = (value: string | undefined, most: number) =>
  value === undefined || (Number(value) >= 1 && Number(value) <= most);

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function partsOf(said: string): Parts | undefined {
  const [, year, month, day] = DATE.exec(said) ?? [];
  if (year === undefined) return undefined;
  if (!within(month, 12) || !within(day, 31)) return undefined;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}
