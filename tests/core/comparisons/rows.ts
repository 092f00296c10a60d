import { readFileSync } from 'node:fs';
import type { Article } from '../../../core/article.ts';
import { compareArticles } from '../../../core/comparisons/compare.ts';
import type { Comparison, Verdict } from '../../../core/comparisons/comparison.ts';
import { readFigures } from '../../../core/figures/read.ts';

/** Two short reports of our own and all that may be shown of them. */
export interface Row {
  readonly domain: string;
  readonly a: Partial<Article> & { readonly text: string };
  readonly b: Partial<Article> & { readonly text: string };
  readonly shown: readonly Expected[];
  /** Was not looked at while rules and weights were made. */
  readonly unseen?: boolean;
}

export interface Expected {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
}

export const rowsOf = (name: string): readonly Row[] =>
  JSON.parse(readFileSync(new URL(`../../cases/${name}`, import.meta.url), 'utf8'));

export interface Checked {
  readonly row: Row;
  readonly right: readonly Expected[];
  readonly missed: readonly Expected[];
  /** The pair is one, the verdict another. */
  readonly otherwise: readonly Comparison[];
  readonly extra: readonly Comparison[];
}

export function check(row: Row): Checked {
  const [a, b] = [row.a, row.b].map((one, side) => {
    const article: Article = { id: `${side}`, title: '', ...one };
    return { article, figures: readFigures(article) };
  });
  if (!a || !b) throw new Error('a row has two sides');
  const { shown } = compareArticles(a, b);
  const isOf = (one: Comparison) => (expected: Expected) =>
    isAt(one.a, row.a.text, expected.a) && isAt(one.b, row.b.text, expected.b);
  const hits = row.shown.map((expected) => shown.find((one) => isOf(one)(expected)));
  return {
    row,
    right: row.shown.filter((expected, i) => hits[i]?.verdict === expected.verdict),
    missed: row.shown.filter((_, i) => !hits[i]),
    otherwise: hits.flatMap((one, i) =>
      one && one.verdict !== row.shown[i]?.verdict ? [one] : [],
    ),
    extra: shown.filter((one) => !row.shown.some(isOf(one))),
  };
}

function isAt({ start, end }: Comparison['a'], text: string, said: string): boolean {
  const at = text.indexOf(said);
  return start < at + said.length && at < end;
}

/** For the reader of a failing test: what was expected and what came, a line each. */
export function told({ row, missed, otherwise, extra }: Checked): string {
  const pair = ({ a, b, verdict }: Comparison) => `${a.said} / ${b.said} ${verdict}`;
  return [
    `${row.a.text} / ${row.b.text}`,
    ...missed.map(({ a, b, verdict }) => `  missed ${a} / ${b} ${verdict}`),
    ...otherwise.map((one) => `  otherwise ${pair(one)}`),
    ...extra.map((one) => `  extra ${pair(one)} (${one.confidence.toFixed(2)}: ${one.evidence})`),
  ].join('\n');
}

const differs = (verdict: Verdict) => verdict === 'conflict' || verdict === 'updated';

/** Counts over rows: what the floors of the test are about. */
export function summary(checked: readonly Checked[]) {
  const sum = (of: (one: Checked) => number) => checked.reduce((all, one) => all + of(one), 0);
  return {
    rows: checked.length,
    expected: sum(({ row }) => row.shown.length),
    right: sum(({ right }) => right.length),
    missed: sum(({ missed }) => missed.length),
    otherwise: sum(({ otherwise }) => otherwise.length),
    extra: sum(({ extra }) => extra.length),
    /** Conflicts and updates that nobody expected. */
    alarms: sum(
      ({ otherwise, extra }) =>
        [...otherwise, ...extra].filter(({ verdict }) => differs(verdict)).length,
    ),
    differing: sum(({ row }) => row.shown.filter(({ verdict }) => differs(verdict)).length),
    differingRight: sum(({ right }) => right.filter(({ verdict }) => differs(verdict)).length),
  };
}
