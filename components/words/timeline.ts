import type { Claim } from '../../core/report.ts';
import { dayOf } from './dates.ts';

/** What was said on one day. */
export interface Day {
  /** ISO, for sorting and for machines. */
  readonly iso: string;
  readonly words: string;
  readonly claims: readonly Claim[];
}

/** The claims by day, earliest first; empty where all are of one day or none has a date. */
export function daysOf(claims: readonly Claim[]): Day[] {
  const dated = claims.filter(({ article }) => article.published !== undefined);
  const byDay = Map.groupBy(dated, ({ article }) => (article.published ?? '').slice(0, 10));
  if (byDay.size < 2) return [];
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([iso, said]) => ({ iso, words: dayOf(iso) ?? iso, claims: inOrder(said) }));
}

/** Where both print a time of day, the earlier first. */
const inOrder = (claims: readonly Claim[]) =>
  claims.toSorted(
    ({ article: a }, { article: b }) => momentOf(a.published) - momentOf(b.published),
  );

const momentOf = (published: string | undefined) =>
  published?.includes('T') ? Date.parse(published) || 0 : 0;
