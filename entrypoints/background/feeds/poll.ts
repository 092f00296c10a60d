import { isOfTheWeb, isPrivate } from '../../../core/feeds/address.ts';
import { dueFeeds, nextPoll, type FeedTrouble } from '../../../core/feeds/feed.ts';
import { readFeed } from '../../../core/feeds/read.ts';
import type { StoredFeed } from '../../../storage/feeds/records.ts';
import type { World } from '../world.ts';
import type { Fetched } from './fetch.ts';
import { storeItems } from './items.ts';

export interface Polling {
  /** Asks one feed now; `follow`: the reader said that a redirect may be followed. */
  readonly one: (url: string, follow: boolean) => Promise<void>;
  /** Asks those whose time has come; called twice, it runs once. */
  readonly due: () => Promise<void>;
}

/** While a feed is asked it is not due: a worker that dies over it does not ask again at once. */
export const PATIENCE = 5 * 60_000;

export function createPolling(
  world: World,
  ready: () => Promise<void>,
  changed: () => Promise<void>,
): Polling {
  const { feeds, now, announce, afterStep } = world;
  const at = (ms: number) => new Date(ms).toISOString();
  const failed = (feed: StoredFeed, because: FeedTrouble, more: Partial<Fetched> = {}) => {
    const { movedTo: _movedTo, ...rest } = feed;
    const fails = feed.fails + 1;
    const wait = 'retryAfter' in more ? more.retryAfter : undefined;
    const moved = 'movedTo' in more && more.movedTo ? { movedTo: more.movedTo } : {};
    return { ...rest, ...moved, trouble: because, fails, next: at(nextPoll(now(), fails, wait)) };
  };
  const succeeded = (feed: StoredFeed, fresh: Partial<StoredFeed>): StoredFeed => {
    const { trouble: _trouble, movedTo: _movedTo, ...rest } = feed;
    return { ...rest, ...fresh, fails: 0, succeeded: at(now()), next: at(nextPoll(now(), 0)) };
  };

  const ask = async (feed: StoredFeed, follow: boolean): Promise<boolean> => {
    const { url } = feed;
    const change = (next: (of: StoredFeed) => StoredFeed) =>
      feeds.change(url, (of) => of && next(of));
    if (!(await isAllowed(world, feed, url)))
      return change((of) => failed(of, 'not-granted')).then(() => false);
    const fetched = await world.fetchFeed({ ...feed, follow }, (to) => isAllowed(world, feed, to));
    afterStep?.('feed fetched');
    if (fetched.kind === 'failed')
      return change((of) => failed(of, fetched.because, fetched)).then(() => false);
    if (fetched.kind === 'same') return change((of) => succeeded(of, {})).then(() => false);
    const read = readFeed(fetched.text, fetched.url, resolved);
    if (read.kind !== 'feed') return change((of) => failed(of, read.kind)).then(() => false);
    if (!(await change((of) => of))) return false; // the reader gave it up meanwhile
    const added = await storeItems(world, fetched.url, read.items);
    const { etag, lastModified } = fetched;
    const fresh = {
      title: read.title,
      ...(etag ? { etag } : {}),
      ...(lastModified ? { lastModified } : {}),
    };
    if (fetched.url === url) await change((of) => succeeded(of, fresh));
    else await move(feed, fetched.url, (of) => succeeded(of, fresh));
    return added > 0;
  };
  /** A redirect that was allowed is the feed's address from now on. */
  const move = async (feed: StoredFeed, url: string, next: (of: StoredFeed) => StoredFeed) => {
    await feeds.change(url, () => next({ ...feed, url }));
    await feeds.drop(feed.url);
  };

  const flights = new Map<string, Promise<void>>();
  /** Two who ask for one feed at once share the answer. */
  const one = (url: string, follow: boolean): Promise<void> => {
    const flight = flights.get(url) ?? poll(url, follow).finally(() => flights.delete(url));
    flights.set(url, flight);
    return flight;
  };
  const poll = async (url: string, follow: boolean) => {
    await ready();
    const feed = await feeds.change(url, (of) => of && { ...of, next: at(now() + PATIENCE) });
    if (!feed) return;
    const isNew = await ask(feed, follow).catch(async (cause: unknown) => {
      world.warn('polling a feed', cause);
      await feeds.change(url, (of) => of && failed(of, 'storage'));
      return false;
    });
    announce({ kind: 'feeds' });
    if (isNew) await changed();
  };
  let running: Promise<void> | undefined;
  const pass = async () => {
    if (!world.isOnline()) return;
    for (const { url } of dueFeeds(await feeds.all(), now(), hostOf)) await one(url, false);
  };
  return {
    one,
    due: () =>
      (running ??= pass().finally(() => {
        running = undefined;
      })),
  };
}

/** The browser lets us, and it is no machine of the reader's that the reader did not confirm. */
async function isAllowed(world: World, feed: StoredFeed, url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const address = new URL(url);
  if (!isOfTheWeb(address) || (isPrivate(address) && feed.privateOk !== true)) return false;
  return world.isGranted(url);
}

const hostOf = (url: string) => new URL(url).host;

function resolved(href: string, at: string): string | undefined {
  const address = URL.canParse(href, at) ? new URL(href, at) : undefined;
  return address && isOfTheWeb(address) ? address.href : undefined;
}
