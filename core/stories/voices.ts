import { originsOf, type Voiced } from './origins.ts';

/**
 * One key per article, in order: texts under one credit, of one outlet, or near-copies of each other share it.
 * An upper bound on independence, since a paraphrase escapes.
 */
export function voices(articles: readonly Voiced[]): string[] {
  const origins = originsOf(articles);
  return articles.map(
    ({ article: { id } }) => origins.find(({ members }) => members.includes(id))?.key ?? id,
  );
}
