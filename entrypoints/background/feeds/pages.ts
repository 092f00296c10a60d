import { dueNow, nextPoll } from '../../../core/feeds/feed.ts';
import { afterFailure, afresh, type Failed, type WaitingPage } from '../../../core/feeds/page.ts';
import type { StoredFeed } from '../../../storage/feeds/records.ts';
import type { Turns } from '../turns.ts';
import type { World } from '../world.ts';
import { faultOf, hostOf } from './allowed.ts';
import { fetchPage } from './fetch-page.ts';
import { PATIENCE } from './poll.ts';

export interface Pages {
  /** Fetches pages behind summaries whose time has come; called twice, it runs once. */
  readonly due: () => Promise<void>;
  /** The reader wants a feed's pages, or wants them no more; those that failed are asked for again. */
  readonly want: (feed: string, on: boolean) => Promise<void>;
}

export function createPages(
  world: World,
  ready: () => Promise<void>,
  changed: () => Promise<void>,
  storing: Turns,
): Pages {
  const { feeds, now, announce } = world;
  const pass = async () => {
    if (!world.isOnline()) return;
    const wanted = (await feeds.all()).filter(({ pages }) => pages === true);
    if (wanted.length === 0) return;
    await ready();
    for (const feed of wanted) if (await passOf(world, feed, storing)) await changed();
  };
  let running: Promise<void> | undefined;
  return {
    due: () =>
      (running ??= pass().finally(() => {
        running = undefined;
      })),
    want: async (feed, on) => {
      await feeds.change(feed, (of) => of && { ...of, pages: on });
      if (on) await feeds.changePages(feed, (page) => afresh(page, now()));
      announce({ kind: 'feeds' });
    },
  };
}

/** Fetches some of a feed's pages; `true` where one came. */
async function passOf(world: World, feed: StoredFeed, storing: Turns): Promise<boolean> {
  const taken = await take(world, feed.url);
  const busy = new Set<string>();
  let came = false;
  for (const page of taken) {
    const host = hostOf(page.url);
    if (busy.has(host)) continue;
    if (!(await isWanted(world, feed.url))) break;
    const failure = await fetchPage(world, feed, page, storing).catch((cause: unknown): Failed => {
      world.warn('fetching a page', cause);
      return { because: faultOf(cause) };
    });
    came ||= failure === undefined;
    if (failure?.because === 'busy') busy.add(host);
    await settle(world, page, failure);
    world.announce({ kind: 'feeds' });
  }
  return came;
}

/** The reader may have changed their mind since the pass began. */
const isWanted = async ({ feeds }: World, feed: string) =>
  (await feeds.change(feed, (of) => of))?.pages === true;

/** Pages of one host in a pass; the others wait for so long, in ms. */
const MOST_OF_HOST = 6;
const NEXT_PASS = 4 * 60_000;

/**
 * The pages that are asked for now. None of them is due while that lasts: a worker that dies over
 * it does not ask again at once.
 */
async function take({ feeds, now }: World, feed: string): Promise<readonly WaitingPage[]> {
  const waiting = await feeds.pages(feed);
  const ids = (most: number) => new Set(dueNow(waiting, now(), hostOf, most).map(({ id }) => id));
  const [due, taken] = [ids(Number.POSITIVE_INFINITY), ids(MOST_OF_HOST)];
  const later = (ms: number) => new Date(now() + ms).toISOString();
  if (due.size > 0)
    await feeds.changePages(feed, (page) =>
      due.has(page.id) ? { ...page, next: later(taken.has(page.id) ? PATIENCE : NEXT_PASS) } : page,
    );
  return waiting.filter(({ id }) => taken.has(id));
}

/** A host that asks for patience asks it for all of its pages. */
const settle = ({ feeds, now }: World, page: WaitingPage, failure: Failed | undefined) =>
  feeds.changePages(page.feed, (of) => {
    if (of.id === page.id) return failure && afterFailure(of, failure, now());
    const isOfHost = failure?.because === 'busy' && hostOf(of.url) === hostOf(page.url);
    return isOfHost && of.next
      ? { ...of, next: new Date(nextPoll(now(), 0, failure.retryAfter)).toISOString() }
      : of;
  });
