import { i18n } from '#i18n';
import type { ArticleHead, Claim } from '../../core/report.ts';
import { list } from './locale.ts';

export const outletOf = ({ outlet, credit }: Pick<ArticleHead, 'outlet' | 'credit'>) =>
  outlet ?? credit ?? i18n.t('common.unknownOutlet');

/** "Observer (AFP)": an agency that the outlet credits is a voice of its own. */
export const creditedOutlet = (article: Pick<ArticleHead, 'outlet' | 'credit'>) =>
  article.credit && article.outlet && article.credit !== article.outlet
    ? i18n.t('outlet.credited', [article.outlet, article.credit])
    : outletOf(article);

/** Who says it; the page being read has a name of its own. */
export const sayer = ({ here, article }: Claim) =>
  here && !article.outlet ? i18n.t('common.thisPage') : outletOf(article);

/** Each outlet once, in order. */
export const outletsOf = (claims: readonly Claim[]) =>
  list([...new Set(claims.map(({ article }) => outletOf(article)))]);
