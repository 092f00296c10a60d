import { readFileSync } from 'node:fs';
import type { Chain } from '../../core/comparisons/chain.ts';
import { meet } from '../../core/comparisons/interval.ts';
import { compileSeeds } from '../seeds/compile.ts';
import type { Label, Lesson } from './examples.ts';
import type { Reader } from './lessons.ts';

interface SeedPair {
  readonly a: string;
  readonly b: string;
  readonly shown: readonly { readonly a: readonly string[]; readonly b: readonly string[] }[];
  readonly may: readonly { readonly a: readonly string[]; readonly b: readonly string[] }[];
  readonly apart: readonly { readonly a: string; readonly b: string }[];
}

/** The bundled digests: what belongs together is listed, and nothing in them conflicts. */
export function seedLessons(read: Reader, weight: number): Lesson[] {
  const path = new URL('../../tests/cases/seed-pairs.json', import.meta.url);
  const { pairs } = JSON.parse(readFileSync(path, 'utf8')) as { pairs: readonly SeedPair[] };
  const seeds = new Map(compileSeeds().articles.map((article) => [article.id, article]));
  return pairs.flatMap((pair) => {
    const [a, b] = [seeds.get(pair.a), seeds.get(pair.b)];
    if (!a || !b) return [];
    const isOne = (said: readonly string[], text: string, chain: Chain) =>
      said.some((words) => isSaid(words, text, chain));
    const labelOf = (ours: Chain, theirs: Chain): Label => {
      const listed = (list: SeedPair['shown']) =>
        list.some((one) => isOne(one.a, a.text, ours) && isOne(one.b, b.text, theirs));
      if (listed(pair.shown)) return 'positive';
      if (listed(pair.may)) return 'ignored';
      const apart = pair.apart.some(
        (one) => isOne([one.a], a.text, ours) && isOne([one.b], b.text, theirs),
      );
      if (apart || !fit(ours, theirs)) return 'negative';
      return 'ignored';
    };
    const [x, y] = [a, b].map((article) => ({ article, figures: read(article) }));
    return x && y ? [{ a: x, b: y, event: `seeds ${pair.a} ${pair.b}`, weight, labelOf }] : [];
  });
}

const fit = (ours: Chain, theirs: Chain) =>
  ours.some((a) => theirs.some((b) => meet(a.interval, b.interval)));

function isSaid(words: string, text: string, chain: Chain): boolean {
  const start = text.indexOf(words);
  return chain.some(({ figure }) => figure.start < start + words.length && start < figure.end);
}
