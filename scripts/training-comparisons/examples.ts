import type { ReadArticle } from '../../core/comparisons/compare.ts';
import type { Chain } from '../../core/comparisons/chain.ts';
import type { ContextWeights } from '../../core/comparisons/features.ts';
import { survey, type Candidate, type Survey } from '../../core/comparisons/survey.ts';
import type { Figure } from '../../core/figures/figure.ts';
import type { Example } from './boost.ts';

/** `conflict`: one quantity, two values. `positive`: one quantity, values that fit. */
export type Label = 'positive' | 'conflict' | 'negative' | 'ignored';

/** Two read articles and what is known of their figures. `event` keeps rows of one event in one fold. */
export interface Lesson {
  readonly a: ReadArticle;
  readonly b: ReadArticle;
  readonly event: string;
  readonly weight: number;
  readonly labelOf: (ours: Chain, theirs: Chain) => Label;
}

/** How much a made-up conflict counts against a labelled pair. */
export interface Mixture {
  /** Changed copies of each agreeing pair. */
  readonly changes: number;
  readonly changedWeight: number;
  readonly besideWeight: number;
  readonly conflictWeight: number;
}

/** Every candidate of an article pair, and copies in which an agreeing figure was given another value. */
export function examplesOf(lesson: Lesson, mixture: Mixture, context: ContextWeights): Example[] {
  const seen = survey(lesson.a, lesson.b, context);
  const own = seen.candidates.flatMap((one, i) => {
    const label = labelIn(lesson, seen, one);
    if (label === 'negative' && one.features.context < HOPELESS)
      return i % THINNED === 0 ? [example(one, label, lesson, THINNED)] : [];
    return [example(one, label, lesson, label === 'conflict' ? mixture.conflictWeight : 1)];
  });
  const agreeing = agreeingIn(lesson, seen);
  const changed = agreeing.flatMap((candidate, i) =>
    Array.from({ length: mixture.changes }, (_, n) => n).flatMap((n) =>
      afterChange(lesson, mixture, {
        context,
        seen,
        candidate,
        on: (i + n) % 2 ? 'a' : 'b',
        seed: i * 7 + n,
      }),
    ),
  );
  return [...own, ...changed];
}

/** Most candidates are nothing alike: one in five of them, five times as heavy, teaches as much. */
const HOPELESS = -4.5;
const THINNED = 5;
/** Rivals of an altered figure that are worth a look. */
const RIVAL = -3;

/** An article pair in which one quantity was given another value on one side. */
export interface Altered {
  readonly a: ReadArticle;
  readonly b: ReadArticle;
  /** Where the mentions of the altered quantity begin, on either side. */
  readonly from: ReadonlySet<number>;
  readonly to: ReadonlySet<number>;
}

/** The pair once for each agreeing quantity, altered: conflicts that a perfect comparison finds. */
export function alteredOf(lesson: Lesson, context: ContextWeights): Altered[] {
  const seen = survey(lesson.a, lesson.b, context);
  return agreeingIn(lesson, seen).map((candidate, i) =>
    altered(lesson, seen, { candidate, on: i % 2 ? 'a' : 'b', seed: i * 13 + 5 }),
  );
}

const agreeingIn = (lesson: Lesson, seen: Survey) =>
  seen.candidates.filter(
    (one) => one.features.valueEqual === 1 && labelIn(lesson, seen, one) === 'positive',
  );

interface Change {
  readonly candidate: Candidate;
  readonly on: 'a' | 'b';
  readonly seed: number;
}

function altered(lesson: Lesson, seen: Survey, { candidate, on, seed }: Change): Altered {
  const [ours, theirs] = [seen.ours[candidate.row] ?? [], seen.theirs[candidate.column] ?? []];
  const { a, b, labelOf } = lesson;
  const isOne = (label: Label) => label === 'positive';
  const from = startsOf(seen.ours.flat().filter((one) => isOne(labelOf([one], theirs))));
  const to = startsOf(seen.theirs.flat().filter((one) => isOne(labelOf(ours, [one]))));
  const factor = factorFor(candidate[on].interval.point, seed);
  return on === 'a'
    ? { a: scaled(a, from, factor), b, from, to }
    : { a, b: scaled(b, to, factor), from, to };
}

const startsOf = (mentions: Chain) => new Set(mentions.map(({ figure }) => figure.start));

/** What is seen of the altered quantity and of its rivals. */
function afterChange(
  lesson: Lesson,
  mixture: Mixture,
  { context, seen, ...change }: Change & { context: ContextWeights; seen: Survey },
): Example[] {
  const { a, b, from, to } = altered(lesson, seen, change);
  const again = survey(a, b, context);
  return again.candidates.flatMap((one) => {
    const [sameRow, sameColumn] = [
      holds(again.ours[one.row], from),
      holds(again.theirs[one.column], to),
    ];
    if (!sameRow && !sameColumn) return [];
    if (!(sameRow && sameColumn) && one.features.context < RIVAL) return [];
    const weight = sameRow && sameColumn ? mixture.changedWeight : mixture.besideWeight;
    return [example(one, labelIn(lesson, again, one), lesson, weight)];
  });
}

const holds = (chain: Chain | undefined, starts: ReadonlySet<number>) =>
  (chain ?? []).some(({ figure }) => starts.has(figure.start));

const scaled = (read: ReadArticle, starts: ReadonlySet<number>, factor: number): ReadArticle => ({
  ...read,
  figures: read.figures.map((figure) =>
    starts.has(figure.start) ? times(figure, factor) : figure,
  ),
});

const times = (figure: Figure, factor: number): Figure => ({
  ...figure,
  min: tidy(figure.min * factor),
  max: figure.max === null ? null : tidy(figure.max * factor),
});

const tidy = (value: number) => Number(value.toPrecision(3));

const FACTORS = [0.5, 0.62, 0.75, 0.85, 0.9, 0.95, 1.05, 1.1, 1.2, 1.3, 1.5, 2];
const STEPS = [1, 2, 1, 3];

/** Small counts differ by one or two, larger ones by a share. */
function factorFor(value: number, seed: number): number {
  if (value > 0 && value < 20 && Number.isInteger(value))
    return (value + (STEPS[seed % STEPS.length] ?? 1)) / value;
  return FACTORS[Math.abs(Math.imul(seed + 11, 2654435761)) % FACTORS.length] ?? 1.2;
}

const labelIn = ({ labelOf }: Lesson, { ours, theirs }: Survey, { row, column }: Candidate) =>
  labelOf(ours[row] ?? [], theirs[column] ?? []);

const example = (
  { features }: Candidate,
  label: Label,
  { event, weight: ofLesson }: Lesson,
  weight: number,
): Example => ({
  features,
  positive: label === 'positive' || label === 'conflict',
  weight: label === 'ignored' ? 0 : weight * ofLesson,
  event,
});
