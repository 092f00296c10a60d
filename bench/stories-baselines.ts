import MiniSearch from 'minisearch';
import type { Labelled } from '../scripts/training-stories/split.ts';
import { opening } from '../scripts/training-stories/examples.ts';
import { storyTokens } from '../core/stories/tokens.ts';
import { isStopword, stem } from '../core/text/stems.ts';
import type { Rankings } from './stories-score.ts';

type Ranker = (articles: readonly Labelled[]) => Rankings;

const wordsOf = (text: string) =>
  storyTokens(text)
    .filter(({ key }) => key.length > 1 && !isStopword(key))
    .map(({ key }) => stem(key));

const whole = ({ article }: Labelled) => `${article.title}\n\n${article.text}`;
const lead = ({ article }: Labelled) => `${article.title}\n\n${opening(article).text}`;

const ranked = (
  articles: readonly Labelled[],
  score: (query: number, other: number) => number,
): Rankings =>
  new Map(
    articles.map(({ article }, query) => [
      article.id,
      articles
        .map((other, at): readonly [string, number] => [
          other.article.id,
          at === query ? -1 : score(query, at),
        ])
        .filter(([, value]) => value >= 0)
        .toSorted((a, b) => b[1] - a[1]),
    ]),
  );

function countsOf(texts: readonly string[]) {
  const counts = texts.map((text) => {
    const found = new Map<string, number>();
    for (const word of wordsOf(text)) found.set(word, (found.get(word) ?? 0) + 1);
    return found;
  });
  const holders = new Map<string, number>();
  for (const word of counts.flatMap((each) => [...each.keys()]))
    holders.set(word, (holders.get(word) ?? 0) + 1);
  return { counts, holders };
}

/** Cosine of whole texts, (1 + ln tf) · ln(N / df). */
export const tfIdf: Ranker = (articles) => {
  const { counts, holders } = countsOf(articles.map(whole));
  const vectors = counts.map((each) => {
    const weights = new Map(
      [...each].map(([word, n]) => [
        word,
        (1 + Math.log(n)) * Math.log(articles.length / (holders.get(word) ?? 1)),
      ]),
    );
    return { weights, norm: Math.hypot(...weights.values()) };
  });
  return ranked(articles, (query, other) => {
    const [a, b] = [vectors[query], vectors[other]];
    if (!a || !b) return 0;
    let dot = 0;
    for (const [word, weight] of a.weights) dot += weight * (b.weights.get(word) ?? 0);
    return dot / (a.norm * b.norm || 1);
  });
};

const [K1, B] = [1.2, 0.75];

/** BM25 of whole texts, asked with title and opening. */
export const bm25: Ranker = (articles) => {
  const { counts, holders } = countsOf(articles.map(whole));
  const lengths = counts.map((each) => each.values().reduce((sum, n) => sum + n, 0));
  const usual = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
  const asked = articles.map((article) => new Set(wordsOf(lead(article))));
  return ranked(articles, (query, other) => {
    let sum = 0;
    for (const word of asked[query] ?? []) {
      const tf = counts[other]?.get(word) ?? 0;
      const df = holders.get(word) ?? 0;
      const idf = Math.log(1 + (articles.length - df + 0.5) / (df + 0.5));
      sum += (idf * tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * (lengths[other] ?? 0)) / usual));
    }
    return sum;
  });
};

/** MiniSearch as it comes, asked with title and opening. */
export const miniSearch: Ranker = (articles) => {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(articles.map((each) => ({ id: each.article.id, text: whole(each) })));
  return new Map(
    articles.map((each) => [
      each.article.id,
      index
        .search(lead(each))
        .filter(({ id }) => id !== each.article.id)
        .map(({ id, score }): readonly [string, number] => [String(id), score]),
    ]),
  );
};
