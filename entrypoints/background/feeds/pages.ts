import type { StoredArticle } from '../../../core/article.ts';
import { dueNow, nextPoll } from '../../../core/feeds/feed.ts';
import { afterFailure, afresh, type Failed, type WaitingPage } from '../../../core/feeds/page.ts';
import type { PageArticle } from '../../../core/page-reading.ts';
import type { StoredFeed } from '../../../storage/feeds/records.ts';
import type { World } from '../world.ts';
import { hostOf, isAllowed } from './allowed.ts';
import { pageSeen } from './items.ts';
import { PATIENCE } from './poll.ts';

export interface Pages {
  /** Fetches pages behind summaries whose time has come; called twice, it runs once. */
  readonly due: () => Promise<void>;
  /** The reader wants a feed's pages, or wants them no more; those that failed are asked for again. */
  readonly want: (feed: string, on: boolean) => Promise<void>;
}

/** Pages of one host in a pass; the others wait for so long, in ms. */
const MOST_OF_HOST = 6;
const NEXT_PASS = 4 * 60_000;

export function createPages(
  world: World,
  ready: () => Promise<void>,
  changed: () => Promise<void>,
): Pages {
  const { feeds, now, announce } = world;
  const at = (ms: number) => new Date(ms).toISOString();
  const pass = async () => {
    if (!world.isOnline()) return;
    const wanted = (await feeds.all()).filter(({ pages }) => pages === true);
    if (wanted.length === 0) return;
    await ready();
    for (const feed of wanted) if (await passOf(feed)) await changed();
  };
  /** `true` where a page came. */
  const passOf = async (feed: StoredFeed): Promise<boolean> => {
    const waiting = await feeds.pages(feed.url);
    const taken = dueNow(waiting, now(), hostOf, MOST_OF_HOST);
    if (taken.length === 0) return false;
    const left = new Set(dueNow(waiting, now(), hostOf, Number.POSITIVE_INFINITY).map(idOf));
    for (const page of taken) left.delete(page.id);
    // Before anything is asked: a worker that dies over it does not ask again at once.
    const hold = new Set(taken.map(idOf));
    await feeds.changePages(feed.url, (page) => {
      if (hold.has(page.id)) return { ...page, next: at(now() + PATIENCE) };
      return left.has(page.id) ? { ...page, next: at(now() + NEXT_PASS) } : page;
    });
    let came = false;
    const busy = new Set<string>();
    for (const page of taken) {
      if (busy.has(hostOf(page.url))) continue;
      const failure = await fetchPage(world, feed, page).catch((cause: unknown): Failed => {
        world.warn('fetching a page', cause);
        return { because: 'storage' };
      });
      came ||= failure === undefined;
      if (failure?.because === 'busy') busy.add(hostOf(page.url));
      await settle(page, failure);
      announce({ kind: 'feeds' });
    }
    return came;
  };
  /** One who asks for patience asks it for all pages of that host. */
  const settle = (page: WaitingPage, failure: Failed | undefined) =>
    feeds.changePages(page.feed, (of) => {
      if (of.id === page.id) return failure && afterFailure(of, failure, now());
      const isPut = failure?.because === 'busy' && hostOf(of.url) === hostOf(page.url) && of.next;
      return isPut ? { ...of, next: at(nextPoll(now(), 0, failure.retryAfter)) } : of;
    });
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

const idOf = ({ id }: WaitingPage) => id;

/** What went wrong; `undefined` where the page came or nobody waits for it any more. */
async function fetchPage(
  world: World,
  feed: StoredFeed,
  page: WaitingPage,
): Promise<Failed | undefined> {
  const { corpus, feeds, afterStep, parse, now } = world;
  const { id, url } = page;
  const allowed = (to: string) => isAllowed(world, feed, to);
  const before = await corpus.article(id);
  if (!before) return undefined;
  if (!(await allowed(url))) return { because: 'not-granted' };
  const fetched = await world.fetchText({ url, wants: 'page' }, allowed);
  afterStep?.('page fetched');
  if (fetched.kind === 'failed') return fetched;
  if (fetched.kind === 'same') return { because: 'refused' };
  const read = await parse('parsePage', { html: fetched.text, url: fetched.url, now: now() });
  afterStep?.('page parsed');
  if (read.kind !== 'article') return { because: 'no-article' };
  const { text } = read.article;
  // A worker that died may have stored it already.
  if (text !== before.text) {
    if (text.length <= before.text.length) return { because: 'no-article' };
    await corpus.addMany([whole(before, read.article)]);
    afterStep?.('page stored');
  }
  await feeds.see([pageSeen(id)]);
  return undefined;
}

/** The text of the page under the name, the address and the date that the feed gave it. */
const whole = (item: StoredArticle, page: PageArticle): StoredArticle => ({
  ...page,
  ...item,
  text: page.text,
  ...(page.byline ? { byline: page.byline } : {}),
});
