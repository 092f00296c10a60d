import { afterHedges } from '../clauses.ts';
import { tidy, type Draft } from '../draft.ts';
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
    const draft = before
      ? (inches(before, ahead, scene) ?? likeBefore(before, ahead, scene))
      : ahead;
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
  min: tidy(draft.min * factor),
  max: draft.max === null ? null : tidy(draft.max * factor),
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

const FEET = /^(?:ft|foot|feet)$/;
const INCHES = MEASURES.get('inch')?.factor ?? 0;

/** "5 ft 8", "6 feet 4 in", "a 5-foot-10 man": a number right behind feet is one of inches, named or not. */
function inches(before: Draft, draft: Draft, scene: Scene): Draft | undefined {
  const hyphen = isHyphen(scene.tokens[before.to]) ? 1 : 0;
  if (!isPlain(draft) || draft.from !== before.to + hyphen || before.unit !== 'm') return undefined;
  const isLeft = FEET.test(low(scene, before.to - 1)) && draft.min === draft.max && draft.min < 12;
  const named = low(scene, draft.to) === 'in' && !isObject(scene, draft.to + 1);
  if (!isLeft || !(named || isAlone(scene, draft.to) || hyphen)) return undefined;
  const { from, to } = draft;
  return { ...times(draft, 'm', 'measure', INCHES), from: from - hyphen, to: named ? to + 1 : to };
}

/** Behind "in" a phrase of place begins. */
const isObject = (scene: Scene, at: number) => {
  const next = scene.tokens[at];
  return (
    next?.kind === 'number' || (next?.kind === 'word' && (next.capital || isArticle(next.low)))
  );
};

const isArticle = (word: string) => /^(?:the|an?|his|her|its|their|our|my|this|that)$/.test(word);

/** "two hours and 51 minutes", "seven pounds, three ounces": the second counts what the first left over. */
function isRest(a: Draft, b: Draft, scene: Scene): boolean {
  const same = a.kind === b.kind && a.unit === b.unit && !a.excluded && !b.excluded;
  if (!same || (a.kind !== 'duration' && a.kind !== 'measure')) return false;
  if (a.min !== a.max || b.min !== b.max || a.max === null || b.max === null) return false;
  const joint = low(scene, a.to);
  const joined = joint === 'and' || (joint === ',' && a.kind === 'measure');
  if (b.from !== a.to + (joined ? 1 : 0)) return false;
  const [larger, smaller] = [
    unitAt(scene, a.to - 1),
    unitAt(scene, b.to - 1) ?? bareInches(scene, a),
  ];
  return !!larger && !!smaller && smaller.factor < larger.factor && b.max < larger.factor;
}

/** What the reader made of a bare number behind feet. */
const bareInches = (scene: Scene, { to }: Draft) =>
  FEET.test(low(scene, to - 1)) ? MEASURES.get('inch') : undefined;

const sum = (a: Draft, b: Draft): Draft => ({
  ...b,
  from: a.from,
  min: tidy(a.min + b.min, PLACES),
  max: tidy((a.max ?? 0) + (b.max ?? 0), PLACES),
});

/** Of a sum, where each part was cut after twelve. */
const PLACES = 9;
