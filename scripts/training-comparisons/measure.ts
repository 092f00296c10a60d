import { compareArticles, type ReadArticle } from '../../core/comparisons/compare.ts';
import type { Comparison, Verdict } from '../../core/comparisons/comparison.ts';
import { survey, type Features } from '../../core/comparisons/survey.ts';
import type { Weights } from '../../core/comparisons/weights.table.ts';
import { overlaps } from '../../core/text/span.ts';
import type { Tally } from './bootstrap.ts';
import type { Lesson } from './examples.ts';
import { isAsked, type Gold, type GoldFigure, type GoldPair } from './labels.ts';

/** One verdict that would be shown, and whether the labels bear it out. `soft`: arguable, not counted. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly odds: number;
  readonly features: Features;
  readonly right: 'yes' | 'half' | 'no' | 'soft';
  /** Quantity, or the two numbers where no label names one: each counts once for a verdict. */
  readonly key: string;
  readonly found: readonly string[];
  readonly comparison: Comparison;
  readonly pair: GoldPair;
  readonly label: string;
}

const OPEN = { same: 0, refines: 0, updated: 0, conflict: 0 };

/** Everything shown down to no confidence at all, so that thresholds can be chosen afterwards. */
export function outcomesOf(gold: Gold, pair: GoldPair, { a, b }: Lesson, weights: Weights) {
  const features = featuresIn(a, b, weights);
  return compareArticles(a, b, { ...weights, shownFrom: OPEN }).shown.map((comparison): Outcome => {
    const { verdict, confidence, odds } = comparison;
    const { label, key, found } = labelFor(gold, pair, comparison);
    return {
      verdict,
      confidence,
      odds,
      features: features(comparison),
      comparison,
      pair,
      label,
      found,
      right: rightness(verdict, label),
      key: `${pair.a} ${pair.b} ${verdict} ${key ?? `${comparison.a.said} ${comparison.b.said}`}`,
    };
  });
}

/** The features of a comparison, found again by its figures. */
export function featuresIn(a: ReadArticle, b: ReadArticle, { context }: Weights) {
  const candidates = survey(a, b, context).candidates;
  const swapped = survey(b, a, context).candidates;
  return (one: Comparison): Features => {
    const found =
      candidates.find((each) => each.a.figure === one.a && each.b.figure === one.b) ??
      swapped.find((each) => each.b.figure === one.a && each.a.figure === one.b);
    if (!found) throw new Error('a comparison is one of the candidates');
    return found.features;
  };
}

const STRENGTH = ['CONFLICT', 'SUPERSEDED', 'SOFT', 'REFINES', 'AGREE', 'DIFFERENT'];

function labelFor(gold: Gold, pair: GoldPair, { a, b }: Comparison) {
  const [fa, fb] = figuresOf(gold, pair);
  const hits = pair.relations
    .flatMap((relation) => {
      const [x, y] = [fa[relation.fa], fb[relation.fb]];
      if (!x || !y || !overlaps(a, x) || !overlaps(b, y)) return [];
      const soft = relation.soft || !isAsked(x) || !isAsked(y);
      return [{ label: soft ? 'SOFT' : relation.relation, key: keyOf(gold, pair, relation) }];
    })
    .toSorted((x, y) => STRENGTH.indexOf(x.label) - STRENGTH.indexOf(y.label));
  const touched = [fa.filter((one) => overlaps(a, one)), fb.filter((one) => overlaps(b, one))];
  const unasked = touched.some((some) => some.length > 0 && !some.some(isAsked));
  const best = hits[0];
  const label = (!best || best.label === 'DIFFERENT') && unasked ? 'SOFT' : (best?.label ?? 'NONE');
  return { label, key: best?.key, found: hits.map(({ key }) => key) };
}

const figuresOf = (gold: Gold, { a, b }: GoldPair) =>
  [gold.articles[a]?.figures ?? [], gold.articles[b]?.figures ?? []] as const;

function keyOf(gold: Gold, pair: GoldPair, relation: GoldPair['relations'][number]): string {
  const [fa, fb] = figuresOf(gold, pair);
  const tags = `${tagOf(fa, relation.fa)}|${tagOf(fb, relation.fb)}`;
  return `${pair.a} ${pair.b} ${relation.relation} ${relation.quantity ?? tags}`;
}

const tagOf = (figures: readonly GoldFigure[], at: number) =>
  figures[at]?.tag?.split('.')[0] ?? `#${at}`;

function rightness(verdict: Verdict, label: string): Outcome['right'] {
  if (label === 'SOFT') return 'soft';
  if (verdict === 'conflict') return label === 'CONFLICT' || label === 'SUPERSEDED' ? 'yes' : 'no';
  if (verdict === 'updated')
    return label === 'SUPERSEDED' ? 'yes' : label === 'CONFLICT' ? 'half' : 'no';
  return label === 'AGREE' || label === 'REFINES' ? 'yes' : 'no';
}

interface Asked {
  readonly key: string;
  readonly conflicting: boolean;
  readonly count: boolean;
}

/** Quantities that a perfect comparison of the pair would show. */
export function askedIn(gold: Gold, pair: GoldPair): readonly Asked[] {
  const [fa, fb] = figuresOf(gold, pair);
  const all = pair.relations.flatMap((relation): Asked[] => {
    const [x, y] = [fa[relation.fa], fb[relation.fb]];
    if (relation.soft || relation.relation === 'DIFFERENT' || !x || !y) return [];
    if (!isAsked(x) || !isAsked(y)) return [];
    const conflicting = relation.relation === 'CONFLICT' || relation.relation === 'SUPERSEDED';
    return [
      {
        key: keyOf(gold, pair, relation),
        conflicting,
        count: /casualt|people|count/i.test(x.kind),
      },
    ];
  });
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** What is reported of one article pair, from what is shown at the given confidences. */
export function tallyOf(
  gold: Gold,
  pair: GoldPair,
  outcomes: readonly Outcome[],
  shownFrom: Weights['shownFrom'],
): Tally {
  const shown = outcomes.filter(({ verdict, confidence }) => confidence >= shownFrom[verdict]);
  const once = [...new Map(shown.map((one) => [one.key, one])).values()];
  const counted = once.filter(({ right }) => right !== 'soft');
  const of = (...verdicts: Verdict[]) => counted.filter((one) => verdicts.includes(one.verdict));
  const right = (list: readonly Outcome[]) =>
    list.reduce((sum, one) => sum + (one.right === 'yes' ? 1 : one.right === 'half' ? 0.5 : 0), 0);
  const wrong = (list: readonly Outcome[]) => list.filter((one) => one.right === 'no').length;
  const foundBy = (...verdicts: Verdict[]) =>
    new Set(shown.filter((one) => verdicts.includes(one.verdict)).flatMap(({ found }) => found));
  const [differing, agreeing] = [foundBy('conflict', 'updated'), foundBy('same', 'refines')];
  const asked = askedIn(gold, pair);
  const conflicts = asked.filter(({ conflicting }) => conflicting);
  const counts = conflicts.filter(({ count }) => count);
  const compatible = asked.filter(({ conflicting }) => !conflicting);
  const got = (list: readonly Asked[], by: ReadonlySet<string>) =>
    list.filter(({ key }) => by.has(key)).length;
  return {
    pairs: 1,
    conflictShown: of('conflict').length,
    conflictRight: right(of('conflict')),
    updatedShown: of('updated').length,
    updatedRight: right(of('updated')),
    compatibleShown: of('same', 'refines').length,
    compatibleRight: right(of('same', 'refines')),
    wrongDiffering: wrong(of('conflict', 'updated')),
    wrongCompatible: wrong(of('same', 'refines')),
    conflicts: conflicts.length,
    conflictsFound: got(conflicts, differing),
    counts: counts.length,
    countsFound: got(counts, differing),
    compatible: compatible.length,
    compatibleFound: got(compatible, agreeing),
  };
}
