import type { Article } from '../../core/article.ts';
import type { Chain } from '../../core/comparisons/chain.ts';
import type { ReadArticle } from '../../core/comparisons/compare.ts';
import type { Figure } from '../../core/figures/figure.ts';
import { overlaps } from '../../core/text/span.ts';
import type { Label, Lesson } from './examples.ts';
import { isAsked, type Gold, type GoldFigure, type GoldPair } from './labels.ts';

export type Reader = (article: Article) => readonly Figure[];

/** A labelled article pair as the shipped reader sees it. Labels are exhaustive: what no relation names is negative. */
export function lessonOf(gold: Gold, pair: GoldPair, read: (id: string) => ReadArticle): Lesson {
  const [fa, fb] = [gold.articles[pair.a]?.figures ?? [], gold.articles[pair.b]?.figures ?? []];
  const labelOf = (ours: Chain, theirs: Chain): Label => {
    const [as, bs] = [touched(ours, fa), touched(theirs, fb)];
    if (!asked(as, fa) || !asked(bs, fb)) return 'ignored';
    const relations = pair.relations.filter((one) => as.has(one.fa) && bs.has(one.fb));
    const hard = relations.filter(({ soft }) => !soft).map(({ relation }) => relation);
    if (hard.includes('CONFLICT') || hard.includes('SUPERSEDED')) return 'conflict';
    if (hard.includes('AGREE') || hard.includes('REFINES')) return 'positive';
    return relations.some(({ soft }) => soft) ? 'ignored' : 'negative';
  };
  return { a: read(pair.a), b: read(pair.b), event: pair.event, weight: 1, labelOf };
}

const touched = (chain: Chain, figures: readonly GoldFigure[]): ReadonlySet<number> =>
  new Set(
    figures.flatMap((figure, i) => (chain.some((one) => overlaps(one.figure, figure)) ? [i] : [])),
  );

const asked = (hits: ReadonlySet<number>, figures: readonly GoldFigure[]) =>
  hits.size === 0 || figures.some((figure, i) => hits.has(i) && isAsked(figure));

/** Reads each article once. */
export function readingOf(gold: Gold, read: Reader): (id: string) => ReadArticle {
  const known = new Map<string, ReadArticle>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const article = articleOf(gold, id);
    const now = { article, figures: read(article) };
    known.set(id, now);
    return now;
  };
}

function articleOf(gold: Gold, id: string): Article {
  const one = gold.articles[id];
  if (!one) throw new Error(`no article ${id}`);
  const published = one.date ?? one.datePrinted;
  return {
    id,
    title: one.title ?? '',
    text: one.text,
    outlet: id,
    ...(published && { published }),
  };
}
