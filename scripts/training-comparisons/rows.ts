import { readFileSync } from 'node:fs';
import type { Chain } from '../../core/comparisons/chain.ts';
import type { Verdict } from '../../core/comparisons/comparison.ts';
import type { Lesson } from './examples.ts';
import type { Reader } from './lessons.ts';

/** A pair of short reports of our own with all that may be shown of it. */
export interface Row {
  readonly domain: string;
  readonly a: RowArticle;
  readonly b: RowArticle;
  readonly shown: readonly { readonly a: string; readonly b: string; readonly verdict: Verdict }[];
  /** Not looked at while building. */
  readonly unseen?: boolean;
}

interface RowArticle {
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
}

export const readRows = (path: string | URL): readonly Row[] =>
  JSON.parse(readFileSync(path, 'utf8'));

export function rowLesson(row: Row, index: number, read: Reader, weight: number): Lesson {
  const [a, b] = ([row.a, row.b] as const).map((one, side) => {
    const article = { id: `row ${index} ${side}`, title: '', ...one };
    return { article, figures: read(article) };
  });
  if (!a || !b) throw new Error('a row has two sides');
  const labelOf = (ours: Chain, theirs: Chain) => {
    const hit = row.shown.find(
      (one) => isSaid(one.a, row.a.text, ours) && isSaid(one.b, row.b.text, theirs),
    );
    if (!hit) return 'negative';
    return hit.verdict === 'conflict' || hit.verdict === 'updated' ? 'conflict' : 'positive';
  };
  return { a, b, event: `row ${row.a.text}`, weight, labelOf };
}

function isSaid(said: string, text: string, chain: Chain): boolean {
  const start = text.indexOf(said);
  return chain.some(({ figure }) => figure.start < start + said.length && start < figure.end);
}
