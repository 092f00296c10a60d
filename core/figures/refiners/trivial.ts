import type { Draft } from '../draft.ts';
import { BEFORE } from '../hedges.table.ts';
import { isStop } from '../nouns.ts';
import { low, tokenAt, type Scene } from '../scene.ts';
import { OF_BEINGS, STATUSES } from '../statuses.table.ts';
import { isHyphen } from '../tokens.ts';
import { isAuxiliary, isVerb } from '../verbs.ts';
import { each } from './refiner.ts';

const PAIRS =
  /^(?:sides|countries|nations|companies|firms|governments|parties|neighbours|neighbors|superpowers|koreas|allies|things)$/;
const DEFINITE = /^(?:the|both)$/;

/** "312 per 100,000 people": the second number only says of how many. */
const isBase = (draft: Draft, scene: Scene) =>
  /^(?:per|every)$/.test(low(scene, draft.from - 1)) && (draft.max ?? 0) >= 10;

/** Small numbers that point back instead of counting: "the two sides", "one" for a thing named before. */
export const trivial = each((draft, scene) => {
  if (draft.kind === 'count' && isBase(draft, scene)) return { ...draft, excluded: 'trivial' };
  if (draft.kind !== 'count' || draft.form !== 'words') return draft;
  if (isHyphen(scene.tokens[draft.to])) return draft;
  if (isParent(draft, scene)) return { ...draft, excluded: 'trivial' };
  const isTrivial =
    draft.max === 1 && !draft.hedge
      ? isPronoun(draft, scene) || isPassing(draft, scene)
      : pointsBack(draft, scene);
  return isTrivial ? { ...draft, excluded: 'trivial' } : draft;
});

/** "a father of two" says who he is. */
const isParent = (draft: Draft, scene: Scene) =>
  low(scene, draft.from - 1) === 'of' &&
  /^(?:father|mother|parent|mum|mom|dad|grandmother|grandfather|grandparent)s?$/.test(
    low(scene, draft.from - 2),
  ) &&
  !(
    scene.tokens[draft.to]?.kind === 'word' &&
    !isStop(low(scene, draft.to)) &&
    !isVerb(low(scene, draft.to))
  );

/** "the three stolen paintings": a noun stands behind. */
const isNamed = ({ counts, to }: Draft, scene: Scene) =>
  counts !== undefined && counts.text !== '' && counts.start === scene.tokens[to]?.start;

/** "the two sides", "the two will meet": nobody counts them; "the two men" are counted. */
const pointsBack = (draft: Draft, scene: Scene) =>
  (draft.max ?? 0) <= 3 &&
  !OF_BEINGS.has(draft.status ?? '') &&
  DEFINITE.test(low(scene, draft.from - 1)) &&
  (PAIRS.test(low(scene, draft.to)) ||
    isAuxiliary(low(scene, draft.to)) ||
    (/^(?!.*ing$)/.test(low(scene, draft.to)) &&
      isVerb(low(scene, draft.to)) &&
      !isNamed(draft, scene))) &&
  !/^(?:killed|dead|wounded|injured|arrested)$/.test(low(scene, draft.to + 1));

const ABSTRACT = new Set(
  `point thing reason example question way problem issue step case incident instance idea option answer solution factor aspect lesson
  sign exception difference difficulty advantage explanation possibility theory concern theme argument message word moment
  area section place direction side hand occasion sense measure kind sort type form part piece element goal aim task`.split(
    /\s+/,
  ),
);
const SPEAKS = /^(?:said|says|told|tells|recalled|wrote|asked|added|explained|described|put)$/;

const PERIODS =
  /^(?:morning|afternoon|evening|night|summer|winter|spring|autumn|sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/;

/** "It was one person", "not one man": who it was, not how many. */
const isIdentity = (draft: Draft, scene: Scene) =>
  /^(?:person|man|woman|individual|source)$/.test(draft.counts?.head ?? '') &&
  /^(?:is|was|be|been|not|as)$/.test(low(scene, draft.from - 1));

/** "one small point", "in one incident", "one woman told AFP". */
function isPassing(draft: Draft, scene: Scene): boolean {
  if (draft.counts && (ABSTRACT.has(draft.counts.head) || PERIODS.test(draft.counts.head)))
    return true;
  if (low(scene, draft.to).endsWith("'s") || isIdentity(draft, scene)) return true;
  const behind = draft.counts ? tokenAt(scene, draft.counts.end) : draft.to;
  const next = scene.tokens.slice(behind, behind + 5);
  const end = next.findIndex((token) => token.kind === 'sign');
  const reach = (end < 0 ? next : next.slice(0, end)).map((token) => token.low);
  return SPEAKS.test(reach[0] ?? '') || (!draft.status && reach.some((word) => SPEAKS.test(word)));
}

/** "one of them lied", "one of the victims was a nurse": who, not how many, unless something befell him. */
const pointsAt = (draft: Draft, scene: Scene) =>
  /^(?:them|us|you)$/.test(low(scene, draft.to + 1)) &&
  !OF_BEINGS.has(draft.status ?? '') &&
  !/^(?:an?|,|in|with)$/.test(low(scene, draft.to + 2));

/** "one who", "this one", "one is tempted"; "one was killed" counts. */
function isPronoun(draft: Draft, scene: Scene): boolean {
  const [before, next] = [low(scene, draft.from - 1), low(scene, draft.to)];
  if (
    /^(?:no|any|every|each|either|this|that|which|another|the|only|a|first|last|next|some|big|new|good|old)$/.test(
      before,
    )
  )
    return true;
  if (/^an?$/.test(low(scene, draft.from - 2)) && !BEFORE.has(before)) return true;
  if (before === 'for' && /^(?:i|he|she|we|they)$/.test(low(scene, draft.from - 2))) return true;
  const tells =
    STATUSES.has(next) ||
    STATUSES.has(low(scene, draft.to + 1)) ||
    STATUSES.has(low(scene, draft.to + 2)) ||
    STATUSES.has(before);
  if (next === 'of' && /^(?:is|was|are|be|been|being|became|becoming|as)$/.test(before))
    return true;
  if (next === 'of' && pointsAt(draft, scene)) return true;
  if (next === 'with') return before === ',' || !/^[-–—]$/.test(before);
  if (tells || draft.status) return false;
  return (
    next === '' ||
    (isStop(next) && !/^(?:of|in)$/.test(next)) ||
    isAuxiliary(next) ||
    /^[,.;:!?"”]$/.test(next)
  );
}
