import { afterHedges } from '../clauses.ts';
import type { Draft } from '../draft.ts';
import { isStop } from '../nouns.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { DURATIONS, MEASURES, type Unit } from '../units.table.ts';
import { isVerb } from '../verbs.ts';
import type { Refiner } from './refiner.ts';

/** Numbers that share the unit of a neighbour, and one length in two units. */
export const elided: Refiner = (drafts, scene) => {
  const made: Draft[] = [];
  for (const [at, said] of drafts.entries()) {
    const ahead = likeNext(said, drafts[at + 1], scene);
    const before = made.at(-1);
    const draft = before ? likeBefore(before, ahead, scene) : ahead;
    if (before && isRest(before, draft, scene)) made[made.length - 1] = sum(before, draft);
    else made.push(draft);
  }
  return made;
};

const isPlain = ({ kind, form, excluded }: Draft) =>
  kind === 'count' && !excluded && (form === 'digits' || form === 'words');

const unitAt = (scene: Scene, at: number): Unit | undefined =>
  DURATIONS.get(low(scene, at)) ?? MEASURES.get(low(scene, at));

const times = (draft: Draft, unit: string, kind: Draft['kind'], factor: number): Draft => ({
  ...draft,
  kind,
  unit,
  min: draft.min * factor,
  max: draft.max === null ? null : draft.max * factor,
  grain: draft.grain * factor,
});

/** "from 3.2 to 4.5 percent", "jailed for four and five years": the first of two goes without its unit. */
function likeNext(draft: Draft, next: Draft | undefined, scene: Scene): Draft {
  if (!next || next.excluded || !isPlain(draft) || next.from !== draft.to + 1) return draft;
  if (!/^(?:to|and|or)$/.test(low(scene, draft.to)) || draft.to - draft.from > 2) return draft;
  if (next.kind === 'percent') return { ...draft, kind: 'percent', unit: next.unit };
  const unit = next.kind === 'duration' ? DURATIONS.get(low(scene, next.to - 1)) : undefined;
  const event = /^(?:later|after|ago|before|earlier|old)$/.test(low(scene, next.to));
  return unit && !event ? times(draft, unit.unit, 'duration', unit.factor) : draft;
}

const BIG = /^(?:million|billion|trillion|bn|mn|m|b|crore|lakh)$/;
const AGAINST = /^(?:from|to|than|versus|vs|against|the|below|above|and|or|,|\()$/;
const NEAR = 8;

/** "to 3.1 billion euros from 3.5 billion a year before", "from nine years to six": set against another. */
function likeBefore(before: Draft, draft: Draft, scene: Scene): Draft {
  if (!isPlain(draft) || before.excluded || draft.from - before.to > NEAR) return draft;
  if (!isAlone(scene, draft.to)) return draft;
  const joint = low(scene, afterHedges(scene, draft.from));
  if (before.kind === 'money')
    return BIG.test(low(scene, draft.to - 1)) && AGAINST.test(joint)
      ? { ...draft, kind: 'money', unit: before.unit }
      : draft;
  const unit = before.kind === 'duration' ? DURATIONS.get(low(scene, before.to - 1)) : undefined;
  const follows = joint === 'to' && draft.from - before.to <= 2;
  return unit && follows ? times(draft, unit.unit, 'duration', unit.factor) : draft;
}

/** No noun stands behind that the number could count. */
function isAlone(scene: Scene, at: number): boolean {
  const next = scene.tokens[at];
  if (isHyphen(next)) return false;
  if (next?.kind !== 'word' || isStop(next.low) || isVerb(next.low)) return true;
  return /^(?:last|this|next|year|previously)$/.test(next.low);
}

/** "two hours and 51 minutes", "5 ft 8 inches": the second counts what the first left over. */
function isRest(a: Draft, b: Draft, scene: Scene): boolean {
  const same = a.kind === b.kind && a.unit === b.unit && !a.excluded && !b.excluded;
  if (!same || (a.kind !== 'duration' && a.kind !== 'measure')) return false;
  if (a.min !== a.max || b.min !== b.max || a.max === null || b.max === null) return false;
  const and = low(scene, a.to) === 'and' && a.kind === 'duration';
  if (b.from !== a.to + (and ? 1 : 0)) return false;
  const [larger, smaller] = [unitAt(scene, a.to - 1), unitAt(scene, b.to - 1)];
  return !!larger && !!smaller && smaller.factor < larger.factor && b.max < larger.factor;
}

const sum = (a: Draft, b: Draft): Draft => ({
  ...b,
  from: a.from,
  min: a.min + b.min,
  max: (a.max ?? 0) + (b.max ?? 0),
});
