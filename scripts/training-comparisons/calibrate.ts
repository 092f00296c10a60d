import type { Verdict } from '../../core/comparisons/comparison.ts';
import type { FeatureName, Features } from '../../core/comparisons/survey.ts';
import type { Surety, Weights } from '../../core/comparisons/weights.table.ts';
import { logisticLine } from './linear.ts';

/** A verdict of a model that had not seen its event, and whether it was right. */
export interface Tried {
  readonly verdict: Verdict;
  readonly odds: number;
  readonly features: Features;
  readonly right: boolean;
  readonly weight: number;
}

interface Family {
  readonly verdicts: readonly Verdict[];
  /** Whose outcomes it learns from, where its own are too few. */
  readonly from: readonly Verdict[];
  readonly names: readonly FeatureName[];
}

const DIFFERING = [
  'isCount',
  'isMeasure',
  'isMagnitude',
  'isPercent',
  'segmentShared',
  'sentenceBest',
  'sentenceLead',
  'nearShared',
  'afterShared',
  'theOneOnly',
  'context',
  'leadOfBoth',
  'neighboursAgree',
  'headDifferent',
  'equalElsewhere',
  'alikeHere',
  'rivals',
  'plannedOneOnly',
  'looksBackOneOnly',
] as const satisfies readonly FeatureName[];

const AGREEING = [
  'smallNumber',
  'statusEqual',
  'passageShared',
  'sentenceShared',
  'segmentShared',
  'context',
  'leadOfBoth',
  'cumulativeOneOnly',
  'looksBackOneOnly',
  'vagueWord',
  'isDuration',
] as const satisfies readonly FeatureName[];

/**
 * What the odds alone say too little of. Two numbers that fit are mostly one quantity, whatever the trees doubt; two
 * that do not are one only in the like place of like reports: counts more than measures, near values more than far.
 * A toll that grows knows no near and far.
 */
const FAMILIES: readonly Family[] = [
  { verdicts: ['same'], from: ['same'], names: AGREEING },
  { verdicts: ['refines'], from: ['refines'], names: ['valueApart', 'vagueWord', 'context'] },
  {
    verdicts: ['conflict'],
    from: ['conflict', 'updated'],
    names: ['valueApart', ...DIFFERING],
  },
  { verdicts: ['updated'], from: ['conflict', 'updated'], names: DIFFERING },
];
const RIDGE = 20;

/** A logistic line for each family of verdicts, fitted on standardised features (after Platt 1999). */
export function suretyOf(tried: readonly Tried[]): Weights['surety'] {
  const lines = FAMILIES.flatMap(({ verdicts, from, names }) => {
    const line = lineOf(
      tried.filter(({ verdict }) => from.includes(verdict)),
      names,
    );
    return verdicts.map((verdict) => [verdict, line] as const);
  });
  return Object.fromEntries(lines) as Weights['surety'];
}

function lineOf(tried: readonly Tried[], names: readonly FeatureName[]): Surety {
  const raw = tried.map(({ odds, features }) => [odds, ...names.map((name) => features[name])]);
  const scales = ['odds', ...names].map((_, i) => spread(raw.map((row) => row[i] ?? 0)));
  const { bias, of } = logisticLine(
    {
      x: raw.map((row) => row.map((value, i) => value / (scales[i] ?? 1))),
      yes: tried.map(({ right }) => right),
      weight: tried.map(({ weight }) => weight),
    },
    RIDGE,
    ['odds', ...names].map((name) => (name === 'odds' ? 1 : 0)),
  );
  const slopes = of.map((slope, i) => Number((slope / (scales[i] ?? 1)).toFixed(3)));
  const [odds = 0, ...others] = slopes;
  return {
    bias: Number(bias.toFixed(3)),
    odds,
    of: Object.fromEntries(names.map((name, i) => [name, others[i] ?? 0])),
  };
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(square / (values.length || 1)) || 1;
}
