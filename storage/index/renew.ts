import { entryOf, FORMAT } from './entry.ts';
import { nextGeneration, readArticles, writing } from '../articles.ts';
import type { Database } from '../schema.ts';

/** Makes anew what an older reading made, and makes what is missing; each article by itself. */
export async function renew(db: Database, onBroken: (id: unknown) => void): Promise<number> {
  let made = 0;
  for (const id of await outdated(db)) {
    const [article] = await readArticles(db, [id], onBroken);
    if (!article) continue;
    const entry = entryOf(article);
    await writing(db, async (tx) => {
      // It may have been deleted meanwhile.
      if ((await tx.objectStore('articles').getKey(id)) === undefined) return;
      await tx.objectStore('entries').put(entry);
      await nextGeneration(tx);
      made += 1;
    });
  }
  return made;
}

async function outdated(db: Database): Promise<string[]> {
  const tx = db.transaction(['articles', 'entries']);
  const current = tx.objectStore('entries').index('by-format');
  const [articles, renewed] = await Promise.all([
    tx.objectStore('articles').getAllKeys(),
    current.getAllKeys(FORMAT),
  ]);
  const fresh = new Set(renewed);
  return articles.filter((id) => !fresh.has(id));
}
