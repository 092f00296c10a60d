import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { openFeeds } from '../../storage/feeds/feeds.ts';

const NEXT = '2025-05-05T12:00:00.000Z';
const feed = { url: 'https://l.example/rss', title: 'Ledger', since: NEXT, next: NEXT, fails: 0 };
const page = (id: string, of = feed.url) => ({
  feed: of,
  id,
  url: `https://l.example/${id}`,
  next: NEXT,
  fails: 0,
});

describe('the database of feeds', () => {
  it('opens as its first version left it, and keeps what is in it', async () => {
    const name = `feeds-${Math.random()}`;
    const first = await openDB(name, 1, {
      upgrade(db) {
        db.createObjectStore('feeds', { keyPath: 'url' });
        db.createObjectStore('seen');
      },
    });
    await first.put('feeds', feed);
    await first.put('seen', 1, 'content-1');
    first.close();
    const feeds = openFeeds(name);
    expect(await feeds.all()).toEqual([feed]);
    expect(await feeds.isSeen('content-1')).toBe(true);
    await feeds.addPages([page('a')]);
    expect(await feeds.pages(feed.url)).toEqual([page('a')]);
    await feeds.close();
  });

  it('lets a page go that it cannot read: nobody would ever ask for it', async () => {
    const name = `feeds-${Math.random()}`;
    const feeds = openFeeds(name);
    const long = { ...page('long'), url: `https://l.example/${'a'.repeat(5_000)}` };
    await feeds.addPages([page('a'), long]);
    await feeds.changePages(feed.url, (each) => each);
    expect(await feeds.pages(feed.url)).toEqual([page('a')]);
    await feeds.close();
    const raw = await openDB(name);
    expect(await raw.count('pages')).toBe(1);
    raw.close();
  });

  it('has a page wait once, and lets it go with its feed', async () => {
    const feeds = openFeeds(`feeds-${Math.random()}`);
    await feeds.change(feed.url, () => feed);
    await feeds.addPages([page('a'), page('b'), page('a', 'https://m.example/rss')]);
    await feeds.changePages(feed.url, (each) => (each.id === 'b' ? { ...each, fails: 3 } : each));
    await feeds.addPages([page('b')]);
    expect((await feeds.pages(feed.url)).map(({ fails }) => fails)).toEqual([0, 3]);
    await feeds.changePages(feed.url, ({ id, ...rest }) =>
      id === 'a' ? undefined : { id, ...rest },
    );
    expect((await feeds.pages(feed.url)).map(({ id }) => id)).toEqual(['b']);
    await feeds.drop(feed.url);
    expect(await feeds.pages(feed.url)).toEqual([]);
    expect(await feeds.pages('https://m.example/rss')).toHaveLength(1);
    await feeds.close();
  });

  it('skips what it cannot read', async () => {
    const name = `feeds-${Math.random()}`;
    const feeds = openFeeds(name);
    await feeds.all();
    const raw = await openDB(name);
    await raw.put('pages', { feed: feed.url, id: 'x', url: 7 });
    await raw.put('pages', { ...page('y'), next: 'never', trouble: 'odd' });
    raw.close();
    const { next: _next, ...rested } = page('y');
    expect(await feeds.pages(feed.url)).toEqual([rested]);
    await feeds.close();
  });
});
