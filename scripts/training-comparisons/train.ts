/**
 * Learns the weights of core/comparisons/weights.table.ts.
 *
 *     node scripts/training-comparisons/train.ts <labels.json[.gz]> [more labels or texts …] [--write] [--all]
 *          [--errors N]
 *
 * Cross-validates by event on the building part (split.ts), calibrates the confidence and chooses the thresholds on
 * what each model had not seen, then measures the model of the whole building part on the untouched events
 * (`--untouched`). `--write` writes the table, `--all` learns it from the untouched events too, once all is decided.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareArticles } from '../../core/comparisons/compare.ts';
import type { Weights } from '../../core/comparisons/weights.table.ts';
import { readFigures } from '../../core/figures/read.ts';
import { boost, type Example, type Options } from './boost.ts';
import { calibrationOf, thresholdFor } from './calibrate.ts';
import { learnContext } from './context.ts';
import { alteredOf, examplesOf, type Lesson, type Mixture } from './examples.ts';
import { readGold, type GoldPair } from './labels.ts';
import { lessonOf, readingOf } from './lessons.ts';
import { outcomesOf, type Outcome } from './measure.ts';
import { alarmCurve, curveOf, errorsOf, tableOfResults } from './results.ts';
import { readRows, rowLesson } from './rows.ts';
import { seedLessons } from './seeds.ts';
import { hash, isUntouched } from './split.ts';
import { tableOf } from './table.ts';

const OPTIONS: Options = {
  trees: 110,
  depth: 3,
  rate: 0.08,
  ridge: 3,
  leafWeight: 1,
  sample: 0.8,
  features: 0.7,
};
const MIXTURE: Mixture = { changes: 1, changedWeight: 0.4, besideWeight: 0.2, conflictWeight: 2 };
const ROW_WEIGHT = 1;
const FOLDS = 6;
const ASKED = {
  conflict: { verdicts: ['conflict'], precision: 0.8, floor: 0.5 },
  updated: { verdicts: ['updated', 'conflict'], precision: 0.8, floor: 0.5 },
  compatible: { verdicts: ['same', 'refines'], precision: 0.93, floor: 0.4 },
} as const;
const OPEN = { same: 0, refines: 0, updated: 0, conflict: 0 };
const UNCALIBRATED = { same: [1, 0], refines: [1, 0], updated: [1, 0], conflict: [1, 0] } as const;

const { values: flags, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean' },
    all: { type: 'boolean' },
    untouched: { type: 'boolean' },
    errors: { type: 'string' },
    from: { type: 'string' },
  },
});
if (paths.length === 0) throw new Error('name the files with labels (and those with their texts)');

const gold = readGold(paths);
const read = readingOf(gold, readFigures);
const sizes = Map.groupBy(gold.pairs, ({ event }) => event);
/** Eighteen pairs of one event teach less than eighteen events. */
const weightOf = ({ event }: GoldPair) =>
  Math.min(1, Math.sqrt(5 / (sizes.get(event)?.length ?? 1)));
const lessons = new Map(
  gold.pairs.map((pair) => [pair, { ...lessonOf(gold, pair, read), weight: weightOf(pair) }]),
);
const rows = ['comparisons.json', 'comparisons-stories.json'].flatMap((name) =>
  readRows(new URL(`../../tests/cases/${name}`, import.meta.url)),
);
const rowLessons = [
  ...rows.flatMap((row, i) => (row.unseen ? [] : [rowLesson(row, i, readFigures, ROW_WEIGHT)])),
  ...seedLessons(readFigures, ROW_WEIGHT),
];
const [building, untouched] = [
  gold.pairs.filter((pair) => !isUntouched(pair)),
  gold.pairs.filter((pair) => isUntouched(pair)),
];
const events = [...new Set(building.map(({ event }) => event))];
const foldOf = (event: string) =>
  events.includes(event) ? events.indexOf(event) % FOLDS : hash(event) % FOLDS;
const context = learnContext([
  ...building.flatMap((pair) => lessons.get(pair) ?? []),
  ...rowLessons,
]);
const learnt = new Map<Lesson, Example[]>();

const folds = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = learn(building, (event) => foldOf(event) !== fold);
  const tested = building.filter(({ event }) => foldOf(event) === fold);
  return {
    outcomes: outcomes(tested, weights),
    odds: alteredOdds(
      tested.filter((_, i) => i % 3 === 0),
      weights,
    ),
  };
});
const unseen = folds.flatMap((fold) => fold.outcomes);
console.log(
  alarmCurve(
    unseen,
    folds.flatMap(({ odds }) => odds),
    building.length,
  ),
);
const calibration = calibrationOf(unseen);
const calibrated = unseen.map((one) => {
  const [slope, offset] = calibration[one.verdict];
  return { ...one, confidence: 1 / (1 + Math.exp(-(slope * one.odds + offset))) };
});
const compatible = thresholdFor(calibrated, ASKED.compatible);
const shownFrom = {
  same: compatible,
  refines: compatible,
  updated: thresholdFor(calibrated, ASKED.updated),
  conflict: flags.from ? Number(flags.from) : thresholdFor(calibrated, ASKED.conflict),
};
const weights: Weights = { ...learn(building), calibration, shownFrom };
console.log(JSON.stringify({ calibration, shownFrom }));
console.log(
  tableOfResults('building events, cross-validated', gold, building, calibrated, shownFrom),
);
console.log(curveOf(gold, building, calibrated, shownFrom));
if (flags.errors)
  console.log(errorsOf(gold, building, calibrated, shownFrom, Number(flags.errors)));
if (flags.untouched) {
  const fresh = outcomes(untouched, weights);
  console.log(tableOfResults('untouched events', gold, untouched, fresh, shownFrom));
}
if (flags.write) {
  const shipped = flags.all ? { ...learn(gold.pairs), calibration, shownFrom } : weights;
  writeFileSync(
    new URL('../../core/comparisons/weights.table.ts', import.meta.url),
    tableOf(shipped),
  );
}

function learn(pairs: readonly GoldPair[], takes = (_event: string) => true): Weights {
  const taken = [...pairs.flatMap((pair) => lessons.get(pair) ?? []), ...rowLessons].filter(
    ({ event }) => takes(event),
  );
  const examples = taken.flatMap((lesson) => {
    const known = learnt.get(lesson) ?? examplesOf(lesson, MIXTURE, context);
    learnt.set(lesson, known);
    return known;
  });
  return { ...boost(examples, OPTIONS), context, calibration: UNCALIBRATED, shownFrom: OPEN };
}

/** Log-odds at which each altered figure is called a conflict with its partner; none where it is not. */
function alteredOdds(pairs: readonly GoldPair[], using: Weights): number[] {
  return pairs.flatMap((pair) => {
    const lesson = lessons.get(pair);
    return (lesson ? alteredOf(lesson, context) : []).map(({ a, b, from, to }) => {
      const hit = compareArticles(a, b, using).shown.find(
        (one) => from.has(one.a.start) && to.has(one.b.start),
      );
      return hit && (hit.verdict === 'conflict' || hit.verdict === 'updated')
        ? hit.odds
        : -Infinity;
    });
  });
}

function outcomes(pairs: readonly GoldPair[], using: Weights): Outcome[] {
  return pairs.flatMap((pair) => {
    const lesson = lessons.get(pair);
    return lesson ? outcomesOf(gold, pair, lesson, using) : [];
  });
}
