import { isOfTheWeb, isPrivate } from '../../../core/feeds/address.ts';
import { failed } from '../../../messages/envelope.ts';
import type { FeedLink } from '../../../messages/feeds-protocol.ts';
import type { BackgroundHandlers } from '../../../messages/serve.ts';
import { withStorageCodes } from '../storage-codes.ts';
import type { Turns } from '../turns.ts';
import type { SaidFeed, World } from '../world.ts';
import { LONGEST } from './allowed.ts';
import { createPages } from './pages.ts';
import { createPolling, PATIENCE } from './poll.ts';
import { shownFeeds } from './shown.ts';

export interface Subscriptions {
  readonly handlers: BackgroundHandlers['feeds'];
  /** At every start and alarm: asks what is due, and has the browser come again where there are feeds. */
  readonly resume: () => Promise<void>;
}

export function createSubscriptions(
  world: World,
  ready: () => Promise<void>,
  changed: () => Promise<void>,
  /** Whoever deletes the feeds waits for what is being stored of them. */
  storing: Turns,
): Subscriptions {
  const { feeds, announce } = world;
  const polling = createPolling(world, ready, changed, storing);
  const pages = createPages(world, ready, changed, storing);
  const tend = async () => world.pollLater((await feeds.all()).length > 0);
  /** Nobody waits for pages: what becomes of each is stored, and shown. */
  const quietly = (work: Promise<unknown>) =>
    void work.catch((cause: unknown) => world.warn('pages behind summaries', cause));
  /** What is under way may have begun without what is wanted now. */
  const fetchedSoon = () => pages.due().then(pages.due);
  const done = (work: Promise<unknown>) => withStorageCodes(work.then(() => ({})));
  const subscribe = async (said: string, title: string, privateOk: boolean) => {
    const url = addressOf(said);
    if (url === undefined) throw failed('not-web');
    if (isPrivate(new URL(url)) && !privateOk) throw failed('private-address');
    const at = (ms: number) => new Date(ms).toISOString();
    const since = at(world.now());
    // It is asked below, and not by the next alarm besides.
    const begun = { url, title: title || url, since, next: at(world.now() + PATIENCE), fails: 0 };
    await feeds.change(url, (before) => ({
      ...(before ?? begun),
      ...(privateOk ? { privateOk: true } : {}),
    }));
    await tend();
    await polling.one(url);
    quietly(fetchedSoon());
  };
  return {
    handlers: {
      feeds: () => withStorageCodes(shownFeeds(world)),
      subscribe: ({ url, title = '', privateOk = false }) => done(subscribe(url, title, privateOk)),
      unsubscribe: ({ url }) =>
        done(
          feeds.drop(url).then(async () => {
            announce({ kind: 'feeds' });
            await tend();
          }),
        ),
      retryFeed: ({ url }) => done(polling.one(url)),
      fetchPages: ({ url, on }) =>
        done(pages.want(url, on).then(() => (on ? quietly(fetchedSoon()) : undefined))),
      feedLinks: async ({ tabId }) => linksOf(await world.feedLinks(tabId)),
    },
    resume: async () => {
      await tend();
      await polling.due();
      await pages.due();
    },
  };
}

/** Without what a browser would keep to itself; `undefined` where it is no address of the web. */
function addressOf(said: string): string | undefined {
  if (!URL.canParse(said)) return undefined;
  const url = new URL(said);
  if (!isOfTheWeb(url) || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url.href.length < LONGEST ? url.href : undefined;
}

/**
 * A page says it: only addresses of the web are offered, each once, and none of the reader's own
 * network unless the page is of that very host.
 */
function linksOf(found: readonly SaidFeed[]): FeedLink[] {
  const links = found.flatMap(({ url, title, page }) => {
    const address = addressOf(url);
    if (address === undefined) return [];
    const [feed, at] = [new URL(address), URL.canParse(page) ? new URL(page) : undefined];
    return isPrivate(feed) && feed.host !== at?.host
      ? []
      : [{ url: address, title: title.slice(0, 200) }];
  });
  return [...new Map(links.map((link) => [link.url, link])).values()].slice(0, 8);
}
