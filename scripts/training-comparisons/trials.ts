import type { Comparison } from '../../core/comparisons/comparison.ts';
import { compareArticles } from '../../core/comparisons/compare.ts';
import { mentionsOf } from '../../core/comparisons/mention.ts';
import type { Weights } from '../../core/comparisons/weights.table.ts';
import type { Tried } from './calibrate.ts';
import { alteredOf, type Lesson } from './examples.ts';
import { featuresIn } from './measure.ts';

/** Short reports hold fewer look-alikes than news does. */
const ROW_SURETY = 0.4;

/** Verdicts on our own rows by a model that had not seen them. */
export function triedOn(lessons: readonly Lesson[], using: Weights): Tried[] {
  return lessons.flatMap((lesson) => {
    const { a, b, labelOf } = lesson;
    const features = featuresIn(a, b, using);
    return compareArticles(a, b, using).shown.flatMap((one) => {
      const mentions = mentionsBy(lesson, one);
      const label = labelOf(...mentions);
      if (label === 'ignored') return [];
      const differs = one.verdict === 'conflict' || one.verdict === 'updated';
      const right = label !== 'negative' && (label === 'conflict') === differs;
      return [{ ...one, features: features(one), right, weight: ROW_SURETY }];
    });
  });
}

function mentionsBy({ a, b }: Lesson, one: Comparison) {
  return [
    mentionsOf(a).filter(({ figure }) => figure === one.a),
    mentionsOf(b).filter(({ figure }) => figure === one.b),
  ] as const;
}

/** Log-odds at which each altered figure is called a conflict with its partner; none where it is not. */
export function alteredOdds(lessons: readonly Lesson[], using: Weights): number[] {
  return lessons.flatMap((lesson) =>
    alteredOf(lesson, using.context).map(({ a, b, from, to }) => {
      const hit = compareArticles(a, b, using).shown.find(
        (one) => from.has(one.a.start) && to.has(one.b.start),
      );
      return hit && (hit.verdict === 'conflict' || hit.verdict === 'updated')
        ? hit.odds
        : -Infinity;
    }),
  );
}
