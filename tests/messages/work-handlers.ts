import type { BackgroundHandlers } from '../../messages/serve.ts';

/** Handlers that do nothing. */
export const workHandlers = (): BackgroundHandlers['work'] => ({
  beginImport: () => ({}),
  stage: () => ({}),
  staged: () => ({}),
  jobs: () => [],
  actOnJob: () => ({}),
  exportPiece: () => ({ text: '', articles: 0, of: 0 }),
});

export const storeHandlers = (): BackgroundHandlers['store'] => ({
  inventory: () => ({
    articles: 0,
    seeds: 0,
    kept: 0,
    feeds: 0,
    packs: 0,
    changed: 0,
    forgotten: 0,
    subscriptions: 0,
    corrections: 0,
  }),
  reset: () => ({}),
});

export const feedsHandlers = (): BackgroundHandlers['feeds'] => ({
  feeds: () => [],
  subscribe: () => ({}),
  unsubscribe: () => ({}),
  retryFeed: () => ({}),
  fetchPages: () => ({}),
  feedLinks: () => [],
});

export const libraryHandlers = (): BackgroundHandlers['library'] => ({
  list: () => [],
  listBeginning: () => [],
  shelves: () => ({ outlets: [], packs: [], feeds: [], origins: [] }),
  heads: () => [],
  stories: () => ({ stories: [], looked: 0 }),
  edits: () => [],
  forgetMany: () => ({ forgotten: 0 }),
  bringBack: () => ({ left: 0 }),
});
