import { type FeedTrouble, nextPoll } from '../../../core/feeds/feed.ts';
import type { StoredFeed } from '../../../storage/feeds/records.ts';
import type { Turns } from '../turns.ts';
import type { World } from '../world.ts';
import { isAllowed } from './allowed.ts';
import type { Fetched } from './fetch.ts';
import { storeItems } from './items.ts';

/** Asks a feed and stores what it brings; `true` where that is something new. */
export async function askFeed(world: World, feed: StoredFeed, storing: Turns): Promise<boolean> {
  const { feeds, now, afterStep, parse } = world;
  const { url, etag, lastModified } = feed;
  const change = async (next: (of: StoredFeed) => StoredFeed) => {
    await feeds.change(url, (of) => of && next(of));
    return false;
  };
  const allowed = (to: string) => isAllowed(world, feed, to);
  if (!(await allowed(url))) return change((of) => failed(of, { because: 'not-granted' }, now()));
  const known = { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
  const fetched = await world.fetchText({ url, wants: 'feed', ...known }, allowed);
  afterStep?.('feed fetched');
  if (fetched.kind === 'failed') return change((of) => failed(of, troubleOf(fetched), now()));
  if (fetched.kind === 'same') return change((of) => succeeded(of, {}, now()));
  const read = await parse('parseFeed', { text: fetched.text, at: fetched.url });
  afterStep?.('feed parsed');
  if (read.kind !== 'feed') return change((of) => failed(of, { because: read.kind }, now()));
  const home = fetched.moved ? fetched.url : url;
  const added = await storing(async () => {
    const isThere = await feeds.change(url, (of) => of);
    return isThere && storeItems(world, { ...feed, url: home }, read.items);
  });
  // The reader gave it up meanwhile.
  if (added === undefined) return false;
  const fresh = { title: read.title, ...freshnessOf(fetched) };
  if (home === url) await change((of) => succeeded(of, fresh, now()));
  else await move(world, feed, home, (of) => succeeded(of, fresh, now()));
  return added > 0;
}

const freshnessOf = ({ etag, lastModified }: Fetched & { kind: 'text' }) => ({
  ...(etag ? { etag } : {}),
  ...(lastModified ? { lastModified } : {}),
});

/** A redirect for good that was allowed is the feed's address from now on. */
async function move(
  { feeds, corpus }: World,
  feed: StoredFeed,
  url: string,
  next: (of: StoredFeed) => StoredFeed,
): Promise<void> {
  // What the reader chose meanwhile holds; a feed that they have there already stays as it is.
  const last = await feeds.change(feed.url, (of) => of);
  if (!last) return;
  await feeds.change(url, (of) => next(of ?? { ...last, url }));
  await corpus.moveFeed(feed.url, url);
  const waiting = await feeds.pages(feed.url);
  await feeds.addPages(waiting.map((page) => ({ ...page, feed: url })));
  await feeds.drop(feed.url);
}

interface Trouble {
  readonly because: FeedTrouble;
  readonly retryAfter?: number;
  readonly movedTo?: string;
}

const troubleOf = ({ because, ...more }: Fetched & { kind: 'failed' }): Trouble => ({
  ...more,
  because: because === 'not-a-page' ? 'not-a-feed' : because,
});

export function failed(feed: StoredFeed, trouble: Trouble, now: number): StoredFeed {
  const { movedTo: _movedTo, ...rest } = feed;
  const { because, retryAfter, movedTo } = trouble;
  const fails = feed.fails + 1;
  const next = new Date(nextPoll(now, fails, retryAfter)).toISOString();
  return { ...rest, ...(movedTo ? { movedTo } : {}), trouble: because, fails, next };
}

function succeeded(feed: StoredFeed, fresh: Partial<StoredFeed>, now: number): StoredFeed {
  const { trouble: _trouble, movedTo: _movedTo, ...rest } = feed;
  const at = (ms: number) => new Date(ms).toISOString();
  return { ...rest, ...fresh, fails: 0, succeeded: at(now), next: at(nextPoll(now, 0)) };
}
