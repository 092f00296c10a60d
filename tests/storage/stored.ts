import { openDB } from 'idb';
import { openIndex } from '../../storage/index/engine.ts';

/**
 * Everything that is stored, so that two corpora can be compared. Numbers of articles are left out:
 * a life that was cut off may have used one up. That the index knows just these articles is said.
 */
export async function storedIn(name: string) {
  const db = await openDB(name);
  const articles = await db.getAll('articles');
  const prints = await db.getAll('prints');
  const deleted = await db.getAll('deleted');
  const planted = await db.get('facts', 'planted');
  db.close();
  const index = openIndex(`${name}-index`);
  const known = await index.numbers();
  await index.close();
  const without = ({ doc: _doc, ...rest }: Record<string, unknown>) => rest;
  const byId = (a: { id?: unknown }, b: { id?: unknown }) => (String(a.id) < String(b.id) ? -1 : 1);
  return {
    articles: articles.map(without),
    prints: prints.map(without).toSorted(byId),
    deleted,
    planted,
    known: articles.every(({ doc }) => known.has(doc)),
    unknown: [...known].filter((doc) => !articles.some((article) => article.doc === doc)).length,
  };
}
