import {
  CONTEXT_NAMES,
  localFeatures,
  type ContextName,
  type ContextWeights,
} from '../../core/comparisons/features.ts';
import { cannotCompare } from '../../core/comparisons/gates.ts';
import { mentionsOf } from '../../core/comparisons/mention.ts';
import { sentencePairs } from '../../core/comparisons/sentences.ts';
import { rarityIn } from '../../core/comparisons/shared-words.ts';
import type { Lesson } from './examples.ts';
import { logisticLine } from './linear.ts';
import { MONOTONE } from './monotone.table.ts';

const RIDGE = 4;

/** How alike two figures are but for their numbers, learnt from every pair of mentions. */
export function learnContext(lessons: readonly Lesson[]): ContextWeights {
  const [x, yes, weight]: [number[][], boolean[], number[]] = [[], [], []];
  for (const { a, b, labelOf, weight: ofLesson } of lessons) {
    const [ours, theirs] = [mentionsOf(a), mentionsOf(b)];
    const rarity = rarityIn([...ours, ...theirs].map(({ setting }) => setting.sentence));
    const pairs = sentencePairs(ours, theirs, rarity);
    for (const one of ours) {
      for (const other of theirs) {
        if (cannotCompare(one, other)) continue;
        const label = labelOf([one], [other]);
        if (label === 'ignored') continue;
        const features = localFeatures(one, other, { rarity, sentences: pairs(one, other) });
        x.push(CONTEXT_NAMES.map((name) => features[name]));
        yes.push(label !== 'negative');
        weight.push(ofLesson);
      }
    }
  }
  const line = logisticLine(
    { x, yes, weight },
    RIDGE,
    CONTEXT_NAMES.map((name) => MONOTONE[name] ?? 0),
  );
  const of = CONTEXT_NAMES.map((name, i) => [name, Number((line.of[i] ?? 0).toFixed(3))] as const);
  return {
    bias: Number(line.bias.toFixed(3)),
    of: Object.fromEntries(of) as Record<ContextName, number>,
  };
}
