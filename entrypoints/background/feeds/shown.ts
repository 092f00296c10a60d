import type { WaitingPage } from '../../../core/feeds/page.ts';
import type { PageTroubles, ShownFeed } from '../../../messages/feeds-protocol.ts';
import type { World } from '../world.ts';

/** Sites that are asked for in one click; who has more asks again. */
const MOST_SITES = 8;

/** The feeds as a surface shows them. */
export async function shownFeeds({ feeds, corpus }: World): Promise<ShownFeed[]> {
  const all = await feeds.all();
  const shown = await Promise.all(
    all.map(async ({ etag: _etag, lastModified: _lastModified, pages = false, ...feed }) => ({
      ...feed,
      pages,
      articles: await corpus.ofFeed(feed.url),
      ...waitingOf(await feeds.pages(feed.url)),
    })),
  );
  return shown.toSorted((a, b) => (a.title < b.title ? -1 : 1));
}

function waitingOf(pages: readonly WaitingPage[]) {
  const troubles = new Map<string, PageTroubles>();
  for (const { trouble, movedTo } of pages) {
    if (trouble === undefined) continue;
    const key = `${trouble} ${movedTo === undefined ? '' : siteOf(movedTo)}`;
    const before = troubles.get(key);
    const moved = movedTo === undefined ? {} : { movedTo: siteOf(movedTo) };
    troubles.set(key, { because: trouble, ...moved, pages: (before?.pages ?? 0) + 1 });
  }
  return {
    waiting: pages.filter(({ trouble }) => trouble === undefined).length,
    sites: [...new Set(pages.map(({ url }) => siteOf(url)))].slice(0, MOST_SITES),
    troubles: [...troubles.values()].toSorted((a, b) => b.pages - a.pages),
  };
}

const siteOf = (url: string) => `${new URL(url).origin}/`;
