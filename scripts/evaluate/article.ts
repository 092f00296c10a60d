import type { Article, StoredArticle } from '../../core/article.ts';
import { parseArticle } from '../../core/border/article.ts';
import { isRecord } from '../../core/border/values.ts';
import { badLine } from './answer.ts';

/** An article of a line, parsed as the extension parses what a page hands in. */
export function articleOf(raw: unknown, name: string, fallback = name): Article {
  const given = isRecord(raw) ? { ...raw, id: raw['id'] ?? fallback } : {};
  const [id, byline] = [given.id, 'byline' in given ? given.byline : undefined];
  const article = parseArticle({
    title: '', // a text without a headline is still a text
    ...given,
    id: typeof id === 'number' ? String(id) : id,
    byline: typeof byline === 'string' ? [byline] : byline,
  });
  if (!article) throw badLine(`"${name}" is no article: it needs a text`);
  return article;
}

export const stored = (article: Article): StoredArticle => ({
  ...article,
  origin: { kind: 'pack', pack: 'evaluate' },
});
