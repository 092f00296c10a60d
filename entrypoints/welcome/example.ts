import { i18n } from '#i18n';
import type { Article } from '../../core/article.ts';
import { buildReport } from '../../core/comparisons/report.ts';
import { readFigures } from '../../core/figures/read.ts';
import type { Report } from '../../core/report.ts';
import { fingerprint } from '../../core/stories/fingerprint.ts';

/** Two invented reports of one invented event, compared by the very code that compares news. */
export function example(): { readonly page: Article; readonly report: Report } {
  const page: Article = {
    id: 'here',
    title: i18n.t('example.here.title'),
    text: i18n.t('example.here.text'),
    outlet: i18n.t('example.here.outlet'),
    published: '2025-07-14',
    language: 'en',
  };
  const article = {
    id: 'there',
    title: i18n.t('example.there.title'),
    text: i18n.t('example.there.text'),
    outlet: i18n.t('example.there.outlet'),
    published: '2025-07-14',
    language: 'en',
    origin: { kind: 'pack', pack: i18n.t('example.pack') },
  } as const;
  const match = { id: article.id, score: 1, sameStory: true, parts: {}, reasons: [] };
  const other = {
    article,
    match,
    figures: readFigures(article),
    fingerprint: fingerprint(article),
  };
  const report = buildReport({
    article: page,
    figures: readFigures(page),
    figuresRead: true,
    coverage: [other],
  });
  return { page, report };
}
