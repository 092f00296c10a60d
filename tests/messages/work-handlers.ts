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
  listBeginning: () => undefined,
  shelves: () => ({ outlets: [], packs: [], feeds: [], origins: [] }),
  heads: () => [],
  stories: () => ({ stories: [], looked: 0 }),
  edits: () => [],
  forgetMany: () => ({ forgotten: 0 }),
  bringBack: () => ({ left: 0 }),
});
