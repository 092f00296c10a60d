import { i18n } from '#i18n';
import type { Because } from '../../core/comparisons/comparison.ts';
import type { Claim, Quantity } from '../../core/report.ts';
import { outletsOf } from './outlets.ts';

/** What follows the verdict's name on a card: "with Observer", "this page is more precise". */
export function verdictLine({ verdict, claims }: Pick<Quantity, 'verdict' | 'claims'>): string {
  const others = claims.filter((claim) => !claim.here && claim.verdict === verdict);
  switch (verdict) {
    case 'conflict':
      return i18n.t('verdict.conflict.with', [outletsOf(others)]);
    case 'same':
      return i18n.t('verdict.same.with', [outletsOf(others)]);
    case 'refines':
      return precision(others);
    case 'updated':
      return later(claims, others);
  }
}

function precision(others: readonly Claim[]): string {
  const are = (because: Because) =>
    others.length > 0 && others.every((claim) => claim.because === because);
  if (are('vaguer-there')) return i18n.t('verdict.refines.here');
  if (!are('vaguer-here')) return i18n.t('verdict.refines.both');
  const outlets = new Set(others.map(({ article }) => article.outlet)).size;
  return outlets === 1
    ? i18n.t('verdict.refines.there', [outletsOf(others)])
    : i18n.t('verdict.refines.these', [outletsOf(others)]);
}

function later(claims: readonly Claim[], others: readonly Claim[]): string {
  const here = claims.find((claim) => claim.here);
  if (!here) return i18n.t('verdict.updated.both');
  const after = others.filter((claim) => isLater(claim, here));
  if (after.length === 0) return i18n.t('verdict.updated.here');
  return after.length === others.length
    ? i18n.t('verdict.updated.there', [outletsOf(after)])
    : i18n.t('verdict.updated.both');
}

function isLater({ figure, because }: Claim, here: Claim): boolean {
  if (because === 'revised-here' || because === 'revised-there') return because === 'revised-there';
  return because === 'later-lower' ? figure.min < here.figure.min : figure.min > here.figure.min;
}
