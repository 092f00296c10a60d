import { describe, expect, it } from 'vitest';
import { codeOf } from '../../messages/envelope.ts';
import type { PageReading } from '../../core/page-reading.ts';
import { type Name, NAMES, seed } from '../storage/articles.ts';
import { browserAround, settle } from './life.ts';

const SEEDS = NAMES.filter((name) => name !== 'harbour').map((name) => seed(name));

const read = (name: Name, change: object = {}): PageReading => {
  const { id: _id, origin: _origin, ...article } = seed(name);
  return { kind: 'article', article: { ...article, ...change }, evidence: [] };
};

const codeFrom = async (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => codeOf(error),
  );

describe('a report', () => {
  it('comes of what a page hands in', async () => {
    const { ask, handIn, outside } = browserAround(SEEDS);
    expect(await ask('stateOfTab', { tabId: 1 })).toEqual({ kind: 'unread' });
    expect(await ask('readTab', { tabId: 1 })).toMatchObject({ kind: 'working' });
    const marks = await handIn(1, 'r1', read('harbour'));
    const state = await ask('stateOfTab', { tabId: 1 });
    if (state.kind !== 'read') throw new Error(state.kind);
    expect(state.private).toBe(false);
    expect(state.report.coverage.map(({ article }) => article.id)).toEqual(['harbour-2']);
    expect(state.report.kept).toBeUndefined();
    expect(marks).toEqual({ readingId: 'r1', quantities: state.report.quantities });
    expect(outside.announced).toContainEqual({ kind: 'tab', tabId: 1 });
  });

  it('does not count the page’s own article as coverage', async () => {
    const { ask, handIn } = browserAround([...SEEDS, seed('harbour')]);
    await handIn(1, 'r1', read('harbour'));
    const state = await ask('stateOfTab', { tabId: 1 });
    if (state.kind !== 'read') throw new Error(state.kind);
    expect(state.report.coverage.map(({ article }) => article.id)).toEqual(['harbour-2']);
  });

  it('reads no figures of a text that is not English, and still finds coverage', async () => {
    const { ask, handIn } = browserAround(SEEDS);
    const text =
      'Der Gouverneur Amara Odhiambo sprach in Port Selam von mindestens 1.200 Toten und dankte den Helfern, die noch immer im Hafen nach den Vermissten suchen.';
    await handIn(1, 'r1', read('harbour', { text, language: 'de' }));
    const state = await ask('stateOfTab', { tabId: 1 });
    if (state.kind !== 'read') throw new Error(state.kind);
    expect(state.report.figuresRead).toBe(false);
    expect(state.report.figures).toEqual([]);
  });

  it('is none for a page that is no article', async () => {
    const { ask, handIn } = browserAround(SEEDS);
    const reading = { kind: 'not-article', because: 'list' } as const;
    expect(await handIn(1, 'r1', reading)).toEqual({ readingId: 'r1', quantities: [] });
    expect(await ask('stateOfTab', { tabId: 1 })).toEqual({ kind: 'not-article', because: 'list' });
  });

  it('is computed once for a page that asks twice', async () => {
    const { handIn, outside } = browserAround(SEEDS);
    const both = await Promise.all([
      handIn(1, 'r1', read('harbour')),
      handIn(1, 'r1', read('harbour')),
    ]);
    expect(both[0]).toEqual(both[1]);
    await handIn(1, 'r1', read('harbour'));
    expect(outside.steps.filter((step) => step === 'reported')).toHaveLength(1);
  });

  it('is computed anew when the page has rewritten itself', async () => {
    const { ask, handIn } = browserAround(SEEDS);
    await handIn(1, 'r1', read('election'));
    await handIn(1, 'r1', read('harbour'));
    const state = await ask('stateOfTab', { tabId: 1 });
    if (state.kind !== 'read') throw new Error(state.kind);
    expect(state.report.article.title).toBe(seed('harbour').title);
  });
});

describe('a tab', () => {
  it.each([
    [{ kind: 'forbidden', because: 'pdf' } as const, { kind: 'forbidden', because: 'pdf' }],
    [{ kind: 'failed' } as const, { kind: 'failed', because: 'injection' }],
    [{ kind: 'not-granted' } as const, { kind: 'forbidden', because: 'unknown' }],
  ])('says why it was not read: %j', async (injected, wanted) => {
    const { ask, outside } = browserAround();
    outside.injection = () => injected;
    await ask('readTab', { tabId: 1 });
    await settle();
    expect(await ask('stateOfTab', { tabId: 1 })).toEqual(wanted);
  });

  it('that no click granted stays unread: the sidebar then names the click', async () => {
    const { askFromSidebar, outside } = browserAround();
    outside.injection = () => ({ kind: 'not-granted' });
    await askFromSidebar('readTab', { tabId: 1 });
    await settle();
    expect(await askFromSidebar('stateOfTab', { tabId: 1 })).toEqual({ kind: 'unread' });
  });

  it('names its site where the browser tells, and what it forbids', async () => {
    const { ask, outside } = browserAround();
    outside.looks.set(1, { private: false, site: 'news.example' });
    outside.looks.set(2, { private: false, forbidden: 'browser-page' });
    expect(await ask('stateOfTab', { tabId: 1 })).toEqual({ kind: 'unread', site: 'news.example' });
    expect(await ask('stateOfTab', { tabId: 2 })).toEqual({
      kind: 'forbidden',
      because: 'browser-page',
    });
    expect(await ask('readTab', { tabId: 2 })).toEqual({
      kind: 'forbidden',
      because: 'browser-page',
    });
  });

  it('that was refused stays so when it has loaded, and is forgotten when it goes elsewhere', async () => {
    const { ask, outside, background } = browserAround();
    outside.injection = () => ({ kind: 'forbidden', because: 'pdf' });
    await ask('readTab', { tabId: 1 });
    await settle();
    background().onTabUpdated(1, 'complete');
    await settle();
    expect(await ask('stateOfTab', { tabId: 1 })).toEqual({ kind: 'forbidden', because: 'pdf' });
    background().onTabUpdated(1, 'loading');
    await settle();
    expect(await ask('stateOfTab', { tabId: 1 })).toEqual({ kind: 'unread' });
  });

  it('fails when the page’s script never hands in', async () => {
    const { ask, outside } = browserAround();
    await ask('readTab', { tabId: 1 });
    outside.now += 19_000;
    expect(await ask('stateOfTab', { tabId: 1 })).toMatchObject({ kind: 'working' });
    outside.now += 1_000;
    expect(await ask('stateOfTab', { tabId: 1 })).toEqual({ kind: 'failed', because: 'timeout' });
  });

  it('is forgotten when it closes, or shows another document', async () => {
    const { ask, handIn, outside, background } = browserAround(SEEDS);
    await handIn(1, 'r1', read('harbour'));
    await handIn(2, 'r2', read('election'));
    background().onTabRemoved(1);
    await settle();
    expect([...outside.session.keys()]).toEqual(['tab:2']);
    background().onTabUpdated(2, 'loading'); // a click on "#part": the document is still there
    await settle();
    expect(await ask('stateOfTab', { tabId: 2 })).toMatchObject({ kind: 'read' });
    outside.documents.delete(2);
    background().onTabUpdated(2, 'complete');
    await settle();
    expect(outside.session.size).toBe(0);
    expect(outside.badges.get(2)).toBe(0);
  });

  it('keeps what a new document handed in while the old one was asked for', async () => {
    const { ask, handIn, background } = browserAround(SEEDS);
    await handIn(1, 'r1', read('harbour'));
    const arrived = handIn(1, 'r2', read('election'));
    background().onTabUpdated(1, 'complete');
    await arrived;
    await settle();
    expect(await ask('stateOfTab', { tabId: 1 })).toMatchObject({
      kind: 'read',
      report: { article: { title: seed('election').title } },
    });
  });

  it('makes room when the session is full', async () => {
    const { ask, handIn, outside } = browserAround(SEEDS);
    await handIn(1, 'r1', read('harbour'));
    outside.sessionLimit = [...outside.session.values()].join('').length + 200;
    await handIn(2, 'r2', read('harbour'));
    expect(await ask('stateOfTab', { tabId: 2 })).toMatchObject({ kind: 'read' });
    expect(await ask('stateOfTab', { tabId: 1 })).toEqual({ kind: 'unread' });
    outside.sessionLimit = 10;
    expect(await codeFrom(handIn(3, 'r3', read('harbour')))).toBe('storage-full');
  });
});

describe('keeping', () => {
  it('makes a page coverage of the next one, until it is deleted', async () => {
    const { ask, handIn, outside } = browserAround([seed('mill')]);
    await handIn(1, 'r1', read('harbour'), 'https://ledger.example/harbour');
    const { id } = await ask('keep', { tabId: 1 });
    expect(await ask('stateOfTab', { tabId: 1 })).toMatchObject({ report: { kept: id } });
    await handIn(2, 'r2', read('harbour-2'), 'https://meridian.example/blaze');
    const covered = await ask('stateOfTab', { tabId: 2 });
    if (covered.kind !== 'read') throw new Error(covered.kind);
    expect(covered.report.coverage.map(({ article }) => article.id)).toEqual([id]);
    expect(await ask('search', { query: 'odhiambo', limit: 5 })).toMatchObject({
      hits: [{ article: { id }, digest: false }],
    });
    expect(await ask('article', { id })).toEqual({
      title: seed('harbour').title,
      text: seed('harbour').text,
    });
    outside.painted.length = 0;

    expect(await ask('forget', { id })).toEqual({ forgotten: true });
    const after = await ask('stateOfTab', { tabId: 2 });
    if (after.kind !== 'read') throw new Error(after.kind);
    expect(after.report.coverage).toEqual([]);
    expect(outside.painted.map(({ tabId }) => tabId).toSorted()).toEqual([1, 2]);
    expect(await ask('stateOfTab', { tabId: 1 })).not.toMatchObject({ report: { kept: id } });
    expect(await ask('forget', { id })).toEqual({ forgotten: false });
  });

  it('twice, or by another way to the page, is keeping once', async () => {
    const { ask, handIn } = browserAround();
    await handIn(1, 'r1', read('harbour'), 'https://ledger.example/harbour?utm_source=feed');
    const first = await ask('keep', { tabId: 1 });
    const second = await ask('keep', { tabId: 1 });
    await handIn(2, 'r2', read('harbour'), 'https://www.ledger.example/harbour/');
    const third = await ask('keep', { tabId: 2 });
    expect([second, third]).toEqual([first, first]);
    expect(await ask('counts', {})).toEqual({ articles: 1, seeds: 0, kept: 1 });
  });

  it('of a page without an address goes by outlet, title and day', async () => {
    const { ask, handIn } = browserAround();
    const at = 'file:///home/me/page.html';
    await handIn(1, 'r1', read('harbour'), at);
    await handIn(2, 'r2', read('harbour', { title: 'Harbour fire kills 15 in Port Selam' }), at);
    const [first, again, other] = [
      await ask('keep', { tabId: 1 }),
      await ask('keep', { tabId: 1 }),
      await ask('keep', { tabId: 2 }),
    ];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('shows an article that is bundled and kept once', async () => {
    const { ask, handIn } = browserAround([seed('harbour')]);
    await handIn(1, 'r1', read('harbour'), 'https://ledger.example/harbour');
    const { id } = await ask('keep', { tabId: 1 });
    await handIn(2, 'r2', read('harbour-2'), 'https://meridian.example/blaze');
    const state = await ask('stateOfTab', { tabId: 2 });
    if (state.kind !== 'read') throw new Error(state.kind);
    expect(state.report.coverage.map(({ article }) => article.id)).toEqual([id]);
  });

  it('is refused where nothing was read, and in a private window', async () => {
    const { ask, handIn } = browserAround();
    expect(await codeFrom(ask('keep', { tabId: 9 }))).toBe('nothing-read');
    await handIn(1, 'r1', { kind: 'not-article', because: 'no-text' });
    expect(await codeFrom(ask('keep', { tabId: 1 }))).toBe('nothing-read');
    await handIn(2, 'r2', read('harbour'), 'https://ledger.example/harbour', true);
    expect(await ask('stateOfTab', { tabId: 2 })).toMatchObject({ kind: 'read', private: true });
    expect(await codeFrom(ask('keep', { tabId: 2 }))).toBe('private');
    expect(await ask('counts', {})).toEqual({ articles: 0, seeds: 0, kept: 0 });
  });

  it('reaches a report that was being computed meanwhile', async () => {
    const { ask, handIn } = browserAround([seed('mill')]);
    await handIn(1, 'r1', read('harbour'), 'https://ledger.example/harbour');
    const [{ id }] = await Promise.all([
      ask('keep', { tabId: 1 }),
      handIn(2, 'r2', read('harbour-2'), 'https://meridian.example/blaze'),
    ]);
    const state = await ask('stateOfTab', { tabId: 2 });
    if (state.kind !== 'read') throw new Error(state.kind);
    expect(state.report.coverage.map(({ article }) => article.id)).toEqual([id]);
  });
});

describe('planting on start', () => {
  it('happens once, and again only when the extension was installed or updated', async () => {
    const { ask, kill, background, outside } = browserAround(SEEDS);
    expect(await ask('counts', {})).toMatchObject({ seeds: SEEDS.length });
    for (let life = 0; life < 3; life += 1) {
      kill();
      expect(await ask('counts', {})).toMatchObject({ seeds: SEEDS.length });
    }
    expect(outside.seedLoads).toBe(1);
    outside.seeds = { version: 'two', articles: SEEDS.slice(1) };
    background().onInstalled();
    await settle();
    expect(await ask('counts', {})).toMatchObject({ seeds: SEEDS.length - 1 });
  });

  it('that fails leaves the reader a report, and is tried again at the next start', async () => {
    const { ask, handIn, kill, outside } = browserAround(SEEDS);
    kill();
    const { seeds } = outside;
    Object.defineProperty(outside, 'seeds', {
      get: () => {
        throw new Error('no file');
      },
      configurable: true,
    });
    await handIn(1, 'r1', read('harbour'));
    expect(await ask('stateOfTab', { tabId: 1 })).toMatchObject({
      kind: 'read',
      report: { coverage: [] },
    });
    expect(outside.warned).not.toEqual([]);
    Object.defineProperty(outside, 'seeds', { value: seeds });
    kill();
    expect(await ask('counts', {})).toMatchObject({ seeds: SEEDS.length });
  });
});
