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

const slice = (id: string, { start, end }: Span) => readOf(id).article.text.slice(start, end);

function touches(id: string, figure: Span, surface: string): boolean {
  const { text } = readOf(id).article;
  const start = text.indexOf(surface);
  if (start < 0 || text.includes(surface, start + 1))
    throw new Error(`not once in ${id}: ${surface}`);
  return figure.start < start + surface.length && figure.end > start;
}

const shownOf = (a: string, b: string) => compareArticles(readOf(a), readOf(b)).shown;

interface Surfaces {
  readonly a: readonly string[];
  readonly b: readonly string[];
}

const between = (shown: readonly Comparison[], ids: { a: string; b: string }, said: Surfaces) =>
  shown.filter(
    ({ a, b }) =>
      said.a.some((one) => touches(ids.a, a, one)) && said.b.some((one) => touches(ids.b, b, one)),
  );

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
      expect([...new Set(verdicts)], `${want.a[0]} / ${want.b[0]}`).toEqual([want.verdict]);
    }
  });

  it.each(cases.pairs)('$a and $b: what may meet agrees', (pair) => {
    const shown = shownOf(pair.a, pair.b);
    for (const want of pair.may)
      for (const { verdict } of between(shown, pair, want))
        expect(['same', 'refines'], `${want.a[0]} / ${want.b[0]}`).toContain(verdict);
  });

  it.each(cases.pairs)('$a and $b: other quantities stay apart', (pair) => {
    const shown = shownOf(pair.a, pair.b);
    for (const want of pair.apart) {
      const met = between(shown, pair, { a: [want.a], b: [want.b] });
      expect(
        met.map(({ verdict }) => verdict),
        `${want.a} / ${want.b}`,
      ).toEqual([]);
    }
  });
});

describe('no two seeds', () => {
  const pairs = articles.flatMap((a, at) => articles.slice(at + 1).map((b) => [a.id, b.id]));

  it('conflict', () => {
    const conflicts = pairs.flatMap(([a = '', b = '']) =>
      shownOf(a, b)
        .filter(({ verdict }) => verdict === 'conflict')
        .map((one) => `${a}: ${slice(a, one.a)} / ${b}: ${slice(b, one.b)}`),
    );
    expect(conflicts).toEqual([]);
  });
});
