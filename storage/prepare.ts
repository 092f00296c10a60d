import type { StoredArticle } from '../core/article.ts';
import type { Figure } from '../core/figures/figure.ts';
import { readFigures } from '../core/figures/read.ts';
import { saidNumbers } from '../core/search/figures.ts';
import { countedTerms } from '../core/search/term-counts.ts';
import { fingerprint } from '../core/stories/fingerprint.ts';
import { isEnglish } from '../core/text/language.ts';
import { canonicalAddress } from './identity.ts';
import type { Indexed } from './index/gather.ts';
import { indexedOf } from './indexed.ts';
import { figuresRecord } from './figures.ts';
import { type Print, printHeadOf } from './prints.ts';
import type { ArticleRecord } from './records.ts';

/** An article made ready to be stored: everything is thought before the transaction opens. */
export interface Prepared {
  readonly record: Omit<ArticleRecord, 'doc'>;
  readonly print: Print;
  readonly indexed: Indexed;
}

/** Makes an article ready; who reads texts weighs much, and is loaded where there is one. */
export type Prepare = (article: StoredArticle) => Prepared;
export type LoadPrepare = () => Promise<Prepare>;

export function prepare(article: StoredArticle): Prepared {
  const english = isEnglish(article.text, article.language);
  return prepared(article, english ? readFigures(article) : []);
}

/** The same with figures that were read already. */
export function prepared(article: StoredArticle, figures: readonly Figure[]): Prepared {
  const numbers = saidNumbers(figures);
  const address = article.url && canonicalAddress(article.url);
  const found = fingerprint(article);
  const { terms, names, length } = found;
  const said = { terms: Object.entries(terms), names: Object.keys(names), length, numbers };
  return {
    record: { ...article, ...(address ? { address } : {}), figures: figuresRecord(figures) },
    print: { id: article.id, fingerprint: found, numbers, head: printHeadOf(article) },
    indexed: indexedOf(article, said, countedTerms),
  };
}
