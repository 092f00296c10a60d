import { parseStoredArticle } from '../../core/border/article.ts';
import { parseRevision } from '../../core/border/revision.ts';
import { isRecord, listOf } from '../../core/border/values.ts';
import type { StoredArticle } from '../../core/article.ts';
import type { Revision } from '../../core/revisions/history.ts';
import type { WorkDatabase } from './schema.ts';

/** A deleted article, for as long as it can be brought back. */
export interface Discarded {
  readonly article: StoredArticle;
  readonly revisions: readonly Revision[];
  /** When it was deleted, in ms. */
  readonly at: number;
}

export interface Trash {
  readonly put: (batch: string, discarded: Discarded) => Promise<void>;
  /** Some of a batch, and how many it holds. */
  readonly of: (
    batch: string,
    limit: number,
  ) => Promise<{ readonly some: readonly Discarded[]; readonly of: number }>;
  readonly take: (batch: string, id: string) => Promise<void>;
  /** Deletes for good what was deleted before; resolves to how many are left. */
  readonly empty: (before: number) => Promise<number>;
}

export const trashIn = (open: () => Promise<WorkDatabase>): Trash => ({
  put: async (batch, discarded) => {
    await (await open()).put('trash', discarded, [batch, discarded.article.id]);
  },
  of: async (batch, limit) => {
    const db = await open();
    const [raw, of] = await Promise.all([
      db.getAll('trash', batchOf(batch), limit),
      db.count('trash', batchOf(batch)),
    ]);
    return { some: raw.flatMap((each) => parseDiscarded(each) ?? []), of };
  },
  take: async (batch, id) => (await open()).delete('trash', [batch, id]),
  empty: async (before) => {
    const tx = (await open()).transaction('trash', 'readwrite');
    let left = 0;
    for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
      if (isAfter(cursor.value, before)) left += 1;
      else await cursor.delete();
    }
    await tx.done;
    return left;
  },
});

const batchOf = (batch: string) => IDBKeyRange.bound([batch], [batch, []]);

const isAfter = (raw: unknown, before: number) =>
  isRecord(raw) && typeof raw['at'] === 'number' && raw['at'] >= before;

function parseDiscarded(raw: unknown): Discarded | undefined {
  if (!isRecord(raw) || typeof raw['at'] !== 'number') return undefined;
  const article = parseStoredArticle(raw['article']);
  const revisions = listOf(raw['revisions'], 10_000, parseRevision);
  return article && { article, revisions, at: raw['at'] };
}
