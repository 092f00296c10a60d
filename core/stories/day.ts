/** The ISO day of a date, if it is one. */
export const dayOf = (published: string | undefined): string | undefined => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
};

/** Whole days between two ISO days. */
export function daysApart(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return Number.isFinite(days) ? Math.round(days) : undefined;
}
