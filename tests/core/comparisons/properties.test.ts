import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article.ts';
import { compareArticles, type ReadArticle } from '../../../core/comparisons/compare.ts';
import type { Comparison, KeptApart } from '../../../core/comparisons/comparison.ts';
import { readFigures } from '../../../core/figures/read.ts';
import { rowsOf } from './rows.ts';

const number = fc.oneof(
  fc.integer({ min: 2, max: 60 }).map(String),
  fc.integer({ min: 61, max: 90_000 }).map((n) => n.toLocaleString('en-US')),
  fc.constantFrom('dozens of', 'hundreds of', 'three', 'twelve', 'a third of the', '1.2 million'),
);
const hedge = fc.constantFrom('', 'about ', 'at least ', 'more than ', 'nearly ', 'up to ');
const sentence = fc
  .tuple(
    fc.constantFrom(
      (n: string) => `${n} people were killed when the storm reached Valdria.`,
      (n: string) => `The storm left ${n} homes without power, officials in Valdria said.`,
      (n: string) => `Police arrested ${n} men in Valdria on Tuesday.`,
      (n: string) =>
        `The government of Valdria promised $${n.replace(/ of.*/, '')} million in aid.`,
      (n: string) => `In Orsk, ${n} people were hurt a year ago.`,
      (n: string) => `Prices rose ${n} percent, the bank said.`,
    ),
    hedge,
    number,
  )
  .map(([template, before, n]) => template(`${before}${n}`));
const article = (id: string) =>
  fc
    .record({
      text: fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')),
      published: fc.option(fc.constantFrom('2024-05-01', '2024-05-03', '2024-05-03T08:00:00Z'), {
        nil: undefined,
      }),
    })
    .map(({ text, published }): ReadArticle => {
      const one: Article = { id, title: '', text, ...(published && { published }) };
      return { article: one, figures: readFigures(one) };
    });

const MIRRORED: Readonly<Record<string, string>> = {
  'vaguer-here': 'vaguer-there',
  'vaguer-there': 'vaguer-here',
  'revised-here': 'revised-there',
  'revised-there': 'revised-here',
};
const swapped = <One extends Comparison | KeptApart>({ a, b, because, ...rest }: One) => ({
  ...rest,
  a: b,
  b: a,
  because: MIRRORED[because] ?? because,
});
const inOrder = <One extends Pick<KeptApart, 'a' | 'b'>>(list: readonly One[]) =>
  list.toSorted((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);

describe('comparing two articles', () => {
  it('says the same from either side', () => {
    fc.assert(
      fc.property(article('a'), article('b'), (a, b) => {
        const [there, back] = [compareArticles(a, b), compareArticles(b, a)];
        expect(inOrder(back.shown.map(swapped))).toEqual(inOrder(there.shown));
        expect(inOrder(back.apart.map(swapped))).toEqual(inOrder(there.apart));
      }),
      { numRuns: 60 },
    );
  });

  it('says the same of every row from either side, and twice', () => {
    for (const { a, b } of rowsOf('comparisons.json')) {
      const [x, y] = [a, b].map((one, i) => {
        const read: Article = { id: `${i}`, title: '', ...one };
        return { article: read, figures: readFigures(read) };
      });
      if (!x || !y) continue;
      const there = compareArticles(x, y);
      expect(compareArticles(x, y)).toEqual(there);
      expect(inOrder(compareArticles(y, x).shown.map(swapped))).toEqual(inOrder(there.shown));
    }
  });

  it('uses each figure once, and shows only what both texts say', () => {
    fc.assert(
      fc.property(article('a'), article('b'), (a, b) => {
        const { shown } = compareArticles(a, b);
        expect(new Set(shown.map(({ a: { start } }) => start)).size).toBe(shown.length);
        expect(new Set(shown.map(({ b: { start } }) => start)).size).toBe(shown.length);
        for (const one of shown) {
          expect(a.article.text.slice(one.a.start, one.a.end)).toBe(one.a.said);
          expect(b.article.text.slice(one.b.start, one.b.end)).toBe(one.b.said);
          expect(one.confidence).toBeGreaterThanOrEqual(0);
          expect(one.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
