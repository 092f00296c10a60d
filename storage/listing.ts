import type { StoredArticle } from '../core/article.ts';
import { readArticles } from './articles.ts';
import type { Database } from './schema.ts';

/** Some articles in the order of their ids. */
export interface Listing {
  readonly articles: readonly StoredArticle[];
  /** The id to go on after; absent at the end. */
  readonly next?: string;
}

export async function listAfter(
  db: Database,
  id: string,
  limit: number,
  onBroken: (id: unknown) => void,
): Promise<Listing> {
  const ids = await db.getAllKeys('articles', IDBKeyRange.lowerBound(id, true), limit);
  const next = ids.length === limit ? ids.at(-1) : undefined;
  return { articles: await readArticles(db, ids, onBroken), ...(next ? { next } : {}) };
}
