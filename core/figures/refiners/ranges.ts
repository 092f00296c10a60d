import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { changesBefore } from '../amounts.ts';
import { SCALES } from '../numerals.table.ts';
import type { Refiner } from './refiner.ts';

const RANGED = new Set(['money', 'percent', 'measure', 'duration']);

/** "$10 million to $15 million", "between 5% and 7%": two figures of one unit said as one. */
export const ranges: Refiner = (drafts, scene) => {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const first = before && scaledLike(before, draft, scene);
    if (first && isOneRange(first, draft, scene)) joined[joined.length - 1] = between(first, draft);
    else joined.push(draft);
  }
  return joined;
};

function isOneRange(a: Draft, b: Draft, scene: Scene): boolean {
  if (a.excluded || b.excluded || b.from !== a.to + 1) return false;
  if (!RANGED.has(a.kind) || a.kind !== b.kind || a.unit !== b.unit) return false;
  if (a.max === null || b.max === null || a.max >= b.min || b.max > a.min * 20) return false;
  const joint = low(scene, a.to);
  const earlier = low(scene, a.from - 1);
  // "raise it by 10 cents to 85 cents"
  if (joint === 'to' && earlier === 'by' && b.min > a.max * 3) return false;
  if (joint === 'and') return earlier === 'between';
  if (joint === 'or') return a.kind !== 'money';
  if (joint === 'to') return !(earlier === 'from' && changesBefore(scene.tokens, a.from - 1));
  return isHyphen(scene.tokens[a.to]);
}

/** "between $140 and $150 million": the first takes the scale of the second. */
function scaledLike(a: Draft, b: Draft, scene: Scene): Draft {
  const plain = a.kind === 'money' && a.form === 'digits' && a.min < 1000 && a.min === a.max;
  const scale = SCALES[low(scene, b.to - 1)] ?? 1;
  return plain && scale > 1000 && !isScaled(a, scene)
    ? { ...a, min: a.min * scale, max: a.min * scale, grain: a.grain * scale }
    : a;
}

/** A scale word of its own: "$5 billion and $6 million". */
const isScaled = (a: Draft, scene: Scene) => SCALES[low(scene, a.to - 1)] !== undefined;

const between = (a: Draft, b: Draft): Draft => ({ ...b, from: a.from, min: a.min, hedge: 'range' });
