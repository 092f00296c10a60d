import type { Article } from './article.ts';

/** An article as read from a page; the background gives it its id. */
export type PageArticle = Omit<Article, 'id'>;

/** Which reader gave a fact and what it saw, so that a wrong date can be explained. */
export interface Evidence {
  readonly fact: 'title' | 'outlet' | 'byline' | 'credit' | 'published' | 'dateline' | 'language' | 'url' | 'text';
  readonly reader: string;
  readonly saw: string;
}

/** What the content script makes of a page. */
export type PageReading =
  | { readonly kind: 'article'; readonly article: PageArticle; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'not-article'; readonly because: 'no-text' | 'too-short' | 'list' };
