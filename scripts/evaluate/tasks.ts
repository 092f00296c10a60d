import type { Task } from './answer.ts';

/** Each task loads what it needs, and nothing else. */
export const TASKS: Readonly<Record<string, Task>> = {
  figures: async () => (await import('./figures.ts')).figures,
  compare: async () => (await import('./compare.ts')).compare,
  coverage: async () => (await import('./coverage.ts')).coverage(),
  extract: async () => (await import('./extract.ts')).extractArticle,
  search: async () => (await import('./search.ts')).search(),
};
