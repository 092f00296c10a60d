import { describe, expect, it } from 'vitest';
import { compareArticles } from '../core/comparisons/compare.ts';
import type { Comparison } from '../core/comparisons/comparison.ts';
import { isComparable } from '../core/figures/figure.ts';
import { readFigures } from '../core/figures/read.ts';
import type { Span } from '../core/text/span.ts';
import { compileSeeds } from '../scripts/seeds/compile.ts';
import cases from './cases/seed-pairs.json' with { type: 'json' };

const { articles } = compileSeeds();
const read = new Map(
  articles.map((article) => [
    article.id,
    { article, figures: readFigures(article).filter(isComparable) },
  ]),
);

function readOf(id: string) {
  const found = read.get(id);
  if (!found) throw new Error(`no seed ${id}`);
  return found;
}

const said = (id: string, { start, end }: Span) => readOf(id).article.text.slice(start, end);

function touches(id: string, figure: Span, surface: string): boolean {
  const { text } = readOf(id).article;
  const start = text.indexOf(surface);
  if (start < 0 || text.includes(surface, start + 1))
    throw new Error(`not once in ${id}: ${surface}`);
  return figure.start < start + surface.length && figure.end > start;
}

const shownOf = (a: string, b: string) => compareArticles(readOf(a), readOf(b)).shown;

const between = (shown: readonly Comparison[], one: { a: string; b: string }, two: typeof one) =>
  shown.filter(({ a, b }) => touches(one.a, a, two.a) && touches(one.b, b, two.b));

describe('the stories of the seeds', () => {
  it('take in every seed once', () => {
    const told = cases.stories.flatMap((story) => story.articles);
    expect(told.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
  });
});

describe('two reports of one story', () => {
  it.each(cases.pairs)('$a and $b: the same quantities meet', (pair) => {
    const shown = shownOf(pair.a, pair.b);
    for (const want of pair.shown) {
      const verdicts = between(shown, pair, want).map(({ verdict }) => verdict);
      expect(verdicts, `${want.a} / ${want.b}`).toEqual([want.verdict]);
    }
  });

  it.each(cases.pairs)('$a and $b: other quantities stay apart', (pair) => {
    const shown = shownOf(pair.a, pair.b);
    for (const want of pair.apart)
      expect(between(shown, pair, want), `${want.a} / ${want.b}`).toEqual([]);
  });
});

describe('no two seeds', () => {
  const pairs = articles.flatMap((a, at) => articles.slice(at + 1).map((b) => [a.id, b.id]));

  it('conflict', () => {
    const conflicts = pairs.flatMap(([a = '', b = '']) =>
      shownOf(a, b)
        .filter(({ verdict }) => verdict === 'conflict')
        .map((one) => `${a}: ${said(a, one.a)} / ${b}: ${said(b, one.b)}`),
    );
    expect(conflicts).toEqual([]);
  });
});
