import type { StoredArticle } from '../../../core/article.ts';
import type { FeedItem } from '../../../core/feeds/read.ts';
import { fold } from '../../../core/text/fold.ts';
import { canonicalAddress } from '../../../storage/identity.ts';
import type { World } from '../world.ts';

type Reach = Pick<World, 'corpus' | 'history' | 'feeds' | 'now' | 'afterStep'>;

/**
 * Stores what is new among a feed's items. An item is one by its address or by its words; one that
 * the reader deleted does not come again; one that grew keeps what it said before.
 */
export async function storeItems(
  world: Reach,
  feed: string,
  items: readonly FeedItem[],
): Promise<number> {
  const { corpus, feeds, afterStep } = world;
  const fresh = new Map<string, StoredArticle>();
  const seen = new Set<string>();
  let added = 0;
  for (const item of items) {
    const { id, content } = await namesOf(feed, item);
    const isRepeated = seen.has(id) || seen.has(content);
    seen.add(id).add(content);
    const article: StoredArticle = { ...item.article, id, origin: { kind: 'feed', feed } };
    const what = isRepeated ? 'known' : await standingOf(world, article, content);
    if (what === 'known') continue;
    if (what === 'grown') await keepEarlier(world, id);
    else added += 1;
    fresh.set(id, article);
  }
  if (fresh.size > 0) await corpus.addMany([...fresh.values()]);
  afterStep?.('feed items stored');
  await feeds.see([...seen]);
  return added;
}

async function standingOf(
  { corpus, feeds }: Reach,
  article: StoredArticle,
  content: string,
): Promise<'new' | 'grown' | 'known'> {
  const before = await corpus.article(article.id);
  // A feed that shortens its items does not shorten what is stored.
  if (before) return article.text.length > before.text.length ? 'grown' : 'known';
  if ((await feeds.isSeen(article.id)) || (await feeds.isSeen(content))) return 'known';
  const other = article.url && (await corpus.byUrl(article.url));
  return other && other.origin.kind !== 'seed' ? 'known' : 'new';
}

async function keepEarlier({ corpus, history, now }: Reach, id: string): Promise<void> {
  const before = await corpus.article(id);
  const last = (await history.of(id)).at(-1);
  if (!before || last?.text === before.text) return;
  const { title, text, published, language } = before;
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
