/**
 * Learns the weights of core/comparisons/weights.table.ts.
 *
 *     node scripts/training-comparisons/train.ts <labels.json[.gz]> [--write]
 *
 * Cross-validates by event on the building part, prints precision and recall, chooses the thresholds on what each model
 * had not seen, and writes the table with `--write`. Events that are held out are never read here.
 */
import { writeFileSync } from 'node:fs';
import type { ReadArticle } from '../../core/comparisons/compare.ts';
import type { Weights } from '../../core/comparisons/weights.table.ts';
import { readFigures } from '../../core/figures/read.ts';
import { boost, type Example, type Model, type Options } from './boost.ts';
import { examplesOf, readOf, type Mixture } from './examples.ts';
import { isHeldOut, readGold, type GoldPair } from './labels.ts';
import { askedIn, outcomesOf, type Outcome } from './measure.ts';
import { tableOf } from './table.ts';

const OPTIONS: Options = { trees: 120, depth: 3, rate: 0.08, ridge: 3, leafWeight: 1, sample: 0.8 };
const MIXTURE: Mixture = { changes: 2, changedWeight: 0.5, besideWeight: 0.2, conflictWeight: 1.5 };
const FOLDS = 8;

const path = process.argv[2];
if (!path) throw new Error('usage: node scripts/training-comparisons/train.ts <labels.json[.gz]> [--write]');
const gold = readGold(path);
const pairs = gold.pairs.filter(({ event }) => !isHeldOut(event));
const events = [...new Set(pairs.map(({ event }) => event))];
const foldOf = new Map(events.map((event, i) => [event, i % FOLDS]));
const examples = new Map(pairs.map((pair) => [pair, examplesOf(gold, pair, MIXTURE)]));
const articles = new Map<string, ReadArticle>();
const read = (id: string) => {
  const known = articles.get(id) ?? readOf(gold, id, readFigures);
  articles.set(id, known);
  return known;
};

const train = (which: (pair: GoldPair) => boolean): Model =>
  boost(
    pairs.filter(which).flatMap((pair) => examples.get(pair) ?? []) satisfies Example[],
    OPTIONS,
  );
const withThresholds = (model: Model, shownFrom: Weights['shownFrom']): Weights => ({
  ...model,
  shownFrom,
});
const OPEN = { same: 0, refines: 0, updated: 0, conflict: 0 };

const unseen: Outcome[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const model = withThresholds(
    train((pair) => foldOf.get(pair.event) !== fold),
    OPEN,
  );
  for (const pair of pairs.filter(({ event }) => foldOf.get(event) === fold)) {
    unseen.push(...outcomesOf(gold, pair, [read(pair.a), read(pair.b)], model));
  }
}
const asked = askedIn(gold, pairs);
report('cross-validated', unseen);
const final = train(() => true);
if (process.argv.includes('--write')) {
  const shownFrom = { same: 0.5, refines: 0.5, updated: 0.6, conflict: 0.6 };
  writeFileSync(
    new URL('../../core/comparisons/weights.table.ts', import.meta.url),
    tableOf(withThresholds(final, shownFrom)),
  );
}

function report(title: string, outcomes: readonly Outcome[]): void {
  console.log(
    `${title}: ${pairs.length} pairs, ${asked.conflicts} conflicting quantities, ${asked.compatible} compatible`,
  );
  for (const [name, verdicts, all] of [
    ['conflict', ['conflict'], asked.conflicts],
    ['updated', ['updated'], asked.conflicts],
    ['compatible', ['same', 'refines'], asked.compatible],
  ] as const) {
    for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
      const shown = outcomes.filter(
        (one) =>
          (verdicts as readonly string[]).includes(one.verdict) &&
          one.confidence >= threshold &&
          one.right !== 'soft',
      );
      const score = shown.reduce(
        (sum, { right }) => sum + (right === 'yes' ? 1 : right === 'half' ? 0.5 : 0),
        0,
      );
      const found = new Set(shown.flatMap((one) => (one.right === 'no' ? [] : [one.key]))).size;
      console.log(
        `  ${name} ≥ ${threshold}: ${shown.length} shown, precision ${(score / (shown.length || 1)).toFixed(3)}, recall ${(found / all).toFixed(3)}`,
      );
    }
  }
}
