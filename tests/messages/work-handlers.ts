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
