import { i18n } from '#i18n';
import type { ArticleHead } from '../../core/report.ts';
import { locale } from './locale.ts';

type Dated = Pick<ArticleHead, 'published' | 'precision'>;

/** The day of publication, as exactly as it is known. */
export function publishedOn({ published, precision }: Dated): string | undefined {
  const day = published && dayOf(published);
  return day && precision === 'about' ? i18n.t('common.about', [day]) : day || undefined;
}

/** The day that the outlet printed, whatever the reader's time zone. */
export function dayOf(iso: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  if (!year || !month || !day) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

/** A moment on the reader's own clock. */
export const momentOf = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
