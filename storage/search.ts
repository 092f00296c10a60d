import { isDigest, type StoredArticle } from '../core/article.ts';
import type { SearchHit } from '../core/corpus.ts';
import type { ArticleHead } from '../core/report.ts';
import { bestSentence, rank } from '../core/search/rank.ts';
import { readArticles } from './articles.ts';
import { findArticles } from './index/search.ts';
import type { Database } from './schema.ts';

/** How many articles are read and ranked for each hit that is shown. */
const DEPTH = 3;

/** What the reader typed, over title, text, outlet and figures; best first. */
export async function search(
  db: Database,
  query: string,
  limit: number,
  onBroken: (id: unknown) => void,
): Promise<SearchHit[]> {
  const { asked, ids } = await findArticles(db, query, limit * DEPTH);
  const articles = await readArticles(db, ids, onBroken);
  return articles
    .map((article) => ({ article, score: rank(asked, article) }))
    .toSorted((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, limit)
    .map(({ article, score }) => ({
      article: headOf(article),
      score,
      ...bestSentence(asked, article.text),
      digest: isDigest(article),
    }));
}

function headOf({ text: _text, dateline: _dateline, ...head }: StoredArticle): ArticleHead {
  return head;
}
