import type { StoredArticle } from '../../core/article.ts';
import { isComparable } from '../../core/figures/figure.ts';
import { readFigures } from '../../core/figures/read.ts';
import { tokens } from '../../core/search/tokens.ts';
import { fingerprint } from '../../core/stories/fingerprint.ts';
import type { Fingerprint } from '../../core/stories/story.ts';
import { isEnglish } from '../../core/text/language.ts';
import type { Entry } from '../records.ts';

/** Raise it when fingerprints, words or figures are read otherwise: entries are then made anew. */
export const FORMAT = 1;

export const termKey = (term: string) => `t:${term}`;
export const nameKey = (name: string) => `n:${name}`;

/** All that the index keeps of an article. */
export function entryOf(article: StoredArticle): Entry {
  const found = fingerprint(article);
  return {
    id: article.id,
    format: FORMAT,
    fingerprint: found,
    terms: keysOf(found),
    words: wordsOf(article),
  };
}

export const keysOf = ({ terms, names }: Fingerprint) => [
  ...Object.keys(terms).map(termKey),
  ...Object.keys(names).map(nameKey),
];

const wordsOf = (article: StoredArticle) => {
  const { title, text, outlet, credit, byline = [] } = article;
  const said = [title, text, outlet, credit, ...byline].join('\n');
  return [...new Set([...tokens(said).map(({ word }) => word), ...amounts(article)])];
};

/** "1.2 million" is also found as 1200000. */
const amounts = (article: StoredArticle) =>
  isEnglish(article.text, article.language)
    ? readFigures(article)
        .filter((figure) => isComparable(figure) && figure.hedge !== 'vague')
        .flatMap(({ min, max }) => [min, max])
        .filter((amount) => amount !== null)
        .map(String)
    : [];
