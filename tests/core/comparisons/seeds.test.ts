import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../../core/article.ts';
import { compareArticles } from '../../../core/comparisons/compare.ts';
import type { Comparison } from '../../../core/comparisons/comparison.ts';
import { readFigures } from '../../../core/figures/read.ts';
import { compileSeeds } from '../../../scripts/seeds/compile.ts';
import cases from '../../cases/seed-pairs.json' with { type: 'json' };

const { articles } = compileSeeds();
const figures = new Map(articles.map((article) => [article.id, readFigures(article)]));
const compared = (a: StoredArticle, b: StoredArticle) =>
  compareArticles(
    { article: a, figures: figures.get(a.id) ?? [] },
    { article: b, figures: figures.get(b.id) ?? [] },
  ).shown;

function seed(id: string): StoredArticle {
  const found = articles.find((article) => article.id === id);
  if (!found) throw new Error(`no seed ${id}`);
  return found;
}

const isAt = ({ start, end }: Comparison['a'], text: string, words: string) => {
  const at = text.indexOf(words);
  return start < at + words.length && at < end;
};

describe('between the bundled digests', () => {
  const pairs = articles.flatMap((a, i) => articles.slice(i + 1).map((b) => [a, b] as const));

  it('nothing conflicts and nothing is an update, in one story or across', () => {
    const alarms = pairs.flatMap(([a, b]) =>
      compared(a, b)
        .filter(({ verdict }) => verdict === 'conflict' || verdict === 'updated')
        .map((one) => `${a.id} ${b.id} ${one.a.said} / ${one.b.said} ${one.verdict}`),
    );
    expect(alarms).toEqual([]);
  });
});

describe.each(cases.pairs)('$a and $b', (pair) => {
  const [a, b] = [seed(pair.a), seed(pair.b)];
  const shown = compared(a, b);
  const between = (x: readonly string[], y: readonly string[]) =>
    shown.find(
      (one) =>
        x.some((words) => isAt(one.a, a.text, words)) &&
        y.some((words) => isAt(one.b, b.text, words)),
    )?.verdict;

  it('show what belongs together', () => {
    const expected = pair.shown.map((one) => `${one.a[0]} / ${one.b[0]} ${one.verdict}`);
    const found = pair.shown.map((one) => `${one.a[0]} / ${one.b[0]} ${between(one.a, one.b)}`);
    expect(found).toEqual(expected);
  });

  it('keep apart what only looks alike', () => {
    const together = pair.apart.filter((one) => between([one.a], [one.b]) !== undefined);
    expect(together).toEqual([]);
  });
});
