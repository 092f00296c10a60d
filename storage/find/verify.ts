import type { StoredArticle } from '../../core/article.ts';
import { ANY, type MayAnswer, mayAnswer } from '../../core/search/beginnings.ts';
import { answersRange, type SaidNumber } from '../../core/search/figures.ts';
import { phraseIn, type Query } from '../../core/search/query.ts';
import { type Told, toldIn } from '../../core/search/rank.ts';
import { type Token, tokens } from '../../core/search/tokens.ts';
import type { Span } from '../../core/text/span.ts';

/** An article that answers everything that was asked exactly. */
export interface Verified {
  readonly article: StoredArticle;
  readonly told: Told;
  /** The figures that answer. */
  readonly figures: readonly Span[];
}

/** Holds an article against what the index cannot tell: order of words, and what figures say. */
export function verified(
  { words, phrases, filters, figures }: Query,
  article: StoredArticle,
  numbers: readonly SaidNumber[],
  needed: MayAnswer,
): Verified | undefined {
  const told = toldIn(article, needed);
  const says = phrases.every(
    (phrase) => phraseIn(phrase, told.text) ?? phraseIn(phrase, told.title),
  );
  if (!says) return undefined;
  if (!isCalled(article.outlet, filters.outlets) || !isCalled(article.credit, filters.credits))
    return undefined;
  const found = figures.map((range) => numbers.filter(({ value }) => answersRange(range, value)));
  if (found.some((answering) => answering.length === 0)) return undefined;
  const inOtherWords = numbersMeant(words, numbers, told);
  return {
    article,
    told: { ...told, text: [...told.text, ...inOtherWords] },
    figures: [...found.flat(), ...inOtherWords],
  };
}

const isCalled = (name: string | undefined, asked: Query['filters']['outlets']) =>
  asked.every((words) => phraseIn(words, tokens(name ?? '')));

/** Which words of an article are needed to verify and to rank it. */
export const neededOf = ({ words, phrases }: Query): MayAnswer =>
  phrases.length > 0 ? ANY : mayAnswer(words);

/** Whether the prints of articles are needed to verify them. */
export const asksForNumbers = ({ words, figures }: Query) =>
  figures.length > 0 || words.some(({ word }) => isNumber(word));

const isNumber = (word: string) => /^\d+(?:\.\d+)?$/.test(word);

/** "1.2 million" answers 1200000. */
function numbersMeant(
  words: Query['words'],
  numbers: readonly SaidNumber[],
  { text }: Told,
): readonly Token[] {
  const asked = new Set(words.map(({ word }) => word).filter(isNumber));
  if (asked.size === 0) return [];
  const literally = new Set(text.filter(({ word }) => asked.has(word)).map(({ start }) => start));
  return numbers.flatMap(({ value, start, end }) => {
    const word = String(value);
    if (!asked.has(word) || literally.has(start)) return [];
    return { word, term: word, telling: true, start, end };
  });
}
