/** `node scripts/training-stories/train.ts <lookalike-events> <basil>`: learns the weights of "same story". */
import { writeFileSync } from 'node:fs';
import { COMPANY_NAMES } from '../../core/stories/company.ts';
import { FEATURE_NAMES } from '../../core/stories/features.ts';
import { companyExamples, withoutEach } from './company.ts';
import { frequenciesOf, inOneWeek, opening, pairExamples, printed, undated } from './examples.ts';
import { fit, type Fitted } from './fit.ts';
import { labelled, partOf, type Labelled } from './split.ts';

const sets = process.argv
  .slice(2)
  .map((path) => situations(labelled(path).filter((article) => partOf(article) === 'build')));

/** What a matcher meets: all is known, all happens in one week, no date, title and opening alone, a tiny corpus. */
function situations(articles: readonly Labelled[]) {
  const week = inOneWeek(articles);
  const [whole, inWeek] = [printed(articles), printed(week)];
  const corpus = frequenciesOf(whole.map(({ print }) => print));
  const tiny = frequenciesOf(whole.filter((_, at) => at % 17 === 0).map(({ print }) => print));
  const short = printed(week, opening);
  const shortest = printed(week, (article) => opening(undated(article)));
  return [
    { queries: whole, candidates: whole, corpus, weight: 1 },
    { queries: inWeek, candidates: inWeek, corpus, weight: 1 },
    { queries: printed(articles, undated), candidates: whole, corpus, weight: 0.5 },
    { queries: short, candidates: inWeek, corpus: tiny, weight: 0.5 },
    { queries: shortest, candidates: short, corpus: tiny, weight: 0.25 },
  ];
}

const pairs = sets.flat().flatMap((s) => pairExamples(s.queries, s.candidates, s.corpus, s.weight));
const models = withoutEach(pairs);
const kept = sets
  .flat()
  .flatMap((s) => companyExamples(s.queries, s.candidates, s.corpus, models, s.weight));

const rowsOf = (names: readonly string[], { weights }: Fitted) =>
  names.map((name, k) => `    ${name}: ${(weights[k] ?? 0).toFixed(2)},`).join('\n');

const tableOf = (
  alike: Fitted,
  together: Fitted,
) => `// Written by scripts/training-stories/train.ts; do not edit by hand.
import type { CompanyName } from './company.ts';
import type { FeatureName } from './features.ts';
import type { LogOdds } from './similarity.ts';

/** That two articles report one event. */
export const SIMILARITY: LogOdds<FeatureName> = {
  bias: ${alike.bias.toFixed(2)},
  weights: {
${rowsOf(FEATURE_NAMES, alike)}
  },
};

/** That a candidate reports the query's event, given what the other candidates say. */
export const IN_COMPANY: LogOdds<CompanyName> = {
  bias: ${together.bias.toFixed(2)},
  weights: {
${rowsOf(COMPANY_NAMES, together)}
  },
};

/** Least probability at which an article counts as coverage. */
export const SAME_STORY_FROM = 0.6;
`;

const target = new URL('../../core/stories/weights.table.ts', import.meta.url);
writeFileSync(target, tableOf(fit(pairs), fit(kept)));
console.log(`${pairs.length} pairs, ${kept.length} candidates in company`);
