import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../core/article.ts';
import { openHistory } from '../../storage/history/history.ts';
import { browserAround } from './life.ts';

const report = (id: string, outlet: string, title: string, text: string): StoredArticle => ({
  id,
  outlet,
  title,
  text,
  language: 'en',
  published: '2025-05-05T09:00:00Z',
  precision: 'minute',
  origin: { kind: 'saved', at: '2025-05-05T10:30:00.000Z' },
});
const FERRY =
  'The ferry Northern Star sank off Port Ellery on Monday on its way to Saint Brannoc. The coastguard of Port Ellery said that the Northern Star had been overloaded.';
const ferry = (id: string, outlet: string, killed: string) =>
  report(
    id,
    outlet,
    'Ferry Northern Star sinks off Port Ellery',
    `${FERRY} The coastguard said ${killed} people were killed when the ferry sank.`,
  );
const ARTICLES = [
  ferry('a', 'Harbour Courier', 'at least 60'),
  report(
    'b',
    'Valley Gazette',
    'Grain market of Lundby reopens after a year',
    'The grain market of Lundby opened its gates again on Monday. Some 300 tonnes of barley were sold by noon, according to the guild of millers.',
  ),
  ferry('c', 'Northgate Herald', '27'),
];

async function around() {
  const browser = browserAround();
  await browser.ask('counts', {});
  const corpus = browser.corpus();
  await corpus.addMany(ARTICLES);
  await corpus.close();
  return browser;
}

/** All stories of these articles, however many questions it takes. */
async function storiesOf({ ask }: Awaited<ReturnType<typeof around>>, ids: readonly string[]) {
  const found = [];
  for (let left = ids; left.length > 0;) {
    const { stories, looked } = await ask('stories', { ids: left });
    expect(looked).toBeGreaterThan(0);
    found.push(...stories);
    left = left.slice(looked);
  }
  return found;
}

describe('the stories of the collection', () => {
  it('hold the reports that belong together, with their figures that differ', async () => {
    const browser = await around();
    const { stories } = await browser.ask('stories', { ids: ['a'] });
    expect(stories).toHaveLength(1);
    const [story] = stories;
    expect(story?.lead.id).toBe('a');
    expect(story?.reports.map(({ id }) => id).toSorted()).toEqual(['a', 'c']);
    expect(story?.origins).toBeGreaterThanOrEqual(1);
    const claims = story?.differing[0]?.claims.map(({ article, figure }) => [
      article.outlet,
      figure.min,
    ]);
    expect(claims).toEqual([
      ['Harbour Courier', 60],
      ['Northgate Herald', 27],
    ]);
  });

  it('come once each, also those of a single report, and none of what is gone', async () => {
    const browser = await around();
    const stories = await storiesOf(browser, ['b', 'gone', 'c']);
    expect(stories.map(({ lead }) => lead.id)).toEqual(['b', 'c']);
    expect(stories[0]?.reports).toHaveLength(1);
    expect(stories[0]?.differing).toEqual([]);
    const { stories: together, looked } = await browser.ask('stories', { ids: ['a', 'c'] });
    // The second is of the story of the first, where there was time for both.
    expect(together).toHaveLength(1);
    expect(looked).toBeGreaterThanOrEqual(1);
  });

  it('say what a report said before', async () => {
    const browser = await around();
    const history = openHistory(`${browser.name}-history`);
    const { title, text } = ferry('a', '', 'at least 40');
    await history.add({ article: 'a', at: '2025-05-05T09:12:00.000Z', title, text });
    await history.close();
    const { stories } = await browser.ask('stories', { ids: ['a'] });
    const edits = stories[0]?.revised[0]?.edits;
    expect(stories[0]?.revised.map(({ article }) => article.id)).toEqual(['a']);
    expect(edits).toMatchObject([
      { from: '2025-05-05T09:12:00.000Z', to: '2025-05-05T10:30:00.000Z' },
    ]);
    const [change] = edits?.[0]?.changes ?? [];
    expect(change).toMatchObject({ kind: 'changed' });
    expect(await browser.ask('edits', { id: 'a' })).toEqual(edits);
    expect(await browser.ask('edits', { id: 'b' })).toEqual([]);
    expect(await browser.ask('edits', { id: 'gone' })).toEqual([]);
  });

  it('an item of a feed that grew has its history too', async () => {
    const browser = await around();
    const corpus = browser.corpus();
    await corpus.add({
      ...ferry('f', 'Feed', '60'),
      origin: { kind: 'feed', feed: 'https://f.example/rss' },
    });
    await corpus.close();
    const history = openHistory(`${browser.name}-history`);
    const { title, text } = ferry('f', '', '40');
    await history.add({ article: 'f', at: '2025-05-05T09:12:00.000Z', title, text });
    await history.close();
    expect(await browser.ask('edits', { id: 'f' })).toMatchObject([
      { from: '2025-05-05T09:12:00.000Z', changes: [{ kind: 'changed' }] },
    ]);
  });
});
