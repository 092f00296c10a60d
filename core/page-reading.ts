import type { Article } from './article.ts';

/** An article as read from a page; the background gives it its id. */
export type PageArticle = Omit<Article, 'id'>;

/** Which reader gave a fact and what it saw, so that a wrong date can be explained. */
export interface Evidence {
  readonly fact:
    | 'title'
    | 'outlet'
    | 'byline'
    | 'credit'
    | 'published'
    | 'modified'
    | 'dateline'
    | 'language'
    | 'url'
    | 'truncated'
    | 'text';
  readonly reader: string;
  readonly saw: string;
}

/** A part of the page that was left out of the text, and why. */
export interface Removal {
  readonly because: string;
  /** Its beginning, at most 80 characters. */
  readonly text: string;
}

/** One entry of a live blog, with the time that it prints. */
export interface LiveEntry {
  /** ISO 8601, a day or a moment with its offset, where it can be known. */
  readonly at?: string;
  readonly title?: string;
  /** Where the entry begins in the article's text. */
  readonly start: number;
}

/** What a page tells beside its article. */
export interface PageExtras {
  /** When the page says the article was last changed; same shape as `published`. */
  readonly modified?: string;
  /** The page shows only the beginning of the article, the rest is for subscribers. */
  readonly truncated?: boolean;
  /** Captions of pictures, kept out of the text. */
  readonly captions?: readonly string[];
  readonly entries?: readonly LiveEntry[];
  /** Other articles that the page holds in full, as aggregators do. */
  readonly related?: readonly PageArticle[];
  /** Every removal, in the page's order. */
  readonly removed?: readonly Removal[];
}

/** What the content script makes of a page. */
export type PageReading =
  | ({
      readonly kind: 'article';
      readonly article: PageArticle;
      readonly evidence: readonly Evidence[];
    } & PageExtras)
  | { readonly kind: 'not-article'; readonly because: 'no-text' | 'too-short' | 'list' };
