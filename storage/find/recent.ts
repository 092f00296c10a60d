import type { StoredArticle } from '../../core/article.ts';

export type ReadDocs = (docs: readonly number[]) => Promise<(StoredArticle | undefined)[]>;

/**
 * Remembers what was read last: who types another letter asks for the same articles again. An article's number
 * never stands for another text, and the index leaves out what is gone, so nothing remembered can be wrong.
 */
export function remembering(read: ReadDocs, most = 100): ReadDocs {
  const known = new Map<number, StoredArticle>();
  return async (docs) => {
    const missing = docs.filter((doc) => !known.has(doc));
    const before = new Map(docs.map((doc) => [doc, known.get(doc)]));
    const found = missing.length > 0 ? await read(missing) : [];
    missing.forEach((doc, at) => before.set(doc, found[at]));
    for (const [doc, article] of before) {
      known.delete(doc);
      if (article) known.set(doc, article);
    }
    for (const [oldest] of known) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return docs.map((doc) => before.get(doc));
  };
}
