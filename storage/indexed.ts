import type { StoredArticle } from '../core/article.ts';
import { dayNumberOf } from '../core/search/dates.ts';
import { bucketOf } from '../core/search/figures.ts';
import type { TermCounter, TermCounts } from '../core/search/term-counts.ts';
import { tokens } from '../core/search/tokens.ts';
import type { Indexed } from './index/gather.ts';
import { bucketKey, creditKey, originKey, outletKey, sourceWordKey } from './index/keys.ts';
import type { Print } from './prints.ts';

/** Headline words count twice, as in a fingerprint. */
const HEADLINE_COUNTS = 2;

/** What the print of an article adds to the words of its text. */
export interface Said extends Pick<Print, 'numbers'> {
  readonly terms: Iterable<readonly [string, number]>;
  readonly names: readonly string[];
  readonly length: number;
}

/** For thousands of articles `countedTerms`; `plainCounts` weighs less. */
type Counted = (fill: (counter: TermCounter) => void) => TermCounts;

/** What the index learns of an article, and must forget again when it goes. */
export function indexedOf(article: StoredArticle, said: Said, counted: Counted): Indexed {
  const { numbers } = said;
  const terms = counted(({ text, aside }) => {
    text(article.title, HEADLINE_COUNTS);
    text(article.text);
    // Stories are looked up by the fingerprint's terms, which may be cut in other places.
    for (const [term, count] of said.terms) aside(term, count);
    // "1.2 million" is also found as 1200000.
    for (const { value } of numbers) aside(String(value), 1);
    for (const key of asideOf(article, numbers)) aside(key, 1);
  });
  return {
    terms,
    names: said.names,
    length: said.length,
    day: dayNumberOf(article.published),
  };
}

/** What is found by fields. */
function asideOf(article: StoredArticle, numbers: Print['numbers']): string[] {
  const { outlet = '', credit = '', byline = [], origin } = article;
  return [
    ...wordsOf([outlet, credit, ...byline].join('\n')).map(sourceWordKey),
    ...wordsOf(outlet).map(outletKey),
    ...wordsOf(credit).map(creditKey),
    originKey(origin.kind),
    ...numbers.map(({ value }) => bucketKey(bucketOf(value))),
  ];
}

const wordsOf = (text: string) => tokens(text).map(({ word }) => word);
