import { describe, expect, it, vi } from 'vitest';
import { failed, type Reply } from '../../messages/envelope.ts';
import type { Listener } from '../../messages/listening.ts';
import { backgroundListener, type BackgroundHandlers } from '../../messages/serve.ts';
import { contentListener } from '../../messages/serve-content.ts';
import type { Sender } from '../../messages/sender.ts';
import { feedsHandlers, libraryHandlers, storeHandlers, workHandlers } from './work-handlers.ts';

const HOME = { id: 'us', origin: 'chrome-extension://us' };
const PANEL: Sender = { id: 'us', url: `${HOME.origin}/popup.html`, origin: HOME.origin };
const PANEL_IN_TAB: Sender = { ...PANEL, tab: { id: 3, incognito: false }, frameId: 0 };
const PAGE: Sender = {
  id: 'us',
  url: 'https://news.example/a',
  origin: 'https://news.example',
  frameId: 0,
  tab: { id: 7, incognito: false },
};
const READING = { kind: 'article', article: { title: 'A', text: 'B' }, evidence: [] };

function desk() {
  const page = {
    handIn: vi.fn(async ({ readingId }: { readingId: string }) => ({ readingId, quantities: [] })),
    openSidebar: vi.fn(() => ({ opened: true })),
    loadCard: vi.fn(() => ({ loaded: true })),
  };
  const panel = {
    readTab: vi.fn(() => ({ kind: 'working' as const, since: 1 })),
    openTab: vi.fn(() => ({ kind: 'working', since: 1 }) as const),
    stateOfTab: vi.fn(() => ({ kind: 'unread' as const })),
    keep: vi.fn(() => ({ id: 'k' })),
    history: vi.fn(() => []),
    forget: vi.fn(() => ({ forgotten: true })),
    search: vi.fn(() => ({ hits: [], mistakes: [], corrected: [], complete: true })),
    counts: vi.fn(() => ({ articles: 0, seeds: 0, kept: 0 })),
    keepRelated: vi.fn(async () => ({ id: 'r' })),
    correct: vi.fn(async () => ({ id: 'one' })),
    corrections: vi.fn(async () => []),
    uncorrect: vi.fn(async () => ({ undone: true })),
    article: vi.fn(() => undefined),
  };
  const work = workHandlers();
  const handlers: BackgroundHandlers = {
    page,
    panel,
    work,
    library: libraryHandlers(),
    feeds: feedsHandlers(),
    store: storeHandlers(),
  };
  return { page, panel, work, listener: backgroundListener(handlers, HOME) };
}

/** What a sender gets: a reply, or `nobody` where the message is ignored. */
const say = (listener: Listener, message: unknown, sender: Sender) =>
  new Promise<Reply | 'nobody'>((resolve) => {
    let replied = false;
    const answering = listener(message, sender, (reply) => {
      replied = true;
      resolve(reply);
    });
    if (!answering && !replied) resolve('nobody');
  });

const PANEL_QUESTIONS = [
  { ask: 'readTab', with: { tabId: 1 } },
  { ask: 'stateOfTab', with: { tabId: 1 } },
  { ask: 'keep', with: { tabId: 1 } },
  { ask: 'history', with: { tabId: 1 } },
  { ask: 'forget', with: { id: 'a' } },
  { ask: 'search', with: { query: 'a', limit: 5 } },
  { ask: 'counts', with: {} },
  { ask: 'article', with: { id: 'a' } },
  { ask: 'beginImport', with: { id: 'a', file: 'a.jsonl', mode: 'restore' } },
  { ask: 'stage', with: { id: 'a', number: 0, piece: { line: 1, text: '' } } },
  { ask: 'staged', with: { id: 'a', pieces: 1, size: 1 } },
  { ask: 'jobs', with: {} },
  { ask: 'feeds', with: {} },
  { ask: 'subscribe', with: { url: 'https://a.example/rss' } },
  { ask: 'unsubscribe', with: { url: 'https://a.example/rss' } },
  { ask: 'retryFeed', with: { url: 'https://a.example/rss', follow: true } },
  { ask: 'feedLinks', with: { tabId: 1 } },
  { ask: 'list', with: { query: { sort: 'newest' } } },
  { ask: 'shelves', with: {} },
  { ask: 'heads', with: { ids: ['a'] } },
  { ask: 'forgetMany', with: { batch: 'a', ids: ['a'] } },
  { ask: 'bringBack', with: { batch: 'a' } },
  { ask: 'actOnJob', with: { id: 'a', act: 'pause' } },
  { ask: 'exportPiece', with: {} },
  { ask: 'keepRelated', with: { tabId: 1, at: 0 } },
  { ask: 'correct', with: { tabId: 1, quantity: 'q1', article: 'a' } },
  { ask: 'corrections', with: {} },
  { ask: 'uncorrect', with: { id: 'a' } },
];

describe('who may ask', () => {
  it.each(PANEL_QUESTIONS)('a panel may ask $ask', async (question) => {
    const { listener } = desk();
    expect(await say(listener, question, PANEL)).toMatchObject({ ok: true });
    expect(await say(listener, question, PANEL_IN_TAB)).toMatchObject({ ok: true });
  });

  it.each(PANEL_QUESTIONS)('a page may not ask $ask', async (question) => {
    const { listener, panel } = desk();
    expect(await say(listener, question, PAGE)).toEqual({ ok: false, failed: 'refused' });
    for (const handler of Object.values(panel)) expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['a frame inside a page', { ...PAGE, frameId: 4 }],
    ['a sender without a tab', { id: 'us', url: 'https://news.example/' }],
    [
      'a page whose address only begins like ours',
      { ...PAGE, frameId: 1, url: 'chrome-extension://us.example/' },
    ],
    ['a sandboxed page of ours', { ...PANEL, origin: 'null' }],
  ])('%s may not hand in', async (_who, sender) => {
    const { listener, page } = desk();
    const question = { ask: 'handIn', with: { readingId: 'r', reading: READING } };
    expect(await say(listener, question, sender)).toEqual({ ok: false, failed: 'refused' });
    expect(page.handIn).not.toHaveBeenCalled();
  });

  it.each([
    ['another extension', { ...PANEL, id: 'them' }],
    ['a nameless sender', { url: PANEL.url, origin: PANEL.origin }],
  ])('%s is not heard', async (_who, sender) => {
    const { listener } = desk();
    expect(await say(listener, { ask: 'counts', with: {} }, sender)).toBe('nobody');
  });

  it('a page may hand in its article', async () => {
    const { listener, page } = desk();
    const question = { ask: 'handIn', with: { readingId: 'r-1', reading: READING } };
    expect(await say(listener, question, PAGE)).toEqual({
      ok: true,
      value: { readingId: 'r-1', quantities: [] },
    });
    expect(page.handIn).toHaveBeenCalledWith({ readingId: 'r-1', reading: READING }, PAGE);
  });

  it('a content script hears background and panels, not another content script', async () => {
    const listener = contentListener(
      {
        stillHere: () => ({ readingId: 'r' }),
        show: () => ({ shown: true }),
        step: () => ({ shown: true }),
        showSelected: () => ({ shown: true }),
        paint: () => ({ painted: 0 }),
      },
      HOME,
    );
    const question = { ask: 'stillHere', with: {} };
    expect(await say(listener, question, { id: 'us' })).toEqual({
      ok: true,
      value: { readingId: 'r' },
    });
    expect(await say(listener, question, PANEL_IN_TAB)).toMatchObject({ ok: true });
    expect(await say(listener, question, PAGE)).toEqual({ ok: false, failed: 'refused' });
    expect(await say(listener, { ask: 'step', with: { by: 2 } }, PANEL)).toEqual({
      ok: false,
      failed: 'malformed',
    });
  });
});

describe('hostile messages', () => {
  const deep = (() => {
    let nested: unknown = 'end';
    for (let depth = 0; depth < 2000; depth += 1) nested = [nested];
    return nested;
  })();

  it.each([
    [null],
    [undefined],
    [7],
    ['search'],
    [[]],
    [{}],
    [{ ask: 'search' }],
    [{ with: {} }],
    [{ ask: 'toString', with: {} }],
    [{ ask: '__proto__', with: {} }],
    [{ ask: 'constructor', with: {} }],
    [{ ask: 'evaluate', with: { code: '1' } }],
    [{ ask: ['search'], with: {} }],
    [{ announcement: { kind: 'corpus' } }],
    [{ ok: true }],
  ])('%j is nobody’s question', async (message) => {
    const { listener } = desk();
    expect(await say(listener, message, PANEL)).toBe('nobody');
  });

  it.each([
    ['readTab', null],
    ['readTab', []],
    ['readTab', { tabId: '1' }],
    ['readTab', { tabId: -1 }],
    ['readTab', { tabId: 1.5 }],
    ['readTab', { tabId: Number.NaN }],
    ['forget', { id: '' }],
    ['forget', { id: 'x'.repeat(301) }],
    ['forget', { id: { $ne: '' } }],
    ['search', { query: 5, limit: 5 }],
    ['search', { query: 'a', limit: 0 }],
    ['search', { query: 'a', limit: 1e9 }],
    ['search', { query: 'a' }],
    ['counts', 3],
    ['handIn', { reading: READING }],
    ['handIn', { readingId: 'a b', reading: READING }],
    ['handIn', { readingId: 'x'.repeat(81), reading: READING }],
    ['handIn', { readingId: 'r', reading: { kind: 'article', article: { title: 'A' } } }],
    ['handIn', { readingId: 'r', reading: { kind: 'article', article: { title: 1, text: 'B' } } }],
    ['handIn', { readingId: 'r', reading: { kind: 'not-article', because: 'boring' } }],
    ['handIn', { readingId: 'r', reading: { kind: 'report' } }],
    ['handIn', { readingId: 'r', reading: deep }],
  ])('%s with %j is malformed', async (ask, what) => {
    const { listener, page, panel } = desk();
    expect(await say(listener, { ask, with: what }, PANEL)).toEqual({
      ok: false,
      failed: 'malformed',
    });
    for (const handler of [...Object.values(page), ...Object.values(panel)])
      expect(handler).not.toHaveBeenCalled();
  });

  it('takes of an article only what it can read, and no more than it can hold', async () => {
    const { listener, page } = desk();
    const article = {
      title: 'T'.repeat(5000),
      text: 'x'.repeat(500_000),
      outlet: { toString: 'DW' },
      byline: ['A', 5, null, 'B'],
      published: '+275760-09-13',
      precision: 'second',
      url: 'javascript:alert(1)',
      id: 'seed-1',
      origin: { kind: 'seed', seed: 'x', role: 'lead' },
      __proto__: { polluted: true },
    };
    const reading = { kind: 'article', article, evidence: 'none' };
    await say(listener, { ask: 'handIn', with: { readingId: 'r', reading } }, PAGE);
    const taken = page.handIn.mock.calls[0]![0] as unknown as { reading: { article: object } };
    expect(Object.keys(taken.reading.article).toSorted()).toEqual(['byline', 'text', 'title']);
    expect(taken.reading.article).toMatchObject({ byline: ['A', 'B'] });
    expect((taken.reading.article as { text: string }).text).toHaveLength(400_000);
  });
});

describe('answers', () => {
  it('calls the handler before anything is awaited, so that a gesture still counts', () => {
    const { listener, page } = desk();
    listener({ ask: 'openSidebar', with: {} }, PAGE, () => undefined);
    expect(page.openSidebar).toHaveBeenCalledOnce();
  });

  it('sends errors as codes, and a fault of ours as such', async () => {
    const { listener, panel } = desk();
    panel.keep.mockImplementation(() => {
      throw failed('private');
    });
    expect(await say(listener, { ask: 'keep', with: { tabId: 1 } }, PANEL)).toEqual({
      ok: false,
      failed: 'private',
    });
    panel.keep.mockImplementation(() => {
      throw new TypeError('secret path');
    });
    expect(await say(listener, { ask: 'keep', with: { tabId: 1 } }, PANEL)).toEqual({
      ok: false,
      failed: 'broken',
    });
  });
});
