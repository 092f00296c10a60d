import type { StoredArticle } from '../../../core/article.ts';
import type { Failed, WaitingPage } from '../../../core/feeds/page.ts';
import type { PageArticle } from '../../../core/page-reading.ts';
import type { StoredFeed } from '../../../storage/feeds/records.ts';
import type { Turns } from '../turns.ts';
import type { World } from '../world.ts';
import { isAllowed } from './allowed.ts';
import { pageSeen } from './items.ts';

/** What went wrong; `undefined` where the page came or nobody waits for it any more. */
export async function fetchPage(
  world: World,
  feed: StoredFeed,
  { id, url }: WaitingPage,
  storing: Turns,
): Promise<Failed | undefined> {
  const { corpus, afterStep, parse, now } = world;
  const allowed = (to: string) => isAllowed(world, feed, to);
  if (!(await corpus.article(id))) return undefined;
  if (!(await allowed(url))) return { because: 'not-granted' };
  const fetched = await world.fetchText({ url, wants: 'page' }, allowed);
  afterStep?.('page fetched');
  if (fetched.kind === 'failed') return fetched;
  if (fetched.kind === 'same') return { because: 'refused' };
  const read = await parse('parsePage', { html: fetched.text, url: fetched.url, now: now() });
  afterStep?.('page parsed');
  if (read.kind !== 'article') return { because: 'no-article' };
  const { article } = read;
  return storing(() => storePage(world, id, article));
}

async function storePage(
  { corpus, feeds, afterStep }: World,
  id: string,
  page: PageArticle,
): Promise<Failed | undefined> {
  const { text } = page;
  // The reader may have deleted it meanwhile, or a worker that died have stored the page already.
  const item = await corpus.article(id);
  if (!item) return undefined;
  if (text !== item.text) {
    if (text.length <= item.text.length) return { because: 'no-article' };
    await corpus.addMany([whole(item, page)]);
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
