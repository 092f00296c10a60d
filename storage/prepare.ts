import type { StoredArticle } from '../core/article.ts';
import { readFigures } from '../core/figures/read.ts';
import { dayNumberOf } from '../core/search/dates.ts';
import { bucketOf, saidNumbers } from '../core/search/figures.ts';
import { countedTerms } from '../core/search/term-counts.ts';
import { tokens } from '../core/search/tokens.ts';
import { fingerprint } from '../core/stories/fingerprint.ts';
import { isEnglish } from '../core/text/language.ts';
import { canonicalAddress } from './identity.ts';
import type { Indexed } from './index/gather.ts';
import { bucketKey, creditKey, originKey, outletKey, sourceWordKey } from './index/keys.ts';
import { type Print, printHeadOf } from './prints.ts';
import type { ArticleRecord } from './records.ts';

/** An article made ready to be stored: everything is thought before the transaction opens. */
export interface Prepared {
  readonly record: Omit<ArticleRecord, 'doc'>;
  readonly print: Print;
  readonly indexed: Indexed;
}

export function prepare(article: StoredArticle): Prepared {
  const english = isEnglish(article.text, article.language);
  return prepared(article, english ? saidNumbers(readFigures(article)) : []);
}

/** The same with figures that were read already. */
export function prepared(article: StoredArticle, numbers: Print['numbers']): Prepared {
  const address = article.url && canonicalAddress(article.url);
  const head = printHeadOf(article);
  const print = { id: article.id, fingerprint: fingerprint(article), numbers, head };
  return {
    record: { ...article, ...(address ? { address } : {}) },
    print,
    indexed: indexedOf(article, print),
  };
}

/** Headline words count twice, as in a fingerprint. */
const HEADLINE_COUNTS = 2;

export function indexedOf(article: StoredArticle, { fingerprint: print, numbers }: Print): Indexed {
  const terms = countedTerms(({ text, aside }) => {
    text(article.title, HEADLINE_COUNTS);
    text(article.text);
    // Stories are looked up by the fingerprint's terms, which may be cut in other places.
    for (const term in print.terms) aside(term, print.terms[term] ?? 1);
    // "1.2 million" is also found as 1200000.
    for (const { value } of numbers) aside(String(value), 1);
    for (const key of asideOf(article, numbers)) aside(key, 1);
  });
  return {
    terms,
    names: Object.keys(print.names),
    length: print.length,
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
