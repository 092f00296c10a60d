import { describe, expect, it } from 'vitest';
import type { LibraryQuery } from '../../core/library.ts';
import type { StoredArticle } from '../../core/article.ts';
import { listedAmong } from '../../storage/listed.ts';
import { saved, seed } from '../storage/articles.ts';
import { browserAround, settle } from './life.ts';

type Browser = ReturnType<typeof browserAround>;

const { published: _published, ...undated } = saved('layoffs');
const ARTICLES: readonly StoredArticle[] = [
  saved('harbour'),
  saved('harbour-2', { origin: { kind: 'pack', pack: 'spring' } }),
  saved('talks', { origin: { kind: 'feed', feed: 'https://f.example/rss' } }),
  saved('election', { origin: { kind: 'pack', pack: 'towns' } }),
  undated,
];

async function library() {
  const browser = browserAround([seed('mill')]);
  await browser.ask('counts', {});
  const corpus = browser.corpus();
  await corpus.addMany(ARTICLES);
  await corpus.close();
  return browser;
}

const list = ({ ask }: Browser, query: Partial<LibraryQuery>) =>
  ask('list', { query: { sort: 'newest', ...query } });

async function stored(browser: Browser) {
  const corpus = browser.corpus();
  const [{ articles }, forgotten] = [await corpus.after('', 1_000), await corpus.forgotten()];
  await corpus.close();
  return { articles, forgotten };
}

describe('the beginning of the list', () => {
  it('is that of the whole list, where nothing filters', async () => {
    const browser = await library();
    const corpus = browser.corpus();
    for (const sort of ['newest', 'oldest'] as const) {
      const all = await corpus.list({ sort });
      expect(await corpus.beginning({ sort }, 3)).toEqual(all.slice(0, 3));
    }
    // Those without a date come last, in an order of their own.
    expect(await corpus.beginning({ sort: 'newest' }, 6)).toEqual([]);
    expect(await corpus.beginning({ sort: 'outlet' }, 3)).toEqual([]);
    expect(await corpus.beginning({ sort: 'newest', origin: 'pack' }, 1)).toEqual([]);
    expect(await browser.ask('listBeginning', { query: { sort: 'newest' } })).toEqual([]);
    await corpus.close();
  });
});

describe('the library', () => {
  it('lists all, newest first, what has no date last', async () => {
    const browser = await library();
    const newest = await list(browser, {});
    expect(newest).toEqual([
      'kept-harbour-2',
      'kept-harbour',
      'kept-talks',
      'kept-election',
      'mill',
      'kept-layoffs',
    ]);
    expect(await list(browser, { sort: 'oldest' })).toEqual([
      'mill',
      'kept-election',
      'kept-talks',
      'kept-harbour',
      'kept-harbour-2',
      'kept-layoffs',
    ]);
    expect(await list(browser, { sort: 'outlet' })).toEqual([
      'kept-harbour',
      'mill',
      'kept-harbour-2',
      'kept-election',
      'kept-talks',
      'kept-layoffs',
    ]);
    const heads = await browser.ask('heads', { ids: newest.slice(0, 2) });
    expect(heads.map(({ id }) => id)).toEqual(newest.slice(0, 2));
    expect(heads[0]).not.toHaveProperty('text');
  });

  it.each<readonly [Partial<LibraryQuery>, readonly string[]]>([
    [{ origin: 'saved' }, ['kept-harbour', 'kept-layoffs']],
    [{ origin: 'seed' }, ['mill']],
    [{ pack: 'spring' }, ['kept-harbour-2']],
    [{ feed: 'https://f.example/rss' }, ['kept-talks']],
    [{ outlet: 'Meridian Post' }, ['kept-harbour-2', 'kept-election']],
    [{ outlet: 'Meridian Post', origin: 'pack', pack: 'towns' }, ['kept-election']],
    [{ outlet: 'Nobody' }, []],
    [{ from: '2025-05-02', to: '2025-05-03' }, ['kept-harbour', 'kept-talks']],
    [{ from: '2025-05-04' }, ['kept-harbour-2']],
    [{ to: '2025-03-11' }, ['mill']],
    [{ from: '2025-06-01', to: '2025-05-01' }, []],
    [{ words: 'mayor' }, ['kept-election']],
    [{ words: 'fire', origin: 'seed' }, ['mill']],
    [{ story: 'kept-harbour' }, ['kept-harbour-2', 'kept-harbour']],
    [{ story: 'nobody' }, []],
  ])('filters by %j', async (query, ids) => {
    expect(await list(await library(), query)).toEqual(ids);
  });

  it('lists few as it lists all', async () => {
    const browser = await library();
    const corpus = browser.corpus();
    const { articles } = await corpus.after('', 100);
    const filters: readonly Partial<LibraryQuery>[] = [
      {},
      { origin: 'pack' },
      { pack: 'spring' },
      { feed: 'https://f.example/rss' },
      { outlet: 'Meridian Post' },
      { from: '2025-05-02' },
      { to: '2025-05-03' },
      { from: '2025-05-02', to: '2025-05-02', origin: 'feed' },
      { from: '2025-06-01', to: '2025-05-01' },
    ];
    for (const sort of ['newest', 'oldest', 'outlet'] as const)
      for (const filter of filters) {
        const query = { sort, ...filter };
        expect([query, listedAmong(articles, query)]).toEqual([query, await corpus.list(query)]);
      }
    await corpus.close();
  });

  it('names what there is to filter by', async () => {
    const { outlets, packs, feeds, origins } = await (await library()).ask('shelves', {});
    expect(outlets).toContainEqual({ name: 'Meridian Post', articles: 2 });
    expect(packs.map(({ name }) => name)).toEqual(['spring', 'towns']);
    expect(feeds).toEqual([{ name: 'https://f.example/rss', articles: 1 }]);
    expect(origins.map(({ name, articles }) => [name, articles])).toEqual([
      ['feed', 1],
      ['pack', 2],
      ['saved', 2],
      ['seed', 1],
    ]);
  });
});

describe('a deletion', () => {
  const ids = ['kept-harbour', 'mill', 'nobody', 'kept-talks'];
  const deleteAll = async (browser: Browser) => {
    await browser.ask('forgetMany', { batch: 'b', ids });
    await settle();
  };
  const undo = async ({ ask }: Browser) => {
    while ((await ask('bringBack', { batch: 'b' })).left > 0);
    await settle();
  };

  it('is undone to the letter, and a bundled article is no longer one that was deleted', async () => {
    const browser = await library();
    const before = await stored(browser);
    await deleteAll(browser);
    const between = await stored(browser);
    expect(between.articles).toHaveLength(3);
    expect(between.forgotten).toEqual(['mill']);
    expect(await list(browser, { words: 'harbour' })).toEqual(['kept-harbour-2']);
    await undo(browser);
    expect(await stored(browser)).toEqual(before);
    expect(await list(browser, { story: 'kept-harbour' })).toHaveLength(2);
  });

  it('and its undoing survive a death at any step', async () => {
    const undisturbed = await library();
    const from = undisturbed.outside.steps.length;
    await deleteAll(undisturbed);
    const afterDeletion = await stored(undisturbed);
    await undo(undisturbed);
    const afterUndo = await stored(undisturbed);
    const steps = undisturbed.outside.steps.slice(from);
    expect(new Set(steps)).toEqual(new Set(['put aside', 'deleted', 'brought back']));
    for (let at = 1; at <= steps.length; at += 1) {
      const browser = await library();
      browser.outside.dieAfter = at;
      await deleteAll(browser);
      expect(await stored(browser)).toEqual(afterDeletion);
      await undo(browser);
      expect(await stored(browser)).toEqual(afterUndo);
      expect(browser.outside.deaths).toBe(1);
    }
  }, 30_000);

  it('is final after ten minutes, and until then the browser wakes the worker', async () => {
    const browser = await library();
    await deleteAll(browser);
    expect(browser.outside.waking).toBe(true);
    browser.background().onAlarm();
    await settle();
    expect(browser.outside.waking).toBe(true);
    browser.outside.now += 11 * 60_000;
    browser.background().onAlarm();
    await settle();
    expect(browser.outside.waking).toBe(false);
    await undo(browser);
    expect((await stored(browser)).articles).toHaveLength(3);
  });
});
