import { company, COMPANY_NAMES } from '../../core/stories/company.ts';
import { FEATURE_NAMES, type FeatureName } from '../../core/stories/features.ts';
import { compared, likeliest } from '../../core/stories/match.ts';
import { rarityIn } from '../../core/stories/rarity.ts';
import { similarity, type LogOdds } from '../../core/stories/similarity.ts';
import type { CorpusFrequencies } from '../../core/stories/story.ts';
import { weighed } from '../../core/stories/vectors.ts';
import type { PairExample, Printed } from './examples.ts';
import { fit, type Example, type Fitted } from './fit.ts';

const FOLDS = 5;

export const foldOf = (group: string) =>
  [...group].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7) % FOLDS;

export const logOdds = ({ bias, weights }: Fitted): LogOdds<FeatureName> => {
  const entries = FEATURE_NAMES.map((name, k) => [name, weights[k] ?? 0]);
  return { bias, weights: Object.fromEntries(entries) };
};

/** One model of likeness per fold, learnt without it: the second step must see mistakes as they happen on unseen stories. */
export const withoutEach = (examples: readonly PairExample[]): LogOdds<FeatureName>[] =>
  Array.from({ length: FOLDS }, (_, fold) =>
    logOdds(fit(examples.filter(({ group }) => foldOf(group) !== fold))),
  );

export interface CompanyExample extends Example {
  readonly group: string;
}

/** Where a matcher is asked: `alone`, nobody else reports the query's story, as is so of most pages. */
export interface Situation {
  readonly queries: readonly Printed[];
  readonly candidates: readonly Printed[];
  readonly corpus: CorpusFrequencies;
  readonly weight: number;
  readonly alone?: boolean;
}

/** Each query's likely candidates with what the others say of them. */
export function companyExamples(
  { queries, candidates, corpus, weight, alone = false }: Situation,
  models: readonly LogOdds<FeatureName>[],
): CompanyExample[] {
  const rarity = rarityIn(corpus);
  const storyOf = new Map(candidates.map(({ labelled }) => [labelled.article.id, labelled.story]));
  let positives = 0;
  const found = queries.flatMap(({ labelled: { article, story, group }, print }) => {
    const learnt = models[foldOf(group)];
    const alike: typeof similarity = (a, b, r) => similarity(a, b, r, learnt);
    const others = candidates.filter(({ labelled }) => labelled.article.id !== article.id);
    positives += others.filter(({ labelled }) => labelled.story === story).length;
    const asked = others
      .filter(({ labelled }) => !alone || labelled.story !== story)
      .map(({ labelled, print: fingerprint }) => ({ id: labelled.article.id, fingerprint }));
    const likely = likeliest(compared(weighed(print, rarity), asked, rarity, alike));
    return company(likely, (a, b) => alike(a.weighed, b.weighed, rarity)).map((kept, at) => ({
      values: COMPANY_NAMES.map((name) => kept[name]),
      same: storyOf.get(likely[at]?.id ?? '') === story,
      group,
    }));
  });
  return found.map((example) => ({ ...example, weight: weight / positives }));
}
