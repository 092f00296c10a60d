import { isRecord, oneOf, present, textOf, wholeNumber } from '../../core/border/values.ts';
import type { Feed, FeedTrouble, Freshness } from '../../core/feeds/feed.ts';

export interface StoredFeed extends Feed, Freshness {}

/** What may go wrong wherever something is fetched. */
export const FETCH_TROUBLES: readonly Exclude<FeedTrouble, 'not-a-feed' | 'dangerous'>[] = [
  'unreachable',
  'timeout',
  'too-large',
  'moved',
  'not-granted',
  'gone',
  'refused',
  'busy',
  'server',
  'storage',
];
const TROUBLES: readonly FeedTrouble[] = [...FETCH_TROUBLES, 'not-a-feed', 'dangerous'];

const moment = (raw: unknown) => {
  const said = textOf(raw, 40);
  return said !== undefined && !Number.isNaN(Date.parse(said)) ? said : undefined;
};
const count = (raw: unknown) => wholeNumber(raw, 0, Number.MAX_SAFE_INTEGER) ?? 0;

export function parseStoredFeed(raw: unknown): StoredFeed | undefined {
  if (!isRecord(raw)) return undefined;
  const [url, title] = [textOf(raw['url'], 4_000), textOf(raw['title'], 4_000)];
  const [since, next] = [moment(raw['since']), moment(raw['next'])];
  if (!url || !title || !since || !next) return undefined;
  return {
    url,
    title,
    since,
    next,
    fails: count(raw['fails']),
    ...present({
      succeeded: moment(raw['succeeded']),
      trouble: oneOf(raw['trouble'], TROUBLES),
      movedTo: textOf(raw['movedTo'], 4_000),
      privateOk: raw['privateOk'] === true ? true : undefined,
      pages: raw['pages'] === true ? true : undefined,
      etag: textOf(raw['etag'], 1_000),
      lastModified: textOf(raw['lastModified'], 200),
    }),
  };
}
