import type { DBSchema } from 'idb';
import { parseRevision } from '../../core/border/revision.ts';
import type { Revision } from '../../core/revisions/history.ts';
import { connection } from '../open.ts';

/** Values are `unknown`: an older version may have written them. */
interface HistorySchema extends DBSchema {
  revisions: { key: [article: string, at: string]; value: unknown };
}

/** Earlier versions of kept pages; a database apart, so that the corpus stays small. */
export interface History {
  readonly add: (revision: Revision) => Promise<void>;
  /** Oldest first. */
  readonly of: (article: string) => Promise<Revision[]>;
  readonly drop: (article: string) => Promise<void>;
  /** Ids of the articles that have earlier versions. */
  readonly articles: () => Promise<string[]>;
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openHistory(name = 'second-source-history'): History {
  const { open, close } = connection<HistorySchema>(name, 1, (db) => {
    db.createObjectStore('revisions', { keyPath: ['article', 'at'] });
  });
  return {
    add: async (revision) => {
      await (await open()).put('revisions', revision);
    },
    of: async (article) =>
      (await (await open()).getAll('revisions', rangeOf(article))).flatMap(
        (raw) => parseRevision(raw) ?? [],
      ),
    drop: async (article) => (await open()).delete('revisions', rangeOf(article)),
    articles: async () => [
      ...new Set((await (await open()).getAllKeys('revisions')).map(([article]) => article)),
    ],
    clear: async () => (await open()).clear('revisions'),
    close,
  };
}

const rangeOf = (article: string) => IDBKeyRange.bound([article], [article, []]);
