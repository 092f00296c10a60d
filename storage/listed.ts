import type { StoredArticle } from '../core/article.ts';
import type { LibraryQuery } from '../core/library.ts';

/** Of some articles those that a query lists, in its order: what `library.ts` does for all of them by keys alone. */
export function listedAmong(
  articles: readonly StoredArticle[],
  query: Omit<LibraryQuery, 'words' | 'story'>,
): string[] {
  const wanted = articles.filter((article) => isListed(article, query));
  const [dated, undated] = [wanted.filter(isDated), wanted.filter((each) => !isDated(each))];
  const oldestFirst = dated.toSorted(
    (a, b) => compared(a.published ?? '', b.published ?? '') || compared(a.id, b.id),
  );
  const inTime = query.sort === 'oldest' ? oldestFirst : oldestFirst.toReversed();
  const all = [...inTime, ...undated.toSorted((a, b) => compared(a.id, b.id))];
  return (query.sort === 'outlet' ? all.toSorted(byOutlet) : all).map(({ id }) => id);
}

const isDated = ({ published }: StoredArticle) => published !== undefined;

/** As the database orders its keys: by units. */
const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byOutlet = ({ outlet: a }: StoredArticle, { outlet: b }: StoredArticle) =>
  a === undefined || b === undefined
    ? Number(a === undefined) - Number(b === undefined)
    : compared(a, b);

function isListed(
  { origin, outlet, published }: StoredArticle,
  query: Omit<LibraryQuery, 'words' | 'story'>,
): boolean {
  const { from, to } = query;
  if (query.origin !== undefined && origin.kind !== query.origin) return false;
  if (query.outlet !== undefined && outlet !== query.outlet) return false;
  if (query.pack !== undefined && !('pack' in origin && origin.pack === query.pack)) return false;
  if (query.feed !== undefined && !('feed' in origin && origin.feed === query.feed)) return false;
  if (from === undefined && to === undefined) return true;
  if (published === undefined) return false;
  // A moment of a day comes after the day's own name.
  return (
    (from === undefined || published >= from) && (to === undefined || published <= `${to}\uffff`)
  );
}
