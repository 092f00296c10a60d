import type { Article } from '../article.ts';
import { sentences } from '../text/sentences.ts';
import { slice, type Span } from '../text/span.ts';
import { answers, type QueryWord } from './query.ts';
import { tokens, type Token } from './tokens.ts';

/** A query's word with how much it tells: rare words tell more. */
export interface WeighedWord extends QueryWord {
  readonly weight: number;
}

/** How much a word counts by where it stands. */
const FIELD = { title: 3, outlet: 2, text: 1 };
/** From which number of mentions on a further one adds little. */
const ENOUGH = 1.5;

type Searched = Pick<Article, 'title' | 'text' | 'outlet' | 'credit' | 'byline'>;

/** How well an article answers the query; 0: not at all. */
export function rank(asked: readonly WeighedWord[], article: Searched): number {
  const title = tokens(article.title);
  const outlet = tokens([article.outlet, article.credit, ...(article.byline ?? [])].join(' '));
  const text = tokens(article.text);
  const parts = asked.map((word) => {
    const inText = mentions(word, text);
    const said =
      FIELD.title * best(word, title) +
      FIELD.outlet * best(word, outlet) +
      FIELD.text * (inText / (inText + ENOUGH));
    return { found: said > 0, score: word.weight * said };
  });
  const share = parts.filter(({ found }) => found).length / Math.max(1, parts.length);
  return parts.reduce((sum, { score }) => sum + score, 0) * share;
}

const mentions = (word: QueryWord, found: readonly Token[]) =>
  found.reduce((sum, token) => sum + answers(word, token.word), 0);

const best = (word: QueryWord, found: readonly Token[]) =>
  found.reduce((most, token) => Math.max(most, answers(word, token.word)), 0);

/** The sentence that says most of what was asked, the earlier one of equals, and the words in it. */
export function bestSentence(
  asked: readonly WeighedWord[],
  text: string,
): { readonly sentence: string; readonly marks: readonly Span[] } {
  const rated = sentences(text).map((span) => {
    const sentence = slice(text, span);
    const found = tokens(sentence);
    const score = asked.reduce((sum, word) => sum + word.weight * best(word, found), 0);
    return { sentence, found, score };
  });
  const [first] = rated.toSorted((a, b) => b.score - a.score);
  if (!first) return { sentence: text.slice(0, 200), marks: [] };
  const marks = first.found
    .filter(({ word }) => asked.some((wanted) => answers(wanted, word) > 0))
    .map(({ start, end }) => ({ start, end }));
  return { sentence: first.sentence, marks };
}
