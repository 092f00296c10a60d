import type { Draft } from '../draft.ts';
import { low, type Scene } from '../scene.ts';
import { isHyphen } from '../tokens.ts';
import { changesBefore } from '../amounts.ts';
import { afterHedges } from '../clauses.ts';
import { isStop } from '../nouns.ts';
import { SCALES } from '../numerals.table.ts';
import { isVerb } from '../verbs.ts';
import type { Refiner } from './refiner.ts';

const RANGED = new Set(['money', 'percent', 'measure', 'duration']);

/** "$10 million to $15 million", "between 5% and 7%": two figures of one unit said as one. */
export const ranges: Refiner = (drafts, scene) => {
  const joined: Draft[] = [];
  for (const [at, short] of drafts.entries()) {
    const said = inSameShare(short, drafts[at + 1], scene);
    const before = joined.at(-1);
    const draft = before ? inSameMoney(before, said, scene) : said;
    const first = before && scaledLike(before, draft, scene);
    if (first && isOneRange(first, draft, scene)) joined[joined.length - 1] = between(first, draft);
    else joined.push(draft);
  }
  return joined;
};

/** "to 3.1 billion euros from 3.5 billion a year before": a sum without its unit, set against another. */
function inSameMoney(before: Draft, draft: Draft, scene: Scene): Draft {
  const plain = draft.kind === 'count' && draft.form === 'digits' && !draft.excluded;
  if (!plain || before.kind !== 'money' || !BIG.test(low(scene, draft.to - 1))) return draft;
  if (draft.from - before.to > NEAR || !AGAINST.test(low(scene, afterHedges(scene, draft.from))))
    return draft;
  const next = scene.tokens[draft.to];
  const alone =
    next?.kind !== 'word' ||
    isStop(next.low) ||
    isVerb(next.low) ||
    /^(?:last|this|next|year|previously)$/.test(next.low);
  return alone ? { ...draft, kind: 'money', unit: before.unit } : draft;
}

/** "from 3.2 to 4.5 percent": the first of two shares goes without its sign. */
const inSameShare = (draft: Draft, next: Draft | undefined, scene: Scene): Draft =>
  next?.kind === 'percent' &&
  draft.kind === 'count' &&
  draft.form === 'digits' &&
  !draft.excluded &&
  next.from === draft.to + 1 &&
  /^(?:to|and|or)$/.test(low(scene, draft.to)) &&
  /^(?:from|between)$/.test(low(scene, afterHedges(scene, draft.from)))
    ? { ...draft, kind: 'percent', unit: next.unit }
    : draft;

const BIG = /^(?:million|billion|trillion|bn|mn|m|b|crore|lakh)$/;
const AGAINST = /^(?:from|to|than|versus|vs|against|the|below|above|and|or|,|\()$/;
const NEAR = 8;

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
