import { i18n } from '#i18n';
import { counted } from './counted.ts';

/** "3 reports, at most 2 origins": who copied whom is not always seen, so that more than one may still be one. */
export const heardInWords = (reports: number, origins: number): string =>
  i18n.t(origins > 1 ? 'coverage.atMost' : 'coverage.summary', [
    counted('coverage.reports', reports),
    counted('coverage.origins', origins),
  ]);
