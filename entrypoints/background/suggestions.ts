import type { SearchAnswer, SearchHit } from '../../core/corpus.ts';
import type { ArticleHead } from '../../core/report.ts';

/** Browsers show no more. */
export const MOST = 6;
const LONGEST = 160;

export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

export type Find = (query: string, limit: number) => Promise<SearchAnswer>;
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

interface Bar {
  readonly isXml: boolean;
  /** Address of the library. */
  readonly library: string;
  readonly open: (url: string, disposition: Disposition) => Promise<unknown>;
}

/** What is to be done when somebody types, and when somebody has chosen. */
export const omniboxHandlers = (find: Find, { isXml, library, open }: Bar) => ({
  onInputChanged(typed: string, suggest: (found: Suggestion[]) => void) {
    find(typed, MOST).then(
      ({ hits }) => suggest(suggestions(hits, isXml, library)),
      () => suggest([]),
    );
  },
  async onInputEntered(entered: string, disposition: Disposition): Promise<void> {
    // The library says what is amiss where the collection cannot be read.
    const url = isPlace(entered, library)
      ? entered
      : await placeOfBest(find, entered, library).catch(() => library);
    if (url !== undefined) await open(url, disposition);
  },
});

async function placeOfBest(find: Find, typed: string, library: string) {
  const { hits } = await find(typed, 1);
  return hits[0] && placeOf(hits[0].article, library);
}

/** At most six; what is chosen is where the article is to be read. */
export function suggestions(
  hits: readonly SearchHit[],
  isXml: boolean,
  library: string,
): Suggestion[] {
  return hits.slice(0, MOST).map(({ article }) => ({
    content: placeOf(article, library),
    description: described(
      [article.title, article.outlet ?? article.credit].filter(Boolean).join(' – '),
      isXml,
    ),
  }));
}

/** The outlet's page, or the library's where there is none: a digest is read there. `library`: its address. */
export const placeOf = ({ id, url }: Pick<ArticleHead, 'id' | 'url'>, library: string): string =>
  url ?? `${library}#${encodeURIComponent(id)}`;

/** Whether what was entered was one of our suggestions and not words. */
export const isPlace = (entered: string, library: string): boolean =>
  /^https?:\/\//i.test(entered) || entered.startsWith(`${library}#`);

/** Chrome reads descriptions as XML, where a sign of markup or of control would void them all. */
export function described(text: string, isXml: boolean): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').slice(0, LONGEST);
  return isXml ? plain.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`) : plain;
}
