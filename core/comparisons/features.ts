import { headRelation, type HeadRelation } from './heads.ts';
import { apartness, meet } from './interval.ts';
import { isSumOfParts } from './conflict-bars.ts';
import { isSideUnlike, isTimeUnlike } from './gates.ts';
import type { Mention } from './mention.ts';
import {
  areUnlike,
  contrast,
  countForeign,
  headIsNear,
  isInHeadline,
  isMomentForeign,
  isPeople,
  qualifiers,
  unitSaid,
  unshared,
} from './resemblance.ts';
import type { SentencePair } from './sentences.ts';
import { countShared, sharedRarity, type Rarity } from './shared-words.ts';

/** One figure of each article, and how rare words are in the two. The same for (a, b) and (b, a). */
type Measure = (a: Mention, b: Mention, around: Around) => number;

/** What the two articles say beyond the two figures. */
export interface Around {
  readonly rarity: Rarity;
  readonly sentences: SentencePair;
}

const yes = (truth: boolean) => (truth ? 1 : 0);
const head =
  (...relations: HeadRelation[]): Measure =>
  (a, b) =>
    yes(relations.includes(relationOf(a, b)));
const relationOf = (a: Mention, b: Mention) =>
  headRelation(a.figure.counts?.head, b.figure.counts?.head);
const shared =
  (part: 'near' | 'before' | 'after' | 'names' | 'segment'): Measure =>
  (a, b, { rarity }) =>
    sharedRarity(a.setting[part], b.setting[part], rarity);
const unlike =
  (part: 'names' | 'places' | 'years'): Measure =>
  (a, b) =>
    yes(
      a.setting[part].size > 0 &&
        b.setting[part].size > 0 &&
        countShared(a.setting[part], b.setting[part]) === 0,
    );
const oneOnly =
  (has: (mention: Mention) => boolean): Measure =>
  (a, b) =>
    yes(has(a) !== has(b));
const kind =
  (name: string): Measure =>
  (a) =>
    yes(a.figure.kind === name);

const bearing =
  (part: 'moment' | 'holder' | 'anchor' | 'attached', how: 'shared' | 'unlike'): Measure =>
  ({ bearings: a }, { bearings: b }) =>
    yes(
      a[part].size > 0 &&
        b[part].size > 0 &&
        countShared(a[part], b[part]) > 0 === (how === 'shared'),
    );

/** What can be seen of two figures by themselves. */
export const LOCAL = {
  // what is counted
  headEqual: head('equal'),
  headSynonym: head('synonym'),
  headWider: head('wider'),
  headUnknown: head('unknown'),
  headDifferent: head('different'),
  headPart: head('part'),
  headNear: (a, b) => yes(headIsNear(a, b)) + yes(headIsNear(b, a)),
  peopleBoth: (a, b) => yes(isPeople(a) && isPeople(b)),
  qualifierShared: (a, b) => countShared(qualifiers(a), qualifiers(b)),
  qualifierUnlike: (a, b) => yes(unshared(qualifiers(a), qualifiers(b))),
  nextWordEqual: (a, b) => yes(a.setting.next !== '' && a.setting.next === b.setting.next),
  lastWordEqual: (a, b) => yes(a.setting.last !== '' && a.setting.last === b.setting.last),
  alikeHere: (a, b) => Math.max(a.alike, b.alike),
  // what happened to it, on whose side
  statusEqual: (a, b) => yes(!!a.status && a.status === b.status),
  statusUnlike: (a, b) => yes(!!a.status && !!b.status && a.status !== b.status),
  statusOneOnly: oneOnly(({ status }) => !!status),
  sideShared: (a, b) => yes(a.figure.sides.some((side) => b.figure.sides.includes(side))),
  sideUnlike: (a, b) => yes(isSideUnlike(a, b)),
  sourceShared: (a, b) => yes(!!a.figure.source && a.figure.source.name === b.figure.source?.name),
  // words around
  sentenceShared: (_a, _b, { sentences }) => sentences.shared,
  sentenceLead: (_a, _b, { sentences }) => sentences.lead,
  sentenceBest: (_a, _b, { sentences }) => sentences.best,
  nearShared: shared('near'),
  beforeShared: shared('before'),
  afterShared: shared('after'),
  segmentShared: shared('segment'),
  nearestNameEqual: (a, b) => yes(!!a.setting.nearest && a.setting.nearest === b.setting.nearest),
  nearestNameUnlike: (a, b) => yes(areUnlike(a.setting.nearest, b.setting.nearest)),
  namesShared: shared('names'),
  namesUnlike: unlike('names'),
  namesForeign: (a, b) => Math.max(countForeign(a, b), countForeign(b, a)),
  nearForeign: (a, b, { rarity }) =>
    Math.max(rarity.foreign(a.setting.near, b.article), rarity.foreign(b.setting.near, a.article)),
  sentenceForeign: (a, b, { rarity }) =>
    Math.max(
      rarity.foreign(a.setting.sentence, b.article),
      rarity.foreign(b.setting.sentence, a.article),
    ),
  placesUnlike: unlike('places'),
  yearsUnlike: unlike('years'),
  yearsOneOnly: oneOnly(({ setting }) => setting.years.size > 0),
  looksBackOneOnly: oneOnly(({ setting }) => setting.looksBack),
  timeUnlike: (a, b) => yes(isTimeUnlike(a, b)),
  momentShared: (a, b) => yes(countShared(a.bearings.moment, b.bearings.moment) > 0),
  momentUnlike: bearing('moment', 'unlike'),
  momentOneOnly: oneOnly(({ bearings }) => bearings.moment.size > 0),
  momentForeign: (a, b) => yes(isMomentForeign(a, b)) + yes(isMomentForeign(b, a)),
  holderShared: bearing('holder', 'shared'),
  holderUnlike: bearing('holder', 'unlike'),
  holderContrasted: (a, b) => Math.min(contrast(a, b), contrast(b, a)),
  holderElsewhere: (a, b) => contrast(a, b) + contrast(b, a),
  anchorShared: bearing('anchor', 'shared'),
  anchorUnlike: bearing('anchor', 'unlike'),
  attachedShared: bearing('attached', 'shared'),
  attachedUnlike: bearing('attached', 'unlike'),
  extentEqual: (a, b) => yes(a.bearings.extent !== '' && a.bearings.extent === b.bearings.extent),
  extentUnlike: (a, b) => yes(areUnlike(a.bearings.extent, b.bearings.extent)),
  theOneOnly: oneOnly(({ bearings }) => bearings.article === 'the'),
  otherOneOnly: oneOnly(({ bearings }) => bearings.article === 'other'),
  requiredOneOnly: oneOnly(({ bearings }) => bearings.required),
  soughtOneOnly: oneOnly(({ bearings }) => bearings.sought),
  cumulativeOneOnly: oneOnly(({ bearings }) => bearings.cumulative),
  passageShared: (a, b, { rarity }) => sharedRarity(a.bearings.passage, b.bearings.passage, rarity),
  sumOfParts: (a, b) => yes(isSumOfParts(a, b)),
  orderEqual: (a, b) => yes(a.order === b.order && a.beside.length === b.beside.length),
  listed: (a, b) => Math.min(a.beside.length, b.beside.length),
  neighboursAgree: (a, b) => countShared(a.neighbours, b.neighbours),
  // flags
  plannedOneOnly: oneOnly(({ figure }) => figure.flags.includes('planned')),
  partOneOnly: oneOnly(({ figure }) => figure.flags.includes('part')),
  perOneOnly: oneOnly(({ figure }) => figure.flags.includes('per')),
  incrementOneOnly: oneOnly(({ figure }) => figure.flags.includes('increment')),
  headlineBoth: (a, b) => yes(isInHeadline(a) && isInHeadline(b)),
  // where in the story
  positionApart: (a, b) => Math.abs(a.position - b.position),
  bothEarly: (a, b) => yes(Math.max(a.position, b.position) < 0.34),
  repeated: (a, b) => Math.min(a.repeats, b.repeats) - 1,
  // numbers
  valueEqual: (a, b) => yes(apartness(a.interval.point, b.interval.point) < 1e-9),
  valuesMeet: (a, b) => yes(meet(a.interval, b.interval)),
  valueApart: (a, b) => apartness(a.interval.point, b.interval.point),
  unitSaidAlike: (a, b) => yes(unitSaid(a) === unitSaid(b)),
  vagueWord: (a, b) => yes(a.figure.hedge === 'vague' || b.figure.hedge === 'vague'),
  hedgeShared: (a, b) => yes(!!a.figure.hedge && !!b.figure.hedge),
  smallNumber: (a, b) => yes(Math.max(a.interval.point, b.interval.point) < 5),
  digits: (a, b) =>
    Math.log10(Math.min(Math.abs(a.interval.point), Math.abs(b.interval.point)) + 1),
  // kind
  isCount: kind('count'),
  isMoney: kind('money'),
  isPercent: kind('percent'),
  isDuration: kind('duration'),
  isMeasure: kind('measure'),
  isMagnitude: (a) => yes(a.figure.unit === 'magnitude'),
} as const satisfies Record<string, Measure>;

export type LocalName = keyof typeof LOCAL;
const LOCAL_NAMES = Object.keys(LOCAL) as readonly LocalName[];

export function localFeatures(a: Mention, b: Mention, around: Around): Record<LocalName, number> {
  const features: Partial<Record<LocalName, number>> = {};
  for (const name of LOCAL_NAMES) features[name] = LOCAL[name](a, b, around);
  return features as Record<LocalName, number>; // every name was set
}

/** What depends on the two numbers and so is left out of how alike two figures are but for them. */
const VALUES = ['valueEqual', 'valuesMeet', 'valueApart'] as const satisfies readonly LocalName[];
export type ContextName = Exclude<LocalName, (typeof VALUES)[number]>;
export const CONTEXT_NAMES = LOCAL_NAMES.filter(
  (name): name is ContextName => !(VALUES as readonly LocalName[]).includes(name),
);

export interface ContextWeights {
  readonly bias: number;
  readonly of: Readonly<Record<ContextName, number>>;
}

/** How alike two figures are but for their numbers (log-odds): what candidates are ranked by before the trees decide. */
export const contextScore = (
  features: Readonly<Record<LocalName, number>>,
  { bias, of }: ContextWeights,
): number => CONTEXT_NAMES.reduce((sum, name) => sum + of[name] * features[name], bias);
