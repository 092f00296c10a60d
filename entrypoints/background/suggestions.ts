import type { SearchHit } from '../../core/corpus.ts';

/** Browsers show no more. */
export const MOST = 6;
const LONGEST = 160;

export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** At most six; what is chosen is an address where the article has one, else its headline. */
export function suggestions(hits: readonly SearchHit[], isXml: boolean): Suggestion[] {
  return hits.slice(0, MOST).map(({ article }) => ({
    content: article.url ?? article.title,
    description: described(
      [article.title, article.outlet ?? article.credit].filter(Boolean).join(' – '),
      isXml,
    ),
  }));
}

/** Chrome reads descriptions as XML, where a sign of markup or of control would void them all. */
export function described(text: string, isXml: boolean): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').slice(0, LONGEST);
  return isXml ? plain.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`) : plain;
}
