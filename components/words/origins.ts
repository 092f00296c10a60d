import { i18n } from '#i18n';
import type { OriginEvidence, StoryOrigin } from '../../core/stories/origins.ts';
import { list, percent } from './locale.ts';

/** More names make no sentence. */
const MOST_NAMED = 4;

/** "AFP, a statement, own reporting by Newsweek and 2 more": who the reports go back to. */
export function originsInWords(origins: readonly StoryOrigin[]): string {
  const named = origins.filter(({ kind, name }) => kind !== 'outlet' || name !== undefined);
  const said = named.slice(0, MOST_NAMED).map(originInWords);
  const rest = origins.length - said.length;
  return list(rest > 0 ? [...said, i18n.t('origin.more', [rest])] : said);
}

function originInWords({ kind, name }: StoryOrigin): string {
  switch (kind) {
    case 'agency':
      return name ?? i18n.t('origin.agency');
    case 'statement':
      return name ? i18n.t('origin.statementOf', [name]) : i18n.t('origin.statement');
    case 'outlet':
      return i18n.t('origin.outlet', [name ?? i18n.t('common.unknownOutlet')]);
  }
}

/** What shows that a text shares its origin with others. */
export function evidenceInWords(origin: StoryOrigin | undefined, article: string): string[] {
  const about = origin?.evidence.filter(({ articles }) => articles.includes(article)) ?? [];
  return about.map(evidence);
}

function evidence(found: OriginEvidence): string {
  switch (found.kind) {
    case 'credit':
      return i18n.t('origin.byCredit', [found.name]);
    case 'outlet':
      return i18n.t('origin.byOutlet', [found.name]);
    case 'copy':
      return i18n.t('origin.byCopy', [percent(found.share)]);
    case 'quotes':
      return i18n.t('origin.byQuotes');
  }
}
