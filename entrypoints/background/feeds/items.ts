import type { StoredArticle } from '../../../core/article.ts';
import { isPrivate } from '../../../core/feeds/address.ts';
import type { Feed } from '../../../core/feeds/feed.ts';
import { isSummary, type WaitingPage } from '../../../core/feeds/page.ts';
import type { FeedItem } from '../../../core/feeds/read.ts';
import { fold } from '../../../core/text/fold.ts';
import { canonicalAddress } from '../../../storage/identity.ts';
import type { World } from '../world.ts';
import { LONGEST } from './allowed.ts';

type Reach = Pick<World, 'corpus' | 'history' | 'feeds' | 'now' | 'afterStep'>;

/**
 * Stores what is new among a feed's items; how many. An item is one by its address or by its words;
 * one that the reader deleted does not come again; one that grew keeps what it said before.
 */
export async function storeItems(
  world: Reach,
  feed: Pick<Feed, 'url' | 'privateOk'>,
  items: readonly FeedItem[],
): Promise<number> {
  const { corpus, feeds, afterStep } = world;
  const fresh = new Map<string, StoredArticle>();
  const summaries = new Map<string, string>();
  const seen = new Set<string>();
  let added = 0;
  for (const item of items) {
    const { id, content } = await namesOf(feed.url, item);
    const isRepeated = seen.has(id) || seen.has(content);
    seen.add(id).add(content);
    const article: StoredArticle = {
      ...item.article,
      id,
      origin: { kind: 'feed', feed: feed.url },
    };
    const before = isRepeated ? undefined : await corpus.article(id);
    const what = isRepeated ? 'known' : await standingOf(world, article, before, content);
    const text = what === 'known' ? before?.text : article.text;
    if (article.url && text !== undefined && isSummary(text)) summaries.set(id, article.url);
    if (what === 'known') continue;
    if (what === 'grown' && before) await keepEarlier(world, before);
    else added += 1;
    fresh.set(id, article);
  }
  await awaitPages(world, feed, summaries);
  afterStep?.('pages awaited');
  if (fresh.size > 0) await corpus.addMany([...fresh.values()]);
  afterStep?.('feed items stored');
  await feeds.see([...seen]);
  return added;
}

/** The page of this article came, once and for all. */
export const pageSeen = (id: string) => `page-${id}`;

/** Before the items are stored: a page that waits for nothing is let go, one that nobody waits for never comes. */
async function awaitPages(
  { feeds, now }: Reach,
  { url: feed, privateOk }: Pick<Feed, 'url' | 'privateOk'>,
  summaries: ReadonlyMap<string, string>,
): Promise<void> {
  const next = new Date(now()).toISOString();
  const waiting: WaitingPage[] = [];
  for (const [id, url] of summaries) {
    // Nobody would ever ask for it.
    if (url.length >= LONGEST || (!privateOk && isPrivate(new URL(url)))) continue;
    if (!(await feeds.isSeen(pageSeen(id)))) waiting.push({ feed, id, url, next, fails: 0 });
  }
  if (waiting.length > 0) await feeds.addPages(waiting);
}

async function standingOf(
  { corpus, feeds }: Reach,
  article: StoredArticle,
  before: StoredArticle | undefined,
  content: string,
): Promise<'new' | 'grown' | 'known'> {
  // A feed that shortens its items does not shorten what is stored.
  if (before) return article.text.length > before.text.length ? 'grown' : 'known';
  if ((await feeds.isSeen(article.id)) || (await feeds.isSeen(content))) return 'known';
  const other = article.url && (await corpus.byUrl(article.url));
  return other && other.origin.kind !== 'seed' ? 'known' : 'new';
}

async function keepEarlier({ history, now }: Reach, before: StoredArticle): Promise<void> {
  const { id, title, text, published, language } = before;
  const last = (await history.of(id)).at(-1);
  if (last?.text === text) return;
  await history.add({
    article: id,
    at: new Date(now()).toISOString(),
    title,
    text,
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  });
}

async function namesOf(feed: string, { key, article }: FeedItem) {
  const address = article.url && canonicalAddress(article.url);
  const [id, content] = await Promise.all([
    hashed(address ? [address] : [feed, key]),
    hashed([fold(article.title), fold(article.text)]),
  ]);
  return { id: `feed-${id}`, content: `content-${content}` };
}

async function hashed(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 10);
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
