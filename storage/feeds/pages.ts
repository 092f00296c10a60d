import { isRecord, oneOf, present, textOf, wholeNumber } from '../../core/border/values.ts';
import type { PageTrouble, WaitingPage } from '../../core/feeds/page.ts';
import { FETCH_TROUBLES } from './records.ts';

const TROUBLES: readonly PageTrouble[] = [...FETCH_TROUBLES, 'not-a-page', 'no-article'];

export function parseWaitingPage(raw: unknown): WaitingPage | undefined {
  if (!isRecord(raw)) return undefined;
  const [feed, url] = [textOf(raw['feed'], 4_000), textOf(raw['url'], 4_000)];
  const [id, next] = [textOf(raw['id'], 300), textOf(raw['next'], 40)];
  if (!feed || !id || !url) return undefined;
  return {
    feed,
    id,
    url,
    fails: wholeNumber(raw['fails'], 0, Number.MAX_SAFE_INTEGER) ?? 0,
    ...present({
      next: next !== undefined && !Number.isNaN(Date.parse(next)) ? next : undefined,
      trouble: oneOf(raw['trouble'], TROUBLES),
      movedTo: textOf(raw['movedTo'], 4_000),
    }),
  };
}
