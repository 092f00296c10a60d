import type { Article, StoredArticle } from '../../core/article.ts';
import { parseArticle } from '../../core/border/article.ts';
import { isRecord, type Fields } from '../../core/border/values.ts';
import { badLine } from './answer.ts';

/** An article of a line, parsed as the extension parses what a page hands in. */
export function articleOf(raw: unknown, name: string, fallback = name): Article {
  const given: Fields = isRecord(raw) ? raw : {};
  const { id = fallback, byline, title = '' } = given; // a text without a headline is still a text
  const article = parseArticle({
    ...given,
    title,
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
