/** `node scripts/training-stories/train.ts <lookalike-events> <basil>`: learns the weights of "same story". */
import { writeFileSync } from 'node:fs';
import { FEATURE_NAMES } from '../../core/stories/features.ts';
import {
  frequenciesOf,
  inOneWeek,
  opening,
  pairExamples,
  printed,
  undated,
  type PairExample,
} from './examples.ts';
import { fit } from './fit.ts';
import { labelled, partOf } from './split.ts';

const sets = process.argv
  .slice(2)
  .map((path) => labelled(path).filter((a) => partOf(a) === 'build'));
const examples: PairExample[] = sets.flatMap((articles) => {
  const whole = printed(articles);
  const week = printed(inOneWeek(articles));
  const corpus = frequenciesOf(whole.map(({ print }) => print));
  // A corpus of twenty articles on many things.
  const few = frequenciesOf(whole.filter((_, at) => at % 17 === 0).map(({ print }) => print));
  return [
    ...pairExamples(whole, whole, corpus, 1),
    ...pairExamples(week, week, corpus, 1),
    ...pairExamples(printed(articles, undated), whole, corpus, 0.5),
    ...pairExamples(printed(inOneWeek(articles), opening), week, few, 0.5),
    ...pairExamples(
      printed(articles, (a) => opening(undated(a))),
      printed(articles, opening),
      few,
      0.25,
    ),
  ];
});

const { bias, weights } = fit(examples);
const rows = FEATURE_NAMES.map(
  (name, k) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: ${(weights[k] ?? 0).toFixed(2)},`,
);
writeFileSync(
  new URL('../../core/stories/weights.table.ts', import.meta.url),
  `// Written by scripts/training-stories/train.ts; do not edit by hand.
import type { FeatureName } from './features.ts';

/** Log-odds that two articles report one event: the bias, and what a full unit of each feature adds. */
export const SIMILARITY: {
  readonly bias: number;
  readonly weights: Readonly<Record<FeatureName, number>>;
} = {
  bias: ${bias.toFixed(2)},
  weights: {
${rows.join('\n')}
  },
};

/** Least probability at which an article counts as coverage. */
export const SAME_STORY_FROM = 0.5;
`,
);
console.log(`${examples.length} pairs, ${examples.filter(({ same }) => same).length} of one story`);
