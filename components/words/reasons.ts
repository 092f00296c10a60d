import { i18n } from '#i18n';
import type { MatchReason } from '../../core/stories/story.ts';
import { counted } from './counted.ts';
import { list, percent } from './locale.ts';

/** More than these say no more. */
const MOST_VALUES = 4;
const MOST_REASONS = 3;

/** Why an article is thought to report the same story. */
export function matched(reasons: readonly MatchReason[]): string | undefined {
  const said = reasons.slice(0, MOST_REASONS).map(reason);
  return said.length === 0 ? undefined : i18n.t('reason.start', [said.join('; ')]);
}

function reason(found: MatchReason): string {
  switch (found.kind) {
    case 'same-day':
      return i18n.t('reason.sameDay');
    case 'near-day':
      return counted('reason.nearDay', found.days);
    case 'names':
      return i18n.t('reason.names', [few(found.values)]);
    case 'places':
      return i18n.t('reason.places', [few(found.values)]);
    case 'words':
      return i18n.t('reason.words', [few(found.values)]);
    case 'numbers':
      return i18n.t('reason.numbers', [few(found.values)]);
    case 'copy':
      return i18n.t('reason.copy', [percent(found.share)]);
  }
}

const few = (values: readonly string[]) => list(values.slice(0, MOST_VALUES), 'unit');
