import type { Article } from '../article.ts';
import type { MayAnswer } from './beginnings.ts';
import { answers, type QueryWord } from './query.ts';
import { type Token, tokensThat } from './tokens.ts';

/** A query's word with how much it tells: rare words tell more. */
export interface WeighedWord extends QueryWord {
  readonly weight: number;
}

/** How much a word counts by where it stands. */
const FIELD = { title: 3, outlet: 2, text: 1 };
/** From which number of mentions on a further one adds little. */
const ENOUGH = 1.5;

/** An article in the words that a search compares: all of them, or those that may answer. */
export interface Told {
  readonly title: readonly Token[];
  /** Outlet, credit and byline. */
  readonly outlet: readonly Token[];
  readonly text: readonly Token[];
}

type Searched = Pick<Article, 'title' | 'text' | 'outlet' | 'credit' | 'byline'>;

export const toldIn = (article: Searched, mayAnswer: MayAnswer): Told => ({
  title: tokensThat(mayAnswer, article.title),
  outlet: tokensThat(
    mayAnswer,
    [article.outlet, article.credit, ...(article.byline ?? [])].join('\n'),
  ),
  text: tokensThat(mayAnswer, article.text),
});

/** How well an article answers the words; 0: not at all. */
export function rank(asked: readonly WeighedWord[], { title, outlet, text }: Told): number {
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
  found.reduce((sum, token) => sum + answers(word, token), 0);

export const best = (word: QueryWord, found: readonly Token[]) =>
  found.reduce((most, token) => Math.max(most, answers(word, token)), 0);
