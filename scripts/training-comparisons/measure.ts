import { compareArticles, type ReadArticle } from '../../core/comparisons/compare.ts';
import type { Comparison, Verdict } from '../../core/comparisons/comparison.ts';
import type { Weights } from '../../core/comparisons/weights.table.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import { isAsked, type Gold, type GoldPair } from './labels.ts';

/** One verdict that would be shown, and whether the labels bear it out. `soft`: arguable, not counted. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly right: 'yes' | 'half' | 'no' | 'soft';
  readonly key: string;
  readonly comparison: Comparison;
  readonly pair: GoldPair;
  readonly label: string;
}

/** Everything shown down to no confidence at all, so that thresholds can be chosen afterwards. */
export function outcomesOf(
  gold: Gold,
  pair: GoldPair,
  articles: readonly [ReadArticle, ReadArticle],
  weights: Weights,
): Outcome[] {
  const open: Weights = { ...weights, shownFrom: { same: 0, refines: 0, updated: 0, conflict: 0 } };
  return compareArticles(...articles, open).shown.map((comparison) => {
    const { label, key } = labelFor(gold, pair, comparison);
    return {
      verdict: comparison.verdict,
      confidence: comparison.confidence,
      comparison,
      pair,
      label,
      right: rightness(comparison.verdict, label),
      key: key ?? `${comparison.a.start} ${comparison.b.start}`,
    };
  });
}

const STRENGTH = ['CONFLICT', 'SUPERSEDED', 'SOFT', 'REFINES', 'AGREE', 'DIFFERENT'];

function labelFor(
  gold: Gold,
  pair: GoldPair,
  { a, b }: Comparison,
): { label: string; key?: string } {
  const [fa, fb] = [gold.articles[pair.a]?.figures ?? [], gold.articles[pair.b]?.figures ?? []];
  const hits = pair.relations
    .flatMap((relation) => {
      const [x, y] = [fa[relation.fa], fb[relation.fb]];
      if (!x || !y || !overlaps(a, x) || !overlaps(b, y)) return [];
      const label = relation.soft || !isAsked(x) || !isAsked(y) ? 'SOFT' : relation.relation;
      return [{ label, key: keyOf(pair, relation) }];
    })
    .toSorted((x, y) => STRENGTH.indexOf(x.label) - STRENGTH.indexOf(y.label));
  const unasked = [[a, fa] as const, [b, fb] as const].some(([span, figures]) => {
    const touched = figures.filter((figure) => overlaps(span as Span, figure));
    return touched.length > 0 && !touched.some(isAsked);
  });
  const best = hits[0];
  if (best && best.label !== 'DIFFERENT') return best;
  return { label: unasked ? 'SOFT' : (best?.label ?? 'NONE'), ...(best && { key: best.key }) };
}

const keyOf = (pair: GoldPair, { relation, quantity, fa, fb }: GoldPair['relations'][number]) =>
  `${pair.a} ${pair.b} ${relation} ${quantity ?? `${fa} ${fb}`}`;

function rightness(verdict: Verdict, label: string): Outcome['right'] {
  if (label === 'SOFT') return 'soft';
  if (verdict === 'conflict') return label === 'CONFLICT' || label === 'SUPERSEDED' ? 'yes' : 'no';
  if (verdict === 'updated')
    return label === 'SUPERSEDED' ? 'yes' : label === 'CONFLICT' ? 'half' : 'no';
  return label === 'AGREE' || label === 'REFINES' ? 'yes' : 'no';
}

/** Quantities that a perfect comparison would show: conflicts with updates, and what agrees. */
export function askedIn(
  gold: Gold,
  pairs: readonly GoldPair[],
): { readonly conflicts: number; readonly compatible: number } {
  const keys = pairs.flatMap((pair) =>
    pair.relations.flatMap((relation) => {
      const [x, y] = [
        gold.articles[pair.a]?.figures[relation.fa],
        gold.articles[pair.b]?.figures[relation.fb],
      ];
      return !relation.soft &&
        x &&
        y &&
        isAsked(x) &&
        isAsked(y) &&
        relation.relation !== 'DIFFERENT'
        ? [keyOf(pair, relation)]
        : [];
    }),
  );
  const all = [...new Set(keys)];
  const conflicts = all.filter((key) => / (?:CONFLICT|SUPERSEDED) /.test(key)).length;
  return { conflicts, compatible: all.length - conflicts };
}
