import type { StoredArticle } from '../article.ts';
import type { Change } from './compare.ts';

/** An earlier version of a kept page. */
export interface Revision {
  /** The id of the article that it is a version of. */
  readonly article: string;
  /** ISO 8601, when it was kept. */
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly published?: string;
  readonly language?: string;
}

/** What changed from one version to the next. */
export interface Edit {
  /** ISO 8601, when the earlier version was kept. */
  readonly from: string;
  /** When the later one was kept; absent: it is the page as it was read just now. */
  readonly to?: string;
  readonly changes: readonly Change[];
}

/** `undefined` where the article is no kept page. */
export function revisionOf(article: StoredArticle): Revision | undefined {
  const { id, origin, title, text, published, language } = article;
  if (origin.kind !== 'saved') return undefined;
  return {
    article: id,
    at: origin.at,
    title,
    text,
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
  };
}

type Worded = Pick<Revision, 'title' | 'text'>;

export const isSameText = (a: Worded, b: Worded) => a.title === b.title && a.text === b.text;
