import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { changesBefore } from '../amounts.ts';
import type { Refiner } from './refiner.ts';

const RANGED = new Set(['money', 'percent', 'measure', 'duration']);

/** "$10 million to $15 million", "between 5% and 7%": two figures of one unit said as one. */
export const ranges: Refiner = (drafts, scene) => {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before && isOneRange(before, draft, scene))
      joined[joined.length - 1] = between(before, draft);
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
  if (joint === 'and') return earlier === 'between';
  if (joint === 'or') return a.kind !== 'money';
  if (joint === 'to') return !(earlier === 'from' && changesBefore(scene.tokens, a.from - 1));
  return isHyphen(scene.tokens[a.to]);
}

const between = (a: Draft, b: Draft): Draft => ({ ...b, from: a.from, min: a.min, hedge: 'range' });
